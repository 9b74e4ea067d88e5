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
  /// Folders of the files that the list names.
  let folders: ListedFolders
  /// Of each folder that holds nothing but listed files and their folders; `none` where the stamp will not tell the next
  /// build that it still does.
  let folderStamps: [FileStamp]
  /// As the look found them, by the list's rows.
  private let files: [StandingFile]
  /// How those were found that had to be read.
  private let read = Guarded<[Int: StandingFile]>([:])

  static let keeperNames: Set<String> = [".nojekyll", ".gitignore", ".gitkeep"]

  /// No site at all.
  init() {
    folder = nil
    list = PathTable()
    listDigest = nil
    folders = ListedFolders(count: 0) { _, _ in }
    folderStamps = [.none]
    strangers = []
    keepers = []
    files = []
  }

  /// Looks at everything in the folder, on all cores; reads no file but the list. `known` is what the last build noted.
  init(_ folder: FolderHandle, known: StampFile) throws(Diagnostic) {
    let sums = try StandingSite.list(of: folder)
    var look = OutputLook(folder, SiteList.read(sums), known: known)
    let unlisted = try look.run()
    self.folder = folder
    list = look.list
    listDigest = sums.isEmpty ? nil : ContentDigest(of: sums)
    folders = look.folders
    folderStamps = look.folderStamps
    strangers = unlisted.filter { !StandingSite.keeperNames.contains($0) && $0 != SiteList.name }
    keepers = unlisted.filter { StandingSite.keeperNames.contains($0) }
    files = look.files
  }

  private static func list(of folder: FolderHandle) throws(Diagnostic) -> [UInt8] {
    guard folder.status(of: SiteList.name) != nil else { return [] }
    return try Files.read(folder.name + "/" + SiteList.name)
  }

  /// Whether the file of this row is the one that the last build wrote. Reads it where its stamp does not tell: what a
  /// person changed is never taken for the build's, whatever time it bears.
  func isIntact(_ row: Int) -> Bool {
    // Nearly all are told by their stamps: no thread waits for another one to ask.
    let found = file(row)
    guard found.state == .unread else { return found.state == .intact }
    let now = FileStamp.now
    let content = folder?.read(list.path(row))
    let isIntact = content.flatMap { ContentDigest(of: $0.bytes) } == list[row]
    let stamp = content?.stamp
    let told = StandingFile(
      stamp: stamp ?? found.stamp, state: isIntact ? .intact : .changed,
      isSettled: isIntact && stamp?.isSettled(at: now) ?? false)
    read.withLock { $0[row] = told }
    return isIntact
  }

  private func file(_ row: Int) -> StandingFile {
    files[row].state == .unread ? read.withLock { $0[row] } ?? files[row] : files[row]
  }

  /// Whether nothing stands under the row's path.
  func isMissing(_ row: Int) -> Bool { files[row].state == .missing }

  /// The stamp of an intact file, and whether the next build may rely on it.
  func stamp(_ row: Int) -> (stamp: FileStamp, isSettled: Bool) {
    let file = file(row)
    return (file.stamp, file.isSettled)
  }

  /// Whether the last build's note of the stamps lacks something that is known now.
  var hasNews: Bool { read.withLock { !$0.isEmpty } }
}
