import Foundation
import Testing

@testable import minutebook

@Suite("Import of a supplementary agenda")
struct SupplementTests {
  private static func document(_ title: String, number: Int, name: String = "Lokalplan for havnen") -> String {
    """
    \(title)

    Mødested Rådhuset

    Punkt \(number): \(name)

    Indstilling

    Forvaltningen indstiller, at planen for Herlev Kommune godkendes.

    """
  }

  private static let supplement = document("TILLÆGSDAGSORDEN Økonomiudvalget d. 25-03-2026", number: 3)
  private static let second = document(
    "Tillægsdagsorden nr. 2 til Økonomiudvalgets møde den 25. marts 2026", number: 4, name: "Køb af jord")

  private let file = "\(Document.folder)/supplement.md"

  /// Runs the body in a workspace with documents of one meeting that are not imported yet.
  private func received(_ body: (Workspace) throws -> Void) throws {
    try Workspace.use { workspace in
      try workspace.write(Document.agenda(), "herlev/agenda.txt")
      try workspace.write(Self.supplement, "herlev/supplement.txt")
      try workspace.write(Self.second, "herlev/second.txt")
      try workspace.write(Document.minutes(), "herlev/minutes.txt")
      try body(workspace)
    }
  }

  private func `import`(_ workspace: Workspace, _ name: String, _ words: String...) -> Answer {
    Answer(["import", "--archive", workspace.archive, workspace["herlev/\(name).txt"]] + words)
  }

  static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  @Test("agenda, supplement and minutes make the same files in every order, and once more nothing", arguments: orders)
  func order(order: [Int]) throws {
    try received { workspace in
      let names = ["agenda", "minutes", "supplement"]
      for index in order {
        let answer = self.import(workspace, names[index])
        #expect(answer.code == 0 && answer.output.contains("filed as \(workspace[Document.folder])/\(names[index]).md"))
      }
      let files = try workspace.files(below: Document.folder)
      #expect(files.keys.sorted() == names.flatMap { ["\($0).md", "\($0).source.txt"] })
      #expect(files["supplement.source.txt"] == Array(Self.supplement.utf8))
      #expect(try workspace.read(file).contains("\nkind: agenda\nsupplement: true\nmunicipality: Herlev\n"))
      #expect(try workspace.read(file).contains("\n  file: supplement.source.txt\n"))
      for name in names {
        for words in [[], ["--replace"]] {
          let answer = Answer(["import", "--archive", workspace.archive, workspace["herlev/\(name).txt"]] + words)
          #expect(answer.code == 0 && answer.output.contains(": unchanged: "), "\(answer)")
        }
      }
      #expect(try workspace.files(below: Document.folder) == files)
      let alone = try Workspace.use { other in
        for name in names {
          _ = other.import(try other.write(try workspace.read("herlev/\(name).txt"), "herlev/x.txt"))
        }
        return try other.files(below: Document.folder)
      }
      #expect(alone == files)
    }
  }

  @Test("a second supplement stands beside the first, each where it was")
  func second() throws {
    try received { workspace in
      for name in ["supplement", "second", "agenda"] { #expect(self.import(workspace, name).code == 0) }
      let files = try workspace.files(below: Document.folder)
      #expect(
        files.keys.sorted() == ["agenda", "supplement-2", "supplement"].flatMap { ["\($0).md", "\($0).source.txt"] })
      #expect(files["supplement-2.source.txt"] == Array(Self.second.utf8))
      // The same words of other bytes are the same document.
      try workspace.write(Self.second.replacing("\n", with: "\r\n"), "herlev/again.txt")
      for name in ["second", "again"] {
        let answer = self.import(workspace, name)
        #expect(answer.output.contains(": unchanged: \(workspace[Document.folder])/supplement-2.md"), "\(answer)")
      }
      #expect(try workspace.files(below: Document.folder) == files)
      let built = workspace.build()
      #expect(built.code == 0, "\(built.complaints)")
      for number in [1, 3, 4] {
        #expect(workspace.exists("Public/herlev/oekonomiudvalget/2026-03-25/\(number)/index.html"))
      }
    }
  }

