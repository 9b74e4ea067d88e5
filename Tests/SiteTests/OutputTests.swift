import Archive
import Foundation
import Testing

@testable import Site

/// The sixth promise: whole or not at all.
@Suite struct OutputTests {
  private let archive: WrittenArchive
  private let output: String

  init() throws {
    archive = try WrittenArchive(settings: "title: Prøve\n")
    try archive.add("# Referat\n\n## 1. Først\n\n### Beslutning\nGodkendt.\n", path: "proeve/udvalget/2026-01-05")
    try archive.add("# Referat\n\n## 1. Siden\n\n### Beslutning\nGodkendt.\n", path: "proeve/udvalget/2026-02-05")
    output = archive.folder.path + "/site"
  }

  private func tree() throws -> [String: [UInt8]] { try TemporaryFolder.files(below: output) }

  /// What stands beside the site, but for what builds remember for the next one.
  private func beside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).sorted()
      .filter { $0 != ".site.minutebook-state" && $0 != ".www.minutebook-state" }
  }

  /// The diagnostics that stop a build.
  private func mistakes() -> [String] {
    do {
      _ = try BuiltSite.builder(archive.path, into: output).build()
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test("a website's folder in the archive, around it or the archive itself is refused", arguments: ["x/y", "", ".."])
  func outputInArchive(place: String) throws {
    let before = try TemporaryFolder.files(below: archive.path)
    #expect(throws: DiagnosticsError.self) {
      try BuiltSite.builder(archive.path, into: "\(archive.path)/\(place)").build()
    }
    #expect(try TemporaryFolder.files(below: archive.path) == before)
  }

  @Test(
    "a build that fails leaves the old site as it was, byte for byte, and nothing beside it",
    arguments: [
      ("Content/site.yml", "titel: Prøve\n"), ("Content/site.yml", "title: [\n"),
      ("Content/proeve/udvalget/2026-02-05/minutes.md", "ikke et referat\n"),
      ("Content/proeve/udvalget/2026-03-05/minutes.md", "---\nkind: minutes\n---\n"),
      ("Content/dialects/egen.yml", "name: [\n"),
      ("Content/site.yml", "topics:\n  - {name: Skat, words: [skat]}\n  - {name: SKAT!, words: [gæld]}\n"),
      ("site/fremmed.txt", "ikke vores\n"), ("site/proeve/fremmed.html", "ikke vores\n"),
      ("site/.skjult", "ikke vores\n"),
    ])
  func failingBuild(file: String, text: String) throws {
    try BuiltSite.build(archive.path, into: output)
    try archive.folder.write(text, to: file)
    let before = try tree()
    #expect(before["index.html"] != nil)
    #expect(!mistakes().isEmpty)
    #expect(try DeterminismTests.differences(before, tree()) == [])
    #expect(try beside() == ["Content", "site"])
  }

  @Test("a personal number in an open item stops the build, says where, and leaves the old site")
  func personalNumber() throws {
    try BuiltSite.build(archive.path, into: output)
    let before = try tree()
    try archive.add("# Referat\n\n## 1. Klage\n\nFra 010190-1234.\n", path: "proeve/udvalget/2026-03-05")
    let found = mistakes()
    #expect(found.count == 1)
    #expect(found.first?.contains("2026-03-05/minutes.md:19:5: error:") == true, "\(found)")
    #expect(try DeterminismTests.differences(before, tree()) == [])
  }

  @Test("files that no build wrote are named and left alone")
  func strangers() throws {
    try archive.folder.write("min bryllupsdag\n", to: "site/billeder/brud.jpg")
    let found = mistakes()
    #expect(found.count == 1)
    #expect(found.first?.contains("billeder/brud.jpg") == true, "\(found)")
    #expect(try tree().keys.sorted() == ["billeder/brud.jpg"])
  }

  @Test("another program's list of digests makes a folder no site of ours")
  func foreignManifest() throws {
    try archive.folder.write("data\n", to: "site/debian.iso")
    try archive.folder.write("\(Digest.sha256("data\n"))  debian.iso\n", to: "site/SHA256SUMS")
    #expect(mistakes().first?.contains("debian.iso") == true)
    #expect(try tree()["debian.iso"] != nil)
  }

  @Test("a rebuild takes the place of the own site; what is gone from the archive is gone from the site")
  func rebuild() throws {
    try BuiltSite.build(archive.path, into: output)
    #expect(try tree()["proeve/udvalget/2026-02-05/1/index.html"] != nil)
    try archive.folder.remove("Content/proeve/udvalget/2026-02-05")
    try BuiltSite.build(archive.path, into: output)
    let files = try tree()
    #expect(files.keys.filter { $0.contains("2026-02-05") } == [])
    #expect(files["proeve/udvalget/2026-01-05/1/index.html"] != nil)
    #expect(try beside() == ["Content", "site"])
  }

  @Test("the file that keeps the folder in version control stays")
  func keepers() throws {
    try archive.folder.write("*\n!.gitignore\n", to: "site/.gitignore")
    try BuiltSite.build(archive.path, into: output)
    try BuiltSite.build(archive.path, into: output)
    #expect(try tree()[".gitignore"] == Array("*\n!.gitignore\n".utf8))
  }

  @Test("behind a link, the folder it leads to becomes the site, and the link stays")
  func linkedOutput() throws {
    try FileManager.default.createDirectory(atPath: archive.folder.path + "/www", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: archive.folder.path + "/www")
    try BuiltSite.build(archive.path, into: output)
    try BuiltSite.build(archive.path, into: output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == archive.folder.path + "/www")
    #expect(try TemporaryFolder.files(below: archive.folder.path + "/www")["index.html"] != nil)
    #expect(try beside() == ["Content", "site", "www"])
  }

  @Test("what cannot be a site's folder is refused", arguments: ["/", ".", "./", "FILE", "DANGLING"])
  func refusedFolder(name: String) throws {
    try archive.folder.write("tekst", to: "fil")
    let dangling = archive.folder.path + "/ingen"
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: archive.folder.path + "/intet")
    let path = ["FILE": archive.folder.path + "/fil", "DANGLING": dangling][name] ?? name
    #expect(throws: DiagnosticsError.self) { try BuiltSite.builder(archive.path, into: path).build() }
    #expect(try beside() == ["Content", "fil", "ingen"])
  }

  @Test("an archive that has only begun is a site that says so, and warns of it")
  func newArchive() throws {
    try archive.folder.remove("Content/proeve")
    let summary = try BuiltSite.builder(archive.path, into: output).build()
    #expect(summary.meetings == 0)
    #expect(summary.warnings.contains { $0.message.contains("no meeting yet") })
    let home = String(decoding: try #require(tree()["index.html"]), as: UTF8.self)
    #expect(home.contains("endnu ikke offentliggjort") && home.contains("minutebook import FIL…"))
    #expect(!home.contains("<form"))
    try archive.add("# Referat\n\n## 1. Først\n\n### Beslutning\nGodkendt.\n", path: "proeve/udvalget/2026-01-05")
    #expect(try BuiltSite.builder(archive.path, into: output).build().meetings == 1)
  }

  @Test("an archive that has lost its meetings does not take the website's place")
  func emptiedArchive() throws {
    try BuiltSite.build(archive.path, into: output)
    let before = try tree()
    try archive.folder.remove("Content/proeve")
    #expect(mistakes().first?.contains("holds no meeting any more, and the website has 2") == true)
    #expect(try tree() == before)
  }

  @Test("a folder without a meeting and without settings is an error, not an empty site")
  func emptyArchive() throws {
    try archive.folder.remove("Content/proeve")
    try archive.folder.remove("Content/site.yml")
    #expect(mistakes().first?.contains("the archive holds no meeting") == true)
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test("a template's mistakes are all told, with their places")
  func templateMistakes() throws {
    let folder = archive.folder.path + "/Templates"
    try FileManager.default.copyItem(atPath: Repository.templates, toPath: folder)
    try archive.folder.write("{{#open}}\n", to: "Templates/home.html")
    try archive.folder.write("{{/closed}}\n", to: "Templates/item.html")
    let builder = SiteBuilder(
      archive: ArchiveFolder(path: archive.path), templates: folder, output: output, baseURL: nil)
    var found: [String] = []
    do { _ = try builder.build() } catch { found = error.diagnostics.map(\.description) }
    #expect(found.contains { $0.contains("Templates/home.html:1:1: error:") }, "\(found)")
    #expect(found.contains { $0.contains("Templates/item.html:1:1: error:") }, "\(found)")
    #expect(!FileManager.default.fileExists(atPath: output))
  }
}
