import Foundation
import Testing

@testable import minutebook

/// Supplementary agendas: filed beside the agenda, shown as one with it.
@Suite("Agenda, supplements and minutes on the site")
struct AgendaPageTests {
  private static func supplement(_ title: String = "Punkt 3: Tillæg om skoler", head: String = "TILLÆGSDAGSORDEN")
    -> String
  {
    """
    \(head) Økonomiudvalget d. 25-03-2026

    Mødested Rådhuset

    \(title)

    Indstilling

    Forvaltningen indstiller, at tillægget for Herlev Kommune godkendes.

    """
  }

  private let folder = "Content/herlev/oekonomiudvalget/2026-03-25"

  /// Imports a document that is written for it.
  private func take(_ text: String, _ name: String, _ workspace: Workspace) throws {
    let answer = workspace.import(try workspace.write(text, name))
    #expect(answer.code == 0, "\(answer.complaints)")
  }

  private func build(_ workspace: Workspace) -> Answer {
    Answer(["build", "--archive", workspace.archive, "--output", workspace.output])
  }

  @Test(
    "is filed beside the agenda and the minutes, in whatever order they come",
    arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]])
  func order(order: [Int]) throws {
    try Workspace.use { workspace in
      let documents = [
        try workspace.write(Document.agenda(), "herlev-dagsorden.txt"),
        try workspace.write(Self.supplement(), "herlev-tillaeg.txt"),
        try workspace.write(Document.minutes(), "herlev-referat.txt"),
      ]
      for index in order {
        let answer = workspace.import(documents[index])
        #expect(answer.code == 0, "\(answer.complaints)")
      }
      let names = try workspace.files(below: folder).keys.sorted()
      #expect(
        names == [
          "agenda.md", "agenda.source.txt", "minutes.md", "minutes.source.txt", "supplement.md",
          "supplement.source.txt",
        ])
      #expect(try workspace.read("\(folder)/supplement.md").contains("\nsupplement: true\n"))
      #expect(workspace.import(documents[1]).output.contains("unchanged"))
      #expect(build(workspace).code == 0)
      let agenda = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/dagsorden/index.html")
      #expect(agenda.contains("Tillæg om skoler") && agenda.contains("Referatet har taget dens plads"))
      let alone = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/3/index.html")
      #expect(alone.contains("Ikke i referatet") && alone.contains("Tillæg om skoler"))
      let meeting = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/index.html")
      #expect(
        meeting.contains("På dagsordenen, men ikke i referatet") && meeting.contains("href=\"dagsorden/index.html\""))
    }
  }

  @Test("joins its meeting where there are no minutes yet; another one gets a file of its own")
  func joins() throws {
    try Workspace.use { workspace in
      try take(Document.agenda(), "herlev-1.txt", workspace)
      try take(Self.supplement(), "herlev-2.txt", workspace)
      let second = Self.supplement("Punkt 2: Endnu et tillæg", head: "Supplerende dagsorden for")
      try take(second, "herlev-3.txt", workspace)
      #expect(try workspace.files(below: folder).keys.contains("supplement-2.md"))
      #expect(build(workspace).code == 0)
      let record = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/index.json")
      let titles = record.matches(of: #/"number":"(\d)"/#).map { String($0.1) }
      #expect(titles == ["1", "2", "3"], "\(record)")
      #expect(record.contains("\"kind\":\"agenda\""))
      let page = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/dagsorden/index.html")
      #expect(page.contains("TILLÆGSDAGSORDEN") && page.contains("DAGSORDEN Økonomiudvalget"))
    }
  }

  @Test("alone it stands as the agenda")
  func alone() throws {
    try Workspace.use { workspace in
      try take(Self.supplement(), "herlev-2.txt", workspace)
      #expect(build(workspace).code == 0)
      #expect(workspace.exists("Public/herlev/oekonomiudvalget/2026-03-25/3/index.html"))
      #expect(!workspace.exists("Public/herlev/oekonomiudvalget/2026-03-25/dagsorden"))
    }
  }

  @Test("that gives another item a number which is taken is an error that names both files")
  func sameNumber() throws {
    try Workspace.use { workspace in
      try take(Document.agenda(), "herlev-1.txt", workspace)
      try take(Self.supplement("Punkt 1: Noget andet"), "herlev-2.txt", workspace)
      let answer = build(workspace)
      #expect(answer.code == 1)
      #expect(
        answer.complaints.contains("error: item 1 has the number of another item, “Godkendelse af dagsorden” in "),
        "\(answer)")
    }
  }

  @Test("is corrected with --replace, and never where a person edited it")
  func replaced() throws {
    try Workspace.use { workspace in
      try take(Self.supplement(), "herlev-2.txt", workspace)
      let corrected = try workspace.write(Self.supplement("Punkt 3: Rettet tillæg"), "herlev-3.txt")
      #expect(workspace.import("--replace", corrected).code == 0)
      #expect(try workspace.read("\(folder)/supplement.md").contains("Rettet tillæg"))
      #expect(!workspace.exists("\(folder)/supplement-2.md"))
      try workspace.write(try workspace.read("\(folder)/supplement.md") + "\nTilføjet.\n", "\(folder)/supplement.md")
      let again = try workspace.write(Self.supplement("Punkt 3: Atter rettet"), "herlev-4.txt")
      #expect(workspace.import("--replace", again).code == 1)
      #expect(try workspace.read("\(folder)/supplement.md").contains("Tilføjet."))
    }
  }

  @Test("a personal number in an agenda stops the build, though the minutes are shown")
  func personalNumber() throws {
    try Workspace.use { workspace in
      try take(Document.agenda(), "herlev-1.txt", workspace)
      try take(Document.minutes(), "herlev-2.txt", workspace)
      let file = "\(folder)/agenda.md"
      try workspace.write(try workspace.read(file) + "\nBorgeren 010190-1234 søger.\n", file)
      let answer = build(workspace)
      #expect(answer.code == 1 && answer.complaints.contains("agenda.md:"), "\(answer)")
    }
  }
}
