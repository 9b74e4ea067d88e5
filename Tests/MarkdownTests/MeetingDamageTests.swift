import Minutes
import Testing

@testable import Markdown

@Suite("Damage to a meeting's file")
struct MeetingDamageTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let mistakes: [ExpectedMistake]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ mistakes: ExpectedMistake...) {
      self.name = name
      self.text = text
      self.mistakes = mistakes
    }

    /// Damage to one line of the front matter.
    init(_ name: String, line: String, as new: String, _ mistakes: ExpectedMistake...) {
      self.name = name
      text = MeetingTexts.file(
        matter: MeetingTexts.matter.replacing(line, with: new), body: "# R\n\n## 1. A\n\n## 2. B\n")
      self.mistakes = mistakes
    }
  }

  static let frontMatter: [Damage] = [
    Damage("empty file", "", ExpectedMistake(1, "does not begin with front matter", "import the document again")),
    Damage("no front matter", "# R\n\n## 1. A\n", ExpectedMistake(1, "does not begin with front matter", "# R")),
    Damage(
      "unclosed front matter", "---\nkind: minutes\n\n# R\n", ExpectedMistake(1, "is not closed", "Write a line “---”")),
    Damage(
      "empty front matter", "---\n---\n# R\n## 1. A\n",
      ExpectedMistake(1, "“kind” is missing"), ExpectedMistake(1, "“date” is missing"),
      ExpectedMistake(1, "“body” is missing"),
      ExpectedMistake(1, "“path” is missing"), ExpectedMistake(1, "“source” needs a file"),
      ExpectedMistake(1, "“items” is missing")),
    Damage(
      "colon in a text", line: "body: Byråd", as: "body: Byråd: ny",
      ExpectedMistake(5, "front matter: ", "body: Byråd: ny")),
    Damage(
      "open quote", line: "body: Byråd", as: "body: \"Byråd",
      ExpectedMistake(7, "front matter: no key was expected", "close open quotes.")),
    Damage(
      "open quote at the end", line: "sha256: abc}", as: "sha256: \"abc}",
      ExpectedMistake(13, "front matter: the quoted text that begins here never ends", "source: {", "Close it")),
    Damage(
      "unknown key", line: "start:", as: "begin:", ExpectedMistake(7, "unknown key “begin”", "Known are: schema, kind")),
    Damage(
      "unknown key of a member", line: "party: A", as: "parti: A",
      ExpectedMistake(9, "unknown key “parti” in a member", "name, party, absent")),
    Damage(
      "key twice", line: "kind: minutes", as: "kind: minutes\nkind: agenda",
      ExpectedMistake(4, "“kind” stands here a second time")),
    Damage(
      "impossible date", line: "date: 2026-03-25", as: "date: 2026-02-30",
      ExpectedMistake(6, "“date” is no day", "2026-03-25")),
    Damage(
      "date with a sign", line: "date: 2026-03-25", as: "date: \"2026-+3-25\"", ExpectedMistake(6, "“date” is no day")),
    Damage(
      "time as a number", line: "start: \"16:00\"", as: "start: 16",
      ExpectedMistake(7, "“start” is no time", "in quotes")),
    Damage(
      "unknown kind", line: "kind: minutes", as: "kind: referat",
      ExpectedMistake(3, "“kind” is neither", "kind: agenda")),
    Damage(
      "supplement as a word", line: "kind: minutes", as: "kind: agenda\nsupplement: ja",
      ExpectedMistake(4, "“supplement” is neither true nor false", "supplement: true")),
    Damage(
      "minutes as a supplement", line: "kind: minutes", as: "kind: minutes\nsupplement: true",
      ExpectedMistake(4, "minutes are no supplementary agenda", "kind: agenda")),
    Damage("missing body", line: "body: Byråd", as: "body:", ExpectedMistake(5, "“body” is missing")),
    Damage(
      "body as a list", line: "body: Byråd", as: "body: [Byråd]", ExpectedMistake(5, "“body” is a list, not a text")),
    Damage(
      "municipality as a group", line: "municipality: Herlev", as: "municipality: {a: b}",
      ExpectedMistake(4, "“municipality” is a group of keys")),
    Damage(
      "unknown origin", line: "body:", as: "municipality-from: guess\nbody:",
      ExpectedMistake(5, "“municipality-from” is none of option, document, path")),
    Damage(
      "path upwards", line: "path: herlev/byraad", as: "path: ../byraad",
      ExpectedMistake(11, "“path” is not of the form", "a–z")),
    Damage(
      "path with dots inside", line: "path: herlev/byraad", as: "path: herlev/..",
      ExpectedMistake(11, "“path” is not of the form")),
    Damage(
      "path too deep", line: "path: herlev", as: "path: x/herlev", ExpectedMistake(11, "“path” is not of the form")),
    Damage("absolute path", line: "path: herlev/", as: "path: /", ExpectedMistake(11, "“path” is not of the form")),
    Damage(
      "path without a date", line: "byraad/2026-03-25", as: "byraad/2026",
      ExpectedMistake(11, "“path” is not of the form")),
    Damage(
      "member without a name", line: "{name: Ida Holm, absent: true}", as: "Ida Holm",
      ExpectedMistake(10, "a member without a name", "Bo Zabel")),
    Damage(
      "absent as a word", line: "absent: true", as: "absent: ja",
      ExpectedMistake(10, "“absent” is neither true nor false")),
    Damage("no digest", line: ", sha256: abc", as: "", ExpectedMistake(13, "“source” needs a file and its sha256")),
    Damage(
      "later schema", line: "schema: 1", as: "schema: 2", ExpectedMistake(2, "“schema” is not 1", "newer program")),
    Damage(
      "wrong count", line: "items: 2", as: "items: 3",
      ExpectedMistake(12, "says 3 items, the text has 2", "items: 3", "items: 2")),
    Damage("count as a word", line: "items: 2", as: "items: to", ExpectedMistake(12, "“items” is missing")),
    Damage(
      "several at once", line: "body: Byråd\ndate: 2026-03-25", as: "body:\ndate: i går", ExpectedMistake(5, "“body”"),
      ExpectedMistake(6, "“date”")),
  ]

  static let bodies: [Damage] = [
    Damage(
      "no title", MeetingTexts.file(body: "## 1. A\n\n## 2. B\n"),
      ExpectedMistake(16, "the title “# …” is missing", "## 1. A")),
    Damage("nothing at all", MeetingTexts.file(body: ""), ExpectedMistake(16, "the title “# …” is missing")),
    Damage("no items", MeetingTexts.file(body: "# R\n\ntext\n"), ExpectedMistake(14, "no agenda item", "## 25. Title")),
    Damage(
      "heading without a space", MeetingTexts.file(body: "# R\n\n##25. A\n\n## 26. B\n"),
      ExpectedMistake(12, "says 2 items, the text has 1"),
      ExpectedMistake(18, "a heading needs a space behind ##", "##25. A", "Write “## 25. A”", "“\\##25. A”")),
    Damage(
      "item's heading indented", MeetingTexts.file(body: "# R\n ## 1. A\n## 2. B\n## 3. C\n"),
      ExpectedMistake(17, "an item's heading stands at the line's beginning", "Remove the spaces in front of ##")),
    Damage(
      "item's heading with a tab", MeetingTexts.file(body: "# R\n##\t1. A\n## 2. B\n## 3. C\n"),
      ExpectedMistake(17, "a heading needs a space behind ##", "Write “## 1. A”")),
    Damage(
      "section without a space", MeetingTexts.file(body: "# R\n## 1. A\n###Beslutning\nx\n## 2. B\n"),
      ExpectedMistake(18, "a heading needs a space behind ###")),
    Damage(
      "subheading without a space", MeetingTexts.file(body: "# R\n## 1. A\n####Økonomi\n## 2. B\n"),
      ExpectedMistake(18, "a heading needs a space behind ####")),
    Damage(
      "number without a full stop", MeetingTexts.file(body: "# R\n## 25 A\n## 26. B\n"),
      ExpectedMistake(17, "the number 25 needs a full stop", "## 25 A", "Write “## 25. …”", "“25&#32;…”")),
    Damage(
      "number with a colon", MeetingTexts.file(body: "# R\n## 25: A\n## 26. B\n"),
      ExpectedMistake(17, "the number 25 needs")),
    Damage(
      "number close to its title", MeetingTexts.file(body: "# R\n## Lukket: 25.A\n## 26. B\n"),
      ExpectedMistake(17, "the number 25 needs")),
    Damage(
      "two items with one number", MeetingTexts.file(body: "# R\n## 25. A\n\n## 25. B\n"),
      ExpectedMistake(19, "two items have the address 25: the other one is on line 17", "its own number")),
    Damage(
      "numbers with one folder", MeetingTexts.file(body: "# R\n## C1/23. A\n## c1-23\n## C1-23. B\n"),
      ExpectedMistake(12, "says 2 items, the text has 3"),
      ExpectedMistake(19, "two items have the address c1-23: the other one is on line 17")),
    Damage(
      "section before the first item", MeetingTexts.file(body: "# R\n### Beslutning\n## 1. A\n## 2. B\n"),
      ExpectedMistake(17, "a section before the first item", "## 25. Title")),
    Damage(
      "second title", MeetingTexts.file(body: "# R\n## 1. A\n\n# S\n## 2. B\n"),
      ExpectedMistake(19, "a second title", "Write “##” for an item")),
    Damage(
      "empty headings", MeetingTexts.file(body: "# R\n## 1. A\n##\n### \n#### ##\n#\n### &nbsp;\n## 2. B\n"),
      ExpectedMistake(18, "a heading without words"), ExpectedMistake(19, "a heading without words"),
      ExpectedMistake(20, "a heading without words"),
      ExpectedMistake(21, "a heading without words"),
      ExpectedMistake(22, "a heading without words", "Write the heading's words")),
    Damage(
      "code without an end", MeetingTexts.file(body: "# R\n## 1. A\n\n~~~~ x\n~~~\n## 2. B\n"),
      ExpectedMistake(12, "says 2 items, the text has 1"),
      ExpectedMistake(19, "the code that begins here has no end", "“~~~~”")),
    Damage(
      "damage in a file from Windows",
      MeetingTexts.file(body: "# R\n\n##25. A\n## 1. B\n## 2. C\n").replacing("\n", with: "\r\n"),
      ExpectedMistake(18, "a heading needs a space behind ##")),
  ]

  @Test("Each mistake is told with its line, what is wrong and what to do", arguments: frontMatter + bodies)
  func damageIsTold(_ damage: Damage) throws {
    let error = try #require(throws: MeetingFileMistakes.self) {
      try MeetingFile.read(damage.text, file: "a/minutes.md")
    }
    let told = error.diagnostics.map(\.description).joined(separator: "\n")
    #expect(error.diagnostics.map(\.line) == damage.mistakes.map(\.line), "\(told)")
    for (diagnostic, mistake) in zip(error.diagnostics, damage.mistakes) {
      #expect(diagnostic.description.hasPrefix("a/minutes.md:\(mistake.line):"))
      #expect(diagnostic.advice != nil)
      for piece in mistake.pieces { #expect(diagnostic.description.contains(piece)) }
    }
  }

  @Test("A long line is not repeated in the advice")
  func adviceIsShort() throws {
    let text = MeetingTexts.file(body: "# R\n##\(String(repeating: "a", count: 100_000))\n## 1. A\n## 2. B\n")
    let error = try #require(throws: MeetingFileMistakes.self) { try MeetingFile.read(text, file: "x.md") }
    #expect(error.diagnostics.allSatisfy { $0.description.utf8.count < 600 })
  }
}
