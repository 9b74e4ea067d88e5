import Minutes
import Testing

@testable import Pictures

/// Tables that other municipalities might print.
@Suite("Which tables are drawn")
struct BudgetTableTests {
  static let drawings: [(String, String?, String)] = [
    // Accounts of several years in front: those of the budget's year count.
    (
      "|Regnskab|Regnskab|Vedtaget budget|Korrigeret budget|Forventet regnskab|Afvigelse\n|2024|2025|2026|2026|2026|2026\nSkoler|300.120|310.500|312.000|315.250|316.000|-750\nDagtilbud i alt|150.000|155.000|160.000|161.000|160.500|500\nI alt|450.120|465.500|472.000|476.250|476.500|-250",
      "Netto i 1.000 kr.",
      "[1.000 kr.] Korrigeret budget 2026 | Forventet regnskab 2026 | Afvigelse 2026\nSkoler: 315.250 | 316.000 | -750\nDagtilbud i alt: 161.000 | 160.500 | 500\n= I alt: 476.250 | 476.500 | -250"
    ),
    // Areas that are sums themselves are the parts of the last sum.
    (
      "1.000 kr.|Regnskab 2024|Budget 2025\nDrift i alt|89.031|100.739\nAnlæg i alt|1.200|900\nI alt|90.231|101.639",
      nil,
      "[1.000 kr.] Regnskab 2024 | Budget 2025\nDrift i alt: 89.031 | 100.739\nAnlæg i alt: 1.200 | 900\n= I alt: 90.231 | 101.639"
    ),
    // The unit in the headers; an applicant and a purpose.
    (
      "Ansøger|Formål|Søgt, kr.|Foreslået, kr.\nSpillemandslauget|Stævne i august|60.000|45.000\nHavnefilm|Udendørs film|120.000|80.000",
      nil, "[kr.] Søgt, kr. | Foreslået, kr.\nSpillemandslauget: 60.000 | 45.000\nHavnefilm: 120.000 | 80.000"
    ),
    // The unit behind each amount, and whichever dash is a minus.
    (
      "Post|Beløb\nLeje|50.000 kr.\nIndtægt|–12.500 kr.\nMaterialer|\u{2212}600 kr.", nil,
      "[kr.] Beløb\nLeje: 50.000 kr.\nIndtægt: –12.500 kr.\nMaterialer: \u{2212}600 kr."
    ),
    // Income, expenditure and what is between: three series.
    (
      "Område|Udgifter|Indtægter|Netto\nVej|14,2|-3,1|11,1\nPark|9,8|-1,6|8,2", "Beløb i mio. kr.",
      "[mio. kr.] Udgifter | Indtægter | Netto\nVej: 14,2 | -3,1 | 11,1\nPark: 9,8 | -1,6 | 8,2"
    ),
    // Where the money comes from: the parts, not their sum.
    (
      "Projekt|Udgift i alt|Kommunen|Staten|Andre\nPlads|2.600.000|1.500.000|900.000|200.000\nSti|2.100.000|1.400.000|700.000|0",
      nil,
      "[] Kommunen | Staten | Andre\nPlads: 1.500.000 | 900.000 | 200.000\nSti: 1.400.000 | 700.000 | 0"
    ),
    // Years as rows, and a sign in front of a plus.
    (
      "År|Budget|Regnskab\n2022|1.200|1.250\n2023|1.300|1.290\n2024|1.350|+1.400", "Mio. kr.",
      "[Mio. kr.] Budget | Regnskab\n2022: 1.200 | 1.250\n2023: 1.300 | 1.290\n2024: 1.350 | +1.400"
    ),
    // A number in front of each row is no amount; neither is what the row counts.
    (
      "Nr.|Projekt|Antal|Bevilling (1.000 kr.)\n1|Cykelsti|3|4.500\n2|Bro|1|12.000\nAntal projekter||4|2", nil,
      "[1.000 kr.] Bevilling (1.000 kr.)\nCykelsti: 4.500\nBro: 12.000"
    ),
    // Norwegian and English headers; groups of thousands with spaces.
    (
      "Tusen kr|Budsjett 2025|Regnskap 2025|Avvik\nSkole|1 200 000|1 250 500|-50 500\nHelse|900 000|890 000|10 000",
      nil,
      "[Tusen kr] Budsjett 2025 | Regnskap 2025 | Avvik\nSkole: 1 200 000 | 1 250 500 | -50 500\nHelse: 900 000 | 890 000 | 10 000"
    ),
    // A row of units below the header, and headings between the rows.
    (
      "Sektor|Budget|Forbrug\n|mio. kr.|mio. kr.\nDrift||\nSkole|12,5|13,0\nAnlæg||\nVej|4,0|3,5", nil,
      "[mio. kr.] Budget mio. kr. | Forbrug mio. kr.\nSkole: 12,5 | 13,0\nVej: 4,0 | 3,5"
    ),
    // A gap in a column stays a gap; children's areas are areas.
    (
      "1.000 kr.|Budget|Forbrug\nBørn og unge|500|480\nÆldre|400|\nKultur|100|90", nil,
      "[1.000 kr.] Budget | Forbrug\nBørn og unge: 500 | 480\nÆldre: 400 | \nKultur: 100 | 90"
    ),
  ]

  @Test("A table of amounts is drawn", arguments: drawings)
  func drawing(_ text: String, _ caption: String?, _ expected: String) throws {
    #expect(try drawn(text, caption: caption) == expected)
  }

