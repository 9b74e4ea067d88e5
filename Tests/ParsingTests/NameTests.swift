import Minutes
import Testing

@testable import Parsing

/// Names of bodies in running text.
@Suite struct BodyNameTests {
  @Test(
    "every name in order, with the words that belong to it",
    arguments: [
      ("Sendes til Økonomiudvalget og Byrådet.", ["Økonomiudvalget", "Byrådet"]),
      ("Økonomi-, Erhvervs- og Uddannelsesudvalget har behandlet", ["Økonomi-, Erhvervs- og Uddannelsesudvalget"]),
      (
        "Beskæftigelses-, Social-, Handicap- og Psykiatriudvalget",
        ["Beskæftigelses-, Social-, Handicap- og Psykiatriudvalget"]
      ),
      ("Økonomiudvalgets drøftelse", ["Økonomiudvalget"]), ("Byrådets møde", ["Byrådet"]),
      ("Kommunalbestyrelsens beslutning", ["Kommunalbestyrelsen"]), ("Teknisk Udvalg", ["Teknisk Udvalg"]),
      (
        "Kultur- og Fritidsudvalget, Økonomiudvalget og Byrådet",
        ["Kultur- og Fritidsudvalget", "Økonomiudvalget", "Byrådet"]
      ),
      ("udvalget drøftede rådets bemærkninger", []), ("Udvalget godkendte", []), ("Godkendt.", []), ("", []),
      ("Ældrerådet og Handicaprådet", ["Ældrerådet", "Handicaprådet"]), ("et økonomiudvalg", []),
    ] as [(String, [String])])
  func names(text: String, expected: [String]) {
    #expect(BodyName.all(in: Array(text.utf8)).map(\.name) == expected)
  }

  @Test(
    "two printed names of one body",
    arguments: [
      ("Økonomi- og Erhvervsudvalget", "Økonomi og Erhvervsudvalget", true), ("Byrådet", "BYRÅDET", true),
      ("Beskæftigelsesudvalget", "Beskæftigelseudvalget", true),
      ("Børne- og Ungeudvalget", "Børne-og Ungeudvalget", true),
      ("Beskæftigelse- og Borgerserviceudvalget", "Beskæftigelses- og Borgerserviceudvalget", true),
      ("Børneudvalget", "Kulturudvalget", false), ("Byrådet", "Økonomiudvalget", false), ("Byrådet", "Byret", false),
      ("Miljøudvalget", "Miljø- og Teknikudvalget", false),
    ])
  func same(left: String, right: String, expected: Bool) {
    #expect(BodyName.same(left, right) == expected)
    #expect(BodyName.same(right, left) == expected)
  }
}

/// Names of people as minutes list them.
@Suite struct PersonListTests {
  @Test(
    "names with party, title and absence",
    arguments: [
      ("Bo Zabel (A), Ole Skrald (V)", ["Bo Zabel A", "Ole Skrald V"]),
      ("Bo Zabel og Ole Skrald", ["Bo Zabel", "Ole Skrald"]),
      ("Borgmester Bo Zabel (A); Ole Skrald", ["Bo Zabel A", "Ole Skrald"]), ("- Bo Zabel (F)", ["Bo Zabel F"]),
      ("Bo Zabel (A) - formand", ["Bo Zabel A"]), ("Bo Zabel (A) (Afbud)", ["Bo Zabel A absent"]),
      ("Bo Zabel - afbud, Ole Skrald", ["Bo Zabel absent", "Ole Skrald"]),
      ("Bo Zabel, fraværende", ["Bo Zabel absent"]),
      ("Hans von Bülow", ["Hans von Bülow"]), ("A. P. Møller", ["A. P. Møller"]),
      ("Per O'Neill-Hansen", ["Per O'Neill-Hansen"]),
      ("Bo Zabel (Liberal Alliance)", ["Bo Zabel Liberal Alliance"]), ("Bo Zabel (formand)", ["Bo Zabel"]),
      ("Formand: Bo Zabel", ["Bo Zabel"]), ("Bo Zabel   Ole Skrald", ["Bo Zabel", "Ole Skrald"]),
      ("Udvalget drøftede sagen.", []), ("Bo", []), ("250.000 kr.", []), ("", []), ("Alle var mødt", []),
    ] as [(String, [String])])
  func people(text: String, expected: [String]) {
    let read = PersonList.read(text).map { "\($0.name)\($0.party.map { " " + $0 } ?? "")\($0.absent ? " absent" : "")" }
    #expect(read == expected)
  }

  @Test(
    "a list of names and nothing else",
    arguments: [
      ("Bo Zabel og Ole Skrald.", ["Bo Zabel", "Ole Skrald"]),
      ("Bo Zabel (A), Ole Skrald (V) samt Finn Olsen (O)", ["Bo Zabel", "Ole Skrald", "Finn Olsen"]),
      ("Bo Zabel stemte imod", nil), ("Bo Zabel og forvaltningen", nil), ("Godkendt.", nil), ("", nil),
    ] as [(String, [String]?)])
  func namesOnly(text: String, expected: [String]?) { #expect(PersonList.namesOnly(text) == expected) }
}

/// Whose minutes these are.
@Suite struct MunicipalityTests {
  @Test(
    "a path names a municipality: the nearest part first",
    arguments: [
      ("herlev/referat.txt", "Herlev"), ("/data/herning-2026-06-02-dagsorden.txt", "Herning"),
      ("Herlev/gladsaxe-referat.txt", "Gladsaxe"), ("Høje-Taastrup/2024/x.txt", "Høje-Taastrup"),
      ("hoeje-taastrup-referat.txt", "Høje-Taastrup"), ("x/y/referat.txt", nil), ("", nil),
    ] as [(String, String?)])
  func path(path: String, expected: String?) { #expect(Municipality.inPath(path) == expected) }

  @Test(
    "a text names its municipality",
    arguments: [
      ("Herlev Kommune har … Herlev Kommune vil … Gladsaxe Kommune", "Herlev"), ("HERLEV KOMMUNE\n\nReferat", "Herlev"),
      ("SØNDERLUND KOMMUNE\n\nHerlev Kommune har skrevet", "Sønderlund"), ("Kommunens regler og kommunen", nil),
      ("Den Kommune som", nil), ("Lyngby-Taarbæk Kommunes budget", "Lyngby-Taarbæk"), ("", nil),
      ("Herlev Kommune og Gladsaxe Kommune", nil), ("Københavns Kommune\n\nReferat", "København"),
    ] as [(String, String?)])
  func text(text: String, expected: String?) { #expect(Municipality.inText(text) == expected) }

  @Test("all 98 are known") func names() { #expect(Municipality.names.count == 98) }
}
