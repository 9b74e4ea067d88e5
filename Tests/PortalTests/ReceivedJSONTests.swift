import Minutes
import Testing

@testable import Portal

@Suite struct ReceivedJSONTests {
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

  @Test func `text that is nested without end is refused`() {
    #expect(throws: Diagnostic.self) {
      try ReceivedJSON.read(String(repeating: "[", count: 1_000_000), file: "x")
    }
    #expect(throws: Diagnostic.self) {
      try ReceivedJSON.read(String(repeating: "{\"a\":", count: 100_000), file: "x")
    }
  }
}
