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

extension PrivateFolder {
  /// Writes a new file in the folder.
  public func write(_ bytes: [UInt8], to name: String) throws(ProcessError) {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .notStarted(program: name, reason: String(cString: strerror(errno)).lowercased())
    }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { System.write(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .notStarted(program: name, reason: String(cString: strerror(errno)).lowercased())
      }
      written += count
    }
  }

  /// Makes a folder in the folder, and those above it.
  public func makeFolders(_ name: String) throws(ProcessError) {
    do {
      try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    } catch {
      throw .notStarted(program: name, reason: "the folder cannot be made")
    }
  }

  /// Reads a file that a program has written. Throws where there is none, and where it is larger than allowed.
  public func read(_ name: String, largest: Int) throws(ProcessError) -> [UInt8] {
    let descriptor = open(file(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw .notStarted(program: name, reason: String(cString: strerror(errno)).lowercased())
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { System.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .notStarted(program: name, reason: String(cString: strerror(errno)).lowercased()) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= largest else { throw .limit(program: name, .fileSize(largest)) }
    }
  }
}

#if canImport(Glibc)
  /// The system's `read` and `write`, which the type's own would hide.
  private enum System {
    static let read = Glibc.read
    static let write = Glibc.write
  }
#else
  private enum System {
    static let read = Darwin.read
    static let write = Darwin.write
  }
#endif
