import Foundation
import Testing

@testable import Feeds

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Atom feeds")
struct AtomFeedTests {
  static let feed = AtomFeed(
    id: "urn:uuid:00000000-0000-4000-8000-000000000001", title: "Skoler & børn",
    link: "https://example.dk/emner/skoler/",
    selfLink: "https://example.dk/emner/skoler/feed.xml", author: "Referater", language: "da",
    updated: "2020-01-01T00:00:00Z",
    entries: [
      AtomFeed.Entry(
        id: "urn:uuid:00000000-0000-4000-8000-000000000002", title: "Takster <2026>",
        link: "https://example.dk/a/2026-03-25/1/", updated: "2026-03-25T00:00:00Z", author: "Børneudvalget",
        summary: "Tiltrådt.\nEt \"nej\" < to.", categories: ["Skoler", " "]),
      AtomFeed.Entry(
        id: "urn:uuid:00000000-0000-4000-8000-000000000003", title: "Udsat", link: "../sag/æ/",
        updated: "2026-04-01T00:00:00Z", author: ""),
    ])

  @Test("A sign of markup is escaped wherever it stands in a text, and nothing around it is lost")
  func markupAnywhere() {
    for length in 0..<80 {
      for place in 0..<length {
        let (front, back) = (String(repeating: "å", count: place), String(repeating: "b", count: length - place))
        var escaped: [UInt8] = []
        XMLWriter.append("\(front)<\(back)&", to: &escaped)
        #expect(String(decoding: escaped, as: UTF8.self) == "\(front)&lt;\(back)&amp;")
        #expect(FeedText.lines("\(front)x\r\n\(back)\u{202E}y") == ["\(front)x", "\(back)y"])
      }
    }
  }

  @Test("A feed's file, to the letter")
  func exactText() {
    #expect(
      String(decoding: Self.feed.bytes(), as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
          <id>urn:uuid:00000000-0000-4000-8000-000000000001</id>
          <title>Skoler &amp; børn</title>
          <updated>2026-04-01T00:00:00Z</updated>
          <author>
            <name>Referater</name>
          </author>
          <link rel="alternate" type="text/html" href="https://example.dk/emner/skoler/"/>
          <link rel="self" type="application/atom+xml" href="https://example.dk/emner/skoler/feed.xml"/>
          <entry>
            <id>urn:uuid:00000000-0000-4000-8000-000000000002</id>
            <title>Takster &lt;2026&gt;</title>
            <updated>2026-03-25T00:00:00Z</updated>
            <author>
              <name>Børneudvalget</name>
            </author>
            <link rel="alternate" type="text/html" href="https://example.dk/a/2026-03-25/1/"/>
            <category term="Skoler"/>
            <content type="html">&lt;p&gt;Tiltrådt.&lt;/p&gt;&lt;p&gt;Et &amp;quot;nej&amp;quot; &amp;lt; to.&lt;/p&gt;</content>
          </entry>
          <entry>
            <id>urn:uuid:00000000-0000-4000-8000-000000000003</id>
            <title>Udsat</title>
            <updated>2026-04-01T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="../sag/%C3%A6/"/>
          </entry>
        </feed>

        """)
  }

  @Test("An empty feed is dated by its caller, and bears its address where it has no title")
  func emptyFeed() {
    var feed = Self.feed
    feed.entries = []
    feed.title = "\u{202E} "
    feed.author = ""
    let text = String(decoding: feed.bytes(), as: UTF8.self)
    #expect(text.contains("<updated>2020-01-01T00:00:00Z</updated>"))
    #expect(text.contains("<title>https://example.dk/emner/skoler/</title>"))
    #expect(text.contains("<name>https://example.dk/emner/skoler/</name>"))
  }

  static let links: [(String, String)] = [
    ("https://a.dk/x/?a=b&c#d", "https://a.dk/x/?a=b&c#d"), ("../../a/1/", "../../a/1/"), ("", ""),
    ("HTTPS://a.dk/", "HTTPS://a.dk/"), ("/sti/å b", "/sti/%C3%A5%20b"), ("a%41%zz%", "a%41%25zz%25"),
    ("javascript:alert(1)", "./javascript:alert(1)"), ("a/b:c", "a/b:c"), ("\u{1}\u{202E}x", "%01%E2%80%AEx"),
    ("http://[::1]\\\"<>", "http://%5B::1%5D%5C%22%3C%3E"),
  ]

  @Test("A link is pure ASCII and leads to the web or nowhere", arguments: links)
  func linksAreHarmless(_ address: String, _ link: String) { #expect(FeedAddress.link(address) == link) }

  @Test("Whatever is written, the feed is well-formed XML that says it, and nothing else")
  func hostileTexts() throws {
    let texts = HostileTexts.all
    let entries = texts.enumerated().map { index, text in
      AtomFeed.Entry(
        id: "urn:x:\(index)", title: text, link: text, updated: "2026-03-25T00:00:00Z", author: text, summary: text,
        categories: [text])
    }
    let feed = AtomFeed(
      id: "urn:x:feed", title: texts[0], link: texts[1], selfLink: texts[2], author: texts[3], language: texts[4],
      updated: "2026-03-25T00:00:00Z", entries: entries)
    let bytes = feed.bytes()
    #expect(bytes == feed.bytes())
    let forbidden = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      switch $0.value {
      case 0x20...0x7E, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    #expect(forbidden.isEmpty)

    let read = try FeedReader(bytes)
    #expect(read.entries.count == texts.count)
    for (text, entry) in zip(texts, read.entries) {
      let line = FeedText.line(text)
      #expect(entry["title"] == (line.isEmpty ? FeedAddress.link(text) : line))
      #expect(entry["name"] ?? "" == line)
      let html = entry["content"] ?? ""
      let paragraphs = html.components(separatedBy: "</p>").dropLast().map { String($0.unicodeScalars.dropFirst(3)) }
      #expect(paragraphs.joined().utf8.allSatisfy { !"<>\"'".utf8.contains($0) }, "\(html)")
      #expect(FeedReader.unescaped(paragraphs.joined(separator: "\n")) == FeedText.lines(text).joined(separator: "\n"))
    }
  }
}

/// Reads a feed with another program's parser.
private final class FeedReader: NSObject, XMLParserDelegate {
  private(set) var entries: [[String: String]] = []
  private var text = ""

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isWellFormed = parser.parse()
    if !isWellFormed { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "entry" { entries.append([:]) }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if !entries.isEmpty, name != "entry" { entries[entries.count - 1][name] = text }
    text = ""
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
