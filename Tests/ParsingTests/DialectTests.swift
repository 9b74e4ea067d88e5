import Minutes
import Testing

@testable import Parsing

/// Files that describe a layout.
@Suite struct DialectTests {
  private func load(_ text: String) throws -> Dialect? {
    try Dialect.load([("x.yml", Array(text.utf8))], known: Fixtures.dialects).last
  }

  private func mistakes(_ text: String) -> [Diagnostic] {
    do {
      _ = try load(text)
      return []
    } catch let list as DiagnosticList { return list.diagnostics } catch { return [] }
  }

  @Test(
    "a mistake is said with its place, and what is known there",
    arguments: [
      ("name: x\nextends: generic\nhovsa: [a]\n", 3, 1, "unknown key “hovsa”"),
      ("name: x\nextends: generic\nsections:\n  beslutning: [a]\n", 4, 3, "unknown key “beslutning”"),
      ("name: x\nextends: ukendt\n", 2, 10, "no dialect “ukendt”"),
      ("name: x\nextends: generic\ncontents:\n  a: b\n", 4, 3, "a list of words"),
      ("name: x\nextends: generic\noutcomes:\n  godkendt: [a]\n", 4, 3, "unknown key “godkendt”"),
      ("name: x\nextends: generic\nheader:\n  dag: [a]\n", 4, 3, "unknown key “dag”"),
      ("name: x\nextends: generic\nkinds:\n  referat: [a]\n", 4, 3, "unknown key “referat”"),
      ("name: x\nextends: generic\nitems:\n  ord: [a]\n", 4, 3, "unknown key “ord”"),
      ("name: x\nextends: generic\nclosed:\n  ord: [a]\n", 4, 3, "unknown key “ord”"),
      ("name: x\nsections: [\n", nil, nil, ""), ("extends: generic\n", 1, nil, "no name"),
      ("[a, b]\n", 1, nil, "key: value"),
      ("", 1, nil, ""), ("name: herlev\nextends: generic\n", nil, nil, "already"),
    ] as [(String, Int?, Int?, String)])
  func mistake(text: String, line: Int?, column: Int?, message: String) throws {
    let found = mistakes(text)
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.file == "x.yml")
    if let line { #expect(first.line == line) }
    if let column { #expect(first.column == column) }
    #expect(message.isEmpty || first.message.contains(message))
    #expect(first.advice != nil)
  }

  @Test("all mistakes of all files are said, not only the first") func all() {
    #expect(mistakes("name: x\nextends: generic\na: b\nb: c\nsections: {x: [y]}\n").count == 3)
    let files = [("a.yml", "a: b"), ("b.yml", "name: b\nb: c")].map { ($0, Array($1.utf8)) }
    do {
      _ = try Dialect.load(files)
      Issue.record("two broken files were read")
    } catch { #expect(Set(error.diagnostics.map(\.file)) == ["a.yml", "b.yml"]) }
  }

  @Test("what comes with the program has no mistake") func builtIn() throws {
    #expect(
      try Dialect.builtIn().map(\.name) == [
        "generic", "gladsaxe", "haderslev", "herlev", "herning", "norsk", "english", "german",
      ])
  }

  private static let own = """
    name: øby
    description: Øby
    extends: generic
    kinds: {minutes: [samling]}
    header: {date: [vi mødtes], body: [hvem], place: [hvor]}
    items: {labels: [anliggende], only: true}
    closed: {words: [i fortrolighed]}
    sections: {summary: [hvad det handler om], decision: [det blev], recommendation: [vi foreslår]}
    remove: [beslutning]
    outcomes: {approved: [okay]}
    signature: [hvad det handler om, det blev]
    """

  private static let document = """
    Samling

    Hvem: Landsbyrådet i Øby
    Vi mødtes: 12. marts 2024
    Hvor: Den gamle skole

    Anliggende 1: Legepladsen

    Hvad det handler om
    1. Gynger
    2. Rutsjebane

    Vi foreslår
    Beslutning
    Det er et ord som alle andre.

    Det blev
    Okay.

    Anliggende 2: Kirkestien (i fortrolighed)

    Hvad det handler om
    Stien.

    Det blev
    Okay.
    """

  @Test("a publisher's dialect reads a document that the generic one gets wrong") func publisher() throws {
    let dialect = try #require(try load(Self.own))
    let generic = try? Fixtures.read(Self.document)
    #expect(generic?.meeting.items.map(\.title) != ["Legepladsen", "Kirkestien"])
    let dialects = Fixtures.dialects + [dialect]
    let document = try Fixtures.read(Self.document, dialects: dialects)
    let meeting = document.meeting
    #expect(document.report.dialect == "øby")
    #expect(meeting.kind == .minutes && meeting.date.description == "2024-03-12")
    #expect(meeting.body == "Landsbyrådet i Øby" && meeting.place == "Den gamle skole")
    #expect(meeting.items.map(\.title) == ["Legepladsen", "Kirkestien"])
    #expect(meeting.items.map(\.closed) == [false, true])
    #expect(meeting.items[0].sections.map(\.heading) == ["Hvad det handler om", "Vi foreslår", "Det blev"])
    #expect(
      Fixtures.items(document, dialects: dialects)[0].decision.value == Decision(text: "Okay.", outcomes: [.approved]))
  }

