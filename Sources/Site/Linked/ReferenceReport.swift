import Minutes

/// What became of the references in the texts, for the report of a build.
public struct ReferenceReport: Sendable {
  private let found: Int
  private let missing: [SiteReference.Reason: Int]
  /// One line for each reference that leads nowhere: which item, the words, the reason.
  public let lines: [String]

  /// Without `listsLines` they are only counted.
  init(_ model: SiteModel, listsLines: Bool = true) {
    var found = 0
    var missing: [SiteReference.Reason: Int] = [:]
    var lines: [String] = []
    for place in model.references.outgoing.places {
      for reference in model.references.outgoing[place] ?? [] {
        guard case .missing(let reason) = reference.target else {
          found += 1
          continue
        }
        missing[reason, default: 0] += 1
        guard listsLines else { continue }
        lines.append(
          Diagnostic.printable("  /\(model[place].path): “\(reference.words)”: \(ReferenceReport.words(reason))"))
      }
    }
    self.found = found
    self.missing = missing
    self.lines = lines
  }

  /// How many lead somewhere and why the others do not; nil where no text names anything.
  public var summary: String? {
    let lost = missing.values.reduce(0, +)
    guard found > 0 || lost > 0 else { return nil }
    let reasons = SiteReference.Reason.allCases.compactMap { reason in
      missing[reason].map { "\($0) \(ReferenceReport.words(reason))" }
    }
    return "references: \(found) lead to a page"
      + (lost == 0 ? "" : "; \(lost) do not (\(reasons.joined(separator: ", "))): see --references")
  }

  private static func words(_ reason: SiteReference.Reason) -> String {
    switch reason {
    case .noYear: "without a year"
    case .noBody: "to a body that is not in the archive"
    case .noMeeting: "to a day without a meeting in the archive"
    case .noItem: "to a number that the meeting does not have"
    case .severalMeetings: "to a day with several meetings"
    }
  }
}
