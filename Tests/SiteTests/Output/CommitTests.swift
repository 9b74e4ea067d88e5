import Archive
import Foundation
import Testing

@testable import Site

@Suite("A build that publishes") struct CommitTests {
  private static let old = PublishedFolder.site([
    "a/1/index.html": "et", "a/2/index.html": "to", "b/index.html": "stay", "c/d/e/index.html": "væk",
  ])
  private static let new = PublishedFolder.site([
    "a/1/index.html": "1", "a/3/index.html": "3", "b/index.html": "stay", "f/g/index.html": "ny",
  ])

  @Test("file by file or as a whole makes the same tree, and counts alike", arguments: [false, true])
  func sameTree(atomic: Bool) throws {
    let folder = try PublishedFolder()
    try folder.folder.write("*\n", to: "site/.gitignore")
    #expect(try folder.publish(Self.old, atomic: atomic).counts == [7, 0, 0])
    let before = try folder.stamps()
    #expect(try folder.publish(Self.new, atomic: atomic).counts == [3, 4, 2])
    #expect(try folder.files() == Self.new.merging([".gitignore": "*\n"]) { $1 })
    #expect(try folder.listsItself())
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/c"))
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/a/2"))
    #expect(try folder.beside() == [".site.minutebook-state"])
    // What did not change is the same file still, and in a small commit not even touched.
    let after = try folder.stamps()
    for path in ["b/index.html", "index.html", ".gitignore"].map({ "site/" + $0 }) {
      #expect(after[path]?.inode == before[path]?.inode)
      if !atomic { #expect(after[path] == before[path]) }
    }
    #expect(try folder.publish(Self.new).unchanged == 7)
  }

  /// The umask is the whole process's: the masks come one after the other, each for one build.
  @Test("opens every folder and file to readers, whatever the umask takes away")
  func readers() throws {
    for mask in [mode_t(0o077), 0o027, 0] {
      let folder = try PublishedFolder()
      let before = umask(mask)
      defer { umask(before) }
      try folder.publish(Self.old)
      // A file is opened behind its writing, and noted as it is then.
      let known = StampFile(try Files.read(folder.place.stamps))
      let stamps = try folder.stamps()
      for path in Self.old.keys {
        #expect(stamps["site/" + path].flatMap(known.mark) != nil, "\(path), umask \(mask)")
      }
      try folder.publish(Self.new)
      let found = try #require(FileManager.default.enumerator(atPath: folder.output))
      for case let path as String in found {
        let rights = try FileManager.default.attributesOfItem(atPath: folder.output + "/" + path)
        let isFolder = rights[.type] as? FileAttributeType == .typeDirectory
        #expect(rights[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(path), umask \(mask)")
      }
    }
  }

  @Test("what stands there already touches nothing, neither in the output nor beside it")
  func nothing() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    let before = try folder.stamps()
    for atomic in [false, true] {
      let published = try folder.publish(Self.old, atomic: atomic)
      #expect(published.counts == [0, 7, 0])
      #expect(!published.hasChanged)
      #expect(try folder.stamps() == before)
    }
  }

