import Foundation
import Testing

@testable import Archive

@Suite("The importer")
struct ImporterTests {
  static let document = """
    REFERAT Økonomiudvalget d. 25-03-2026

    Punkt 1: Godkendelse af dagsorden

    Beslutning

    Godkendt.

    """

  private func file(_ folder: Folder, _ name: String, replaces: Bool = false) throws -> Importer.Outcome {
    let archive = ArchiveFolder(path: folder["Content"])
    var importer = try Importer(archive: archive, municipality: "Herlev", replaces: replaces)
    return importer.file(folder[name])
  }

  @Test("writes nothing outside the meeting's folder, whatever a file names as its source", arguments: [false, true])
  func escape(replaces: Bool) throws {
    try Folder.use { folder in
      try folder.write(Self.document, "a.txt")
      #expect(try file(folder, "a.txt").change == .filed)
      let path = "Content/herlev/oekonomiudvalget/2026-03-25/minutes.md"
      // Somebody's file that passes for an import's own, of a document that is then imported again.
      var lines = String(decoding: try Files.read(folder[path]), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let source = try #require(lines.firstIndex(of: "  file: minutes.source.txt"))
      let imported = try #require(lines.firstIndex { $0.hasPrefix("imported: ") })
      lines[source] = "  file: ../../../../b.txt"
      var digested = lines
      digested.remove(at: imported)
      lines[imported] = "imported: \"\(Digest.sha256(digested.joined(separator: "\n")))\""
      try folder.write(lines.joined(separator: "\n"), path)
      try folder.write(Self.document.replacing("Godkendt", with: "Udsat"), "c.txt")
      try folder.write("mine", "b.txt")
      _ = try file(folder, "a.txt", replaces: replaces)
      _ = try file(folder, "c.txt", replaces: replaces)
      #expect(try Files.read(folder["b.txt"]) == Array("mine".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["Content", "a.txt", "b.txt", "c.txt"])
    }
  }

  @Test("reads again what an earlier program wrote otherwise and nobody touched")
  func updated() throws {
    try Folder.use { folder in
      try folder.write(Self.document, "a.txt")
      #expect(try file(folder, "a.txt").change == .filed)
      let path = folder["Content/herlev/oekonomiudvalget/2026-03-25/minutes.md"]
      let text = try Files.read(path)
      var lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      let imported = try #require(lines.firstIndex { $0.hasPrefix("imported: ") })
      let dialect = try #require(lines.firstIndex { $0.hasPrefix("dialect: ") })
      lines[dialect] = "dialect: earlier"
      var digested = lines
      digested.remove(at: imported)
      lines[imported] = "imported: \"\(Digest.sha256(digested.joined(separator: "\n")))\""
      try Files.replace(path, with: Array(lines.joined(separator: "\n").utf8))
      #expect(try file(folder, "a.txt").change == .updated)
      #expect(try Files.read(path) == text)
    }
  }

  @Test("finds a document where its file lies, even where the rest of that file is damaged")
  func damaged() throws {
    try Folder.use { folder in
      try folder.write(Self.document, "a.txt")
      #expect(try file(folder, "a.txt").change == .filed)
      let moved = folder["Content/herlev/moved/2026-03-25"]
      try FileManager.default.createDirectory(atPath: folder["Content/herlev/moved"], withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        atPath: folder["Content/herlev/oekonomiudvalget/2026-03-25"], toPath: moved)
      let text = String(decoding: try Files.read(moved + "/minutes.md"), as: UTF8.self)
      try Files.replace(moved + "/minutes.md", with: Array(text.replacing("## 1.", with: "##1.").utf8))
      let outcome = try file(folder, "a.txt")
      #expect(outcome.change == .refused)
      #expect(outcome.diagnostics.first?.file == moved + "/minutes.md")
      #expect(!Files.exists(folder["Content/herlev/oekonomiudvalget/2026-03-25"]))
    }
  }
}
