import Minutes

/// A day in the calendar: a meeting that the archive has, or one that a plan announces.
struct SiteEvent: Sendable {
  let date: CalendarDate
  let start: ClockTime?
  let bodyName: String
  /// Nil where a plan names a body that the archive does not have.
  let bodyPath: String?
  let municipalityName: String
  let municipalityPath: String
  let source: Source

  enum Source: Sendable {
    case meeting(Int)
    /// The item that prints the plan, and whether it was decided.
    case plan(ItemPlace, isDecided: Bool)
  }

  var meeting: Int? {
    if case .meeting(let index) = source { return index }
    return nil
  }

  /// One and the same for a meeting announced, called and held: the body's folder and the day.
  var identity: String { "\(bodyPath ?? municipalityPath + Slug.make(bodyName) + "/")\(date)" }
}
