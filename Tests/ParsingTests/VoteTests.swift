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
      ("For stemte 2: Bo Zabel, Ole Skrald.", Votes(for: ["Bo Zabel", "Ole Skrald"])),
      ("For stemte 2 medlemmer: Bo Zabel, Ole Skrald.", Votes(for: ["Bo Zabel", "Ole Skrald"])),
      (
        "Et flertal på 2 medlemmer (Bo Zabel (A) og Ole Skrald (V)) stemte for.",
        Votes(for: ["Bo Zabel", "Ole Skrald"])
      ),
      ("Et flertal på 2 medlemmer, Bo Zabel og Ole Skrald, stemte for.", Votes(for: ["Bo Zabel", "Ole Skrald"])),
      ("Et flertal bestående af Bo Zabel og Ole Skrald stemte for.", Votes(for: ["Bo Zabel", "Ole Skrald"])),
      (
        "2 stemmer for (Bo Zabel, Ole Skrald), 1 stemme imod (Finn Olsen).",
        Votes(for: ["Bo Zabel", "Ole Skrald"], against: ["Finn Olsen"])
      ),
      ("Vedtaget med 12 stemmer for (A, C) og 3 imod (V).", Votes(for: ["A", "C"], against: ["V"], byParty: true)),
      ("For stemte A (9), V (4). Imod stemte O (2).", Votes(for: ["A", "V"], against: ["O"], byParty: true)),
      (
        "Bo Zabel (A) og Ole Skrald (V) stemte for, Finn Olsen (O) stemte imod.",
        Votes(for: ["Bo Zabel", "Ole Skrald"], against: ["Finn Olsen"])
      ),
      (
        "Bo Zabel stemte for indstillingen, og Finn Olsen stemte imod.",
        Votes(for: ["Bo Zabel"], against: ["Finn Olsen"])
      ),
      (
        "Følgende stemte for: Bo Zabel, Ole Skrald. Følgende stemte imod: Finn Olsen.",
        Votes(for: ["Bo Zabel", "Ole Skrald"], against: ["Finn Olsen"])
      ),
      (
        "For forslaget: Bo Zabel; imod forslaget: Finn Olsen; blankt: Ole Skrald.",
        Votes(for: ["Bo Zabel"], against: ["Finn Olsen"], abstained: ["Ole Skrald"])
      ),
      ("Finn Olsen stemmer mod forslaget.", Votes(against: ["Finn Olsen"])),
    ] as [(String, Votes)])
  func votes(text: String, expected: Votes) {
    #expect(VoteReader.read(text.split(separator: "\n").map(String.init)) == expected)
  }

  @Test(
    "nobody's vote is told",
    arguments: [
      "Godkendt.", "Godkendt med 5 stemmer mod 2.", "Et flertal stemte for.", "Udvalget stemte om forslaget.",
      "Forvaltningen indstiller: at sagen godkendes.", "For: Godkendt.", "",
      "Finn Olsen tog forbehold.", "Liberal Alliance tager forbehold for sagen.", "6 stemte for og 1 imod.",
      "Sagen blev sat til afstemning.", "Udvalget udtrykte sin støtte for: Skolen i Vest.",
    ])
  func none(text: String) { #expect(VoteReader.read([text]) == nil) }

  @Test(
    "the numbers that are printed",
    arguments: [
      ("For stemte 5: Bo Zabel, Ole Skrald, Finn Olsen, Grethe Juhl, Jens Hansen.", StatedVotes(inFavour: 5)),
      ("6 stemte for og 1 imod.", StatedVotes(inFavour: 6, against: 1)),
      ("6 stemte for, 1 stemte imod, og 2 undlod at stemme.", StatedVotes(inFavour: 6, against: 1, abstained: 2)),
      ("Et flertal på 7 medlemmer (A, C og F) stemte for.", StatedVotes(inFavour: 7)),
      (
        "Et flertal på 7 (A, C og F) stemte for. Et mindretal på 2 (V) stemte imod.",
        StatedVotes(inFavour: 7, against: 2)
      ),
      ("Et flertal på 2 medlemmer, Bo Zabel og Ole Skrald, stemte for.", StatedVotes(inFavour: 2)),
      ("Vedtaget med 12 stemmer for og 3 imod.", StatedVotes(inFavour: 12, against: 3)),
      ("Godkendt med 5 stemmer mod 2.", StatedVotes(inFavour: 5, against: 2)),
      ("Godkendt med 5 mod 2.", StatedVotes(inFavour: 5, against: 2)),
      ("Indstillingen blev vedtaget med 13 stemmer imod 6.", StatedVotes(inFavour: 13, against: 6)),
      ("13 stemmer imod 6 stemmer.", StatedVotes(inFavour: 13, against: 6)),
      ("2 stemmer imod, 5 stemmer for.", StatedVotes(inFavour: 5, against: 2)),
      ("5 stemmer for (A, C), 2 stemmer imod (V)", StatedVotes(inFavour: 5, against: 2)),
      ("Fem stemte for, to imod, og én undlod at stemme.", StatedVotes(inFavour: 5, against: 2, abstained: 1)),
      ("Et medlem stemte imod.", StatedVotes(against: 1)), ("En stemte imod.", StatedVotes(against: 1)),
      ("Enogtyve medlemmer stemte for.", StatedVotes(inFavour: 21)),
      ("Alle 7 medlemmer stemte for.", StatedVotes(inFavour: 7)),
      ("7 ud af 9 medlemmer stemte for.", StatedVotes(inFavour: 7)),
      ("Ingen stemte imod.", StatedVotes(against: 0)),
      ("For: 12 (A, C)\nImod: 5 (V, O)\nUndlod: 1 (Ø)", StatedVotes(inFavour: 12, against: 5, abstained: 1)),
      (
        "For: 12 (A, C, F, V) Imod: 3 (Ø) Undlod: 1 (O) Indstillingen blev vedtaget.",
        StatedVotes(inFavour: 12, against: 3, abstained: 1)
      ),
      (
        "For stemmer 3 (V, A, B). Imod stemmer 1 (Ø). Undlod at stemme 1 (O).",
        StatedVotes(inFavour: 3, against: 1, abstained: 1)
      ),
      ("For stemte 5 (A, C og F), imod stemte 2 (V).", StatedVotes(inFavour: 5, against: 2)),
      ("For stemte 15: A (9), V (4), C (2)", StatedVotes(inFavour: 15)),
      ("Afstemning: 7 for, 2 imod, 1 blank.", StatedVotes(inFavour: 7, against: 2, abstained: 1)),
      ("Stemte for: 7. Stemte imod: 2.", StatedVotes(inFavour: 7, against: 2)),
      ("Hverken for eller imod stemte 2 medlemmer.", StatedVotes(abstained: 2)),
      ("3 medlemmer stemte hverken for eller imod.", StatedVotes(abstained: 3)),
      ("7 ja-stemmer og 2 nej-stemmer.", StatedVotes(inFavour: 7, against: 2)),
      (
        "Forslag 2 blev sat til afstemning. 4 stemte for forslaget, 3 stemte imod.",
        StatedVotes(inFavour: 4, against: 3)
      ),
      ("Til punkt 2 stemte 5 for og 2 imod.", StatedVotes(inFavour: 5, against: 2)),
    ] as [(String, StatedVotes)])
  func stated(text: String, expected: StatedVotes) {
    #expect(StatedVotesReader.read(text.split(separator: "\n").map(String.init)) == expected)
  }

  @Test(
    "no number of votes is printed",
    arguments: [
      "For stemte A (9), V (4).", "Et flertal (A, C og F) stemte for.", "Bo Zabel og Ole Skrald stemte imod.",
      "Godkendt.", "For: 2 nye skoler. Imod: støj", "Forslag 2 for skolerne sendes i høring.", "Punkt 3 stemte A imod.",
      "Udvalget stemte om 3 forslag.", "Der er 12 for mange pladser.", "Udvalget vil stemme for forslag 2.",
      "Først stemte 2 for, derefter stemte 5 for.", "",
    ])
  func unstated(text: String) { #expect(StatedVotesReader.read([text]) == nil) }

  @Test("the Gladsaxe vote: six for by name, one abstention, no number")
  func gladsaxe() throws {
    let path = try #require(SampleTests.documents["gladsaxe-2025-06-04-referat"])
    let document = try Reading.read(Folders.package.appending(path: "Content/\(path)"))
    let facts = Interpreter(meeting: document.meeting, dialect: Fixtures.dialect("gladsaxe")).items()
    let votes = try #require(facts.first?.record.votes.value)
    #expect(votes.for.count == 6 && votes.against.isEmpty && votes.abstained == ["Lone Yalcinkaya"])
    #expect(facts.allSatisfy { $0.statedVotes == nil })
    #expect(StatedVotes(inFavour: 6, abstained: 1).agrees(with: votes))
    #expect(!StatedVotes(inFavour: 7, abstained: 1).agrees(with: votes))
    #expect(!StatedVotes(against: 1).agrees(with: votes))
    #expect(StatedVotes().agrees(with: votes))
  }

  @Test("numbers of people are not compared with numbers of parties")
  func parties() {
    let votes = Votes(for: ["A", "C", "F"], against: ["V"], byParty: true)
    #expect(StatedVotes(inFavour: 5, against: 2).agrees(with: votes))
    #expect(!StatedVotes(inFavour: 2).agrees(with: votes))
  }

  @Test("an item's facts hold the numbers beside the names")
  func item() throws {
    let document = try Fixtures.document(
      "Beslutning\n\nFor stemte 2: Bo Zabel og Ole Skrald. 1 stemte imod. Godkendt.\n")
    let facts = try #require(Interpreter(meeting: document.meeting, dialect: Fixtures.dialect()).items().first)
    #expect(facts.statedVotes == StatedVotes(inFavour: 2, against: 1))
    #expect(facts.record.votes.value == Votes(for: ["Bo Zabel", "Ole Skrald"]))
  }
}
