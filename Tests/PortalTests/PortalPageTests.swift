import Foundation
import Minutes
import Parsing
import Testing

@testable import Portal

@Suite struct PortalPageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")
  static let reader = Result { DocumentReader(dialects: try Dialect.builtIn()) }

  static func page(_ name: String) throws -> PortalPage {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    #expect(PortalPage.recognises(bytes, file: name))
    return try PortalPage(bytes, file: name, words: Export.words.get())
  }

  static func meeting(_ name: String) throws -> Meeting {
    let context = DocumentContext(file: name, source: SourceDocument(file: "", sha256: ""))
    return try reader.get().read(page(name).text, context: context).meeting
  }

  struct Expected: Sendable {
    var file: String
    var kind: Meeting.Kind
    var body: String
    var date: String
    var titles: [String]
    /// Each section's heading with its first words, by item.
    var sections: [[String]]
  }

  @Test(arguments: [
    Expected(
      file: "viewer.html", kind: .minutes, body: "Økonomiudvalget", date: "2026-03-25",
      titles: ["1 Godkendelse af dagsorden", "2 Ny svømmehal", "3 Køb af grund"],
      sections: [
        ["Beslutning Godkendt."],
        [
          "Indstilling Forvaltningen indstiller, at hallen bygges at udgiften på 5 mio. kr. afsættes",
          "Beslutning Tiltrådt.", "Bilag Tegning",
        ],
        [],
      ]),
    Expected(
      file: "accordion.html", kind: .agenda, body: "Kulturudvalget", date: "2026-04-14",
      titles: ["1 Godkendelse af dagsorden", "2 Tilskud til koret", "3 Eventuelt"],
      sections: [
        ["Indstilling At dagsordenen godkendes."],
        [
          "Sagsfremstilling Koret søger om 10.000 kr. Det er mere end sidste år. År Beløb 2025 8.000 2026 10.000",
          "Indstilling At koret får tilskuddet.",
        ], [],
      ]),
    Expected(
      file: "tabel.html", kind: .minutes, body: "Ældrerådet", date: "2026-06-03",
      titles: ["1 Velkomst", "2 Madordning", "3 Eventuelt"],
      sections: [
        ["Beslutning Formanden bød velkommen."], ["Beslutning Rådet godkendte ordningen."], ["Beslutning Intet."],
      ]),
    Expected(
      file: "dl.html", kind: .minutes, body: "Byrådet", date: "2026-04-30", titles: ["1 Spørgetid", "2 Lokalplan 7"],
      sections: [
        [],
        [
          "Sagsfremstilling Planen har været i høring i otte uger, og der er kommet fire svar, som er behandlet i notatet.",
          "Beslutning Vedtaget.",
        ],
      ]),
    Expected(
      file: "gammel.htm", kind: .minutes, body: "Teknisk Udvalg", date: "2004-02-11",
      titles: ["1 Vejbelysning på Ågade", "2 Snerydning", "3 Lukket sag"],
      sections: [
        ["Sagsfremstilling Lamperne på Ågade er fra 1962 og bør skiftes.", "Beslutning Godkendt."],
        ["Beslutning Taget til efterretning."], [],
      ]),
    Expected(
      file: "artikler.html", kind: .minutes, body: "Sundhedsudvalget", date: "2026-05-05",
      titles: ["1 Sundhedspolitik", "2 Meddelelser"],
      sections: [
        ["Sagen Politikken er skrevet om.", "Beslutning Godkendt."],
        ["Beslutning Orienteret. Referatet er godkendt af alle."],
      ]),
  ])
  func `pages of any structure are read as minutes`(_ expected: Expected) throws {
    let meeting = try PortalPageTests.meeting(expected.file)
    #expect(meeting.kind == expected.kind && meeting.body == expected.body)
    #expect(meeting.date.description == expected.date)
    #expect(meeting.items.map { "\($0.number ?? "") \($0.title)" } == expected.titles)
    let sections = meeting.items.map { item in
      item.sections.map { ([$0.heading] + $0.blocks.flatMap(\.plainTexts)).joined(separator: " ") }
    }
    #expect(sections == expected.sections)
  }

  @Test func `what frames the minutes is left out and told`() throws {
    let page = try PortalPageTests.page("viewer.html")
    #expect(!page.text.text.contains("cookies") && !page.text.text.contains("Torvet"))
    #expect(page.leftOut.contains { $0.hasPrefix("cookie banner") })
    #expect(page.leftOut.contains { $0.hasPrefix("navigation") })
    #expect(page.leftOut.contains { $0.hasPrefix("page footer") })
    let old = try PortalPageTests.page("gammel.htm")
    #expect(!old.text.text.contains("Forside") && old.leftOut.contains("navigation (4 words)"))
    #expect(old.text.encoding == .windows1252)
  }

  @Test func `a frame that holds items or most of the words is none`() throws {
    let html = "<html><body><aside><h2>Punkt 1: Sag</h2><p>Tekst.</p></aside><header><p>Kort</p></header></body></html>"
    let page = try PortalPage(Array(html.utf8), file: "x.html", words: Export.words.get())
    #expect(page.text.text.contains("Punkt 1: Sag") && page.text.text.contains("Tekst."))
    let cookies = "<html><body class='has-cookie-consent'><p>Alle ord står her.</p></body></html>"
    #expect(try PortalPage(Array(cookies.utf8), file: "x", words: Export.words.get()).text.text.contains("Alle ord"))
  }

  @Test func `a head that says which meeting it is belongs to the text, and a column with attachments does`() throws {
    let html = """
      <html><body><header><nav>Menu</nav><h1>Økonomiudvalget</h1><p>25. marts 2026</p></header><main><article><h2>1. Sag</h2>
      <p>Tekst.</p><aside><h3>Bilag</h3><ul><li>Kort</ul></aside></article></main><aside>Kontakt</aside></body></html>
      """
    let page = try PortalPage(Array(html.utf8), file: "x", words: Export.words.get())
    let lines = page.text.text.split(separator: "\n")
    #expect(lines == ["# Økonomiudvalget", "25. marts 2026", "## 1. Sag", "Tekst.", "### Bilag", "- Kort"])
    #expect(page.leftOut == ["navigation (1 word)", "side column (1 word)"])
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", "a.txt", true), ("\u{FEFF}\n<html>", "a", true), ("<!-- gemt --><html>", "a", true),
    ("<div>x</div>", "a.html", true), ("<div>x</div>", "a.txt", false), ("Referat <html>", "a.html", false),
    ("", "a.html", false),
    ("<?xml version='1.0'?><html>", "a", true), ("{\"a\": \"<html>\"}", "a.json", false),
  ])
  func `a page is told by its first tag`(_ text: String, _ file: String, _ isPage: Bool) {
    #expect(PortalPage.recognises(Array(text.utf8), file: file) == isPage)
  }

  @Test(arguments: ["<html><body><script>fill()</script><div id=app></div></body></html>", "<html></html>"])
  func `a page that a script would fill is refused with advice`(_ html: String) {
    #expect {
      try PortalPage(Array(html.utf8), file: "x", words: Export.words.get())
    } throws: { ($0 as? Diagnostic)?.advice?.contains("script") == true }
  }

  @Test(arguments: [
    ("Punkt 3: Budget", true), ("3. Budget", true), ("Pkt. 3 Budget", true), ("Punkt 3", true), ("3a. Budget", true),
    ("Budget", false), ("3.500 kr.", false), ("3 borgere", false), ("2026. ", false), ("Punktum", false),
  ])
  func `headings of items are told from others`(_ text: String, _ isItem: Bool) {
    #expect(PageHeading.isItem(text) == isItem)
  }
}
