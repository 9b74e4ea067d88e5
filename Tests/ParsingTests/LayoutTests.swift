import Foundation
import Testing

@testable import Parsing

@Suite struct LayoutTests {
  static let files: [URL] = {
    let folder = Folders.tests.appending(path: "Layouts")
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }()

  @Test("a layout that no dialect describes is read as a person reads it", arguments: files)
  func record(file: URL) throws {
    let name = file.deletingPathExtension().lastPathComponent
    let document = try Reading.read(file)
    let expected = try ExpectedRecord(
      name: name, file: file.deletingPathExtension().appendingPathExtension("expected.json"))
    let differences = try expected.differences(from: Reading.record(document))
    #expect(
      differences.isEmpty,
      "\(name) [\(document.report.dialect) \(document.report.scores)]\n\(differences.joined(separator: "\n"))")
  }
}
