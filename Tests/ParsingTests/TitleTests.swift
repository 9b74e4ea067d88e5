import Minutes
import Testing

@testable import Parsing

/// What a title says of its document, and whose it is.
@Suite struct TitleTests {
  private func read(_ head: String, dialects: [Dialect] = Fixtures.dialects) throws -> Meeting {
    let item = "Punkt 12: Lokalplan for havnen\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n"
    return try Fixtures.read("\(head)\n\n\(item)", dialects: dialects).meeting
  }

  static let supplements: [(String, String)] = [
    ("TILLÆGSDAGSORDEN Økonomiudvalget d. 02-06-2026", "Økonomiudvalget"),
    ("Tillægsdagsorden til Økonomiudvalgets møde den 2. juni 2026", "Økonomiudvalget"),
    ("Tillægsdagsorden nr. 2 til Økonomiudvalgets møde den 2. juni 2026", "Økonomiudvalget"),
    ("Tillægsdagsorden 2 til mødet i Økonomiudvalget den 2. juni 2026", "Økonomiudvalget"),
    ("Tillægsdagsorden til møde den 2. juni 2026 i Økonomiudvalget", "Økonomiudvalget"),
    ("2. tillægsdagsorden for Byrådet 2. juni 2026", "Byrådet"),
    ("Byrådets tillægsdagsorden, 2. juni 2026", "Byrådet"),
    ("Dagsorden – tillæg Økonomiudvalget 2. juni 2026", "Økonomiudvalget"),
    ("Dagsorden for Teknisk Udvalgs møde den 2. juni 2026 – tillæg", "Teknisk Udvalg"),
    ("Dagsorden (tillæg)\nØkonomiudvalget\n2. juni 2026", "Økonomiudvalget"),
    ("Dagsorden\nTillæg nr. 1\nØkonomiudvalget\n2. juni 2026", "Økonomiudvalget"),
    ("Økonomiudvalget\n## Tillægsdagsorden\n2. juni 2026", "Økonomiudvalget"),
    ("Tillæg til Økonomiudvalgets dagsorden den 2. juni 2026", "Økonomiudvalget"),
    ("Tillæg til dagsordenen for Økonomiudvalget den 2. juni 2026", "Økonomiudvalget"),
    ("Supplerende dagsorden for Børne- og Ungeudvalget 2. juni 2026", "Børne- og Ungeudvalget"),
    ("Byrådet tirsdag den 2. juni 2026 kl. 17.00: Ekstra dagsorden", "Byrådet"),
    ("Efterfølgende dagsorden\n\nByrådet\n\nMødedato: 02-06-2026", "Byrådet"),
    ("Tillægsliste til Ældrerådets møde 2. juni 2026", "Ældrerådet"),
    ("Dagsorden, supplerende punkter - Ældrerådet, 2. juni 2026", "Ældrerådet"),
  ]

  @Test("a supplementary agenda is known by its title, and has the name of its meeting's body", arguments: supplements)
  func supplement(head: String, body: String) throws {
    let meeting = try read(head)
    #expect(meeting.isSupplement && meeting.kind == .agenda)
    #expect(meeting.body == body)
    #expect(meeting.date.description == "2026-06-02")
  }

  static let others: [(String, Meeting.Kind, String)] = [
    ("Dagsorden til Økonomiudvalgets møde den 2. juni 2026", .agenda, "Økonomiudvalget"),
    ("Dagsorden til møde den 2. juni 2026 i Økonomiudvalget", .agenda, "Økonomiudvalget"),
    ("Dagsorden med tillæg til møde i Social- og Seniorudvalget 2. juni 2026", .agenda, "Social- og Seniorudvalget"),
    ("Dagsorden for Økonomiudvalget inkl. tillægsdagsorden, 2. juni 2026", .agenda, "Økonomiudvalget"),
    ("Dagsorden og tillægsdagsorden for Økonomiudvalget 2. juni 2026", .agenda, "Økonomiudvalget"),
    ("Ekstraordinær dagsorden Byrådet 2. juni 2026", .agenda, "Byrådet"),
    ("Løn og tillæg\nDagsorden Lønudvalget 2. juni 2026", .agenda, "Lønudvalget"),
    ("Referat af Økonomiudvalgets møde den 2. juni 2026 (inkl. tillægsdagsorden)", .minutes, "Økonomiudvalget"),
    ("REFERAT - tillægsdagsorden - Økonomiudvalget - 02.06.2026", .minutes, "Økonomiudvalget"),
    ("Referat – tillæg til dagsorden – Økonomiudvalget – 02.06.2026", .minutes, "Økonomiudvalget"),
    ("Dagsorden med beslutninger Økonomiudvalget 02.06.2026", .minutes, "Økonomiudvalget"),
  ]

  @Test("a whole agenda, and minutes of whatever, are no supplement", arguments: others)
  func other(head: String, kind: Meeting.Kind, body: String) throws {
    let meeting = try read(head)
    #expect(!meeting.isSupplement && meeting.kind == kind)
    #expect(meeting.body == body)
  }

  @Test(
    "the same in other languages: words are a dialect's",
    arguments: [
      ("norsk", "Tilleggssakliste for Formannskapets møte", true),
      ("norsk", "Ettersendt saksliste Formannskapet", true),
      ("norsk", "Saksliste for Formannskapet", false), ("english", "SUPPLEMENTARY AGENDA Planning Committee", true),
      ("english", "Addendum to the agenda of the Council", true), ("english", "Agenda – addendum: Council", true),
      ("english", "Agenda including addendum, Council", false), ("english", "Minutes of the Council, addendum", false),
    ])
  func languages(dialect: String, title: String, isSupplement: Bool) {
    let kind = TitleWords(title, dialect: Fixtures.dialect(dialect)).kind
    #expect((kind == .supplement) == isSupplement)
    #expect(kind != nil)
  }

  @Test("words of a publisher's own dialect, and names taken away") func own() throws {
    let text = """
      name: ø
      extends: generic
      kinds: {supplement: [Efternøler, rest], including: [sammen med]}
      weak: [rest]
      remove: [tillægsdagsorden]
      """
    let dialect = try #require(try Dialect.load([("x.yml", Array(text.utf8))], known: Fixtures.dialects).last)
    func kind(_ title: String) -> Dialect.TitleKind? { TitleWords(title, dialect: dialect).kind }
    #expect(kind("EFTERNØLER Byrådet") == .supplement)
    #expect(kind("Dagsorden, rest") == .supplement)
    #expect(kind("Dagsorden sammen med rest") == .agenda)
    #expect(kind("Rest") == nil)
    #expect(kind("Tillægsdagsorden") == nil)
  }

  @Test("the report says so") func report() throws {
    let head = "TILLÆGSDAGSORDEN Økonomiudvalget d. 02-06-2026\n\nPunkt 12: A\n\nIndstilling\n\nB.\n"
    let found = try Fixtures.read(head).report.found
    #expect(found.kind == "agenda" && found.supplement)
    #expect(try !Fixtures.read(head.replacing("TILLÆGS", with: "")).report.found.supplement)
  }

  @Test("a long line is no title, and is read quickly") func long() {
    let line = String(repeating: "dagsorden tillæg ", count: 50_000)
    #expect(TitleWords(line, dialect: Fixtures.dialect()).kind == nil)
  }
}
