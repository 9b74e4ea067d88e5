import Minutes
import Testing

@testable import Markdown

/// What a person writes into a file, and the canonical text that is read out of it.
@Suite("Edits by hand")
struct MeetingEditTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let typed: String
    let canonical: String
    var testDescription: String { name }

    init(_ name: String, _ typed: String, _ canonical: String) {
      self.name = name
      self.typed = typed
      self.canonical = canonical
    }
  }

  static let sections: [Edit] = [
    Edit("hard-wrapped paragraph", "Udvalget\ngodkendte\n  sagen.\n\nNæste.", "Udvalget godkendte sagen.\n\nNæste.\n"),
    Edit("hard line breaks", "A  \nB\\\nC\\\\\nD\\", "A B C\\\\ D\\\n"),
    Edit("stars and pluses as bullets", "* a\n* b\n\nx\n\n+ c\n+ d", "- a\n- b\n\nx\n\n- c\n- d\n"),
    Edit("numbers with brackets", "1) a\n2) b", "1) a\n2) b\n"),
    Edit("numbers 1, 3, 7", "1. a\n3. b\n7. c", "1. a\n\n3. b\n\n7. c\n"),
    Edit("a list that changes its sign", "1. a\n2) b", "1. a\n\n2) b\n"),
    Edit("loose lists", "- a\n\n- b\n\n\n- c", "- a\n- b\n- c\n"),
    Edit(
      "lists nested by two, three and four spaces, and by a tab", "- a\n  - b\n    1. c\n\t- d\n- e\n    - f",
      "- a\n    - b\n        1. c\n        - d\n- e\n    - f\n"),
    Edit("wrapped entries", "- a\n  b\n1. c\nd", "- a b\n\n1. c d\n"),
    Edit("entries without words", "-\n- a\n-\n    - b\n        - c", "- a\n    - b\n        - c\n"),
    Edit("a number without words", "7.\n\n1. a\n8.", "7\\.\n\n1. a 8.\n"),
    Edit("a list below a line", "Der indstilles:\n- a\n- b", "Der indstilles:\n\n- a\n- b\n"),
    Edit(
      "a sentence that goes on with a number", "Mødet sluttede kl.\n14. Derefter", "Mødet sluttede kl. 14. Derefter\n"),
    Edit("closing signs behind a subheading", "#### Økonomi ####", "#### Økonomi\n"),
    Edit("a subheading amid text", "a\n#### b\nc\n- d\n #### e\nf", "a\n\n#### b\n\nc\n\n- d\n\n#### e\n\nf\n"),
    Edit("a table without outer pipes", "a | b\n--|:-:\nc | d\ne\n", "| a | b |\n| --- | --- |\n| c | d |\n\ne\n"),
    Edit(
      "rows of unlike length", "| a |\n|-|\n| b | c | d |\n|  |",
      "| a |  |  |\n| --- | --- | --- |\n| b | c | d |\n|  |  |  |\n"),
    Edit(
      "pipes in cells", "| a \\| b | `c\\|d` |\n|---|---|\n| \\\\\\| | e |",
      "| a \\| b | `c\\|d` |\n| --- | --- |\n| \\\\\\| | e |\n"),
    Edit(
      "a table below a line", "Tal:\n| a |\n|---|\n| 1. |\n#### b | c",
      "Tal:\n\n| a |\n| --- |\n| 1\\. |\n\n#### b | c\n"),
    Edit("a list that looks like a table", "- a | b\n--- | ---", "- a | b --- | ---\n"),
    Edit("quotations", "x\n> a\n> b\nc\n\n> d", "x\n\n> a\n> b\nc\n\n> d\n"),
    Edit("code", "x\n```\n## 3. y\n\n~~~\n```\nz", "x\n\n```\n## 3. y\n\n~~~\n```\n\nz\n"),
    Edit("code in longer fences", "````\n```\n# a\n````", "````\n```\n# a\n````\n"),
    Edit("code that ends at a bare fence only", "```\n``` x\n# a\n``` ", "```\n``` x\n# a\n``` \n"),
    Edit("code within a line", "```a``` b", "```a``` b\n"),
    Edit("rules", "a\n\n***\nb\n- - -", "a\n\n***\n\nb\n\n- - -\n"),
    Edit("small headings", "##### a\nb\n###### c", "##### a\n\nb\n\n###### c\n"),
    Edit("a paragraph that looks like other things", "#5 og 5 kr.\n\n    > a", "#5 og 5 kr.\n\n\\> a\n"),
    Edit("emphasis and links", "**A** _b_ [c](d \"e\")", "**A** _b_ [c](d \"e\")\n"),
  ]

  @Test("Markdown of many hands is read as what it means", arguments: sections)
  func sectionIsRead(_ edit: Edit) throws {
    let meeting = try MeetingFile.read(MeetingTexts.file(section: edit.typed), file: "x.md").meeting
    #expect(meeting.items.count == 2)
    #expect(MeetingFile.markdown(meeting.items[0].sections[0].blocks) == edit.canonical)
  }

  static let headings: [Edit] = [
    Edit("canonical", "## 25. Budget", "25 open Budget"),
    Edit("closing signs", "## 25. Budget ##", "25 open Budget"),
    Edit("signs of the title's own", "## 25. Bilag # ##", "25 open Bilag #"),
    Edit("an escaped sign", "## 25. Bilag \\#", "25 open Bilag #"),
    Edit("spaces", "##   25.   Budget  og   plan  ", "25 open Budget og plan"),
    Edit("emphasis", "## 25. *Budget* 2\\*3", "25 open Budget 2*3"),
    Edit("mark in front", "## 25. LUKKET: Sag", "25 closed Sag"),
    Edit("mark behind", "## 25. Sag (Lukket)", "25 closed Sag"),
    Edit("mark before the number", "## Lukket: 25. Sag", "25 closed Sag"),
    Edit("an emphasised mark", "## 25. **Lukket:** Sag", "25 closed Sag"),
    Edit("an emphasised mark behind", "## 25. Sag *(lukket)*", "25 closed Sag"),
    Edit("escaped mark", "## 25. Lukket\\: Sag", "25 open Lukket: Sag"),
    Edit("escaped mark behind", "## 25. Sag \\(Lukket)", "25 open Sag (Lukket)"),
    Edit("a mark in brackets in front", "## 25. (Lukket) Sag", "25 closed (Lukket) Sag"),
    Edit("a mark in square brackets", "## 25. \\[Lukket sag] Sag", "25 closed [Lukket sag] Sag"),
    Edit("a longer mark in front", "## 25. Lukket punkt: Sag", "25 closed Lukket punkt: Sag"),
    Edit("a mark and a dash", "## 25. Lukket – Sag", "25 closed Lukket – Sag"),
    Edit("a longer mark behind", "## 25. Sag (lukket punkt)", "25 closed Sag (lukket punkt)"),
    Edit("a mark behind a dash", "## 25. Sag - Lukket", "25 closed Sag - Lukket"),
    Edit("the word in an open title", "## 25. Lukket skole åbner", "25 open Lukket skole åbner"),
    Edit("an open title like a closed one", "## 25. &#76;ukket – Sag", "25 open Lukket – Sag"),
    Edit("only a mark", "## 25. Lukket:", "25 closed "),
    Edit("only a number", "## 25.", "25 open "),
    Edit("number with year", "## C048/23. Budget", "C048/23 open Budget"),
    Edit("two words of number", "## PS 18/26. Budget", "PS 18/26 open Budget"),
    Edit("letter behind", "## 3a. Budget", "3a open Budget"),
    Edit("groups", "## 1.1. Budget", "1.1 open Budget"),
    Edit("no number", "## Budget 2026. Del 2", "nil open Budget 2026. Del 2"),
    Edit("an ordinal", "## Orientering fra 3. afdeling", "nil open Orientering fra 3. afdeling"),
    Edit("an escaped number", "## 2026\\. Budget", "nil open 2026. Budget"),
    Edit("a number as a word", "## 25&#32;kr. til alle", "nil open 25 kr. til alle"),
    Edit("a combining mark behind the space", "## 25. \u{301}a", "25 open \u{301}a"),
  ]

  @Test("Headings of many hands are read as what they mean", arguments: headings)
  func headingIsRead(_ edit: Edit) throws {
    let text = MeetingTexts.file(body: "# REFERAT\n\n\(edit.typed)\n\n### Beslutning ###\n\nx\n\n## 26. Eventuelt\n")
    let meeting = try MeetingFile.read(text, file: "x.md").meeting
    let item = meeting.items[0]
    #expect("\(item.number ?? "nil") \(item.closed ? "closed" : "open") \(item.title)" == edit.canonical)
    #expect(item.sections.map(\.heading) == ["Beslutning"])
    #expect(MeetingFile.isClosedHeading(edit.typed) == item.closed)
  }

  @Test("Line ends of other systems, a byte order mark and spaces behind the marks change nothing")
  func lineEndsDoNotMatter() throws {
    let text = MeetingTexts.file(section: "a\nb\n\n- c\n")
    let meeting = try MeetingFile.read(text, file: "x.md")
    #expect(try MeetingFile.read(text.replacing("\n", with: "\r\n"), file: "x.md") == meeting)
    #expect(try MeetingFile.read(text.replacing("\n", with: "\r"), file: "x.md") == meeting)
    #expect(try MeetingFile.read("\u{FEFF}" + text.replacing("---\n", with: "--- \n"), file: "x.md") == meeting)
  }

  @Test("Text before the first item and before the first section has its own place")
  func placesAreKept() throws {
    let text = MeetingTexts.file(body: "# R\na\n#### b\n## 1. x\nc\n### d\n## y\n")
    let meeting = try MeetingFile.read(text, file: "x.md").meeting
    #expect(MeetingFile.markdown(meeting.preamble) == "a\n\n#### b\n")
    #expect(MeetingFile.markdown(meeting.items[0].lead) == "c\n")
    #expect(meeting.items[0].sections == [Section(heading: "d")])
    #expect(meeting.itemFolders == ["1", "p2"])
  }

  @Test("Where no item has a number, a title may begin with one")
  func titlesMayBeginWithDigits() throws {
    let text = MeetingTexts.file(body: "# R\n\n## 25 års jubilæum\n\n## 3 høringer\n")
    #expect(try MeetingFile.read(text, file: "x.md").meeting.items.map(\.title) == ["25 års jubilæum", "3 høringer"])
  }

  @Test("The lines of closed items are known, whatever stands in code")
  func closedLinesAreKnown() {
    let text =
      "---\n---\n# R\n## 1. A\n```\n## 2. Lukket: B\n```\nc\n## 3. C (Lukket)\nd\n### E\n~~~\n## 4. F\n~~~\n\n## 5. G\nh"
    let closed = MeetingFile.linesOfClosedItems(in: text.replacing("\n", with: "\r\n"))
    #expect(closed == MeetingFile.linesOfClosedItems(in: text))
    #expect(closed.count == 17)
    #expect(closed.indices.filter { closed[$0] } == Array(9...14))
  }

  @Test("The digest's line is no part of what the digest is taken of")
  func digestIsTakenWithoutItself() throws {
    var file = try MeetingFile.read(MeetingTexts.file(section: "imported: x"), file: "x.md")
    file.meeting.place = "x\nimported: y\n---\n"
    let plain = try file.write()
    file.imported = "sha256-abc"
    #expect(try file.write() != plain)
    #expect(MeetingFile.withoutDigest(try file.write()) == plain)
    #expect(MeetingFile.withoutDigest(plain) == plain)
    #expect(MeetingFile.withoutDigest("---\nimported: x") == "---\n")
    #expect(MeetingFile.withoutDigest("imported: x\n") == "imported: x\n")
  }
}
