import Testing

@testable import Parsing

/// Case numbers and the KLE subject inside them.
@Suite struct CaseNumberTests {
  @Test(
    "every shape, alone and behind a label",
    arguments: [
      ("00.01.00A00-29-25", "00.01.00A00-29-25", "00.01.00"), ("15.00.00-A00-4-21", "15.00.00-A00-4-21", "15.00.00"),
      ("25-1-85.10.00-P07", "25-1-85.10.00-P07", "85.10.00"), ("00.01.00-Ø54-1-23", "00.01.00-Ø54-1-23", "00.01.00"),
      ("22/19162", "22/19162", nil), ("2023/001234", "2023/001234", nil), ("2023-014521", "2023-014521", nil),
      ("  22/19162 ", "22/19162", nil), ("Sagsnr.: 22/19162", "22/19162", nil),
      ("Sagsnummer: 22/19162", "22/19162", nil),
      ("SAGSNR. 15.00.00-A00-4-21", "15.00.00-A00-4-21", "15.00.00"), ("Sag 22/19162", "22/19162", nil),
      ("Sagsnr.: 23/4567   J.nr.: 00.30.14", "23/4567", "00.30.14"),
      ("Sagsnr. 23/4567, KLE: 00.30.14", "23/4567", "00.30.14"),
      ("J.nr.: 00.30.14", nil, "00.30.14"), ("00.30.14", nil, "00.30.14"), ("KLE-nr. 00.30.14", nil, "00.30.14"),
      ("Sagsid: EMN-2023-01234", "EMN-2023-01234", nil), ("Sagsnr.: 22/19162 Sagsbehandler: BZ", "22/19162", nil),
      ("Journalnr. 00.22.00-A00-4-24.", "00.22.00-A00-4-24", "00.22.00"),
      ("Sagsnr. 299835 Økonomiudvalget Åbent punkt", "299835", nil),
    ] as [(String, String?, String?)])
  func shapes(line: String, number: String?, topic: String?) {
    #expect(CaseNumber.read(line, dialect: Fixtures.dialect()) == CaseNumber.Found(number: number, topic: topic))
  }

  @Test(
    "what is no case number",
    arguments: [
      "25-03-2026", "25/3-2026", "2026-03-25", "25.03.2026", "1.500", "1.500.000", "250.000 kr.", "Sag nr. 10",
      "Sag 10",
      "2022-2025", "2023/2024", "12.30", "45 12 34 56", "12345678", "Godkendt", "", "-", "A00", "2.1.4", "1/2",
      "100/2024",
      "Sagsnr.:", "Sagen 22/19162 behandles",
      "Sag 22/19162 blev behandlet på udvalgets møde i marts og igen i april måned.",
    ])
  func none(line: String) { #expect(CaseNumber.read(line, dialect: Fixtures.dialect()) == nil) }

  @Test("a code inside longer digits is no subject")
  func topics() {
    #expect(CaseNumber.topic(in: "100.01.00-A00-1-20") == nil)
    #expect(CaseNumber.topic(in: "00.01.001") == nil)
    #expect(CaseNumber.isTopic("00.01.00") && !CaseNumber.isTopic("00.01.00-A"))
  }
}
