import Mustache
import Testing

/// How values, names and sections are rendered; on one line, so that white space plays no part.
@Suite struct ValueTests {
  static let values = [
    Case("text", "Sag: {{title}}.", ["title": "Lokalplan 12"], "Sag: Lokalplan 12."),
    Case("white space in the tag", "{{ title }}|{{\ttitle\n}}", ["title": "x"], "x|x"),
    Case("text of other scripts", "{{ø}}", ["ø": "Århus 日本 🏛"], "Århus 日本 🏛"),
    Case("a whole number", "{{n}} {{m}}", ["n": -7, "m": 0], "-7 0"),
    Case("a decimal", "{{n}}", ["n": 0.1], "0.1"),
    Case("a condition", "{{yes}}/{{no}}", ["yes": true, "no": false], "true/false"),
    Case("nothing for null", "[{{x}}]", ["x": nil], "[]"),
    Case("nothing for a name that is not there", "[{{x}}{{x.y}}]", [:], "[]"),
    Case("nothing for a list or an object", "[{{list}}{{object}}]", ["list": [1], "object": ["a": 1]], "[]"),
    Case("a value is not read as a template", "{{x}}", ["x": "{{y}}", "y": "no"], "{{y}}"),
    Case("the data itself", "{{.}}", "alone", "alone"),
    Case("a brace alone", "{ {x} } }} {{x}}", ["x": 1], "{ {x} } }} 1"),
  ]

  static let dottedNames = [
    Case("steps into objects", "{{a.b.c}}", ["a": ["b": ["c": "deep"]]], "deep"),
    Case("is never one key", "[{{a.b}}]", ["a.b": "no"], "[]"),
    Case("stops at a value that is no object", "[{{a.b}}]", ["a": "text"], "[]"),
    Case(
      "finds its first step in an outer object", "{{#in}}{{a.b}}{{/in}}", ["in": [:], "a": ["b": "outer"]], "outer"),
    Case(
      "does not go on looking when a later step fails", "{{#in}}[{{a.b}}]{{/in}}",
      ["in": ["a": [:]], "a": ["b": "outer"]], "[]"),
    Case("opens a section", "{{#a.b}}{{c}}{{/a.b}}", ["a": ["b": ["c": 1]]], "1"),
    Case("opens an inverted section", "{{^a.b}}none{{/a.b}}", ["a": [:]], "none"),
    Case("opens no object on the way", "{{#a.b}}[{{d}}]{{/a.b}}", ["a": ["b": ["c": 1], "d": 2]], "[]"),
  ]

