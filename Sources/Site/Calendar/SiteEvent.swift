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
  /// The meeting's own address, without a closing slash; nil for a day that a plan announces.
  var address: String?

  enum Source: Sendable {
    case meeting(Int)
    /// The item that prints the plan, and whether it was decided.
    case plan(ItemPlace, isDecided: Bool)
  }

  var meeting: Int? {
    if case .meeting(let index) = source { return index }
    return nil
  }

  /// One and the same for a meeting announced, called and held: a meeting's address is its body's folder and its day,
  /// unless the body has two meetings on one day.
  var identity: String { address ?? day }

  /// The body's folder and the day.
  var day: String { "\(bodyPath ?? municipalityPath + Slug.make(bodyName) + "/")\(date)" }
}
