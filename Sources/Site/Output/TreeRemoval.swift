import Archive
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Removes a folder of ours that stands beside the output, with everything in it.
enum TreeRemoval {
  /// A folder that is missing is removed already; a file of the name is, too. Throws where the disk refuses.
  static func remove(_ folder: String, shownAs name: String) throws(Diagnostic) {
    if unlink(folder) == 0 || errno == ENOENT { return }
    let top = try FolderHandle(folder, shownAs: name)
    // Some file systems skip names of a folder that changes while it is read.
    for _ in 0..<3 {
      let levels = try TreeWalk(top: top).run { entry in
        if !entry.isFolder { _ = unlinkat(entry.folder, entry.name, 0) }
      }
      for level in levels.reversed() {
        Cores.share(level.count, batch: 64) { range in
          for index in range { _ = unlinkat(top.descriptor, level[index], AT_REMOVEDIR) }
        }
      }
      if rmdir(folder) == 0 { return }
      guard errno == ENOTEMPTY || errno == EEXIST else { break }
    }
    throw Files.failure(name, "what an earlier build left beside it cannot be removed")
  }
}
