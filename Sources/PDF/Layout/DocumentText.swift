/// The text of a document's pages as the parser reads it: a paragraph a line, cells parted by tabs.
struct DocumentText: Sendable {
  /// Lines parted by line feeds, paragraphs by empty lines.
  private(set) var text = ""
  /// The page of each line.
  private(set) var pageOfLine: [Int] = []
  /// What was left out: text and pages.
  private(set) var leftOut: [(text: String, pages: [Int])] = []

  init(pages: [PrintedPage]) {
    var pages = pages
    leftOut = RunningLines.remove(from: &pages).map { ($0.text, $0.pages) }
    let lines = pages.map { PrintedLine.lines(of: $0.words) }
    let edges = DocumentText.edges(of: lines)
    let labels = LabelColumn(pages: lines)
    let elements = pages.map { PageReading.elements(of: $0, edges: edges, labels: labels) }
    let hyphenation = Hyphenation(lines: elements.joined().flatMap { DocumentText.lines(of: $0) })
    var writer = TextWriter(hyphenation: hyphenation, paragraphs: Paragraphs(lines: elements))
    for (page, elements) in zip(pages, elements) { writer.write(elements, page: page.number) }
    writer.finish()
    text = writer.text
    pageOfLine = writer.pageOfLine
  }

  private static func lines(of element: PageElement) -> [PrintedLine] {
    switch element {
    case .line(let line): [line]
    case .table(let table): table.rows.flatMap { $0.flatMap { $0 } }
    }
  }

  /// The column of the text: from the leftmost line to where nearly all end.
  private static func edges(of pages: [[PrintedLine]]) -> ClosedRange<Double> {
    let lines = pages.joined().filter { $0.words.count > 3 }
    guard !lines.isEmpty else { return 0...1000 }
    let left = lines.map(\.box.left).min() ?? 0
    let rights = lines.map(\.box.right).sorted()
    let right = rights[rights.count * 97 / 100]
    return left...max(left, right)
  }
}
