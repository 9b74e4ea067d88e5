import Testing

@testable import Markdown

@Suite("Rendering a person's Markdown")
struct HTMLRenderingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    var testDescription: String { markdown.debugDescription }

    init(_ markdown: String, _ html: String) {
      self.markdown = markdown
      self.html = html
    }
  }

  static let inline: [Case] = [
    Case("", ""),
    Case("  Godkendt. \n", "Godkendt."),
    Case("A & B < C > \"D\"", "A &amp; B &lt; C &gt; &quot;D&quot;"),
    Case("*a* **b** _c_ `d < *e*`", "<em>a</em> <strong>b</strong> <em>c</em> <code>d &lt; *e*</code>"),
    Case("bilag_2_final.pdf", "bilag_2_final.pdf"),
    Case("\\*ikke\\* \\_skrå\\_ \\<b>", "*ikke* _skrå_ &lt;b&gt;"),
    Case("`\\<b>`", "<code>\\&lt;b&gt;</code>"),
    Case("a&#13;b", "a\nb"),
    Case("&lt;b&gt; &aelig; &bogus;", "&lt;b&gt; æ &amp;bogus;"),
    Case("<b>fed</b><!-- x -->", "&lt;b&gt;fed&lt;/b&gt;&lt;!-- x --&gt;"),
    Case(
      "[a](b.html) og [c](https://d.dk/?e=1&f=2 \"g\")",
      "<a href=\"b.html\">a</a> og <a href=\"https://d.dk/?e=1&amp;f=2\">c</a>"),
    Case("[a](<files/Bilag 1.pdf>) [æ](/ø)", "<a href=\"files/Bilag%201.pdf\">a</a> <a href=\"/%C3%B8\">æ</a>"),
    Case("<https://a.dk/b> <a@b.dk>", "<a href=\"https://a.dk/b\">https://a.dk/b</a> &lt;a@b.dk&gt;"),
    Case(
      "[a](mailto:b@c.dk) [d](tel:+4512345678) [e](#f)",
      "<a href=\"mailto:b@c.dk\">a</a> <a href=\"tel:+4512345678\">d</a> <a href=\"#f\">e</a>"),
    Case(
      "[a](javascript:x) [b](JAVA\\script:x) [c](&#106;avascript:x) [d](data:x) [e](//f.dk) [g](\\\\\\\\h) [i]()",
      "a b c d e g i"),
    Case("[*a* b](vbscript:c)", "<em>a</em> b"),
    Case("![Kort *over* byen](https://a.dk/b.png \"c\") [![d](e)](f)", "Kort over byen <a href=\"f\">d</a>"),
    Case("[a]: /b", "[a]: /b"),
    Case("[a] [b][c] [d]", "[a] [b][c] [d]"),
    Case("25. Budget *2026*", "25. Budget <em>2026</em>"),
    Case("- 5 kr. & -6", "- 5 kr. &amp; -6"),
    Case("# 3 *a*", "# 3 <em>a</em>"),
    Case("> *a*", "&gt; <em>a</em>"),
    Case("***", "***"),
    Case("* a *b*", "* a <em>b</em>"),
    Case("___", "___"),
    Case("```\na", "``` a"),
    Case("~~~ *a*", "~~~ <em>a</em>"),
    Case("+ a_b_", "+ a_b_"),
    Case("    *a*", "<em>a</em>"),
    Case("a\nb\n\nc", "a b c"),
    Case("a  \n- b\\\n2. c\\\\\nd", "a<br>\n- b<br>\n2. c\\ d"),
    Case("a  \n===\\\n---", "a<br>\n===<br>\n---"),
    Case("a|b\n-|-", "a|b -|-"),
    Case("~~a~~ ~b~ https://c.dk www.d.dk", "~~a~~ ~b~ https://c.dk www.d.dk"),
    Case("a\u{202E}b\u{0}c\u{FEFF}d\u{E0041}e\u{2069}f\u{7F}g\u{85}h", "abcdefgh"),
    Case("*a*&#x202E;&#xFEFF;b&#xFFFF;c", "<em>a</em>bc"),
    Case("[a](java\u{202E}script:b)", "a"),
    Case("👩‍👩‍👧 é e\u{301} ½", "👩‍👩‍👧 é e\u{301} ½"),
  ]

  @Test("A paragraph's marks become HTML, and all else stays text", arguments: inline)
  func inlines(example: Case) {
    #expect(ProseRenderer.inlineHTML(example.markdown) == example.html)
    #expect(HTMLChecker(ProseRenderer.inlineHTML(example.markdown)).faults == [])
  }

  static let blocks: [Case] = [
    Case("", ""),
    Case("a\nb\n\nc\r\n\r\nd", "<p>a\nb</p>\n<p>c</p>\n<p>d</p>\n"),
    Case(
      "# a\n## b\n### c\n###### d\ne\n===\n#", "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n<h6>d</h6>\n<h4>e</h4>\n<p>#</p>\n"),
    Case("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    Case("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    Case(
      "1. a\n3. b\n7. c\n8. d",
      "<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n<li value=\"7\">c</li>\n<li>d</li>\n</ol>\n"),
    Case(
      "> 4) a\n> 9) b",
      "<blockquote>\n<ol start=\"4\">\n<li>a</li>\n<li value=\"9\">b</li>\n</ol>\n</blockquote>\n"),
    Case("- 2. a\n  5. b", "<ul>\n<li>\n<ol start=\"2\">\n<li>a</li>\n<li value=\"5\">b</li>\n</ol>\n</li>\n</ul>\n"),
    Case("> a\n> > b\nc", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b\nc</p>\n</blockquote>\n</blockquote>\n"),
    Case("```swift\n<a> & \\<b>]: c\n```", "<pre><code>swift\n&lt;a&gt; &amp; \\&lt;b&gt;]: c\n</code></pre>\n"),
    Case("    a <b>\n", "<pre><code>a &lt;b&gt;\n</code></pre>\n"),
    Case("a\n\n* * *\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    Case(
      "<div onclick=\"x\">\n*a*\n</div>\n\n<!-- b\n\nc -->",
      "<p>&lt;div onclick=&quot;x&quot;&gt;\n<em>a</em>\n&lt;/div&gt;</p>\n<p>&lt;!-- b</p>\n<p>c --&gt;</p>\n"),
    Case("[Note]: Udsat", "<p>[Note]: Udsat</p>\n"),
    Case("- [ ] a\n- [x] b", "<ul>\n<li>[ ] a</li>\n<li>[x] b</li>\n</ul>\n"),
    Case("a[^1]\n\n[^1]: b", "<p>a[^1]</p>\n<p>[^1]: b</p>\n"),
    Case("t\n| a | |\n|:--|--:|\n| *1* | 2 | 3 \\| <x> |\n| 4", table),
    Case("| a |\n|---|", tableStart + "<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table></div>\n"),
  ]

  static let tableStart = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\"><table>\n"
  static let table =
    "<p>t</p>\n" + tableStart + "<thead>\n<tr><th scope=\"col\">a</th><td></td></tr>\n</thead>\n<tbody>\n"
    + "<tr><td><em>1</em></td><td>2</td><td>3 | &lt;x&gt;</td></tr>\n<tr><td>4</td><td></td></tr>\n"
    + "</tbody>\n</table></div>\n"

  @Test("Blocks become HTML, with the numbers and cells that were typed", arguments: blocks)
  func blocksOfMarkdown(example: Case) {
    #expect(ProseRenderer.blockHTML(example.markdown) == example.html)
    #expect(HTMLChecker(ProseRenderer.blockHTML(example.markdown)).faults == [])
  }

  @Test("A text without marks is the same whether cmark reads it or not")
  func fastPath() {
    var generator = HTMLGenerator(seed: 3)
    for _ in 0..<3_000 {
      let text = "a" + generator.text(of: HTMLGenerator.plainPieces, upTo: 12) + "b"
      let slow = ProseRenderer.inlineHTML(text + "&amp;")
      #expect(ProseRenderer.inlineHTML(text) + "&amp;" == slow, "\(text.debugDescription)")
    }
  }

  @Test("Signs that mark nothing, and escapes, are the same whether cmark reads them or not")
  func escapes() {
    let pieces =
      HTMLGenerator.plainPieces + [
        "\\.", "\\*", "\\_", "\\[", "\\<", "\\&", "\\\\", "\\:", "\\", "&", "& ", "_", "_b", "*", "1\\. ", "amp;", "é",
      ]
    for seed in 0..<20_000 as Range<UInt64> {
      var random = HTMLGenerator(seed: seed)
      // A letter at each end: a character that is dropped there leaves its spaces behind, which nobody sees.
      var text = "a" + random.text(of: pieces, upTo: 12) + "b"
      var slow: [UInt8] = []
      text.withUTF8 { ProseRenderer.appendMarked($0, to: &slow) }
      #expect(ProseRenderer.inlineHTML(text) == String(decoding: slow, as: UTF8.self), "\(text.debugDescription)")
    }
  }

  @Test("No block begins inside a paragraph, and no word is lost there")
  func paragraphs() {
    var generator = HTMLGenerator(seed: 5)
    for _ in 0..<5_000 {
      let text = generator.text(of: HTMLGenerator.lossless, upTo: 14)
      let checker = HTMLChecker(ProseRenderer.inlineHTML(text))
      #expect(checker.faults == [], "\(text.debugDescription)")
      #expect(HTMLChecker.letters(checker.text) == HTMLChecker.letters(text), "\(text.debugDescription)")
    }
  }

  @Test("Random blocks give safe HTML with all their words")
  func randomBlocks() {
    var generator = HTMLGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = generator.text(of: HTMLGenerator.lossless, upTo: 30)
      let checker = HTMLChecker(ProseRenderer.blockHTML(text))
      #expect(checker.faults == [], "\(text.debugDescription)")
      let numbers: (Unicode.Scalar) -> Bool = { $0.properties.numericType != nil }
      let typed = HTMLChecker.letters(text).filter { !numbers($0) }
      #expect(HTMLChecker.letters(checker.text).filter { !numbers($0) } == typed, "\(text.debugDescription)")
    }
  }

  @Test("Many threads get the same HTML")
  func threads() async {
    let markdown = Self.blocks.map(\.markdown).joined(separator: "\n\n")
    let expected = ProseRenderer.blockHTML(markdown)
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<50).allSatisfy { _ in ProseRenderer.blockHTML(markdown) == expected } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 } && results.count == 16)
  }
}

