import Minutes

/// A received text to a `Meeting`.
///
/// Every dialect whose own names the text shows is tried; the one that recognises most of it reads it.
public struct DocumentReader: Sendable {
  public let dialects: [Dialect]

  public init(dialects: [Dialect]) { self.dialects = dialects }

  /// Throws what makes the text no minutes at all; everything else is in the result's diagnostics.
  public func read(_ text: DecodedText, context: DocumentContext) throws(DiagnosticList) -> ParsedDocument {
    guard let (best, scores) = bestReading(of: text) else {
      throw DiagnosticList([
        .error(context.file, "no dialect is loaded", advice: "Reinstall the program: its dialects are missing.")
      ])
    }
    return try best.document(text: text, context: context, scores: scores)
  }

  /// Each line of a text with what it was taken for, whether it is a whole document or not; nil where there is no dialect.
  public func explain(_ text: DecodedText) -> DocumentExplanation? {
    guard let (best, scores) = bestReading(of: text) else { return nil }
    let lines = best.explainedLines()
    return DocumentExplanation(
      dialect: best.dialect.name, scores: scores, lines: lines, draft: DialectDraft(lines, dialect: best.dialect))
  }

  private func bestReading(of text: DecodedText) -> (Reading, [String: Int])? {
    let pages = PagedLines(SourceLine.split(text.text))
    let known = dialects.filter { pages.shows($0) }
    var readings = known.map { Reading(pages, dialect: $0) }
    if readings.allSatisfy(\.found.items.isEmpty) {
      readings += dialects.filter { !pages.shows($0) }.map { Reading(pages, dialect: $0) }
    }
    // A dialect that misses items others find reads another layout.
    let most = readings.map(\.found.items.count).max() ?? 0
    for index in readings.indices where readings[index].found.items.count < most {
      readings[index].score = readings[index].score * readings[index].found.items.count / most
    }
    var scores = Dictionary(dialects.map { ($0.name, 0) }, uniquingKeysWith: { first, _ in first })
    for reading in readings { scores[reading.dialect.name] = reading.score }
    return readings.enumerated().max { ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset) }
      .map { ($0.element, scores) }
  }
}

/// One dialect's view of a document.
private struct Reading {
  let pages: PagedLines
  let dialect: Dialect
  /// Page numbers, running heads and feet, drawn lines.
  let furniture: Set<Int>
  var found: ItemFinder.Result
  /// The width at which a program broke the lines; nil where each paragraph is one line.
  let margin: Int?
  /// The heads of sections by their lines, from the first item's on.
  let headings: [SectionHeading?]
  let style: SectionHeading.Style
  var score: Int

  var lines: [SourceLine] { pages.lines }
  var drawn: Set<Int> { pages.drawn }

