import Minutes

/// Markdown that another program wrote, as blocks of a section.
public enum ReceivedMarkdown {
  /// The blocks in normal form, every word in its place.
  ///
  /// It is read as a person's own text in a meeting's file is, but for what would reach beyond the section: a heading of
  /// an item's, a section's or the meeting's level is a heading inside the section, and code that is never closed ends
  /// with the text. Law: written into a meeting's file and read again, the blocks are the same.
  ///
  /// Complexity: linear in the text.
  public static func blocks(_ text: String) -> [Block] {
    var lines: [MarkdownLine] = []
    var fence: MarkdownLine.Fence?
    for line in MarkdownLine.lines(of: text.utf8.map { isControl($0) ? 0x20 : $0 }) {
      if let open = fence {
        if line.closes(open) { fence = nil }
        lines.append(line)
        continue
      }
      fence = line.fence
      lines.append(inside(line))
    }
    if let fence { lines.append(MarkdownLine(bytes: [UInt8](repeating: fence.sign, count: fence.length)[...])) }
    return BlockReader.read(lines[...])
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 || byte == 0x7F
  }

  /// The line as one that may stand inside a section.
  private static func inside(_ line: MarkdownLine) -> MarkdownLine {
    switch line.heading {
    case .none: return line
    case .damaged:
      // "##5" is text, and so is a heading that no reader agrees about.
      return MarkdownLine(bytes: [UInt8(ascii: "\\")] + line.bytes.drop { $0 == 0x20 })
    case .words(let level, let words):
      if words.isEmpty { return MarkdownLine(bytes: []) }
      return level < 4 ? MarkdownLine(bytes: "#### ".utf8 + words) : line
    }
  }
}

extension AgendaItem {
  /// The number that a text is, in the form that an item's heading can hold; a sign behind it ("25.", "3a)") is no part
  /// of it. Nil where it has another form.
  public static func number(in text: String) -> String? {
    var bytes = Array(text.utf8)
    while let last = bytes.last, ".:)".utf8.contains(last) || last == 0x20 { bytes.removeLast() }
    guard (1...24).contains(bytes.count), ItemHeadingText.numberEnd(of: (bytes + ".".utf8)[...]) == bytes.count else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a title carries the mark of a closed item in one of the forms in which it is printed.
  public static func isMarkedClosed(_ title: String) -> Bool {
    ItemHeadingText(Array(Prose.inline(title).utf8)[...]).closed
  }
}
