import Minutes
import Testing

@testable import Markdown

@Suite("Markdown from another program")
struct ReceivedMarkdownTests {
  private func file(_ markdown: String) -> Meeting {
    let items = [
      AgendaItem(
        number: "1", title: "A", lead: ReceivedMarkdown.blocks(markdown),
        sections: [Section(heading: "B", blocks: ReceivedMarkdown.blocks(markdown))]),
      AgendaItem(number: "2", title: "C", closed: true),
    ]
    return Meeting(
      kind: .minutes, body: "X", date: CalendarDate(year: 2026, month: 3, day: 25)!, path: "x/x/2026-03-25",
      dialect: "generic", source: SourceDocument(file: "f", sha256: "0"), heading: "H",
      preamble: ReceivedMarkdown.blocks(markdown), items: items)
  }

  @Test(
    "never reaches beyond its section",
    arguments: [
      "# Title", "## 7. Lukket: Item", "text\n## 7. Item\nmore", "### Beslutning\n\nGodkendt.", "##7. Item",
      " ##  7. x",
      "```\n## 7. Item", "~~~~\ncode\n~~~", "> quote\n## 7. Item", "> quote\n``` \n# x", "- a\n## 7. Item\n- b",
      "---\nkind: agenda\n---",
      "a\n---\nb", "a\n===", "| a | b |\n|---|---|\n## 7. x | y |", "<!--\n## 7. Item\n-->", "<div>\n## 7. x\n</div>",
      "##\t7. Item", "####", "#### ", "##", "\\## 7. Item", "a\u{0}b\u{7}c", "# #", "###### small", "    ## 7. Item",
      "1. a\n\n   ## 7. Item", "##\u{A0}7. x", "\u{FEFF}## 7. Item", "a\r## 7. Item\rb", "a\u{2028}## 7. Item",
      "```a```\n## 7. x",
    ])
  func inside(markdown: String) throws {
    let meeting = file(markdown)
    let text = try MeetingFile(meeting: meeting).write()
    let again = try MeetingFile.read(text, file: "x.md").meeting
    #expect(again == meeting)
    #expect(again.items.map(\.title) == ["A", "C"])
    #expect(again.items[0].sections.map(\.heading) == ["B"])
    #expect(try MeetingFile(meeting: again).write() == text)
  }

  @Test("keeps every word, headings as headings inside the section")
  func words() {
    let blocks = ReceivedMarkdown.blocks(
      "# One\n\ntwo *three*\n\n- four\n  - five\n\n| six | seven |\n|---|---|\n| 8 | 9 |")
    #expect(blocks.flatMap(\.plainTexts) == ["One", "two three", "four", "five", "six", "seven", "8", "9"])
    #expect(blocks.first == .subheading(Prose(markdown: "One")))
  }

  @Test("of generated lines is the same when it is written and read")
  func generated() throws {
    let pieces = [
      "#", "##", "## ", "### x", "####", "```", "~~~", "> ", "- ", "1. ", "   ", "|", "|-|-|", "---", "===", "a", "\\",
      "<b>",
      "[x]: y", "\t", "lukket:", "7. ", "*", "_", "&#35;",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<3000 {
      let lines = (0..<(1 + next(5))).map { _ in (0..<(1 + next(4))).map { _ in pieces[next(pieces.count)] }.joined() }
      let markdown = lines.joined(separator: "\n")
      let meeting = file(markdown)
      let text = try MeetingFile(meeting: meeting).write()
      let again = try? MeetingFile.read(text, file: "x.md").meeting
      #expect(again == meeting, "\(markdown.debugDescription)")
    }
  }

  @Test(
    "numbers of items",
    arguments: [
      ("25", "25"), ("10.", "10"), ("3a)", "3a"), ("Ö 3.1", "Ö 3.1"), ("C048/23", "C048/23"), ("IV", nil), ("", nil),
      ("c)", nil),
    ])
  func number(text: String, number: String?) { #expect(AgendaItem.number(in: text) == number) }
}
