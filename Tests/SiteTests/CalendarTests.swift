import Foundation
import Minutes
import Testing

/// Meetings held and to come: the calendar's pages, its files, the feeds.
@Suite struct CalendarTests {
  private static let plan = [
    "Møderne i 2026 holdes kl. 16.00.", "14.01.2026", "25.02.2026", "08.04.2026", "06.05.2026", "03.06.2026",
  ]

  private static func archive() throws -> WrittenArchive {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        body: "Udvalget", path: "proeve/udvalget/2025-11-05",
        items: [.plain("4", "Mødeplan for 2026", ["Sagsfremstilling": plan, "Beslutning": ["Godkendt."]])]))
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2026-02-25",
        items: [.plain("1", "Budget, <b>tal</b>; & mål", ["Beslutning": ["Godkendt.", "Anden linje."]])]))
    try archive.add(
      try .plain(
        kind: .agenda, path: "proeve/udvalget/2026-04-08",
        items: [.plain("1", "Forslag"), .plain("2", "Lukket sag", closed: true)]))
    return archive
  }
  private static let site = Result { try archive().build(baseURL: "https://minutes.example/arkiv/") }

  @Test("what is to come: agendas and planned days, younger than all minutes of the body")
  func toCome() throws {
    let page = try Self.site.get().page("kalender/index.html")
    let list = try #require(page.all("section", class: "list").first)
    let rows = page.all("li", class: "row").filter { list.content.contains($0.content.lowerBound) }
    let days = rows.map { HTMLPage.squeezed(page.text(of: $0)) }
    #expect(days.map { String($0.prefix(12)) } == ["8. april 202", "6. maj 2026 ", "3. juni 2026"], "\(days)")
    try #require(days.count == 3)
    #expect(days[0].contains("Dagsorden") && days[1].contains("Planlagt"))
    let body = try Self.site.get().page("proeve/udvalget/index.html")
    #expect(body.texts("h2").contains("Planlagte møder"))
  }

  @Test("a planned day on which a meeting was held is that meeting; one that passed without is a gap")
  func absent() throws {
    let year = try Self.site.get().page("kalender/2026/index.html").visibleText
    #expect(year.contains("25. februar 2026") && !year.contains("14. januar 2026"))
    let archive = try WrittenArchive(settings: "completeness: public\n")
    for (path, item) in [
      ("proeve/udvalget/2025-11-05", AgendaItem.plain("4", "Mødeplan for 2026", ["Sagsfremstilling": Self.plan])),
      ("proeve/udvalget/2026-02-25", AgendaItem.plain("1", "Status")),
    ] { try archive.add(try .plain(path: path, items: [item])) }
    let gaps = try archive.build().page("mangler/index.html")
    #expect(gaps.visibleText.contains("Mødeplanen har et møde i Udvalget den 14. januar 2026."))
    #expect(!gaps.visibleText.contains("25. februar 2026."))
  }

  @Test("two meetings of one body on one day are two events")
  func twoOnOneDay() throws {
    let archive = try WrittenArchive()
    for path in ["2026-02-25", "2026-02-25-ekstra"] {
      try archive.add(try .plain(path: "proeve/udvalget/\(path)", items: [.plain("1", "Status")]))
    }
    let text = try archive.build().text("proeve/udvalget/kalender.ics").replacing("\r\n ", with: "")
    let names = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(names.count == 2 && Set(names).count == 2, "\(names)")
  }

  @Test("of the meetings of one day, one without a time comes first, then the earlier one")
  func timesOfADay() throws {
    let archive = try WrittenArchive()
    for (folder, start) in [("a", "16:00"), ("b", "9:30"), ("c", nil)] {
      var meeting = try Meeting.plain(
        body: "Udvalg \(folder)", path: "proeve/udvalg-\(folder)/2026-02-25", items: [.plain("1", "Status")])
      meeting.start = start.flatMap { ClockTime(text: $0.count == 4 ? "0" + $0 : $0) }
      try archive.add(meeting)
    }
    let page = try archive.build().page("kalender/2026/index.html")
    let rows = page.all("li", class: "row").map { HTMLPage.squeezed(page.text(of: $0)) }
    let bodies = rows.compactMap { row in ["Udvalg a", "Udvalg b", "Udvalg c"].first { row.contains($0) } }
    #expect(bodies == ["Udvalg c", "Udvalg b", "Udvalg a"], "\(rows)")
  }

  @Test("announced, called, held: one event of one name, which changes")
  func identity() throws {
    func events(_ site: BuiltSite) throws -> [[String]] {
      let text = try site.text("proeve/udvalget/kalender.ics").replacing("\r\n ", with: "")
      return text.components(separatedBy: "BEGIN:VEVENT").dropFirst().map { $0.components(separatedBy: "\r\n") }
    }
    func event(_ site: BuiltSite) throws -> [String] {
      try #require(try events(site).first { $0.contains { $0.contains("20260408") && $0.hasPrefix("DTSTART") } })
    }
    let called = try event(try Self.site.get())
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2025-11-05", items: [.plain("4", "Mødeplan for 2026", ["Sagsfremstilling": Self.plan])]))
    let announced = try event(try archive.build())
    func value(_ name: String, _ event: [String]) -> String? { event.first { $0.hasPrefix(name + ":") } }
    #expect(value("UID", called) == value("UID", announced))
    #expect(value("STATUS", announced) == "STATUS:TENTATIVE" && value("SEQUENCE", called) == "SEQUENCE:1")
    #expect(try events(try Self.site.get()).count == 5)
  }

  @Test("the archive, each body, topic, case and member have a feed that their pages name")
  func feeds() throws {
    let site = try Self.site.get()
    let feed = try site.text("feed.xml")
    #expect(
      feed.contains(
        "<link rel=\"alternate\" type=\"text/html\" href=\"https://minutes.example/arkiv/proeve/udvalget/2026-02-25/1/\"/>"
      ))
    #expect(feed.contains("Budget, &lt;b&gt;tal&lt;/b&gt;; &amp; mål"))
    #expect(feed.contains("Dagsorden: Udvalget, 8. april 2026"))
    let page = try site.page("proeve/udvalget/index.html")
    let alternates = page.all("link").filter { $0.attributes["rel"] == "alternate" }.compactMap {
      $0.attributes["href"]
    }
    #expect(
      alternates.contains("feed.xml") && alternates.contains("kalender.ics") && alternates.contains("../../feed.xml"))
    for path in site.files.keys where path.hasSuffix("feed.xml") && path != "feed.xml" {
      #expect(site.files[path.replacing("feed.xml", with: "index.html")] != nil, "\(path)")
    }
  }

  @Test("what a closed item holds is in no feed and no calendar")
  func closed() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        items: [
          .plain("1", "Åbent", lead: ["Sagsnr.: 27.00.00-A00-7-25"], ["Beslutning": ["Godkendt."]]),
          .plain(
            "2", "Lukket sag", closed: true, lead: ["Sagsnr.: 27.00.00-A00-7-25"],
            ["Beslutning": ["Hemmeligheden er solgt."]]),
        ]))
    let site = try archive.build()
    #expect(site.holders(of: "Hemmeligheden") == [])
    #expect(try !site.text("sager/proeve/27-00-00-a00-7-25/feed.xml").contains("Lukket sag"))
  }

  @Test("without an address of the site, feeds lead to their pages from where they lie")
  func relative() throws {
    let site = try Self.archive().build()
    #expect(try site.text("feed.xml").contains("href=\"proeve/udvalget/2026-02-25/1/index.html\""))
    #expect(try site.text("proeve/udvalget/feed.xml").contains("href=\"2026-02-25/1/index.html\""))
    #expect(try !site.text("kalender.ics").contains("URL:"))
  }
}
