import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of one's own for a program's files, which nobody else may enter; it goes with everything in it when the value does.
public struct PrivateFolder: ~Copyable {
  /// Without a slash at its end.
  public let path: String

  /// Throws where the folder for temporary files takes none.
  public init() throws(ProcessError) {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/minutebook-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else {
      throw .notStarted(program: "mkdtemp", reason: "\(parent): \(String(cString: strerror(errno)).lowercased())")
    }
    path = made
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in the folder.
  public func file(_ name: String) -> String { path + "/" + name }
}
