import Testing

@testable import Mustache

/// What a strict library writes: texts, filters, and each value as its place needs it.
@Suite struct StrictRenderingTests {
  @Test(
    "A value is written as its place in the HTML needs it",
    arguments: [
      ("<p>{{title}}</p>", "<p>Å &amp; &lt;b&gt;</p>"),
      ("<p title=\"{{title}}\">", "<p title=\"Å &amp; &lt;b&gt;\">"),
      ("<title>{{title}}</title>", "<title>Å &amp; &lt;b&gt;</title>"),
      ("<a href=\"{{href}}\">", "<a href=\"#\">"),
      ("<a href='{{href}}'>", "<a href='#'>"),
      ("<a href=\"../{{title}}\">", "<a href=\"../%C3%85%20&amp;%20%3Cb%3E\">"),
      ("<a href=\"?q={{title}}\">", "<a href=\"?q=%C3%85%20%26%20%3Cb%3E\">"),
      ("<a href=\"#{{date}}\">", "<a href=\"#2026-03-25\">"),
      ("<a href=\"mailto:{{title}}\">", "<a href=\"mailto:%C3%85%20&amp;%20%3Cb%3E\">"),
      ("{{{html}}}", "<p>ord</p>"),
      (
        "{{#rows}}<a href=\"{{href}}\">{{title}}</a>{{^@last}}, {{/@last}}{{/rows}}",
        "<a href=\"a/index.html\">1</a>, <a href=\"b/index.html\">2</a>"
      ),
      ("<p{{#closed}} class=\"a\"{{/closed}} id=\"{{count}}\">", "<p id=\"2\">"),
      ("a < b {{count}}", "a < b 2"),
      ("{{#rows}}{{#rule}}{{rule}}{{/rule}}{{/rows}}", "r"),
      ("{{#next}}{{title}}{{/next}}{{#place}}{{.}}{{/place}}", ""),
    ])
  func places(template: String, expected: String) throws {
    #expect(try StrictFields.rendered(template) == expected)
  }

  @Test(
    "An address that a browser might run leads nowhere; every other one stays",
    arguments: [
      ("javascript:alert(1)", "#"), ("JaVaScRiPt:alert(1)", "#"), (" \tjavascript:alert(1)", "#"),
      ("java\nscript:alert(1)", "#"), ("\u{1}javascript:alert(1)", "#"), ("data:text/html,x", "#"), ("vbscript:x", "#"),
      ("file:///etc/passwd", "#"), ("blob:x", "#"), ("https://example.dk/?a=1&b=2", "https://example.dk/?a=1&amp;b=2"),
      ("mailto:a@example.dk", "mailto:a@example.dk"), ("tel:+4512345678", "tel:+4512345678"),
      ("../a/index.html#p-1", "../a/index.html#p-1"), ("a:b", "#"), ("a/b:c", "a/b:c"), ("?a:b", "?a:b"),
      ("#a:b", "#a:b"),
      ("", ""), ("\" onclick=\"x", "%22%20onclick=%22x"), ("'><b>", "%27%3E%3Cb%3E"),
    ])
  func addresses(address: String, expected: String) throws {
    guard case .object(var data) = StrictFields.data else { return }
    data["href"] = .text(address)
    #expect(try StrictFields.rendered("<a href=\"{{href}}\">", data: .object(data)) == "<a href=\"\(expected)\">")
  }

  @Test("A text is said with the values of the place where it is said, and escaped there")
  func texts() throws {
    #expect(
      try StrictFields.rendered("<p title=\"{{text.greeting}}\">")
        == "<p title=\"Møde &amp; &quot;Å &amp; &lt;b&gt;&quot; den dag 2026-03-25\">")
    #expect(try StrictFields.rendered("{{count|count items}} {{ date | date }}") == "2 punkter dag 2026-03-25")
  }

  @Test("A field called text is a field; only a name with a dot behind it is a text")
  func fieldCalledText() throws {
    let fields = TemplateFields("a page", [TemplateField("text", .text, "words")])
    let source = TemplateSource(name: "page", file: "page.html", source: Array("{{text}}".utf8))
    let library = try TemplateLibrary([source], pages: ["page": fields], texts: StrictFields.texts)
    var bytes: [UInt8] = []
    try library.render("page", ["text": "ord"], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "ord")
  }

  @Test("Data that is not what was declared is found, place by place")
  func mismatches() {
    #expect(StrictFields.page.mismatches(StrictFields.data) == [])
    guard case .object(var data) = StrictFields.data else { return }
    data["place"] = 3
    data["extra"] = "x"
    data["body"] = ["name": nil]
    data["rows"] = [["title": "1", "href": "a", "closed": false]]
    #expect(
      StrictFields.page.mismatches(.object(data)) == [
        "extra: not declared", "place: not a text", "rows[0].rule: missing", "body.name: null, but not optional",
      ])
  }
}
