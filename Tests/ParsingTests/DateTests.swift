import Testing

@testable import Parsing

/// Dates and times as Danish documents print them.
@Suite struct DateTests {
  @Test(
    "every form of a date",
    arguments: [
      "25-03-2026", "25.03.2026", "25/03/2026", "25/3-2026", "25. marts 2026", "25 marts 2026", "den 25. Marts 2026",
      "2026-03-25", "25-03-26", "25. 3. 2026", "onsdag d. 25. mar. 2026", "(25.03.2026)", "25-marts-2026",
      "25th March 2026",
      "d.25-03-2026", "KLE 00.01.00 den 25.03.2026", "kl. 16.00 den 25.03.2026", "25. marts, 2026",
    ])
  func forms(text: String) { #expect(DateReader.first(in: text)?.date?.description == "2026-03-25") }

  @Test(
    "a day that the calendar does not have is found, without a date",
    arguments: ["31-02-2026", "31. april 2026", "25.13.2026", "2026-02-30", "00-01-2026"])
  func impossible(text: String) throws {
    let found = try #require(DateReader.first(in: "Mødedato: \(text) kl. 16"))
    #expect(found.date == nil)
    #expect(found.range.lowerBound == 11)
  }

  @Test(
    "what is no date",
    arguments: [
      "00.01.00", "15.00.00-A00-4-21", "1.500", "1.500.000", "version 2.1.4", "22/19162", "25-1-85.10.00-P07",
      "25. marts", "marts 2026",
      "2022-2025", "12.30", "kl. 16.00", "45 12 34 56", "", "25", "25.", "12-03-", "123-03-2026",
    ])
  func none(text: String) { #expect(DateReader.first(in: text) == nil) }

  @Test(
    "times",
    arguments: [
      ("kl. 16:00", "16:00"), ("kl. 16.00", "16:00"), ("kl 16", "16:00"), ("16:05", "16:05"), ("Klokken 9.30", "09:30"),
      ("Kl.: 15.00", "15:00"),
      ("25.03.2026 kl. 16.00-18.00", "16:00"), ("kl. 25:00", nil), ("25.03.2026", nil), ("16", nil), ("", nil),
      ("kl.", nil),
    ] as [(String, String?)])
  func times(text: String, expected: String?) { #expect(DateReader.time(in: text)?.description == expected) }
}
