import Minutes
import Testing

@testable import Parsing

/// What an item prints about who was there.
@Suite struct AttendanceTests {
  private func read(_ text: String) -> Attendance {
    Attendance(lines: text.split(separator: "\n").map(String.init), dialect: Fixtures.dialect())
  }

  @Test(
    "absences are read, and are no words of the decision",
    arguments: [
      ("Godkendt.\nAfbud: Bo Zabel (A)", ["Bo Zabel"]),
      ("Godkendt.\nAfbud fra Bo Zabel og Ole Skrald.", ["Bo Zabel", "Ole Skrald"]),
      ("Godkendt.\nFraværende:\nBo Zabel\nOle Skrald", ["Bo Zabel", "Ole Skrald"]),
      ("Godkendt.\nFraværende Bo Zabel, Ole Skrald", ["Bo Zabel", "Ole Skrald"]),
      ("Godkendt.\nIkke tilstede: Bo Zabel", ["Bo Zabel"]), ("Godkendt. Afbud: Bo Zabel.", ["Bo Zabel"]),
      ("Bo Zabel deltog ikke i behandlingen af sagen.\nGodkendt.", ["Bo Zabel"]),
      ("Godkendt. Bo Zabel (A) var inhabil og deltog ikke.", ["Bo Zabel"]),
      ("Godkendt. Bo Zabel og Ole Skrald var fraværende.", ["Bo Zabel", "Ole Skrald"]),
      ("Godkendt. Bo Zabel har meldt afbud.", ["Bo Zabel"]), ("Godkendt.\nBo Zabel forlod mødet kl. 17.30.", []),
      ("Godkendt.\nMødet slut kl. 18.00.", []), ("Mødet blev hævet kl. 18.00.\nGodkendt.", []), ("Godkendt.", []),
    ] as [(String, [String])])
  func absences(text: String, expected: [String]) {
    let attendance = read(text)
    #expect(attendance.absent == expected)
    #expect(attendance.remaining == ["Godkendt."])
  }

  @Test(
    "who sat for whom, several in one sentence too",
    arguments: [
      ("Tom Vang Knudsen deltog som stedfortræder for Kristine Henriksen.", ["Tom Vang Knudsen/Kristine Henriksen"]),
      ("Tom Vang Knudsen (A) mødte i stedet for Kristine Henriksen (A).", ["Tom Vang Knudsen/Kristine Henriksen"]),
      (
        "Tom Vang Knudsen deltog i stedet for Kristine Henriksen, og Lone Yalcinkaya deltog i stedet for Bo Zabel.",
        ["Tom Vang Knudsen/Kristine Henriksen", "Lone Yalcinkaya/Bo Zabel"]
      ),
      (
        "Tom Vang Knudsen deltog som suppleant for Kristine Henriksen og Lone Yalcinkaya som suppleant for Bo Zabel.",
        ["Tom Vang Knudsen/Kristine Henriksen", "Lone Yalcinkaya/Bo Zabel"]
      ),
      ("Som stedfortræder for Kristine Henriksen deltog Tom Vang Knudsen.", ["Tom Vang Knudsen/Kristine Henriksen"]),
      ("I stedet for Kristine Henriksen mødte Tom Vang Knudsen.", ["Tom Vang Knudsen/Kristine Henriksen"]),
      (
        "Afbud: Kristine Henriksen (A) - Tom Vang Knudsen (A) mødte som stedfortræder",
        ["Tom Vang Knudsen/Kristine Henriksen"]
      ),
    ])
  func substitutes(text: String, expected: [String]) {
    let attendance = read("Godkendt.\n" + text)
    #expect(attendance.substitutes.map { "\($0.by)/\($0.for)" } == expected)
    #expect(attendance.remaining == ["Godkendt."])
  }

  @Test(
    "sentences that name people and tell something else stay in the decision",
    arguments: [
      "Bo Zabel foreslog, at sagen udsættes.", "Bo Zabel og Ole Skrald stemte imod.",
      "Udvalget deltog ikke i høringen.",
      "Udvalget vil hellere have lys i stedet for skilte.", "Bo Zabel blev valgt.", "Næste trin er en høring.",
    ])
  func others(text: String) {
    let attendance = read(text)
    #expect(attendance.remaining == [text])
    #expect(attendance.absent.isEmpty && attendance.substitutes.isEmpty)
  }

  @Test("names below the last decision are signatures")
  func signatures() {
    #expect(read("Intet.\nBo Zabel, Ole Skrald, Finn Olsen").remaining == ["Intet."])
    #expect(read("Bo Zabel").remaining == ["Bo Zabel"])
  }
}
