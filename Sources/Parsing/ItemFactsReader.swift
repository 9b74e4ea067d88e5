import Minutes

/// Reads the facts of a meeting's items one after the other; what is the same for all of them is looked at once.
struct ItemFactsReader {
  private let interpreter: Interpreter
  /// Of the meeting's items.
  private let numbers: Set<String>
  /// By the headings met so far: most items have the same ones.
  private var rolesByHeading: [String: SectionRole] = [:]

  private var meeting: Meeting { interpreter.meeting }
  private var dialect: Dialect { interpreter.dialect }

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    numbers = Set(interpreter.meeting.items.compactMap(\.number))
  }

  mutating func facts(of item: AgendaItem, url: String) -> ItemFacts {
    var (facts, _, texts) = record(of: item, url: url)
    if let decision = facts.record.decision.value {
      let lines = ItemFactsReader.lines(of: decision.text)
      facts.statedVotes = StatedVotesReader.read(lines)
      let recommended = zip(facts.roles, texts).filter { $0.0 == .recommendation }.flatMap { $0.1 }
      facts.course = CourseReader(dialect: dialect, recommendation: recommended)
        .course(of: lines, outcomes: decision.outcomes)
    }
    facts.isProcedural = ProceduralItem.isOne(
      title: item.title, caseNumber: facts.record.caseNumber.value, dialect: dialect)
    return facts
  }

  /// The facts without those that only pages tell (course, numbers of votes, procedure), and the texts of an open item's
  /// lead and of each of its sections.
  mutating func record(
    of item: AgendaItem, url: String
  ) -> (facts: ItemFacts, lead: [String], texts: [[String]]) {
    var record = ItemRecord(number: item.number, title: item.title, closed: item.closed, url: url)
    // Of a closed item nothing but number and title goes out, whatever the text holds.
    guard !item.closed else {
      return (ItemFacts(record: record, roles: item.sections.map { _ in .other }, decidingBody: nil), [], [])
    }
    let roles = item.sections.map { role(of: $0) }
    record.sections = zip(item.sections, roles).map { SectionRecord(heading: $0.heading, role: $1, markdown: "") }
    let lead = item.lead.plainTexts
    let texts = item.sections.map(\.blocks.plainTexts)
    readCase(item, lead: lead, into: &record)
    for (position, role) in roles.enumerated() where role == .attachments {
      record.attachments += titles(item.sections[position].blocks).filter { text in
        CaseNumber.read(text, dialect: dialect) == nil
          && !["ingen", "ingen bilag", "-"].contains(Vocabulary.key(text.trimmingCharacters(". ")))
      }
    }
    record.references = ReferenceReader.read(([lead] + texts).joined(), own: meeting)
    let deciding = decidingBody(roles: roles, texts: texts)
    readDecision(
      roles: roles, texts: texts, isDecidedElsewhere: deciding != nil,
      decisionWithoutHeading: item.sections.isEmpty ? decisionWithoutHeading(lead) : [], into: &record)
    return (ItemFacts(record: record, roles: roles, decidingBody: deciding), lead, texts)
  }

  private mutating func role(of section: Section) -> SectionRole {
    if let known = rolesByHeading[section.heading] { return known }
    let role = interpreter.role(of: section)
    rolesByHeading[section.heading] = role
    return role
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

  private func readCase(_ item: AgendaItem, lead: [String], into record: inout ItemRecord) {
    // Some print the number at the item's end.
    let end = item.sections.last?.blocks.suffix(2).flatMap(\.plainTexts) ?? []
    for lines in [lead, end] {
      for line in lines {
        guard let found = CaseNumber.read(line, dialect: dialect) else { continue }
        if record.caseNumber.value == nil { record.caseNumber = Nullable(found.number) }
        if record.topic.value == nil { record.topic = Nullable(found.topic) }
      }
    }
  }

  /// The body under "Beslutningskompetence", where it is not the meeting's own. Slips of spelling do not make it another.
  private func decidingBody(roles: [SectionRole], texts: [[String]]) -> String? {
    guard let position = roles.firstIndex(of: .authority) else { return nil }
    let text = texts[position].joined(separator: " ")
    let bodies = BodyName.all(in: Array(text.utf8)).map(\.name)
    guard let last = bodies.last, !bodies.contains(where: interpreter.isOwn) else { return nil }
    return last
  }

  /// In minutes without any heads of sections, the decision is what the body is said to have done at the item's end:
  /// "Udvalget godkendte …", or the bare word "Godkendt.".
  private func decisionWithoutHeading(_ lead: [String]) -> [String] {
    guard meeting.kind == .minutes else { return [] }
    let lines = lead.filter { CaseNumber.read($0, dialect: dialect) == nil }
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
    roles: [SectionRole], texts: [[String]], isDecidedElsewhere: Bool, decisionWithoutHeading: [String],
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
    if !absences.isEmpty { attendance.add(Attendance(lines: absences, dialect: dialect)) }
    record.absent = attendance.absent
    record.substitutes = attendance.substitutes
    // An agenda decides nothing, whatever it prints.
    guard meeting.kind == .minutes else { return }
    let words = attendance.remaining
    guard !words.isEmpty else { return }
    var outcomes = OutcomeReader(dialect: dialect, otherItems: numbers, own: record.number.value).outcomes(of: words)
    if isDecidedElsewhere {
      // Where the competence lies with another body, a committee's approval is its recommendation.
      outcomes = outcomes.map { $0 == .approved ? .recommended : $0 }
      outcomes = outcomes.enumerated().filter { outcomes.firstIndex(of: $1) == $0 }.map(\.element)
    }
    record.decision = Nullable(Decision(text: words.joined(separator: "\n"), outcomes: outcomes))
    record.votes = Nullable(VoteReader.read(words))
  }
}

extension [Block] {
  /// Every text of the blocks in reading order.
  fileprivate var plainTexts: [String] {
    var texts: [String] = []
    texts.reserveCapacity(count)
    for block in self {
      switch block {
      case .paragraph(let prose), .subheading(let prose): texts.append(prose.plain)
      default: texts += block.plainTexts
      }
    }
    return texts
  }
}
