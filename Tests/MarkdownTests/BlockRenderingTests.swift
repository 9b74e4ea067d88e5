import Minutes
import Testing

@testable import Markdown

@Suite("Rendering a meeting's blocks")
struct BlockRenderingTests {
  private static func html(_ renderer: inout BlockRenderer, _ blocks: [Block]) -> String {
    String(decoding: renderer.html(blocks), as: UTF8.self)
  }

  @Test("paragraphs of the same words have addresses of their own, and the number of each stands in its link")
  func addresses() throws {
    var renderer = BlockRenderer(permalink: "Link \"{number}\" af {number}: æ")
    let same = Block.paragraph(Prose(plain: "Godkendt."))
    let html = Self.html(&renderer, [same, .subheading(Prose(plain: "Godkendt.")), same])
    let first = try #require(html.firstRange(of: "id=\"p-"))
    let address = String(html[first.upperBound...].prefix { $0 != "\"" })
    #expect(address.utf8.count == 6)
    let link = { (name: String, number: Int) in
      "<a class=\"permalink\" href=\"#p-\(name)\" aria-label=\"Link &quot;\(number)&quot; af \(number): æ\"></a>"
    }
    #expect(
      html == "<p id=\"p-\(address)\">Godkendt.\(link(address, 1))</p>\n<h3 id=\"p-\(address)-2\">Godkendt.</h3>\n"
        + "<p id=\"p-\(address)-3\">Godkendt.\(link(address + "-3", 2))</p>\n")
    // The same page goes on in its next section.
    #expect(Self.html(&renderer, [same]).contains("id=\"p-\(address)-4\""))
  }

  @Test("an address is FNV-1a of the words, six digits of it")
  func hash() {
    for (text, digits) in [("", "1c9dc5"), ("a", "0c292c"), ("foobar", "9cf968")] {
      var bytes: [UInt8] = []
      ParagraphAddress(of: Prose(markdown: text)).append(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "p-" + digits)
    }
  }

  @Test("without a label paragraphs have neither addresses nor links")
  func noLabel() {
    var renderer = BlockRenderer(permalink: nil)
    #expect(Self.html(&renderer, [.paragraph(Prose(plain: "Ja"))]) == "<p>Ja</p>\n")
  }

  @Test("lists of several kinds and depths are closed one after the other")
  func lists() {
    var renderer = BlockRenderer(permalink: nil)
    let entries = [
      ListEntry(number: "1.", text: Prose(plain: "a")), ListEntry(depth: 1, text: Prose(plain: "b")),
      ListEntry(number: "1)", depth: 1, text: Prose(plain: "c")), ListEntry(text: Prose(plain: "d")),
      ListEntry(depth: 2, text: Prose(plain: "e")),
    ]
    #expect(
      Self.html(&renderer, [.list(entries)])
        == "<ol class=\"printed\">\n<li><span class=\"number\">1.</span> a<ul>\n<li>b</li></ul>\n"
        + "<ol class=\"printed\">\n<li><span class=\"number\">1)</span> c</li></ol></li></ol>\n<ul>\n<li>d<ul>\n"
        + "<li><ul>\n<li>e</li></ul></li></ul></li></ul>\n")
  }

  @Test("a figure is asked for with the last words in front of its table")
  func figures() throws {
    let table = Block.table(try #require(Table(rows: [[Prose(plain: "a")], [Prose(plain: "1")]])))
    var renderer = BlockRenderer(
      permalink: nil, figure: { _, lead, number in Array("[\(lead ?? "-") \(number)]".utf8) })
    let list = Block.list([ListEntry(text: Prose(plain: "x")), ListEntry(number: "2.", text: Prose(plain: "y*"))])
    let html = Self.html(
      &renderer, [table, list, table, table, .paragraph(Prose(plain: "z_")), table, .other("> q"), table])
    #expect(
      html.split(separator: "[").dropFirst().map { $0.prefix { $0 != "]" } } == [
        "- 1", "2. y* 2", "- 3", "z_ 4", "> q 5",
      ])
  }

  @Test("text is escaped as the slow way has it, wherever it stands")
  func escaping() {
    var generator = SplitMix64(seed: 11)
    let pieces: [[UInt8]] =
      (0...0xFF).map { [UInt8($0)] } + [
        Array("ø".utf8), Array("\u{200F}".utf8), Array("\u{2066}".utf8), Array("\u{FEFF}".utf8),
        Array("\u{E0041}".utf8),
        Array("–".utf8), Array("\u{85}".utf8), Array("ord ".utf8), Array("ord ".utf8), Array("ord ".utf8),
      ]
    for _ in 0..<2_000 {
      let text = (0..<generator.below(12)).flatMap { _ in generator.pick(pieces) }
      for place in [ProseCharacters.Place.typed, .text, .code] {
        var fast: [UInt8] = []
        ProseCharacters.appendEscaped(text, as: place, to: &fast)
        #expect(fast == Self.escaped(text, as: place), "\(text)")
      }
    }
  }

  /// One character after the other.
  private static func escaped(_ text: [UInt8], as place: ProseCharacters.Place) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      let dropped = ProseCharacters.droppedLength(at: index, in: text)
      index += max(1, dropped)
      switch (byte, place) {
      case (UInt8(ascii: "<"), _): output += "&lt;".utf8
      case (UInt8(ascii: ">"), _): output += "&gt;".utf8
      case (UInt8(ascii: "&"), _): output += "&amp;".utf8
      case (UInt8(ascii: "\""), _): output += "&quot;".utf8
      case (UInt8(ascii: "\r"), _): output.append(UInt8(ascii: "\n"))
      case (1, .text), (1, .code), (2, .text): output += "&lt;".utf8
      case (2, .code): output += "\\&lt;".utf8
      case (3, .text), (3, .code): output.append(UInt8(ascii: ":"))
      default: if dropped == 0 { output.append(byte) }
      }
    }
    return output
  }
}
