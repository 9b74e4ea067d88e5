import Minutes

/// One agenda item as the search sees it. Of a closed item only number and title are told.
public struct SearchItem: Sendable {
  /// Below the site's root: `herlev/byraadet/2026-03-25/25/`.
  public var path: String
  public var number: String?
  public var title: String
  public var closed: Bool
  public var outcomes: [Outcome]
  public var caseNumber: String?
  /// Positions in the source's topics.
  public var topics: [Int]
  public var decision: String?
  public var recommendation: String?
  public var summary: String?
  public var attachments: [String]
  public var people: [String]
  /// The item's other words.
  public var text: String?

  /// One item of a meeting.
  ///
  /// `lead` is the text in front of the first section, `texts` are the sections as plain text, in the order of
  /// `record.sections`; `topics` are positions in the source's topics.
  public init(path: String, record: ItemRecord, lead: String, texts: [String], topics: [Int]) {
    self.path = path
    number = record.number.value
    title = record.title
    closed = record.closed
    outcomes = record.decision.value?.outcomes ?? []
    caseNumber = record.caseNumber.value
    self.topics = topics
    decision = record.decision.value?.text
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
    recommendation = recommendations.isEmpty ? nil : recommendations.joined(separator: " ")
    summary = summaries.isEmpty ? nil : summaries.joined(separator: " ")
    text = others.isEmpty ? nil : others.joined(separator: " ")
  }

  private static func people(_ record: ItemRecord) -> [String] {
    var names = record.absent
    names += record.substitutes.flatMap { [$0.by, $0.for] }
    if let votes = record.votes.value, !votes.byParty { names += votes.for + votes.against + votes.abstained }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
