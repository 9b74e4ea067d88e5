import Minutes

/// Received text with the little markup that exporting programs leave: `**bold**`, `*italic*`, `<i>…</i>`.
enum MarkedText {
  /// Paired marks become emphasis; every other asterisk, underscore and bracket is the author's own character.
  static func prose(_ text: some StringProtocol) -> Prose {
    if text.withBytes(isPlainLine) { return Prose(normalised: String(text)) }
    let isMarked = text.withBytes { $0.holds { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "<") } }
    guard isMarked else { return Prose(plain: String(text)) }
    let bytes = Array(text.utf8)
    var markdown = ""
    // Where what is no emphasis begins.
    var start = 0
    func flush(to end: Int) {
      markdown += Prose.escapedRun(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    var index = 0
    while index < bytes.count {
      if let run = emphasis(in: bytes, at: index) ?? italicTag(in: bytes, at: index) {
        flush(to: index)
        let mark = String(repeating: "*", count: run.strength)
        markdown += mark + Prose.escapedRun(String(decoding: bytes[run.words], as: UTF8.self)) + mark
        index = run.end
        start = index
      } else {
        index += 1
      }
    }
    flush(to: bytes.count)
    return Prose(markdown: markdown)
  }

  /// Whether the text is its own Markdown, as most lines are: it begins with a letter, has single spaces between words and no
  /// sign that could be markup.
  private static func isPlainLine(_ bytes: ByteText.Bytes) -> Bool {
    guard let first = bytes.first, let last = bytes.last, Prose.isWord(first), !DateReader.isDigit(first), last != 0x20
    else { return bytes.isEmpty }
    return !bytes.holdsPair(of: 0x20) && !bytes.holds(ByteSigns.isMarkup)
  }

  private struct Run {
    var words: Range<Int>
    var strength: Int
    var end: Int
  }

  /// `**…**` or `*…*` with words close to the marks and nothing of a word outside them.
  private static func emphasis(in bytes: [UInt8], at start: Int) -> Run? {
    let star = UInt8(ascii: "*")
    guard bytes[start] == star, start == 0 || !Prose.isWord(bytes[start - 1]) && bytes[start - 1] != star else {
      return nil
    }
    let strength = start + 1 < bytes.count && bytes[start + 1] == star ? 2 : 1
    let first = start + strength
    guard first < bytes.count, bytes[first] != 0x20, bytes[first] != star else { return nil }
    var index = first
    while index < bytes.count {
      if bytes[index] == star {
        let length = bytes[index...].prefix { $0 == star }.count
        guard length == strength, bytes[index - 1] != 0x20, index > first else { return nil }
        let after = index + length
        guard after == bytes.count || !Prose.isWord(bytes[after]) else { return nil }
        // Emphasis that a reader of Markdown would not see must not be written as one (left- and right-flanking runs).
        let opens = isLetterOrDigit(bytes[first]) || start == 0 || bytes[start - 1] == 0x20
        let closes = isLetterOrDigit(bytes[index - 1]) || after == bytes.count || bytes[after] == 0x20
        guard opens, closes else { return nil }
        return Run(words: first..<index, strength: strength, end: after)
      }
      index += 1
    }
    return nil
  }

  /// `<i>…</i>`: residue of a word processor around a cell's or a line's words.
  private static func italicTag(in bytes: [UInt8], at start: Int) -> Run? {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    let open = Array("<i>".utf8)
    guard bytes[start...].starts(with: open) else { return nil }
    let close = Array("</i>".utf8)
    var index = start + open.count
    while index + close.count <= bytes.count {
      if bytes[index...].starts(with: close) {
        let words = start + open.count..<index
        let after = index + close.count
        guard !words.isEmpty, bytes[words.lowerBound] != 0x20, bytes[index - 1] != 0x20,
          start == 0 || bytes[start - 1] == 0x20, after == bytes.count || !Prose.isWord(bytes[after])
        else { return nil }
        return Run(words: words, strength: 1, end: after)
      }
      if bytes[index] == open[0] { return nil }
      index += 1
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { Prose.isWord(byte) }
}

extension Prose {
  /// A byte of a letter or a digit.
  static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || Vocabulary.isASCIILetterOrDigit(byte) }
}
