import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds an output against other builds, until it goes or the program ends, however it ends (flock(2)).
///
/// What is held is the folder beside the output in which builds remember things: it stands where it is, whatever a
/// commit does to the output.
final class OutputLock: Sendable {
  private let descriptor: Int32
  private let folder: String
  /// Folders that were missing, outermost first: gone again where nothing was put there.
  private let made: [String]

  /// Nil where another build holds the output. Throws where the folder cannot be made or opened.
  init?(_ place: OutputPlace) throws(Diagnostic) {
    folder = place.state
    var made: [String] = []
    // Another build may remove the folder between our making and our holding it.
    for _ in 0..<100 {
      made += try Files.makeFolders(place.state)
      let opened = open(place.state, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if opened < 0, errno == ENOENT { continue }
      guard opened >= 0 else { throw Files.failure(place.state, "cannot be opened") }
      // Where a file system has no locks there is nobody to ask.
      if flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(opened)
        return nil
      }
      if OutputLock.isNamed(place.state, opened) {
        descriptor = opened
        self.made = made
        return
      }
      close(opened)
    }
    return nil
  }

  deinit {
    // The system removes only empty ones; while they are held, so that nobody comes to hold a folder without a name.
    rmdir(folder)
    for folder in made.reversed() { rmdir(folder) }
    // To close it is not enough: a program that is being begun just now has the descriptor, too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether the folder of this name is the one that is held.
  private static func isNamed(_ folder: String, _ descriptor: Int32) -> Bool {
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, stat(folder, &named) == 0 else { return false }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
