import Foundation
import Testing

@testable import minutebook

@Suite("minutebook dialect")
struct DialectTests {
  /// A layout that nothing built in knows.
  private static let unknown = """
    Søndersø Kommune
    Referat fra møde i Kulturudvalget

    Dato: Tirsdag den 14. april 2026 kl. 15.30
    Ordfører: Anna Holm

    Emneblok 1: Godkendelse af dagsorden
    Hvad det koster
    Ingenting.
    Konklusion
    Godkendt.

    Emneblok 2: Tilskud til svømmehallen
    Sagens kerne
    Svømmehallen søger om 50.000 kr.
    Hvad det koster
    Udgiften holdes inden for rammen.
    Det foreslås
    at udvalget giver tilskuddet.
    Konklusion
    Udvalget sagde ja til tilskuddet.
    """

  @Test("shows what each line is taken for, in the document's order and with its numbers")
  func lines() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(), "referat.txt")
      let answer = Answer("dialect", "--archive", workspace.archive, document)
      #expect(answer.code == 0)
      let expected = [
        "1  title                   REFERAT Økonomiudvalget d. 25-03-2026", "field: place            Mødested Rådhuset",
        "item 1                  Punkt 1: Godkendelse af dagsorden", "section: decision       Beslutning",
        "text                    Godkendt.", "section: recommendation Indstilling",
      ]
      for line in expected { #expect(answer.output.contains("  " + line), "\(line) in\n\(answer.output)") }
      #expect(!answer.output.contains("\u{1B}"))
      #expect(!FileManager.default.fileExists(atPath: workspace.archive))
    }
  }

  @Test("colours lines where that is asked for, and never lets a document's own signs reach the terminal")
  func colours() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(decision: "Godk\u{1B}[31mendt."), "referat.txt")
      let coloured = Answer("dialect", "--archive", workspace.archive, "--colours", "always", document)
      #expect(coloured.output.contains("\u{1B}[1;34mitem 1 "))
      #expect(!coloured.output.contains("\u{1B}[31m"))
    }
  }

  @Test("drafts a dialect that, its roles put right, reads a layout nobody described")
  func draft() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(DialectTests.unknown, "referat.txt")
      let run = ["dialect", "--archive", workspace.archive, document]
      #expect(Answer(run).output.contains("add --draft NAME"))
      #expect(Answer(run + ["--draft", "soendersoe"]).code == 0)
      let path = workspace["Content/dialects/soendersoe.yml"]
      var draft = try String(contentsOfFile: path, encoding: .utf8)
      #expect(draft.contains("labels: [\"emneblok\"]"))
      #expect(draft.contains("other: [\"ordfører\"]"))
      #expect(draft.contains("other: [\"hvad det koster\"]"))
      draft = draft.replacingOccurrences(of: "other: [\"hvad det koster\"]", with: "economy: [hvad det koster]")
      try workspace.write(draft, "Content/dialects/soendersoe.yml")
      let imported = Answer("import", "--archive", workspace.archive, document)
      #expect(imported.code == 0, "\(imported.complaints)")
      #expect(imported.output.contains("layout: soendersoe ("))
      #expect(imported.output.contains("found: 2 items"))
      #expect(Answer(run).output.contains("section: economy        Hvad det koster"))
    }
  }

  @Test("never overwrites a dialect")
  func kept() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(DialectTests.unknown, "referat.txt")
      let dialect = try workspace.write(
        "name: mine\ndescription: Mine\nextends: generic\n", "Content/dialects/mine.yml")
      let answer = Answer("dialect", "--archive", workspace.archive, "--draft", "mine", document)
      #expect(answer.code == 1)
      #expect(answer.complaints.contains("a dialect of this name is there already"))
      #expect(try String(contentsOfFile: dialect, encoding: .utf8).hasPrefix("name: mine"))
    }
  }

  @Test(
    "says what is wrong in the command",
    arguments: [
      ["dialect"], ["dialect", "a", "b"], ["dialect", "--draft", "Å b", "x"], ["dialect", "--colours", "red", "x"],
    ]
  )
  func mistakes(words: [String]) { #expect(Answer(words).code == 2) }
}
