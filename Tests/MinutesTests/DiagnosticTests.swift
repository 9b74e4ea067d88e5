import Testing

@testable import Minutes

@Suite("What a diagnostic says")
struct DiagnosticTests {
  static let told: [(Diagnostic, String)] = [
    (.error("a.md", "is empty"), "a.md: error: is empty"),
    (.error("a.md", line: 3, "is odd", advice: "Mend it."), "a.md:3: error: is odd\n  Mend it."),
    (
      Diagnostic(
        .warning, file: "a.md", line: 3, column: 5, message: "is odd", sourceLine: "abcdefg", advice: "Mend it."),
      "a.md:3:5: warning: is odd\n    abcdefg\n        ^\n  Mend it."
    ),
    (.error("a", line: 1, column: 1, "x", sourceLine: "å"), "a:1:1: error: x\n    å\n    ^"),
    (.error("a", line: 1, column: 3, "x", sourceLine: "åb"), "a:1:3: error: x\n    åb\n      ^"),
    (.error("a", line: 1, column: 0, "x", sourceLine: "åb"), "a:1:0: error: x\n    åb"),
    (.error("a\u{1B}", "x\u{202E}y", advice: "z\u{7}"), "a : error: x y\n  z "),
    (.error("a", column: 3, "x"), "a: error: x"),
    (
      Diagnostic(.note, file: "a", line: 2, message: "x", sourceLine: "a\tb\u{1B}[31m\u{7}\u{85}c"),
      "a:2: note: x\n    a b [31m  c"
    ),
    (
      .error("a", line: 1, column: 160, "x", sourceLine: String(repeating: "b", count: 161)),
      "a:1:160: error: x\n    \(String(repeating: "b", count: 160))…\n    \(String(repeating: " ", count: 159))^"
    ),
    (
      .error("a", line: 1, column: 500, "x", sourceLine: String(repeating: "b", count: 900)),
      "a:1:500: error: x\n    …\(String(repeating: "b", count: 160))…\n    \(String(repeating: " ", count: 120))^"
    ),
  ]

  @Test("Place, what is wrong, the line with a caret below, what to do", arguments: told)
  func diagnosticIsTold(_ diagnostic: Diagnostic, _ text: String) { #expect(diagnostic.description == text) }
}
