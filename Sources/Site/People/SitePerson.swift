import Minutes

/// An elected member with everything that the archive's minutes tell of the office.
struct SitePerson: Sendable {
  /// As the newest list prints it.
  let name: String
  let path: String
  let municipalityName: String
  let municipalityPath: String
  /// As printed behind the name, the newest first.
  var parties: [String] = []
  /// The term in which the newest one was printed.
  var term: String?
  var memberships: [Membership] = []
  /// The oldest meeting first.
  var attendance: [Attendance] = []
  /// Newest first.
  var votes: [Vote] = []
  /// Where the person came in another one's place, newest first.
  var substitutions: [Substitution] = []

  struct Membership: Sendable {
    let bodyPath: String
    var bodyName: String
    var first: CalendarDate
    var last: CalendarDate
    var meetings: Int
  }

  struct Attendance: Sendable {
    let meeting: Int
    let state: State
    /// Who came instead.
    let substitutes: [String]

    enum State: String, Sendable, CaseIterable, Encodable {
      case present, partly, absent, substituted
    }
  }

  struct Vote: Sendable {
    let place: ItemPlace
    let side: Side
    /// Whether the greater number voted otherwise.
    let dissents: Bool

    enum Side: String, Sendable, CaseIterable, Encodable { case inFavour, against, abstained }
  }

  struct Substitution: Sendable {
    let place: ItemPlace
    let absentee: String
  }
}
