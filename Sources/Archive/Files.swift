import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading and writing files with the system's own calls: each failure says the file and the reason.
public enum Files {
  /// 256 MiB: more than any archive's largest document.
  private static let largest = 256 << 20

  /// The whole file. Throws where it cannot be read.
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    // Without waiting: a named pipe that nobody writes to would hold the program for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, "cannot be read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, "cannot be read") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .error(path, "this is no file", advice: "Name a file, or a folder with documents.")
    }
    guard status.st_size <= largest else {
      throw .error(
        path, "the file is \(status.st_size) bytes; no document is larger than \(largest)",
        advice: "Split it, or check that it is the right file.")
    }
    var bytes: [UInt8] = []
    // The end shows in a read that finds nothing; a file that grows meanwhile is read on.
    var room = Int(status.st_size) + 1
    while true {
      guard let more = piece(of: descriptor, room: room) else { throw failure(path, "cannot be read") }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if more.count < room { return bytes }
      room = 1 << 16
    }
  }

  /// The next bytes of a file, fewer than there is room for only at its end; nil where it cannot be read.
  private static func piece(of descriptor: Int32, room: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room {
        let count = System.read(descriptor, buffer.baseAddress?.advanced(by: filled), room - filled)
        if count < 0, errno == EINTR { continue }
        isRead = count >= 0
        if count <= 0 { return }
        filled += count
      }
    }
    return isRead ? bytes : nil
  }

  /// A file that must be UTF-8, line ends as they are. Throws where it cannot be read, and the line that is none.
  public static func readText(_ path: String) throws(Diagnostic) -> String { try text(read(path), file: path) }

  /// A file's bytes as text. Throws the line that is not UTF-8.
  static func text(_ bytes: [UInt8], file path: String) throws(Diagnostic) -> String {
    if let text = String(utf8: bytes) { return text }
    var line = 1
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil {
        throw .error(
          path, line: line, "this line is not in UTF-8", sourceLine: String(decoding: piece, as: UTF8.self),
          advice: "Save the file as UTF-8 in your editor.")
      }
      line += 1
    }
    throw .error(path, "the file is not in UTF-8", advice: "Save the file as UTF-8 in your editor.")
  }

  /// Writes a new file or replaces the content of one.
  public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path, "cannot be written") }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        System.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let error = failure(path, "cannot be written")
        close(descriptor)
        throw error
      }
      written += count
    }
    // A full disk may show only here.
    guard close(descriptor) == 0 else { throw failure(path, "cannot be written") }
  }

  /// Makes files out of bytes: all are written beside their places first, then each takes its place by a renaming, so
  /// that a reader, a full disk or a crash never meets half of one.
  ///
  /// Makes the folders that are missing. Throws where the disk refuses; what this call made is then gone again.
  public static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(Diagnostic) {
    var staged: [(from: String, to: String)] = []
    var folders: [String] = []
    do throws(Diagnostic) {
      for file in files {
        let folder = parent(of: file.path)
        if folder != staged.last.map({ parent(of: $0.to) }) { folders += try makeFolders(folder) }
        let name = file.path.split(separator: "/").last ?? ""
        staged.append(("\(folder)/.\(name).new", file.path))
        try write(file.bytes, to: "\(folder)/.\(name).new")
      }
      for file in staged {
        guard rename(file.from, file.to) == 0 else { throw failure(file.to, "cannot be written") }
      }
    } catch {
      for file in staged { unlink(file.from) }
      // The system removes only empty ones.
      for folder in folders.reversed() { rmdir(folder) }
      throw error
    }
  }

  /// Writes beside the file, then renames: a reader, or a crash, never meets half of it.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(Diagnostic) {
    try replace([(path, bytes)])
  }

  /// Removes a file; one that is missing is no mistake.
  public static func remove(_ path: String) throws(Diagnostic) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path, "cannot be removed") }
  }

  /// Removes a folder that holds nothing; false where it stays.
  public static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// A message with the system's reason, from `errno`.
  public static func failure(_ path: String, _ what: String) -> Diagnostic {
    let code = errno
    let advice =
      switch code {
      case EACCES, EPERM: "Check who may read and write there."
      case ENOSPC, EDQUOT: "The disk is full: make room and run the command again. What was there before is unharmed."
      case ENOENT: "Check the name."
      case ENOTDIR: "A part of this path is a file, not a folder: name another place."
      case ELOOP: "A link leads back to itself: remove it, or name the file itself."
      case ENAMETOOLONG: "Choose a shorter name."
      case EROFS: "The disk is read-only."
      default: "Check the disk and run the command again."
      }
    return .error(path, "\(what): \(String(cString: strerror(code)).lowercased())", advice: advice)
  }
}

#if canImport(Glibc)
  /// The system's `read` and `write`, which this type's own would hide.
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
