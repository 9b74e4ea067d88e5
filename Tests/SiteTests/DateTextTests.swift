import Minutes
import Testing

@testable import Site

@Suite("A day in words") struct DateTextTests {
  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  @Test(
    "is written as the language's text says, with and without its year",
    arguments: [
      ("{day}. {month} {year}", "25. marts 2026", "25. marts"),
      ("{month} {day}, {year}", "marts 25, 2026", "marts 25,"),
      ("{year}: {day}/{month}", "2026: 25/marts", ""),
      ("{day}. {month}", "25. marts", "25. marts"),
      ("{weekday} {day}", "{weekday} 25", "{weekday} 25"),
      ("den {day}. {", "den 25. {", "den 25. {"),
      ("", "", ""),
    ])
  func written(text: String, whole: String, withoutYear: String) throws {
    let date = try #require(CalendarDate(iso: "2026-03-25"))
    let written = DateText(text, months: Self.months)
    #expect(written.whole(date) == whole)
    #expect(written.withoutYear(date) == withoutYear)
  }
}
