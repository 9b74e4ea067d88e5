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
      guard text.count <= inlineLimit, text.holds(isInlineMark) else { return appendLine(text, to: &html) }
      let source = ProseSource(inline: text)
      guard let tree = ProseTree(parsing: source.bytes, withTables: false) else { return appendLine(text, to: &html) }
      tree.withDocument { document in
        guard let paragraph = document.onlyParagraph else { return appendLine(text, to: &html) }
        ProseHTMLWriter.append(paragraph, from: source, to: &html)
      }
    }
  }

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
