import Minutes

/// A meeting that came as data (a portal's export, another parser's record) and not as text to be parsed: what it says,
/// before anything is derived or filed.
public struct ReceivedMeeting: Sendable {
  /// Nil where the data does not say: then it is minutes if an item has a decision, else an agenda.
  public var kind: Meeting.Kind?
  public var isSupplement = false
  /// As the data says it; nil where it does not: then the municipality is found as a text's is.
  public var municipality: String?
  public var body: String
  public var term: String?
  public var date: CalendarDate
  public var start: ClockTime?
  public var place: String?
  public var members: [Member] = []
  /// The title line; where it is empty, the body's name stands for it.
  public var heading = ""
  public var preamble: [Block] = []
  public var items: [AgendaItem]
  public var itemLabel = "Punkt"
  /// The dialect whose words the text has, where the data says it; nil where the headings of the sections decide.
  public var dialect: String?

  public init(body: String, date: CalendarDate, items: [AgendaItem]) {
    self.body = body
    self.date = date
    self.items = items
  }
}

extension DocumentReader {
  /// A received meeting as a parsed document, in normal form: municipality, path, dialect, facts and doubts.
  ///
  /// `report` holds what the caller already knows: what was left out, what was guessed. Throws where no meeting can be
  /// made of it: no item, no body, two items of one number.
  public func complete(
    _ received: ReceivedMeeting, report: ImportReport, context: DocumentContext
  ) throws(DiagnosticList) -> ParsedDocument {
    var report = report
    var received = received
    received.items = received.items.map { DocumentReader.normalized($0) }
    received.body = Prose.squeezed(received.body)
    let mistakes = DocumentReader.mistakes(in: received, file: context.file)
    guard mistakes.isEmpty else { throw DiagnosticList(mistakes) }
    let dialect = dialect(of: received, report: &report)
    let kind =
      received.kind
      ?? (received.items.contains { item in
        item.sections.contains { Interpreter.role(ofHeading: $0.heading, dialect: dialect) == .decision }
      } ? .minutes : .agenda)
    if received.kind == nil {
      report.guessed.append("kind: \(kind.rawValue), by whether it has decisions")
    }
    let (municipality, origin) = municipality(of: received, context: context, report: &report)
    let heading = Prose.squeezed(received.heading)
    let meeting = Meeting(
      kind: kind, isSupplement: received.isSupplement && kind == .agenda, municipality: municipality,
      municipalityOrigin: origin, body: received.body, term: received.term, date: received.date,
      start: received.start, place: received.place, members: received.members,
      path: "\(municipality.map { Slug.make($0) } ?? "ukendt")/\(Slug.make(received.body))/\(received.date)",
      dialect: dialect.name, itemLabel: received.itemLabel, source: context.source,
      heading: heading.isEmpty ? received.body : heading, preamble: Block.normalized(received.preamble),
      items: received.items)
    report.dialect = dialect.name
    for item in meeting.items where item.closed && !(item.lead.isEmpty && item.sections.isEmpty) {
      let words =
        item.lead.flatMap(\.plainTexts) + item.sections.flatMap { [$0.heading] + $0.blocks.flatMap(\.plainTexts) }
      report.withheld.append(
        .init(
          item: item.number ?? item.title, line: 0, lines: [],
          words: words.reduce(0) { $0 + $1.split(separator: " ").count }))
    }
    let interpreter = Interpreter(meeting: meeting, dialect: dialect)
    let items = interpreter.countedItems()
    interpreter.count(items, into: &report.found)
    return ParsedDocument(
      meeting: meeting, report: report,
      diagnostics: Plausibility.doubts(about: meeting, items: items, file: context.file))
  }

  private static func normalized(_ item: AgendaItem) -> AgendaItem {
    var item = item
    item.title = Prose.squeezed(item.title)
    item.lead = Block.normalized(item.lead)
    item.sections = item.sections.map {
      Section(heading: Prose.squeezed($0.heading), blocks: Block.normalized($0.blocks))
    }
    return item
  }

  private static func mistakes(in received: ReceivedMeeting, file: String) -> [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if received.body.isEmpty {
      mistakes.append(
        .error(
          file, "the document does not say which body met",
          advice: "Ask the sender for a complete export, or name the body in a copy of the file."))
    }
    if received.items.isEmpty {
      mistakes.append(
        .error(
          file, "the meeting has no agenda item", advice: "Ask the sender for a complete export of the meeting."))
    }
    var seen: Set<String> = []
    for (position, item) in received.items.enumerated() {
      // Where an item has no number, its position is its address.
      let folder = item.number.map { Slug.make($0) } ?? "p\(position + 1)"
      guard !seen.insert(folder).inserted else { continue }
      mistakes.append(
        .error(
          file, "two items have the number \(item.number ?? folder)",
          advice: "Give each item its own number in a copy of the file and import that."))
    }
    return mistakes
  }

  /// The dialect by which the facts of a received meeting are derived: the one it names; else the one that knows most of
  /// its sections' headings, of several the municipality's own, the generic one or the first.
  public func dialect(of received: ReceivedMeeting, report: inout ImportReport) -> Dialect {
    let headings = received.items.flatMap(\.sections).map(\.heading)
    let own = received.municipality.map { Slug.make($0) }
    var best: (dialect: Dialect, known: Int, rank: Int)?
    for dialect in dialects {
      let known = headings.count { Interpreter.role(ofHeading: $0, dialect: dialect) != nil }
      report.scores[dialect.name] = headings.isEmpty ? 0 : known * 100 / headings.count
      let rank = dialect.name == received.dialect ? 3 : dialect.name == own ? 2 : dialect.name == "generic" ? 1 : 0
      let isBetter = best.map { rank == 3 || $0.rank < 3 && ($0.known, $0.rank) < (known, rank) } ?? true
      if isBetter { best = (dialect, known, rank) }
    }
    report.score = best.map { report.scores[$0.dialect.name] ?? 0 } ?? 0
    return best?.dialect ?? Dialect(name: "generic", description: "")
  }

  private func municipality(
    of received: ReceivedMeeting, context: DocumentContext, report: inout ImportReport
  ) -> (String?, Meeting.Origin?) {
    if let named = context.municipality { return (named, .option) }
    if let named = received.municipality { return (named, .document) }
    let words = [received.heading] + received.preamble.flatMap(\.plainTexts) + received.items.flatMap(\.plainTexts)
    return DocumentReader.municipality(in: words.joined(separator: "\n"), context: context, report: &report)
  }
}

extension AgendaItem {
  /// Every text of the item in reading order.
  fileprivate var plainTexts: [String] {
    [title] + lead.flatMap(\.plainTexts) + sections.flatMap { [$0.heading] + $0.blocks.flatMap(\.plainTexts) }
  }
}
