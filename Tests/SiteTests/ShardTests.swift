import Archive
import Foundation
import Testing

@testable import Site

/// Parts of a site, made apart and merged.
@Suite("Parts of a site") struct ShardTests {
  private func builder(_ archive: String, _ output: String) -> SiteBuilder {
    BuiltSite.builder(archive, into: output)
  }

  @Test("make, merged, byte for byte the site of one build", arguments: [1, 3])
  func merged(count: Int) throws {
    let edited = try EditedArchive(seed: 11)
    try edited.write()
    let folder = try TemporaryFolder()
    let whole = try BuiltSite.build(edited.path, into: folder.path + "/whole")
    let output = folder.path + "/site"
    var files = 0
    for number in 1...count {
      let shard = try #require(Shard(number: number, of: count))
      let part = try builder(edited.path, output).build(shard)
      #expect(part.files > 0)
      files += part.files
      #expect(!FileManager.default.fileExists(atPath: output), "a part touches no site")
    }
    #expect(files < whole.files, "lists, search and the like are the merge's")
    let merged = try builder(edited.path, output).merge()
    #expect(merged.files == whole.files)
    #expect(
      try TemporaryFolder.files(below: output) == TemporaryFolder.files(below: folder.path + "/whole"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("shard") }
    #expect(left == [], "the parts are in the site")
  }

  @Test("that are missing, damaged or of another archive are told, and the site stays")
  func wrong() throws {
    var edited = try EditedArchive(seed: 12)
    try edited.write()
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try BuiltSite.build(edited.path, into: output)
    let before = try TemporaryFolder.files(below: output)
    func merge() throws -> String {
      let error = try #require(throws: DiagnosticsError.self) { try builder(edited.path, output).merge() }
      #expect(try TemporaryFolder.files(below: output) == before)
      return error.diagnostics.map(\.description).joined(separator: "\n")
    }
    #expect(try merge().contains("there are no parts"))
    _ = try edited.edit(output: folder.path + "/nowhere")
    edited.meetings[0].meeting.heading += " (rettet)"
    try edited.write()
    _ = try builder(edited.path, output).build(try #require(Shard(number: 1, of: 2)))
    #expect(try merge().contains("part 2 of 2 is missing"))
    _ = try builder(edited.path, output).build(try #require(Shard(number: 2, of: 2)))

    let part = "\(folder.path)/.site.minutebook-shard-1-of-2"
    let files = try TemporaryFolder.files(below: part + "/files")
    // Of a page that stands in the site already, the part's copy is not needed, whatever it holds.
    let page = try #require(files.keys.sorted().first { files[$0] != before[$0] })
    try Data("halv".utf8).write(to: URL(fileURLWithPath: "\(part)/files/\(page)"))
    #expect(try merge().contains("\(page): error: the file is missing or damaged"))

    edited.meetings[0].meeting.heading += " (igen)"
    try edited.write()
    #expect(try merge().contains("made of another archive"))
  }

  @Test("are named by a number and a count", arguments: ["0/4", "5/4", "1", "1/", "/2", "a/2", "1/2/3", "-1/2", "1/0"])
  func names(_ text: String) { #expect(Shard(text: text) == nil) }

  @Test("share out every file but those that tell of the whole archive, each to one") func share() throws {
    #expect(Shard(text: "2/7") == Shard(number: 2, of: 7))
    let whole = ContentDigest.of([0])
    for byte in UInt8(1)..<200 {
      let file = PlannedFile(path: "a/index.html", inputs: ContentDigest.of([byte])) { _ in [] }
      let makers = (1...7).filter { Shard(number: $0, of: 7)?.makes(file, whole: whole) == true }
      #expect(makers.count == 1)
    }
    let list = PlannedFile(path: "index.html", inputs: whole) { _ in [] }
    #expect(Shard(number: 1, of: 1)?.makes(list, whole: whole) == false)
  }
}
