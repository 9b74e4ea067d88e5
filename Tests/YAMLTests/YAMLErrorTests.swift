import Testing

@testable import YAML

@Suite("Refusing what is not YAML")
struct YAMLErrorTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let words: String
    var testDescription: String { "\(words): \(text.prefix(30).debugDescription)" }

    init(_ text: String, _ line: Int, _ column: Int, _ words: String) {
      self.text = text
      self.line = line
      self.column = column
      self.words = words
    }
  }

  static let faults: [Fault] = [
    Fault("a: 1\nb: x: y\n", 2, 5, "a colon with a space after it stands inside a value"),
    Fault("a: 1\nbare\nc: 2\n", 2, 1, "this line has no colon"),
    Fault("a: 1\nb: \"open\nc: 2\n", 2, 4, "the quoted text that begins here never ends"),
    Fault("a: \"\\q\"\n", 1, 5, "escape that does not exist"),
    Fault("a: \"\\uD800\"\n", 1, 7, "names no character"),
    Fault("a: [1, 2\nb: 3\n", 1, 4, "the list that begins here is not closed"),
    Fault("a: {b: 1\nc: 3\n", 1, 4, "the group that begins here is not closed"),
    Fault("a:\n- b\n  c\n- d\ne\n", 5, 1, "this line has no colon"),
    Fault("a: - b\n", 1, 4, "a dash begins a list where none can stand"),
    Fault("a:\n\t- b\n", 2, 1, "a tab character is used to indent"),
    Fault("a: @home\n", 1, 4, "a value cannot begin with “@”"),
    Fault("a: `x`\n", 1, 4, "a value cannot begin with “`”"),
    Fault("a: 1\n  b: 2\n", 2, 4, "a colon with a space after it stands inside a value"),
    Fault("a: 1\n\n- b\n", 3, 1, "no key was expected to stand here"),
    Fault("- a\nb: 1\n", 2, 1, "a line inside a list does not begin with a dash"),
    Fault("a: [1,, 2]\n", 1, 7, "a value is missing here"),
    Fault("a: 1\n%b: 2\n", 2, 1, "begin with “%”"),
    Fault("a: 1\na: 2\n", 2, 1, "the key “a” stands here a second time, first on line 1"),
    Fault("a: 1\n\"a\": 2\n", 2, 1, "a second time"),
    Fault("a: &x 1\nb: 2\n", 1, 4, "“&name”"),
    Fault("a: &x [1]\n", 1, 4, "“&name”"),
    Fault("a: *x\n", 1, 4, "references are not read"),
    Fault("a: !!python/object:os.system x\n", 1, 4, "a type (“tag:yaml.org,2002:python/object:os.system”)"),
    Fault("!mine {a: 1}\n", 1, 1, "types are not read"),
    Fault("%YAML 1.1\n---\na: 1\n", 1, 1, "directives are not read"),
    Fault("a: 1\n---\nb: 2\n", 2, 1, "a second text begins here"),
    Fault("[a]: 1\n", 1, 1, "stands where a key must stand"),
    Fault("? {a: 1}\n: 1\n", 1, 3, "stands where a key must stand"),
    Fault("a: x\u{0}y\n", 1, 5, "(U+0000)"),
    Fault("a: 1\nb: \u{7F}\n", 2, 4, "(U+007F)"),
    Fault("a: x\u{FEFF}\n", 1, 5, "(U+FEFF)"),
  ]

  @Test("A fault is told with its place and what to do", arguments: faults)
  func faultsSpeak(fault: Fault) throws {
    let error = try #require(throws: YAMLError.self) { try YAMLNode.parse(fault.text) }
    #expect(error.message.contains(fault.words), "\(error)")
    #expect((error.line, error.column) == (fault.line, fault.column), "\(error)")
    #expect(!error.advice.isEmpty)
    #expect(!error.message.contains("this is not YAML"), "said in the words of the library: \(error)")
  }

  @Test("A fault's line is counted from the first line that the caller named")
  func firstLine() throws {
    let error = try #require(throws: YAMLError.self) { try YAMLNode.parse("a: 1\na: 2", firstLine: 5) }
    #expect(error.line == 6)
    #expect(error.message.contains("first on line 5"))
    #expect(error.description.hasPrefix("6:1: error: the key “a” stands here"))
  }

  @Test(
    "Bytes that are not UTF-8 are told with their place",
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func invalidUTF8(tail: [UInt8]) throws {
    let error = try #require(throws: YAMLError.self) { try YAMLNode.parse(Array("a: 1\nb: æ".utf8) + tail) }
    #expect(error.message.contains("not UTF-8"))
    #expect(error.position == YAMLPosition(line: 2, column: 5))
  }

  @Test("64 levels are read and 65 refused, in brackets, braces and dashes")
  func depth() throws {
    func brackets(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    func braces(_ depth: Int) -> String {
      String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)
    }
    func dashes(_ depth: Int) -> String { String(repeating: "- ", count: depth) + "x" }
    for shape in [brackets, braces, dashes] {
      #expect(throws: Never.self) { try YAMLNode.parse(shape(64)) }
      let error = try #require(throws: YAMLError.self) { try YAMLNode.parse(shape(65)) }
      #expect(error.message.contains("more than 64 levels"))
      #expect(throws: YAMLError.self) { try YAMLNode.parse(shape(200_000)) }
    }
  }

  @Test("1 MiB is read and a byte more refused")
  func size() throws {
    let largest = "a: " + String(repeating: "x", count: (1 << 20) - 3)
    #expect(try YAMLNode.parse(largest)["a"]?.string?.utf8.count == (1 << 20) - 3)
    let error = try #require(throws: YAMLError.self) { try YAMLNode.parse(largest + "x") }
    #expect(error.message.contains("larger than 1024 KiB"))
  }

  @Test("Random bytes and mutilated texts end in a tree or an error, never in a crash")
  func randomBytes() throws {
    var generator = SeededGenerator(seed: 7)
    let seeds = Array("a: [b, {c: \"d\\n\"}]\n- 'x'\n? |\n  y\n: >-\n z\n&a *b !c %d @ ` # e\r\n---\n...\n\t".utf8)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in
        seeds.randomElement(using: &generator) ?? 0
      }
      if let node = try? YAMLNode.parse(bytes) {
        #expect(try YAMLNode.parse(YAMLWriter.write(node)) == node)
      }
    }
  }
}
