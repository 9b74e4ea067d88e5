import Minutes
import Testing

@testable import Feeds

@Suite("Calendars")
struct CalendarFileTests {
  static func event(
    _ title: String, at start: ClockTime? = nil, on iso: String = "2026-03-25", uid: String = "a"
  ) throws -> CalendarFile.Event {
    let date = try #require(CalendarDate(iso: iso))
    return CalendarFile.Event(uid: uid, date: date, start: start, title: title, stamp: date)
  }

  static func text(_ events: [CalendarFile.Event], name: String = "x") -> String {
    String(decoding: CalendarFile(name: name, events: events).bytes(), as: UTF8.self)
  }

  @Test("A calendar's file, to the letter")
  func exactText() throws {
    var meeting = try Self.event(
      "Børneudvalget; møde", at: ClockTime(hour: 9, minute: 5), uid: "2026-03-25.boern@example.dk")
    meeting.place = "Rådhuset, lokale \\3"
    meeting.description =
      "Dagsorden:\r\n\r\n1. Takster\n2. Skolernes økonomi og en linje, der er for lang til at stå på én linje i filen"
    meeting.url = "HTTPS://example.dk/boern/2026-03-25/"
    meeting.sequence = 2
    var planned = try Self.event("Byrådet", on: "2026-12-01", uid: "b")
    planned.isTentative = true
    planned.stamp = try #require(CalendarDate(iso: "2026-01-31"))
    planned.url = "javascript:x"
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Minutebook//Minutebook//DA
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      NAME:Møder\\, alle
      X-WR-CALNAME:Møder\\, alle
      X-WR-TIMEZONE:Europe/Copenhagen
      REFRESH-INTERVAL;VALUE=DURATION:P1D
      X-PUBLISHED-TTL:P1D
      BEGIN:VTIMEZONE
      TZID:Europe/Copenhagen
      BEGIN:DAYLIGHT
      DTSTART:19960331T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      TZNAME:CEST
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:19961027T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      TZNAME:CET
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:2026-03-25.boern@example.dk
      DTSTAMP:20260325T000000Z
      DTSTART;TZID=Europe/Copenhagen:20260325T090500
      SUMMARY:Børneudvalget\\; møde
      LOCATION:Rådhuset\\, lokale \\\\3
      DESCRIPTION:Dagsorden:\\n1. Takster\\n2. Skolernes økonomi og en linje\\, der
        er for lang til at stå på én linje i filen
      URL:https://example.dk/boern/2026-03-25/
      STATUS:CONFIRMED
      SEQUENCE:2
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTAMP:20260131T000000Z
      DTSTART;VALUE=DATE:20261201
      TRANSP:TRANSPARENT
      SUMMARY:Byrådet
      STATUS:TENTATIVE
      SEQUENCE:0
      END:VEVENT
      END:VCALENDAR

      """
    #expect(
      Self.text([meeting, planned], name: "Møder, alle")
        == expected.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test("Only an event with a time brings the time zone, and only where its rules hold")
  func timeZone() throws {
    #expect(try !Self.text([Self.event("a")]).contains("Copenhagen"))
    let old = try Self.text([Self.event("a", at: ClockTime(hour: 16, minute: 0), on: "1987-05-01")])
    #expect(!old.contains("Copenhagen"))
    #expect(old.contains("\r\nDTSTART:19870501T160000\r\n"))
  }

  @Test("Nothing false is said of when a meeting ends")
  func noEnd() throws {
    let text = try Self.text([Self.event("a", at: ClockTime(hour: 16, minute: 0)), Self.event("b", uid: "b")])
    #expect(!text.contains("DTEND") && !text.contains("\r\nDURATION"))
  }

  @Test("Whatever is written, no line is added, and the text comes back")
  func hostileTexts() throws {
    for text in HostileTexts.all {
      var event = try Self.event(text, at: ClockTime(hour: 16, minute: 0))
      event.place = text
      event.description = text
      event.url = text
      let bytes = CalendarFile(name: text, events: [event]).bytes()
      #expect(bytes == CalendarFile(name: text, events: [event]).bytes())
      let properties = Self.properties(bytes)
      #expect(
        properties.filter { $0.name == "BEGIN" }.map(\.value) == [
          "VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT",
        ])
      #expect(Set(properties.map(\.name)).isSubset(of: Self.names))
      let line = FeedText.line(text)
      func values(_ name: String) -> [String] { properties.filter { $0.name == name }.map { Self.unescaped($0.value) } }
      #expect(values("SUMMARY") == [line])
      #expect(values("LOCATION") == (line.isEmpty ? [] : [line]))
      let lines = FeedText.lines(text)
      #expect(values("DESCRIPTION") == (lines.isEmpty ? [] : [lines.joined(separator: "\n")]))
      #expect(values("URL").allSatisfy { $0.hasPrefix("http") && $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } })
    }
  }

  @Test("Lines have at most 75 octets, cut between characters, and come back whole")
  func folding() throws {
    var random = Seeded(state: 7)
    let alphabet = ["a", "å", "€", "😀", ",", "\\", " b", "e\u{301}"]
    for _ in 0..<2_000 {
      let length = Int(random.next() % 200)
      let text = FeedText.line((0..<length).map { _ in alphabet[Int(random.next() % 8)] }.joined())
      let bytes = CalendarFile(name: text, events: []).bytes()
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      #expect(lines.allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      #expect(Self.properties(bytes).filter { $0.name == "NAME" }.map { Self.unescaped($0.value) } == [text])
    }
    // Nothing is folded that fits, and no line is shorter than it has to be.
    let full = String(
      decoding: CalendarFile(name: String(repeating: "a", count: 70), events: []).bytes(), as: UTF8.self)
    #expect(full.contains("\r\nNAME:" + String(repeating: "a", count: 70) + "\r\nX-WR"))
    #expect(
      full.contains(
        "\r\nX-WR-CALNAME:" + String(repeating: "a", count: 62) + "\r\n " + String(repeating: "a", count: 8)))
  }

  private static let names: Set<String> = [
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE",
    "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "TZID", "DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "UID",
    "DTSTAMP", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS", "SEQUENCE", "TRANSP",
  ]

  /// The content lines, unfolded, without their parameters.
  private static func properties(_ bytes: [UInt8]) -> [(name: String, value: String)] {
    let crlf: [UInt8] = [13, 10]
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: crlf) {
        index += 2
        if index < bytes.count, bytes[index] == 32 { index += 1 } else { lines.append([]) }
      } else {
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    return lines.filter { !$0.isEmpty }.map { line in
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
      let name = line[..<colon].prefix { $0 != UInt8(ascii: ";") }
      return (String(decoding: name, as: UTF8.self), String(decoding: line[colon...].dropFirst(), as: UTF8.self))
    }
  }

  private static func unescaped(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// The same numbers on every machine.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