  init(_ pages: PagedLines, dialect: Dialect, more: Set<Int> = []) {
    self.pages = pages
    self.dialect = dialect
    let lines = pages.lines
    furniture = PageFurniture.find(in: lines, pages: pages.pages, dialect: dialect).union(more).union(pages.drawn)
    var numbered = ItemFinder(lines: lines, dialect: dialect, dropped: furniture).find()
    if !numbered.isSure, dialect.words.bareNumbers {
      let titles = UnnumberedItems(lines: lines, dialect: dialect, dropped: furniture).find()
      if titles.count >= max(2, numbered.items.count) { numbered = .init(items: titles, repeated: [], isSure: true) }
    }
    margin = Reading.margin(of: lines, without: furniture)
    found = numbered
    let first = found.items.first?.line ?? lines.count
    headings = lines.indices.map {
      $0 < first ? nil : SectionHeading.read(lines[$0], dialect: dialect, style: nil)
    }
    style = SectionHeading.style(of: zip(lines, headings))
    score = Reading.score(share: pages.share(of: dialect), items: found.items.count, style: style)
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
        SectionHeading.read(above, dialect: dialect, style: nil) == nil
      else { return }
      found.items[index].title = above.text + " " + found.items[index].title
      found.items[index].firstLine = first - 1
    }
  }

  /// Items found count 40, heads of sections 20, the names that only this dialect's documents show 40; the generic
  /// dialect has no such names and stays at 60 or less.
  private static func score(share: Int?, items: Int, style: SectionHeading.Style) -> Int {
    guard items > 0 else { return 0 }
    let score = 40 + min(20, style.seen * 20 / max(1, items * 2))
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
        let again = Reading(pages, dialect: dialect, more: furniture.union(feet))
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
    let facts = interpreter.items()
    interpreter.count(facts, into: &report.found)
    return ParsedDocument(
      meeting: meeting, report: report,
      diagnostics: Plausibility.doubts(about: meeting, facts: facts, file: file))
  }

  private static func itemLabel(_ candidate: ItemCandidate) -> String {
    candidate.label.isEmpty
      ? "Punkt"
      : candidate.label.isAllCapitals
        ? candidate.label.prefix(1) + candidate.label.dropFirst().lowered() : candidate.label
  }

  // MARK: Explanation

  func explainedLines() -> [LineReading] {
    var kinds = lines.map { line -> LineReading.Kind in
      if line.isBlank { return .blank }
      if TextBlocks.isRow(line) { return .row }
      return TextBlocks.marker(of: line, before: nil, after: nil) == nil ? .text : .entry
    }
    let items = found.items.isEmpty ? [] : readItems(margin: margin)
    let first = items.first?.start ?? lines.count
    let titles = items.map(\.result.item.title)
    let contents = ContentsList.find(in: lines[..<first], titles: titles, dropped: furniture, dialect: dialect)
    let header = HeaderReader(
      lines: lines[..<first], dropped: furniture.union(contents), dialect: dialect, file: "", margin: margin
    ).read()
    for index in header.unrecognised { kinds[index] = .unknown }
    for index in header.titleLines { kinds[index] = .title }
    for (index, field) in header.fieldLines { kinds[index] = .field(field.rawValue) }
    for (item, candidate) in zip(items, found.items) { explain(item, candidate, kinds: &kinds) }
    for index in contents { kinds[index] = .contents }
    for index in furniture where kinds[index] != .blank { kinds[index] = .furniture }
    return zip(lines, kinds).map { LineReading(number: $0.number, text: $0.text, kind: $1) }
  }

  private func explain(_ read: ReadItem, _ candidate: ItemCandidate, kinds: inout [LineReading.Kind]) {
    let item = read.result.item
    let unrecognised = Set(read.result.unrecognised)
    let end = found.items.first { $0.line > candidate.line }?.firstLine ?? lines.count
    let subheadings = Set(
      item.sections.flatMap(\.blocks).compactMap { block in
        if case .subheading(let prose) = block { prose.plain } else { nil }
      })
    for index in read.start..<end where kinds[index] != .blank {
      let line = lines[index]
      if (candidate.firstLine...max(candidate.line, read.result.textStart - 1)).contains(index) {
        kinds[index] = .item(number: candidate.number, closed: item.closed)
      } else if let head = read.result.heads.first(where: { $0.line == index }) {
        kinds[index] = .section(head.role)
      } else if ClosedMark.isClosedLine(line, dialect: dialect) || ClosedMark.isOpenLine(line, dialect: dialect) {
        kinds[index] = .closedMark
      } else if CaseNumber.read(line.text, dialect: dialect) != nil {
        kinds[index] = .caseNumber
      } else if unrecognised.contains(line.number) {
        kinds[index] = .unknown
      } else if subheadings.contains(line.text) {
        kinds[index] = .subheading
      }
    }
  }

  // MARK: Items

  private struct ReadItem {
    var result: ItemReader.Result
    /// The first line of the item, the case number in front of its heading included.
    var start: Int
    /// Printed lines of a closed item besides its title, in the file as received.
    var withheldLines: [Int] = []
  }

  private func readItems(margin: Int?) -> [ReadItem] {
    let candidates = found.items
    let reader = ItemReader(
      lines: lines, dropped: furniture, dialect: dialect, headings: headings, style: style, margin: margin)
    let before = candidates.enumerated().map { position, candidate in
      linesInFront(of: candidate, floor: position == 0 ? 0 : candidates[position - 1].line + 1)
    }.enumerated().map { position, lead in
      // A group's head between two items stands in front of the second.
      guard position > 0,
        let head = groupHead(
          before: lead.first ?? candidates[position].firstLine, floor: candidates[position - 1].line + 2)
      else { return lead }
      return [head] + lead
    }
    var read: [ReadItem] = []
    var closedGroup = false
    for (position, candidate) in candidates.enumerated() {
      let end =
        position + 1 < candidates.count
        ? (before[position + 1].first ?? candidates[position + 1].firstLine) : lines.count
      // "Lukkede punkter" on a line of its own between two items closes all that follow.
      let head =
        position == 0
        ? groupHead(before: before[0].first ?? candidate.firstLine, floor: max(0, candidate.line - 6))
        : before[position].first
      if let head, let group = groupMark(lines[head]) { closedGroup = group }
      var item = ReadItem(
        result: reader.read(
          candidate, range: candidate.line..<end, before: before[position], closedByGroup: closedGroup),
        start: before[position].first ?? candidate.firstLine)
      if item.result.item.closed {
        let own = before[position] + Array(item.result.textStart..<end)
        item.withheldLines = own.filter { !lines[$0].isBlank && !furniture.contains($0) }.map { lines[$0].number }
      }
      read.append(item)
    }
    return read
  }

  /// Case numbers that stand above their heading, where most of the document's do.
  private func linesInFront(of candidate: ItemCandidate, floor: Int) -> [Int] {
    guard numbersStandInFront else { return [] }
    var lead: [Int] = []
    var index = candidate.firstLine - 1
    while index >= floor {
      let line = lines[index]
      if line.isBlank || furniture.contains(index) {
        index -= 1
        continue
      }
      guard CaseNumber.read(line.text, dialect: dialect) != nil else { break }
      lead.insert(index, at: 0)
      index -= 1
    }
    return lead
  }

  private var numbersStandInFront: Bool {
    let candidates = found.items
    // Only the first item tells a number in front of it from one at the end of the item before.
    guard let first = candidates.first, isCaseLine(near: first.firstLine, step: -1),
      !isCaseLine(near: first.line, step: 1)
    else { return false }
    let count = candidates.filter { isCaseLine(near: $0.firstLine, step: -1) }.count
    return count * 2 >= candidates.count
  }

  private func isCaseLine(near index: Int, step: Int) -> Bool {
    var next = index + step
    while lines.indices.contains(next), lines[next].isBlank || furniture.contains(next) { next += step }
    return lines.indices.contains(next) && CaseNumber.read(lines[next].text, dialect: dialect) != nil
  }

  /// The line right above that parts closed items from open ones: "Lukket dagsorden".
  private func groupHead(before index: Int, floor: Int) -> Int? {
    var above = index - 1
    while above >= floor, lines[above].isBlank || furniture.contains(above) { above -= 1 }
    guard above >= floor, above >= 0, groupMark(lines[above]) != nil else { return nil }
    return above
  }

  /// True for a head of closed items, false for one of open items.
  private func groupMark(_ line: SourceLine) -> Bool? {
    if ClosedMark.isClosedLine(line, dialect: dialect) { return true }
    return ClosedMark.isOpenLine(line, dialect: dialect) ? false : nil
  }

  private func repeatedNumbers(file: String) -> [Diagnostic] {
    var seen: [String: Int] = [:]
    var errors: [Diagnostic] = []
    for candidate in (found.items + found.repeated).sorted(by: { $0.line < $1.line }) where !candidate.number.isEmpty {
      let slug = Slug.make(candidate.number)
      if let earlier = seen[slug] {
        errors.append(
          .error(
            file, line: lines[candidate.line].number,
            "two items have the number \(candidate.number): the other one is on line \(earlier)",
            sourceLine: lines[candidate.line].text,
            advice: "Give each item its own number in a copy of the document and import that."))
      } else {
        seen[slug] = lines[candidate.line].number
      }
    }
    return errors
  }

  private func hasDecision(_ items: [ReadItem]) -> Bool {
    items.contains { item in
      item.result.item.sections.contains { section in
        let line = SourceLine(number: 0, raw: section.heading[...], startsPage: false)
        return SectionHeading.read(line, dialect: dialect, style: nil)?.role == .decision
      }
    }
  }

  // MARK: Shape

  /// The width at which a program broke the lines; nil where each paragraph is one line.
  static func margin(of lines: [SourceLine], without furniture: Set<Int>) -> Int? {
    var widths: [Int] = []
    for (index, line) in lines.enumerated() where !line.isBlank && !line.hasTab && !furniture.contains(index) {
      widths.append(line.indent + line.width)
    }
    guard widths.count >= 15 else { return nil }
    widths.sort()
    let widest = widths[widths.count - 1 - widths.count / 50]
    guard widest >= 50, widest <= 140, widths[widths.count - 1] <= widest + 30 else { return nil }
    let nearMargin = widths.filter { $0 > widest - 16 }.count
    return nearMargin * 5 >= widths.count ? widest : nil
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

extension DocumentReader {
  /// Whose minutes a text is, and what told so; the report says it.
  static func municipality(
    in text: String, context: DocumentContext, report: inout ImportReport
  ) -> (String?, Meeting.Origin?) {
    if let named = context.municipality { return (named, .option) }
    if let found = Municipality.inPath(context.file) {
      report.guessed.append("municipality: \(found), from the name of the file or its folder")
      return (found, .path)
    }
    if let configured = context.configuredMunicipality {
      report.guessed.append("municipality: \(configured), the only publisher in site.yml")
      return (configured, .configuration)
    }
    if let found = Municipality.inText(text) {
      report.guessed.append("municipality: \(found), which the text names most often")
      return (found, .text)
    }
    report.guessed.append("municipality: unknown; name it with --municipality")
    return (nil, nil)
  }
}
