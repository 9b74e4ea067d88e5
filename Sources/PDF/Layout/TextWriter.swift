/// Writes pages as text, and joins what a page's end has parted.
struct TextWriter {
  private let hyphenation: Hyphenation
  private let paragraphs: Paragraphs
  private var lines: [String] = []
  private(set) var pageOfLine: [Int] = []
  /// The last paragraph of the page before, not written yet.
  private var open: Paragraphs.Paragraph?
  /// Links with their words, in the order of the text.
  private(set) var links: [(text: String, address: String)] = []
  /// How far the entries of the list at hand are set in.
  private var indents: [Double] = []

  init(hyphenation: Hyphenation, paragraphs: Paragraphs) {
    self.hyphenation = hyphenation
    self.paragraphs = paragraphs
  }

  mutating func write(_ elements: [PageElement], page: Int) {
    var index = 0
    while index < elements.count {
      switch elements[index] {
      case .table(let table):
        close()
        write(table, page: page)
        index += 1
      case .line:
        var run: [PrintedLine] = []
        while index < elements.count, case .line(let line) = elements[index] {
          run.append(line)
          index += 1
        }
        for paragraph in paragraphs.read(run, page: page) { take(paragraph) }
      }
    }
  }

  mutating func finish() { close() }

  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: Paragraphs

  private mutating func take(_ paragraph: Paragraphs.Paragraph) {
    if let last = open, last.page != paragraph.page || isNextColumn(last, paragraph), goesOn(last, paragraph) {
      open?.lines += paragraph.lines
      open?.page = paragraph.page
      return
    }
    close()
    open = paragraph
  }

  private func isNextColumn(_ last: Paragraphs.Paragraph, _ next: Paragraphs.Paragraph) -> Bool {
    guard let above = last.lines.last, let below = next.lines.first else { return false }
    return above.edges != below.edges && below.box.top < above.box.top && !below.isLabel
  }

  /// A page's end parts a paragraph in its middle: the line above is full, and no sentence ends there.
  private func goesOn(_ last: Paragraphs.Paragraph, _ next: Paragraphs.Paragraph) -> Bool {
    guard let above = last.lines.last, let below = next.lines.first, next.mark == nil, !below.isLabel, !above.isLabel,
      Paragraphs.isOneSize(above, below), above.isBold == below.isBold,
      let end = above.words.last?.text.last, let start = below.words.first?.text.first
    else { return false }
    let left = last.mark?.textStart ?? last.lines[last.lines.count > 1 ? 1 : 0].box.left
    guard abs(below.box.left - left) < 6 || above.edges != below.edges else { return false }
    if Paragraphs.beginsRunIn(below, below: above) { return false }
    if Paragraphs.hasRoom(above, for: below, limit: above.edges.upperBound) { return false }
    if ".!?:".contains(end) { return false }
    // A heading that fills its line goes on in letters as large, whatever the page's end.
    if min(above.height, below.height) > paragraphs.bodyHeight * 1.12 { return true }
    return start.isLowercase || end == "-" || end == "\u{2010}" || end == "," || start.isNumber || !above.isBold
  }

  private mutating func close() {
    guard let paragraph = open else { return }
    open = nil
    let runs = MarkedRuns(paragraph.lines, dropping: paragraph.mark?.words ?? 0, hyphenation: hyphenation)
    let plain = runs.plain
    guard !plain.isEmpty || paragraph.mark != nil else { return }
    if let mark = paragraph.mark {
      let start = paragraph.lines[0].box.left
      while let last = indents.last, start < last - 3 { indents.removeLast() }
      if indents.last.map({ start > $0 + 3 }) ?? true { indents.append(start) }
      add(
        String(repeating: "  ", count: max(0, indents.count - 1)) + mark.text + " " + runs.marked, afterEntry: true,
        page: paragraph.firstPage)
    } else {
      indents = []
      add(stands(out: paragraph, runs) ? "**\(plain)**" : runs.marked, afterEntry: false, page: paragraph.firstPage)
    }
    links += runs.links
  }

  /// A heading: bold, or larger than the text around it.
  private func stands(out paragraph: Paragraphs.Paragraph, _ runs: MarkedRuns) -> Bool {
    guard !runs.plain.contains("*"), runs.plain.contains(where: { $0.isLetter }) else { return false }
    return runs.isBold || paragraph.lines[0].isLabel || paragraph.lines[0].height > paragraphs.bodyHeight * 1.12
  }

  private var lastWasEntry = false

  private mutating func append(_ line: String, page: Int) {
    lines.append(line)
    pageOfLine.append(page)
  }

  private mutating func add(_ line: String, afterEntry: Bool, page: Int) {
    if !lines.isEmpty, !(afterEntry && lastWasEntry) { append("", page: page) }
    append(line, page: page)
    lastWasEntry = afterEntry
  }

  // MARK: Tables

  private mutating func write(_ table: PrintedTable, page: Int) {
    indents = []
    // In a table nothing is marked: heads are bold there as a rule.
    var links: [(text: String, address: String)] = []
    let rows = table.rows.map { row in
      row.map { cell in
        let runs = MarkedRuns(cell, dropping: 0, hyphenation: hyphenation)
        links += runs.links
        return runs.plain
      }
    }.filter { row in row.contains { !$0.isEmpty } }
    guard !rows.isEmpty else { return }
    self.links += links
    if !lines.isEmpty { append("", page: page) }
    for row in rows { append(row.joined(separator: "\t"), page: page) }
    lastWasEntry = false
  }
}
