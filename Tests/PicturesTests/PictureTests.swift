import Minutes
import Testing

@testable import Pictures

@Suite("Pictures")
struct PictureTests {
  static let title = "Sagens forløb"

  @Test("A picture, to the letter")
  func exactText() {
    let data = BarChart.Data(
      unit: "mio. kr.", series: ["Budget"],
      groups: [
        BarChart.Group(label: "Vej & park", values: [BarChart.Value(amount: -2.5, text: "-2,5")]),
        BarChart.Group(label: "Skole", values: [BarChart.Value(amount: 10, text: "10,0")]),
      ])
    #expect(
      String(decoding: BarChart(title: Self.title, data: data).bytes(), as: UTF8.self)
        == #"<svg class="picture picture-bars" viewBox="0 0 360 136" role="img" aria-label="Sagens forløb">"#
        + #"<g aria-hidden="true">"#
        + #"<rect class="picture-bar series-1" x="0" y="5" width="12" height="10"/>"#
        + #"<text class="picture-text" x="18" y="14.5" font-size="13">Budget</text>"#
        + #"<text class="picture-soft" x="0" y="35" font-size="13">mio. kr.</text>"#
        + #"<text class="picture-text" x="0" y="57" font-size="13">Vej &amp; park</text>"#
        + #"<line class="picture-axis" x1="91.88" y1="61" x2="91.88" y2="81"/>"#
        + #"<rect class="picture-bar series-1" x="34" y="62.75" width="57.88" height="16.5"/>"#
        + #"<text class="picture-number" x="29" y="75.5" font-size="13" text-anchor="end">-2,5</text>"#
        + #"<text class="picture-text" x="0" y="105" font-size="13">Skole</text>"#
        + #"<line class="picture-axis" x1="91.88" y1="109" x2="91.88" y2="129"/>"#
        + #"<rect class="picture-bar series-1" x="91.88" y="110.75" width="231.52" height="16.5"/>"#
        + #"<text class="picture-number" x="328.4" y="123.5" font-size="13">10,0</text></g></svg>"#)
  }

  // MARK: - A case's course

  static func step(_ number: Int, kind: String = "approved") -> Timeline.Step {
    Timeline.Step(
      year: 2020 + number / 2, dateLabel: "\(number + 1). maj", body: "Udvalg \(number)", kind: kind, word: "Godkendt")
  }