/// Random Markdown, the same for the same seed.
struct HTMLGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 32)
  }

  mutating func text(of pieces: [String], upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  static let plainPieces = [
    " ", "a", "1. ", "- ", "+ ", "# ", "> ", "=", "|", ":", "\"", "'", ">", "]", "(", ")", "!", "~", "æ", "😀", "\u{A0}",
    "\u{202E}", "\u{1}", "\t", "--", "http://x",
  ]
  /// All of Markdown but what takes words out of sight by its nature: a link's destination and title.
  static let lossless = [
    "a", "b c", "æ", "*", "**", "_", "__", "`", "\n", "\n\n", "  \n", "\\\n", "- ", "  - ", "* ", "1. ", "3) ", "> ",
    "# ",
    "## ", "\n---\n", "\n===\n", "***", "    ", "\t", "|", " | ", "\n|-|-|\n", "| a | b |\n|---|---|\n| c | d | e |\n",
    "x|y\n-|-\n", "<b>", "</b>", "<!--", "-->", "<?x", "<![CDATA[", "<https://a.dk>", "[a]", "[", "]", "]: ", "![",
    "\\",
    "\\<", "<", ">", "&", "\"", "'", "\n[a]: /b\n", "~~", "+ ", "\n    code\n", ":", "\u{202E}", "\u{1}", "\r\n",
  ]
}
