/// Renders a person's Markdown as HTML that is safe to publish: no script, no raw HTML, nothing from another host.
///
/// Every word stays. Raw HTML is shown as text, pictures as their alternative text, links to anything but `http`, `https`,
/// `mailto`, `tel` and relative addresses as their text. `[label]: address` is text too, since in minutes it is one.
/// What cmark-gfm 0.29.0.gfm.6 cannot render in reasonable time and space is shown as plain paragraphs instead.
/// Control and bidirectional formatting characters are left out. All of it may be called from many threads.
public enum ProseRenderer {
  /// The longest text, in bytes, whose inline marks are read; a longer one is shown as it was typed.
  static let inlineLimit = 16 << 10
  /// The longest text, in bytes, whose blocks are read; cmark counts in 32 bits.
  static let blockLimit = 16 << 20

  /// Renders the inline marks of one paragraph, without a `<p>` around it.
  ///
  /// The text is never read as a block: `25. Budget`, `- 5 kr.` and `# 3` stay those words. A line end is a space, and
  /// a hard line break where two spaces or a backslash stand before it.
  ///
  /// Complexity: linear in the text; a text without marks is only escaped.
  public static func inlineHTML(_ markdown: String) -> String {
    var html: [UInt8] = []
    appendInline(markdown, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// Appends what `inlineHTML` makes.
  public static func appendInline(_ markdown: String, to html: inout [UInt8]) {
    var markdown = markdown
    markdown.withUTF8 { text in
      guard text.count <= inlineLimit else { return appendLine(text, to: &html) }
      switch marks(in: text) {
      case .none: appendLine(text, to: &html)
      case .escapes: withoutEscapes(text).withUnsafeBufferPointer { appendLine($0, to: &html) }
      case .others: appendMarked(text, to: &html)
      }
    }
  }

  /// A paragraph as cmark reads it.
  static func appendMarked(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    let source = ProseSource(inline: text)
    guard let tree = ProseTree(parsing: source.bytes, withTables: false) else { return appendLine(text, to: &html) }
    tree.withDocument { document in
      guard let paragraph = document.onlyParagraph else { return appendLine(text, to: &html) }
      ProseHTMLWriter.append(paragraph, from: source, to: &html)
    }
  }

  private enum Marks { case none, escapes, others }

  /// What a paragraph holds that does not stand for itself. Most signs that may be marks are none: "Børn & Unge",
  /// "bilag_2.pdf"; most of the rest are escapes: "1\. maj".
  private static func marks(in text: UnsafeBufferPointer<UInt8>) -> Marks {
    var marks = Marks.none
    var index = text.next(from: 0, isInlineMark)
    while index < text.count {
      let next = index + 1 < text.count ? text[index + 1] : 0x20
      switch text[index] {
      case UInt8(ascii: "\\"):
        guard (0x20...0x7E).contains(next) else { return .others }
        if isPunctuation(next) {
          marks = .escapes
          index += 1
        }
      case UInt8(ascii: "&"):
        // No entity begins with a space.
        guard next == 0x20 else { return .others }
      case UInt8(ascii: "_"):
        // Within a word it marks nothing (CommonMark 0.31, 6.2).
        guard index > 0, isLetterOrDigit(text[index - 1]), isLetterOrDigit(next) else { return .others }
      default: return .others
      }
      index = text.next(from: index + 1, isInlineMark)
    }
    return marks
  }

  private static func withoutEscapes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, isPunctuation(text[index + 1]) { index += 1 }
      plain.append(text[index])
      index += 1
    }
    return plain
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a backslash in front of the byte says that it stands for itself.
  private static func isPunctuation(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && !isLetterOrDigit(byte) }

  /// Renders blocks of Markdown: paragraphs, headings, lists, quotes, code, tables.
  ///
  /// A heading `#` becomes an `<h4>`, since the page's own headings stand above it, or the element of `topHeading`.
  /// Ordered lists keep the numbers that were typed.
  ///
  /// Complexity: linear in the text, by refusing the shapes that are not; see `ProseHazard`.
  public static func blockHTML(_ markdown: String, topHeading: Int = 4) -> String {
    var html: [UInt8] = []
    appendBlocks(markdown, topHeading: topHeading, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// Appends what `blockHTML` makes.
  static func appendBlocks(_ markdown: String, topHeading: Int = 4, to html: inout [UInt8]) {
    var markdown = markdown
    markdown.withUTF8 { text in
      let source = ProseSource(blocks: text)
      guard text.count <= blockLimit, ProseHazard.find(in: source) == nil,
        let tree = ProseTree(parsing: source.bytes, withTables: true)
      else { return appendParagraphs(source, to: &html) }
      tree.withDocument { ProseHTMLWriter.append($0, from: source, topHeading: topHeading, to: &html) }
    }
  }

  /// Whether a byte can begin something other than itself in a line of Markdown.
  private static func isInlineMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private static func appendLine(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var start = 0
    while start < text.count, ProseCharacters.isSpace(text[start]) { start += 1 }
    var end = text.count
    while end > start, ProseCharacters.isSpace(text[end - 1]) { end -= 1 }
    ProseCharacters.appendEscaped(UnsafeBufferPointer(rebasing: text[start..<end]), as: .typed, to: &html)
  }

  private static func appendParagraphs(_ source: ProseSource, to html: inout [UInt8]) {
    var isOpen = false
    for line in source.lines {
      let isBlank = line.allSatisfy(ProseCharacters.isSpace)
      if isBlank, isOpen { html.append(contentsOf: "</p>\n".utf8) }
      if !isBlank {
        html.append(contentsOf: (isOpen ? "\n" : "<p>").utf8)
        ProseCharacters.appendEscaped(line, as: .code, to: &html)
      }
      isOpen = !isBlank
    }
    if isOpen { html.append(contentsOf: "</p>\n".utf8) }
  }
}
