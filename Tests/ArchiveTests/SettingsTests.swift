import Foundation
import Testing

@testable import Archive

@Suite("site.yml")
struct SettingsTests {
  private func read(_ text: String) throws -> Settings {
    try Folder.use { folder in try Settings.read(folder.write(text, "site.yml"), shown: "site.yml") }
  }

  /// The mistakes as a person sees them.
  private func mistakes(_ text: String) throws -> [String] {
    let error = try #require(throws: DiagnosticsError.self) { try read(text) }
    return error.diagnostics.map(\.description)
  }

  @Test("says everything that can be set")
  func everyKey() throws {
    let settings = try read(
      """
      title: Byens referater
      language: da
      base-url: https://example.dk/arkiv
      publishers:
        - name: Herlev Kommune
      topics:
        - name: Ungeløftet
          words: [ungeløftet, unge]
        - name: Jord
          subjects: ["15.04.00", "15"]
      redact: ["Bo Hansen", 010190-1234]
      allow: ["020290-1234"]
      closed: decision
      parties:
        - { letter: L, name: Lokallisten, municipality: Herlev Kommune, term: 2022-2025 }
        - { letter: Ø, name: Øens Liste }
      completeness: public
      """)
    #expect(settings.title == "Byens referater")
    #expect(settings.language == "da")
    #expect(settings.baseURL == "https://example.dk/arkiv/")
    #expect(settings.publisher == "Herlev Kommune")
    #expect(settings.municipality == "Herlev")
    #expect(
      settings.topics == [
        .init(name: "Ungeløftet", words: ["ungeløftet", "unge"], subjects: []),
        .init(name: "Jord", words: [], subjects: ["15.04.00", "15"]),
      ])
    #expect(settings.redactions == ["Bo Hansen", "010190-1234"])
    #expect(settings.allowed == ["020290-1234"])
    #expect(settings.publishesClosedDecisions)
    #expect(
      settings.parties == [
        .init(letter: "L", name: "Lokallisten", municipality: "Herlev", term: "2022-2025"),
        .init(letter: "Ø", name: "Øens Liste"),
      ])
    #expect(settings.publishesCompleteness)
  }

  @Test(
    "says what a letter means, everywhere or in one municipality and term",
    arguments: [
      ("parties: [{letter: N, name: Nyt Syd, municipality: null, term: ~}]", [.init(letter: "N", name: "Nyt Syd")]),
      ("parties:\n  - letter: 1\n    name: Liste 1", [.init(letter: "1", name: "Liste 1")]),
      (
        "parties: [{letter: L, name: A, term: 2018 – 2021}, {letter: L, name: B, term: 2022-2025}]",
        [.init(letter: "L", name: "A", term: "2018-2021"), .init(letter: "L", name: "B", term: "2022-2025")]
      ),
      (
        "parties: [{letter: L, name: A, municipality: herning}, {letter: L, name: B}]",
        [.init(letter: "L", name: "A", municipality: "Herning"), .init(letter: "L", name: "B")]
      ),
    ] as [(String, [Settings.PartyName])])
  func parties(text: String, parties: [Settings.PartyName]) throws { #expect(try read(text).parties == parties) }

  @Test(
    "keeps to itself what the archive lacks, unless it is told otherwise", arguments: ["", "completeness: private"])
  func completeness(text: String) throws { #expect(try !read(text).publishesCompleteness) }

  @Test(
    "may be empty, and so may every key",
    arguments: [
      "", "# nothing\n", "---\n", "title:\nlanguage:\nbase-url:\npublishers:\ntopics:\nredact:\nallow:\nclosed:\n",
      "parties:\ncompleteness:\n", "parties: []\n",
      "redact: []\nallow: []\ntopics: []\npublishers: []\n", "\u{FEFF}language: da\r\n",
    ])
  func empty(text: String) throws {
    let settings = try read(text)
    #expect(settings.title == "Referater og dagsordener")
    #expect(settings.baseURL == nil)
    #expect(settings.publisher == nil)
    #expect(settings.municipality == nil)
    #expect(settings.topics.isEmpty && settings.redactions.isEmpty && settings.allowed.isEmpty)
    #expect(!settings.publishesClosedDecisions)
    #expect(settings.parties.isEmpty && !settings.publishesCompleteness)
  }

  @Test("may be missing")
  func missing() throws {
    try Folder.use { folder in
      let settings = try Settings.read(folder["site.yml"], shown: "site.yml")
      #expect(settings.title == "Referater og dagsordener")
    }
  }

  @Test(
    "names a municipality where its publishers are one",
    arguments: [
      ("publishers: [Herlev]", "Herlev", "Herlev"), ("publishers: herlev kommune", "herlev kommune", "Herlev"),
      ("publishers: {name: Herlev Kommune}", "Herlev Kommune", "Herlev"),
      ("publishers:\n  - name: Byavisen\n    municipality: Herlev Kommune", "Byavisen", "Herlev"),
      ("publishers:\n  - name: Byavisen", "Byavisen", nil),
      ("publishers: [Herlev Kommune, Byavisen]", "Herlev Kommune, Byavisen", "Herlev"),
      ("publishers: [Herlev Kommune, Herning Kommune]", "Herlev Kommune, Herning Kommune", nil),
      ("publishers: [Københavns Kommune]", "Københavns Kommune", "København"),
    ] as [(String, String, String?)])
  func municipality(text: String, publisher: String, municipality: String?) throws {
    let settings = try read(text)
    #expect(settings.publisher == publisher)
    #expect(settings.municipality == municipality)
  }

  /// A text, and where and what is wrong in it.
  static let wrong: [(String, String, String)] = [
    ("tilte: X\n", "site.yml:1:1: error: unknown key “tilte”", "Did you mean “title”?"),
    ("title: A\ncolour: red\n", "site.yml:2:1: error: unknown key “colour”", "Known here are: title, language"),
    ("title: [a, b]\n", "site.yml:1:8: error: “title” is a list, not a text", "Write “title: …”."),
    ("title: {a: b}\n", "site.yml:1:8: error: “title” is a group of keys, not a text", "Write “title: …”."),
    ("language: \"../da\"\n", "site.yml:1:11: error: “../da” is no code of a language", "Write “language: da” or"),
    ("base-url: example.dk\n", "site.yml:1:11: error: “base-url” is no address", "https://example.dk/arkiv/"),
    ("closed: all\n", "site.yml:1:9: error: “closed” is neither title nor decision", "closed: decision"),
    ("closed: [title]\n", "site.yml:1:9: error: “closed” is neither", "closed: title"),
    ("redact: {a: b}\n", "site.yml:1:9: error: a list of texts is expected here", "Write ["),
    ("redact: [[a]]\n", "site.yml:1:9: error: a list of texts is expected here", "Write ["),
    ("allow: [\"\"]\n", "site.yml:1:8: error: a text of this list is empty", "Take it out"),
    ("topics: Jord\n", "site.yml:1:9: error: “topics” is not a list", "Write “- name: …”"),
    ("topics:\n  - Jord\n", "site.yml:2:5: error: a topic without a name", "Write “- name: …”."),
    ("topics:\n  - name: \"!\"\n", "site.yml:2:11: error: a topic without a name", "Write “- name: …”."),
    ("topics:\n  - name: Jord\n", "site.yml:2:5: error: the topic “Jord” has neither", "Add “words: […]”"),
    (
      "topics:\n  - name: Jord\n    word: [jord]\n    words: [x]\n", "site.yml:3:5: error: unknown key “word”",
      "Did you mean “words”?"
    ),
    (
      "topics:\n  - name: Jord\n    words: [jord]\n  - name: JORD!\n    words: [x]\n",
      "site.yml:4:5: error: two topics would have the address “jord”: the other one is on line 2", "another name"
    ),
    ("topics:\n  - name: Jord\n    words: {a: b}\n", "site.yml:3:12: error: a list of texts is expected", "Write ["),
    ("publishers:\n  - nam: Herlev\n", "site.yml:2:5: error: unknown key “nam”", "Did you mean “name”?"),
    ("publishers:\n  - [a]\n", "site.yml:2:5: error: a publisher has a name", "Write “- name: Herlev Kommune”."),
    (
      "publishers:\n  - name: Avisen\n    municipality: dialects\n", "site.yml:3:19: error: this names no municipality",
      "municipality: Herlev"
    ),
    ("completeness: all\n", "site.yml:1:15: error: “completeness” is neither public nor", "completeness: public"),
    ("completenes: public\n", "site.yml:1:1: error: unknown key “completenes”", "Did you mean “completeness”?"),
    ("parties: L\n", "site.yml:1:10: error: “parties” is ", "Write “- { letter: L, name: Lokallisten }”."),
    ("parties:\n  - L\n", "site.yml:2:5: error: a party without a letter", "as the minutes print it"),
    ("parties:\n  - name: Lokallisten\n", "site.yml:2:5: error: a party without a letter", "letter: L"),
    ("parties:\n  - { letter: \"(L)\", name: X }\n", "site.yml:2:15: error: a party without a letter", "letter: L"),
    ("parties:\n  - { letter: L }\n", "site.yml:2:5: error: the party “L” has no name", "Write “name: …”"),
    ("parties:\n  - { letter: L, name: [a] }\n", "site.yml:2:24: error: the party “L” has no name", "Write “name: …”"),
    (
      "parties:\n  - { letter: L, name: X, municipalty: Herlev }\n", "site.yml:2:27: error: unknown key “municipalty”",
      "Did you mean “municipality”?"
    ),
    (
      "parties:\n  - { letter: L, name: X, municipality: om }\n", "site.yml:2:41: error: this names no municipality",
      "municipality: Herlev"
    ),
    ("parties:\n  - { letter: L, name: X, term: 2022 }\n", "site.yml:2:33: error: “term” is no", "term: 2022-2025"),
    ("parties:\n  - { letter: L, name: X, term: 2025-2022 }\n", "site.yml:2:33: error: “term” is no", "2022-2025"),
    (
      "parties:\n  - { letter: L, name: X }\n  - { letter: l, name: Y }\n",
      "site.yml:3:5: error: the letter “l” stands here a second time: the other one is on line 2",
      "Take one of them out"
    ),
    ("- title\n", "site.yml:1:1: error: site.yml is not a list of “key: value” lines", "Begin with “title: …”."),
    ("title: A\ntitle: B\n", "site.yml:2:1: error: the key “title” stands here a second time", "line 1"),
    ("title: \"A\n", "site.yml:1:8: error: the quoted text that begins here never ends", "Close it"),
    ("title: A\r\ncolour: red\r\n", "site.yml:2:1: error: unknown key “colour”", "\n    colour: red\n    ^\n"),
  ]

  @Test("says where each mistake is and what to do", arguments: wrong.indices)
  func mistake(index: Int) throws {
    let (text, message, advice) = Self.wrong[index]
    let told = try mistakes(text).joined(separator: "\n")
    #expect(told.contains(message), "\(told)")
    #expect(told.contains(advice), "\(told)")
    #expect(told.contains("\n    \(text.split { $0.isNewline }.last { told.contains($0) } ?? "no line")"), "\(told)")
  }

  @Test("tells all its mistakes, not only the first")
  func all() throws {
    let told = try mistakes("tilte: A\nlanguage: e!\nclosed: x\nredact: {a: b}\n")
    let places = told.map { $0.prefix { $0 != " " } }
    #expect(places == ["site.yml:1:1:", "site.yml:2:11:", "site.yml:3:9:", "site.yml:4:9:"])
  }

  @Test("is never taken for missing where it cannot be read: its redactions would be lost")
  func unreadable() throws {
    try Folder.use { folder in
      let path = folder["site.yml"]
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere.yml")
      let error = try #require(throws: DiagnosticsError.self) { try Settings.read(path, shown: path) }
      #expect(error.diagnostics.map(\.message) == ["cannot be read: no such file or directory"])
    }
  }

  @Test("that is not in UTF-8 is refused with its place")
  func encoding() throws {
    try Folder.use { folder in
      let path = try folder.write(Array("language: da\ntitle: ".utf8) + [0xE6, 0x0A], "site.yml")
      let error = try #require(throws: DiagnosticsError.self) { try Settings.read(path, shown: "site.yml") }
      #expect(error.diagnostics.first?.line == 2, "\(error.diagnostics)")
    }
  }
}
