import Foundation
import Minutes
import Testing

/// The third promise: nothing of a closed item but number and title leaves in any file.
@Suite struct PrivacyTests {
  /// Every place of an item's text, each with a word of its own that begins alike.
  static let secretText = """
    Sagsnr.: 15.00.00-A00-4-21 qzxlead
    Mødet med qzxanden, se Økonomiudvalget 1. april 2025, punkt 8.

    ### Resume
    Navnet er qzxresume, hemmeligord. Se punkt 1 på mødet i Udvalget den 25-03-2026.

    #### qzxoverskrift
    - qzxpunkt
        - qzxunderpunkt
    7. qzxsyv

    ### qzxsektion
    | Navn | qzxkolonne |
    | --- | --- |
    | qzxcelle | 5 |

    > qzxcitat

    ```
    ## 9. qzxkode
    ```

    ##### qzxsmaa

    ### Beslutningskompetence
    Qzxraadets Kommunalbestyrelse

    ### Beslutning
    Tiltrådt. For stemte qzxstemme (A). Imod stemte qzximod (B).

    Afbud: Qzxafbud Hansen. Qzxafloeser Jensen deltog som stedfortræder for Qzxafbud Hansen.

    ### Bilag
    - qzxbilag.pdf

    """

  static let marks = [
    "## 2. Lukket: Skolelederen", "## 2. LUKKET: Skolelederen", "## 2. lukket:Skolelederen",
    "## 2. **Lukket:** Skolelederen", "## 2. *Lukket*: Skolelederen", "## 2. Skolelederen (Lukket)",
    "## 2. Skolelederen (lukket)", "## 2. Skolelederen **(Lukket)**", "## Lukket: 2. Skolelederen",
    "## 2. Lukket: Skolelederen ##", "##   2.  Lukket: Skolelederen",
  ]

  private static func archive(mark: String, settings: String? = nil, kind: String = "minutes") throws -> WrittenArchive
  {
    let archive = try WrittenArchive(
      settings: settings ?? "topics:\n  - {name: Noget, words: [hemmeligord, skolelederen], subjects: [\"15\"]}\n")
    try archive.add(
      "# Referat\n\n## 1. Åbent punkt\n\n### Beslutning\nGodkendt.\n\n\(mark)\n\(secretText)\n"
        + "## 3. Det næste\n\n### Resume\nSynligt.\n",
      kind: kind, items: 3)
    return archive
  }

