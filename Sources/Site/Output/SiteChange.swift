import Archive
import Minutes

/// How the new site differs from the one that stands.
struct SiteChange {
  /// All files of the new site.
  let files: SortedFiles
  let written: PathTable<WrittenFile>
  /// Rows of the old list that stay.
  let kept: [Int]
  /// Rows of the old list that go.
  private let gone: [Int]
  private let old: PathTable<ContentDigest>

  /// Nil where nothing has changed.
  init?(_ staged: StagedSite) {
    let outcome = staged.outcome
    guard outcome.written.count > 0 || !outcome.removed.isEmpty else { return nil }
    old = staged.standing.list
    written = outcome.written
    kept = outcome.kept
    gone = outcome.removed
    files = SortedFiles(kept: old, rows: outcome.kept, written: outcome.written)
  }

  /// Written beside the output, in the order of their paths.
  var moved: [(path: String, digest: ContentDigest)] { files.writtenFiles }
  /// Listed by the last build and no longer there, in the order of their paths.
  var removed: [(path: String, digest: ContentDigest)] { gone.map { (old.path($0), old[$0]) } }

  /// How many files go.
  var removals: Int { gone.count }

  /// A site of which so much is new is to be seen as a whole.
  var isLarge: Bool {
    let changes = written.count + gone.count
    return changes > 2_000 && changes * 4 > files.count
  }
}
