import Archive
import CFileSystem
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A whole new tree beside the old one takes its place by one exchange of names: a reader sees the one or the other.
struct WholeCommit {
  let place: OutputPlace
  let staged: FolderHandle
  let standing: StandingSite

  /// Completes the staged tree with what stays, links where there can be links, and flushes it.
  func prepare(_ change: SiteChange) throws(Diagnostic) {
    if let site = standing.folder {
      let kept = change.files.keptRows
      try Cores.tryShare(kept.count, batch: 256) { index throws(Diagnostic) in
        _ = try staged.share(standing.list.path(kept[index]), from: site)
      }
      // What keeps the folder in version control stays in it.
      for keeper in standing.keepers where staged.status(of: keeper) == nil { _ = try staged.share(keeper, from: site) }
    }
    if try staged.flushAll() { return }
    let levels = try TreeWalk(top: staged).run { _ in }
    for index in 0..<change.files.count {
      let path = change.files.withPath(index) { String(decoding: $0, as: UTF8.self) }
      try staged.flush(path)
    }
    try staged.flush(SiteList.name)
    for folder in levels.joined() { try staged.flush(folder) }
    try staged.flush()
  }

  /// The tree takes its place. Throws where the disk refuses: the old site then stands as it stood.
  func run() throws(Diagnostic) {
    guard Files.exists(place.path) else {
      guard rename(place.staging, place.path) == 0 else { throw Files.failure(place.path, "cannot be written") }
      try flushNames()
      return
    }
    if exchange_names(place.staging, place.path) != 0 {
      guard [ENOSYS, EINVAL, EOPNOTSUPP].contains(errno) else { throw Files.failure(place.path, "cannot be replaced") }
      try renameTwice()
    }
    // Only when the new site is sure to stand may the old one go.
    try flushNames()
    try? TreeRemoval.remove(place.staging, shownAs: place.path)
    try? TreeRemoval.remove(place.aside, shownAs: place.path)
  }

  /// A file system without exchange: the old site is kept beside until the new one stands.
  private func renameTwice() throws(Diagnostic) {
    guard rename(place.path, place.aside) == 0 else { throw Files.failure(place.path, "cannot be replaced") }
    guard rename(place.staging, place.path) == 0 else {
      let failure = Files.failure(place.path, "cannot be replaced")
      rename(place.aside, place.path)
      throw failure
    }
  }

  private func flushNames() throws(Diagnostic) {
    do throws(Diagnostic) { try FolderHandle(place.parent).flush() } catch {
      var told = place.named(error)
      told.message += "; the new site stands, but a loss of power might undo it"
      throw told
    }
  }

  /// Where a build was killed between the two renamings, the old site takes its place again.
  static func takeBack(beside place: OutputPlace) throws(Diagnostic) {
    guard Files.isMissing(place.path), Files.isFolder(place.aside) else { return }
    guard rename(place.aside, place.path) == 0 else { throw Files.failure(place.path, "cannot be put back") }
  }
}
