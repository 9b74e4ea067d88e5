import Foundation
import Testing

@testable import Markdown

@Suite("Rendering hostile Markdown")
struct HTMLHostileTests {
  static let size = 60 << 10

  static let shapes: [String] = [
    "x\n|-|-|\n", "x\n-|-\n", "x\n:-\n", "- ", "- a ", "> ", ">", "> - ", "1. ", "+ ", "<![CDATA[", "<?", "<!A", "<!--",
    "<a ",
    "<a b=\"", "[a]: /u\n[a] ", "[a]: <u>\n", "[", "]", "![", "[]", "[a](", "[a](b \"", "[a](<", "*a_ ", "*a ", "a_ ",
    "a**b",
    "*_", "*a* ", "`a ``", "`", "a`\n", "\\", "&", "&#", "x|", "|", "\n", " ", "\t", "- \n", "1. x\n", "===\na\n",
    "# a\n",
    "~~~\n", "a|b\n-|-\n", "|a|b|\n|-|-|\n|c\n", "](<b> ", "<http://a", "<http://a>", "\"", "[a](u) ", "![a](u)",
    "- *\n",
    "\u{202E}", "\u{1}", "www.a.dk ", "a@b.dk ", "[^a] ", "[^a]: b\n",
  ]

  @Test("A hostile shape at 60 KB gives safe HTML of few times its size", arguments: shapes)
  func outputStaysSmall(unit: String) {
    let text = String(repeating: unit, count: Self.size / unit.utf8.count)
    for html in [ProseRenderer.blockHTML(text), ProseRenderer.inlineHTML(text)] {
      #expect(html.utf8.count <= text.utf8.count * 9 + 200)
      #expect(HTMLChecker(html).faults == [])
    }
    let inline = String(repeating: unit, count: ProseRenderer.inlineLimit / unit.utf8.count)
    let html = ProseRenderer.inlineHTML(inline)
    #expect(html.utf8.count <= inline.utf8.count * 9 + 200)
    #expect(HTMLChecker(html).faults == [])
  }

  @Test("Tables, however short their rows, give at most twenty times their size")
  func tablesStaySmall() {
    let wide = String(repeating: "x|", count: 63) + "x\n" + String(repeating: "-|", count: 63) + "-\n"
    for unit in ["x|y\n-|-\n\n", "<\n\nx|y\n-|-\n", wide + "-|\n-|\n\n", wide + "y\ny\n\n", wide + "\n"] {
      let text = String(repeating: unit, count: Self.size / unit.utf8.count)
      let html = ProseRenderer.blockHTML(text)
      #expect(html.utf8.count <= text.utf8.count * 20)
      #expect(HTMLChecker(html).faults == [])
    }
  }

  @Test(
    "A hostile shape keeps its words",
    arguments: [
      "x\n|-|-|\n", "- a ", "<![CDATA[", "<a b=\"", "[a]: /u\n[a] ", "[ab", "*a_ ", "|a|b|\n|-|-|\n|c\n", "> x ",
    ])
  func wordsStay(unit: String) {
    let text = String(repeating: unit, count: Self.size / unit.utf8.count)
    let letters = HTMLChecker.letters(text)
    #expect(HTMLChecker.letters(HTMLChecker(ProseRenderer.blockHTML(text)).text) == letters)
    #expect(HTMLChecker.letters(HTMLChecker(ProseRenderer.inlineHTML(text)).text) == letters)
  }

