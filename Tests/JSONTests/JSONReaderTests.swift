import Testing

@testable import JSON

@Suite("The reader of JSON")
struct JSONReaderTests {
  @Test("takes what RFC 8259 allows")
  func valid() throws {
    let text =
      "\u{FEFF} {\"a\": [1, -0.5e+3, true, false, null, \"\\u00e6\\ud83d\\ude42\\n/\\/\"], \"\": {}, \"æ\": []}\r\n"
    let root = try JSONReader.read(Array(text.utf8))
    #expect(root.members?.map(\.name) == ["a", "", "æ"])
    #expect(root["a"]?.elements?.last?.string == "æ🙂\n//")
    #expect(root["a"]?.elements?.first?.integer == 1)
    #expect(root["a"]?.elements.map { $0[3].bool == false && $0[4].isNull } == true)
    #expect(root["a"]?.elements?[1].range == 14..<21)
  }

  @Test("takes leniently what programs write that nobody can ask, and nothing that is no JSON")
  func lenient() throws {
    func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8), isLenient: true) }
    #expect(try read("{\"a\":1,\"a\":2}").members?.count == 2)
    #expect(try read("[\"a\tb\nc\"]").elements?[0].string == "a\tb\nc")
    #expect(try read("[\"\\ud83dx\"]").elements?[0].string == "\u{FFFD}x")
    #expect(try read("[\"\\ud83d\\u0041\"]").elements?[0].string == "\u{FFFD}A")
    for text in ["[1,]", "{a:1}", "[\"a", "[1] 2"] { #expect(throws: JSONMistake.self) { try read(text) } }
  }

  @Test(
    "is told from text by its beginning",
    arguments: [
      ("{\"a\": 1}", true), (" \n[{", true), ("\u{FEFF}{\"a", true), ("[1] Referat", false), ("{rtf1", false),
      ("[Udkast] Referat", false), ("Referat", false), ("", false), ("[]", true),
    ])
  func begins(text: String, isJSON: Bool) { #expect(JSONDocument.begins(Array(text.utf8)) == isJSON) }

  @Test(
    "refuses everything else, at its place",
    arguments: [
      ("", .ends, 0), ("{", .ends, 1), ("[1,]", .unexpected, 3), ("{\"a\" 1}", .unexpected, 5),
      ("{a:1}", .unexpected, 1),
      ("{\"a\":1,\"b\":2,\"a\":3}", .repeatedName("a"), 13), ("[01]", .notNumber, 1), ("[1.]", .notNumber, 1),
      ("[+1]", .unexpected, 1), ("[-]", .notNumber, 1), ("[1e]", .notNumber, 1), ("[NaN]", .unexpected, 1),
      ("[\"a\tb\"]", .controlCharacter, 3), ("[\"\\x\"]", .badEscape, 2), ("[\"\\ud83d\"]", .loneSurrogate, 2),
      ("[\"\\ude42\"]", .loneSurrogate, 2), ("[\"\\ud83d\\u0041\"]", .loneSurrogate, 2), ("[\"a]", .ends, 1),
      ("[1] 2", .moreBehind, 4), ("nul", .unexpected, 0), ("'a'", .unexpected, 0), ("[\"\\u12g4\"]", .badEscape, 2),
    ] as [(String, JSONMistake.Reason, Int)])
  func invalid(text: String, reason: JSONMistake.Reason, offset: Int) {
    #expect(throws: JSONMistake(reason: reason, offset: offset)) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("refuses bytes that are no UTF-8")
  func bytes() {
    for broken: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] {
      let text = Array("[\"".utf8) + broken + Array("\"]".utf8)
      #expect(throws: JSONMistake(reason: .notUTF8, offset: 1)) { try JSONReader.read(text) }
    }
  }

  @Test("keeps to its limits: depth, values, bytes")
  func limits() throws {
    let deep = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONReader.read(deep(64))
    #expect(throws: JSONMistake(reason: .tooDeep(limit: 64), offset: 64)) { try JSONReader.read(deep(65)) }
    #expect(throws: JSONMistake.self) { try JSONReader.read([UInt8](repeating: 0x5B, count: 1_000_000)) }
    var limits = JSONLimits()
    limits.values = 3
    _ = try JSONReader.read(Array("[1,2]".utf8), limits: limits)
    #expect(throws: JSONMistake.self) { try JSONReader.read(Array("[1,2,3]".utf8), limits: limits) }
    limits.bytes = 4
    #expect(throws: JSONMistake(reason: .tooLong(limit: 4), offset: 4)) {
      try JSONReader.read(Array("[1,2]".utf8), limits: limits)
    }
  }

  @Test("tells line and column in letters")
  func place() throws {
    let error = #expect(throws: (any Error).self) { try JSONDocument(Array("{\n  \"æøå\": nix}".utf8), file: "x.json") }
    #expect("\(try #require(error))".hasPrefix("x.json:2:10: error: this is no JSON here\n      \"æøå\": nix}\n"))
  }
}
