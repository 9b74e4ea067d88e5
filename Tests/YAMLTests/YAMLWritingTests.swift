import Testing

@testable import YAML

@Suite("Writing YAML")
struct YAMLWritingTests {
  @Test("A meeting's facts read well: plain words, a line for each member")
  func frontMatter() throws {
    let node = YAMLNode.mapping([
      ("title", .string("Økonomiudvalget: møde")),
      ("date", .plain("2026-03-25")),
      ("time", .string("16:30")),
      ("place", .string("Rådhuset, lokale 2")),
      ("count", .integer(25)),
      ("closed", .bool(false)),
      ("none", .null),
      ("empty", .string("")),
      ("members", .sequence([member("Arly Eskildsen", "F"), member("Bo, Jr.", "V")])),
      ("absent", .sequence([])),
      ("topics", .strings(["vand", "skoler: alle"], isFlow: true)),
      ("nested", .mapping([("deep", .strings(["a"])), ("nothing", .mapping([]))])),
    ])
    let text = """
      title: "Økonomiudvalget: møde"
      date: 2026-03-25
      time: "16:30"
      place: Rådhuset, lokale 2
      count: 25
      closed: false
      none: null
      empty: ""
      members:
      - {name: Arly Eskildsen, party: F}
      - {name: "Bo, Jr.", party: V}
      absent: []
      topics: [vand, "skoler: alle"]
      nested:
        deep:
        - a
        nothing: {}

      """
    #expect(try YAMLWriter.write(node) == text)
    #expect(try YAMLNode.parse(text) == node)
  }

  @Test(
    "A text that would be read as something else stands in double quotes",
    arguments: [
      "null", "~", "Null", "true", "FALSE", "fAlse", "yes", "No", "on", "oN", "off", "Y", "n", "12", "-3", "+4", "1.5",
      "1e3", ".5", "0x1F", "0o7",
      "1_000", "12:30", "2026-03-25", "2026-03-25 16:30:00", "2026-03-25T16:30:00Z", ".inf", ".nan", "", " a", "a ",
      "a: b", "a #b", "a:", "-", "- a", "? a", ": a", "[a]", "{a}", "#a", "&a", "*a", "!a", "|", ">", "'a'", "\"a\"",
      "%a", "@a", "`a`", "...", "---", "a\nb", "a\tb", "a\u{7F}", "a\u{2028}b", "😀", "=", "<<",
    ])
  func quoted(text: String) throws {
    let written = try YAMLWriter.write(.mapping([("k", .string(text))]))
    #expect(written.hasPrefix("k: \""), "\(written)")
    #expect(written.hasSuffix("\"\n"), "\(written)")
    #expect(try YAMLNode.parse(written)["k"]?.string == text)
  }

  @Test(
    "A text that every reader takes for text stands plain",
    arguments: [
      "abc", "A", "Ø", "ja", "nope", "trues", "Møde nr. 3", "http://x.dk/?a=b#c", "a,b", "it's", "a \"b\" c",
      "25-1-85.10.00-P07", "22/19162", "5 kr.",
      "a:b", "a#b", "x-y", "(a)", "§ 3", "–", "«a»", "100 %", "a [b] {c}",
    ])
  func plain(text: String) throws {
    #expect(try YAMLWriter.write(.mapping([("k", .string(text))])) == "k: \(text)\n")
  }

  @Test("Texts and keys longer than libyaml's limit for simple keys come back whole")
  func longTexts() throws {
    for count in [127, 128, 129, 1_023, 1_024, 1_025, 100_000] {
      for unit in ["x", "æ ", "a: ", "\n", "\\"] {
        let long = String(repeating: unit, count: count)
        for isFlow in [false, true] {
          let node = YAMLNode.mapping(
            [(long, .string(long)), ("b", .strings([long], isFlow: isFlow))], isFlow: isFlow)
          #expect(try YAMLNode.parse(YAMLWriter.write(node)) == node)
        }
      }
    }
  }

  @Test("What could not be read back is not written")
  func refusals() throws {
    let twice = YAMLNode.mapping([("a", .null), ("a", .null)])
    #expect(try #require(throws: YAMLError.self) { try YAMLWriter.write(twice) }.message.contains("second time"))
    let large = YAMLNode.strings([String(repeating: "x", count: 600_000), String(repeating: "y", count: 600_000)])
    #expect(try #require(throws: YAMLError.self) { try YAMLWriter.write(large) }.message.contains("larger than"))
    let one = YAMLNode.string(String(repeating: "x", count: 3_000_000))
    #expect(try #require(throws: YAMLError.self) { try YAMLWriter.write(one) }.message.contains("larger than"))
    var deep = YAMLNode.string("x")
    for _ in 0..<64 { deep = .sequence([deep]) }
    #expect(try YAMLNode.parse(YAMLWriter.write(deep)) == deep)
    let tooDeep = YAMLNode.mapping([("a", deep)])
    #expect(try #require(throws: YAMLError.self) { try YAMLWriter.write(tooDeep) }.message.contains("64 levels"))
  }

  @Test("Whatever is written reads back equal, and is written the same again")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 20_260_325)
    for _ in 0..<4_000 {
      let node = HostileTree.node(depth: 4, using: &generator)
      let text = try YAMLWriter.write(node)
      let back = try YAMLNode.parse(text)
      #expect(back == node, "\(text.debugDescription)")
      #expect(try YAMLWriter.write(back) == text)
    }
  }

  @Test("Every character comes back, alone and between others")
  func everyCharacter() throws {
    let values = Array(UInt32(0)...0x3000) + Array(0xD7F0...0xE010) + Array(0xFE00...0x1_0010) + [0x1_F600, 0x10_FFFF]
    for scalar in values.compactMap(Unicode.Scalar.init) {
      let text = String(Character(scalar))
      let node = YAMLNode.strings([text, "a" + text + "b", text + text, " " + text])
      #expect(try YAMLNode.parse(YAMLWriter.write(node)) == node, "U+\(String(scalar.value, radix: 16))")
    }
  }

  private func member(_ name: String, _ party: String) -> YAMLNode {
    .mapping([("name", .string(name)), ("party", .string(party))], isFlow: true)
  }
}
