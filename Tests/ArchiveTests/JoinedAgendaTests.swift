import Foundation
import Markdown
import Minutes
import Testing

@testable import Archive

@Suite("Documents of one meeting")
struct JoinedAgendaTests {
  private static let folder = "herlev/oekonomiudvalget/2026-03-25"

  /// A document's file; its items are headings and, behind a bar, their text.
  private static func text(_ items: [String], kind: String) -> String {
    let body = items.map { item in
      let parts = item.split(separator: "|", maxSplits: 1)
      return "## \(parts[0])\n\n\(parts.count > 1 ? parts[1] : "Tekst.")\n"
    }
    return """
      ---
      schema: 1
      kind: \(kind)
      municipality: Herlev
      body: Økonomiudvalget
      date: 2026-03-25
      path: \(folder)
      items: \(items.count)
      source: {file: x.source.txt, sha256: abc}
      ---

      # Overskrift

      \(body.joined(separator: "\n"))
      """
  }

  /// What is published of an archive with these documents of one meeting, by their files' names.
  private func published(
    _ documents: [(String, [String])], settings: Settings = Settings()
  ) throws -> PublishedArchive {
    try Folder.use { folder in
      for (name, items) in documents {
        let kind = name == "minutes" ? "minutes" : name == "agenda" ? "agenda" : "agenda\nsupplement: true"
        try folder.write(Self.text(items, kind: kind), "\(Self.folder)/\(name).md")
      }
      return try ArchiveFolder(path: folder.path).publishedMeetings(settings)
    }
  }

  private func titles(_ meeting: Meeting?) -> [String] {
    (meeting?.items ?? []).map { ($0.number.map { $0 + " " } ?? "") + $0.title }
  }

  @Test("minutes take the agenda's place, and the agendas stay as they were, in their order")
  func minutes() throws {
    let published = try published([
      ("supplement-2", ["4. D"]), ("supplement", ["3. C|Anden tekst."]), ("agenda", ["1. A", "2. B", "3. X"]),
      ("minutes", ["1. A", "3. C"]),
    ])
    #expect(published.meetings.count == 1)
    let archived = try #require(published.meetings.first)
    #expect(archived.file == "\(Self.folder)/minutes.md")
    #expect(archived.meeting.kind == .minutes && titles(archived.meeting) == ["1 A", "3 C"])
    #expect(archived.agendas.map(titles) == [["1 A", "2 B", "3 X"], ["3 C"], ["4 D"]])
    #expect(archived.agendas.map(\.isSupplement) == [false, true, true])
    #expect(published.warnings.isEmpty)
  }

  @Test(
    "minutes without any agenda, and an agenda without a supplement, have no agendas beside them",
    arguments: ["minutes", "agenda", "supplement"])
  func alone(name: String) throws {
    let archived = try #require(try published([(name, ["1. A"])]).meetings.first)
    #expect(archived.file == "\(Self.folder)/\(name).md")
    #expect(archived.agendas.isEmpty && titles(archived.meeting) == ["1 A"])
  }