  @Test("a corrected supplement is another one, unless --replace says otherwise")
  func replace() throws {
    try received { workspace in
      for name in ["agenda", "second", "supplement"] { #expect(self.import(workspace, name).code == 0) }
      try workspace.write(Self.supplement.replacing("for Herlev", with: "i Herlev"), "herlev/corrected.txt")
      let replaced = self.import(workspace, "corrected", "--replace")
      #expect(
        replaced.code == 0 && replaced.output.contains("read again: \(workspace[Document.folder])/supplement-2.md"))
      #expect(
        try workspace.bytes("\(Document.folder)/supplement-2.source.txt") == workspace.bytes("herlev/corrected.txt"))
      #expect(!workspace.exists("\(Document.folder)/supplement-3.md"))
      // Nothing of it is filed yet: --replace has nothing to replace.
      try workspace.write(
        Self.document("TILLÆGSDAGSORDEN Økonomiudvalget d. 25-03-2026", number: 9, name: "Ny sag"), "herlev/new.txt")
      #expect(self.import(workspace, "new", "--replace").output.contains("/supplement-3.md"))
      let again = self.import(workspace, "supplement")
      #expect(again.output.contains("filed as \(workspace[Document.folder])/supplement-4.md"))
    }
  }

  @Test("a person's edit of a supplement is never overwritten")
  func edited() throws {
    try received { workspace in
      #expect(self.import(workspace, "supplement").code == 0)
      let text = try workspace.read(file).replacing("havnen", with: "havneområdet")
      try workspace.write(text, file)
      #expect(self.import(workspace, "supplement").output.contains("edited by a person, left as it is: "))
      #expect(self.import(workspace, "supplement", "--replace").output.contains("edited by a person, left as it is: "))
      try workspace.write(Self.supplement.replacing("for Herlev", with: "i Herlev"), "herlev/corrected.txt")
      let refused = self.import(workspace, "corrected", "--replace")
      #expect(refused.code == 1 && refused.complaints.contains("\(workspace[file]) was edited by a person"))
      #expect(self.import(workspace, "corrected").output.contains("/supplement-2.md"))
      #expect(try workspace.read(file) == text)
    }
  }

  @Test("a corrected agenda is refused as before, and told how a supplement is known")
  func agenda() throws {
    try received { workspace in
      for name in ["agenda", "supplement"] { #expect(self.import(workspace, name).code == 0) }
      let files = try workspace.files(below: Document.folder)
      try workspace.write(Document.agenda().replacing("dagsordenen for", with: "dagsordenen i"), "herlev/agenda-2.txt")
      let refused = self.import(workspace, "agenda-2")
      #expect(refused.code == 1 && refused.complaints.contains("agenda.md holds this meeting already"))
      #expect(refused.complaints.contains("Tillægsdagsorden"))
      #expect(try workspace.files(below: Document.folder) == files)
      #expect(self.import(workspace, "agenda-2", "--replace").code == 0)
    }
  }

  @Test("no more than nine stand beside one another")
  func many() throws {
    try received { workspace in
      for number in 11...20 {
        let text = Self.document("TILLÆGSDAGSORDEN Økonomiudvalget d. 25-03-2026", number: number)
        try workspace.write(text, "herlev/s\(number).txt")
        let answer = self.import(workspace, "s\(number)")
        #expect(answer.code == (number < 20 ? 0 : 1))
        if number == 20 { #expect(answer.complaints.contains("holds 9 supplementary agendas already")) }
      }
      #expect(try workspace.files(below: Document.folder).count == 18)
    }
  }

  @Test("moves with its meeting once the municipality is known")
  func unnamed() throws {
    try Workspace.use { workspace in
      let files = try [Self.supplement, Self.second].enumerated().map { index, text in
        try workspace.write(text.replacing("Herlev", with: "Den"), "post/\(index).txt")
      }
      for file in files { #expect(workspace.import(file).code == 0) }
      #expect(workspace.exists("Content/ukendt/oekonomiudvalget/2026-03-25/supplement-2.md"))
      for file in files { #expect(workspace.import("--municipality", "Herlev", file).output.contains("filed as")) }
      #expect(!workspace.exists("Content/ukendt"))
      #expect(
        try workspace.files(below: Document.folder).keys.sorted()
          == ["supplement-2", "supplement"].flatMap { ["\($0).md", "\($0).source.txt"] })
    }
  }

  @Test("what an earlier program filed as the agenda makes room for the agenda")
  func earlier() throws {
    try received { workspace in
      // The title told nothing then.
      try workspace.write("name: old\nextends: generic\nremove: [tillægsdagsorden]\n", "Content/dialects/old.yml")
      try workspace.write(
        "name: older\nextends: old\nkinds: {agenda: [tillægsdagsorden]}\nsignature: [indstilling]\n",
        "Content/dialects/older.yml")
      #expect(self.import(workspace, "supplement").output.contains("filed as \(workspace[Document.folder])/agenda.md"))
      try workspace.remove("Content/dialects")
      #expect(self.import(workspace, "agenda").code == 1)
      #expect(self.import(workspace, "supplement").output.contains("filed as \(workspace[file])"))
      #expect(self.import(workspace, "agenda").code == 0)
      #expect(
        try workspace.files(below: Document.folder).keys.sorted()
          == ["agenda", "supplement"].flatMap { ["\($0).md", "\($0).source.txt"] })
    }
  }

  @Test("is called so in the report, in words and as data")
  func report() throws {
    try received { workspace in
      let answer = self.import(workspace, "supplement")
      #expect(answer.output.contains("  meeting: supplementary agenda, Herlev, Økonomiudvalget, 2026-03-25\n"))
      let root =
        try JSONSerialization.jsonObject(
          with: Data(self.import(workspace, "second", "--report", "json").output.utf8)) as? [String: Any]
      let report = (root?["documents"] as? [[String: Any]])?.first?["report"] as? [String: Any]
      let found = report?["found"] as? [String: Any]
      #expect(found?["kind"] as? String == "agenda")
      #expect(found?["supplement"] as? Bool == true)
    }
  }

  @Test("the build tells what a supplement says otherwise than the agenda")
  func built() throws {
    try received { workspace in
      #expect(self.import(workspace, "agenda").code == 0)
      let text = Self.document(
        "TILLÆGSDAGSORDEN Økonomiudvalget d. 25-03-2026", number: 1, name: "Godkendelse af dagsorden")
      try workspace.write(text, "herlev/other.txt")
      #expect(self.import(workspace, "other").code == 0)
      let built = workspace.build()
      #expect(built.code == 0)
      #expect(built.complaints.contains("supplement.md:"), "\(built)")
      #expect(built.complaints.contains("warning: item 1 stands in "), "\(built)")
    }
  }
}
