/// The part a section plays in an item (contract of the meeting record).
public enum SectionRole: String, Sendable, CaseIterable, Encodable {
  case summary, recommendation, background, legal, economy, authority, decision, attachments, procedure, related
  case announcements, communication, participants, absence, other
}

/// How an item ended (contract of the meeting record). "Noted" is not "approved": taking a report to notice decides nothing.
public enum Outcome: String, Sendable, CaseIterable, Encodable {
  case approved, noted, discussed, postponed, rejected, recommended, elected, none, other
}

/// A value that is written as `null` where it is absent: the contract leaves no key out.
public struct Nullable<Value: Encodable & Hashable & Sendable>: Encodable, Hashable, Sendable {
  public var value: Value?

  public init(_ value: Value?) { self.value = value }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// The facts of a meeting as `index.json` tells them.
public struct MeetingRecord: Encodable, Hashable, Sendable {
  public var schema = 1
  public var kind: String
  public var municipality: Nullable<String>
  public var body: String
  public var term: Nullable<String>
  public var date: String
  public var start: Nullable<String>
  public var url: String
  public var source: Source
  public var place: Nullable<String>
  public var members: [MemberRecord]
  public var items: [ItemRecord]

  public struct Source: Encodable, Hashable, Sendable {
    public var file: String
    public var sha256: String
  }

  public struct MemberRecord: Encodable, Hashable, Sendable {
    public var name: String
    public var party: Nullable<String>
    public var absent: Bool
  }

  public init(_ meeting: Meeting, items: [ItemRecord]) {
    kind = meeting.kind.rawValue
    municipality = Nullable(meeting.municipality)
    body = meeting.body
    term = Nullable(meeting.term)
    date = meeting.date.description
    start = Nullable(meeting.start?.description)
    url = "/\(meeting.path)/"
    source = Source(file: meeting.source.file, sha256: meeting.source.sha256)
    place = Nullable(meeting.place)
    members = meeting.members.map { MemberRecord(name: $0.name, party: Nullable($0.party), absent: $0.absent) }
    self.items = items
  }
}

/// The facts of one item.
public struct ItemRecord: Encodable, Hashable, Sendable {
  public var number: Nullable<String>
  public var title: String
  public var closed: Bool
  public var caseNumber: Nullable<String>
  public var topic: Nullable<String>
  public var url: String
  public var sections: [SectionRecord]
  public var decision: Nullable<Decision>
  public var attachments: [String]
  public var votes: Nullable<Votes>
  public var absent: [String]
  public var substitutes: [Substitute]
  public var references: [ItemReference]

  public init(number: String?, title: String, closed: Bool, url: String) {
    self.number = Nullable(number)
    self.title = title
    self.closed = closed
    self.url = url
    caseNumber = Nullable(nil)
    topic = Nullable(nil)
    sections = []
    decision = Nullable(nil)
    attachments = []
    votes = Nullable(nil)
    absent = []
    substitutes = []
    references = []
  }
}

public struct SectionRecord: Encodable, Hashable, Sendable {
  public var heading: String
  public var role: SectionRole
  public var markdown: String

  public init(heading: String, role: SectionRole, markdown: String) {
    self.heading = heading
    self.role = role
    self.markdown = markdown
  }
}

public struct Decision: Encodable, Hashable, Sendable {
  /// The decision's paragraphs, one a line, without the sentences about attendance.
  public var text: String
  /// Distinct, in order of appearance.
  public var outcomes: [Outcome]

  public init(text: String, outcomes: [Outcome]) {
    self.text = text
    self.outcomes = outcomes
  }
}

/// Who voted how, as printed.
public struct Votes: Encodable, Hashable, Sendable {
  public var `for`: [String]
  public var against: [String]
  public var abstained: [String]
  /// True where party letters are printed instead of names.
  public var byParty: Bool

  public init(for inFavour: [String] = [], against: [String] = [], abstained: [String] = [], byParty: Bool = false) {
    self.for = inFavour
    self.against = against
    self.abstained = abstained
    self.byParty = byParty
  }

  public var isEmpty: Bool { self.for.isEmpty && against.isEmpty && abstained.isEmpty }

  private enum CodingKeys: String, CodingKey { case `for`, against, abstained, byParty }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(self.for, forKey: .for)
    try container.encode(against, forKey: .against)
    try container.encode(abstained, forKey: .abstained)
    if byParty { try container.encode(true, forKey: .byParty) }
  }
}

public struct Substitute: Encodable, Hashable, Sendable {
  public var by: String
  public var `for`: String

  public init(by: String, for absentee: String) {
    self.by = by
    self.for = absentee
  }
}

/// Another meeting's item that the text names with body, full date and number.
public struct ItemReference: Encodable, Hashable, Sendable {
  public var body: String
  public var date: String
  public var item: String

  public init(body: String, date: String, item: String) {
    self.body = body
    self.date = date
    self.item = item
  }
}
