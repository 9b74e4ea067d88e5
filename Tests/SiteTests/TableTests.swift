import Archive
import Foundation
import Minutes
import Testing

@testable import Site

/// What is found by numbers and hashes instead of by its own text.
@Suite struct TableTests {
  private static func meetings(_ counts: [Int]) throws -> [SiteMeeting] {
    let archive = try WrittenArchive()
    for (index, count) in counts.enumerated() {
      let items = (0..<count).map { AgendaItem.plain(String($0 + 1), "Punkt") }
      try archive.add(try .plain(path: "proeve/udvalget/2026-03-\(10 + index)", items: items))
    }
    let folder = ArchiveFolder(path: archive.path)
    let reading = SiteBuilder(archive: folder, templates: nil, output: "", baseURL: nil).reading(
      SiteSources(archive: folder, templates: nil, baseURL: nil), interface: nil, store: nil)
    return try reading.read(reading.look()).meetings.sorted { $0.meeting.date < $1.meeting.date }
  }

  @Test("an item's value is found by its place, and nothing where no item is")
  func items() throws {
    var table = ItemTable<[String]>(meetings: try Self.meetings([2, 1, 3]))
    for place in [(2, 2), (0, 1), (2, 0), (0, 1)] {
      table[ItemPlace(meeting: place.0, item: place.1), default: []].append("\(place)")
    }
    // Behind a meeting's last item another one's first would be.
    for place in [(0, 2), (1, 1), (2, 3), (3, 0), (-1, 0), (1, -1)] {
      let place = ItemPlace(meeting: place.0, item: place.1)
      table[place, default: []].append("lost")
      #expect(table[place] == nil)
      #expect(table[place, default: ["none"]] == ["none"])
    }
    #expect(table[ItemPlace(meeting: 1, item: 0)] == nil)
    #expect(table[ItemPlace(meeting: 0, item: 1)] == ["(0, 1)", "(0, 1)"])
    #expect(table.places.map { [$0.meeting, $0.item] } == [[0, 1], [2, 0], [2, 2]])
    #expect(table.all.count == 3)
    let counts = table.mapValues(\.count)
    #expect(table.places.map { counts[$0] } == [2, 1, 1])
  }

  @Test("texts of one length that begin or end alike are told apart, byte for byte")
  func texts() {
    let end = String(repeating: "å", count: 80)
    let texts = ["a" + end, "b" + end, end + "a", end + "b", "", "é", "e\u{301}", end]
    let keys = texts.map(TextKey.init)
    for (left, first) in keys.enumerated() {
      for (right, second) in keys.enumerated() { #expect((first == second) == (left == right), "\(left), \(right)") }
    }
    #expect(Set(keys).count == texts.count)
    #expect(Set(keys).contains(TextKey("a" + end)))
  }

  @Test("what pages were made of is found again by their paths, as many as there are, and after writing and reading")
  func pages() throws {
    let folder = try TemporaryFolder()
    let list = ContentDigest.of([1])
    var record = PageRecord()
    record.list = list
    record.searchFiles = ["search.json"]
    func digest(_ index: Int) -> ContentDigest { ContentDigest.of(Array("inputs \(index)".utf8)) }
    for index in 0..<3_000 { record.note("moede/\(index)/index.html", madeOf: digest(index)) }
    record.note("moede/7/index.html", madeOf: digest(-7))
    record.write(to: folder.path)
    for record in [record, PageRecord(folder: folder.path)] {
      #expect(record.list == list && record.searchFiles == ["search.json"])
      for index in 0..<3_000 {
        let isRight = record.isMade("moede/\(index)/index.html", of: digest(index == 7 ? -7 : index))
        if !isRight || record.isMade("moede/\(index)/index.html", of: digest(index + 1)) { Issue.record("\(index)") }
      }
      #expect(!record.isMade("moede/3000/index.html", of: digest(3_000)))
    }
    #expect(!PageRecord().isMade("moede/1/index.html", of: digest(1)))
    var bytes = try Files.read(folder.path + "/" + PageRecord.name)
    bytes[bytes.count / 2] ^= 1
    try Files.replace(folder.path + "/" + PageRecord.name, with: bytes)
    let damaged = PageRecord(folder: folder.path)
    #expect(damaged.list == nil && !damaged.isMade("moede/1/index.html", of: digest(1)))
  }

  @Test("a file's content is found by its stamp among files whose inodes share a place")
  func stamps() {
    func stamp(_ inode: UInt64, size: Int64) -> FileStamp {
      var stamp = FileStamp.none
      stamp.inode = inode
      stamp.size = size
      return stamp
    }
    func content(_ inode: UInt64) -> ContentDigest { ContentDigest.of(Array("\(inode)".utf8)) }
    let inodes = (0..<40).map { UInt64($0) * 1_024 } + [5, 1_029, .max]
    var note = StampFile.Note(count: inodes.count)
    for inode in inodes { note.add(StampFile.Row(stamp: stamp(inode, size: 7), content: content(inode))) }
    let bytes = note.finished()
    let file = StampFile(bytes)
    for inode in inodes { #expect(file.mark(of: stamp(inode, size: 7)) == StampFile.mark(of: content(inode))) }
    #expect(file.mark(of: stamp(5, size: 8)) == nil)
    #expect(file.mark(of: stamp(6, size: 7)) == nil)
    #expect(StampFile(Array(bytes.dropLast())).mark(of: stamp(5, size: 7)) == nil)
    #expect(StampFile([]).mark(of: stamp(5, size: 7)) == nil)
    #expect(StampFile(StampFile.Note(count: 0).finished()).mark(of: .none) == nil)
  }

  @Test("what stands under a path is the same whether its bytes are asked for or its text")
  func statuses() throws {
    let folder = try TemporaryFolder()
    let paths = ["a/1/x", "a/ø/x", "x"]
    for path in paths { try folder.write(path, to: path) }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/link", withDestinationPath: "1/x")
    let top = try FolderHandle(folder.path)
    func stamp(_ path: String) -> FileStamp? {
      Array(path.utf8).withUnsafeBufferPointer { top.status(of: $0) }.map { FileStamp($0) }
    }
    for path in paths + ["a", "a/link"] {
      #expect(stamp(path) != nil)
      #expect(stamp(path) == top.status(of: path).map { FileStamp($0) })
    }
    for path in ["a/1/y", "missing/x", "x/"] { #expect(stamp(path) == nil) }
    #expect(stamp("")?.inode == top.status(of: ".").map { UInt64($0.st_ino) })
  }
}
