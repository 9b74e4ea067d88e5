import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds a folder against other programs that ask, until it goes or the program ends, however it ends (flock(2)).
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Nil where another one holds it. Throws where the folder cannot be opened.
  init?(_ folder: String) throws(Diagnostic) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Files.failure(folder, "cannot be opened") }
    // Where a file system has no locks there is nobody to ask.
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    close(descriptor)
    return nil
  }

  deinit { close(descriptor) }

  /// Whether the folder of this name is still the one that is held.
  func holds(_ folder: String) -> Bool {
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, stat(folder, &named) == 0 else { return false }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
