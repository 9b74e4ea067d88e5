import Testing

@testable import Minutes

@Suite("Days and times")
struct CalendarDateTests {
  @Test(
    "A day of the calendar is read and written",
    arguments: ["2026-03-25", "2024-02-29", "2000-02-29", "1800-01-01", "2199-12-31", "2026-04-30"])
  func dayIsRead(_ text: String) throws { #expect(try #require(CalendarDate(iso: text)).description == text) }

  @Test(
    "What is no day of the calendar is not read",
    arguments: [
      "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00",
      "1799-12-31", "2200-01-01", "",
      "2026", "2026-3-25", "26-03-25", "2026-03-25 ", "2026-03-25-", "2026-+3-25", "2026-03-+5", "+026-03-25",
      "2026/03/25", "２０26-03-25", "2026-03-2五",
    ])
  func otherTextIsNoDay(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  static let weekdays: [(String, Int)] = [
    ("2026-03-25", 2), ("2024-02-29", 3), ("2000-01-01", 5), ("1999-12-31", 4), ("1900-03-01", 3), ("1800-01-01", 2),
    ("2199-12-31", 1), ("2025-06-04", 2),
    ("2022-09-15", 3), ("2024-01-31", 2), ("2026-06-02", 1), ("1970-01-01", 3), ("2023-01-01", 6), ("2024-03-03", 6),
    ("2024-03-04", 0),
  ]

  @Test("A day knows its weekday, Monday first", arguments: weekdays)
  func weekdayIsKnown(_ text: String, _ weekday: Int) throws {
    #expect(try #require(CalendarDate(iso: text)).weekday == weekday)
  }

  @Test("From day to day the weekdays follow each other, through four centuries")
  func weekdaysFollow() throws {
    // 1 January 1800 was a Wednesday.
    var weekday = 2
    var last: CalendarDate?
    for year in 1800...2199 {
      for month in 1...12 {
        for day in 1...CalendarDate.length(ofMonth: month, year: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          if date.weekday != weekday || last.map({ !($0 < date) }) == true { Issue.record("\(date)") }
          weekday = (weekday + 1) % 7
          last = date
        }
      }
    }
  }

  @Test("A time of day is read and written", arguments: ["00:00", "09:05", "16:00", "23:59"])
  func timeIsRead(_ text: String) throws { #expect(try #require(ClockTime(text: text)).description == text) }

  @Test(
    "What is no time of day is not read",
    arguments: ["24:00", "12:60", "9:00", "+9:00", "09:+5", "16.00", "16:00:00", "", ":", "-1:00"])
  func otherTextIsNoTime(_ text: String) { #expect(ClockTime(text: text) == nil) }
}
