import Archive
import Foundation
import Minutes
import Testing

@testable import Site

/// A second build makes what has changed, and the site is the one that a first build makes.
@Suite("An incremental build") struct IncrementalTests {
  @Test("makes byte for byte what a full build makes, whatever was edited", arguments: [1, 2, 3])
  func randomEdits(seed: UInt64) throws {
    var edited = try EditedArchive(seed: seed)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    for _ in 0..<14 {
      let edit = try edited.edit(output: output)
      try BuiltSite.build(edited.path, into: output)
      let fresh = try TemporaryFolder()
      try BuiltSite.build(edited.path, into: fresh.path + "/site")
      let expected = try TemporaryFolder.files(below: fresh.path + "/site")
      let found = try TemporaryFolder.files(below: output)
      let wrong = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
      #expect(wrong == [], "after \(edit)")
      guard wrong.isEmpty else { return }
    }
  }

  @Test("touches nothing where nothing has changed, though every file was written again with another time")
  func nothing() throws {
    let edited = try EditedArchive(seed: 7)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    let first = try BuiltSite.build(edited.path, into: output)
    #expect(first.written == first.files)
    try edited.write()
    try edited.setTimes(of: edited.path, to: Date(timeIntervalSince1970: 1))
    let second = try BuiltSite.build(edited.path, into: output)
    #expect((second.written, second.removed, second.files) == (0, 0, first.files))
    #expect((second.meetings, second.items) == (first.meetings, first.items))
    #expect(second.warnings.map(\.description) == first.warnings.map(\.description))
    #expect(second.timings.kinds.isEmpty, "no page was made")
  }

  @Test("makes only the pages that show a text that changed")
  func onlyWhatShows() throws {
    var edited = try EditedArchive(seed: 7)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    let path = try #require(edited.meetings[0].meeting.path as String?)
    edited.meetings[0].meeting.items[0].sections[0].blocks.append(.paragraph(Prose(plain: "Der er kommet et brev.")))
    try edited.write()
    let second = try BuiltSite.build(edited.path, into: output)
    #expect(second.written < 20)
    let made = second.timings.slowest.map(\.path)
    #expect(made.contains("\(path)/1/index.html"))
    let others = made.filter { !$0.hasPrefix(path) && !$0.hasPrefix("sager/") }
    #expect(others == [], "a meeting, its items and their cases show the text")
  }

  @Test("makes anew what somebody changed or took away in the output, though its size and time are the same")
  func touchedOutput() throws {
    let edited = try EditedArchive(seed: 3)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    let before = try TemporaryFolder.files(below: output)
    let page = URL(fileURLWithPath: output + "/index.html")
    let times = try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate] as? Date
    var bytes = try Data(contentsOf: page)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: page)
    try FileManager.default.setAttributes([.modificationDate: try #require(times)], ofItemAtPath: page.path)
    try FileManager.default.removeItem(atPath: output + "/soeg/index.html")
    let summary = try BuiltSite.build(edited.path, into: output)
    #expect(summary.written == 2)
    #expect(try TemporaryFolder.files(below: output) == before)
  }

  @Test("is not misled where somebody put an older site in the place of the one it remembers")
  func olderOutput() throws {
    var edited = try EditedArchive(seed: 9)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    try FileManager.default.copyItem(atPath: output, toPath: folder.path + "/older")
    edited.meetings[0].meeting.items[0].title = "Et andet navn"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    let expected = try TemporaryFolder.files(below: output)
    try FileManager.default.removeItem(atPath: output)
    try FileManager.default.moveItem(atPath: folder.path + "/older", toPath: output)
    try BuiltSite.build(edited.path, into: output)
    let found = try TemporaryFolder.files(below: output)
    #expect(Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted() == [])
  }

  @Test("builds anew where what it remembers is gone or damaged", arguments: ["", "xx", "cut"])
  func damagedMemory(_ damage: String) throws {
    let edited = try EditedArchive(seed: 5)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try edited.write()
    try BuiltSite.build(edited.path, into: output)
    let before = try TemporaryFolder.files(below: output)
    let state = folder.path + "/.site.minutebook-state"
    for name in try FileManager.default.contentsOfDirectory(atPath: state) {
      let file = URL(fileURLWithPath: "\(state)/\(name)")
      let bytes = try Data(contentsOf: file)
      switch damage {
      case "": try FileManager.default.removeItem(at: file)
      case "cut": try bytes.prefix(bytes.count / 2).write(to: file)
      default:
        var wrong = bytes
        for index in stride(from: 0, to: wrong.count, by: 97) { wrong[index] ^= 0x55 }
        try wrong.write(to: file)
      }
    }
    let summary = try BuiltSite.build(edited.path, into: output)
    #expect(summary.written == 0)
    #expect(try TemporaryFolder.files(below: output) == before)
  }

  @Test("keeps nothing of what is closed or blacked out in what it remembers")
  func memoryTellsNothing() throws {
    let archive = try WrittenArchive(settings: "redact: [\"Bo Hemmelig\"]\n")
    try archive.add(
      try .plain(items: [
        .plain("1", "Åben", ["Sagsfremstilling": ["Bo Hemmelig har skrevet."]]),
        .plain("2", "Lukket sag", closed: true, ["Sagsfremstilling": ["Fortroligt indhold."]]),
      ]))
    let folder = try TemporaryFolder()
    try BuiltSite.build(archive.path, into: folder.path + "/site")
    let kept = try TemporaryFolder.files(below: folder.path + "/.site.minutebook-state")
    #expect(kept.keys.contains("meetings-1.data"))
    for (name, bytes) in kept {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Fortroligt") && !text.contains("Hemmelig"), "\(name)")
    }
  }
}
