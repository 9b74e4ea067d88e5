import Mustache
import Testing

/// Layouts: parents, their blocks, and what fills them.
@Suite struct InheritanceTests {
  /// A page, the layout it has, and what they make.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    let layout: String
    let expected: String

    init(_ name: String, page: String, layout: String, _ expected: String) {
      self.name = name
      self.page = page
      self.layout = layout
      self.expected = expected
    }

    var testDescription: String { name }
  }

  static let fillings = [
    Layout(
      "fills a block", page: "{{<layout}}{{$a}}mine{{/a}}{{/layout}}", layout: "<{{$a}}default{{/a}}>", "<mine>"),
    Layout("leaves a block alone", page: "{{<layout}}{{/layout}}", layout: "<{{$a}}default{{/a}}>", "<default>"),
    Layout(
      "fills one of two", page: "{{<layout}}{{$b}}mine{{/b}}{{/layout}}", layout: "{{$a}}1{{/a}}{{$b}}2{{/b}}",
      "1mine"),
    Layout(
      "fills a block wherever it stands", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}",
      layout: "{{$a}}1{{/a}}{{$a}}2{{/a}}{{#yes}}{{$a}}3{{/a}}{{/yes}}", "xxx"),
    Layout("empties a block", page: "{{<layout}}{{$a}}{{/a}}{{/layout}}", layout: "<{{$a}}default{{/a}}>", "<>"),
    Layout(
      "fills a block with tags", page: "{{<layout}}{{$a}}{{#l}}{{.}};{{/l}}{{>part}}{{/a}}{{/layout}}",
      layout: "{{$a}}{{/a}}", "1;2;part"),
    Layout(
      "sees the data where the block stands", page: "{{<layout}}{{$a}}{{x}}{{/a}}{{/layout}}",
      layout: "{{#o}}{{$a}}{{/a}}{{/o}}", "inner"),
    Layout(
      "is separate from the data", page: "{{<layout}}{{$x}}block{{/x}}{{/layout}}", layout: "{{$x}}{{/x}} {{x}}",
      "block outer"),
    Layout(
      "fills a block within a default", page: "{{<layout}}{{$inner}}x{{/inner}}{{/layout}}",
      layout: "{{$outer}}[{{$inner}}default{{/inner}}]{{/outer}}", "[x]"),
    Layout(
      "replaces a default and the blocks within it",
      page: "{{<layout}}{{$outer}}x{{/outer}}{{$inner}}y{{/inner}}{{/layout}}",
      layout: "{{$outer}}[{{$inner}}default{{/inner}}]{{/outer}}", "x"),
    Layout(
      "is a place for the page's own pages to fill",
      page: "{{<layout}}{{$a}}x{{$b}}y{{/b}}{{/a}}{{/layout}}", layout: "{{$a}}{{/a}}{{$b}}z{{/b}}", "xyz"),
    Layout(
      "may name the block it fills", page: "{{<layout}}{{$a}}<{{$a}}x{{/a}}>{{/a}}{{/layout}}",
      layout: "{{$a}}{{/a}}", "<x>"),
    Layout(
      "reaches the partials of the layout", page: "{{<layout}}{{$p}}x{{/p}}{{/layout}}", layout: "{{>place}}", "(x)"),
    Layout(
      "ends with its parent", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}{{$a}}page{{/a}}", layout: "{{$a}}{{/a}}",
      "xpage"),
    Layout(
      "differs from one use to the next",
      page: "{{<layout}}{{$a}}1{{/a}}{{/layout}}{{<layout}}{{/layout}}{{<layout}}{{$a}}2{{/a}}{{/layout}}",
      layout: "({{$a}}0{{/a}})", "(1)(0)(2)"),
    Layout(
      "may stand between comments and white space",
      page: "{{<layout}} {{! title }}\n {{$a}}x{{/a}}\n {{/layout}}", layout: "({{$a}}{{/a}})", "(x)"),
    Layout(
      "knows the delimiters of its own template only",
      page: "{{=<% %>=}}<%<layout%><%$a%><%x%>{{x}}<%/a%><%/layout%>", layout: "{{$a}}{{/a}}{{x}}", "outer{{x}}outer"),
  ]

  @Test("A page fills the blocks of its layout", arguments: fillings)
  func pageFillsTheBlocksOfItsLayout(of sample: Layout) throws {
    let data: TemplateValue = ["x": "outer", "o": ["x": "inner"], "l": [1, 2], "yes": true]
    let output = try render(
      ["page": sample.page, "layout": sample.layout, "part": "part", "place": "({{$p}}{{/p}})"], data)
    #expect(output == sample.expected)
  }

  @Test("Of several levels the one nearest to the page has the last word")
  func nearestLevelHasTheLastWord() throws {
    let output = try render([
      "page": "{{<meeting}}{{$a}}page{{/a}}{{/meeting}}",
      "meeting": "{{<site}}{{$a}}meeting{{/a}}{{$b}}meeting{{/b}}{{/site}}",
      "site": "{{$a}}site{{/a}} {{$b}}site{{/b}} {{$c}}site{{/c}}",
    ])
    #expect(output == "page meeting site")
  }

  @Test("A block inside a filling is filled by the next level out, not by the level itself")
  func blockInsideAFillingIsFilledFromOutside() throws {
    let output = try render([
      "page": "{{<meeting}}{{$title}}page{{/title}}{{/meeting}}",
      "meeting": "{{<site}}{{$main}}<h1>{{$title}}meeting{{/title}}</h1>{{/main}}{{/site}}",
      "site": "{{$main}}{{/main}}",
    ])
    #expect(output == "<h1>page</h1>")
  }

  @Test("A parent inside a filling has fillings of its own")
  func parentInsideAFillingHasItsOwn() throws {
    let output = try render([
      "page": "{{<site}}{{$main}}{{<card}}{{$text}}x{{/text}}{{/card}}|{{<card}}{{/card}}{{/main}}{{/site}}",
      "card": "[{{$text}}none{{/text}}]", "site": "<{{$main}}{{/main}}>{{$text}}footer{{/text}}",
    ])
    #expect(output == "<[x]|[none]>footer")
  }

  static let lines = [
    Layout(
      "on lines of its own", page: "{{<layout}}\n{{$a}}\n<p>\n  x\n</p>\n{{/a}}\n{{/layout}}\n",
      layout: "<main>\n  {{$a}}{{/a}}\n</main>\n", "<main>\n  <p>\n    x\n  </p>\n</main>\n"),
    Layout(
      "indented in its own template", page: "{{<layout}}\n    {{$a}}\n      x\n        y\n    {{/a}}\n{{/layout}}\n",
      layout: "<\n  {{$a}}\n  {{/a}}\n>\n", "<\n  x\n    y\n>\n"),
    Layout(
      "as far in as the default", page: "{{<layout}}\n{{$a}}\nx\n{{/a}}\n{{/layout}}\n",
      layout: "<\n{{$a}}\n    default\n{{/a}}\n>\n", "<\n    x\n>\n"),
    Layout(
      "on one line, for a block with lines of its own", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}",
      layout: "<\n  {{$a}}\n    default\n  {{/a}}\n>\n", "<\n    x\n>\n"),
    Layout(
      "on lines of its own, for a block on one line", page: "{{<layout}}\n{{$a}}\nx\ny\n{{/a}}\n{{/layout}}",
      layout: "<\n  {{$a}}default{{/a}}\n>\n", "<\n  x\n  y\n>\n"),
    Layout(
      "in the middle of a line", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}",
      layout: "<title>{{$a}}default{{/a}} | Referater</title>\n", "<title>x | Referater</title>\n"),
    Layout(
      "not at all, for a block with lines of its own", page: "{{<layout}}{{/layout}}",
      layout: "<\n  {{$a}}\n    default\n      more\n  {{/a}}\n>\n", "<\n    default\n      more\n>\n"),
    Layout(
      "not at all, for a default on one line", page: "{{<layout}}{{/layout}}",
      layout: "<\n  {{$a}}default{{/a}}\n>\n", "<\n  default\n>\n"),
    Layout(
      "empty, for a block alone on its line", page: "{{<layout}}{{/layout}}", layout: "<\n  {{$a}}{{/a}}\n>\n",
      "<\n>\n"),
    Layout(
      "with an empty line", page: "{{<layout}}{{$a}}\n  x\n\n  y\n{{/a}}{{/layout}}", layout: " {{$a}}{{/a}}\n",
      " x\n\n y\n"),
    Layout(
      "with tags at the beginning of lines",
      page: "{{<layout}}{{$a}}\n    {{#l}}\n    {{.}} a\n      {{.}} b\n    {{/l}}\n{{/a}}{{/layout}}",
      layout: "  {{$a}}{{/a}}\n", "  1 a\n    1 b\n  2 a\n    2 b\n"),
    Layout(
      "with an indented partial", page: "{{<layout}}{{$a}}\n    x\n      {{>part}}\n{{/a}}{{/layout}}",
      layout: " {{$a}}{{/a}}\n", " x\n   part\n   part\n"),
    Layout(
      "with a block in it", page: "{{<layout}}{{$a}}\n    x\n    {{$b}}\n      y\n    {{/b}}\n{{/a}}{{/layout}}",
      layout: " {{$a}}{{/a}}\n", " x\n   y\n"),
    Layout(
      "with a block on a line in it", page: "{{<layout}}{{$a}}\n    x\n      {{$b}}y{{/b}}\n{{/a}}{{/layout}}",
      layout: " {{$a}}{{/a}}\n", " x\n   y\n"),
    Layout(
      "within an indented parent", page: "<\n  {{<layout}}\n  {{$a}}x{{/a}}\n  {{/layout}}\n>\n",
      layout: "[\n {{$a}}{{/a}}\n]\n", "<\n  [\n   x\n  ]\n>\n"),
    Layout(
      "within a parent on one line", page: "<\n  {{<layout}}{{$a}}x{{/a}}{{/layout}}\n>\n",
      layout: "[\n{{$a}}{{/a}}\n]\n",
      "<\n  [\n  x\n  ]\n>\n"),
    Layout(
      "behind text", page: "{{<layout}}{{$a}}x\ny{{/a}}{{/layout}}", layout: "<\n a {{$a}}{{/a}}\n>\n",
      "<\n a x\ny\n>\n"),
    Layout(
      "in front of text", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}", layout: "<\n  {{$a}}{{/a}} b\n>\n",
      "<\n  x b\n>\n"),
    Layout(
      "with a partial further out than its text",
      page: "{{<layout}}{{$a}}\n      x\n    {{>part}}\n{{/a}}{{/layout}}", layout: "{{$a}}{{/a}}\n",
      "  x\npart\npart\n"),
    Layout(
      "on one line, with the line ends of Windows", page: "{{<layout}}{{$a}}x{{/a}}{{/layout}}",
      layout: "<\r\n {{$a}}{{/a}}\r\n>\r\n", "<\r\n x\r\n>\r\n"),
    Layout(
      "of two blocks on a line", page: "{{<layout}}{{/layout}}", layout: "{{$a}}{{/a}}{{$b}}{{/b}}\n>", "\n>"),
    Layout(
      "with the line ends of Windows", page: "{{<layout}}\r\n{{$a}}\r\n  x\r\n{{/a}}\r\n{{/layout}}\r\n",
      layout: "<\r\n {{$a}}{{/a}}\r\n>\r\n", "<\r\n x\r\n>\r\n"),
  ]

  @Test("A filling is laid out like the block it fills", arguments: lines)
  func fillingIsLaidOutLikeItsBlock(of sample: Layout) throws {
    let output = try render(
      ["page": sample.page, "layout": sample.layout, "part": "part\npart\n"], ["l": [1, 2]])
    #expect(output == sample.expected)
  }
}
