import Archive
import Foundation
import Testing

@testable import Site

@Suite("A commit that is killed") struct InterruptedCommitTests {
  private static let old = PublishedFolder.site([
    "a/1/index.html": "et", "a/2/index.html": "to", "b/index.html": "stay", "c/d/e/index.html": "væk",
  ])
  private static let new = PublishedFolder.site([
    "index.html": "ny forside", "a/1/index.html": "1", "a/3/index.html": "3", "b/index.html": "stay",
    "f/g/index.html": "ny", "f/h.txt": "ny",
  ])

  @Test("is completed by the next command, whichever its last step was; meanwhile each file is the old or the new one")
  func everyStep() throws {
    var steps = 1
    var killed = 0
    while killed <= steps {
      let folder = try PublishedFolder()
      try folder.folder.write("*\n", to: "site/.gitignore")
      try folder.publish(Self.old)
      steps = try folder.publish(Self.new, killedAfter: killed)
      for (path, text) in try folder.files() where path != ".gitignore" {
        #expect(text == Self.old[path] || text == Self.new[path], "\(path) after \(killed)")
      }

      _ = try SiteOutput(path: folder.output)
      #expect(try folder.files() == Self.new.merging([".gitignore": "*\n"]) { $1 }, "after \(killed)")
      #expect(try folder.listsItself())
      #expect(!FileManager.default.fileExists(atPath: folder.output + "/c"))
      #expect(!Journal.stands(beside: folder.place))
      let again = try folder.publish(Self.new)
      #expect(again.counts == [0, Self.new.count, 0])
      #expect(try folder.beside() == [".site.minutebook-state"])
      killed += 1
    }
    #expect(steps > 10)
  }

  @Test("and whose completion is killed, too, is completed by the one after that")
  func twice() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    let steps = try folder.publish(Self.new, killedAfter: 2)
    let journal = try #require(Journal(try Files.read(folder.place.journal)))
    for done in 0...steps {
      let folders = CommitFolders(
        staged: try FolderHandle(folder.place.staging), site: try FolderHandle(folder.place.path))
      for step in journal.steps.prefix(done) { try folders.resume(step) }
    }
    _ = try SiteOutput(path: folder.output)
    #expect(try folder.files() == Self.new)
  }

  @Test("is completed even by a command that finds a mistake in the archive")
  func mistake() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.publish(Self.new, killedAfter: 3)
    #expect(throws: DiagnosticsError.self) {
      try BuiltSite.builder(folder.folder.path + "/ingen", into: folder.output).build()
    }
    #expect(try folder.files() == Self.new)
    #expect(!Journal.stands(beside: folder.place))
  }

  @Test("before its journal stood whole leaves the old site, and nothing beside it")
  func halfJournal() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.publish(Self.new, killedAfter: 0)
    let journal = try Files.read(folder.place.journal)
    for length in [0, 1, 30, journal.count / 2, journal.count - 1] {
      try folder.publish(Self.old)
      try folder.publish(Self.new, killedAfter: 0)
      try Files.write(Array(journal[..<length]), to: folder.place.journal)
      _ = try SiteOutput(path: folder.output).stage()
      #expect(try folder.files() == Self.old, "\(length) bytes")
      #expect(try folder.beside() == [".site.minutebook-state"])
    }
    try folder.publish(Self.new)
    #expect(try folder.files() == Self.new)
  }

  @Test("does nothing to another tree that was put in its place")
  func otherTree() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.publish(Self.new, killedAfter: 1)
    try FileManager.default.removeItem(atPath: folder.output)
    try folder.folder.write("mit\n", to: "site/index.html")
    let refusal = try folder.refusal(Self.new)
    #expect(refusal.contains("files that no build wrote: index.html"), "\(refusal)")
    #expect(try folder.files() == ["index.html": "mit\n"])
  }

  @Test("leaves a file alone that somebody put in a removed page's place")
  func foreignFile() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.publish(Self.new, killedAfter: 0)
    try folder.folder.write("min fil\n", to: "site/c/d/e/index.html")
    let refusal = try folder.refusal(Self.new)
    #expect(refusal.contains("files that no build wrote: c/d/e/index.html"), "\(refusal)")
    #expect(try folder.files()["c/d/e/index.html"] == "min fil\n")
  }

  @Test("between two renamings, on a disk without exchange, leaves the old site where the next command finds it")
  func aside() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try FileManager.default.moveItem(atPath: folder.output, toPath: folder.place.aside)
    _ = try SiteOutput(path: folder.output).stage()
    #expect(try folder.files() == Self.old)
    #expect(try folder.beside() == [".site.minutebook-state"])
  }
}

@Suite("A commit's journal") struct JournalTests {
  private static let digest = ContentDigest(of: [1, 2, 3])
  private static var journal: Journal? {
    digest.map {
      Journal(
        steps: [
          .makeFolder("a b"), .move("a b/æ.html", $0), .remove("c", $0), .removeFolder("d"), .move("SHA256SUMS", $0),
        ], before: $0)
    }
  }

  @Test("comes back as it was written")
  func roundTrip() throws {
    let journal = try #require(Self.journal)
    #expect(Journal(journal.bytes) == journal)
    let first = Journal(steps: [], before: nil)
    #expect(Journal(first.bytes) == first)
  }

  @Test("is none where any byte is missing or another one")
  func damage() throws {
    let bytes = try #require(Self.journal).bytes
    for index in bytes.indices {
      #expect(Journal(Array(bytes[..<index])) == nil)
      var other = bytes
      other[index] ^= 1
      #expect(Journal(other) == nil)
    }
  }

  @Test(
    "names nothing outside the site",
    arguments: ["../x", "/etc/passwd", "a/../b", "a//b", "a/", ".", "", "a/./b", "..", "a\nb"])
  func paths(path: String) throws {
    #expect(!SitePath.isValid(path))
    #expect(Journal(Journal(steps: [.removeFolder(path)], before: nil).bytes) == nil)
  }

  @Test("takes every name that a site has", arguments: ["a", ".nojekyll", "a/b.c/d", "...", "a/..b", "æ ø"])
  func names(path: String) { #expect(SitePath.isValid(path)) }
}
