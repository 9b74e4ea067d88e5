import Mustache
import Testing

@Suite struct EscapingTests {
  private let markup: TemplateValue = [
    "text": "<b title=\"a\">R&D's</b>", "html": .safeHTML(SafeHTML(trusted: "<i>&amp;</i>")),
  ]
  private let escaped = "&lt;b title=&quot;a&quot;&gt;R&amp;D&#39;s&lt;/b&gt;"

  @Test("Text is escaped")
  func textIsEscaped() throws {
    #expect(try render("{{text}}", markup) == escaped)
  }

  @Test("In strict mode raw tags escape text too", arguments: ["{{{text}}}", "{{&text}}"])
  func rawTagsEscapeTextInStrictMode(template: String) throws {
    #expect(try render(template, markup) == escaped)
  }

  @Test("In flat mode raw tags insert text as it stands", arguments: ["{{{text}}}", "{{&text}}"])
  func rawTagsInsertTextInFlatMode(template: String) throws {
    #expect(try render(template, markup, mode: .flat) == "<b title=\"a\">R&D's</b>")
    #expect(try render("{{text}}", markup, mode: .flat) == escaped)
  }

  @Test("Safe HTML is inserted as it stands", arguments: ["{{html}}", "{{{html}}}", "{{&html}}"])
  func safeHTMLIsInserted(template: String) throws {
    for mode in [TemplateMode.strict, .flat] {
      #expect(try render(template, markup, mode: mode) == "<i>&amp;</i>")
    }
  }

  @Test("What a template says itself is not escaped")
  func templateTextIsNotEscaped() throws {
    #expect(try render("<p class='a'>&amp;</p>") == "<p class='a'>&amp;</p>")
  }

  @Test("A sign of markup and a character that is dropped are found wherever they stand in a long text")
  func anywhereInLongTexts() {
    let signs = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\u{1}": "", "\u{7F}": ""]
      .merging(["\u{9F}": "", "\u{202E}": "", "\u{FEFF}": "", "\u{E0001}": ""]) { $1 }
    for (sign, written) in signs {
      for place in 0..<70 {
        let (front, back) = (String(repeating: "a", count: place), String(repeating: "ø\t", count: 24))
        #expect(Array(escape(front + sign + back).utf8) == Array((front + written + back).utf8), "\(place)")
      }
    }
  }

  /// The ranges of scalars that never reach a page.
  private static let dropped: [ClosedRange<UInt32>] = [
    0x0000...0x0008, 0x000B...0x000C, 0x000E...0x001F, 0x007F...0x009F, 0x200E...0x200F, 0x202A...0x202E,
    0x2066...0x2069, 0x206A...0x206F, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF, 0xE0000...0xE007F,
  ]

  @Test("Of all Unicode scalars exactly the invisible and misleading ones are dropped")
  func exactlyTheMisleadingScalarsAreDropped() {
    let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    // In blocks, because a million single calls take seconds; a block names where to look.
    var wrong: [String] = []
    for block in stride(from: UInt32(0), through: 0x10FFFF, by: 0x80) {
      let scalars = (block..<block + 0x80).compactMap(Unicode.Scalar.init)
      var input = ""
      var expected = ""
      for scalar in scalars {
        input.unicodeScalars.append(scalar)
        let isDropped = Self.dropped.contains { $0.contains(scalar.value) }
        if !isDropped { expected += entities[scalar] ?? String(scalar) }
      }
      if Array(escape(input).utf8) != Array(expected.utf8) { wrong.append(String(block, radix: 16)) }
    }
    #expect(wrong == [])
  }

  static let texts: [(String, String)] = [
    ("", ""), ("plain", "plain"), ("&", "&amp;"), ("<<", "&lt;&lt;"), ("a&", "a&amp;"), ("&a", "&amp;a"),
    ("\u{202E}abc\u{202C}", "abc"), ("\u{1}", ""), ("é–“”", "é–“”"), ("§ 7\u{85}", "§ 7"), ("a\tb\r\nc", "a\tb\r\nc"),
    ("&amp;", "&amp;amp;"), ("\u{200E}\u{FEFF}\u{E0041}x", "x"), ("👩‍👩‍👧", "👩‍👩‍👧"),
  ]

  @Test("Runs of harmless text and replaced signs keep their order", arguments: texts)
  func runsKeepTheirOrder(text: String, expected: String) {
    #expect(escape(text) == expected)
  }

  @Test(
    "Bytes that break off in the middle of a character are kept",
    arguments: [[0xC2], [0xE2, 0x80], [0xF3, 0xA0, 0x80]])
  func brokenCharactersAreKept(bytes: [UInt8]) {
    var output: [UInt8] = []
    HTMLEscaping.append(bytes, to: &output)
    #expect(output == bytes)
  }

  @Test("Slices and sequences without storage of their own are escaped alike")
  func allCollectionsAreEscapedAlike() {
    let bytes = Array("[a<b]".utf8)
    var fromSlice: [UInt8] = []
    HTMLEscaping.append(bytes[1..<4], to: &fromSlice)
    var fromView: [UInt8] = []
    HTMLEscaping.append(bytes.lazy.map { $0 }, to: &fromView)
    #expect(String(decoding: fromSlice, as: UTF8.self) == "a&lt;b")
    #expect(String(decoding: fromView, as: UTF8.self) == "[a&lt;b]")
  }

  private func escape(_ text: String) -> String {
    var output: [UInt8] = []
    HTMLEscaping.append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
