import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FolderHandle {
  /// Writes a file that was not there, and the folders that lead to it, open to every reader whatever the umask.
  func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) -> FileStamp {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    // A page is the first file of its folder: to try without the folder would be in vain.
    if path.utf8.suffix(11).elementsEqual("/index.html".utf8) { try makeFolders(to: path) }
    var file = openat(descriptor, path, flags, 0o644)
    if file < 0, errno == ENOENT, path.utf8.contains(UInt8(ascii: "/")) {
      try makeFolders(to: path)
      file = openat(descriptor, path, flags, 0o644)
    }
    guard file >= 0 else { throw failure(path, "cannot be written") }
    do throws(Diagnostic) {
      let stamp = try fill(file, with: bytes, path)
      // A full disk may show only here.
      guard close(file) == 0 || errno == EINTR else { throw failure(path, "cannot be written") }
      return stamp
    } catch {
      close(file)
      throw error
    }
  }

  private func fill(_ file: Int32, with bytes: [UInt8], _ path: String) throws(Diagnostic) -> FileStamp {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        System.write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, "cannot be written")
      }
      written += count
    }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path, "cannot be written") }
    guard status.st_mode & 0o777 != 0o644 else { return FileStamp(status) }
    guard fchmod(file, 0o644) == 0 || errno == EPERM || errno == EOPNOTSUPP else {
      throw failure(path, "cannot be opened to its readers")
    }
    // The change is one in the stamp, too.
    guard fstat(file, &status) == 0 else { throw failure(path, "cannot be written") }
    return FileStamp(status)
  }

  /// Makes the folders that lead to a file.
  func makeFolders(to path: String) throws(Diagnostic) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    try makeFolder(String(path[..<slash]))
  }

  /// Makes a folder, and those above it; one that is there already is no mistake.
  func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdirat(descriptor, path, 0o755) != 0 {
      guard errno == ENOENT, path.utf8.contains(UInt8(ascii: "/")) else {
        if errno == EEXIST { return }
        throw failure(path, "the folder cannot be made")
      }
      try makeFolders(to: path)
      guard mkdirat(descriptor, path, 0o755) == 0 || errno == EEXIST else {
        throw failure(path, "the folder cannot be made")
      }
    }
    try openToReaders(path)
  }

  /// A folder's pages are for every reader, whatever the umask took away.
  func openToReaders(_ path: String) throws(Diagnostic) {
    // One umask, and the rights that the folder hands down, hold for all folders below it.
    guard !opensFolders.load(ordering: .relaxed) else { return }
    let path = path.isEmpty ? "." : path
    guard let status = status(of: path), status.st_mode & 0o777 != 0o755 else {
      opensFolders.store(path != ".", ordering: .relaxed)
      return
    }
    guard fchmodat(descriptor, path, 0o755, 0) == 0 || errno == EPERM || errno == EOPNOTSUPP else {
      throw failure(path, "cannot be opened to its readers")
    }
  }

  /// Gives a file of another folder the same place here, without a second copy where the file system lets it. Returns
  /// the stamp of a copy, nil for a link.
  func share(_ path: String, from other: FolderHandle) throws(Diagnostic) -> FileStamp? {
    if linkat(other.descriptor, path, descriptor, path, 0) == 0 { return nil }
    if errno == ENOENT {
      try makeFolders(to: path)
      if linkat(other.descriptor, path, descriptor, path, 0) == 0 { return nil }
    }
    // No links across disks, none beyond a number, none at all: FAT, some networks.
    guard [EXDEV, EMLINK, EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw failure(path, "cannot be kept") }
    guard let file = other.read(path) else { throw other.failure(path, "cannot be read") }
    return try write(file.bytes, to: path)
  }
}
