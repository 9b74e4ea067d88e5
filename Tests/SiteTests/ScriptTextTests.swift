import Testing

@testable import Site

@Suite struct ScriptTextTests {
  @Test("comments that fill their lines and indentation stay at home")
  func published() {
    let script = """
      // What it is.
      /*! The licence stays. */
      /** What it does. */
      function go() {
        /* Over
           two lines */
        return "// a text"; // why
      }

      """
    #expect(published(script) == "/*! The licence stays. */\nfunction go() {\nreturn \"// a text\"; // why\n}\n")
  }

  @Test(
    "where a line may lie inside a text, the script goes out as it is",
    arguments: [
      "const a = `\n  // b\n`;\n", "const a = \"\\\n  // b\";\n", "/* a */ go();\n  // b\n", "/* open\n  go();\n",
    ])
  func untouched(script: String) {
    #expect(published(script) == script)
  }

  private func published(_ script: String) -> String {
    String(decoding: ScriptText.published(Array(script.utf8)), as: UTF8.self)
  }
}
