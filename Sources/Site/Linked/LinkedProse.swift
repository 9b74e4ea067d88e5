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
    let text = prose.markdown
    if links.isEmpty || text.utf8.contains(UInt8(ascii: "`")) || text.contains("](") { return text }
    var linked = ""
    var rest = text[...]
    for link in links where isPlain(link.words) {
      guard let place = rest.firstRange(of: link.words) else { continue }
      linked += rest[..<place.lowerBound]
      linked += "[\(link.words)](\(link.href))"
      rest = rest[place.upperBound...]
    }
    return linked + rest
  }

  private static func isPlain(_ words: String) -> Bool {
    !words.isEmpty && !words.utf8.contains { "[]\\*_<>&".utf8.contains($0) }
  }
}
