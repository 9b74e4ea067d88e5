import Archive
import Foundation
import Testing

@testable import Site

@Suite("Two builds of one site") struct TwoBuildsTests {
  @Test("the second one says that another is at work, and harms neither it nor the site; then it may build")
  func second() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    let archive = try WrittenArchive()
    try archive.add(try .plain(items: [.plain("1", "Budget")]))
    try BuiltSite.build(archive.path, into: output)
    let before = try TemporaryFolder.files(below: output)

    var first: StagedSite? = try SiteOutput(path: output).stage()
    try first?.add(OutputFile(path: "halvt/index.html", bytes: Array("halvt".utf8)))
    let refused = #expect(throws: DiagnosticsError.self) {
      try BuiltSite.builder(archive.path, into: output).build()
    }
    #expect(refused?.diagnostics.map(\.message) == ["another build is writing this site"])
    #expect(refused?.diagnostics.map(\.file) == [output])
    #expect(try TemporaryFolder.files(below: folder.path).keys.contains { $0.hasSuffix("halvt/index.html") })

    // The first one is killed: its lock goes with it, and what it left is swept.
    withExtendedLifetime(first) {}
    first = nil
    try BuiltSite.build(archive.path, into: output)
    #expect(try TemporaryFolder.files(below: output) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".site.minutebook-state", "site"])
  }

  @Test("a build that has ended holds the site no longer, though a program that was begun meanwhile has its descriptor")
  func inherited() throws {
    let folder = try TemporaryFolder()
    let place = OutputPlace(folder.path + "/site")
    var lock = try OutputLock(place)
    try folder.write("x", to: ".site.minutebook-state/kept")
    var held = stat()
    try #require(stat(place.state, &held) == 0)
    // As between fork and exec: the same open folder under another number.
    let inherited = try #require(
      (Int32(3)..<4_096).first { number in
        var status = stat()
        return fstat(number, &status) == 0 && status.st_ino == held.st_ino && status.st_dev == held.st_dev
      }.map { dup($0) })
    defer { close(inherited) }
    #expect(lock != nil)
    #expect(try OutputLock(place) == nil)
    lock = nil
    #expect(try OutputLock(place) != nil)
  }
}
