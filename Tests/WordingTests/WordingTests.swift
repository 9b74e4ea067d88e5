import Foundation
import Testing

@testable import Wording

@Suite("The program's words")
struct WordingTests {
  private static let table = WordingTable(
    """
    # A comment.
    ~1 item
    = 1 punkt

    ~%1 items
    = %1 punkter

    the file has %1, not %2
    = filen har ikke %2, men %1

    Did you mean “%1”?
    = Mente du “%1”?

    Known are: %1.
    = Kendte er: %1.

    first line\\nsecond line
    = første linje\\nanden linje

    minutes
    = referat

    two holes %1 and %2
    = %2, %1
    """)

  @Test(
    "are said by the table",
    arguments: [
      ("1 item", "1 punkt"),
      ("the file has 3 items, not 1 item", "filen har ikke 1 punkt, men 3 punkter"),
      ("Did you mean “base-url”? Known are: title. and more.", "Mente du “base-url”? Kendte er: title. and more."),
      ("first line\nsecond line", "første linje\nanden linje"),
      // A whole text only: what is put in is not the program's.
      ("the file has minutes, not letters", "filen har ikke letters, men minutes"),
      ("two holes %2 and x", "x, %2"),
      ("/items/0: minutes", "/items/0: referat"),
    ])
  func said(english: String, danish: String) {
    #expect(WordingTests.table.text(for: english) == danish)
  }

  @Test("are English where the table has none", arguments: ["nothing of the kind", "", "the file has"])
  func unknown(english: String) {
    #expect(WordingTests.table.text(for: english) == nil)
  }

  @Test(
    "follow the locale, the strongest variable first",
    arguments: [
      (["LANG": "da_DK.UTF-8"], "da"), (["LANG": "da_DK.UTF-8", "LC_ALL": "C"], "en"),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "da"], "da"), (["LC_ALL": "", "LANG": "da_DK"], "da"),
      (["LANG": "sv_SE.UTF-8"], "en"), ([:], "en"), (["LANG": "dan"], "en"),
    ])
  func locale(environment: [String: String], language: String) {
    #expect(Wording(environment: environment).language == language)
  }

  @Test("are there in Danish for every message in the sources")
  func complete() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let words = Wording(language: "da")
    var seen = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") && !WordingTests.silent.contains(where: path.contains) {
      let source = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for message in MessageScanner(source).messages {
        seen += 1
        #expect(words(message) != message, "\(path): no Danish for: \(message)")
      }
    }
    #expect(seen > 400)
  }

  /// What these hold is no message: pages' HTML, the reference of the templates' fields, programs for measuring.
  private static let silent = [
    "Search/", "Feeds/", "Pictures/", "benchsearch/", "Theme/BuiltIn", "Site/Fields/", "ThemeGuide", "Markdown/HTML/",
  ]
}
