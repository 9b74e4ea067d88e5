import Archive
import Foundation
import Guarding
import Minutes

extension SiteOutput {
  /// Notes what the file system says of the site's files, so that the next build need not read them. A note that
  /// cannot be written costs the next build time, and nothing else.
  ///
  /// `whole` are the folders of a whole new tree; `begin` is the moment behind the last renaming.
  func noteStamps(after change: SiteChange?, whole: [StampFile.Row]?, since begin: ContinuousClock.Instant) {
    let folders = whole ?? keptFolders(after: change)
    let isWhole = whole != nil
    let list = standing.list
    let kept = (change?.kept ?? Array(0..<list.count)).filter { standing.stamp($0).isSettled }
    var note = StampFile.Note(count: folders.count + (change?.files.count ?? kept.count))
    note.add(folders)
    if !isWhole {
      for row in kept { note.add(StampFile.Row(stamp: standing.stamp(row).stamp, content: list[row])) }
    }
    if let change {
      guard let site = try? FolderHandle(path) else { return }
      // A change within the tick of the last renaming would not show.
      let left = .nanoseconds(FileStamp.tick + 1_000_000) - (ContinuousClock.now - begin)
      usleep(UInt32(max(0, left / .microseconds(1))))
      let written = change.written
      if isWhole {
        // Nobody but this build has seen these files while they were written.
        let now = FileStamp.now
        for file in written.values where file.stamp.isSettled(at: now) {
          note.add(StampFile.Row(stamp: file.stamp, content: file.digest))
        }
        // A link is a change, too.
        note.add(
          SiteOutput.noted(kept.count, in: site) { [standing] index in
            (list.path(kept[index]), standing.stamp(kept[index]).stamp, list[kept[index]])
          })
      } else {
        note.add(
          SiteOutput.noted(written.count, in: site) { (written.path($0), written[$0].stamp, written[$0].digest) })
      }
    }
    try? Files.replace(place.stamps, with: note.finished())
  }

  /// Rows of the folders that no renaming has touched.
  private func keptFolders(after change: SiteChange?) -> [StampFile.Row] {
    var touched: Set<String> = [""]
    for (path, _) in (change?.moved ?? []) + (change?.removed ?? []) { touched.formUnion(SitePath.folders(to: path)) }
    var stamps = standing.folderStamps
    for path in touched { if let folder = standing.folders.folder(path) { stamps[folder] = .none } }
    return stamps.indices.compactMap { folder in
      guard stamps[folder] != .none else { return nil }
      return standing.folders.withPath(folder) { StampFile.Row(stamp: stamps[folder], folder: $0) }
    }
  }

  /// Rows of all folders of a tree that nobody but this build has seen yet.
  static func folders(of files: SortedFiles, in tree: FolderHandle) -> [StampFile.Row] {
    let now = FileStamp.now
    let folders = ListedFolders(count: files.count) { files.withPath($0, $1) }
    let found = Guarded<[StampFile.Row]>([])
    Cores.share(folders.count, batch: 256) { range in
      var rows: [StampFile.Row] = []
      for folder in range {
        let path = folders.path(folder)
        guard !path.isEmpty, let stamp = tree.status(of: path).map({ FileStamp($0) }), stamp.isSettled(at: now) else {
          continue
        }
        rows.append(folders.withPath(folder) { StampFile.Row(stamp: stamp, folder: $0) })
      }
      let all = rows
      found.withLock { $0 += all }
    }
    return found.withLock { $0 }
  }

  /// Rows of the files that still are as they were written.
  private static func noted(
    _ count: Int, in site: FolderHandle,
    _ file: @Sendable (Int) -> (path: String, stamp: FileStamp, digest: ContentDigest)
  ) -> [StampFile.Row] {
    let found = Guarded<[StampFile.Row]>([])
    let now = FileStamp.now
    Cores.share(count, batch: 256) { range in
      var rows: [StampFile.Row] = []
      for index in range {
        let file = file(index)
        guard let stamp = site.stamp(of: file.path), stamp.hasContent(of: file.stamp), stamp.isSettled(at: now)
        else { continue }
        rows.append(StampFile.Row(stamp: stamp, content: file.digest))
      }
      let all = rows
      found.withLock { $0 += all }
    }
    return found.withLock { $0 }
  }
}
