import Minutes

/// `search.json`: what the visitor's browser searches in, one record for each item.
public struct SearchFile: Encodable, Sendable {
  public var schema = 1
  public var items: [SearchItem]

  public init(items: [SearchItem]) { self.items = items }
}

/// One item as the search sees it. Of a closed item only number and title are told.
public struct SearchItem: Encodable, Sendable {
  public var url: String
  public var number: Nullable<String>
  public var title: String
  public var date: String
  public var municipality: Nullable<String>
  public var body: String
  public var closed: Bool
  public var outcomes: [Outcome]
  public var caseNumber: Nullable<String>
  public var topics: [String]
  public var decision: Nullable<String>
  public var recommendation: Nullable<String>
  public var summary: Nullable<String>
  public var attachments: [String]
  public var people: [String]
  /// The item's other words.
  public var text: Nullable<String>

  /// The record of one item of a meeting.
  ///
  /// `lead` is the text in front of the first section, `texts` are the sections as plain text, in the order of
  /// `record.sections`; `topics` are the codes of the item's topics.
  public init(meeting: Meeting, record: ItemRecord, lead: String, texts: [String], topics: [String]) {
    url = record.url
    number = record.number
    title = record.title
    date = meeting.date.description
    municipality = Nullable(meeting.municipality)
    body = meeting.body
    closed = record.closed
    outcomes = record.decision.value?.outcomes ?? []
    caseNumber = record.caseNumber
    self.topics = topics
    decision = Nullable(record.decision.value?.text)
    attachments = record.attachments
    people = SearchItem.people(record)
    var recommendations: [String] = []
    var summaries: [String] = []
    // Where a document has no sections, everything stands in front of the first.
    var others = lead.isEmpty ? [] : [lead]
    for (section, text) in zip(record.sections, texts) where !text.isEmpty {
      switch section.role {
      case .recommendation: recommendations.append(text)
      case .summary: summaries.append(text)
      case .attachments: break
      // An agenda decides nothing; what it prints under such a heading is a text like others.
      case .decision: if record.decision.value == nil { others.append(text) }
      default: others.append(text)
      }
    }
    recommendation = Nullable(recommendations.isEmpty ? nil : recommendations.joined(separator: " "))
    summary = Nullable(summaries.isEmpty ? nil : summaries.joined(separator: " "))
    text = Nullable(others.isEmpty ? nil : others.joined(separator: " "))
  }

  private static func people(_ record: ItemRecord) -> [String] {
    var names = record.absent
    names += record.substitutes.flatMap { [$0.by, $0.for] }
    if let votes = record.votes.value, !votes.byParty { names += votes.for + votes.against + votes.abstained }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
