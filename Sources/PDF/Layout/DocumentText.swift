/// The text of a document's pages as the parser reads it: a paragraph a line, cells parted by tabs.
struct DocumentText: Sendable {
  /// Lines parted by line feeds, paragraphs by empty lines.
  private(set) var text = ""
  /// The page of each line.
  private(set) var pageOfLine: [Int] = []
  /// Links with their words, in the order of the text.
  private(set) var links: [(text: String, address: String)] = []
  /// What was left out: text and pages.
  private(set) var leftOut: [(text: String, pages: [Int])] = []

  init(pages: [PrintedPage]) {
    var pages = pages
    leftOut = RunningLines.remove(from: &pages).map { ($0.text, $0.pages) }
    var tables: [[PrintedTable]] = []
    for page in pages.indices { tables.append(RuledTables.take(from: &pages[page].words, rules: pages[page].rules)) }
    let lines = pages.map { PrintedLine.lines(of: $0.words) }
    let edges = DocumentText.edges(of: lines)
    let labels = LabelColumn(pages: lines)
    let gutters = TextColumns.gutters(of: lines, edges: edges)
    let elements = zip(pages, tables).map { page, tables in
      PageReading.elements(of: page, tables: tables, edges: edges, labels: labels, gutters: gutters)
    }
    let hyphenation = Hyphenation(
      lines: elements.joined().compactMap { DocumentText.line($0) },
      cells: elements.joined().flatMap { DocumentText.cells($0) })
    var writer = TextWriter(hyphenation: hyphenation, paragraphs: Paragraphs(lines: elements))
    for (page, elements) in zip(pages, elements) { writer.write(elements, page: page.number) }
    writer.finish()
    text = writer.text
    pageOfLine = writer.pageOfLine
    links = writer.links
  }

  private static func line(_ element: PageElement) -> PrintedLine? {
    if case .line(let line) = element { line } else { nil }
  }

  private static func cells(_ element: PageElement) -> [PrintedLine] {
    if case .table(let table) = element { table.rows.flatMap { $0.flatMap { $0 } } } else { [] }
  }

  /// The column of the text: from the leftmost line to where nearly all end.
  private static func edges(of pages: [[PrintedLine]]) -> ClosedRange<Double> {
    let lines = pages.joined().filter { $0.words.count > 5 && $0.segments.count == 1 }
    guard !lines.isEmpty else { return 0...1000 }
    let left = lines.map(\.box.left).min() ?? 0
    let rights = lines.map(\.box.right).sorted()
    let right = rights[rights.count * 97 / 100]
    return left...max(left, right)
  }
}
