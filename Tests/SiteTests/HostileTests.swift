import Foundation
import Minutes
import Testing

/// What stands in a document, a name or a setting is text, whatever it looks like.
@Suite struct HostileTests {
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "[klik](javascript:alert(1))", "![x](javascript:alert(1))", "<a href=\"javascript:alert(1)\">x</a>", "{{{html}}}",
    "{{#items}}", "--><b>", "&lt;script&gt;", "]]><iframe src=//evil.example>", "<!-- x", "\\\"><b>", "` ``` <i>",
  ]

  private static let allowed: Set<String> = [
    "a", "article", "aside", "blockquote", "body", "br", "button", "dd", "details", "div", "dl", "dt", "fieldset",
    "footer", "form", "h1", "h2",
    "h3", "head", "header", "html", "input", "label", "legend", "li", "link", "main", "meta", "nav", "ol", "option",
    "p",
    "script", "section", "select", "span", "summary", "table", "tbody", "td", "th", "thead", "time", "title", "tr",
    "ul",
    // The search page
    "datalist", "noscript", "template",
    // Pictures
    "circle", "figure", "g", "line", "path", "rect", "svg", "text",
  ]

  @Test("an attack in any title, name, heading, cell or setting is shown as the text it is", arguments: attacks)
  func attack(text: String) throws {
    let quoted = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    let archive = try WrittenArchive(
      settings: """
        title: \(quoted)
        publishers: [{name: \(quoted), municipality: Prøve}]
        topics:
          - {name: \(quoted), words: [\(quoted)], subjects: ["15"]}
        """)
    try archive.add(try Self.meeting(text, kind: .minutes, day: "2026-03-25"))
    try archive.add(try Self.meeting(text, kind: .agenda, day: "2026-04-25"))
    let site = try archive.build(baseURL: "https://minutes.example/arkiv/")
    #expect(try LinkChecker(site: site, base: "/arkiv/").faults() == [])
    for path in site.pagePaths {
      let page = try site.page(path)
      let strangers = Set(page.elements.map(\.name)).subtracting(Self.allowed)
      #expect(strangers.isEmpty, "\(path): \(strangers)")
      for element in page.elements {
        let handlers = element.attributes.keys.filter { $0.hasPrefix("on") || $0 == "style" }
        #expect(handlers.isEmpty, "\(path): <\(element.name) \(handlers)>")
        let isData = element.attributes["type"] == "application/ld+json"
        if element.name == "script", !isData {
          #expect(element.attributes["src"]?.contains("assets/") == true, "\(path)")
        }
      }
      #expect(page.text("title")?.hasSuffix(HTMLPage.squeezed(text)) == true, "\(path)")
    }
    try Self.checkItemPage(of: site, text: HTMLPage.squeezed(text))
  }

  private static func checkItemPage(of site: BuiltSite, text: String) throws {
    let page = try site.page("proeve/udvalget/2026-03-25/1/index.html")
    #expect(page.text("h1") == text)
    #expect(page.text("p", class: "site-name") == text)
    #expect(page.text("th") == text)
    #expect(page.texts("h3").contains(text))
    #expect(page.texts("h2").contains(text))
    #expect(page.all("meta").contains { $0.attributes["content"]?.contains("Punkt 1: \(text)") == true })
    let topic = try site.page("emner/\(Slug.make(text))/index.html")
    #expect(topic.text("h1") == text)
    #expect(topic.texts("a").filter { $0 == text }.count >= 2)
    let record = try site.json("proeve/udvalget/2026-03-25/index.json")
    #expect(record["body"] as? String == text)
    #expect((record["items"] as? [[String: Any]])?.first?["title"] as? String == text)
  }

  private static func meeting(_ text: String, kind: Meeting.Kind, day: String) throws -> Meeting {
    let prose = Prose(plain: text)
    let table = try #require(Table(rows: [[prose, prose], [prose, prose]]))
    let item = AgendaItem(
      number: "1", title: text, lead: [.paragraph(prose), .paragraph(Prose(plain: "Sagsnr.: 15.00.00-A00-4-21"))],
      sections: [
        Section(
          heading: text,
          blocks: [
            .paragraph(prose), .subheading(prose),
            .list([ListEntry(text: prose), ListEntry(number: "3.", text: prose)]),
            .table(table),
          ]),
        Section(heading: "Bilag", blocks: [.list([ListEntry(text: prose)])]),
        Section(heading: "Beslutning", blocks: [.paragraph(prose)]),
        Section(heading: text, blocks: [.other("> \(prose.markdown)")]),
      ])
    var meeting = try Meeting.plain(
      kind: kind, municipality: text, body: text, path: "proeve/udvalget/\(day)",
      members: [Member(name: text, party: text, absent: true)], heading: text,
      preamble: [.paragraph(prose)], items: [item, .plain("2", text, closed: true)])
    meeting.place = text
    meeting.term = text
    meeting.itemLabel = "Punkt"
    return meeting
  }

  @Test("no character that turns the text's direction or that HTML forbids is on any page")
  func invisibleCharacters() throws {
    let text = "Ord\u{202E}gid\u{2066}x\u{200F}\u{FEFF}\u{1}\u{9F}\u{FFFE}slut"
    let archive = try WrittenArchive(settings: "topics:\n  - {name: \"Em\u{202E}ne\", words: [ord]}\n")
    var meeting = try Self.meeting("Ord", kind: .minutes, day: "2026-03-25")
    meeting.items[0].title = text
    meeting.items[0].sections[0].heading = text
    meeting.items[0].sections[0].blocks = [.paragraph(Prose(plain: text)), .other("> \(text)")]
    try archive.add(meeting)
    let site = try archive.build()
    for path in site.pagePaths {
      let found = try site.text(path).unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0..<9, 0xB, 0xC, 0xE...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFFE:
          true
        default: false
        }
      }
      #expect(found.isEmpty, "\(path): \(found.map(\.value))")
    }
  }

  @Test("a table of more columns than a page can show keeps its words")
  func wideTable() throws {
    let row = "| " + (0..<80).map { "felt\($0)" }.joined(separator: " | ") + " |\n"
    let rule = "|" + String(repeating: " --- |", count: 80) + "\n"
    let archive = try WrittenArchive()
    try archive.add("# Referat\n\n## 1. Tal\n\n### Økonomi\n\n\(row)\(rule)\(row)", items: 1)
    let page = try archive.build().page("proeve/udvalget/2026-03-25/1/index.html")
    #expect(page.all("table").isEmpty)
    #expect(Words.of(page.documentText).count { $0.hasPrefix("felt") } == 160)
  }
}
