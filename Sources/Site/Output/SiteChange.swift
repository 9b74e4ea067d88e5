import Archive
import Minutes

/// How the new site differs from the one that stands.
struct SiteChange {
  /// All files of the new site.
  let files: SortedFiles
  /// Written beside the output, in the order of their paths.
  let moved: [(path: String, digest: ContentDigest)]
  /// Listed by the last build and no longer there, in the order of their paths.
  let removed: [(path: String, digest: ContentDigest)]
  /// What the new list of files holds.
  let bytes: [UInt8]
  /// Its digest.
  let list: ContentDigest
  /// Rows of the old list that stay.
  let kept: [Int]
  let written: PathTable<WrittenFile>

  /// Nil where nothing has changed.
  init?(_ staged: StagedSite, place: OutputPlace) throws(Diagnostic) {
    let outcome = staged.outcome
    guard outcome.written.count > 0 || !outcome.removed.isEmpty else { return nil }
    let old = staged.standing.list
    kept = outcome.kept
    written = outcome.written
    files = SortedFiles(kept: old, rows: outcome.kept, written: outcome.written)
    moved = files.writtenFiles
    removed = outcome.removed.map { (old.path($0), old[$0]) }
    bytes = SiteList.bytes(files)
    guard let digest = ContentDigest(of: bytes) else {
      throw .error(
        place.path + "/" + SiteList.name, "its digest cannot be taken", advice: "Check the installation of libcrypto.")
    }
    list = digest
  }

  /// Renaming so many files one by one takes longer than a new tree does.
  var isLarge: Bool {
    let changes = moved.count + removed.count
    return changes > 2_000 && changes * 4 > files.count
  }
}
