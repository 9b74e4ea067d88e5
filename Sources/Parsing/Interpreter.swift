import Minutes

/// An item's facts as they follow from its text.
public struct ItemFacts: Sendable {
  /// Sections without their Markdown, which the caller writes.
  public var record: ItemRecord
  /// The role of each of the item's sections, in order.
  public var roles: [SectionRole]
  /// The body that decides in the end, where the item names another one than the meeting's own.
  public var decidingBody: String?
  /// The numbers of the vote, where the decision prints them.
  public var statedVotes: StatedVotes?
  /// How the decision relates to what was recommended; nil where the text does not say, and for a closed item.
  public var course: CourseOfDecision?
  /// The item only keeps the meeting going: its agenda, announcements, signatures. Of a closed item by its title alone.
  public var isProcedural = false

  package init(
    record: ItemRecord, roles: [SectionRole], decidingBody: String?, statedVotes: StatedVotes? = nil,
    course: CourseOfDecision? = nil, isProcedural: Bool = false
  ) {
    self.record = record
    self.roles = roles
    self.decidingBody = decidingBody
    self.statedVotes = statedVotes
    self.course = course
    self.isProcedural = isProcedural
  }
}

/// Derives facts from a meeting's text by a dialect's vocabulary: roles, decisions, votes, absences, references.
///
/// Pure: the same text gives the same facts, at import and whenever a page is built, so that a person's correction of the
/// text corrects the facts too.
public struct Interpreter: Sendable {
  public let meeting: Meeting
  public let dialect: Dialect

  public init(meeting: Meeting, dialect: Dialect) {
    self.meeting = meeting
    self.dialect = dialect
  }

  /// The facts of every item in order.
  public func items() -> [ItemFacts] {
    let folders = meeting.itemFolders
    let numbers = meeting.items.compactMap(\.number)
    return meeting.items.enumerated().map { position, item in
      facts(of: item, url: "/\(meeting.path)/\(folders[position])/", numbers: numbers)
    }
  }

  /// The facts of one item as if it stood in the meeting, whose items need not hold it.
  public func facts(of item: AgendaItem) -> ItemFacts {
    facts(of: item, url: "/\(meeting.path)/", numbers: meeting.items.compactMap(\.number))
  }

  /// The role of a section, by its heading; a decision of another body or day is a part of the case's procedure.
  public func role(of section: Section) -> SectionRole {
    guard let role = Interpreter.role(ofHeading: section.heading, dialect: dialect) else { return .other }
    guard role == .decision else { return role }
    if let date = DateReader.first(in: section.heading)?.date, date != meeting.date { return .procedure }
    if let body = BodyName.first(in: section.heading)?.name, !isOwn(body) { return .procedure }
    return .decision
  }

  /// The role that a dialect gives to sections of this heading, whoever's they are; nil where it does not know the heading.
  public static func role(ofHeading heading: String, dialect: Dialect) -> SectionRole? {
    let line = SourceLine(number: 0, raw: heading[...], startsPage: false)
    return SectionHeading.read(line, dialect: dialect)?.role
  }

  private func isOwn(_ body: String) -> Bool {
    if BodyName.same(body, meeting.body) { return true }
    // A heading in capitals, or the name's last part alone.
    if Vocabulary.letters(meeting.body).ends(with: Vocabulary.letters(body)) { return true }
    // "Byrådets beslutning" in the minutes of "Rosenvig Byråd".
    return BodyName.isCouncil(body) && BodyName.isCouncil(meeting.body)
  }

  private func facts(of item: AgendaItem, url: String, numbers: [String]) -> ItemFacts {
    var record = ItemRecord(number: item.number, title: item.title, closed: item.closed, url: url)
    // Of a closed item nothing but number and title goes out, whatever the text holds.
    guard !item.closed else {
      var facts = ItemFacts(record: record, roles: item.sections.map { _ in .other }, decidingBody: nil)
      facts.isProcedural = ProceduralItem.isOne(title: item.title, caseNumber: nil, dialect: dialect)
      return facts
    }
    let roles = item.sections.map(role)
    record.sections = zip(item.sections, roles).map { SectionRecord(heading: $0.heading, role: $1, markdown: "") }
    readCase(item, into: &record)
    let texts = item.sections.map { $0.blocks.flatMap(\.plainTexts) }
    for (position, role) in roles.enumerated() where role == .attachments {
      record.attachments += titles(item.sections[position].blocks).filter { text in
        CaseNumber.read(text, dialect: dialect) == nil
          && !["ingen", "ingen bilag", "-"].contains(Vocabulary.key(text.trimmingCharacters(". ")))
      }
    }
    record.references = ReferenceReader.read(item.lead.flatMap(\.plainTexts) + texts.flatMap { $0 }, own: meeting)
    let deciding = decidingBody(roles: roles, texts: texts)
    readDecision(
      roles: roles, texts: texts, number: item.number, numbers: numbers, deciding: deciding,
      decisionWithoutHeading: decisionWithoutHeading(item), into: &record)
    var facts = ItemFacts(record: record, roles: roles, decidingBody: deciding)
    if let decision = record.decision.value {
      let lines = Interpreter.lines(of: decision.text)
      facts.statedVotes = StatedVotesReader.read(lines)
      let recommended = zip(roles, texts).filter { $0.0 == .recommendation }.flatMap { $0.1 }
      facts.course = CourseReader(dialect: dialect, recommendation: recommended)
        .course(of: lines, outcomes: decision.outcomes)
    }
    facts.isProcedural = ProceduralItem.isOne(
      title: item.title, caseNumber: record.caseNumber.value, dialect: dialect)
    return facts
  }

  /// A line end of two characters, CR LF, parts no lines.
  private static func lines(of text: String) -> [String] {
    text.utf8.contains(0x0D)
      ? text.split(separator: "\n").map(String.init) : text.split(atByte: 0x0A).map(String.init)
  }

