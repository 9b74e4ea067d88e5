import Minutes

/// Blocks of a meeting's text as HTML that is safe whatever they hold.
///
/// Lists keep their printed numbers as text, so that 1, 3, 7 stays 1, 3, 7 and a copied line keeps its number.
/// Paragraphs get addresses made of their own words, so that a paragraph added above moves none.
public struct BlockRenderer {
  private let permalink: Permalink?
  private let linked: (@Sendable (Prose) -> String)?
  private let figure: (@Sendable (Table, _ lead: String?, _ number: Int) -> [UInt8]?)?
  /// So many paragraphs were given an address of that number.
  private var taken: [UInt32: Int] = [:]
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
    figure: (@Sendable (Table, _ lead: String?, _ number: Int) -> [UInt8]?)? = nil
  ) {
    self.permalink = permalink.map(Permalink.init)
    self.linked = linked
    self.figure = figure
  }

  /// The blocks' HTML, as UTF-8.
  public mutating func html(_ blocks: [Block]) -> [UInt8] {
    var html: [UInt8] = []
    // A list numbered 1, 3, 7 is three lists to a reader of Markdown, and one to a person.
    var waiting: [ListEntry] = []
    var lead: Block?
    for block in blocks {
      if case .list(let entries) = block, BlockRenderer.goesOn(entries, after: waiting) {
        waiting += entries
        continue
      }
      if !waiting.isEmpty { appendList(waiting, to: &html) }
      waiting = []
      if case .list(let entries) = block { waiting = entries } else { append(block, to: &html) }
      if case .table(let table) = block {
        if let drawn = figure?(table, lead?.lastPlainText, tables) { html += drawn }
        lead = nil
      } else {
        lead = block
      }
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

  private mutating func append(_ block: Block, to html: inout [UInt8]) {
    switch block {
    case .paragraph(let prose):
      html.append("<p")
      let address = appendAddress(of: prose, to: &html)
      html.append(">")
      appendInline(prose, to: &html)
      if let address { appendLink(to: address, to: &html) }
      html.append("</p>\n")
    case .subheading(let prose):
      html.append("<h3")
      _ = appendAddress(of: prose, to: &html)
      html.append(">")
      appendInline(prose, to: &html)
      html.append("</h3>\n")
    case .list(let entries): appendList(entries, to: &html)
    case .table(let table): appendTable(table, to: &html)
    case .other(let markdown): ProseRenderer.appendBlocks(markdown, to: &html)
    }
  }

  private func appendInline(_ prose: Prose, to html: inout [UInt8]) {
    ProseRenderer.appendInline(linked?(prose) ?? prose.markdown, to: &html)
  }

  /// A link without words of its own, so that nothing is added to the document's; the stylesheet shows it.
  private mutating func appendLink(to address: ParagraphAddress, to html: inout [UInt8]) {
    guard let permalink else { return }
    paragraphs += 1
    html.append("<a class=\"permalink\" href=\"#")
    address.append(to: &html)
    html.append("\" aria-label=\"")
    permalink.append(paragraphs, to: &html)
    html.append("\"></a>")
  }

  private mutating func appendAddress(of prose: Prose, to html: inout [UInt8]) -> ParagraphAddress? {
    guard permalink != nil else { return nil }
    var address = ParagraphAddress(of: prose)
    address.count = taken[address.number, default: 0] + 1
    taken[address.number] = address.count
    html.append(" id=\"")
    address.append(to: &html)
    html.append("\"")
    return address
  }

  // MARK: Lists

  private func appendList(_ entries: [ListEntry], to html: inout [UInt8]) {
    /// Whether each of the lists that are open is numbered.
    var open: [Bool] = []
    func close(_ isNumbered: Bool) { html.append(isNumbered ? "</li></ol>" : "</li></ul>") }
    for entry in entries {
      let isNumbered = entry.number != nil
      let depth = min(entry.depth, 31)
      while open.count > depth + 1 { close(open.removeLast()) }
      if open.count == depth + 1, open.last != isNumbered {
        close(open.removeLast())
        html.append("\n")
      } else if open.count == depth + 1 {
        html.append("</li>\n")
      }
      while open.count < depth + 1 {
        // A level that was skipped still needs its list, with an entry to hang it in.
        let next = open.count == depth ? isNumbered : false
        html.append(next ? "<ol class=\"printed\">\n" : "<ul>\n")
        open.append(next)
        if open.count < depth + 1 { html.append("<li>") }
      }
      html.append("<li>")
      if let number = entry.number {
        html.append("<span class=\"number\">")
        ProseRenderer.appendInline(number, to: &html)
        html.append("</span> ")
      }
      appendInline(entry.text, to: &html)
    }
    while let isNumbered = open.popLast() { close(isNumbered) }
    html.append("\n")
  }

  // MARK: Tables

  private mutating func appendTable(_ table: Table, to html: inout [UInt8]) {
    tables += 1
    html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel ")
    html.append(contentsOf: String(tables).utf8)
    html.append("\"><table>\n<thead>\n")
    let headerRows = table.headerRows
    let numeric = (0..<table.columns).map { column in isNumeric(table, column: column) }
    for (index, row) in table.rows.enumerated() {
      if index == headerRows { html.append("</thead>\n<tbody>\n") }
      html.append("<tr>")
      for (column, cell) in row.enumerated() {
        if index < headerRows {
          // An empty cell heads nothing.
          guard !cell.isEmpty else {
            html.append("<td></td>")
            continue
          }
          html.append(numeric[column] ? "<th scope=\"col\" class=\"right\">" : "<th scope=\"col\">")
          appendInline(cell, to: &html)
          html.append("</th>")
        } else if column == 0, !cell.isEmpty, table.columns > 1 {
          html.append("<th scope=\"row\">")
          appendInline(cell, to: &html)
          html.append("</th>")
        } else {
          html.append(numeric[column] ? "<td class=\"number\">" : "<td>")
          appendInline(cell, to: &html)
          html.append("</td>")
        }
      }
      html.append("</tr>\n")
    }
    html.append(table.rows.count > headerRows ? "</tbody>\n" : "</thead>\n")
    html.append("</table></div>\n")
  }

  /// More than half of a column's printed cells are figures: it is set flush right.
  private func isNumeric(_ table: Table, column: Int) -> Bool {
    guard column > 0 else { return false }
    var figures = 0
    var others = 0
    for row in table.rows.dropFirst(table.headerRows) where !row[column].isEmpty {
      var text = row[column].markdown
      let isFigure = text.withUTF8 { text in
        text.contains { (0x30...0x39).contains($0) }
          && text.allSatisfy { ($0 < 0x41 && $0 >= 0x20) || $0 == UInt8(ascii: "\\") }
      }
      if isFigure { figures += 1 } else { others += 1 }
    }
    return figures > others
  }
}

extension [UInt8] {
  /// Appends words of the program's own.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
