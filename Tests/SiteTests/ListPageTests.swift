import Minutes
import Testing

/// Bodies, meetings and the ways between them.
@Suite struct ListPageTests {
  private static let site = Result {
    let archive = try WrittenArchive()
    func add(_ path: String, _ kind: Meeting.Kind = .minutes, body: String = "Udvalget", items: [AgendaItem] = [])
      throws
    {
      let items = items.isEmpty ? [AgendaItem.plain("1", "Status", ["Beslutning": ["Godkendt."]])] : items
      try archive.add(try .plain(kind: kind, body: body, path: path, items: items))
    }
    try add("proeve/udvalget/2024-12-01")
    try add("proeve/udvalget/2026-01-05")
    try add(
      "proeve/udvalget/2026-02-05",
      items: [
        .plain(
          "1", "Henvisning",
          [
            "Sagsfremstilling": [
              "Økonomiudvalget behandlede sagen den 1. februar 2026, punkt 8.",
              "Se også Økonomiudvalget den 1. februar 2026, punkt 99, og Teknisk Udvalg den 3. marts 2026, punkt 2.",
            ]
          ])
      ])
    try add("proeve/udvalget/2025-06-01", .agenda)
    try add("proeve/udvalget/2026-04-05", .agenda)
    try add("proeve/udvalget/2026-03-05", .agenda)
    try add("proeve/oekonomiudvalget/2026-02-01", body: "Økonomiudvalget", items: [.plain("8", "Mål")])
    try add("andetsted/oekonomiudvalget/2026-02-01", body: "Økonomiudvalget", items: [.plain("8", "Fremmed")])
    return try archive.build()
  }

  @Test("a body's page lists its meetings by year, the newest first")
  func years() throws {
    let page = try Self.site.get().page("proeve/udvalget/index.html")
    #expect(page.texts("h2").filter { Int($0) != nil } == ["2026", "2025", "2024"])
    let days = page.all("li", class: "dated").map { row in HTMLPage.squeezed(page.text(of: row)) }
    #expect(days.count == 6)
    #expect(days.first?.hasPrefix("søndag den 5. april 2026 Dagsorden 1 punkt") == true, "\(days)")
    #expect(days.last?.hasPrefix("søndag den 1. december 2024 Referat 1 punkt") == true, "\(days)")
  }

  @Test("next is the first agenda after the latest minutes, latest the newest minutes")
  func nextAndLatest() throws {
    let page = try Self.site.get().page("proeve/udvalget/index.html")
    #expect(page.texts("dt") == ["Næste møde", "Seneste møde"])
    let days = page.texts("dd")
    #expect(days[0].hasPrefix("torsdag den 5. marts 2026 Dagsorden"), "\(days)")
    #expect(days[1].hasPrefix("torsdag den 5. februar 2026 Referat"), "\(days)")
    let other = try Self.site.get().page("proeve/oekonomiudvalget/index.html")
    #expect(other.texts("dt") == ["Seneste møde"])
  }

  @Test("a meeting leads to the one before and the one after in its own body")
  func neighbours() throws {
    let site = try Self.site.get()
    let first = try site.page("proeve/udvalget/2024-12-01/index.html")
    #expect(first.all("a", class: "back").isEmpty)
    #expect(first.all("a", class: "on").map { $0.attributes["href"] } == ["../2025-06-01/index.html"])
    let middle = try site.page("proeve/udvalget/2026-02-05/index.html")
    #expect(middle.all("a", class: "back").map { $0.attributes["href"] } == ["../2026-01-05/index.html"])
    #expect(middle.all("a", class: "on").map { $0.attributes["href"] } == ["../2026-03-05/index.html"])
    #expect(try site.page("proeve/oekonomiudvalget/2026-02-01/index.html").all("nav", class: "turn").count == 1)
    #expect(try site.page("proeve/oekonomiudvalget/2026-02-01/index.html").all("a", class: "back").isEmpty)
  }

  @Test("a reference leads to the item it names where the archive has it, and is text where it has not")
  func references() throws {
    let site = try Self.site.get()
    let page = try site.page("proeve/udvalget/2026-02-05/1/index.html")
    let record = try site.json("proeve/udvalget/2026-02-05/1/index.json")["item"] as? [String: Any]
    #expect((record?["references"] as? [Any])?.count == 3)
    let links = page.addresses.filter { $0.contains("oekonomiudvalget") }
    #expect(
      Set(links) == ["../../../oekonomiudvalget/2026-02-01/8/index.html"], "in the text and in the list of references")
    #expect(page.visibleText.contains("Økonomiudvalget, 1. februar 2026, punkt 99"))
    #expect(page.visibleText.contains("Teknisk Udvalg, 3. marts 2026, punkt 2"))
  }

  @Test("every link of this archive leads somewhere")
  func links() throws {
    let site = try Self.site.get()
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }

  @Test("the same meeting as agenda and as minutes is told by the minutes")
  func minutesGoFirst() throws {
    let archive = try WrittenArchive()
    try archive.add(try .plain(kind: .agenda, items: [.plain("1", "Dagsordenens titel")]))
    try archive.add(try .plain(items: [.plain("1", "Referatets titel")]))
    let site = try archive.build()
    #expect(site.summary.meetings == 1)
    let places = site.holders(of: "Dagsordenens titel").filter { !$0.hasSuffix("SHA256SUMS") }
    #expect(
      places == ["proeve/udvalget/2026-03-25/dagsorden/index.html", "proeve/udvalget/2026-03-25/dagsorden/index.json"])
  }
}
