import Minutes
import Testing

@testable import Parsing

/// A name told by its bytes is the one that a look at each word tells: one more space in front calls for that.
@Suite struct PlainNameTests {
  @Test(
    "plain names",
    arguments: [
      ("Lars Sørensen", "Lars Sørensen", nil), ("Åse Østergård-Holm (Ø)", "Åse Østergård-Holm", "Ø"),
      ("Bo Å (SF)", "Bo Å", "SF"), ("Kristine Birgitte Inger Sand (A)", "Kristine Birgitte Inger Sand", "A"),
      ("Borgmester Bo Ny (V)", "Bo Ny", "V"),
    ] as [(String, String, String?)])
  func plain(text: String, name: String, party: String?) {
    for text in [text, text.replacing(" ", with: "  ", maxReplacements: 1)] {
      #expect(PersonList.member(text) == Member(name: name, party: party))
    }
  }

  @Test(
    "what is no plain name is left to the closer look",
    arguments: [
      "Lars", "lars Sørensen", "Lars sørensen", "Lars Sørensen (a)", "Lars Sørensen (SYG)", "Lars Sørensen (A) afbud",
      "Lars Sørensen Afbud", "Lars Bo Syg", "Lars ×ø", "Lars S.", "Lars Sørensen ", "Lars  Sørensen", "Lars Sørensen (",
      "Lars Sørensen ()", "A B C D E F G H", "Lars 2", "", "(A)",
    ])
  func others(text: String) { #expect(text.withBytes { PlainName($0) } == nil) }
}
