import Minutes
import Testing

/// What an archive's own documents say is missing.
@Suite struct GapTests {
  private static func archive(_ settings: String) throws -> WrittenArchive {
    let archive = try WrittenArchive(settings: settings)
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2026-02-25",
        items: [
          .plain("3", "Budget", ["Bilag": ["Notat om budget", "Tal for 2026"]]),
          .plain("5", "Plan", ["Sagsfremstilling": ["Se Økonomiudvalget 01.04.2025, punkt 8."]]),
        ]))
    try archive.add(try .plain(kind: .agenda, path: "proeve/udvalget/2026-01-14", items: [.plain("1", "Status")]))
    try archive.folder.write("x", to: "Content/proeve/udvalget/2026-02-25/files/Notat om budget.pdf")
    return archive
  }

  @Test("missing numbers, agendas left without minutes, attachments without a file, references that lead nowhere")
  func kinds() throws {
    let site = try Self.archive("completeness: public\n").build()
    let page = try site.page("mangler/index.html")
    #expect(
      page.texts("h2") == [
        "Manglende punkter 1", "Dagsordener uden referat 1", "Bilag uden fil 1",
        "Henvisninger, der ikke fører nogen steder hen 1",
      ])
    let text = page.visibleText
    #expect(text.contains("Punkt 4 er der ikke."))
    #expect(text.contains("1 af 2 bilag er nævnt uden en fil i arkivet."))
    #expect(text.contains("“Økonomiudvalget 01.04.2025, punkt 8”: arkivet har intet udvalg af det navn"))
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }

  @Test("the page is there only where the publisher wants it")
  func privately() throws {
    let site = try Self.archive("title: Bog\n").build()
    #expect(site.files.keys.allSatisfy { !$0.hasPrefix("mangler") })
  }
}
