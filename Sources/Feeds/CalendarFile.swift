import Minutes

/// A calendar of meetings, as RFC 5545 has it, that a citizen's own calendar can follow.
///
/// The same values give the same bytes: no clock, no locale. Texts are plain text and are escaped.
public struct CalendarFile: Hashable, Sendable {
  /// One meeting.
  public struct Event: Hashable, Sendable {
    /// Never changes, and no other event of the calendar has it.
    public var uid: String
    public var date: CalendarDate
    /// Danish time; nil where nothing tells: then the meeting is shown for the day, which stays free in the calendar.
    public var start: ClockTime?
    /// On one line; an event without one shows the calendar's name.
    public var title: String
    public var place: String?
    /// May have several lines.
    public var description: String?
    /// Kept where it is `http` or `https`.
    public var url: String?
    /// How often the event was changed.
    public var sequence: Int
    /// True while the meeting is only planned.
    public var isTentative: Bool
    /// When the event was written: a day of the archive, since a clock would change the file at each build.
    public var stamp: CalendarDate

    public init(
      uid: String, date: CalendarDate, start: ClockTime? = nil, title: String, place: String? = nil,
      description: String? = nil, url: String? = nil, sequence: Int = 0, isTentative: Bool = false, stamp: CalendarDate
    ) {
      self.uid = uid
      self.date = date
      self.start = start
      self.title = title
      self.place = place
      self.description = description
      self.url = url
      self.sequence = sequence
      self.isTentative = isTentative
      self.stamp = stamp
    }

    /// Before the rules of the time zone that the file carries, the clock on the wall has to do.
    var usesTimeZone: Bool { start != nil && date.year > 1996 }
  }

  public var name: String
  /// At least one, since the RFC knows no empty calendar; programs read one all the same.
  public var events: [Event]

  public init(name: String, events: [Event]) {
    self.name = name
    self.events = events
  }

  /// The calendar's file, UTF-8, with CRLF.
  /// - Complexity: O(n) in the length of the texts.
  public func bytes() -> [UInt8] {
    let hasTimeZone = events.contains(where: \.usesTimeZone)
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Minutebook//Minutebook//DA")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("NAME", text: FeedText.line(name))
    lines.add("X-WR-CALNAME", text: FeedText.line(name))
    if hasTimeZone { lines.add("X-WR-TIMEZONE", CalendarFile.timeZone) }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    lines.add("X-PUBLISHED-TTL", "P1D")
    if hasTimeZone { CalendarFile.writeTimeZone(into: &lines) }
    for event in events { write(event, into: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ event: Event, into lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: FeedText.line(event.uid))
    lines.add("DTSTAMP", CalendarFile.digits(event.stamp) + "T000000Z")
    // Nobody knows when a meeting will end: no DTEND, no DURATION. An event with a time then is a mark at its beginning,
    // one without is its day (RFC 5545, 3.6.1).
    if let start = event.start {
      let zone = event.usesTimeZone ? ";TZID=\(CalendarFile.timeZone)" : ""
      lines.add("DTSTART\(zone)", "\(CalendarFile.digits(event.date))T\(CalendarFile.digits(start))")
    } else {
      lines.add("DTSTART;VALUE=DATE", CalendarFile.digits(event.date))
      lines.add("TRANSP", "TRANSPARENT")
    }
    let title = FeedText.line(event.title)
    lines.add("SUMMARY", text: title.isEmpty ? FeedText.line(name) : title)
    if let place = event.place.map(FeedText.line), !place.isEmpty { lines.add("LOCATION", text: place) }
    let description = FeedText.lines(event.description ?? "")
    if !description.isEmpty { lines.add("DESCRIPTION", text: description.joined(separator: "\n")) }
    if let url = event.url.flatMap(FeedAddress.web) { lines.add("URL", url) }
    lines.add("STATUS", event.isTentative ? "TENTATIVE" : "CONFIRMED")
    lines.add("SEQUENCE", String(max(0, event.sequence)))
    lines.add("END", "VEVENT")
  }

  private static let timeZone = "Europe/Copenhagen"

  /// The rules of the European Union since 1996.
  private static func writeTimeZone(into lines: inout CalendarLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", timeZone)
    lines.add("BEGIN", "DAYLIGHT")
    lines.add("DTSTART", "19960331T020000")
    lines.add("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
    lines.add("TZOFFSETFROM", "+0100")
    lines.add("TZOFFSETTO", "+0200")
    lines.add("TZNAME", "CEST")
    lines.add("END", "DAYLIGHT")
    lines.add("BEGIN", "STANDARD")
    lines.add("DTSTART", "19961027T030000")
    lines.add("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
    lines.add("TZOFFSETFROM", "+0200")
    lines.add("TZOFFSETTO", "+0100")
    lines.add("TZNAME", "CET")
    lines.add("END", "STANDARD")
    lines.add("END", "VTIMEZONE")
  }

  /// `20260325`
  private static func digits(_ date: CalendarDate) -> String {
    String(date.year) + twoDigits(date.month) + twoDigits(date.day)
  }

  /// `160000`
  private static func digits(_ time: ClockTime) -> String { twoDigits(time.hour) + twoDigits(time.minute) + "00" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
