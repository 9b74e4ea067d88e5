import Minutes
import Testing

@testable import Portal

@Suite struct JSONReaderTests {
  @Test func `values keep their order, their names in any spelling and their place`() throws {
    let text = "{\"Møde-Id\": [1.50, \"a\\u00e6\\ud83d\\ude00\\n\", null, true], \"x\": {}}"
    let json = try ReceivedJSON.read(text, file: "x")
    let list = try #require(json["MoedeId"])
    #expect(list.elements.map(\.text) == ["1.50", "aæ😀\n", nil, nil])
    #expect(list.elements[3].truth == true)
    #expect(String(decoding: Array(text.utf8)[list.range], as: UTF8.self).hasPrefix("[1.50"))
    #expect(json.fields.map(\.name) == ["Møde-Id", "x"])
    #expect(json["nothing"] == nil)
  }

  @Test(arguments: [
    ("{\"a\": }", 1, 7), ("{\"a\": 1", 1, 8), ("[1,\n2 3]", 2, 3), ("{\"æ\": \"", 1, 8), ("[1] x", 1, 5),
    ("{'a': 1}", 1, 2),
    ("[tru]", 1, 2), ("[1,]", 1, 4), ("{\"a\": \"\\x\"}", 1, 9),
  ])
  func `what is wrong is told with its place`(_ text: String, _ line: Int, _ column: Int) {
    #expect {
      try ReceivedJSON.read(text, file: "x")
    } throws: { error in
      let found = error as? Diagnostic
      return found?.line == line && found?.column == column && found?.advice != nil
    }
  }

  @Test func `text that is nested without end is refused`() {
    #expect(throws: Diagnostic.self) {
      try ReceivedJSON.read(String(repeating: "[", count: 1_000_000), file: "x")
    }
    #expect(throws: Diagnostic.self) {
      try ReceivedJSON.read(String(repeating: "{\"a\":", count: 100_000), file: "x")
    }
  }

  @Test(arguments: [
    ("{\"a\": 1}", true), (" \n[{", true), ("\u{FEFF}{\"a", true), ("[1] Referat", false), ("{rtf1", false),
    ("Referat", false),
    ("", false), ("[]", true),
  ])
  func `JSON is told from text by its beginning`(_ text: String, _ isJSON: Bool) {
    #expect(ReceivedJSON.looksLikeJSON(Array(text.utf8)) == isJSON)
  }
}
