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
}
