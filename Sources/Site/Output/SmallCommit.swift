import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The changed files take their places one by one, by renamings that a journal lists beforehand.
struct SmallCommit {
  let place: OutputPlace
  let folders: CommitFolders
  let journal: Journal

  /// Nil where renamings alone do not lead to the new site. Everything that may fail for lack of room or rights does so
  /// here, while the old site stands.
  init?(
    _ staged: StagedSite, _ change: SiteChange, list: ContentDigest, place: OutputPlace
  ) throws(Diagnostic) {
    guard let site = staged.standing.folder else { return nil }
    let moved = change.moved
    let removed = change.removed
    guard
      let missing = try CommitPlan.missingFolders(
        for: moved.map(\.path), removed: removed.map(\.path), in: site)
    else { return nil }
    let folder = try staged.folder()
    try SmallCommit.checkDisk(folder, site)
    let plan = CommitPlan(
      moved: moved, removed: removed, files: change.files, missing: missing, list: list)
    journal = Journal(steps: plan.steps, before: staged.standing.listDigest)
    folders = CommitFolders(staged: folder, site: site)
    self.place = place
    if try folder.flushAll() { return }
    var flushed: Set<String> = [""]
    for file in moved {
      try folder.flush(file.path)
      flushed.formUnion(SitePath.folders(to: file.path))
    }
    try folder.flush(SiteList.name)
    for path in flushed.sorted() { try folder.flush(path) }
  }

  private static func checkDisk(_ staged: FolderHandle, _ site: FolderHandle) throws(Diagnostic) {
    guard let here = staged.status(of: "."), let there = site.status(of: "."), here.st_dev != there.st_dev else {
      return
    }
    throw .error(
      site.name, "the folder is a disk of its own: a site cannot be written beside it and take its place",
      advice: "Name a folder on that disk with --output.")
  }

  /// Does all steps. Throws where the disk refuses: before the first file took its place nothing has happened then, and
  /// afterwards the journal stands.
  func run() throws(Diagnostic) {
    try journal.stand(beside: place)
    var hasChanged = false
    do throws(Diagnostic) {
      for step in journal.steps {
        try folders.perform(step)
        if case .makeFolder = step { continue }
        hasChanged = true
      }
      try folders.flush(after: journal.steps)
      try Journal.end(beside: place)
    } catch {
      if !hasChanged, takeBack() { throw error }
      throw Journal.unfinished(error)
    }
  }

  /// Undoes a commit whose first file could not be moved. False where even that failed.
  private func takeBack() -> Bool {
    do throws(Diagnostic) { try Journal.end(beside: place) } catch { return false }
    for case .makeFolder(let path) in journal.steps.reversed() {
      _ = unlinkat(folders.site.descriptor, path, AT_REMOVEDIR)
    }
    return true
  }
}
