import Foundation
import Testing

@testable import Archive

@Suite("An import of many documents")
struct ImporterBatchTests {
  /// Documents of as many meetings, some with other words for the meeting of the one before, some that are none.
  private static func document(_ number: Int) -> String {
    if number % 11 == 7 { return "No minutes at all.\n" }
    let day = number % 5 == 4 ? number - 1 : number
    let date = "\(day % 28 + 1)-\(day / 28 + 1)-2026"
    return """
      REFERAT Økonomiudvalget d. \(date)

      Punkt 1: Godkendelse af dagsorden nr. \(number % 10 == 9 ? number - 1 : number)

      Beslutning

      \(number % 2 == 0 ? "Godkendt." : "Udsat.")

      """
  }

  /// Every file of an archive with its bytes, the paths below it.
  private func files(of archive: ArchiveFolder) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try Files.files(below: archive.path) {
      files[String(path.dropFirst(archive.path.count))] = try Files.read(path)
    }
    return files
  }

  @Test("files the same and says the same as one after the other")
  func sameAsOneByOne() throws {
    try Folder.use { folder in
      var paths: [String] = []
      for number in 0..<300 { paths.append(try folder.write(Self.document(number), "\(number).txt")) }
      // One that is missing, and one that was there before.
      paths.insert(folder["missing.txt"], at: 17)
      paths.append(paths[3])
      let alone = ArchiveFolder(path: folder["alone"])
      let together = ArchiveFolder(path: folder["together"])
      var importer = try Importer(archive: alone, municipality: "Herlev", replaces: false)
      let expected = paths.map { importer.file($0) }
      var other = try Importer(archive: together, municipality: "Herlev", replaces: false)
      var outcomes: [Importer.Outcome] = []
      other.file(paths) { outcomes.append($0) }
      #expect(outcomes.map(\.change) == expected.map(\.change))
      #expect(outcomes.map(\.report.file) == paths)
      #expect(outcomes.map(\.report.path) == expected.map(\.report.path))
      let messages = outcomes.map { $0.diagnostics.map { "\($0)".replacing(together.path, with: alone.path) } }
      #expect(messages == expected.map { $0.diagnostics.map { "\($0)" } })
      #expect(try files(of: together) == files(of: alone))
      #expect(Set(outcomes.map(\.change)) == [.filed, .refused, .unchanged])
    }
  }

  @Test("reads again what an earlier document's filing took away")
  func movedSource() throws {
    try Folder.use { folder in
      try folder.write(Self.document(0), "a.txt")
      let archive = ArchiveFolder(path: folder["Content"])
      var unnamed = try Importer(archive: archive, municipality: nil, replaces: false)
      #expect(unnamed.file(folder["a.txt"]).change == .filed)
      let source = folder["Content/ukendt/oekonomiudvalget/2026-01-01/minutes.source.txt"]
      var named = try Importer(archive: archive, municipality: "Herlev", replaces: false)
      var outcomes: [Importer.Outcome] = []
      named.file([source, source]) { outcomes.append($0) }
      #expect(outcomes.map(\.change) == [.filed, .refused])
    }
  }
}
