import Minutes
import Parsing
import Testing

@testable import Portal

@Suite struct FirstAgendaItemTests {
  @Test func `one field holds the whole item: sections by the portal's headings, the author's own inside them`() throws
  {
    let item = try Export.item(
      html: """
        <div id='sagsfremstillingContainer'><meta name=Generator content="Word"><title>Notat</title>
        <h3>Resume</h3><span class="resume"><p>Kort.</p></span>
        <h3>Beslutningstema</h3><span class="beslutningstema">Tema.</span>
        <h3>Cyklister først</h3><span class="ukendt"><p>Ukendt afsnit.</p>
        <h3>Økonomi</h3><p>Inde i afsnittet.</p></span>
        <h3>Trafikken på Hovedgaden</h3><p>Forfatterens egen.</p>
        <h3>Beslutning i Økonomiudvalget den 16-03-2026</h3><span>Anbefales.</span>
        <h3>Beslutning</h3><span>Godkendt.</span></div>
        """)
    #expect(
      Export.lines(item) == [
        "00.30.14-S00-1-26", "# Resume", "Kort.", "# Beslutningstema", "Tema.", "# Cyklister først", "Ukendt afsnit.",
        "## Økonomi", "Inde i afsnittet.", "## Trafikken på Hovedgaden", "Forfatterens egen.",
        "# Beslutning i Økonomiudvalget den 16-03-2026", "Anbefales.", "# Beslutning", "Godkendt.",
      ])
  }

  @Test func `fields with names are sections; empty ones are none; a field's name may frame headings of its own`()
    throws
  {
    let reading = try Export.read(
      Export.agenda(
        """
        {"Punktnummer": "1", "Navn": "Sag", "SagsNummer": "22/19162", "Felter": [
          {"Navn": "Indstilling", "Html": "<p>At det sker.</p>"}, {"Navn": "Økonomi", "Html": "<p>&nbsp;</p>", "Tekst": null},
          {"navn": "Sagsfremstilling", "html": "<h3>Baggrund</h3><p>Før.</p><h4>Skolen</h4><p>Nu.</p>"},
          {"Navn": "Vurdering", "Html": "", "Tekst": "Linje et\\nLinje to"},
          {"Navn": "Html", "Html": "<p>Bagest.</p>"}]}
        """))
    let item = try #require(reading.meeting.items.first)
    #expect(item.number == "1" && item.title == "Sag")
    #expect(
      Export.lines(item) == [
        "22/19162", "# Indstilling", "At det sker.", "# Baggrund", "Før.", "## Skolen", "Nu.", "# Vurdering",
        "Linje et", "Linje to", "Bagest.",
      ])
  }

  @Test func `an introduction is no section of its own, a bold name is one`() throws {
    let item = try Export.item(
      html:
        "<p><strong>Indstilling:</strong></p><p>Forvaltningen indstiller,</p><ul><li>at x</li></ul><p><b>Beslutning</b></p><p>Ja.</p>"
    )
    #expect(
      Export.lines(item).dropFirst() == ["# Indstilling", "Forvaltningen indstiller,", "at x", "# Beslutning", "Ja."])
  }

  @Test(arguments: [
    ("\"Godkendt.\"", ["# Beslutning", "Godkendt."]),
    ("\"<p>Godkendt.</p>\"", ["# Beslutning", "Godkendt."]),
    ("{\"Html\": \"<p>Godkendt.</p>\", \"Id\": \"5\"}", ["# Beslutning", "Godkendt."]),
    ("{\"DecisionText\": \"Godkendt.\"}", ["# Beslutning", "Godkendt."]),
    ("[{\"Tekst\": \"Godkendt.\"}]", ["# Beslutning", "Godkendt."]),
    ("\"<h3>Beslutning</h3><p>Godkendt.</p>\"", ["# Beslutning", "Godkendt."]),
    ("null", []), ("\"\"", []), ("\"<p>&nbsp;</p>\"", []), ("{}", []), ("17", ["# Beslutning", "17"]),
  ])
  func `the decision beside the fields is a section`(_ decision: String, _ expected: [String]) throws {
    let reading = try Export.read(Export.agenda(Export.item(1, "Sag", more: ", \"ItemDecision\": \(decision)")))
    #expect(Export.lines(try #require(reading.meeting.items.first)).dropFirst() == expected[...])
    #expect(reading.meeting.kind == (expected.isEmpty ? .agenda : .minutes))
  }

  @Test func `a decision that the fields print already is not said twice, another one is`() throws {
    let html = "<h3>Sagsfremstilling</h3>Godkendt. Det var sidste år.<h3>Beslutning</h3><p>Tiltrådt.</p>"
    func sections(_ decision: String) throws -> [String] {
      let item = Export.item(1, "Sag", html: html, more: ", \"ItemDecision\": \"\(decision)\"")
      return try #require(try Export.read(Export.agenda(item)).meeting.items.first).sections.map(\.heading)
    }
    #expect(try sections("<b>Tiltrådt</b>") == ["Sagsfremstilling", "Beslutning"])
    #expect(try sections("Godkendt.") == ["Sagsfremstilling", "Beslutning", "Beslutning"])
  }

  @Test(arguments: [
    (1, "11. Budget", "11. Budget"), (11, "11. Budget", "Budget"), (3, "Orientering - Nyt", "Orientering - Nyt"),
    (3, "Punkt 3: Nyt", "Nyt"), (3, "A &amp; B", "A & B"), (3, "<b>Fed</b> titel", "Fed titel"),
    (3, "3-årig plan", "3-årig plan"), (3, "3. ", "3."),
  ])
  func `a caption loses its own number alone`(_ number: Int, _ caption: String, _ title: String) throws {
    #expect(try Export.read(Export.agenda(Export.item(number, caption))).meeting.items.first?.title == title)
  }

  @Test(arguments: [
    ("3", "3"), ("\"3\"", "3"), ("\"3.\"", "3"), ("3.0", "3"), ("\"Punkt 3\"", "3"), ("\"3a\"", "3a"), ("0", nil),
    ("null", nil), ("\"\"", nil), ("\"C048/23\"", "C048/23"),
  ])
  func `numbers come as numbers or words, and zero is none`(_ json: String, _ number: String?) throws {
    let reading = try Export.read(Export.agenda("{\"Number\": \(json), \"Caption\": \"Sag\"}"))
    #expect(reading.meeting.items.first?.number == number)
    #expect(reading.meeting.items.first?.title == "Sag")
  }

  @Test func `items stand in the portal's order; one of a number that is taken keeps it in its title`() throws {
    let reading = try Export.read(
      Export.agenda(
        """
        {"Number": 2, "Sorting": "20", "Caption": "B"}, {"Number": 1, "Sorting": 10, "Caption": "A"},
        {"Number": 1, "Sorting": 30, "Caption": "C"}, {"Number": 4, "Caption": "D"}
        """))
    #expect(reading.meeting.items.map(\.title) == ["A", "B", "1. C", "D"])
    #expect(reading.meeting.items.map(\.number) == ["1", "2", nil, "4"])
    #expect(reading.report.guessed.contains { $0.contains("item 1") })
  }

  @Test(arguments: [
    "{\"Number\": 1, \"Caption\": \"Lukket: Køb\", \"IsOpen\": true, %}",
    "{\"Number\": 1, \"Caption\": \"Køb\", \"IsOpen\": false, %}",
    "{\"Number\": 1, \"Caption\": \"Køb\", \"isopen\": \"false\", %}",
    "{\"Number\": 1, \"Caption\": \"Køb\", \"IsOpen\": 0, %}",
    "{\"Number\": 1, \"Caption\": \"1. Lukket: Køb\", \"IsOpen\": null, %}",
    "{\"Number\": 1, \"Caption\": \"Køb (Lukket)\", %}",
    "{\"Number\": 1, \"Caption\": \"Lukket: 1. Køb\", \"IsOpen\": false, %}",
  ])
  func `a closed item is number and title, whatever it carries`(_ shape: String) throws {
    let carried = """
      "CaseNumber": "22/HEMMELIG", "Felter": [{"Navn": "HEMMELIG", "Html": "<p>HEMMELIG</p>", "Link": "https://x.dk/HEMMELIG"}],
      "Bilag": [{"Navn": "HEMMELIG"}], "ItemDecision": "HEMMELIG", "Presentations": [{"Name": "HEMMELIG"}],
      "ExternalAgendaItemAttendees": [{"Name": "HEMMELIG"}]
      """
    let reading = try Export.read(Export.agenda(shape.replacing("%", with: carried)))
    #expect(reading.meeting.items == [AgendaItem(number: "1", title: "Køb", closed: true)])
    #expect(reading.report.withheld.first?.words ?? 0 >= 5)
    #expect(!"\(reading.meeting)".contains("HEMMELIG"))
  }

  @Test func `attachments stand in their order by their names, without anybody's folders, none twice, no closed one`()
    throws
  {
    let more = """
      , "Bilag": [{"Navn": "Kort", "Order": 2}, {"Navn": "H:\\\\sager\\\\Notat.docx", "Order": "1"},
        {"Navn": "Budget", "Order": 3}, {"Navn": "Lukket notat", "IsOpen": false}], "Presentations": [{"Navn": "Oplæg"}]
      """
    let item = Export.item(1, "Sag", html: "<p>Tekst</p><h3>Bilag</h3><ul><li>Budget</li></ul>", more: more)
    let reading = try Export.read(Export.agenda(item))
    #expect(
      Export.lines(try #require(reading.meeting.items.first)) == [
        "00.30.14-S00-1-26", "Tekst", "# Bilag", "Budget", "Notat.docx", "Kort", "# Præsentationer", "Oplæg",
      ])
    #expect(reading.report.notCarriedOver.contains { $0.reason.contains("closed: 1") })
  }

  @Test func `caseworkers and files of somebody's machine are not carried over, and the report counts them`() throws {
    let reading = try Export.read(
      Export.agenda(
        """
        {"Number": 1, "Caption": "Sag", "Felter": [{"Navn": "Sagsbehandler", "Html": "Hanne Jensen, hj@x.dk"},
          {"Navn": "Baggrund", "Html": "<p>Sagsbehandler: Ole Bo</p><p>Tekst</p><h3>Sagsansvarlig</h3><span>Ib Ø</span><h3>Økonomi</h3><p>Nul.</p>",
           "Link": "\\\\\\\\srv\\\\delt\\\\x.docx"}, {"Navn": "Link", "Link": "https://x.dk/a"}]}
        """))
    #expect(
      Export.lines(try #require(reading.meeting.items.first)) == [
        "# Baggrund", "Tekst", "## Økonomi", "Nul.", "https://x.dk/a",
      ])
    #expect(reading.report.notCarriedOver.contains { $0.reason == "caseworkers' names: 3" })
  }

  @Test func `scripts, handlers and addresses that do something leave nothing`() throws {
    let item = try Export.item(
      html: """
        <p onclick="alert(1)">A<script>alert(2)</script><img src=x onerror=alert(3)></p><a href="javascript:alert(4)">B</a>
        <svg onload=alert(5)></svg><iframe srcdoc="<script>alert(6)</script>"></iframe><p>&lt;script&gt;alert(7)</p>
        """)
    let markdown = item.lead.map { "\($0)" }.joined()
    #expect(Export.lines(item).dropFirst() == ["A", "B", "<script>alert(7)"])
    #expect(!markdown.contains("javascript") && markdown.contains("\\\\<script>"))
  }

  @Test func `a part of an open item that is marked as closed is not carried over, and counted`() throws {
    let reading = try Export.read(
      Export.agenda(
        """
        {"Number": 1, "Caption": "Sag", "Felter": [{"Navn": "Baggrund", "Html": "Ja"},
          {"Navn": "Vurdering", "Html": "HEMMELIG", "IsOpen": "false"}], "ItemDecision": {"Html": "HEMMELIG", "Lukket": true}}
        """))
    #expect(Export.lines(try #require(reading.meeting.items.first)) == ["# Baggrund", "Ja"])
    #expect(reading.report.notCarriedOver.contains { $0.reason.hasSuffix("open items: 2") })
  }

  @Test func `without classes a heading with its text behind it is the portal's, any other one the author's`() throws {
    let item = try Export.item(
      html: """
        <h3>Sagen kort</h3><span>Kort.</span><h3>Tidsplan</h3><p>Forfatterens.</p><h3>Bag om tallene</h3><span style="x">Word.</span>
        <h3>Sagsfremstilling</h3><br><span><p>Tekst.</p><h3>Økonomi</h3><span>Inde i.</span></span><h3>Indstilling</h3><p>At ja.</p>
        """)
    #expect(
      Export.lines(item).dropFirst() == [
        "# Sagen kort", "Kort.", "## Tidsplan", "Forfatterens.", "## Bag om tallene", "Word.", "# Sagsfremstilling",
        "Tekst.",
        "## Økonomi", "Inde i.", "# Indstilling", "At ja.",
      ])
  }

  @Test func `captions that count themselves give the numbers where the portal gives none`() throws {
    let numbered = try Export.read(
      Export.agenda("{\"Caption\": \"1. Dagsorden\"}, {\"Number\": 0, \"Caption\": \"2. Budget\"}"))
    #expect(numbered.meeting.items.map(\.number) == ["1", "2"])
    #expect(numbered.meeting.items.map(\.title) == ["Dagsorden", "Budget"])
    let plain = try Export.read(
      Export.agenda("{\"Caption\": \"1. behandling af budget\"}, {\"Caption\": \"Eventuelt\"}"))
    #expect(plain.meeting.items.map(\.title) == ["1. behandling af budget", "Eventuelt"])
  }
}