  static let sections = [
    Case("true", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": true], "yes"),
    Case("false", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": false], "no"),
    Case("null", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": nil], "no"),
    Case("a name that is not there", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", [:], "no"),
    Case("the empty text", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": ""], "no"),
    Case("a text", "{{#x}}<{{.}}>{{/x}}{{^x}}no{{/x}}", ["x": "a"], "<a>"),
    Case("empty HTML", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": .safeHTML(SafeHTML(trusted: ""))], "no"),
    Case("zero", "{{#x}}{{.}}{{/x}}{{^x}}no{{/x}}", ["x": 0], "0"),
    Case("the empty list", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": []], "no"),
    Case("a list with something false in it", "{{#x}}[{{.}}]{{/x}}{{^x}}no{{/x}}", ["x": [false]], "[false]"),
    Case("the empty object", "{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": [:]], "yes"),
    Case("an object", "{{#x}}{{a}}{{/x}}", ["x": ["a": 1], "a": 2], "1"),
    Case("a list of objects", "{{#x}}{{a}},{{/x}}", ["x": [["a": 1], ["a": 2]]], "1,2,"),
    Case("a list of texts", "{{#x}}({{.}}){{/x}}", ["x": ["a", "b"]], "(a)(b)"),
    Case("a list of lists", "{{#x}}({{#.}}{{.}}{{/.}}){{/x}}", ["x": [[1, 2], [], [3]]], "(12)()(3)"),
    Case("the data as a list", "{{#.}}{{a}}{{/.}}", [["a": 1], ["a": 2]], "12"),
    Case("null ends the search", "{{#in}}[{{a}}]{{/in}}", ["in": ["a": nil], "a": "outer"], "[]"),
    Case("what a section opened is closed again", "{{#x}}{{a}}{{/x}}{{a}}", ["x": ["a": 1], "a": 2], "12"),
    Case(
      "nested, with names of all levels", "{{#a}}{{#b}}{{#c}}{{x}}{{y}}{{z}}{{/c}}{{/b}}{{/a}}",
      ["x": 1, "a": ["y": 2, "b": ["z": 3, "c": [["z": 4], ["z": 5]]]]], "124125"),
    Case(
      "nested, of the same name", "{{#a}}{{#a}}{{#a}}{{n}}{{/a}}{{/a}}{{/a}}",
      ["a": ["n": 1, "a": ["n": 2, "a": ["n": 3]]]], "3"),
    Case("inverted around plain", "{{^a}}{{#b}}{{.}}{{/b}}{{/a}}", ["b": [1, 2]], "12"),
  ]

  static let loops = [
    Case("index and number", "{{#x}}{{@index}}:{{@number}} {{/x}}", ["x": ["a", "b"]], "0:1 1:2 "),
    Case("a separator", "{{#x}}{{.}}{{^@last}}, {{/@last}}{{/x}}", ["x": ["a", "b", "c"]], "a, b, c"),
    Case("first", "{{#x}}{{#@first}}>{{/@first}}{{.}}{{/x}}", ["x": [1, 2]], ">12"),
    Case("a list of one", "{{#x}}{{#@first}}f{{/@first}}{{#@last}}l{{/@last}}{{/x}}", ["x": [1]], "fl"),
    Case("the item within a condition on the loop", "{{#x}}{{#@first}}{{.}}{{/@first}}{{/x}}", ["x": [7, 8]], "7"),
    Case(
      "the innermost loop", "{{#x}}{{@number}}{{#y}}{{@index}}{{/y}}{{@number}};{{/x}}",
      ["x": [["y": [0, 0]], ["y": [0]]]], "1011;202;"),
    Case("within an object of an item", "{{#x}}{{#o}}{{@number}}{{/o}}{{/x}}", ["x": [["o": [:]], ["o": [:]]]], "12"),
    Case("nothing outside a loop", "[{{@index}}{{#@first}}x{{/@first}}]{{^@last}}y{{/@last}}", [:], "[]y"),
    Case("nothing behind a loop", "{{#x}}{{.}}{{/x}}[{{@number}}]", ["x": [1, 2]], "12[]"),
  ]

  static let delimiters = [
    Case("others from here on", "{{x}}{{=<% %>=}}{{x}}<%x%>", ["x": 1], "1{{x}}1"),
    Case("and back", "{{=<% %>=}}<%={{ }}=%>{{x}}<%x%>", ["x": 1], "1<%x%>"),
    Case("of one sign, twice the same", "{{=| |=}}|#x|(|.|)|/x|", ["x": [1, 2]], "(1)(2)"),
    Case("with white space around them", "{{= <%   %> =}}<% x %>", ["x": 1], "1"),
    Case("for every kind of tag", "{{=[ ]=}}[! no ][^y][&x][/y][{x}]", ["x": 1], "11"),
    Case("that signs of patterns do not disturb", "{{=(* *)=}}(*x*)(x)", ["x": 1], "1(x)"),
  ]

  @Test("Values are rendered as text", arguments: values)
  func valuesAreRenderedAsText(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("A dotted name steps from object to object", arguments: dottedNames)
  func dottedNameStepsIntoObjects(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("A section is rendered for what is true, and for each item", arguments: sections)
  func sectionIsRenderedForWhatIsTrue(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("A loop knows where it stands", arguments: loops)
  func loopKnowsWhereItStands(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("A template sets its own delimiters", arguments: delimiters)
  func templateSetsItsOwnDelimiters(of sample: Case) throws {
    #expect(try render(sample.template, sample.data) == sample.expected)
  }

  @Test("A field given twice in a literal has its last value")
  func fieldGivenTwiceHasItsLastValue() throws {
    #expect(try render("{{a}}", ["a": 1, "a": 2]) == "2")
  }

  @Test("A loop's position reaches into partials")
  func loopPositionReachesIntoPartials() throws {
    #expect(try render(["page": "{{#x}}{{>item}}{{/x}}", "item": "{{@number}}"], ["x": ["a", "b"]]) == "12")
  }

  @Test("In flat mode an unknown @name is a field like any other")
  func unknownLoopNameIsAFieldInFlatMode() throws {
    #expect(try render("{{@size}}", ["@size": 3], mode: .flat) == "3")
  }

  @Test("Rendering appends to what is there")
  func renderingAppends() throws {
    var output = Array("<!-- -->".utf8)
    try library(["page": "x"]).render("page", [:], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<!-- -->x")
  }

  @Test("A byte order mark is no part of the page")
  func byteOrderMarkIsNoPartOfThePage() throws {
    #expect(try render("\u{FEFF}x") == "x")
  }

  @Test("A name that the library does not hold is refused, with the one that was meant")
  func unknownTemplateIsRefused() throws {
    let library = try library(["meeting": "", "body": ""])
    #expect(library.names == ["body", "meeting"])
    var output: [UInt8] = []
    let error = #expect(throws: UnknownTemplate.self) { try library.render("meetings", [:], into: &output) }
    #expect(error?.description == "there is no template `meetings`; did you mean `meeting`?")
    #expect(output.isEmpty)
  }
}
