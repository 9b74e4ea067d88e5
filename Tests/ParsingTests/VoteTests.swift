import Minutes
import Testing

@testable import Parsing

/// Who voted how, as a decision prints it.
@Suite struct VoteTests {
  @Test(
    "votes by name and by party",
    arguments: [
      (
        "For stemte: Bo Zabel og Ole Skrald. Imod stemte: Finn Olsen.",
        Votes(for: ["Bo Zabel", "Ole Skrald"], against: ["Finn Olsen"])
      ),
      ("For: 12 (A, C)\nImod: 5 (V, O)", Votes(for: ["A", "C"], against: ["V", "O"], byParty: true)),
      ("For stemte 5 (A, C og F), imod stemte 2 (V).", Votes(for: ["A", "C", "F"], against: ["V"], byParty: true)),
      ("Imod stemte: Finn Olsen (O)", Votes(against: ["Finn Olsen"])),
      (
        "Et flertal (A, C og F) stemte for. Et mindretal (V) stemte imod.",
        Votes(for: ["A", "C", "F"], against: ["V"], byParty: true)
      ),
      (
        "Et flertal af Økonomiudvalget (Bo Zabel og Ole Skrald) stemte for, mens Finn Olsen stemte imod.",
        Votes(for: ["Bo Zabel", "Ole Skrald"], against: ["Finn Olsen"])
      ),
      ("V undlod at stemme.", Votes(abstained: ["V"], byParty: true)),
      ("Ø og V stemte imod.", Votes(against: ["Ø", "V"], byParty: true)),
      ("Finn Olsen og Grethe Juhl undlod at stemme.", Votes(abstained: ["Finn Olsen", "Grethe Juhl"])),
      ("Undlod at stemme: Finn Olsen.", Votes(abstained: ["Finn Olsen"])),
      ("Finn Olsen stemte hverken for eller imod.", Votes(abstained: ["Finn Olsen"])),
      ("Hverken for eller imod stemte Finn Olsen.", Votes(abstained: ["Finn Olsen"])),
      ("Finn Olsen stemte blankt.", Votes(abstained: ["Finn Olsen"])),
      ("Finn Olsen stemte nej.", Votes(against: ["Finn Olsen"])),
      ("Liberal Alliance stemte imod.", Votes(against: ["Liberal Alliance"], byParty: true)),
      ("Dansk Folkeparti og Venstre stemte imod.", Votes(against: ["Dansk Folkeparti", "Venstre"], byParty: true)),
      ("For stemte Socialdemokratiet.", Votes(for: ["Socialdemokratiet"], byParty: true)),
    ] as [(String, Votes)])
  func votes(text: String, expected: Votes) {
    #expect(VoteReader.read(text.split(separator: "\n").map(String.init)) == expected)
  }

  @Test(
    "nobody's vote is told",
    arguments: [
      "Godkendt.", "Godkendt med 5 stemmer mod 2.", "Et flertal stemte for.", "Udvalget stemte om forslaget.",
      "Forvaltningen indstiller: at sagen godkendes.", "For: Godkendt.", "",
    ])
  func none(text: String) { #expect(VoteReader.read([text]) == nil) }
}
