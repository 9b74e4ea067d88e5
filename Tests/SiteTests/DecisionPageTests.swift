import Minutes
import Testing

/// Decisions by outcome and year, acts with the items that name them.
@Suite struct DecisionPageTests {
  private static let site = Result {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2025-02-25",
        items: [
          .plain("1", "Ældre", ["Sagsfremstilling": ["Efter servicelovens § 110."], "Beslutning": ["Godkendt."]])
        ]))
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2026-02-25",
        items: [
          .plain("1", "Ny", ["Lovgrundlag": ["Servicelovens §§ 107 eller 110, stk. 2."], "Beslutning": ["Godkendt."]]),
          .plain("2", "Udskudt", ["Beslutning": ["Udsat."]]),
          .plain(
            "3", "Anbefalet",
            [
              "Lovgrundlag": ["LOV nr. 1750 af 29/12/2025: Lov om ændring af lov om en aktiv beskæftigelsesindsats."],
              "Beslutningskompetence": ["Byrådet"], "Beslutning": ["Tiltrådt."],
            ]),
        ]))
    return try archive.build()
  }

  @Test("outcomes are counted by year, and each number leads to its list")
  func index() throws {
    let page = try Self.site.get().page("beslutninger/index.html")
    let rows = page.all("tr").map { HTMLPage.squeezed(page.text(of: $0)) }
    #expect(rows == ["Udfald I alt 2026 2025", "✓ Godkendt 2 1 1", "→ Udsat 1 1 –", "↑ Anbefalet 1 1 –"])
    let list = try Self.site.get().page("beslutninger/godkendt/2026/index.html")
    #expect(list.all("li", class: "row").count == 1 && list.visibleText.contains("Ny"))
    #expect(try Self.site.get().page("beslutninger/godkendt/index.html").all("li", class: "row").count == 2)
  }

  @Test("a committee's Tiltrådt where another body decides is a recommendation, not a decision")
  func recommendation() throws {
    let page = try Self.site.get().page("beslutninger/anbefalet/2026/index.html")
    #expect(page.visibleText.contains("Det er anbefalinger"))
    #expect(try !Self.site.get().page("beslutninger/godkendt/2026/index.html").visibleText.contains("Anbefalet"))
  }

  @Test("an act's page has the items that name it, and so has each of its sections")
  func laws() throws {
    let site = try Self.site.get()
    let act = try site.page("love/serviceloven/index.html")
    #expect(act.text("h1") == "Serviceloven" && act.visibleText.contains("Lov om social service"))
    #expect(act.all("li", class: "row").count == 2)
    #expect(try site.page("love/serviceloven/110/index.html").all("li", class: "row").count == 2)
    #expect(try site.page("love/serviceloven/107/index.html").all("li", class: "row").count == 1)
    let item = try site.page("proeve/udvalget/2026-02-25/1/index.html")
    #expect(item.addresses.contains("../../../../love/serviceloven/107/index.html"))
  }

  @Test("only an act whose number and year are printed leads to the state's collection of laws")
  func official() throws {
    let site = try Self.site.get()
    let act = try site.page("love/lov-2025-1750/index.html")
    #expect(act.addresses.contains("https://www.retsinformation.dk/eli/lta/2025/1750"))
    #expect(try !site.page("love/serviceloven/index.html").addresses.contains { $0.contains("retsinformation") })
  }

  @Test("every link leads somewhere and every page is reached")
  func links() throws {
    let site = try Self.site.get()
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }
}
