import Foundation
import Testing

@testable import Markdown

/// The meetings that the repository ships with.
@Suite("Real meetings")
struct MeetingContentTests {
  static let files: [URL] = {
    var repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { repository.deleteLastPathComponent() }
    let content = repository.appending(path: "Content")
    let paths = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    return (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }()

  @Test("A meeting that was imported, or edited since, is written and read back as it was", arguments: files)
  func meetingComesBack(_ path: URL) throws {
    let file = try MeetingFile.read(try String(contentsOf: path, encoding: .utf8), file: path.path)
    let text = try file.write()
    let again = try MeetingFile.read(text, file: path.path)
    #expect(again == file)
    #expect(try again.write().utf8.elementsEqual(text.utf8))
  }
}
