import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which steps make the site that stands the new one.
struct CommitPlan {
  /// In the order in which they are done: the list of files moves last, so that it never names what is yet to come.
  let steps: [CommitStep]

  /// `files` are all of the new site; `missing` are folders that the moved files need, `list` the digest of the new list.
  init(
    moved: [(path: String, digest: ContentDigest)], removed: [(path: String, digest: ContentDigest)],
    files: SortedFiles, missing: Set<String>, list: ContentDigest
  ) {
    var emptied: Set<String> = []
    for file in removed {
      for folder in SitePath.folders(to: file.path) {
        if emptied.contains(folder) || files.holdsAny(below: folder) { break }
        emptied.insert(folder)
      }
    }
    // A folder's path is shorter than those of what it holds, and comes before them.
    steps =
      missing.sorted().map { .makeFolder($0) } + moved.map { .move($0.path, $0.digest) }
      + removed.map { .remove($0.path, $0.digest) } + emptied.sorted(by: >).map { .removeFolder($0) }
      + [.move(SiteList.name, list)]
  }

  /// Folders that the files need and that are not there; nil where something else stands in the place of a folder or a
  /// file: names alone cannot change that. Throws where somebody may not write.
  static func missingFolders(
    for moved: [String], removed: [String], in site: FolderHandle
  ) throws(Diagnostic) -> Set<String>? {
    var missing: Set<String> = []
    var present: Set<String> = []
    for path in moved {
      if let status = site.status(of: path), status.st_mode & S_IFMT == S_IFDIR { return nil }
      for folder in SitePath.folders(to: path) where !missing.contains(folder) {
        if present.contains(folder) { break }
        guard let status = site.status(of: folder) else {
          guard errno == ENOENT else { return nil }
          missing.insert(folder)
          continue
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
        present.insert(folder)
        break
      }
    }
    // Said now, while the old site is whole.
    for path in removed { if let folder = SitePath.folder(of: path) { present.insert(folder) } }
    for folder in present.sorted() {
      guard faccessat(site.descriptor, folder, W_OK | X_OK, 0) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw site.failure(folder, "cannot be written")
      }
    }
    return missing
  }
}
