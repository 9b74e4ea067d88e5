import Minutes

/// One dialect's view of a document.
struct Reading {
  let pages: PagedLines
  let dialect: Dialect
  /// Page numbers, running heads and feet, drawn lines.
  let furniture: Set<Int>
  var found: ItemFinder.Result
  /// The width at which a program broke the lines; nil where each paragraph is one line, and before `measure`.
  private(set) var margin: Int?
  /// The heads of sections by their lines; those in front of the first item head none.
  let headings: [SectionHeading?]
  /// How the heads are printed: known after `measure`.
  private(set) var style = SectionHeading.Style()
  var score: Int

  var lines: [SourceLine] { pages.lines }
  var drawn: Set<Int> { pages.drawn }

  /// `headings` are those that the dialect's names of sections make of the lines: dialects that have the same names share
  /// them.
  init(_ pages: PagedLines, dialect: Dialect, headings: [SectionHeading?], more: Set<Int> = []) {
    self.pages = pages
    self.dialect = dialect
    self.headings = headings
    let lines = pages.lines
    furniture = PageFurniture.find(in: lines, pages: pages.pages, dialect: dialect).union(more).union(pages.drawn)
    var numbered = ItemFinder(pages: pages, dialect: dialect, dropped: furniture, headings: headings).find()
    if !numbered.isSure, dialect.words.bareNumbers {
      let titles = UnnumberedItems(lines: lines, dialect: dialect, dropped: furniture, headings: headings).find()
      if titles.count >= max(2, numbered.items.count) { numbered = .init(items: titles, repeated: [], isSure: true) }
    }
    found = numbered
    score = Reading.score(
      share: pages.share(of: dialect), items: found.items.count,
      heads: SectionHeading.count(headings, from: found.items.first?.line ?? lines.count))
  }

  /// Learns what only the reading needs that is chosen: margin, style, and where broken titles begin.
  mutating func measure() {
    margin = Reading.margin(of: lines, without: furniture)
    style = SectionHeading.style(of: lines, from: found.items.first?.line ?? lines.count, headings: headings)
    for index in found.items.indices where found.items[index].shape.trailing { extendUpwards(index) }
  }

  /// A title in front of its number may begin on the line above, where the margin broke it.
  private mutating func extendUpwards(_ index: Int) {
    guard let margin else { return }
    while true {
      let first = found.items[index].firstLine
      guard first > 0 else { return }
      let above = lines[first - 1]
      let firstWord = lines[first].text.unicodeScalars.prefix { !$0.isSpace }.count
      guard !above.isBlank, !furniture.contains(first - 1), !above.hasTab, !TextBlocks.endsSentence(above.text),
        above.indent + above.width + 1 + firstWord > margin - 2,
        headings[first - 1] == nil
      else { return }
      found.items[index].title = above.text + " " + found.items[index].title
      found.items[index].firstLine = first - 1
    }
  }

  /// Items found count 40, heads of sections 20, the names that only this dialect's documents show 40; the generic
  /// dialect has no such names and stays at 60 or less.
  private static func score(share: Int?, items: Int, heads: Int) -> Int {
    guard items > 0 else { return 0 }
    let score = 40 + min(20, heads * 20 / max(1, items * 2))
    guard let share else { return score }
    return max(0, score + (share >= PagedLines.needed ? share : share - 40))
  }