  @Test("of two readings that find the same, the one with its own names wins; without them, the generic one")
  func score() throws {
    let text = "REFERAT Kulturudvalget d. 12-03-2024\n\nPunkt 1: A\n\nBeslutning\n\nGodkendt.\n"
    #expect(try Fixtures.read(text).report.dialect == "generic")
  }
}

/// Every failure speaks: what is wrong, where, and what to do next.
@Suite struct ReadingDiagnosticsTests {
  private func failure(_ text: String) throws -> Diagnostic {
    do {
      _ = try Fixtures.read(text)
    } catch let list as DiagnosticList { return try #require(list.diagnostics.first) }
    return Diagnostic(.note, file: "", message: "no failure")
  }

  private static let head = "REFERAT Kulturudvalget d. 12-03-2024\n\n"
  private static let items = "Punkt 1: A\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: B\n\nBeslutning\n\nGodkendt.\n"

  @Test(
    "what stops the reading",
    arguments: [
      ("Kære alle.\n\nTak for sidst.\n", nil, nil, "no agenda item"),
      ("REFERAT Kulturudvalget\n\n" + items, 1, nil, "names no date"),
      ("\n\nREFERAT Kulturudvalget\n\n" + items, 3, nil, "names no date"),
      ("REFERAT Kulturudvalget d. 31-02-2024\n\n" + items, 1, 27, "no day “31-02-2024”"),
      ("REFERAT Kulturudvalget\n\nMødedato: 31. april 2024\n\n" + items, 3, 11, "no day “31. april 2024”"),
      ("Mødedato: 12-03-2024\n\n" + items, 1, nil, "which body met"),
      (
        head + items + "\nPunkt 2: C\n\nBeslutning\n\nUdsat.\n", 15, nil,
        "two items have the number 2: the other one is on line 9"
      ),
    ] as [(String, Int?, Int?, String)])
  func stops(text: String, line: Int?, column: Int?, message: String) throws {
    let found = try failure(text)
    #expect(found.file == "x.txt")
    #expect(found.line == line)
    #expect(found.column == column)
    #expect(found.message.contains(message))
    #expect(found.advice != nil)
  }

  @Test("a line without place is said in the report, not as an error") func kept() throws {
    let document = try Fixtures.read(Self.head + "Punkt 1: A\n\nEn linje uden plads.\n\nBeslutning\n\nGodkendt.\n")
    #expect(document.report.keptAsText.map(\.line) == [5])
    #expect(document.meeting.items[0].lead.flatMap(\.plainTexts) == ["En linje uden plads."])
  }

  @Test("without any dialect nothing is read") func noDialect() {
    #expect(throws: DiagnosticList.self) { try Fixtures.read(Self.head + Self.items, dialects: []) }
  }
}
