import Foundation
import Minutes
import Testing

@testable import Site

/// What texts refer to, on the page itself and back.
@Suite struct ReferenceTests {
  private static let text = [
    "Økonomiudvalget 01.04.2026, punkt 8 og 9, lagde rammen.", "Se udvalgets møde den 25. februar 2026 (punkt 3).",
    "Drøftet på mødet den 25. februar 2026 i Børneudvalget.", "Økonomiudvalget 01.04.2025, punkt 8, er et andet år.",
    "Økonimiudvalget 01.04.2026, punkt 8, er stavet forkert.", "Se udvalgets møde den 25. februar, punkt 3.",
    "Økonomiudvalget 01.04.2026, punkt 77, findes ikke.",
  ]

  private static let site = Result {
    let archive = try WrittenArchive()
    func add(_ path: String, _ body: String, _ items: [AgendaItem]) throws {
      try archive.add(try .plain(body: body, path: path, items: items))
    }
    try add(
      "proeve/socialudvalget/2026-05-06", "Socialudvalget", [.plain("1", "Henvisninger", ["Sagsfremstilling": text])])
    try add(
      "proeve/socialudvalget/2026-02-25", "Socialudvalget",
      [.plain("3", "Et punkt", ["Beslutning": ["Godkendt."]]), .plain("4", "Et andet", ["Beslutning": ["Godkendt."]])])
    try add("proeve/oekonomiudvalget/2026-04-01", "Økonomiudvalget", [.plain("8", "Ramme"), .plain("9", "Mål")])
    try add("proeve/boerneudvalget/2026-02-25", "Børneudvalget", [.plain("1", "Drøftelse")])
    try add("andetsted/oekonomiudvalget/2025-04-01", "Økonomiudvalget", [.plain("8", "Fremmed")])
    return try archive.build()
  }

  private static let page = "proeve/socialudvalget/2026-05-06/1/index.html"

