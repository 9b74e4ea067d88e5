import Foundation
import Testing

@testable import Feeds

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The description of the search, as browsers read it.
@Suite struct OpenSearchFileTests {
  private func file(
    names: [String] = [], title: String = "Referater", description: String = "Søg",
    page: String = "https://minutes.example/soeg/"
  ) -> OpenSearchFile {
    OpenSearchFile(
      names: names, title: title, description: description, page: page,
      selfLink: "https://minutes.example/opensearch.xml", language: "da")
  }

  private func text(_ file: OpenSearchFile) -> String { String(decoding: file.bytes(), as: UTF8.self) }

  @Test("the whole file")
  func whole() {
    let file = file(
      title: "Referater & dagsordener", description: "Søg i referater", page: "https://minutes.example/a&b/soeg/")
    #expect(
      text(file) == """
        <?xml version="1.0" encoding="utf-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Referater &amp;…</ShortName>
          <LongName>Referater &amp; dagsordener</LongName>
          <Description>Søg i referater</Description>
          <Url type="text/html" template="https://minutes.example/a&amp;b/soeg/?q={searchTerms}"/>
          <Url type="application/opensearchdescription+xml" rel="self" template="https://minutes.example/opensearch.xml"/>
          <Language>da</Language>
          <InputEncoding>UTF-8</InputEncoding>
          <OutputEncoding>UTF-8</OutputEncoding>
        </OpenSearchDescription>

        """)
  }

  @Test(
    "the short name is the first that has at most 16 characters, else whole words of the last one",
    arguments: [
      (["Herlev Kommune"], "Referater og dagsordener", "Herlev Kommune"),
      (["Referater og dagsordener", "Herlev", "minutes.example"], "Referater og dagsordener", "Herlev"),
      (["", " \n "], "Referater", "Referater"),
      (["Referater, Herlev"], "Referater og dagsordener", "Referater og…"),
      ([], "1234567890123456", "1234567890123456"),
      ([], "12345678901234567", "123456789012345…"),
      ([], "Byens arkiv, som det er", "Byens arkiv,…"),
      ([], "Danmarks arkiver og mere", "Danmarks…"),
      ([], "Sekstenbogstaver og", "Sekstenbogstave…"),
      ([], "Fjortenogstav xy", "Fjortenogstav xy"),
      ([], "Femtenbogstaver xyz", "Femtenbogstaver…"),
    ])
  func shortName(names: [String], title: String, expected: String) {
    let name = file(names: names, title: title).shortName
    #expect(name == expected && name.unicodeScalars.count <= 16)
  }

  @Test("hostile texts stay inside their elements and within the limits")
  func hostile() {
    for words in HostileTexts.all {
      let file = file(names: [words], title: words, description: words)
      #expect(file.shortName.unicodeScalars.count <= 16)
      let parser = XMLParser(data: Data(file.bytes()))
      let reader = ElementReader()
      parser.delegate = reader
      #expect(parser.parse(), "\(words.prefix(80))")
      #expect(
        reader.names == [
          "OpenSearchDescription", "ShortName", "LongName", "Description", "Url", "Url", "Language", "InputEncoding",
          "OutputEncoding",
        ])
      #expect(reader.texts["LongName", default: ""].unicodeScalars.count <= 48)
      #expect(reader.texts["Description", default: ""].unicodeScalars.count <= 1_024)
    }
  }
}

/// The elements of a file in their order, and their texts.
private final class ElementReader: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var texts: [String: String] = [:]
  private var current = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    current = name
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { texts[current, default: ""] += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    current = ""
  }
}
