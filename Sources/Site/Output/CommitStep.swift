import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A step of a commit: names change, nothing is computed, no room is needed. Each may be done twice.
enum CommitStep: Equatable, Sendable {
  case makeFolder(String)
  /// A file takes its place in the site; the digest is its content's.
  case move(String, ContentDigest)
  /// A page that is no longer; the digest is what the last build wrote there.
  case remove(String, ContentDigest)
  /// A folder that holds nothing any more.
  case removeFolder(String)

  var path: String {
    switch self {
    case .makeFolder(let path), .move(let path, _), .remove(let path, _), .removeFolder(let path): path
    }
  }
}

/// The two folders between which names move.
struct CommitFolders {
  /// Nil where all that was in it has moved.
  let staged: FolderHandle?
  let site: FolderHandle

  func perform(_ step: CommitStep) throws(Diagnostic) {
    switch step {
    case .makeFolder(let path): try site.makeFolder(path)
    case .move(let path, _):
      guard let staged, renameat(staged.descriptor, path, site.descriptor, path) != 0 else { return }
      throw site.failure(path, "cannot be replaced")
    case .remove(let path, _):
      guard unlinkat(site.descriptor, path, 0) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw site.failure(path, "cannot be removed")
      }
    case .removeFolder(let path):
      // Somebody else's file, or the folder is gone: both are as they should be.
      guard unlinkat(site.descriptor, path, AT_REMOVEDIR) == 0 || [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(errno)
      else { throw site.failure(path, "the folder cannot be removed") }
    }
  }

  /// A step of a commit that was interrupted, and that may have been done before: then nothing is left to do. What
  /// somebody put there since is not removed, and what arrived damaged is not put in place: a build finds both by
  /// their digests.
  func resume(_ step: CommitStep) throws(Diagnostic) {
    switch step {
    case .makeFolder, .removeFolder: try perform(step)
    case .move(let path, let digest):
      guard let staged, try CommitFolders.content(of: path, in: staged) == digest else { return }
      try perform(step)
    case .remove(let path, let digest):
      guard try CommitFolders.content(of: path, in: site) == digest else { return }
      try perform(step)
    }
  }

  /// Nil where no file stands. Throws where it cannot be read: whether a step is done must not be guessed.
  static func content(of path: String, in folder: FolderHandle) throws(Diagnostic) -> ContentDigest? {
    guard let status = folder.status(of: path) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw folder.failure(path, "cannot be read") }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let file = folder.read(path) else { throw folder.failure(path, "cannot be read") }
    return ContentDigest(of: file.bytes)
  }

  /// The names in the folders that the steps touched reach the disk.
  func flush(after steps: [CommitStep]) throws(Diagnostic) {
    if try site.flushAll() { return }
    var folders: Set<String> = []
    for step in steps { folders.insert(SitePath.folder(of: step.path) ?? "") }
    // A folder that was removed has no names any more.
    for folder in folders.sorted() where folder.isEmpty || site.status(of: folder) != nil { try site.flush(folder) }
  }
}