  @Test("not a byte of a closed item's text is in any file, however the item is marked", arguments: marks)
  func closedItem(mark: String) throws {
    let site = try Self.archive(mark: mark).build()
    let record = try Self.item(of: site)
    #expect(record["closed"] as? Bool == true)
    #expect(record["title"] as? String == "Skolelederen")
    #expect(record["number"] as? String == "2")
    for key in ["caseNumber", "topic", "decision", "votes"] { #expect(record[key] is NSNull, "\(key)") }
    for key in ["sections", "attachments", "absent", "substitutes", "references"] {
      #expect((record[key] as? [Any])?.isEmpty == true, "\(key)")
    }
    for secret in ["qzx", "Qzx", "15.00.00", "A00-4-21", "15-00-00"] { #expect(site.holders(of: secret) == []) }
    let page = try site.page("proeve/udvalget/2026-03-25/2/index.html")
    #expect(page.text("h1") == "Skolelederen")
    #expect(page.visibleText.contains("Kun nummer og titel er offentlige."))
    #expect(page.all("section", class: "part").isEmpty)
    // What stands beside it is whole.
    #expect(try site.page("proeve/udvalget/2026-03-25/3/index.html").visibleText.contains("Synligt."))
    #expect(try site.text("proeve/udvalget/2026-03-25/index.md").contains("2. Lukket: Skolelederen"))
  }

  @Test(
    "the other marks that municipalities print close an item, too, and stay in its title",
    arguments: [
      "(Lukket) Titel", "\\[Lukket] Titel", "Titel – lukket punkt", "Lukket punkt: Titel", "Titel - Lukket",
      "Titel (lukket sag)",
    ])
  func otherMarks(title: String) throws {
    let site = try Self.archive(mark: "## 2. \(title)").build()
    let record = try Self.item(of: site)
    #expect(record["closed"] as? Bool == true)
    #expect(record["title"] as? String == title.replacing("\\", with: ""))
    for secret in ["qzx", "Qzx"] { #expect(site.holders(of: secret) == []) }
  }

  @Test(
    "a title that says “lukket” without the mark that closes an item is pointed out",
    arguments: ["Titel, lukket", "Lukket titel", "Titel: lukket punkt"])
  func unmarkedClosedItem(title: String) throws {
    let archive = try WrittenArchive(settings: "base-url: https://minutes.example/\n")
    try archive.add("# Referat\n\n## 2. \(title)\n\nTekst.\n\n## 3. Havnen er ikke lukket endnu\n")
    let warnings = try archive.build().summary.warnings
    #expect(warnings.map(\.severity) == [.warning])
    #expect(warnings.first?.message.contains(title) == true)
    #expect(warnings.first?.advice?.contains("## 2. Lukket: …") == true)
  }

  @Test("a topic knows a closed item by its title alone")
  func topicOfClosedItem() throws {
    let site = try Self.archive(mark: "## 2. Lukket: Skolelederen").build()
    let page = try site.page("emner/noget/index.html")
    #expect(page.texts("span", class: "row-why") == ["teksten indeholder “skolelederen”"])
    #expect(site.holders(of: "hemmeligord") == ["emner/noget/index.html", "emner/noget/index.json"], "the rule itself")
  }

  @Test("“closed: decision” lets the decision out, and the decision only", arguments: marks)
  func closedDecision(mark: String) throws {
    let site = try Self.archive(mark: mark, settings: "closed: decision\n").build()
    let record = try Self.item(of: site)
    #expect(record["closed"] as? Bool == true)
    let decision = try #require(record["decision"] as? [String: Any])
    let words = try #require(decision["text"] as? String)
    #expect(words.hasPrefix("Tiltrådt."))
    // Who is competent is told by a section that stays closed; what the word means follows from it all the same.
    #expect(decision["outcomes"] as? [String] == ["recommended"])
    #expect((record["sections"] as? [Any])?.isEmpty == true)
    // As written, and as the key of the search.
    let allowed = ["qzxstemme", "qzxstem", "qzximod"]
    for file in site.files.keys.sorted() where !file.hasSuffix(".png") {
      var text = try site.text(file).lowercased()
      for word in allowed { text = text.replacing(word, with: "") }
      let secrets = text.matches(of: #/qzx\w*/#).map { String($0.0) }
      #expect(secrets == [], "\(file)")
    }
    for secret in ["15.00.00", "Kommunalbestyrelse"] { #expect(site.holders(of: secret) == []) }
    let folder = "proeve/udvalget/2026-03-25/"
    let told = [
      folder + "2/index.html", folder + "2/index.json", folder + "index.json", folder + "index.md", "search.json",
      "feed.xml", "proeve/udvalget/feed.xml",
    ]
    #expect(site.holders(of: "qzxstemme") == told.sorted())
    #expect(
      try site.page(folder + "2/index.html").visibleText.contains("Kun nummer, titel og beslutning er offentlige."))
  }

  @Test("what the minutes close is closed on the agenda, too, and what a supplement closes on the whole of it")
  func closedInOneDocument() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        kind: .agenda,
        items: [.plain("1", "Åbent"), .plain("2", "Salg af grund", ["Sagsfremstilling": ["Prisen er qzxpris."]])]))
    try archive.add(try .plain(items: [.plain("1", "Åbent"), .plain("2", "Salg af grund", closed: true)]))
    let site = try archive.build()
    #expect(site.holders(of: "qzxpris") == [])
    #expect(try site.page("proeve/udvalget/2026-03-25/dagsorden/index.html").visibleText.contains("Salg af grund"))
  }

  @Test("“closed: decision” lets nothing out of an agenda, nor where no heading says that it is a decision")
  func closedDecisionWithoutHeading() throws {
    let agenda = try Self.archive(mark: "## 2. Lukket: Skolelederen", settings: "closed: decision\n", kind: "agenda")
    #expect(try agenda.build().holders(of: "qzx") == [])
    let bare = try WrittenArchive(settings: "closed: decision\n")
    try bare.add("# Referat\n\n## 2. Lukket: Skolelederen\n\nUdvalget godkendte qzxfyring.\n")
    let site = try bare.build()
    #expect(site.holders(of: "qzx") == [])
    #expect(try Self.item(of: site, at: 0)["decision"] is NSNull)
    let other = try WrittenArchive(settings: "closed: decision\n")
    try other.add(
      "# Referat\n\n## 2. Lukket: Skolelederen\n\n### Beslutning i Økonomiudvalget den 16-03-2026\nGodkendt qzx.\n")
    #expect(try other.build().holders(of: "qzx") == [])
  }

  @Test("what the publisher blacks out stands in no file")
  func redactions() throws {
    let archive = try WrittenArchive(settings: "redact: [\"Qzx Vejmand\", \"010190-1234\"]\n")
    try archive.add(
      """
      # Referat for Qzx Vejmand

      Formand Qzx Vejmand

      ## 1. Klage fra Qzx Vejmand

      Sagsnr. Qzx Vejmand

      ### Sag om Qzx Vejmand
      Qzx Vejmand, 010190-1234, **Qzx Vejmand**.

      | Navn |
      | --- |
      | Qzx Vejmand |

      ### Beslutning
      Qzx Vejmand fik ret. Fraværende: Qzx Vejmand.

      """, members: "members:\n  - {name: Qzx Vejmand, party: A}\n")
    let site = try archive.build()
    #expect(site.holders(of: "Qzx") == [])
    #expect(site.holders(of: "qzx") == [])
    #expect(site.holders(of: "010190") == [])
    #expect(try site.page("proeve/udvalget/2026-03-25/1/index.html").text("h1") == "Klage fra █████")
  }

  private static func item(of site: BuiltSite, at position: Int = 1) throws -> [String: Any] {
    let items = try site.json("proeve/udvalget/2026-03-25/index.json")["items"] as? [[String: Any]]
    return try #require(items?[position])
  }
}
