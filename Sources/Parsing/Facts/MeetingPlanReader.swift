import Minutes

/// A meeting that a plan announces.
public struct PlannedMeeting: Hashable, Sendable {
  public var date: CalendarDate
  /// Nil where the plan prints no time for this date and none for all.
  public var start: ClockTime?
  /// As printed; nil for the meeting's own body.
  public var body: String?

  public init(date: CalendarDate, start: ClockTime? = nil, body: String? = nil) {
    self.date = date
    self.start = start
    self.body = body
  }
}

/// Reads the dates to come out of an item that is a plan of meetings: "Mødeplan for 2026".
public enum MeetingPlanReader {
  /// Distinct, in order of date; empty where the item is no plan, was withdrawn, or is closed.
  ///
  /// Dates count in lists, tables and paragraphs that begin with one or lead to several; in running sentences they are
  /// those of other meetings. Where the title names years, only dates of these.
  public static func read(_ item: AgendaItem, meeting: Meeting) -> [PlannedMeeting] {
    guard !item.closed, let title = PlanTitle(item.title) else { return [] }
    var walk = PlanWalk(title: title, meeting: meeting)
    guard !walk.isWithdrawn(item) else { return [] }
    walk.read(item)
    return walk.meetings
  }
}
