import Testing

@testable import YAML

@Suite("Reading YAML")
struct YAMLReadingTests {
  @Test("Keys keep their order, and each value knows where it stands")
  func positions() throws {
    let node = try YAMLNode.parse("title: Møde\nmembers:\n  - {name: Arly Eskildsen, party: F}\n  - x\n")
    #expect(node.pairs?.map(\.key) == ["title", "members"])
    #expect(node["title"]?.string == "Møde")
    #expect(node["title"]?.position == YAMLPosition(line: 1, column: 8))
    let members = try #require(node["members"]?.elements)
    #expect(members[0].position == YAMLPosition(line: 3, column: 5))
    #expect(members[0].isFlow)
    #expect(members[0]["party"]?.position == YAMLPosition(line: 3, column: 35))
    #expect(members[0].pairs?[1].position == YAMLPosition(line: 3, column: 28))
  }

  @Test("The first line's number is the caller's, and columns count characters, not bytes")
  func firstLine() throws {
    let node = try YAMLNode.parse("\u{FEFF}# æøå\r\n\"æøå😀\": 7\r\nb: 8\rc: 9", firstLine: 10)
    #expect(node.pairs?[0].value.position == YAMLPosition(line: 11, column: 9))
    #expect(node["b"]?.position == YAMLPosition(line: 12, column: 4))
    #expect(node["c"]?.position == YAMLPosition(line: 13, column: 4))
  }

  @Test("A line separator inside a text does not shift the lines below it")
  func lineSeparators() throws {
    let node = try YAMLNode.parse("a: \"x\u{2028}y\u{85}z\"\nb: 1\n")
    #expect(node["b"]?.position == YAMLPosition(line: 2, column: 4))
  }

  @Test(
    "A plain value is read as its kind",
    arguments: [
      ("~", YAMLScalar.Kind.null), ("null", .null), ("", .null), ("true", .bool), ("False", .bool), ("ja", .text),
      ("yes", .text), ("12", .integer), ("-0", .integer), ("+7", .integer), ("1.5", .number), ("1e3", .number),
      (".5", .number), ("-.inf", .number), (".nan", .number), (".", .text), ("1.2.3", .text), ("1e", .text),
      ("2026-03-25", .date), ("2026-03-2x", .text), ("16:30", .text), ("00.01.00A00-29-25", .text), ("- ", .text),
    ])
  func kinds(text: String, kind: YAMLScalar.Kind) {
    #expect(YAMLScalar(text: text, isQuoted: false).kind == kind)
    #expect(YAMLScalar(text: text, isQuoted: true).kind == .text)
  }

  @Test("Accessors answer nil for what a value is not")
  func accessors() throws {
    let node = try YAMLNode.parse(
      """
      none:
      tilde: ~
      flag: true
      quotedFlag: "true"
      count: 12
      huge: 99999999999999999999
      date: 2026-03-25
      list: [a, 2, "null"]
      one: a
      mixed: [a, [b]]
      """)
    #expect(node["none"]?.isNull == true)
    #expect(node["none"]?.position == YAMLPosition(line: 1, column: 6))
    #expect(node["tilde"]?.isNull == true)
    #expect(node["tilde"]?.string == nil)
    #expect(node["flag"]?.bool == true)
    #expect(node["quotedFlag"]?.bool == nil)
    #expect(node["quotedFlag"]?.string == "true")
    #expect(node["count"]?.integer == 12)
    #expect(node["count"]?.string == "12")
    #expect(node["huge"]?.integer == nil)
    #expect(node["date"]?.string == "2026-03-25")
    #expect(node["list"]?.strings == ["a", "2", "null"])
    #expect(node["one"]?.strings == ["a"])
    #expect(node["none"]?.strings == [])
    #expect(node["mixed"]?.strings == nil)
    #expect(node["missing"] == nil)
    #expect(node.strings == nil)
    #expect(node["list"]?.kindInWords == "a list")
  }

  @Test(
    "An empty text and one of comments alone are null",
    arguments: ["", "\u{FEFF}", "# only this\n", "---\n", "\n"])
  func emptyTexts(text: String) throws {
    #expect(try YAMLNode.parse(text).isNull)
  }

  @Test("A text in a block keeps its line ends")
  func blockTexts() throws {
    let node = try YAMLNode.parse("a: |\n  one\n  two\nb: >\n  one\n  two\n")
    #expect(node["a"]?.string == "one\ntwo\n")
    #expect(node["b"]?.string == "one two\n")
  }
}
