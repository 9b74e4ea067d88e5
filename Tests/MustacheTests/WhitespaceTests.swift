import Mustache
import Testing

/// Which white space around tags is the author's layout, and which is the page's.
@Suite struct WhitespaceTests {
  static let standalone = [
    Case("a section", "a\n{{#x}}\nb\n{{/x}}\nc\n", ["x": true], "a\nb\nc\n"),
    Case("an indented section", "a\n  {{#x}}\n  b\n\t{{/x}}\nc\n", ["x": true], "a\n  b\nc\n"),
    Case("a section that is skipped", "a\n{{#x}}\nb\n{{/x}}\nc\n", [:], "a\nc\n"),
    Case("an inverted section", "a\n{{^x}}\nb\n{{/x}}\nc", [:], "a\nb\nc"),
    Case("a comment", "a\n  {{! why }}  \nb", [:], "a\nb"),
    Case("a comment of many lines", "a\n  {{!\n why\n not }}\nb", [:], "a\nb"),
    Case("a delimiter tag", "a\n {{=<% %>=}} \n<%x%>", ["x": 1], "a\n1"),
    Case("at the beginning", "  {{#x}}\na{{/x}}", ["x": true], "a"),
    Case("at the end", "a\n  {{! end }}", [:], "a\n"),
    Case("with the line ends of Windows", "a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", ["x": true], "a\r\nb\r\nc"),
    Case("two tags on a line", "a\n{{#x}}{{#y}}\nb\n{{/y}} {{/x}}\nc", ["x": true, "y": true], "a\nb\nc"),
    Case("lines in a row", "{{#x}}\n{{! a }}\n\n{{! b }}\n{{/x}}\n", ["x": true], "\n"),
    Case("in a loop", "<ul>\n  {{#x}}\n  <li>{{.}}\n  {{/x}}\n</ul>", ["x": [1, 2]], "<ul>\n  <li>1\n  <li>2\n</ul>"),
  ]

  static let inline = [
    Case("a value", "  {{x}}  \n", ["x": 1], "  1  \n"),
    Case("a raw value", " {{{x}}} \n{{&x}}\n", ["x": 1], " 1 \n1\n"),
    Case("a section with text behind it", "a\n {{#x}}b{{/x}} \nc", ["x": true], "a\n b \nc"),
    Case("a comment behind text", "a {{! b }}\nc", [:], "a \nc"),
    Case("a comment in front of text", " {{! a }} b\n", [:], "  b\n"),
    Case("a tag on a line with a value", "{{#x}} {{.}}\n{{/x}}\n", ["x": [1]], " 1\n"),
    Case("the line behind the end of a tag", "{{#x}}\n{{/x}} a\n", ["x": true], " a\n"),
  ]

  @Test("A tag alone on its line leaves no line behind", arguments: standalone)
  func standaloneTagLeavesNoLine(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("White space around other tags stays", arguments: inline)
  func otherWhitespaceStays(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  /// Each with a partial `part` of two lines, `<{{x}}>` and an empty `/`.
  static let partials = [
    Case("on its own line", "a\n  {{>part}}\nb\n", ["x": 1], "a\n  <1>\n  /\nb\n"),
    Case("with a tab", "\t{{> part }}\n", ["x": 1], "\t<1>\n\t/\n"),
    Case("at the beginning of a line", "{{>part}}\nb", ["x": 1], "<1>\n/\nb"),
    Case("in the middle of a line", " a {{>part}}b", ["x": 1], " a <1>\n/\nb"),
    Case("at the end of a line", "a\n  {{x}} {{>part}}\nb", ["x": 1], "a\n  1 <1>\n/\n\nb"),
    Case("two on a line", "{{>part}}{{>part}}\nb", ["x": 1], "<1>\n/\n<1>\n/\n\nb"),
    Case("at the end of the template", "a\n  {{>part}}", ["x": 1], "a\n  <1>\n  /\n"),
    Case("with the line ends of Windows", "a\r\n  {{>part}}\r\nb", ["x": 1], "a\r\n  <1>\n  /\nb"),
    Case("with a value of two lines", "  {{>part}}\n", ["x": "1\n2"], "  <1\n2>\n  /\n"),
    Case("in a loop", "{{#l}}\n  {{>part}}\n{{/l}}\n", ["l": [["x": 1], ["x": 2]]], "  <1>\n  /\n  <2>\n  /\n"),
  ]

  @Test("A partial is indented like its tag", arguments: partials)
  func partialIsIndentedLikeItsTag(of sample: Case) throws {
    let output = try render(["page": sample.template, "part": "<{{x}}>\n/\n"], sample.data)
    #expect(output == sample.expected)
  }

  /// What a partial says, and how it looks when it is indented by two spaces.
  static let indented: [(String, String)] = [
    ("a\nb", "  a\n  b"), ("a\n\nb\n", "  a\n\n  b\n"), ("a\r\n\r\nb\r\n", "  a\r\n\r\n  b\r\n"),
    ("{{x}}\n{{x}}", "  1\n  1"), ("{{none}}\na", "\n  a"), ("{{#l}}\n{{.}}\n{{/l}}\n", "  1\n  2\n"),
    ("{{#l}}{{.}}\n{{/l}}a", "  1\n  2\n  a"), (" a\n  {{x}} b", "   a\n    1 b"), ("{{html}}\na", "  <p>\n  a"),
    ("{{yes}} {{half}}\n{{yes}}\n{{half}}", "  true 0.5\n  true\n  0.5"),
  ]

  @Test("Every line of a partial that is not empty is indented once", arguments: indented)
  func everyLineIsIndentedOnce(part: String, expected: String) throws {
    let data: TemplateValue = [
      "x": 1, "l": [1, 2], "html": .safeHTML(SafeHTML(trusted: "<p>")), "yes": true, "half": 0.5,
    ]
    #expect(try render(["page": "a\n  {{>part}}", "part": part], data) == "a\n" + expected)
  }

  @Test("Indentations of partials in partials add up, and end with them")
  func indentationsAddUp() throws {
    let output = try render([
      "page": "1\n {{>two}}\n1\n", "two": "2\n  {{>three}}\n2\n", "three": "3\n3\n",
    ])
    #expect(output == "1\n 2\n   3\n   3\n 2\n1\n")
  }

  @Test("A partial without a line end at its end takes none")
  func partialWithoutLineEndTakesNone() throws {
    #expect(try render(["page": "{{>part}}\nb", "part": "a"]) == "ab")
  }
}
