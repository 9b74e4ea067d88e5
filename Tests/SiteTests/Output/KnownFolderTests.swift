import Archive
import Foundation
import Testing

@testable import Site

/// Folders that the last build knew are not read again: what comes into them must be seen all the same.
@Suite("A folder that the last build knew") struct KnownFolderTests {
  private static let site = PublishedFolder.site([
    "a/1/index.html": "et", "a/2/index.html": "to", "b/index.html": "tre",
  ])
  private let folder: PublishedFolder

  init() throws {
    folder = try PublishedFolder()
    try folder.publish(Self.site)
    // Folders are known that no name came into for a tick of the clock: those that the second build only looks at.
    Self.wait()
    try folder.publish(Self.site.merging(["c/index.html": "fire"]) { $1 })
    Self.wait()
  }

  private static func wait() { usleep(UInt32(2 * FileStamp.tick / 1_000)) }

  private func standing() throws -> StandingSite {
    try StandingSite(
      FolderHandle(folder.output), known: StampFile((try? Files.read(folder.place.stamps)) ?? []))
  }

  private func known() -> [String] {
    let stamps = StampFile((try? Files.read(folder.place.stamps)) ?? [])
    return ["a", "a/1", "a/2", "b"].filter { path in
      (try? FolderHandle(folder.output))?.status(of: path).map { stamps.mark(of: FileStamp($0)) }
        == Array(path.utf8).withUnsafeBufferPointer(StampFile.mark)
    }
  }

  @Test("is noted, and its files stand as they were written")
  func noted() throws {
    #expect(known() == ["a", "a/1", "a/2", "b"])
    let found = try standing()
    #expect(found.strangers == [])
    for row in 0..<found.list.count { #expect(found.isIntact(row), "\(found.list.path(row))") }
  }

  @Test(
    "shows a stranger that came into it",
    arguments: ["a/1/brud.jpg", "a/brud.jpg", "b/.brud", "a/9/8/brud.jpg"])
  func stranger(path: String) throws {
    try folder.folder.write("min bryllupsdag\n", to: "site/" + path)
    #expect(try standing().strangers == [path])
    #expect(try folder.refusal(Self.site).contains(path))
  }

  @Test("is not known any more once it holds a folder that the list does not have: a stranger may come into that one")
  func unlistedFolder() throws {
    try FileManager.default.createDirectory(atPath: folder.output + "/a/nye", withIntermediateDirectories: true)
    Self.wait()
    try folder.publish(Self.site)
    Self.wait()
    #expect(known() == ["a/1", "a/2", "b"])
    try folder.folder.write("x", to: "site/a/nye/brud.jpg")
    #expect(try standing().strangers == ["a/nye/brud.jpg"])
  }

  @Test("shows what was written to, removed or replaced in it")
  func changedFiles() throws {
    try FileManager.default.removeItem(atPath: folder.output + "/a/1/index.html")
    let file = try #require(FileHandle(forWritingAtPath: folder.output + "/a/2/index.html"))
    try file.write(contentsOf: Array("2!".utf8))
    try file.close()
    try FileManager.default.removeItem(atPath: folder.output + "/b")
    try FileManager.default.createSymbolicLink(atPath: folder.output + "/b", withDestinationPath: "a/2")
    let found = try standing()
    #expect(found.strangers == ["b"])
    let intact = (0..<found.list.count).filter(found.isIntact).map(found.list.path)
    #expect(intact.filter { $0.contains("/") } == ["c/index.html"])
  }
}