  @Test("A hazard is found, and a shape just within the limit is rendered")
  func hazards() {
    func find(_ text: String) -> ProseHazard? {
      var text = text
      return text.withUTF8 { ProseHazard.find(in: ProseSource(blocks: $0)) }
    }
    func times(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }
    #expect(find(times("- ", 32) + "x") == nil)
    #expect(find(times("- ", 33) + "x") == .nesting)
    #expect(find(times(">", 32) + "x") == nil)
    #expect(find(times("> ", 33) + "x") == .nesting)
    #expect(find(times("12) ", 33) + "x") == .nesting)
    #expect(find((0..<40).map { times("  ", $0) + "- x\n" }.joined()) == .nesting)
    #expect(find(times("- ", 400)) == nil)
    #expect(find("> " + times("- ", 400)) == .nesting)
    #expect(find(times("x|", 63) + "x\n" + times("-|", 63) + "-\n") == nil)
    #expect(find(times("x|", 90) + "x\n" + times("-|", 90) + "-\n") == .columns)
    let wide = times("x|", 63) + "x\n" + times("-|", 63) + "-\n"
    #expect(find(times(wide + times("y\n", 60) + "\n", 10)) == .shortRows)
    #expect(find(times(wide + times("-|\n", 60) + "\n", 10)) == .shortRows)
    #expect(find(wide + times(times("y|", 64) + "\n", 1_000)) == nil)
    #expect(find(times("x\n|-|-|\n", 2_000)) == .delimiters)
    #expect(find(times("x\n|-|\n\n", 2_000)) == nil)
    #expect(find(times("x\n", 20_000) + "|-|\n") == .delimiters)
    #expect(find(times("x\n", 4_000) + "|-|\n") == nil)
    #expect(find(times("x", 16 << 10)) == nil)
    #expect(find(times("x", (16 << 10) + 1)) == .longLine)
    #expect(find(times("*a_ \n", 20_000)) == .marks)
    #expect(find(times("*a* _b_ [c](d)\n\n", 60_000)) == nil)
  }

  @Test("A long budget table with bold sums and rows of dashes is still a table")
  func realTables() {
    let row = "| Drift af **skoler** | 12.345 | - | *-3* |\n| - | - | - | - |\n"
    let text = "| a | b | c | d |\n|---|--:|--:|--:|\n" + String(repeating: row, count: 60)
    let html = ProseRenderer.blockHTML(text)
    #expect(html.contains("<td><strong>skoler</strong></td>") || html.contains("Drift af <strong>skoler</strong>"))
    #expect(html.split(separator: "<tr>").count == 122)
  }

  @Test("No public attack string comes through, alone or inside Markdown's own marks")
  func attackStrings() throws {
    guard let folder = HTMLSharedFolder.url else { return }
    let payloads = try String(contentsOf: folder.appending(path: "xss-payloads.txt"), encoding: .utf8)
    let naughty = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: folder.appending(path: "naughty-strings.json")))
    let strings = payloads.split(whereSeparator: \.isNewline).map(String.init) + naughty
    #expect(strings.count > 5_000)
    let frames: [(String, String)] = [
      ("", ""), ("[a](", ")"), ("[a](<", ">)"), ("![", "](b)"), ("<", ">"), ("`", "`"), ("- ", "\n"), ("```", "\n```"),
      ("| a |\n|---|\n| ", " |"), ("[a]: ", "\n\n[a]"), ("[a](b \"", "\")"), ("<https://", ">"),
    ]
    for string in strings {
      for (start, end) in frames {
        let text = start + string + end
        for html in [ProseRenderer.blockHTML(text), ProseRenderer.inlineHTML(text)] {
          let faults = HTMLChecker(html).faults
          if !faults.isEmpty { Issue.record("\(faults) from \(text.debugDescription): \(html)") }
        }
      }
      checkWords(of: string)
    }
    #expect(HTMLChecker(ProseRenderer.blockHTML(payloads)).faults == [])
  }

  /// Where no mark hides letters by its nature, raw HTML must come out letter for letter.
  private func checkWords(of string: String) {
    guard !string.contains(where: { "[`&\\~".contains($0) }) else { return }
    let expected = HTMLChecker.letters(
      string.unicodeScalars.filter { !HTMLChecker.isForbidden($0) }.map(String.init).joined())
    let block = HTMLChecker.letters(HTMLChecker(ProseRenderer.blockHTML(string)).text)
    let inline = HTMLChecker.letters(HTMLChecker(ProseRenderer.inlineHTML(string)).text)
    let isNumbered = string.first?.isNumber == true
    if inline != expected || (block != expected && !isNumbered) {
      Issue.record("words lost: \(string.debugDescription)")
    }
  }
}
