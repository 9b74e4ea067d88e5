import Minutes

/// Decisions by outcome and year.
struct DecisionIndex: Sendable {
  struct Year: Sendable {
    let year: Int
    let path: String
    /// Newest first.
    let items: [ItemPlace]
  }

  struct Group: Sendable {
    let outcome: Outcome
    let path: String
    /// Newest first.
    let years: [Year]
    var count: Int { years.reduce(0) { $0 + $1.items.count } }
  }

  /// In the order of the outcomes; those that no decision has are left out.
  let groups: [Group]

  init(meetings: [SiteMeeting], newestFirst: [Int]) {
    var found: [Outcome: [Int: [ItemPlace]]] = [:]
    for meeting in newestFirst {
      let year = meetings[meeting].meeting.date.year
      for (position, item) in meetings[meeting].items.enumerated() {
        for outcome in item.record.decision.value?.outcomes ?? [] {
          found[outcome, default: [:]][year, default: []].append(ItemPlace(meeting: meeting, item: position))
        }
      }
    }
    groups = Outcome.allCases.compactMap { outcome in
      guard let years = found[outcome] else { return nil }
      let path = "beslutninger/\(DecisionIndex.folder(of: outcome))/"
      return Group(
        outcome: outcome, path: path,
        years: years.sorted { $0.key > $1.key }.map { Year(year: $0.key, path: "\(path)\($0.key)/", items: $0.value) })
    }
  }

  /// The folder never changes, whatever language the interface speaks.
  static func folder(of outcome: Outcome) -> String {
    switch outcome {
    case .approved: "godkendt"
    case .noted: "taget-til-efterretning"
    case .discussed: "droeftet"
    case .postponed: "udsat"
    case .rejected: "afvist"
    case .recommended: "anbefalet"
    case .elected: "valgt"
    case .none: "ingen-bemaerkninger"
    case .other: "anden-beslutning"
    }
  }
}