  /// The titles of attachments: paragraphs and entries, their numbers left out.
  private func titles(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block in
      if case .list(let entries) = block { return entries.map(\.text.plain) }
      return block.plainTexts
    }
  }

  private func readCase(_ item: AgendaItem, into record: inout ItemRecord) {
    var lines = item.lead.flatMap(\.plainTexts)
    // Some print the number at the item's end.
    if let last = item.sections.last { lines += last.blocks.suffix(2).flatMap(\.plainTexts) }
    for line in lines {
      guard let found = CaseNumber.read(line, dialect: dialect) else { continue }
      if record.caseNumber.value == nil { record.caseNumber = Nullable(found.number) }
      if record.topic.value == nil { record.topic = Nullable(found.topic) }
    }
  }

  /// The body under "Beslutningskompetence", where it is not the meeting's own. Slips of spelling do not make it another.
  private func decidingBody(roles: [SectionRole], texts: [[String]]) -> String? {
    guard let position = roles.firstIndex(of: .authority) else { return nil }
    let text = texts[position].joined(separator: " ")
    let bodies = BodyName.all(in: Array(text.utf8)).map(\.name)
    guard let last = bodies.last, !bodies.contains(where: isOwn) else { return nil }
    return last
  }

  /// In minutes without any heads of sections, the decision is what the body is said to have done at the item's end:
  /// "Udvalget godkendte …", or the bare word "Godkendt.".
  private func decisionWithoutHeading(_ item: AgendaItem) -> [String] {
    guard item.sections.isEmpty, meeting.kind == .minutes else { return [] }
    let lines = item.lead.flatMap(\.plainTexts).filter { CaseNumber.read($0, dialect: dialect) == nil }
    let reader = OutcomeReader(dialect: dialect, otherItems: [])
    for (position, line) in lines.enumerated().reversed() {
      let words = Sentences.words(line)
      guard let first = words.first else { continue }
      let isBody =
        ["udvalget", "rådet", "bestyrelsen", "byrådet", "kommunalbestyrelsen", "mødet", "nævnet"].contains(first)
        || BodyName.isBodyWord(first)
      let opening =
        isBody
        ? words.prefix(5).joined(separator: " ") + (words.count > 5 ? " " + words.suffix(3).joined(separator: " ") : "")
        : words.count <= 4 ? line : ""
      if !opening.isEmpty, reader.outcomes(of: [opening]) != [.other] { return Array(lines[position...]) }
    }
    return []
  }

  private func readDecision(
    roles: [SectionRole], texts: [[String]], number: String?, numbers: [String], deciding: String?,
    decisionWithoutHeading: [String],
    into record: inout ItemRecord
  ) {
    var lines: [String] = []
    var absences: [String] = []
    for (position, role) in roles.enumerated() {
      if role == .decision { lines += texts[position] }
      if role == .absence { absences += texts[position] }
    }
    if lines.isEmpty, !roles.contains(.decision) { lines = decisionWithoutHeading }
    lines.removeAll { CaseNumber.read($0, dialect: dialect) != nil }
    var attendance = Attendance(lines: lines, dialect: dialect)
    attendance.readNames(absences)
    if !absences.isEmpty {
      let told = Attendance(lines: absences, dialect: dialect)
      for name in told.absent where !attendance.absent.contains(name) { attendance.absent.append(name) }
      for substitute in told.substitutes where !attendance.substitutes.contains(substitute) {
        attendance.substitutes.append(substitute)
      }
    }
    record.absent = attendance.absent
    record.substitutes = attendance.substitutes
    // An agenda decides nothing, whatever it prints.
    guard meeting.kind == .minutes, !attendance.remaining.isEmpty else { return }
    let others = Set(numbers).subtracting([number ?? ""])
    var outcomes = OutcomeReader(dialect: dialect, otherItems: others).outcomes(of: attendance.remaining)
    if deciding != nil {
      // Where the competence lies with another body, a committee's approval is its recommendation.
      outcomes = outcomes.map { $0 == .approved ? .recommended : $0 }
      outcomes = outcomes.enumerated().filter { outcomes.firstIndex(of: $1) == $0 }.map(\.element)
    }
    record.decision = Nullable(Decision(text: attendance.remaining.joined(separator: "\n"), outcomes: outcomes))
    record.votes = Nullable(VoteReader.read(attendance.remaining))
  }

  /// Counts what was found, for the report; `items` are the facts of every item.
  func count(_ items: [ItemFacts], into found: inout ImportReport.Found) {
    found.kind = meeting.kind.rawValue
    found.supplement = meeting.isSupplement
    found.municipality = meeting.municipality
    found.body = meeting.body
    found.date = meeting.date.description
    found.members = meeting.members.count
    found.absentMembers = meeting.members.filter(\.absent).count
    found.items = meeting.items.count
    found.closedItems = meeting.items.filter(\.closed).count
    for facts in items {
      let record = facts.record
      if record.caseNumber.value != nil { found.caseNumbers += 1 }
      if record.topic.value != nil { found.subjects += 1 }
      for role in facts.roles where !record.closed { found.sections[role.rawValue, default: 0] += 1 }
      if let decision = record.decision.value {
        found.decisions += 1
        for outcome in decision.outcomes { found.outcomes[outcome.rawValue, default: 0] += 1 }
      }
      if record.votes.value != nil { found.votes += 1 }
      found.absences += record.absent.count
      found.substitutes += record.substitutes.count
      found.references += record.references.count
      found.attachments += record.attachments.count
    }
    found.tables =
      meeting.items.flatMap(\.sections).flatMap(\.blocks).filter { if case .table = $0 { true } else { false } }.count
  }
}
