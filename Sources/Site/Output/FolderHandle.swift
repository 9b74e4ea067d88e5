import Archive
import CFileSystem
import Foundation
import Minutes
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder. Files below it are named from here, which costs the system less than a whole path does.
final class FolderHandle: Sendable {
  let descriptor: Int32
  /// What messages call the folder: the one that the publisher named, not the one beside it.
  let name: String
  /// Whether a folder that was made here was open to every reader at once.
  let opensFolders = Atomic(false)

  /// Throws where the folder cannot be opened.
  init(_ path: String, shownAs name: String? = nil) throws(Diagnostic) {
    self.name = name ?? path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Files.failure(self.name, "cannot be opened") }
  }

  deinit { close(descriptor) }

  /// The system's reason, with the path as a person knows it.
  func failure(_ path: String, _ what: String) -> Diagnostic {
    let code = errno
    let shown = path.isEmpty ? name : name + "/" + path
    errno = code
    return Files.failure(shown, what)
  }

  /// What stands under this path, a link itself; nil where nothing does.
  func status(of path: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// What stands under the path of these bytes, a link itself; nil where nothing does. The empty path is this folder.
  func status(of path: UnsafeBufferPointer<UInt8>) -> stat? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { text in
      UnsafeMutableRawBufferPointer(text).copyMemory(from: UnsafeRawBufferPointer(path))
      text[path.count] = 0
      var status = stat()
      guard let name = text.baseAddress, !path.isEmpty else { return fstat(descriptor, &status) == 0 ? status : nil }
      return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
  }

  /// A file's stamp; nil where there is no file of this path.
  func stamp(of path: String) -> FileStamp? {
    status(of: path).flatMap { $0.st_mode & S_IFMT == S_IFREG ? FileStamp($0) : nil }
  }

  /// The whole file, and its stamp where nobody wrote to it meanwhile; nil where it cannot be read.
  func read(_ path: String) -> (bytes: [UInt8], stamp: FileStamp)? {
    let file = openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var before = stat()
    guard fstat(file, &before) == 0, before.st_mode & S_IFMT == S_IFREG else { return nil }
    // One byte more: a file that grew while it was read shows.
    let size = Int(before.st_size) + 1
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = System.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if part < 0, errno == EINTR { continue }
        failed = part < 0
        guard part > 0 else { return }
        count += part
      }
    }
    var after = stat()
    guard !failed, fstat(file, &after) == 0, FileStamp(before) == FileStamp(after), bytes.count == size - 1 else {
      return nil
    }
    return (bytes, FileStamp(after))
  }

  /// Everything written below the folder reaches the disk, and with it what else waits on that file system: one call
  /// costs less than one for each of a site's files. Throws what the disk refuses, or refused since the folder was
  /// opened; false where the system has no such call.
  func flushAll() throws(Diagnostic) -> Bool {
    if flush_file_system(descriptor) == 0 { return true }
    guard errno == ENOSYS else { throw failure("", "cannot be written to the disk") }
    return false
  }

  /// A file, or a folder's list of names, reaches the disk.
  func flush(_ path: String = "") throws(Diagnostic) {
    let file = path.isEmpty ? descriptor : openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw failure(path, "cannot be written to the disk") }
    defer { if !path.isEmpty { close(file) } }
    // Some file systems flush no folders: theirs are not theirs to lose.
    guard fsync(file) == 0 || errno == EINVAL else { throw failure(path, "cannot be written to the disk") }
  }
}

/// The system's `read` and `write`, which methods of these names would hide.
enum System {
  #if canImport(Glibc)
    static let read = Glibc.read
    static let write = Glibc.write
  #else
    static let read = Darwin.read
    static let write = Darwin.write
  #endif
}