  @Test("writes a file anew that somebody edited, though neither its size nor its time tell", arguments: [false, true])
  func edited(hasStamps: Bool) throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    if !hasStamps { try folder.folder.remove(".site.minutebook-state/outputs") }
    let file = folder.output + "/b/index.html"
    var status = stat()
    #expect(stat(file, &status) == 0)
    try Files.write(Array("stux".utf8), to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(FileStamp(status).contentTime / 1_000_000_000))],
      ofItemAtPath: file)
    #expect(try folder.publish(Self.old).counts == [1, 6, 0])
    #expect(try folder.files() == Self.old)
    #expect(try folder.listsItself())
  }

  @Test("a page that somebody deleted stands there again", arguments: [false, true])
  func deleted(withFolder: Bool) throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.folder.remove(withFolder ? "site/c" : "site/c/d/e/index.html")
    #expect(try folder.publish(Self.old).written == 1)
    #expect(try folder.files() == Self.old)
  }

  @Test("knows a tree by its content where it was copied, and where the note of its stamps is missing or damaged")
  func copied() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try FileManager.default.moveItem(atPath: folder.output, toPath: folder.folder.path + "/moved")
    try FileManager.default.copyItem(atPath: folder.folder.path + "/moved", toPath: folder.output)
    try folder.folder.remove("moved")
    #expect(try folder.publish(Self.old).unchanged == 7)
    let stamps = try Files.read(folder.place.stamps)
    for damaged in [[], Array(stamps.dropLast()), stamps.map { $0 ^ 1 }] {
      try Files.write(damaged, to: folder.place.stamps)
      #expect(try folder.publish(Self.old).counts == [0, 7, 0])
    }
    try folder.folder.remove(".site.minutebook-state")
    #expect(try folder.publish(Self.new).counts == [3, 4, 2])
    #expect(try folder.files() == Self.new)
  }

  @Test("keeps what it is told to keep, as long as it is what the last build wrote")
  func keep() throws {
    let folder = try PublishedFolder()
    try folder.publish(Self.old)
    try folder.folder.write("min egen", to: "site/b/index.html")
    try folder.folder.remove("site/a/1/index.html")
    let target = try SiteOutput(path: folder.output)
    let staged = try target.stage()
    #expect(!staged.keep("b/index.html"))
    #expect(!staged.keep("a/1/index.html"))
    #expect(!staged.keep("ny.html"))
    #expect(staged.previousDigest(of: "b/index.html") == nil)
    #expect(staged.previousDigest(of: "a/2/index.html") == ContentDigest(of: Array("to".utf8)))
    for path in Self.old.keys where path != "b/index.html" && path != "a/1/index.html" { #expect(staged.keep(path)) }
    try staged.add(OutputFile(path: "b/index.html", bytes: Array("stay".utf8)))
    // A file that was kept may still be made anew.
    try staged.add(OutputFile(path: "a/2/index.html", bytes: Array("zwei".utf8)))
    #expect(staged.counts == StagedSite.Counts(written: 2, unchanged: 4, bytes: 4 + 4 + 7 + 2 + 9 + 4))
    #expect(try target.publish(staged, atomic: false).counts == [2, 4, 1])
    var expected = Self.old
    expected["a/2/index.html"] = "zwei"
    expected["a/1/index.html"] = nil
    #expect(try folder.files() == expected)
  }

  @Test("lets a folder take a file's place, and a file a folder's")
  func kinds() throws {
    let folder = try PublishedFolder()
    let first = PublishedFolder.site(["a": "fil", "b/c/index.html": "side"])
    let second = PublishedFolder.site(["a/index.html": "side", "b": "fil"])
    for site in [first, second, first] {
      try folder.publish(site)
      #expect(try folder.files() == site)
      #expect(try folder.listsItself())
    }
    try folder.folder.remove("site/a")
    try FileManager.default.createDirectory(atPath: folder.output + "/a", withIntermediateDirectories: false)
    try folder.publish(first)
    #expect(try folder.files() == first)
  }

  @Test("takes two files of one path only where they are the same")
  func twice() throws {
    let folder = try PublishedFolder()
    let staged = try SiteOutput(path: folder.output).stage()
    try staged.add(OutputFile(path: "a.html", bytes: [1]))
    try staged.add(OutputFile(path: "a.html", bytes: [1]))
    #expect(staged.counts == StagedSite.Counts(written: 1, unchanged: 0, bytes: 1))
    #expect(throws: (any Error).self) { try staged.add(OutputFile(path: "a.html", bytes: [2])) }
    for path in ["../a.html", "SHA256SUMS", "a\nb"] {
      #expect(throws: (any Error).self) { try staged.add(OutputFile(path: path, bytes: [1])) }
    }
  }

  @Test("and fails before it is complete leaves nothing beside the site, not even where there is none yet")
  func discarded() throws {
    let folder = try PublishedFolder()
    do {
      let target = try SiteOutput(path: folder.folder.path + "/et/sted/site")
      try target.stage().add(OutputFile(path: "a/b.html", bytes: [1]))
      target.discard()
    }
    #expect(try folder.beside() == [])
    try folder.publish(Self.old)
    do {
      let target = try SiteOutput(path: folder.output)
      try target.stage().add(OutputFile(path: "a/b.html", bytes: [1]))
      target.discard()
    }
    #expect(try folder.files() == Self.old)
    #expect(try folder.beside() == [".site.minutebook-state"])
  }
}

@Suite("What is known of many paths") struct PathTableTests {
  @Test("is found again, and nothing else is")
  func many() {
    var table = PathTable<Int>()
    for number in 0..<3_000 {
      let added = table.insert("proeve/\(number % 7)/\(number)", number)
      #expect(added.row == number && added.isNew)
    }
    #expect(!table.insert("proeve/0/0", 9).isNew)
    for number in 0..<3_000 { #expect(table.row(of: "proeve/\(number % 7)/\(number)") == number) }
    #expect(table.row(of: "proeve/0/1") == nil)
    #expect(table.row(of: "") == nil)
    #expect(table[2_999] == 2_999)
    #expect(table.path(2_999) == "proeve/3/2999")
  }
}