  static let undrawn: [(String, String?)] = [
    // Five years are more than a picture holds, and four of them another course.
    ("1.000 kr.|2024|2025|2026|2027|2028\nA|1|2|3|4|5\nB|5|4|3|2|1", nil),
    // A year with gaps.
    ("1.000 kr.|2024|2025|2026\nA|1||3\nB|5||1\nC|5|4|1", nil),
    // Units that differ.
    ("Område|Budget (mio. kr.)|Afvigelse (1.000 kr.)\nA|12,5|300\nB|11,0|-200", nil),
    // Thousands in English spelling.
    ("Kr.|Budget|Actual\nA|1,234|950\nB|2,500|2,400", nil),
    ("Kr.|Budget|Actual\nA|1,234.50|950.00\nB|2,500.10|2,400.00", nil),
    // Energy is consumed as well.
    ("kWh|Forbrug 2023|Forbrug 2024\nRådhus|120.000|110.000\nSkole|230.000|240.000", nil),
    ("Bygning|Forbrug, m3|Forbrug, kWh\nRådhus|120|1.100\nSkole|230|2.400", nil),
    // Two rows with one name: which is which stands somewhere else.
    ("1.000 kr.|Budget\nSkoler|\nLøn|5\nÆldre|\nLøn|7", nil),
    // Ranges, dates, formulas, brackets.
    ("Kr.|Beløb\nA|100-200\nB|200-300", nil), ("Beløb|Frist\n1.000 kr.|01.02.2026\n2.000 kr.|01.03.2026", nil),
    ("1.000 kr.|Budget|Afvigelse\nA|100|(20)\nB|200|(30)", "x"),
    // Nothing but zeros.
    ("1.000 kr.|Budget|Forbrug\nA|0|0\nB|0|0", nil),
    // Nothing says that these are amounts.
    ("Måned|Sager|Nye|Lukkede\nJanuar|141|17|39\nFebruar|152|14|31", nil), ("A|B\nC|D\nE|F", nil), ("x\ny\nz", nil),
    ("Parti|2021|2025\nA|9|8\nB|3|4", nil), ("Skole|Indeks for budget|Andel af udgift\nA|100|20\nB|101|80", nil),
    ("Tabel|Budget i %|Forbrug i %\nA|50|60\nB|50|40", nil),
  ]

  @Test("Where a person would have to think twice, nothing is drawn", arguments: undrawn)
  func nothing(_ text: String, _ caption: String?) throws { #expect(try drawn(text, caption: caption) == nil) }

  @Test("More rows than a picture holds are not drawn")
  func manyRows() throws {
    func rows(_ count: Int) -> String { (1...count).map { "Skole \($0)x|\($0).000" }.joined(separator: "\n") }
    #expect(try drawn("1.000 kr.|Budget\n" + rows(16)) != nil)
    #expect(try drawn("1.000 kr.|Budget\n" + rows(17)) == nil)
  }

  static let amounts: [(String, Double?)] = [
    ("1.925.353", 1_925_353), ("-4.138", -4_138), ("152,2", 152.2), ("0,006", 0.006), ("–12", -12),
    ("\u{2212} 7,5", -7.5),
    ("+1,7", 1.7), ("50.000 kr.", 50_000), ("kr. 600", 600), ("600,-", 600), ("1 925 353", 1_925_353),
    ("12 mio. kr.", 12),
    ("3,5*", 3.5), ("0", 0), ("2026", 2_026), ("1.096,041", 1_096.041), ("12.5", nil), ("1.2345", nil), ("1,2,3", nil),
    ("1.234 567", nil), ("01.02.2026", nil), ("1.", nil), (",5", nil), ("5,", nil), ("A", nil), ("12 stk.", nil),
    ("16. plads", nil),
    ("69%", nil), ("", nil), ("-", nil), ("–", nil), ("1e5", nil), ("0x10", nil), ("١٢", nil), ("(5)", nil),
    ("--5", nil),
    ("999999999999999999999999999", nil), ("kr.", nil),
  ]

  @Test("Numbers as Danes write them", arguments: amounts)
  func numbers(_ text: String, _ value: Double?) { #expect(AmountText(text).value == value) }

  @Test("A dash is nothing, a percentage is no amount")
  func otherCells() {
    for text in ["", "-", "–", " — "] { #expect(AmountText(text) == .nothing) }
    for text in ["69%", "-22,54%", "13 %", "- %"] { #expect(AmountText(text) == .percent) }
  }

  @Test("Any table at all is read without harm, and what is drawn stands in it")
  func anyTable() throws {
    var state: UInt64 = 3
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let cells = [
      "", "-", "1.000 kr.", "Budget 2026", "Forbrug", "I alt", "2024", "12", "-3.400", "5,5", "7%", "A=B+C", "Skole",
      "Heraf", "Afvigelse", "x",
    ]
    var count = 0
    for _ in 0..<20_000 {
      let columns = 1 + below(5)
      let rows = (0..<(1 + below(6))).map { _ in (0..<columns).map { _ in Prose(plain: cells[below(cells.count)]) } }
      guard let table = Table(rows: rows), let data = BudgetTable.read(table, caption: cells[below(cells.count)]) else {
        continue
      }
      count += 1
      let texts = Set(rows.joined().map(\.plain))
      #expect((1...BarChart.mostSeries).contains(data.series.count))
      #expect(data.groups.allSatisfy { texts.contains($0.label) && $0.values.count == data.series.count })
      #expect(data.groups.allSatisfy { $0.values.allSatisfy { $0.map { texts.contains($0.text) } ?? true } })
      _ = BarChart(title: "x", data: data).bytes()
    }
    #expect(count > 50)
  }
}