  func document(
    text: DecodedText, context: DocumentContext, scores: [String: Int], feetKnown: Bool = false
  ) throws(DiagnosticList) -> ParsedDocument {
    let file = context.file
    guard !found.items.isEmpty else {
      throw DiagnosticList([
        .error(
          file, "no agenda item was found: this does not look like minutes or an agenda",
          advice:
            "Item headings like “Punkt 3: Title” or “3. Title” are expected; describe another layout in the archive's dialects/."
        )
      ])
    }
    var report = ImportReport(file: file)
    report.encoding = text.encoding.rawValue
    report.dialect = dialect.name
    report.score = score
    report.scores = scores
    let items = readItems(margin: margin)
    var errors = repeatedNumbers(file: file)

    let first = items.first.map { $0.start } ?? found.items[0].firstLine
    let titles = items.map(\.result.item.title)
    let contents = ContentsList.find(in: lines[..<first], titles: titles, dropped: furniture, dialect: dialect)
    for index in furniture.sorted() {
      let reason =
        drawn.contains(index)
        ? "drawn line"
        : dialect.words.residue.contains(lines[index].key)
          ? "residue of a web page" : "page number, running head or foot"
      report.drop(lines[index].number, reason)
    }
    for index in contents.sorted() { report.drop(lines[index].number, "contents list") }
    let header = HeaderReader(
      lines: lines[..<first], dropped: furniture.union(contents), dialect: dialect, file: file, margin: margin
    ).read()
    errors += header.diagnostics
    if header.date == nil, header.diagnostics.isEmpty {
      errors.append(
        .error(
          file, line: lines.first { !$0.isBlank }?.number, "the document names no date of the meeting",
          sourceLine: lines.first { !$0.isBlank }?.text,
          advice: "A line like “Mødedato: 25. marts 2026” before the first item is expected."))
    }
    if header.body == nil {
      errors.append(
        .error(
          file, line: lines.first { !$0.isBlank }?.number, "the document does not say which body met",
          sourceLine: lines.first { !$0.isBlank }?.text,
          advice: "A title like “REFERAT Økonomiudvalget d. 25-03-2026” or a line “Udvalg: …” is expected."))
    }
    guard errors.isEmpty, let date = header.date, let body = header.body else { throw DiagnosticList(errors) }

    if !feetKnown {
      let feet = PageFurniture.ownFeet(in: lines, body: body, date: date, numbers: Set(found.items.map(\.number)))
      if !feet.subtracting(furniture).isEmpty {
        var again = Reading(pages, dialect: dialect, headings: headings, more: furniture.union(feet))
        again.measure()
        return try again.document(text: text, context: context, scores: scores, feetKnown: true)
      }
    }
    let kind = header.kind?.kind ?? (hasDecision(items) ? .minutes : .agenda)
    if header.kind == nil {
      report.guessed.append(
        "kind: \(kind == .minutes ? "minutes, for the document has decisions" : "agenda, for the document has no decision")"
      )
    }
    if header.bodyIsGuess { report.guessed.append("body: \(body), the first body that the text names") }
    let (municipality, origin) = DocumentReader.municipality(in: text.text, context: context, report: &report)
    let folder = "\(municipality.map { Slug.make($0) } ?? "ukendt")/\(Slug.make(body))/\(date)"
    let meeting = Meeting(
      kind: kind, isSupplement: header.kind == .supplement, municipality: municipality, municipalityOrigin: origin,
      body: body, term: header.term, date: date, start: header.start, place: header.place, members: header.members,
      path: folder, dialect: dialect.name, itemLabel: Reading.itemLabel(found.items[0]), source: context.source,
      heading: header.heading.isEmpty ? body : header.heading,
      preamble: header.preamble, items: items.map(\.result.item))
    complete(&report, header: header, items: items)
    let interpreter = Interpreter(meeting: meeting, dialect: dialect)
    let counted = interpreter.countedItems()
    interpreter.count(counted, into: &report.found)
    return ParsedDocument(
      meeting: meeting, report: report,
      diagnostics: Plausibility.doubts(about: meeting, items: counted, file: file))
  }

  private static func itemLabel(_ candidate: ItemCandidate) -> String {
    candidate.label.isEmpty
      ? "Punkt"
      : candidate.label.isAllCapitals
        ? candidate.label.prefix(1) + candidate.label.dropFirst().lowered() : candidate.label
  }

  // MARK: Shape

  /// The width at which a program broke the lines; nil where each paragraph is one line.
  static func margin(of lines: [SourceLine], without furniture: Set<Int>) -> Int? {
    // How many lines have each width; wider ones than any margin count as of the last.
    var counts = [Int](repeating: 0, count: 256)
    var count = 0
    for index in lines.indices
    where !lines[index].isBlank && !lines[index].hasTab && !furniture.contains(index) {
      counts[min(lines[index].indent + lines[index].width, 255)] += 1
      count += 1
    }
    guard count >= 15 else { return nil }
    let widest = width(at: count / 50, of: counts)
    guard widest >= 50, widest <= 140, width(at: 0, of: counts) <= widest + 30 else { return nil }
    let nearMargin = counts[(widest - 15)...].reduce(0, +)
    return nearMargin * 5 >= count ? widest : nil
  }

  /// The width of the line at a place among all lines in order, the widest first.
  private static func width(at place: Int, of counts: [Int]) -> Int {
    var passed = 0
    for width in counts.indices.reversed() {
      passed += counts[width]
      if passed > place { return width }
    }
    return 0
  }

  // MARK: Report

  private func complete(_ report: inout ImportReport, header: HeaderReader.Header, items: [ReadItem]) {
    for dropped in header.droppedLines { report.drop(dropped.line, dropped.reason) }
    for index in header.unrecognised {
      report.keptAsText.append(
        .init(line: lines[index].number, text: lines[index].text, place: "before the first item"))
    }
    for item in items {
      for dropped in item.result.droppedLines { report.drop(dropped.line, dropped.reason) }
      if item.result.item.closed {
        let words =
          item.result.item.lead.flatMap(\.plainTexts)
          + item.result.item.sections.flatMap { [$0.heading] + $0.blocks.flatMap(\.plainTexts) }
        report.withheld.append(
          .init(
            item: item.result.item.number ?? item.result.item.title, line: item.result.line, lines: item.withheldLines,
            words: words.reduce(0) { $0 + $1.split(separator: " ").count }))
        continue
      }
      for number in item.result.unrecognised {
        let text = lines.first { $0.number == number }?.text ?? ""
        report.keptAsText.append(
          .init(line: number, text: text, place: "item \(item.result.item.number ?? item.result.item.title)"))
      }
    }
    report.notCarriedOver = report.notCarriedOver.map { .init(lines: $0.lines.sorted(), reason: $0.reason) }
  }
}
