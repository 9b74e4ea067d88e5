import Minutes
import Testing

@testable import Parsing

/// Other meetings' items that a text names.
@Suite struct ReferenceTests {
  private func references(_ text: String) throws -> [String] {
    let meeting = try Fixtures.document("Beslutning\n\nGodkendt.\n").meeting
    return ReferenceReader.read([text], own: meeting).map { "\($0.body) \($0.date) \($0.item)" }
  }

  @Test(
    "body, full date and number name an item",
    arguments: [
      ("Økonomiudvalget 01.04.2025, punkt 8", ["Økonomiudvalget 2025-04-01 8"]),
      ("Behandlet i Økonomiudvalget den 1. april 2025 (punkt 8).", ["Økonomiudvalget 2025-04-01 8"]),
      ("Økonomiudvalget 01-04-2025, punkt 1 og 8.", ["Økonomiudvalget 2025-04-01 1", "Økonomiudvalget 2025-04-01 8"]),
      (
        "Byrådet den 01.04.2025, punkt 3, 4 og 5.",
        ["Byrådet 2025-04-01 3", "Byrådet 2025-04-01 4", "Byrådet 2025-04-01 5"]
      ),
      ("Byrådet besluttede 31.05.2023, punkt 1, at puljen fortsætter.", ["Byrådet 2023-05-31 1"]),
      ("Se punkt 214 på Økonomiudvalgets møde den 28. august 2024.", ["Økonomiudvalget 2024-08-28 214"]),
      (
        "Økonomiudvalget 01.04.2025, punkt 8, og Byrådet 24.04.2025, punkt 12.",
        ["Økonomiudvalget 2025-04-01 8", "Byrådet 2025-04-24 12"]
      ),
      ("Økonomiudvalget 01.04.2025, pkt. 8. Økonomiudvalget 01.04.2025, punkt 8.", ["Økonomiudvalget 2025-04-01 8"]),
      ("Børne- og Ungeudvalget den 04-03-2025, sag nr. 17", ["Børne- og Ungeudvalget 2025-03-04 17"]),
      ("Byrådet den 4/3-2025, punkt C012/23", ["Byrådet 2025-03-04 C012/23"]),
    ] as [(String, [String])])
  func found(text: String, expected: [String]) throws { #expect(try references(text) == expected) }

  @Test(
    "what names no other meeting's item",
    arguments: [
      "Økonomiudvalget 01.04.2025, jf. bilag 2, punkt 3", "Økonomiudvalget den 1. april, punkt 8",
      "Den 01.04.2025, punkt 8",
      "Økonomiudvalget den 31.02.2025, punkt 8", "Kulturudvalget 12.03.2024, punkt 8",
      "Økonomiudvalget behandlede punkt 8",
      "Økonomiudvalget mødes 01.04.2025. Her er punkt 8 på dagsordenen.", "Økonomiudvalget 01.04.2025",
    ])
  func none(text: String) throws { #expect(try references(text) == []) }
}
