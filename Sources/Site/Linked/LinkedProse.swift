import Minutes

/// Links put around some words of a text.
enum LinkedProse {
  struct Link {
    /// The words to be linked.
    var words: String
    /// Relative to the page: letters, digits and `-/.#` only.
    var href: String
  }

  /// The text's Markdown with the links in it, each around the first place of its words behind the link before.
  ///
  /// Where marks of Markdown part the words, or the text has links of its own, they stay as they are: the page lists what
  /// a text refers to all the same.
  static func markdown(of prose: Prose, links: [Link]) -> String {
    if links.isEmpty { return prose.markdown }
    var text = prose.markdown
    return text.withUTF8 { bytes in
      let mayHaveLinks = place(of: "](", in: bytes, from: 0) != nil
      if mayHaveLinks || bytes.holds({ $0 == UInt8(ascii: "`") }) { return prose.markdown }
      var linked: [UInt8] = []
      var start = 0
      for link in links where isPlain(link.words) {
        guard let words = place(of: link.words, in: bytes, from: start) else { continue }
        linked += bytes[start..<words.lowerBound]
        linked += "[\(link.words)](\(link.href))".utf8
        start = words.upperBound
      }
      linked += bytes[start...]
      return String(decoding: linked, as: UTF8.self)
    }
  }

  private static func isPlain(_ words: String) -> Bool {
    !words.isEmpty && !words.utf8.contains { "[]\\*_<>&".utf8.contains($0) }
  }

  private static func place(of words: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var words = words
    return words.withUTF8 { words in
      guard let first = words.first else { return nil }
      var place = bytes.next(from: start) { $0 == first }
      while place + words.count <= bytes.count {
        if bytes[place..<(place + words.count)].elementsEqual(words) { return place..<(place + words.count) }
        place = bytes.next(from: place + 1) { $0 == first }
      }
      return nil
    }
  }
}
