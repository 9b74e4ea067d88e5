import Minutes
import Testing

@testable import Archive

@Suite("What is shaped like a personal number")
struct PersonalNumberTests {
  /// A line, and the numbers in it as they are printed.
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let numbers: [String]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ numbers: String...) {
      self.text = text
      self.numbers = numbers
    }
  }

  static let found: [Line] = [
    Line("Borger 010190-1234 søger", "010190-1234"),
    Line("010190-1234", "010190-1234"),
    Line("cpr.nr. 010190-1234.", "010190-1234"),
    Line("(010190-1234)", "010190-1234"),
    Line("cpr-010190-1234", "010190-1234"),
    Line("CPR:010190-1234,", "010190-1234"),
    Line("010190 1234", "010190 1234"),
    Line("010190\u{A0}1234", "010190\u{A0}1234"),
    Line("010190\u{202F}1234", "010190\u{202F}1234"),
    Line("010190 - 1234", "010190 - 1234"),
    Line("010190–1234", "010190–1234"),
    Line("010190—1234", "010190—1234"),
    Line("010190‑1234", "010190‑1234"),
    Line("010190−1234", "010190−1234"),
    Line("010190\\-1234", "010190\\-1234"),
    Line("0101901234", "0101901234"),
    Line("nr. 0101901234, født", "0101901234"),
    Line("290200-1234", "290200-1234"),
    Line("290224-1234", "290224-1234"),
    Line("311299-9999", "311299-9999"),
    Line("010190-1234 og 020290-1235", "010190-1234", "020290-1235"),
    Line("010190-1234/020290-1235", "010190-1234", "020290-1235"),
    Line("010190-1234,020290-1235", "010190-1234", "020290-1235"),
    Line("0101901234/0202901235", "0101901234", "0202901235"),
    Line("010190-1234, 25 år", "010190-1234"),
    Line("1 010190-1234", "010190-1234"),
    Line("- 010190-1234", "010190-1234"),
    Line("| 010190-1234 | Bo |", "010190-1234"),
    Line("**010190-1234**", "010190-1234"),
    Line("010190-\n1234", "010190-\n1234"),
    Line("010190\n1234", "010190\n1234"),
    Line("010190-1234\n010190-1235", "010190-1234", "010190-1235"),
    // What only sounds like an account: a person stands behind the word.
    Line("på kontoret 0101901234", "0101901234"),
    Line("i journalen 0101901234", "0101901234"),
    Line("Journal 0101901234", "0101901234"),
    Line("konto for den nævnte borger 0101901234", "0101901234"),
    // A hyphen is how a personal number is printed, whatever stands in front.
    Line("konto 010190-1234", "010190-1234"),
  ]

  @Test("is found as it is printed", arguments: found)
  func isFound(line: Line) {
    let numbers = PersonalNumber.find(in: line.text)
    #expect(numbers.map(\.text) == line.numbers)
    #expect(numbers.allSatisfy { $0.digits.count == 10 })
  }

  static let others: [String] = [
    "", "1", "010190", "010190-", "010190-123", "010190-12345", "01019-1234", "0010190-1234",
    // No day of any year.
    "310290-1234", "000190-1234", "320190-1234", "011390-1234", "010090-1234", "290223-1234", "310490-1234",
    "5308020001", "3213901234", "9901011234",
    // Accounts.
    "konto 0101901234", "Konto: 0101901234", "kontonr. 0101901234", "bankkonto 0101901234", "Kontonummer 0101901234",
    "profitcenter 0101901234", "Reg.nr. 1234 konto 0101901234", "CVR-nr. 0101901234", "EAN 0101901234",
    "PSP-element 0101901234", "fakturanr. 0101901234", "| Konto | 0101901234 |", "tlf. 0101901234",
    // Parts of something longer.
    "00.01.00-010190-1234", "22/010190-1234", "sag 1.010190-1234", "010190-1234-25", "010190-1234.000", "010190-1234/2",
    "01019012345", "+45 12 12 12 12", "12 12 12 12", "DK0101901234567890", "15.00.00-A00-4-21", "25-1-85.10.00-P07",
    // Not parted as a personal number is.
    "010190--1234", "010190   1234", "010190 kr. 1234", "010190 | 1234", "010190:1234", "010190\n\n1234",
    "- 010190\n- 1234", "01.01.1990-1234", "01-01-1990",
  ]

  @Test("is nothing else", arguments: others)
  func isNotFound(line: String) {
    #expect(PersonalNumber.find(in: line).map(\.text) == [])
  }

  @Test("stands in a column that is counted as an editor counts")
  func column() {
    #expect(PersonalNumber.find(in: "Så 010190-1234").map(\.column) == [4])
    #expect(PersonalNumber.find(in: "æøå🙂 0101901234 – 010190-1235").map(\.column) == [6, 19])
  }

  @Test("is the same number in every spelling")
  func digits() {
    let spellings = ["010190-1234", "0101901234", "010190 – 1234", "010190\\-1234"]
    #expect(Set(spellings.flatMap { PersonalNumber.find(in: $0) }.map(\.digits)) == ["0101901234"])
  }

  @Test("is found quickly in a line of a million signs")
  func long() {
    let count = PersonalNumber.find(in: String(repeating: "010190-1234 ", count: 80_000)).count
    #expect(count == 80_000)
    #expect(PersonalNumber.find(in: String(repeating: "010190-1234/", count: 80_000)).count == 80_000)
  }

  @Test(
    "may stand in Markdown whose text holds one",
    arguments: [
      ("Borger 010190-1234", true), ("&#48;10190-1234", true), ("0101*90*-1234", true), ("01019&#x30;1234", true),
      ("Den 12.03.2024 og 13.03.2024", false), ("12345", false), ("", false),
    ])
  func mayStand(markdown: String, isSo: Bool) {
    #expect(PersonalNumber.mayStand(in: Prose(markdown: markdown)) == isSo)
  }
}

@Suite("What is blacked out")
struct RedactionTests {
  @Test(
    "is gone wherever it stands",
    arguments: [
      ("Bo Hansen sagde", "█████ sagde"), ("af Bo Hansen.", "af █████."), ("Bo  Hansen", "█████"),
      ("Bo\u{A0}Hansen", "█████"), ("Bo Hansens", "█████s"), ("Bo og Hansen", "Bo og Hansen"),
      ("a_b@herlev.dk", "█████"), ("a\\_b@herlev.dk", "█████"), ("\\[hemmelig\\]", "█████"), ("[hemmelig]", "█████"),
      ("010190-1234", "█████"), ("0101901234", "█████"), ("010190–1234 x", "█████ x"), ("010190\\-1234", "█████"),
      ("010190-1235", "010190-1235"), ("Gaa\u{30A}rden 5", "Gaa\u{30A}rden 5"), ("Gården 5", "█████"),
    ])
  func blackedOut(line: String, expected: String) {
    let redaction = Redaction(["Bo Hansen", "a_b@herlev.dk", "[hemmelig]", "010190-1234", "Ga\u{30A}rden 5", " "])
    #expect(redaction.apply(to: line) == expected)
  }

  @Test("takes the longer of two that overlap")
  func longest() {
    #expect(Redaction(["Bo", "Bo Hansen"]).apply(to: "Bo Hansen og Bo") == "█████ og █████")
  }

  @Test("is nothing where nothing is named")
  func nothing() { #expect(Redaction([]).apply(to: "Bo 010190-1234") == "Bo 010190-1234") }
}