  @Test("words that name a meeting or an item of the archive are links where they stand, and add no word")
  func inText() throws {
    let page = try Self.site.get().page(Self.page)
    let article = try #require(page.all("article", class: "document").first)
    let links = page.elements.enumerated().filter { index, element in
      element.name == "a" && element.attributes["href"]?.hasPrefix("../../") == true
        && article.content.contains(element.content.lowerBound)
    }.map(\.element)
    #expect(
      links.map { page.text(of: $0) } == [
        "Økonomiudvalget 01.04.2026, punkt 8", "9", "udvalgets møde den 25. februar 2026",
        "mødet den 25. februar 2026 i Børneudvalget",
      ])
    #expect(
      links.compactMap { $0.attributes["href"] } == [
        "../../../oekonomiudvalget/2026-04-01/8/index.html", "../../../oekonomiudvalget/2026-04-01/9/index.html",
        "../../2026-02-25/3/index.html", "../../../boerneudvalget/2026-02-25/index.html",
      ])
  }

  @Test("what is named again is one reference, however many there are before it")
  func manyReferences() throws {
    let archive = try WrittenArchive()
    let days = (1...28).map { String(format: "%02d.02.2026", $0) }
    // The first half of the days has a meeting.
    for day in days.prefix(14) {
      let path = "proeve/oekonomiudvalget/2026-02-\(day.prefix(2))"
      try archive.add(
        try .plain(body: "Økonomiudvalget", path: path, items: [.plain("8", "Ramme"), .plain("9", "Mål")]))
    }
    let named = days.flatMap { ["Økonomiudvalget \($0), punkt 8, lagde rammen.", "Økonomiudvalget \($0), punkt 9."] }
    try archive.add(
      try .plain(
        body: "Socialudvalget", path: "proeve/socialudvalget/2026-05-06",
        items: [.plain("1", "Henvisninger", ["Sagsfremstilling": named + named.reversed()])]))
    let site = try archive.build()
    let references = try #require(site.summary.references)
    #expect(references.contains("references: 28 lead to a page; 28 do not"), "\(references)")
    let target = try site.page("proeve/oekonomiudvalget/2026-02-14/9/index.html")
    #expect(target.addresses.count { $0.hasSuffix("socialudvalget/2026-05-06/1/index.html") } == 1)
  }

  @Test("of two meetings of one body on one day, only the number of an item tells which is meant")
  func twoOnOneDay() throws {
    let archive = try WrittenArchive()
    func add(_ path: String, _ items: [AgendaItem]) throws {
      try archive.add(try .plain(body: "Økonomiudvalget", path: "proeve/oekonomiudvalget/\(path)", items: items))
    }
    try add("2026-04-01", [.plain("1", "Dagsorden"), .plain("8", "Ramme")])
    try add("2026-04-01-ekstra", [.plain("1", "Dagsorden"), .plain("9", "Mål")])
    let text = [
      "Økonomiudvalget 01.04.2026, punkt 9, lagde rammen.", "Se Økonomiudvalget 01.04.2026, punkt 1.",
      "Drøftet på mødet den 1. april 2026.",
    ]
    try add("2026-05-06", [.plain("1", "Henvisninger", ["Sagsfremstilling": text])])
    let site = try archive.build()
    let links = try site.page("proeve/oekonomiudvalget/2026-05-06/1/index.html").all("a").compactMap {
      $0.attributes["href"]
    }
    #expect(links.contains("../../2026-04-01-ekstra/9/index.html"))
    #expect(links.count { $0.contains("/2026-04-01") } == 1 + 1, "once in the text, once in the list: \(links)")
    let lines = site.summary.referenceLines
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasSuffix("to a day with several meetings") }, "\(lines)")
  }

  @Test("nothing is linked by guess, and the report says why")
  func reasons() throws {
    let lines = try Self.site.get().summary.referenceLines
    #expect(lines.count == 4, "\(lines)")
    #expect(
      lines.contains { $0.contains("01.04.2025, punkt 8") && $0.hasSuffix("to a day without a meeting in the archive") }
    )
    #expect(lines.contains { $0.contains("Økonimiudvalget") && $0.hasSuffix("to a body that is not in the archive") })
    #expect(lines.contains { $0.contains("25. februar, punkt 3") && $0.hasSuffix("without a year") })
    #expect(lines.contains { $0.contains("punkt 77") && $0.hasSuffix("to a number that the meeting does not have") })
    let summary = try #require(try Self.site.get().summary.references)
    #expect(summary.hasPrefix("references: 4 lead to a page; 4 do not ("))
  }

  @Test("what is referred to shows what refers to it: an item, and a meeting as a whole")
  func back() throws {
    let site = try Self.site.get()
    for path in ["oekonomiudvalget/2026-04-01/8", "oekonomiudvalget/2026-04-01/9", "socialudvalget/2026-02-25/3"] {
      let page = try site.page("proeve/\(path)/index.html")
      #expect(page.texts("h2").contains("Punktet er nævnt i"), "\(path)")
      #expect(page.addresses.contains { $0.hasSuffix("2026-05-06/1/index.html") }, "\(path)")
    }
    let meeting = try site.page("proeve/boerneudvalget/2026-02-25/index.html")
    #expect(meeting.texts("h2").contains("Mødet er nævnt i"))
    #expect(try !site.page("proeve/socialudvalget/2026-02-25/4/index.html").texts("h2").contains("Punktet er nævnt i"))
    #expect(
      try !site.page("andetsted/oekonomiudvalget/2025-04-01/8/index.html").texts("h2").contains("Punktet er nævnt i"))
  }

  @Test(
    "links keep the text's own marks and never break it",
    arguments: [
      ("Se A 1, punkt 2.", ["A 1, punkt 2"], "Se [A 1, punkt 2](x)."),
      ("**A 1** og A 1", ["A 1", "A 1"], "**[A 1](x)** og [A 1](x)"),
      ("A 1", [], "A 1"), ("A 1", ["B"], "A 1"), ("[A 1](y)", ["A 1"], "[A 1](y)"), ("`A 1`", ["A 1"], "`A 1`"),
      ("A \\[1\\]", ["A [1]"], "A \\[1\\]"), ("A 1", [""], "A 1"),
    ])
  func marks(text: String, words: [String], expected: String) {
    let links = words.map { LinkedProse.Link(words: $0, href: "x") }
    #expect(LinkedProse.markdown(of: Prose(markdown: text), links: links) == expected)
  }

  @Test("the addresses of paragraphs do not depend on what is linked in them")
  func addresses() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        body: "Socialudvalget", path: "proeve/socialudvalget/2026-05-06",
        items: [.plain("1", "Henvisninger", ["Sagsfremstilling": Self.text])]))
    let alone = try archive.build().page(Self.page)
    let linked = try Self.site.get().page(Self.page)
    #expect(alone.ids.filter { $0.hasPrefix("p-") } == linked.ids.filter { $0.hasPrefix("p-") })
  }
}
