import Archive
import Minutes
import Synchronization

/// A site that is being written, file by file and from any thread, so that nobody holds all of it.
final class StagedSite: Sendable {
  private let folder: String
  /// Held as long as the site is written.
  private let lock: FolderLock
  private let state = Mutex(State())

  private struct State {
    var folders: Set<String> = []
    /// Lines of the list of files, by path.
    var lines: [(path: String, digest: String)] = []
    var bytes = 0
  }

  /// An empty folder that `lock` holds.
  init(folder: String, lock: FolderLock) {
    self.folder = folder
    self.lock = lock
  }

  /// Writes a file and the folders that lead to it. Throws where the disk refuses.
  func add(_ file: OutputFile) throws(Diagnostic) {
    if let slash = file.path.lastIndex(of: "/") {
      let parent = String(file.path[..<slash])
      // Made under the lock: whoever comes next finds the folder there.
      try state.withLock { state throws(Diagnostic) in
        guard !state.folders.contains(parent) else { return }
        try Files.makeFolder(folder + "/" + parent)
        state.folders.insert(parent)
      }
    }
    try Files.write(file.bytes, to: folder + "/" + file.path)
    let digest = Digest.sha256(file.bytes)
    state.withLock {
      $0.lines.append((file.path, digest))
      $0.bytes += file.bytes.count
    }
  }

  /// So many files were written, with so many bytes.
  var size: (files: Int, bytes: Int) { state.withLock { ($0.lines.count, $0.bytes) } }

  /// The list of all files with their digests, in the order of their paths' bytes: what `sha256sum --check` reads.
  var manifest: [UInt8] {
    var lines = state.withLock(\.lines)
    lines.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var bytes: [UInt8] = []
    for line in lines { bytes += "\(line.digest)  \(line.path)\n".utf8 }
    return bytes
  }
}
