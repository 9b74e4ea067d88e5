import Foundation
import Testing

@testable import Preview

@Suite("The watch over folders")
struct FolderWatchTests {
  private func use(_ body: (String, FolderWatch) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for name in ["a/b/one.md", "a/two.md", "site.yml"] { try ServedFolder.write("text", "\(path)/archive/\(name)") }
    try body(path, FolderWatch([path + "/archive", path + "/Templates"]))
  }

  @Test("says nothing where nothing has changed")
  func unchanged() throws {
    try use { _, watch in
      let stamp = watch.look()
      #expect(stamp.count == 5)
      #expect(watch.look() == stamp)
    }
  }

  @Test("sees files written, added, removed and renamed, and a folder that comes")
  func changes() throws {
    try use { path, watch in
      var seen: [FolderWatch.Stamp] = [watch.look()]
      func expectNews() {
        let stamp = watch.look()
        #expect(!seen.contains(stamp))
        seen.append(stamp)
      }
      try ServedFolder.write("longer text", path + "/archive/a/b/one.md")
      expectNews()
      try ServedFolder.write("", path + "/archive/a/b/three.md")
      expectNews()
      try FileManager.default.moveItem(atPath: path + "/archive/a/two.md", toPath: path + "/archive/a/zwei.md")
      expectNews()
      try FileManager.default.removeItem(atPath: path + "/archive/a/zwei.md")
      expectNews()
      try ServedFolder.write("", path + "/Templates/home.html")
      expectNews()
    }
  }

  @Test("leaves hidden files out, and links that lead in circles")
  func hidden() throws {
    try use { path, watch in
      let stamp = watch.look()
      try ServedFolder.write("text", path + "/archive/a/.two.md.swp")
      #expect(watch.look() == stamp)
      try FileManager.default.createSymbolicLink(atPath: path + "/archive/a/again", withDestinationPath: "..")
      #expect(watch.look().count < 200)
    }
  }
}
