import Foundation

/// A folder of a test's own, gone when the test is done.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "minutebook-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to relative: String) throws {
    let file = URL(filePath: path).appending(path: relative)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(relative)") }

  /// Every file below the folder, hidden ones too, by its path from there.
  static func files(below folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return [:] }
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) else { continue }
      guard !isFolder.boolValue else { continue }
      found[path] = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }
    return found
  }
}

/// Folders of the repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let content = root.appending(path: "Content").path
  static let templates = root.appending(path: "Templates").path
  static let layouts = root.appending(path: "Tests/ParsingTests/Layouts").path
}
