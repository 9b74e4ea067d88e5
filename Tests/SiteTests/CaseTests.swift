import Minutes
import Testing

/// Cases through bodies and meetings.
@Suite struct CaseTests {
  private static let site = Result {
    let archive = try WrittenArchive()
    func add(_ path: String, _ body: String, kind: Meeting.Kind = .minutes, _ items: [AgendaItem]) throws {
      try archive.add(try .plain(kind: kind, body: body, path: path, items: items))
    }
    try add(
      "proeve/socialudvalget/2026-01-14", "Socialudvalget",
      [
        .plain("1", "Godkendelse af dagsorden", lead: ["00.22.00-P35-1-26"], ["Beslutning": ["Godkendt."]]),
        .plain(
          "2", "Nyt botilbud", lead: ["27.00.00-A00-7-25"],
          ["Indstilling": ["at botilbuddet godkendes."], "Beslutning": ["Udsat."]]),
        .plain("3", "Lukket sag", closed: true, lead: ["27.00.00-A00-7-25"], ["Resume": ["Hemmeligt."]]),
        .plain("4", "Meddelelser", lead: ["00.17.00-A00-3-25"], ["Beslutning": ["Intet."]]),
      ])
    try add(
      "proeve/byraadet/2026-02-25", "Byrådet",
      [
        .plain(
          "9", "Nyt botilbud på Engvej", lead: ["27.00.00-A00-7-25"],
          [
            "Indstilling": ["at botilbuddet godkendes."],
            "Beslutning i Socialudvalget den 11-02-2026": ["Anbefales."], "Beslutning": ["Godkendt."],
          ])
      ])
    try add(
      "proeve/socialudvalget/2026-02-11", "Socialudvalget",
      [
        .plain(
          "5", "Nyt botilbud", lead: ["27.00.00-A00-7-25"],
          ["Indstilling": ["at botilbuddet godkendes."], "Beslutning": ["Anbefales til Byrådets godkendelse."]])
      ])
    try add(
      "andetsted/byraadet/2026-02-25", "Byrådet",
      [.plain("1", "Samme nummer, anden kommune", lead: ["27.00.00-A00-7-25"], ["Beslutning": ["Godkendt."]])])
    return try archive.build()
  }

  private static let path = "sager/proeve/27-00-00-a00-7-25/"

  @Test("a case's page has every item that prints its number in the municipality, in time, and nothing of closed ones")
  func course() throws {
    let page = try Self.site.get().page(Self.path + "index.html")
    #expect(page.text("h1") == "Nyt botilbud på Engvej")
    let steps = page.all("li", class: "step").map { HTMLPage.squeezed(page.text(of: $0)) }
    #expect(steps.map { String($0.prefix(16)) } == ["14. januar 2026 ", "11. februar 2026", "25. februar 2026"])
    try #require(steps.count == 3)
    #expect(steps[0].contains("Udsat") && steps[0].contains("at botilbuddet godkendes."))
    #expect(steps[2].contains("Byrådet") && steps[2].contains("Godkendt"))
    #expect(!page.visibleText.contains("Lukket sag") && !page.visibleText.contains("Samme nummer"))
    let record = try Self.site.get().json(Self.path + "index.json")
    #expect((record["steps"] as? [Any])?.count == 3)
  }

  @Test("each step says how the outcome relates to the recommendation, where the text says so")
  func courseWords() throws {
    let page = try Self.site.get().page(Self.path + "index.html")
    let steps = page.all("li", class: "step").map { HTMLPage.squeezed(page.text(of: $0)) }
    try #require(steps.count == 3)
    #expect(steps[2].contains("Som indstillet"), "\(steps[2])")
    #expect(!steps[0].contains("Som indstillet"))
  }

  @Test("agenda, announcements and signature sheets make no case")
  func procedure() throws {
    let files = try Self.site.get().files
    #expect(files["sager/proeve/00-22-00-p35-1-26/index.html"] == nil)
    #expect(files["sager/proeve/00-17-00-a00-3-25/index.html"] == nil)
    #expect(files["sager/andetsted/27-00-00-a00-7-25/index.html"] != nil)
  }

  @Test("a number that is spelled in two ways with one address is one case, whichever comes again")
  func twoSpellings() throws {
    let archive = try WrittenArchive()
    for (day, number) in [
      ("2026-01-14", "27.00.00-A00-7-25"), ("2026-02-11", "27.00.00-A00-7/25"), ("2026-03-11", "27.00.00-A00-7-25"),
      ("2026-04-15", "27.00.00-A00-7/25"), ("2026-05-13", "27.00.00-A00-8-25"),
    ] {
      try archive.add(
        try .plain(
          path: "proeve/udvalget/\(day)",
          items: [.plain("1", "Nyt botilbud", lead: [number], ["Beslutning": ["Godkendt."]])]))
    }
    let site = try archive.build()
    let page = try site.page(Self.path + "index.html")
    let steps = page.all("li", class: "step").map { HTMLPage.squeezed(page.text(of: $0)).prefix(10) }
    #expect(steps == ["14. januar", "11. februa", "11. marts ", "15. april "], "\(steps)")
    #expect(site.files["sager/proeve/27-00-00-a00-8-25/index.html"] != nil)
  }

  @Test("an item says where its case was dealt with besides, and leads to the case")
  func sameCase() throws {
    let page = try Self.site.get().page("proeve/socialudvalget/2026-02-11/5/index.html")
    #expect(page.texts("h2").contains("Sagen er også behandlet"))
    #expect(page.addresses.contains("../../../../sager/proeve/27-00-00-a00-7-25/index.html"))
    #expect(page.addresses.contains("../../../byraadet/2026-02-25/9/index.html"))
    #expect(!page.addresses.contains { $0.contains("andetsted") })
    let alone = try Self.site.get().page("proeve/socialudvalget/2026-01-14/1/index.html")
    #expect(!alone.texts("h2").contains("Sagen er også behandlet"))
  }

  @Test("another body's decision that an item quotes leads to the item where it was made, and back")
  func quotedDecision() throws {
    let site = try Self.site.get()
    let page = try site.page("proeve/byraadet/2026-02-25/9/index.html")
    let target = "../../../socialudvalget/2026-02-11/5/index.html"
    #expect(
      page.all("p", class: "aside").contains {
        HTMLPage.squeezed(page.text(of: $0)) == "Gå til den citerede beslutning"
      })
    #expect(page.addresses.contains(target))
    let back = try site.page("proeve/socialudvalget/2026-02-11/5/index.html")
    #expect(back.texts("h2").contains("Punktet er nævnt i"))
  }

  @Test("every page of the cases is reached and leads somewhere")
  func links() throws {
    let site = try Self.site.get()
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }
}
