import Mustache
import Testing

/// What a strict library says about templates that are wrong.
@Suite struct ProblemTests {
  /// A template that is wrong, and what is said about it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let template: String
    let problems: [String]

    init(_ template: String, _ problems: String...) {
      self.template = template
      self.problems = problems.map { "page.html:\($0)" }
    }

    var testDescription: String { template }
  }

  static let tags = [
    Sample("a\n{{x", "2:1: the tag is never closed"),
    Sample("a {{x}\nb {{y}}", "1:3: the tag is never closed"),
    Sample("{{{x}}\n", "1:1: the tag is never closed"),
    Sample("{{#a}}\n{{/a\n", "1:1: `{{#a}}` is never closed", "2:1: the tag is never closed"),
    Sample("æøå {{! why", "1:5: the comment is never closed"),
    Sample("👩‍👧{{}}", "1:4: the tag is empty"),
    Sample("{{# }}{{/ }}", "1:1: the tag is empty", "1:7: the tag is empty"),
    Sample("{{{ }}}{{&}}{{>}}", "1:1: the tag is empty", "1:8: the tag is empty", "1:13: the tag is empty"),
    Sample("{{=<%=}}", "1:1: the tag does not set two delimiters"),
    Sample("{{=a b c=}}", "1:1: the tag does not set two delimiters"),
    Sample("{{=<% %>}}", "1:1: the tag does not set two delimiters"),
    Sample("{{== ==}}", "1:1: the tag does not set two delimiters"),
    Sample("{{=}}", "1:1: the tag does not set two delimiters"),
  ]

  static let names = [
    Sample("{{a b}}", "1:1: `a b` is not one name"),
    Sample("{{#a\n  b}}{{/a b}}", "1:1: `a b` is not one name"),
    Sample(
      "{{a..b}}{{.a}}{{a.}}", "1:1: `a..b` has a dot too many", "1:9: `.a` has a dot too many",
      "1:15: `a.` has a dot too many"),
    Sample("{{ #a}}", "1:1: `#a` cannot be a name, because of `#`"),
    Sample("{{a.b!}}", "1:1: `a.b!` cannot be a name, because of `!`"),
    Sample("{{@size}}", "1:1: `@size` is not something a loop knows"),
    Sample("{{a.@first}}", "1:1: `a.@first` is not something a loop knows"),
    Sample(
      "{{>*a}}{{<*a}}{{/*a}}", "1:1: `*a` lets the data choose a template", "1:8: `*a` lets the data choose a template"),
    Sample("{{$a b}}{{/a b}}", "1:1: `a b` is not one name"),
    Sample("{{>a b}}", "1:1: `a b` is not one name"),
  ]

  static let nesting = [
    Sample("a\n  {{#x}}\n", "2:3: `{{#x}}` is never closed"),
    Sample("{{^x}}{{$y}}", "1:1: `{{^x}}` is never closed", "1:7: `{{$y}}` is never closed"),
    Sample("{{#a}}{{#b}}{{/a}}", "1:7: `{{#b}}` is never closed"),
    Sample("{{#a}}\n{{/b}}", "2:1: `{{/b}}` does not match `{{#a}}` of line 1"),
    Sample("{{#a}}{{#b}}{{/c}}{{/a}}", "1:13: `{{/c}}` does not match `{{#b}}` of line 1"),
    Sample("x{{/a}}", "1:2: `{{/a}}` closes nothing"),
    Sample("{{#a}}{{/a}}{{/a}}", "1:13: `{{/a}}` closes nothing"),
    Sample("{{#a}}{{/ a }}{{# b}}{{/b}}"),
    Sample("{{#a.b}}{{/a.b}}{{#.}}{{/.}}{{#@first}}{{/@first}}"),
  ]

  @Test("A tag that cannot be read is pointed at, and the ones behind it are still read", arguments: tags)
  func unreadableTagIsPointedAt(of sample: Sample) {
    #expect(problems(["page": sample.template]) == sample.problems)
  }

  @Test("A name that cannot be one is pointed at", arguments: names)
  func impossibleNameIsPointedAt(of sample: Sample) {
    #expect(problems(["page": sample.template]) == sample.problems)
  }

  @Test("Tags that do not match are pointed at, once each", arguments: nesting)
  func unmatchedTagsArePointedAt(of sample: Sample) {
    #expect(problems(["page": sample.template]) == sample.problems)
  }

  @Test("The problems of all templates are reported, in the order of the sources and lines")
  func allProblemsAreReported() {
    let found = problems(["b": "{{x\n", "a": "{{#s}}\n{{>none}}\n{{y z}}", "c": "fine"])
    #expect(
      found == [
        "b.html:1:1: the tag is never closed", "a.html:1:1: `{{#s}}` is never closed",
        "a.html:2:1: there is no template `none`", "a.html:3:1: `y z` is not one name",
      ])
  }

  @Test("A problem shows the line, a caret under the place, and what to do")
  func problemShowsTheLine() throws {
    let error = #expect(throws: TemplateProblems.self) { try library(["page": "a\r\n\tæ {{>mennu}}\r\n", "menu": ""]) }
    #expect(
      error?.description == """
        page.html:2:4: error: there is no template `mennu`
        \tæ {{>mennu}}
        \t  ^
        Did you mean `menu`?
        """)
    let problem = try #require(error?.problems.first)
    #expect((problem.file, problem.line, problem.column) == ("page.html", 2, 4))
    #expect((problem.sourceLine, problem.advice) == ("\tæ {{>mennu}}", "Did you mean `menu`?"))
  }

  @Test("Without a name that is close, nothing is suggested")
  func nothingFarIsSuggested() {
    let error = #expect(throws: TemplateProblems.self) { try library(["page": "{{>navigation}}", "menu": ""]) }
    #expect(error?.problems.map(\.advice) == ["Add the file, or correct the name."])
  }

  @Test("A missing parent is an error")
  func missingParentIsAnError() {
    #expect(problems(["page": "{{<none}}{{/none}}"]) == ["page.html:1:1: there is no template `none`"])
  }

  @Test("Templates that contain themselves are errors, with the way round")
  func circlesAreErrors() {
    #expect(problems(["a": "\n {{>a}}"]) == ["a.html:2:2: `a` includes itself: `a` → `a`"])
    #expect(
      problems([
        "page": "{{>a}}", "a": "{{#x}}{{>b}}{{/x}}", "b": "{{<c}}{{$d}}{{>a}}{{/d}}{{/c}}", "c": "{{$d}}{{/d}}",
      ])
        == ["b.html:1:13: `a` includes itself: `a` → `b` → `a`"])
  }

  @Test("A circle through a section that is never closed is found with it")
  func circleInAnUnclosedSectionIsFound() {
    #expect(
      problems(["a": "{{#x}}{{#y}}{{>b}}{{/x}}", "b": "{{#z}}{{>a}}"]) == [
        "a.html:1:7: `{{#y}}` is never closed", "b.html:1:1: `{{#z}}` is never closed",
        "b.html:1:7: `a` includes itself: `a` → `b` → `a`",
      ])
  }

  @Test("Templates used twice, but not in a circle, are fine")
  func sharedPartialsAreFine() {
    #expect(problems(["page": "{{>a}}{{>b}}{{>a}}", "a": "{{>b}}", "b": ""]) == [])
  }

  @Test("A chain of partials that is too long is an error, once")
  func longChainsAreErrors() throws {
    func chain(of count: Int) -> [TemplateSource] {
      (0..<count).map { index in
        let text = index + 1 < count ? "{{>t\(index + 1)}}" : "end"
        return TemplateSource(name: "t\(index)", file: "t\(index)", source: Array(text.utf8))
      }
    }
    var output: [UInt8] = []
    try TemplateLibrary(chain(of: TemplateLibrary.depthLimit)).render("t0", [:], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "end")
    let error = #expect(throws: TemplateProblems.self) {
      try TemplateLibrary(chain(of: TemplateLibrary.depthLimit + 3))
    }
    #expect(error?.problems.map(\.file) == ["t2"])
  }

  @Test("Sections nested deeper than the limit are an error, not a crash")
  func deepNestingIsAnError() {
    let depth = 20_000
    let template = String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
    #expect(problems(["page": template]) == ["page.html:1:385: more than 64 tags are open here"])
    #expect(
      problems(["page": String(repeating: "{{#a}}", count: 64) + String(repeating: "{{/a}}", count: 64)]) == [])
  }

  @Test("Two templates of one name are an error")
  func twoTemplatesOfOneNameAreAnError() {
    #expect(problems(["a": "x", "b": "", "a": "y"]) == ["a.html:1:1: there are two templates `a`"])
  }

  @Test("A template that is not UTF-8 is an error at the first wrong byte")
  func templateThatIsNotUTF8IsAnError() {
    let source = TemplateSource(name: "a", file: "a", source: Array("æ\nø ".utf8) + [0xE6, 0x20])
    let error = #expect(throws: TemplateProblems.self) { try TemplateLibrary([source]) }
    #expect(error?.problems.map(\.message) == ["the template is not UTF-8"])
    #expect(error?.problems.map { [$0.line, $0.column] } == [[2, 3]])
  }

  static let fillings = [
    Sample("{{<layout}}{{$titel}}x{{/titel}}{{/layout}}", "1:12: `layout` has no block `titel`"),
    Sample("{{<layout}}{{$title}}x{{/title}}{{$title}}y{{/title}}{{/layout}}", "1:33: `{{$title}}` is filled twice"),
    Sample(
      "{{<layout}}\n text {{x}} {{/layout}}",
      "2:2: this stands in `{{<layout}}`, but in none of its blocks, and would be lost"),
    Sample(
      "{{<layout}}{{#x}}{{$title}}a{{/title}}{{/x}}{{/layout}}",
      "1:12: this stands in `{{<layout}}`, but in none of its blocks, and would be lost"),
    Sample("{{<layout}}{{$in-part}}x{{/in-part}}{{$in-title}}y{{/in-title}}{{/layout}}"),
    Sample(
      "{{<layout}}{{$title}}{{$own}}x{{/own}}{{/title}}{{$own}}y{{/own}}{{/layout}}",
      "1:49: `layout` has no block `own`"),
    Sample("{{<broken}}{{$unknown}}x{{/unknown}}{{/broken}}"),
  ]

  @Test("What no block of a layout takes up is an error", arguments: fillings)
  func whatNoBlockTakesUpIsAnError(of sample: Sample) {
    let found = problems([
      "page": sample.template, "layout": "{{$title}}{{$in-title}}{{/in-title}}{{/title}}{{>part}}",
      "part": "{{$in-part}}{{/in-part}}", "broken": "{{x",
    ])
    #expect(found == sample.problems + ["broken.html:1:1: the tag is never closed"])
  }
}
