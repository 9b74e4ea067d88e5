import Foundation
import Minutes
import Testing

/// The second promise: a page says what the document says, and no more.
@Suite struct TruthTests {
  static let folder = "proeve/udvalget/2026-03-25/"

  private static func page(of item: AgendaItem, kind: Meeting.Kind = .minutes) throws -> HTMLPage {
    let archive = try WrittenArchive()
    try archive.add(try .plain(kind: kind, items: [item]))
    return try archive.build().page("\(folder)\(item.number ?? "p1")/index.html")
  }

  @Test("a list that is numbered 1, 3, 7 is read as 1, 3, 7 by whoever sees, hears or copies it")
  func printedNumbers() throws {
    let list = [("1.", "Første"), ("3.", "Tredje"), ("7.", "Syvende")]
      .map { ListEntry(number: $0.0, text: Prose(plain: $0.1)) }
    let section = Section(heading: "Indstilling", blocks: [.list(list)])
    let page = try Self.page(of: AgendaItem(number: "4", title: "Budget", sections: [section]))
    #expect(HTMLPage.squeezed(page.documentText) == "Punkt 4 Budget Indstilling 1. Første 3. Tredje 7. Syvende")
    #expect(
      page.texts("li").filter { $0.first?.isNumber == true && !$0.contains("2026") } == [
        "1. Første", "3. Tredje", "7. Syvende",
      ])
    #expect(page.texts("span", class: "number") == ["1.", "3.", "7."])
    #expect(page.all("ol", class: "printed").count == 1, "one list, as a person sees it")
  }

  @Test(
    "text that only looks like markup is text",
    arguments: [
      "- 5 kr.", "[Punkt 3]: vedtaget", "Afvigelse*", "*Afvigelse", "<b>fed</b>", "25. Budget", "# 3", "> 5 %", "a_b_c",
      "&amp; &lt;b&gt;", "1 < 2 > 0", "---", "`kode`", "[navn](https://example.com)", "![billede](x.png)", "~~væk~~",
      "mappe\\fil", "{{siteTitle}}", "| a | b |", "https://example.com/",
    ])
  func textThatLooksLikeMarkup(text: String) throws {
    let table = try #require(Table(rows: [[Prose(plain: "Post"), Prose(plain: text)], [Prose(plain: text), .empty]]))
    let item = AgendaItem(
      number: "4", title: text, lead: [.paragraph(Prose(plain: text))],
      sections: [
        Section(heading: text, blocks: [.paragraph(Prose(plain: text)), .table(table)]),
        Section(heading: "Beslutning", blocks: [.paragraph(Prose(plain: text))]),
      ])
    let page = try Self.page(of: item)
    #expect(page.faults == [])
    #expect(page.text("h1") == text)
    #expect(page.all("div", class: "lead").map { HTMLPage.squeezed(page.text(of: $0)) } == [text])
    #expect(page.texts("h2").first == text)
    let section = try #require(page.all("section", class: "part").first)
    #expect(HTMLPage.squeezed(page.text(of: section)) == "\(text) \(text) Post \(text) \(text)")
    let answer = try #require(page.all("div", class: "words").first)
    #expect(HTMLPage.squeezed(page.text(of: answer)) == text)
    for name in ["b", "em", "strong", "img", "del", "code", "blockquote"] {
      #expect(page.all(name).isEmpty, "<\(name)>")
    }
    #expect(page.addresses.allSatisfy { !$0.contains("example.com") })
  }

  @Test("an agenda shows no decision, even where it prints a heading of that name; its words stay")
  func agendaWithDecisionHeading() throws {
    let item = AgendaItem.plain(
      "4", "Budget",
      ["Indstilling": ["At budgettet godkendes."], "Beslutning": ["Godkendt. Imod stemte Bo Zabel (A)."]])
    let archive = try WrittenArchive()
    try archive.add(try .plain(kind: .agenda, items: [item]))
    let site = try archive.build()
    let page = try site.page("\(Self.folder)4/index.html")
    #expect(page.texts("p", class: "verdict") == ["○ Intet er besluttet endnu"])
    #expect(page.all("section", class: "decision").isEmpty)
    #expect(page.all("dl", class: "votes").isEmpty)
    #expect(page.documentText.contains("Godkendt. Imod stemte Bo Zabel (A)."))
    let records = try #require(try site.json("\(Self.folder)index.json")["items"] as? [[String: Any]])
    #expect(records[0]["decision"] is NSNull)
    #expect(records[0]["votes"] is NSNull)
    let search = try site.search()
    #expect(search.items.map(\.outcomes) == [""])
    #expect(search.values("outcome").isEmpty)
    #expect(search.urls("zabl") == ["/\(Self.folder)4/"], "its words can be searched for")
    for path in ["index.html", "proeve/index.html", "proeve/udvalget/index.html", "\(Self.folder)index.html"] {
      #expect(try site.page(path).all("span", class: "approved").isEmpty, "\(path)")
    }
    #expect(try site.json("index.json")["latest"] as? [String] == [])
  }

  @Test("a committee's “Tiltrådt” is a recommendation where another body decides, and the page names that body")
  func recommendation() throws {
    let item = AgendaItem.plain(
      "4", "Budget",
      ["Indstilling": ["At det godkendes."], "Beslutningskompetence": ["Byrådet"], "Beslutning": ["Tiltrådt."]])
    let page = try Self.page(of: item)
    #expect(page.texts("p", class: "verdict") == ["↑ Anbefalet"])
    #expect(page.texts("p", class: "final") == ["Det er en anbefaling. Byrådet træffer den endelige beslutning."])
  }

  @Test("where the body itself decides, “Tiltrådt” is an approval")
  func approval() throws {
    let item = AgendaItem.plain(
      "4", "Budget", ["Beslutningskompetence": ["Udvalget"], "Beslutning": ["Tiltrådt."]])
    let page = try Self.page(of: item)
    #expect(page.texts("p", class: "verdict") == ["✓ Godkendt"])
    #expect(page.texts("p", class: "final") == [])
  }

  @Test("a report that was taken to notice was not approved")
  func noted() throws {
    let page = try Self.page(of: .plain("4", "Status", ["Beslutning": ["Taget til efterretning."]]))
    #expect(page.texts("p", class: "verdict") == ["• Taget til efterretning"])
  }

  @Test("minutes without a decision say so, and decide nothing")
  func noDecision() throws {
    let page = try Self.page(of: .plain("4", "Status", ["Resume": ["En status."]]))
    #expect(page.texts("p", class: "verdict") == ["– Ingen beslutning i referatet"])
  }

  @Test("who voted how, who was absent and who came instead stands on the page")
  func votesAndAbsences() throws {
    let page = try Self.page(
      of: .plain(
        "4", "Budget",
        [
          "Beslutning": [
            "Godkendt. For stemte Ane Bang (A) og Bo Carl (B). Imod stemte Dan Elm (C).",
            "Afbud: Fie Gran (F). Hans Ibsen deltog som stedfortræder for Fie Gran.",
          ]
        ]))
    let votes = try #require(page.all("dl", class: "votes").first)
    #expect(HTMLPage.squeezed(page.text(of: votes)).hasPrefix("For Ane Bang"))
    #expect(page.visibleText.contains("Fraværende Fie Gran"))
    #expect(page.visibleText.contains("Hans Ibsen for Fie Gran"))
  }

  @Test("a municipality that was guessed is shown as a guess")
  func guessedMunicipality() throws {
    var meeting = try Meeting.plain(items: [.plain("1", "Status")])
    meeting.municipalityOrigin = .text
    let archive = try WrittenArchive()
    try archive.add(meeting)
    let site = try archive.build()
    #expect(try site.page("\(Self.folder)index.html").visibleText.contains("gættet ud fra teksten"))
    #expect(try site.page("\(Self.folder)1/index.html").visibleText.contains("gættet ud fra teksten"))
  }

  @Test("an item without a title is called by its number, and its page repeats no word as the document's")
  func itemWithoutTitle() throws {
    let archive = try WrittenArchive()
    try archive.add(try .plain(items: [.plain("7", ""), .plain("8", "Eftermødet")]))
    let site = try archive.build()
    let page = try site.page("\(Self.folder)7/index.html")
    #expect(page.text("h1") == "Punkt 7")
    #expect(HTMLPage.squeezed(page.documentText) == "Punkt 7")
    let names = try site.page("\(Self.folder)index.html").all("div", class: "row-what").count
    #expect(names == 2)
    #expect(try site.page("\(Self.folder)8/index.html").texts("a", class: "back") == ["Forrige punkt 7 Punkt 7"])
  }

  @Test("ids of sections and of paragraphs never meet")
  func idsDiffer() throws {
    let paragraph = "Et afsnit med sin egen adresse."
    let plain = try Self.page(of: .plain("4", "Budget", ["Resume": [paragraph, paragraph]]))
    let own = plain.ids.filter { $0.hasPrefix("p-") }
    #expect(own.count == 2)
    let name = try #require(own.first)
    let sections: KeyValuePairs = [
      name: [paragraph], "Resume": ["a"], "Résumé": ["b"], "Soegefelt": ["c"], "§§§": ["d"],
    ]
    let page = try Self.page(of: .plain("4", "Budget", sections))
    #expect(Set(page.ids).count == page.ids.count, "\(page.ids)")
  }
}
