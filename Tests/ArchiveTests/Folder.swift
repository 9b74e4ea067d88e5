import Foundation

/// A folder of a test's own, removed when the test is done.
struct Folder: Sendable {
  let path: String

  /// Runs the body with an empty folder.
  static func use<Result>(_ body: (Folder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(Folder(path: url.path))
  }

  subscript(_ relative: String) -> String { path + "/" + relative }

  /// Writes a file and the folders above it. Returns its path.
  @discardableResult
  func write(_ text: String, _ relative: String) throws -> String { try write(Array(text.utf8), relative) }

  /// Writes a file and the folders above it. Returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], _ relative: String) throws -> String {
    let url = URL(filePath: self[relative])
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return self[relative]
  }
}
