import Minutes
import Testing

@testable import Parsing

/// What a printing program put on every page.
@Suite struct PageFurnitureTests {
  private func furniture(_ text: String) -> Set<Int> {
    PageFurniture.find(in: SourceLine.split(text), dialect: Fixtures.dialect())
  }

  @Test(
    "page numbers",
    arguments: ["Side 3 af 12", "side 3", "Side 3/12", "3 af 12", "- 3 -", "– 3 –", "s. 3", "Page 3 of 12", "Side: 3"])
  func numbers(text: String) { #expect(PageFurniture.isPageNumber(text)) }

  @Test(
    "lines that close with a page's number",
    arguments: [
      "Rosenvig Kommune Side 3 af 12", "Byrådet, side 3", "Byrådet · Side 3/12", "Referat SIDE: 3 of 4",
      "Byrådet - s. 3 -",
      "Økonomiudvalget – side 3 af 4 –", "Noter\tside 12",
    ])
  func closing(text: String) { #expect(PageFurniture.endsInPageNumber(text)) }

  @Test(
    "lines that close with another number, or with none",
    arguments: [
      "Se side 3 i bilaget", "I alt stemte 3 af 12", "Siden 1. maj 2012", "Byrådet side 3b", "Byrådet side 12345",
      "Sider i alt 12", "Udgifter til sidste år -", "side 3",
    ])
  func notClosing(text: String) { #expect(!PageFurniture.endsInPageNumber(text)) }

  @Test(
    "what is no page number",
    arguments: [
      "3", "1.500", "3/12", "Side 3 i bilaget", "12-03-2024", "Punkt 3", "Side", "", "3 kr.", "2022-2025", "- 5 kr.",
      "-5", "Sag 3 af 12",
    ])
  func others(text: String) { #expect(!PageFurniture.isPageNumber(text)) }

  private static let words = ["skolen", "havnen", "parken", "broen"]

  private static func pages(_ heads: [String]) -> String {
    zip(heads, words).map { head, word in
      let lines = [
        "Om \(word) er der sagt", "meget, og \(word) står", "her endnu, men \(word)", "skal \(word) males",
        "\(word) er gammel", "som \(word) nu er",
      ]
      return "\u{0C}\(head)\n\n" + lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test("a running head on every page goes, the title on the first page stays") func heads() {
    let text = Self.pages([
      "Kulturudvalget, 12. marts 2024", "Kulturudvalget, 12. marts 2024", "Kulturudvalget, 12. marts 2024",
      "Kulturudvalget, 12. marts 2024",
    ])
    let lines = SourceLine.split(text)
    let found = furniture(text)
    #expect(Set(found.map { lines[$0].text }) == ["Kulturudvalget, 12. marts 2024"])
    #expect(found.count >= 3)
  }

  @Test("a section's name, an item's heading and a sentence at a page's top stay")
  func kept() {
    #expect(furniture(Self.pages(["Beslutning", "Beslutning", "Beslutning", "Beslutning"])).isEmpty)
    #expect(furniture(Self.pages(["Punkt 1: A", "Punkt 2: A", "Punkt 3: A", "Punkt 4: A"])).isEmpty)
    #expect(furniture(Self.pages(["Godkendt.", "Godkendt.", "Godkendt.", "Godkendt."])).isEmpty)
    #expect(furniture(Self.pages(["En", "To", "Tre", "Fire"])).isEmpty)
  }

  @Test("heads that end in a page number go wherever they stand") func numbered() {
    #expect(
      furniture("A\nKulturudvalget 12-03-2024 Side 1\nB\n\nC\nKulturudvalget 12-03-2024 Side 2\nD\nE\nF\nG") == [1, 5])
    #expect(furniture("Se budgettet side 3\nog bilaget side 4").isEmpty == true)
  }

  @Test(
    "the sender's address",
    arguments: [
      "Herlev Kommune · Herlev Bygade 90 · 2730 Herlev", "Tlf. 44 52 70 00 · www.herlev.dk",
      "CVR 63640719, tlf. 44527000",
    ])
  func contacts(text: String) { #expect(PageFurniture.isContactLine(text)) }

  @Test(
    "what only looks like one",
    arguments: [
      "Herlev Kommune har besluttet det.", "Bygaden 12, 2730 Herlev", "Punkt 3, www.herlev.dk, tlf. 44", "Godkendt",
    ])
  func noContacts(text: String) { #expect(!PageFurniture.isContactLine(text)) }

  @Test("drawn lines are left out, a row of a table is not") func drawn() {
    #expect(
      PageFurniture.drawnLines(in: SourceLine.split("-----\n=====\n* * *\n--\n-\t-\nTekst\n________")) == [0, 1, 2, 6])
  }
}

/// The contents list in front of the items.
@Suite struct ContentsListTests {
  private func find(_ text: String, _ titles: [String]) -> [Int] {
    let lines = SourceLine.split(text)
    return ContentsList.find(in: lines[...], titles: titles, dropped: [], dialect: Fixtures.dialect()).sorted()
  }

  private static let titles = [
    "Godkendelse af dagsorden", "Nye åbningstider på biblioteket i den indre by", "Eventuelt",
  ]

  @Test("with pages, without, cut off and wrapped, with marks of closed items")
  func lists() {
    #expect(find("Indhold\n1. Godkendelse af dagsorden.....3\n2. Eventuelt.....4\n", Self.titles) == [0, 1, 2])
    #expect(
      find(
        "Mødet holdes her\nIndholdsfortegnelse\n\nPunkt 1: Godkendelse af dagsorden\nPunkt 3: Eventuelt", Self.titles)
        == [1, 3, 4])
    #expect(
      find("Noget\nDagsordenspunkter\nNye åbningstider på biblioteket\ni den indre by\nEventuelt\n", Self.titles) == [
        1, 2, 3, 4,
      ])
    #expect(find("Noget\nIndhold\nGodkendelse af dagsorden\t3\nLukket: Eventuelt\t4", Self.titles) == [1, 2, 3])
    #expect(find("Noget\nIndhold\nGodkendelse af dagsorden (Lukket)\nEventuelt", Self.titles) == [1, 2, 3])
    #expect(find("Noget\nIndhold\nÅbne punkter\nGodkendelse af dagsorden\nEventuelt", Self.titles) == [1, 2, 3, 4])
  }

  @Test("what stands in front of the items and is no list stays")
  func others() {
    #expect(find("REFERAT Kulturudvalget\nMødested: Rådhuset\nDeltagere: Bo Zabel\n", Self.titles) == [])
    #expect(find("REFERAT Kulturudvalget\nIndhold i mødet blev drøftet.\n", Self.titles) == [])
    #expect(find("Dagsorden\nKulturudvalget\n12-03-2024\n", Self.titles) == [])
  }
}

/// Marks of items that were dealt with behind closed doors.
@Suite struct ClosedMarkTests {
  @Test(
    "every form of the mark",
    arguments: [
      ("Lukket: Køb af jord", "Køb af jord"), ("Køb af jord (Lukket)", "Køb af jord"),
      ("(Lukket) Køb af jord", "Køb af jord"), ("[LUKKET] Køb af jord", "Køb af jord"),
      ("Køb af jord [lukket punkt]", "Køb af jord"), ("LUKKET - Køb af jord", "Køb af jord"),
      ("Lukket punkt: Køb af jord", "Køb af jord"),
      ("(Lukket): Køb af jord", "Køb af jord"), ("Køb af jord - Lukket", "Køb af jord - Lukket"),
      ("Fortroligt: Køb af jord", "Køb af jord"), ("Lukket sag – Køb af jord", "Køb af jord"),
      ("Lukket", "Lukket"), ("Lukket | Køb af jord", "Køb af jord"),
    ])
  func closed(title: String, expected: String) {
    let mark = ClosedMark.strip(title, dialect: Fixtures.dialect())
    #expect(mark.closed)
    #expect(mark.title == expected)
  }

  @Test(
    "what is no mark",
    arguments: [
      ("Lukket skole", "Lukket skole"), ("Lukkede døre på biblioteket", "Lukkede døre på biblioteket"),
      ("Åben: Køb af jord", "Åben: Køb af jord"), ("(Åben) Køb af jord", "Køb af jord"),
      ("Køb af jord (åbent punkt)", "Køb af jord"), ("Den lukkede skole", "Den lukkede skole"),
      ("Lukkedage i børnehaver", "Lukkedage i børnehaver"), ("Sundhed", "Sundhed"), ("", ""),
      ("Fortrolighed i udvalget", "Fortrolighed i udvalget"),
    ])
  func open(title: String, expected: String) {
    let mark = ClosedMark.strip(title, dialect: Fixtures.dialect())
    #expect(!mark.closed)
    #expect(mark.title == expected)
  }

  @Test("lines that are nothing but the mark, and heads of groups")
  func lines() {
    for text in [
      "Lukket", "Lukket sag", "Åben/lukket: Lukket", "(Lukket)", "Lukkede punkter:",
      "Til behandling - for lukkede døre", "**LUKKET PUNKT**",
    ] {
      #expect(ClosedMark.isClosedLine(Fixtures.line(text), dialect: Fixtures.dialect()), "\(text)")
    }
    for text in [
      "Lukket skole", "Meddelelser - Lukket møde", "Skolen er: Lukket fra i dag af", "Sagen er lukket.", "Åben", "",
    ] {
      #expect(!ClosedMark.isClosedLine(Fixtures.line(text), dialect: Fixtures.dialect()), "\(text)")
    }
    #expect(ClosedMark.isOpenLine(Fixtures.line("Til behandling - for åbne døre"), dialect: Fixtures.dialect()))
  }

  @Test("a group's head closes the items below it, up to a head of open ones")
  func groups() throws {
    let document = try Fixtures.read(
      """
      REFERAT Kulturudvalget d. 12-03-2024

      Punkt 1: Godkendelse af dagsorden

      Beslutning

      Godkendt.

      Lukkede punkter

      Punkt 2: Køb af jord

      Beslutning

      Hemmeligt.

      Punkt 3: Salg af jord

      Beslutning

      Hemmeligt.

      Åbne punkter

      Punkt 4: Eventuelt

      Beslutning

      Intet.
      """)
    #expect(document.meeting.items.map(\.closed) == [false, true, true, false])
    #expect(Fixtures.items(document).map { $0.decision.value?.text } == ["Godkendt.", nil, nil, "Intet."])
    #expect(document.report.withheld.map(\.item) == ["2", "3"])
  }
}
