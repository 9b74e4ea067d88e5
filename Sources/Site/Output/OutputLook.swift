import Archive
import Foundation
import Guarding
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a listed file was found.
struct StandingFile: BitwiseCopyable, Sendable {
  enum State: UInt8, BitwiseCopyable {
    case missing
    /// A file that must be read to be sure of it.
    case unread
    /// The file that the last build wrote.
    case intact
    /// Somebody wrote to it, or put something else in its place.
    case changed
  }

  var stamp: FileStamp
  var state: State
  /// Whether the stamp will tell the next build that the content is the listed one.
  var isSettled: Bool

  static var missing: StandingFile { StandingFile(stamp: .none, state: .missing, isSettled: false) }

  init(stamp: FileStamp, state: State, isSettled: Bool) {
    self.stamp = stamp
    self.state = state
    self.isSettled = isSettled
  }

  init(_ status: stat, listed: ContentDigest, known: StampFile) {
    stamp = FileStamp(status)
    isSettled = status.st_mode & S_IFMT == S_IFREG && known.mark(of: stamp) == StampFile.mark(of: listed)
    state = isSettled ? .intact : status.st_mode & S_IFMT == S_IFREG ? .unread : .changed
  }
}

/// One look at all that stands in the output.
///
/// A folder whose stamp is what it was has the names that it had, for each name that comes or goes sets its time: only
/// its files are looked at, one by one. Any other folder is read, too.
struct OutputLook {
  let list: PathTable<ContentDigest>
  let folders: ListedFolders
  /// By the list's rows.
  private(set) var files: [StandingFile]
  /// As `StandingSite` has them.
  private(set) var folderStamps: [FileStamp]
  private let top: FolderHandle
  private let known: StampFile

  init(_ top: FolderHandle, _ list: PathTable<ContentDigest>, known: StampFile) {
    self.top = top
    self.list = list
    self.known = known
    folders = ListedFolders(count: list.count, withPath: list.withPath)
    files = Array(repeating: .missing, count: list.count)
    folderStamps = Array(repeating: .none, count: folders.count)
  }

  /// Returns the paths of files that the list does not name, sorted. Throws where a folder cannot be read.
  mutating func run() throws(Diagnostic) -> [String] {
    let now = FileStamp.now
    let (top, list, folders, known) = (self.top, self.list, self.folders, self.known)
    let others = Guarded<[String]>([])
    let unread = Guarded<[String]>([])
    var files = self.files
    var folderStamps = self.folderStamps
    try files.withUnsafeMutableBufferPointer { files throws(Diagnostic) -> Void in
      try folderStamps.withUnsafeMutableBufferPointer { stamps throws(Diagnostic) -> Void in
        // Each path is met once: no two threads write to one row.
        nonisolated(unsafe) let files = files
        nonisolated(unsafe) let stamps = stamps
        Cores.share(folders.count, batch: 64) { range in
          var toRead: [String] = []
          for folder in range {
            let isThere = folders.withPath(folder) { path in
              guard let status = top.status(of: path), status.st_mode & S_IFMT == S_IFDIR else { return false }
              let stamp = FileStamp(status)
              if stamp.isSettled(at: now) { stamps[folder] = stamp }
              // The top is always read: what keeps it in version control stands there unlisted.
              if path.isEmpty || known.mark(of: stamp) != StampFile.mark(ofFolder: path) {
                toRead.append(String(decoding: path, as: UTF8.self))
              }
              return true
            }
            guard isThere else { continue }
            for row in folders.files(in: folder) {
              guard let status = list.withPath(row, { top.status(of: $0) }) else { continue }
              files[row] = StandingFile(status, listed: list[row], known: known)
            }
          }
          let all = toRead
          unread.withLock { $0 += all }
        }
        try TreeWalk(top: top).run(from: unread.withLock { $0 }) { entry in
          let row = list.row(of: entry.path)
          if entry.isFolder {
            // A folder in a file's place.
            if let row { files[row].state = .changed }
            if folders.folder(entry.path) != nil { return false }
            // What comes into a folder that is not listed would not show.
            if let parent = folders.folder(OutputLook.folder(of: entry.path)) { stamps[parent] = .none }
          } else if row == nil {
            let path = String(decoding: entry.path, as: UTF8.self)
            others.withLock { $0.append(path) }
          }
          return true
        }
      }
    }
    self.files = files
    self.folderStamps = folderStamps
    return others.withLock { $0 }.sorted()
  }

  private static func folder(of path: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }
}
