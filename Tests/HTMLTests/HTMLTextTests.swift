import HTML
import Minutes
import Testing

@Suite struct HTMLTextTests {
  /// What the blocks of a fragment say, one string for each.
  static func shapes(_ html: String) -> [String] {
    (HTMLText(html: html)?.blocks ?? []).map { block in
      switch block {
      case .paragraph(let prose): "p \(prose.markdown)"
      case .subheading(let prose): "h \(prose.markdown)"
      case .list(let entries):
        "l "
          + entries.map { String(repeating: ">", count: $0.depth) + ($0.number ?? "-") + " " + $0.text.markdown }
          .joined(separator: " | ")
      case .table(let table):
        "t " + table.rows.map { $0.map(\.markdown).joined(separator: ";") }.joined(separator: " / ")
      case .other(let text): "o \(text)"
      }
    }
  }

  @Test(arguments: [
    ("<p>Et</p><p>To &amp; tre</p>", ["p Et", "p To & tre"]),
    ("Løs tekst<p>og et afsnit</p>bagefter", ["p Løs tekst", "p og et afsnit", "p bagefter"]),
    ("<p>Linje et<br>linje to<br/><br/>linje tre</p>", ["p Linje et", "p linje to", "p linje tre"]),
    ("<p>a&nbsp;&nbsp;b\u{200B}c&shy;d</p>", ["p a bcd"]),
    ("<span><p>ydre</p><p>indre</p></span>", ["p ydre", "p indre"]),
    ("<p>før<section>midt</section>efter", ["p før", "p midt", "p efter"]),
    ("<h3>Økonomi</h3><p>x</p>", ["h Økonomi", "p x"]),
    ("<p>Stjerne* og [klamme] <b>1 < 2</b></p>", ["p Stjerne\\* og \\[klamme] **1 \\< 2**"]),
    ("<p>10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub></p>", ["p 10⁶ m² CO2"]),
    ("<pre>a\nb</pre>", ["p a", "p b"]),
    ("<dl><dt>Sted</dt><dd>Salen</dd></dl>", ["p Sted", "p Salen"]),
    ("<q>ja</q>", ["p “ja”"]),
    ("<button><p>uden ende</p><p>mere</p>", ["p uden ende", "p mere"]),
    ("<object data=x>i stedet</object>", ["p i stedet"]),
    ("<head><title>Word</title></head><section>a</section>", ["p a"]),
  ])
  func `paragraphs and lines keep their words in order`(_ html: String, _ expected: [String]) {
    #expect(HTMLTextTests.shapes(html) == expected)
  }

