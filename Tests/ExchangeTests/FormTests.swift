import Testing

@testable import Exchange

@Suite("A document of meetings")
struct FormTests {
  @Test(
    "knows JSON by how it begins",
    arguments: [
      ("{\"a\": 1}", "x.txt", true), (" [\n {", "x", true), ("[Udkast] Referat", "x.txt", false), ("{", "x.json", true),
      ("[Udkast", "x.JSON", true), ("Referat", "x.json", false), ("", "x.json", false),
    ])
  func isJSON(text: String, file: String, expected: Bool) {
    #expect(MeetingExchange.isJSON(Array(text.utf8), file: file) == expected)
  }
}
