import Testing

@testable import Minutes

@Suite("Blocks")
struct BlockTests {
  private func table(_ rows: [[String]]) -> Table? { Table(rows: rows.map { $0.map { Prose(plain: $0) } }) }

  static let heads: [([[String]], Int)] = [
    ([["a", "b"]], 1), ([["a"], ["b"], ["c"]], 1), ([["", "Regnskab"], ["", "2024"], ["Løn", "5"]], 2),
    ([["", "Regnskab"], ["Løn", "5"]], 1), ([["", "A"], ["", "B"], ["", "C"], ["x", "1"]], 3),
    ([["", "A"], ["", "B"]], 1),
    ([["", "A"], ["", "B"], ["", "C"]], 1), ([["x", "A"], ["", "B"], ["", "C"], ["y", "D"]], 1),
    ([["", "A"], ["x", "B"], ["", "C"]], 1),
    ([["", "A"], ["", "B"], ["", "C"], ["", "D"], ["x", "E"]], 4),
  ]

  @Test("Rows below an empty first cell that have an empty one themselves head the columns too", arguments: heads)
  func headsAreCounted(_ rows: [[String]], _ count: Int) throws {
    #expect(try #require(table(rows)).headerRows == count)
  }

  @Test("A table has rows of one length, and at least one cell")
  func rowsAreFilled() throws {
    let filled = try #require(table([["a"], [], ["b", "c"]]))
    #expect(filled.columns == 2)
    #expect(filled.rows.map { $0.map(\.plain) } == [["a", ""], ["", ""], ["b", "c"]])
    #expect(table([]) == nil)
    #expect(table([[], []]) == nil)
  }

  @Test("A cell's pipes carry no backslash, but at its beginning")
  func pipesOfCellsAreBare() throws {
    let rows = [
      [Prose(markdown: "a \\| b"), Prose(markdown: "| c"), Prose(markdown: "\\\\| d"), Prose(markdown: "\\\\\\| e")]
    ]
    let table = try #require(Table(rows: rows))
    #expect(table.rows[0].map(\.markdown) == ["a | b", "\\| c", "\\\\| d", "\\\\| e"])
  }

  @Test("A block's texts are its paragraphs, entries and cells that say something")
  func textsAreListed() throws {
    let table = try #require(self.table([["a*", ""], ["b"]]))
    let entries = [ListEntry(number: "3.", text: Prose(plain: "x")), ListEntry(depth: 1, text: Prose(markdown: "*y*"))]
    #expect(Block.table(table).plainTexts == ["a*", "b"])
    #expect(Block.list(entries).plainTexts == ["3. x", "y"])
    #expect(Block.subheading(Prose(markdown: "**z**")).plainTexts == ["z"])
    #expect(Block.other("> *q*").plainTexts == ["> *q*"])
  }

  private static func entry(_ number: String?, _ depth: Int, _ text: String = "x") -> ListEntry {
    ListEntry(number: number, depth: depth, text: Prose(plain: text))
  }

  static let forms: [([Block], [Block])] = [
    ([.paragraph(.empty), .subheading(.empty), .list([]), .other("")], []),
    (
      [.list([entry(nil, 0)]), .list([entry(nil, 0), entry(nil, 1)])],
      [.list([entry(nil, 0), entry(nil, 0), entry(nil, 1)])]
    ),
    ([.list([entry("1.", 0)]), .list([entry("2.", 0)])], [.list([entry("1.", 0), entry("2.", 0)])]),
    ([.list([entry("1.", 0), entry("3.", 0)])], [.list([entry("1.", 0)]), .list([entry("3.", 0)])]),
    (
      [.list([entry("1.", 0), entry("2)", 0), entry(nil, 0)])],
      [.list([entry("1.", 0)]), .list([entry("2)", 0)]), .list([entry(nil, 0)])]
    ),
    (
      [.list([entry("1.", 0), entry("5.", 1), entry("3)", 1), entry("2.", 0)])],
      [.list([entry("1.", 0), entry("5.", 1), entry("3)", 1), entry("2.", 0)])]
    ),
    ([.list([entry(nil, 2), entry(nil, 5), entry(nil, -1)])], [.list([entry(nil, 0), entry(nil, 1), entry(nil, 0)])]),
    ([.list([entry(nil, 0), entry(nil, 1, ""), entry(nil, 2)])], [.list([entry(nil, 0), entry(nil, 1)])]),
    (
      [.list([entry("a)", 0), entry("1.1.", 0), entry("7.", 0, "")])],
      [.paragraph(Prose(plain: "a) x")), .paragraph(Prose(plain: "1.1. x")), .paragraph(Prose(plain: "7."))]
    ),
  ]

  @Test("Blocks take the form that a file can hold", arguments: forms)
  func normalFormIsTaken(_ blocks: [Block], _ normal: [Block]) {
    #expect(Block.normalized(blocks) == normal)
    #expect(Block.normalized(normal) == normal)
  }
}