  @Test(arguments: [
    ("<ul><li>a<li>b</ul>", ["l - a | - b"]),
    ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["l 3. a | 7. b | 8. c"]),
    ("<ol type=a><li>x<li>y</ol>", ["l a. x | b. y"]),
    ("<ol style='list-style-type: lower-roman'><li>x<li>y<li>z<li>u</ol>", ["l i. x | ii. y | iii. z | iv. u"]),
    ("<ol reversed><li>x<li>y</ol>", ["l 2. x | 1. y"]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["l - a | >- b | - c"]),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", ["l - a | >- b"]),
    ("<ul><li><p>a</p><p>b</p></li></ul>", ["l - a b"]),
    ("<p>• et<br>• to</p>", ["l - et | - to"]),
    ("<p>- første<br>- anden</p>", ["l - første | - anden"]),
    ("<p>- 5 kr.<br>- 6 kr.</p>", ["p \\- 5 kr.", "p \\- 6 kr."]),
    ("<p>1. et<br>3. to</p>", ["p 1\\. et", "p 3\\. to"]),
  ])
  func `lists keep their signs and printed numbers`(_ html: String, _ expected: [String]) {
    #expect(HTMLTextTests.shapes(html) == expected)
  }

  @Test(arguments: [
    ("<table><tr><th>År<th>Beløb<tr><td>2026<td>5</table>", ["t År;Beløb / 2026;5"]),
    (
      "<table><tr><td colspan=2>Budget<td>x<tr><td>a<td>b<td>c</table>", ["t Budget;;x / a;b;c"]
    ),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", ["t a;b / ;c"]),
    ("<table><tr><td>a<td>b<table><tr><td>c<td>d</table></table>", ["t a;b c d"]),
    ("<table><tr><td><h3>Overskrift</h3><p>tekst</p></table>", ["h Overskrift", "p tekst"]),
    ("<table><tr><td>kun<tr><td>én kolonne</table>", ["p kun", "p én kolonne"]),
    ("<table><tr><td>&nbsp;<td></table>", []),
    ("<table>løs<tr><td>a<td>b</table>", ["p løs", "t a;b"]),
    ("<table><tr><td>a|b<td>c</table>", ["t a|b;c"]),
  ])
  func `tables keep their cells in their columns`(_ html: String, _ expected: [String]) {
    #expect(HTMLTextTests.shapes(html).sorted() == expected.sorted())
  }

  @Test func `a table of too many columns is text, and a span cannot make it large`() {
    let wide = "<table><tr>" + (0..<100).map { "<td>c\($0)" }.joined() + "</table>"
    let shapes = HTMLTextTests.shapes(wide)
    #expect(shapes.count == 1 && shapes[0].hasPrefix("p c0 c1 ") && shapes[0].hasSuffix(" c99"))
    let spans = "<table>" + (0..<500).map { "<tr><td colspan=9999999 rowspan=99999999>r\($0)" }.joined() + "</table>"
    #expect(HTMLTextTests.shapes(spans).joined().contains("r499"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<style>p{}</style>", "<!-- skjult -->", "<title>Word</title>",
    "<meta name=x content=y>",
    "<iframe src=//x></iframe>", "<svg onload=alert(1)><script>x</script></svg>", "<template>t</template>",
    "<object data=x></object>", "<svg/onload=x>", "<svg><g><text>tegnet</text>", "<link rel=x>",
    "<input value=hemmelig>", "<?xml namespace='o' ?>", "<![if !x]>",
  ])
  func `what does something or is not shown leaves no word`(_ html: String) {
    #expect(HTMLTextTests.shapes("<p>før</p>\(html)<p>efter</p>") == ["p før", "p efter"])
  }

  @Test func `what a reader may have seen and is left out is counted`() throws {
    let text = try #require(
      HTMLText(
        html: """
          <p>a</p><button onclick=x>Vis mere nu</button><p style="display: none">to ord</p><img src=x>
          <img src=y alt="Kort over byen"><p><s>udgået</s></p><a href="javascript:x">klik</a>
          """))
    #expect(text.loss.controlWords == 3)
    #expect(text.loss.hiddenWords == 2)
    #expect(text.loss.pictures == 1)
    #expect(text.loss.struckWords == 1)
    #expect(text.loss.links == 1)
    let words = text.blocks.flatMap(\.plainTexts).joined(separator: " ")
    #expect(words == "a [Billede: Kort over byen] udgået klik")
  }

  @Test(arguments: [
    ("<a href='https://x.dk/a b?c=(1)&d=2'>her</a>", "[her](<https://x.dk/a%20b?c=(1)&d=2>)"),
    ("<a href='HTTPS://x.dk/'>her</a>", "[her](<HTTPS://x.dk/>)"),
    ("<a href='java&#10;script:alert(1)'>her</a>", "her"),
    ("<a href='mailto:a@b.dk'>skriv</a>", "skriv"),
    ("<a href='file:///C:/x'>fil</a>", "fil"),
    ("<a href='\\\\\\\\server\\\\x'>fil</a>", "fil"),
    ("<a href='https://u:p@x.dk/'>her</a>", "her"),
    ("<a href='http://intranet/x'>her</a>", "her"),
    ("<a href='data:text/html,x'>her</a>", "her"),
    ("<a href='https://x.dk/\"><script>'>her</a>", "[her](<https://x.dk/%22%3E%3Cscript%3E>)"),
    ("<a href='https://x.dk/'>a ] b</a>", "[a \\] b](<https://x.dk/>)"),
  ])
  func `links go out where they lead to the web`(_ html: String, _ markdown: String) {
    #expect(HTMLText(html: html)?.blocks == [.paragraph(Prose(markdown: markdown))])
  }

  @Test(arguments: [
    ("et <b>fedt</b> ord", "et **fedt** ord"), ("et <i>skråt</i>, ord", "et *skråt*, ord"),
    ("<b> ydre </b>tekst", "**ydre** tekst"), ("del<b>af</b>ord", "delaford"), ("<b>a</b> <b>b</b>", "**a b**"),
    ("<b>*</b>", "**\\***"), ("<b></b>x", "x"), ("<b>a<i>b</i></b>", "a*b*"),
  ])
  func `emphasis is kept where Markdown reads it so, the words always`(_ html: String, _ markdown: String) {
    let prose = HTMLText(html: html)?.blocks.first
    #expect(prose?.plainTexts == [Prose(markdown: markdown).plain])
    if !html.contains("<b>a<i>") { #expect(prose == .paragraph(Prose(markdown: markdown))) }
  }

  @Test func `deep, long, broken and binary pages end and keep their words`() {
    let deep = String(repeating: "<div>", count: 5000) + "dybt" + String(repeating: "<b>", count: 3000) + "nede"
    #expect(HTMLTextTests.shapes(deep).joined().contains("dybt"))
    #expect(HTMLTextTests.shapes(deep).joined().contains("nede"))
    let tables = String(repeating: "<table><tr><td>x<td>", count: 400) + "bund"
    #expect(HTMLTextTests.shapes(tables).joined().contains("bund"))
    let lists = String(repeating: "<ul><li>y", count: 400) + "bund"
    #expect(HTMLTextTests.shapes(lists).joined().contains("bund"))
    #expect(HTMLTextTests.shapes("a\u{0}b\u{1}c<p>\u{FFFE}d</p>") == ["p abc", "p d"])
    #expect(
      HTMLTextTests.shapes("<p>x<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;").joined().contains("x"))
    #expect(!HTMLTextTests.shapes("<p>x &e;").joined().isEmpty)
    #expect(
      HTMLTextTests.shapes("<html><body><p>a</p></body></html><html lang=da><body class=x><p>b</p>") == ["p a", "p b"])
    #expect(HTMLTextTests.shapes("<p <b class=\"x>y</p>").joined().count >= 0)
  }

  @Test func `long pages are read in time in proportion to their length`() {
    let word = String(repeating: "ord ", count: 500_000)
    #expect(HTMLText(html: "<p>\(word)</p>")?.blocks.first?.plainTexts.first?.utf8.count == 1_999_999)
    for piece in ["<div>", "<b>", "</p>", "<svg><g>", "<table>", "<a<", "<![", "&#", "<li>", "<p><b>x"] {
      let html = String(repeating: piece, count: 50_000)
      #expect(HTMLText(html: html + "ende") != nil)
      _ = HTMLText.isMarkup(html)
    }
  }

  @Test(arguments: [
    ("a < b", false), ("5 <6 og 7> 3", false), ("R&D", false), ("a &amp; b", true), ("<p>x", true), ("a<br/>b", true),
    ("x &#8211; y", true), ("<3", false),
  ])
  func `markup is told from text`(_ text: String, _ isMarkup: Bool) { #expect(HTMLText.isMarkup(text) == isMarkup) }
}
