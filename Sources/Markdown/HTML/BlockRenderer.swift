import Minutes

/// Blocks of a meeting's text as HTML that is safe whatever they hold.
///
/// Lists keep their printed numbers as text, so that 1, 3, 7 stays 1, 3, 7 and a copied line keeps its number.
/// Paragraphs get addresses made of their own words, so that a paragraph added above moves none.
public struct BlockRenderer {
  private let permalink: String?
  private let linked: (@Sendable (Prose) -> String)?
  private let figure: (@Sendable (Table, _ lead: String?, _ number: Int) -> String?)?
  private var taken: Set<String> = []
  private var tables = 0
  private var paragraphs = 0

  /// - Parameter permalink: What a screen reader says of the link to a paragraph, `{number}` being its place on the
  ///   page; with nil paragraphs have neither addresses nor links, as where a page prints a text a second time.
  /// - Parameter linked: The Markdown of a text with links added to it; the text's own where it is nil. Addresses of
  ///   paragraphs are made of the text without them, so that a link moves none.
  /// - Parameter figure: Safe HTML to stand below a table, given the last text in front of it and its place on
  ///   the page.
  public init(
    permalink: String?, linked: (@Sendable (Prose) -> String)? = nil,
    figure: (@Sendable (Table, _ lead: String?, _ number: Int) -> String?)? = nil
  ) {
    self.permalink = permalink
    self.linked = linked
    self.figure = figure
  }

  public mutating func html(_ blocks: [Block]) -> String {
    var html = ""
    // A list numbered 1, 3, 7 is three lists to a reader of Markdown, and one to a person.
    var waiting: [ListEntry] = []
    var lead: String?
    for block in blocks {
      if case .list(let entries) = block, BlockRenderer.goesOn(entries, after: waiting) {
        waiting += entries
        continue
      }
      if !waiting.isEmpty { appendList(waiting, to: &html) }
      waiting = []
      if case .list(let entries) = block { waiting = entries } else { append(block, to: &html) }
      if case .table(let table) = block, let drawn = figure?(table, lead, tables) { html += drawn }
      if case .table = block { lead = nil } else { lead = block.plainTexts.last }
    }
    if !waiting.isEmpty { appendList(waiting, to: &html) }
    return html
  }

  /// Whether a list goes on counting where the one in front of it ended.
  private static func goesOn(_ entries: [ListEntry], after others: [ListEntry]) -> Bool {
    guard let last = others.last(where: { $0.depth == 0 })?.number, let next = entries.first?.number,
      let before = Int(last.dropLast()), let number = Int(next.dropLast())
    else { return false }
    return number > before && last.last == next.last
  }

  private mutating func append(_ block: Block, to html: inout String) {
    switch block {
    case .paragraph(let prose):
      let address = address(of: prose)
      html += "<p\(attribute(address))>\(inline(prose))\(link(to: address))</p>\n"
    case .subheading(let prose):
      html += "<h3\(attribute(address(of: prose)))>\(inline(prose))</h3>\n"
    case .list(let entries): appendList(entries, to: &html)
    case .table(let table): appendTable(table, to: &html)
    case .other(let markdown): html += ProseRenderer.blockHTML(markdown)
    }
  }

  private func inline(_ prose: Prose) -> String { ProseRenderer.inlineHTML(linked?(prose) ?? prose.markdown) }

  private func attribute(_ address: String?) -> String { address.map { " id=\"\($0)\"" } ?? "" }

  /// A link without words of its own, so that nothing is added to the document's; the stylesheet shows it.
  private mutating func link(to address: String?) -> String {
    guard let permalink, let address else { return "" }
    paragraphs += 1
    let label = permalink.replacing("{number}", with: String(paragraphs))
    var bytes: [UInt8] = []
    ProseCharacters.appendEscaped(ArraySlice(label.utf8), as: .typed, to: &bytes)
    return "<a class=\"permalink\" href=\"#\(address)\" aria-label=\"\(String(decoding: bytes, as: UTF8.self))\"></a>"
  }

  /// `p-1a2b3c`: FNV-1a of the words, which is no secret and only has to differ within a page.
  private mutating func address(of prose: Prose) -> String? {
    guard permalink != nil else { return nil }
    var hash: UInt32 = 2_166_136_261
    for byte in prose.markdown.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash & 0xFF_FFFF, radix: 16)
    let name = "p-" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    var unique = name
    var count = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(count)"
      count += 1
    }
    return unique
  }

  // MARK: Lists

  private func appendList(_ entries: [ListEntry], to html: inout String) {
    var open: [String] = []
    for entry in entries {
      let tag = entry.number == nil ? "ul" : "ol"
      let depth = min(entry.depth, 31)
      while open.count > depth + 1 { html += "</li></\(open.removeLast())>" }
      if open.count == depth + 1, open.last != tag {
        html += "</li></\(open.removeLast())>\n"
      } else if open.count == depth + 1 {
        html += "</li>\n"
      }
      while open.count < depth + 1 {
        // A level that was skipped still needs its list, with an entry to hang it in.
        let next = open.count == depth ? tag : "ul"
        html += next == "ol" ? "<ol class=\"printed\">\n" : "<ul>\n"
        open.append(next)
        if open.count < depth + 1 { html += "<li>" }
      }
      html += "<li>"
      if let number = entry.number { html += "<span class=\"number\">\(ProseRenderer.inlineHTML(number))</span> " }
      html += inline(entry.text)
    }
    while let tag = open.popLast() { html += "</li></\(tag)>" }
    html += "\n"
  }

  // MARK: Tables

  private mutating func appendTable(_ table: Table, to html: inout String) {
    tables += 1
    html += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel \(tables)\"><table>\n<thead>\n"
    let numeric = (0..<table.columns).map { column in isNumeric(table, column: column) }
    for (index, row) in table.rows.enumerated() {
      if index == table.headerRows { html += "</thead>\n<tbody>\n" }
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let text = inline(cell)
        if index < table.headerRows {
          // An empty cell heads nothing.
          html +=
            cell.isEmpty ? "<td></td>" : "<th scope=\"col\"\(numeric[column] ? " class=\"right\"" : "")>\(text)</th>"
        } else if column == 0, !cell.isEmpty, table.columns > 1 {
          html += "<th scope=\"row\">\(text)</th>"
        } else {
          html += numeric[column] ? "<td class=\"number\">\(text)</td>" : "<td>\(text)</td>"
        }
      }
      html += "</tr>\n"
    }
    html += table.rows.count > table.headerRows ? "</tbody>\n" : "</thead>\n"
    html += "</table></div>\n"
  }

  /// More than half of a column's printed cells are figures: it is set flush right.
  private func isNumeric(_ table: Table, column: Int) -> Bool {
    guard column > 0 else { return false }
    var figures = 0
    var others = 0
    for row in table.rows.dropFirst(table.headerRows) where !row[column].isEmpty {
      let text = row[column].markdown.utf8
      let isFigure =
        text.contains { (0x30...0x39).contains($0) }
        && text.allSatisfy { ($0 < 0x41 && $0 >= 0x20) || $0 == UInt8(ascii: "\\") }
      if isFigure { figures += 1 } else { others += 1 }
    }
    return figures > others
  }
}
