import Minutes
import Testing

@testable import Parsing

/// Lines of a section become paragraphs, lists, tables and headings.
@Suite struct TextBlocksTests {
  private func read(_ text: String, margin: Int? = nil, subheadings: Bool = false) -> TextBlocks.Result {
    TextBlocks(margin: margin, findsSubheadings: subheadings, separateEntries: false).read(SourceLine.split(text))
  }

  /// One line per block: "p text", "h text", "l 0 1. text", "t a|b".
  private func shown(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let prose): ["p " + prose.plain]
      case .subheading(let prose): ["h " + prose.plain]
      case .list(let entries): entries.map { "l \($0.depth) \($0.number.map { $0 + " " } ?? "")\($0.text.plain)" }
      case .table(let table): table.rows.map { "t " + $0.map(\.plain).joined(separator: "|") }
      case .other(let text): ["o " + text]
      }
    }
  }

  @Test(
    "lists are lists, and numbers out of order stay what is printed",
    arguments: [
      ("1. Et\n2. To\n3. Tre", ["l 0 1. Et", "l 0 2. To", "l 0 3. Tre"]),
      ("1. Et\n3. Tre\n7. Syv", ["l 0 1. Et", "p 3. Tre", "p 7. Syv"]),
      ("1) Et\n2) To", ["l 0 1) Et", "l 0 2) To"]), ("- Et\n- To", ["l 0 Et", "l 0 To"]),
      ("• Et\n• To", ["l 0 Et", "l 0 To"]),
      ("- Et\n  - Under\n- To", ["l 0 Et", "l 1 Under", "l 0 To"]),
      ("1. Et\n   - Under\n2. To", ["l 0 1. Et", "l 1 Under", "l 0 2. To"]),
      ("- 5 kr.", ["p - 5 kr."]), ("- 1,5 mio. kr.", ["p - 1,5 mio. kr."]),
      ("Udgifter\n- 5 kr.\n- 7 kr.", ["p Udgifter", "p - 5 kr.", "p - 7 kr."]),
      (
        "Det koster:\n- 5 kr. til kaffe i alt\n- 7 kr. til te i alt",
        ["p Det koster:", "l 0 5 kr. til kaffe i alt", "l 0 7 kr. til te i alt"]
      ),
      ("25. marts 2026 holdes der møde.", ["p 25. marts 2026 holdes der møde."]), ("2024. Et år", ["p 2024. Et år"]),
      ("-5 kr.", ["p -5 kr."]),
      ("- Et\n\n- To", ["l 0 Et", "l 0 To"]), ("1. Et\n1. Igen", ["l 0 1. Et", "l 0 1. Igen"]),
      ("1. Et\n- Punkt", ["l 0 1. Et", "l 0 Punkt"]),
    ] as [(String, [String])])
  func lists(text: String, expected: [String]) { #expect(shown(read(text).blocks) == expected) }

  @Test(
    "rows of tabs are one table, a page break or not",
    arguments: [
      ("A\tB\n1\t2", ["t A|B", "t 1|2"]), ("A\tB\n1\t2\n\n3\t4", ["t A|B", "t 1|2", "t 3|4"]),
      ("\tB\n1\t2", ["t |B", "t 1|2"]),
      ("A\tB\n1\t2\n\nA\tB\n3\t4", ["t A|B", "t 1|2", "t 3|4"]), ("A\tB\nog så videre", ["p A B", "p og så videre"]),
      ("A\tB\n1\t2\n\nTekst.\n\nC\tD\n3\t4", ["t A|B", "t 1|2", "p Tekst.", "t C|D", "t 3|4"]),
      ("|A|B|\n|---|---|\n|1|2|", ["t A|B", "t 1|2"]),
      ("A\tB\n-----\t-----\n1\t2", ["t A|B", "t 1|2"]), ("A\tB\tC\n1", ["p A B C", "p 1"]),
      ("A\tB\nA\tB", ["t A|B", "t A|B"]),
      ("A\tB\n1\t2\n\nC\tD\tE\n3\t4\t5", ["t A|B", "t 1|2", "t C|D|E", "t 3|4|5"]),
    ] as [(String, [String])])
  func tables(text: String, expected: [String]) { #expect(shown(read(text).blocks) == expected) }

  @Test("what a table leaves out is reported by line") func dropped() {
    #expect(read("A\tB\n1\t2\n\nA\tB\n3\t4").dropped.map(\.line) == [4])
    #expect(read("|A|B|\n|---|---|\n|1|2|").dropped.map(\.line) == [2])
    #expect(read("A\tB\nA\tB").dropped.isEmpty)
    // A rule in what is no table is not lost either.
    #expect(shown(read("A\t--\n\nTekst.").blocks) == ["p A --", "p Tekst."])
  }

  private static let long = "Udvalget har tidligere drøftet sagen om biblioteket og"

  @Test(
    "a sentence cut by a page break is joined, everything else is not",
    arguments: [
      (long + "\n\nbesluttet at udskyde den.", [long + " besluttet at udskyde den."]),
      (long + "\n\nat udskyde den.", [long, "at udskyde den."]),
      (long + ".\n\nbesluttet er det.", [long + ".", "besluttet er det."]),
      (long + ":\n\nbesluttet er det.", [long + ":", "besluttet er det."]),
      (long + "\n\nBesluttet er det.", [long, "Besluttet er det."]),
      ("Kort\n\nbesluttet er det.", ["Kort", "besluttet er det."]),
      (long + "\n\na) det første", [long, "a) det første"]), (long + "!\n\nså er det.", [long + "!", "så er det."]),
      (long + "\n\n**fed**", [long, "fed"]), (long + "  \nBesluttet.", [long + " Besluttet."]),
    ] as [(String, [String])])
  func sentences(text: String, expected: [String]) {
    #expect(shown(read(text).blocks) == expected.map { "p " + $0 })
  }

  @Test("lines that a margin broke are one paragraph; the last line of one ends it") func margin() {
    let text = "Udvalget har drøftet sagen om det nye bibliotek i\nbyen. Den tages op.\nNæste afsnit."
    #expect(
      shown(read(text, margin: 51).blocks) == [
        "p Udvalget har drøftet sagen om det nye bibliotek i byen. Den tages op.", "p Næste afsnit.",
      ])
    #expect(
      shown(read("- Udvalget har drøftet sagen om det nye bibliotek\n  i byen\n- To", margin: 51).blocks) == [
        "l 0 Udvalget har drøftet sagen om det nye bibliotek i byen", "l 0 To",
      ])
  }

  @Test("a short line above longer text is the author's own heading, where headings are looked for") func subheadings()
  {
    let body = "Udvalget har tidligere drøftet sagen om biblioteket og ønsker, at den tages op igen næste år."
    #expect(
      shown(read("Historik for sagen\n\n" + body, subheadings: true).blocks) == ["h Historik for sagen", "p " + body])
    #expect(shown(read("Historik for sagen\n\n" + body).blocks) == ["p Historik for sagen", "p " + body])
    #expect(shown(read("Tabel 1\n\n" + body, subheadings: true).blocks) == ["p Tabel 1", "p " + body])
    #expect(shown(read("Det sker.\n\n" + body, subheadings: true).blocks) == ["p Det sker.", "p " + body])
    #expect(shown(read("### Historik\n\nKort.", subheadings: true).blocks) == ["h Historik", "p Kort."])
  }

  @Test(
    "combining marks and signs of two characters lose nothing",
    arguments: ["- \u{301}x", "1. \u{301}x", "o \u{308}x", "- 👩‍👧 x"])
  func combining(text: String) {
    let line = "- Først\n" + text
    let scalars = read(line).blocks.flatMap(\.plainTexts).joined().unicodeScalars.filter { !$0.properties.isWhitespace }
    #expect(scalars.contains("x"))
    for scalar in text.unicodeScalars where scalar.value >= 0x80 { #expect(scalars.contains(scalar)) }
  }
}
