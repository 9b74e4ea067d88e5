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

/// An item as an import's report counts it.
struct CountedItem {
  var facts: ItemFacts
  /// How many words its text has.
  var words: Int
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
    var reader = ItemFactsReader(self)
    return meeting.items.enumerated().map { position, item in
      reader.facts(of: item, url: "/\(meeting.path)/\(folders[position])/")
    }
  }

  /// The facts of one item as if it stood in the meeting, whose items need not hold it.
  public func facts(of item: AgendaItem) -> ItemFacts {
    var reader = ItemFactsReader(self)
    return reader.facts(of: item, url: "/\(meeting.path)/")
  }

  /// What an import counts of every item: without addresses, and without what only pages tell.
  func countedItems() -> [CountedItem] {
    var reader = ItemFactsReader(self)
    return meeting.items.map { item in
      let (facts, lead, texts) = reader.record(of: item, url: "")
      let words = item.closed ? Plausibility.words(item) : Plausibility.words(([lead] + texts).joined())
      return CountedItem(facts: facts, words: words)
    }
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

  func isOwn(_ body: String) -> Bool {
    if BodyName.same(body, meeting.body) { return true }
    // A heading in capitals, or the name's last part alone.
    if Vocabulary.letters(meeting.body).ends(with: Vocabulary.letters(body)) { return true }
    // "Byrådets beslutning" in the minutes of "Rosenvig Byråd".
    return BodyName.isCouncil(body) && BodyName.isCouncil(meeting.body)
  }

  /// Counts what was found, for the report.
  func count(_ items: [CountedItem], into found: inout ImportReport.Found) {
    found.kind = meeting.kind.rawValue
    found.supplement = meeting.isSupplement
    found.municipality = meeting.municipality
    found.body = meeting.body
    found.date = meeting.date.description
    found.members = meeting.members.count
    found.absentMembers = meeting.members.filter(\.absent).count
    found.items = meeting.items.count
    found.closedItems = meeting.items.filter(\.closed).count
    var sections: [SectionRole: Int] = [:]
    for item in items {
      let record = item.facts.record
      if record.caseNumber.value != nil { found.caseNumbers += 1 }
      if record.topic.value != nil { found.subjects += 1 }
      for role in item.facts.roles where !record.closed { sections[role, default: 0] += 1 }
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
    for (role, count) in sections { found.sections[role.rawValue] = count }
    for item in meeting.items {
      for section in item.sections {
        found.tables += section.blocks.count { if case .table = $0 { true } else { false } }
      }
    }
  }
}
