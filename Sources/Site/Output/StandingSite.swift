import Archive
import Foundation
import Guarding
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The site that stands in the output as a build begins: the files that the last one listed, and how each was found.
final class StandingSite: Sendable {
  /// Nil where there is no output yet.
  let folder: FolderHandle?
  /// What `SHA256SUMS` lists.
  let list: PathTable<ContentDigest>
  /// The digest of `SHA256SUMS` itself.
  let listDigest: ContentDigest?
  /// Files that no build wrote, sorted.
  let strangers: [String]
  /// Files of the top that keep an empty folder in version control.
  let keepers: [String]
  private let files: Guarded<[Standing]>
  /// Whether a file was read because its stamp did not tell.
  private let hasRead = Guarded(false)

  /// How a listed file was found.
  private struct Standing: BitwiseCopyable {
    var stamp: FileStamp
    var state: State
    /// Whether the stamp will tell the next build that the content is the listed one.
    var isSettled: Bool

    static var missing: Standing { Standing(stamp: .none, state: .missing, isSettled: false) }
  }

  private enum State: UInt8, BitwiseCopyable {
    case missing
    /// A file that must be read to be sure of it.
    case unread
    /// The file that the last build wrote.
    case intact
    /// Somebody wrote to it, or put something else in its place.
    case changed
  }

  static let keeperNames: Set<String> = [".nojekyll", ".gitignore", ".gitkeep"]

  /// No site at all.
  init() {
    folder = nil
    list = PathTable()
    listDigest = nil
    strangers = []
    keepers = []
    files = Guarded([])
  }

  /// Looks at everything in the folder, on all cores; reads no file but the list. `known` is what the last build noted.
  init(_ folder: FolderHandle, known: StampFile) throws(Diagnostic) {
    let sums = try StandingSite.list(of: folder)
    let table = SiteList.read(sums)
    var standing = [Standing](repeating: .missing, count: table.count)
    let others = Guarded<[String]>([])
    try standing.withUnsafeMutableBufferPointer { buffer throws(Diagnostic) -> Void in
      // Each path is met once: no two threads write to one row.
      nonisolated(unsafe) let standing = buffer
      try TreeWalk(top: folder).run { entry in
        let row = table.row(of: entry.path)
        var status = stat()
        if entry.isFolder {
          // A folder in a file's place.
          if let row { standing[row].state = .changed }
        } else if let row {
          guard fstatat(entry.folder, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
          standing[row] = StandingSite.standing(status, listed: table[row], known)
        } else {
          let path = String(decoding: entry.path, as: UTF8.self)
          others.withLock { $0.append(path) }
        }
      }
    }
    let unlisted = others.withLock { $0 }.sorted()
    self.folder = folder
    list = table
    listDigest = sums.isEmpty ? nil : ContentDigest(of: sums)
    strangers = unlisted.filter { !StandingSite.keeperNames.contains($0) && $0 != SiteList.name }
    keepers = unlisted.filter { StandingSite.keeperNames.contains($0) }
    files = Guarded(standing)
  }

  private static func list(of folder: FolderHandle) throws(Diagnostic) -> [UInt8] {
    guard folder.status(of: SiteList.name) != nil else { return [] }
    return try Files.read(folder.name + "/" + SiteList.name)
  }

  private static func standing(_ status: stat, listed: ContentDigest, _ known: StampFile) -> Standing {
    let stamp = FileStamp(status)
    guard status.st_mode & S_IFMT == S_IFREG else { return Standing(stamp: stamp, state: .changed, isSettled: false) }
    let isKnown = known.digest(of: stamp) == listed
    return Standing(stamp: stamp, state: isKnown ? .intact : .unread, isSettled: isKnown)
  }

  /// Whether the file of this row is the one that the last build wrote. Reads it where its stamp does not tell: what a
  /// person changed is never taken for the build's, whatever time it bears.
  func isIntact(_ row: Int) -> Bool {
    let standing = files.withLock { $0[row] }
    guard standing.state == .unread else { return standing.state == .intact }
    let now = FileStamp.now
    let read = folder?.read(list.path(row))
    let isIntact = read.flatMap { ContentDigest(of: $0.bytes) } == list[row]
    files.withLock {
      $0[row].state = isIntact ? .intact : .changed
      if let stamp = read?.stamp {
        $0[row].stamp = stamp
        $0[row].isSettled = isIntact && stamp.isSettled(at: now)
      }
    }
    hasRead.withLock { $0 = true }
    return isIntact
  }

  /// Whether nothing stands under the row's path.
  func isMissing(_ row: Int) -> Bool { files.withLock { $0[row].state == .missing } }

  /// The stamp of an intact file, and whether the next build may rely on it.
  func stamp(_ row: Int) -> (stamp: FileStamp, isSettled: Bool) {
    files.withLock { ($0[row].stamp, $0[row].isSettled) }
  }

  /// Whether the last build's note of the stamps lacks something that is known now.
  var hasNews: Bool { hasRead.withLock { $0 } }
}
