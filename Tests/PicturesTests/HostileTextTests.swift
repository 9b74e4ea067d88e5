import Foundation
import Minutes
import Testing

@testable import Pictures

@Suite("Hostile text in pictures")
struct HostileTextTests {
  static let own: [String] = [
    "\"quotes\" 'quotes'", "]]>", "</title><script>alert(1)</script>", "</svg><img src=x onerror=x>", "&amp; &lt; &",
    "a\nb\r\nc",
    "\u{202E}live\u{202C}\u{2066}\u{200F}", "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}",
    "\u{FFFE}\u{FFFF}\u{FEFF}",
    "x\" onload=\"alert(1)", "style=\"x\"", "url(javascript:x)", "😀👩‍👩‍👧‍👦", "", " ", "العربية",
    String(repeating: "å", count: 10_000),
    String(repeating: "ord ", count: 2_500), "a" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "WWWW ", count: 9),
    "javascript:alert(1)",
  ]

  /// Those of the folder of public test material beside the repository, where it is present.
  static let shared: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["MINUTEBOOK_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? root.appending(path: "../shared")).appending(path: "conformance/hostile")
    guard let payloads = try? Data(contentsOf: folder.appending(path: "xss-payloads.txt")) else {
      print("No attack strings at \(folder.path): only our own were tried.")
      return []
    }
    return String(decoding: payloads, as: UTF8.self).split(separator: "\n").enumerated()
      .filter { $0.offset % 10 == 0 }.map { String($0.element) }
  }()

  @Test("Whatever is written, the picture is well-formed, holds shapes only, and says the same twice")
  func hostileTexts() throws {
    let day = try #require(CalendarDate(iso: "2026-03-25"))
    for text in Self.own + Self.shared {
      let value = BarChart.Value(amount: -5, text: text)
      let step = Timeline.Step(year: 2026, dateLabel: text, body: text, kind: text, word: text)
      let person = AttendanceGrid.Person(name: text, presence: [.present, .substituted])
      let draw: [() -> [UInt8]] = [
        Timeline(title: text, steps: [step, step]).bytes,
        YearStrip(
          title: text, year: 2026, meetings: [YearStrip.Meeting(date: day, stage: .held, outcomes: [text: 3])],
          kinds: [YearStrip.Kind(name: text, word: text)], months: [text]
        ).bytes,
        AttendanceGrid(title: text, meetings: [text, text], people: [person], words: [.present: text]).bytes,
        BarChart(
          title: text,
          data: BarChart.Data(
            unit: text, series: [text, text], groups: [BarChart.Group(label: text, values: [value, nil])])
        ).bytes,
      ]
      for bytes in draw {
        let picture = try PictureReader(bytes())
        #expect(picture.faults == [], "\(text.prefix(80))")
        #expect(bytes() == bytes())
        #expect(picture.all("svg").first?.attributes["aria-label"] == Lettering.line(text))
      }
    }
  }

  @Test("Amounts that are no numbers, and pictures of nothing, are drawn without harm")
  func emptiness() throws {
    let name = "x"
    let wild = [Double.nan, .infinity, -.infinity, 1e300, -1e300, Double.leastNonzeroMagnitude].map {
      BarChart.Value(amount: $0, text: "x")
    }
    let groups = wild.map { BarChart.Group(label: "x", values: [$0]) }
    for bytes in [
      Timeline(title: name, steps: []).bytes(),
      AttendanceGrid(title: name, meetings: [], people: [], words: [:]).bytes(),
      YearStrip(title: name, year: 2026, meetings: [], kinds: [], months: []).bytes(),
      BarChart(title: name, data: BarChart.Data(series: [], groups: [])).bytes(),
      BarChart(title: name, data: BarChart.Data(series: ["a"], groups: groups)).bytes(),
    ] {
      #expect(try PictureReader(bytes).faults == [])
    }
  }

  static let numbers: [(Double, String)] = [
    (0, "0"), (-0.001, "0"), (1, "1"), (12.5, "12.5"), (0.05, "0.05"), (-3.14159, "-3.14"), (99.999, "100"),
    (1e12, "0"),
    (.nan, "0"),
  ]

  @Test("Numbers have a point and at most two decimals, whatever the locale", arguments: numbers)
  func number(_ value: Double, _ text: String) { #expect(Drawing.number(value) == text) }

  @Test("A text is shortened to what fits, with three points, and broken between words")
  func lettering() {
    #expect(Lettering.shortened("Byrådet", to: 100) == "Byrådet")
    let short = Lettering.shortened("Beskæftigelsesudvalget", to: 80)
    #expect(short.hasPrefix("Beskæ") && short.hasSuffix("…") && Lettering.width(short) <= 80)
    #expect(Lettering.wrapped("Social- og Ældreudvalget", to: 100, lines: 2) == ["Social- og", "Ældreudvalget"])
    #expect(Lettering.wrapped("et to tre fire fem seks syv", to: 60, lines: 2).last?.hasSuffix("…") == true)
    #expect(Lettering.wrapped("", to: 60, lines: 2) == [])
    for width in stride(from: 20.0, to: 300, by: 7) {
      for text in ["Beskæftigelses-, Social-, Handicap- og Psykiatriudvalget", "Donaudampfschifffahrt", "😀😀😀 😀😀"] {
        #expect(Lettering.wrapped(text, to: width, lines: 2).allSatisfy { Lettering.width($0) <= width + 0.01 })
      }
    }
  }
}