  @Test(
    "a supplement joins its agenda: in the order of plain numbers, else behind it",
    arguments: [
      (["1. A", "2. B"], ["3. C"], [], ["1 A", "2 B", "3 C"]),
      (["1. A", "4. D"], ["2. B", "3. C"], ["5. E"], ["1 A", "2 B", "3 C", "4 D", "5 E"]),
      (["9. A", "10. D"], ["11. B"], ["8. C"], ["8 C", "9 A", "10 D", "11 B"]),
      (["1. A", "4. D"], ["3a. B"], ["2. C"], ["1 A", "4 D", "3a B", "2 C"]),
      (["4. A", "1. D"], ["2. B"], [], ["4 A", "1 D", "2 B"]),
      (["1. A", "4. D"], ["3. B", "2. C"], [], ["1 A", "4 D", "3 B", "2 C"]),
      (["A", "A"], ["A"], ["B"], ["A", "A", "A", "B"]),
      (["1. A", "Lukket: B"], ["2. C"], [], ["1 A", "B", "2 C"]),
      (["1. A", "99999999999999999999. B"], ["2. C"], [], ["1 A", "99999999999999999999 B", "2 C"]),
    ] as [([String], [String], [String], [String])])
  func joined(agenda: [String], first: [String], second: [String], expected: [String]) throws {
    let supplements = [("supplement", first), ("supplement-2", second)].filter { !$0.1.isEmpty }
    let published = try published([("agenda", agenda)] + supplements)
    let archived = try #require(published.meetings.first)
    #expect(published.meetings.count == 1 && published.warnings.isEmpty)
    #expect(archived.file == "\(Self.folder)/agenda.md")
    #expect(titles(archived.meeting) == expected)
    #expect(archived.agendas.count == 1 + supplements.count)
    #expect(
      titles(archived.agendas.first) == agenda.map { $0.replacing(". ", with: " ").replacing("Lukket: ", with: "") })
  }

  @Test("supplements without an agenda join the first of them")
  func withoutAgenda() throws {
    let archived = try #require(
      try published([("supplement", ["3. C"]), ("supplement-2", ["4. D"])]).meetings.first)
    #expect(archived.file == "\(Self.folder)/supplement.md")
    #expect(titles(archived.meeting) == ["3 C", "4 D"])
    #expect(archived.agendas.count == 2)
  }

  @Test(
    "the same item once more changes nothing; where its text is another one, a person is told",
    arguments: [
      ("2. B|Tekst.", nil), ("2. B|Ny tekst.", "item 2 stands in "), ("2. b.|Tekst.", "item 2 stands in "),
      ("2. Lukket: B", "item 2 is closed here, but open in "),
    ] as [(String, String?)])
  func again(item: String, warning: String?) throws {
    let published = try published([("agenda", ["1. A", "2. B"]), ("supplement", ["3. C", item])])
    let archived = try #require(published.meetings.first)
    #expect(titles(archived.meeting) == ["1 A", "2 B", "3 C"])
    #expect(archived.meeting.items[1].closed == false)
    #expect(published.warnings.count == (warning == nil ? 0 : 1))
    guard let warning else { return }
    let told = try #require(published.warnings.first?.description)
    #expect(told.contains("\(Self.folder)/supplement.md:19: warning: \(warning)"), "\(told)")
    #expect(told.contains("\(Self.folder)/agenda.md"), "\(told)")
  }

  @Test("two items of one number stop the build, each pair with both files and what to do")
  func twice() throws {
    let error = try #require(throws: DiagnosticsError.self) {
      try published([
        ("agenda", ["1. A", "2. B"]), ("supplement", ["2. Noget andet", "3. C"]), ("supplement-2", ["3. D", "4. E"]),
      ])
    }
    let told = error.diagnostics.map(\.description)
    #expect(told.count == 2)
    #expect(told.first?.contains("supplement.md:15: error: item 2 has the number of another item, “B” in ") == true)
    #expect(told.first?.contains("/agenda.md: two items cannot have one address\n    ## 2. Noget andet\n") == true)
    #expect(told.last?.contains("supplement-2.md:15: error: item 3 has the number of another item, “C” in ") == true)
    #expect(told.last?.contains("/supplement.md: two items") == true)
    #expect(told.allSatisfy { $0.contains("\n  Renumber one of them") })
  }

  @Test("once there are minutes, no number of an agenda stops the build")
  func minutesEnd() throws {
    let documents = [("agenda", ["1. A"]), ("supplement", ["1. B"]), ("minutes", ["1. C"])]
    #expect(try published(documents).meetings.first?.agendas.count == 2)
  }

  @Test("an item without a number never takes the address of a numbered one")
  func position() {
    #expect(throws: DiagnosticsError.self) { try published([("agenda", ["P3. A", "2. B"]), ("supplement", ["C"])]) }
  }

  @Test(
    "a personal number stops the build in every document, also in those that the minutes stand for",
    arguments: ["agenda", "supplement", "supplement-2", "supplement-9"])
  func personal(name: String) throws {
    let documents = [(name, ["7. B|Borger 010190-1234 søger."]), ("minutes", ["1. A"])]
    let error = try #require(throws: DiagnosticsError.self) { try published(documents) }
    #expect(error.diagnostics.count == 1)
    let told = try #require(error.diagnostics.first?.description)
    #expect(
      told.contains("\(name).md:\(name == "agenda" ? 16 : 17):8: error: this is shaped like a personal"), "\(told)")
    var settings = Settings()
    settings.redactions = ["010190-1234"]
    let redacted = try #require(try published(documents, settings: settings).meetings.first)
    #expect(redacted.agendas.flatMap(\.items).flatMap(\.lead).flatMap(\.plainTexts) == ["Borger █████ søger."])
    #expect(redacted.agendas.allSatisfy { $0.isSupplement == (name != "agenda") })
  }

  @Test("two agendas of one meeting are told, and how one becomes a supplement; a copied supplement, too")
  func collisions() throws {
    try Folder.use { folder in
      let archive = ArchiveFolder(path: folder.path)
      try folder.write(Self.text(["1. A"], kind: "agenda"), "\(Self.folder)/agenda.md")
      try folder.write(Self.text(["2. B"], kind: "agenda"), "\(Self.folder)/supplement.md")
      let error = try #require(throws: DiagnosticsError.self) { try archive.publishedMeetings(Settings()) }
      #expect(error.diagnostics.map { $0.message.contains("two files have the address") } == [true])
      #expect(error.diagnostics.first?.advice?.contains("“supplement: true”") == true)
      let supplement = Self.text(["2. B"], kind: "agenda\nsupplement: true")
      try folder.write(supplement, "\(Self.folder)/supplement.md")
      #expect(try archive.publishedMeetings(Settings()).meetings.count == 1)
      try folder.write(supplement, "herlev/oekonomiudvalget/kopi/supplement.md")
      #expect(throws: DiagnosticsError.self) { try archive.publishedMeetings(Settings()) }
    }
  }
}