  @Test("A course shows each step once, and each year where it begins")
  func timeline() throws {
    let picture = try PictureReader(Timeline(title: Self.title, steps: (0..<4).map { Self.step($0) }).bytes())
    #expect(
      picture.texts == [
        "2020", "1. maj", "Godkendt", "Udvalg 0", "2. maj", "Godkendt", "Udvalg 1", "2021", "3. maj", "Godkendt",
        "Udvalg 2", "4. maj", "Godkendt", "Udvalg 3",
      ])
    let discs = picture.all(style: "picture-disc").map { $0.number("cy") }
    #expect(Set(zip(discs, discs.dropFirst()).map { $1 - $0 }).count == 1)
    #expect(picture.faults == [] && picture.all("svg").first?.attributes["role"] == "img")
  }

  @Test("Of a long course the newest 24 steps are drawn, and the others counted")
  func longTimeline() throws {
    let picture = try PictureReader(Timeline(title: Self.title, steps: (0..<30).map { Self.step($0) }).bytes())
    #expect(picture.texts.first == "+6")
    #expect(picture.all(style: "picture-disc").count == 24)
    #expect(picture.texts.contains("Udvalg 6") && !picture.texts.contains("Udvalg 5"))
    #expect(picture.texts.last == "Udvalg 29")
  }

  @Test("Outcomes differ by their sign, not by their colour alone")
  func signs() throws {
    let shapes = try Outcome.allCases.map { outcome in
      try PictureReader(Timeline(title: Self.title, steps: [Self.step(0, kind: outcome.rawValue)]).bytes()).all("path")
        .first?
        .attributes["d"] ?? ""
    }
    #expect(Set(shapes).count == Outcome.allCases.count)
  }

  // MARK: - A body's year

  static func strip(_ meetings: [YearStrip.Meeting]) throws -> PictureReader {
    let strip = YearStrip(
      title: title, year: 2026, meetings: meetings,
      kinds: [YearStrip.Kind(name: "approved", word: "Godkendt"), YearStrip.Kind(name: "noted", word: "Efterretning")],
      months: "JFMAMJJASOND".map(String.init), agendaWord: "Dagsorden", plannedWord: "Planlagt")
    return try PictureReader(strip.bytes())
  }

  @Test("A year shows its meetings at their days, with columns of their outcomes in a fixed order")
  func year() throws {
    func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }
    let picture = try Self.strip([
      YearStrip.Meeting(date: day("2026-12-31"), stage: .planned),
      YearStrip.Meeting(date: day("2026-01-01"), stage: .held, outcomes: ["noted": 1, "approved": 2, "unheard": 9]),
      YearStrip.Meeting(date: day("2026-07-01"), stage: .agenda),
      YearStrip.Meeting(date: day("2025-07-01"), stage: .held, outcomes: ["approved": 9]),
    ])
    let marks = picture.all("circle").prefix(3)
    #expect(marks.map(\.style) == ["picture-mark held", "picture-mark agenda", "picture-mark planned"])
    #expect(marks.map { ($0.number("cx") / 30).rounded() } == [0, 6, 12])
    let parts = picture.all("rect").prefix(2)
    #expect(parts.map(\.style) == ["picture-part approved", "picture-part noted"])
    #expect(parts[0].number("y") > parts[1].number("y") && parts[0].number("height") > parts[1].number("height"))
    #expect(picture.texts.suffix(4) == ["Godkendt", "Efterretning", "Dagsorden", "Planlagt"])
    #expect(picture.texts.contains("3") && picture.faults == [])
  }

  @Test("Meetings never cover each other or leave the picture, however many there are", arguments: [1, 2, 12, 60, 400])
  func crowdedYear(count: Int) throws {
    let day = try #require(CalendarDate(iso: "2026-12-31"))
    for dates in [
      Array(repeating: day, count: count),
      (0..<count).compactMap { CalendarDate(year: 2026, month: 1, day: 1 + $0 * 27 / count) },
    ] {
      let places = YearStrip.places(dates)
      #expect(places.count == count && places.allSatisfy { (0...Drawing.width).contains($0) })
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= min(9.9, 340 / Double(count)) })
      #expect(
        try Self.strip(dates.map { YearStrip.Meeting(date: $0, stage: .held, outcomes: ["noted": 3]) }).faults == [])
    }
  }

  // MARK: - Attendance

  @Test("Attendance has a mark for each person and meeting, and explains those that are drawn")
  func attendance() throws {
    let grid = AttendanceGrid(
      title: Self.title, meetings: ["1.1.", "2.2.", "3.3."],
      people: [
        AttendanceGrid.Person(name: "Anna Holm", presence: [.present, .absent, .present]),
        AttendanceGrid.Person(name: "Bo Lund", presence: [.present]),
      ], words: [.present: "Til stede", .absent: "Fraværende", .substituted: "Stedfortræder", .unknown: "Uvist"])
    let picture = try PictureReader(grid.bytes())
    #expect(picture.texts == ["1.1.", "2.2.", "3.3.", "Anna Holm", "Bo Lund", "Til stede", "Fraværende", "Uvist"])
    #expect(
      picture.all("circle").dropLast(3).map { String($0.style.split(separator: " ")[1]) } == [
        "held", "away", "held", "held", "unknown", "unknown",
      ])
    #expect(picture.faults == [])
  }

  @Test("Many meetings stand below the names, the newest 24 of them; no name is cut off then")
  func wideAttendance() throws {
    let name = "Dorthe Wichmand Müller-Sørensen"
    let people = (0..<50).map { _ in
      AttendanceGrid.Person(
        name: name, presence: Array(repeating: .absent, count: 5) + Array(repeating: .present, count: 25))
    }
    let grid = AttendanceGrid(title: Self.title, meetings: (1...30).map { "\($0)." }, people: people, words: [:])
    let picture = try PictureReader(grid.bytes())
    #expect(picture.texts.filter { $0 == name }.count == 40)
    #expect(
      picture.texts.first == "7." && picture.all(style: "held").count == 24 * 40 && picture.all(style: "away").isEmpty)
    #expect(picture.faults == [])
  }

  // MARK: - Amounts

  @Test("What is below zero lies left of one line, what is above right of it, and lengths are true to the amounts")
  func bars() throws {
    let values = [-100.0, 300, 0, 50].map { BarChart.Value(amount: $0, text: "\(Int($0))") }
    let data = BarChart.Data(
      series: ["A", "B"],
      groups: [
        BarChart.Group(label: "x", values: [values[0], values[1]]),
        BarChart.Group(label: "y", values: [values[2], values[3]]),
      ])
    let picture = try PictureReader(BarChart(title: Self.title, data: data).bytes())
    let bars = picture.all("rect").dropFirst(2)
    let zero = picture.all(style: "picture-axis").first?.number("x1") ?? 0
    #expect(bars.count == 3 && abs(bars[2].number("x") + bars[2].number("width") - zero) < 0.02)
    #expect(bars.dropFirst().allSatisfy { $0.number("x") == zero })
    #expect(abs(bars[3].number("width") / bars[2].number("width") - 3) < 0.01)
    #expect(abs(bars[3].number("width") / bars[4].number("width") - 6) < 0.01)
    #expect(picture.texts == ["A", "B", "x", "-100", "300", "y", "0", "50"] && picture.faults == [])
  }

  @Test("A total that would dwarf its parts is told in numbers, another one drawn as a bar")
  func totals() throws {
    func picture(_ total: Double) throws -> PictureReader {
      let groups = [("a", 100.0, false), ("b", 90, false), ("I alt", total, true)].map {
        BarChart.Group(label: $0, values: [BarChart.Value(amount: $1, text: "n")], isTotal: $2)
      }
      return try PictureReader(BarChart(title: Self.title, data: BarChart.Data(series: ["A"], groups: groups)).bytes())
    }
    #expect(try picture(190).all("rect").filter { $0.number("width") > 12 }.count == 2)
    #expect(try picture(120).all("rect").filter { $0.number("width") > 12 }.count == 3)
    #expect(try picture(190).all(style: "picture-strong").map(\.text) == ["I alt"])
  }
}
