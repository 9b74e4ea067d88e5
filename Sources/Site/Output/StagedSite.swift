import Archive
import Guarding
import Minutes

/// A site that is being made, file by file and from any thread, so that nobody holds all of it.
///
/// What stands in the output with the same bytes is not written again.
final class StagedSite: Sendable {
  let standing: StandingSite
  private let place: OutputPlace
  /// Held as long as the site is written.
  private let lock: OutputLock
  private let state: Guarded<State>

  /// What becomes of a file that the last build listed.
  private enum Fate: UInt8, BitwiseCopyable {
    case removed, kept, replaced
  }

  private struct State {
    var fates: [Fate]
    var written = PathTable<WrittenFile>()
    /// Made for the first file that is written.
    var folder: FolderHandle?
    var kept = 0
    var bytes = 0
  }

  /// How much a site holds.
  struct Counts: Equatable, Sendable {
    /// Files that were written anew.
    var written: Int
    /// Files that stay as the last build left them.
    var unchanged: Int
    /// Bytes of both.
    var bytes: Int
  }

  init(_ place: OutputPlace, standing: StandingSite, lock: OutputLock) {
    self.place = place
    self.standing = standing
    self.lock = lock
    state = Guarded(State(fates: Array(repeating: .removed, count: standing.list.count)))
  }

  var counts: Counts { state.withLock { Counts(written: $0.written.count, unchanged: $0.kept, bytes: $0.bytes) } }

  /// The digest of the file that stands in the output now as the last build wrote it; nil where it is missing or was
  /// changed by somebody. Reads the file where its stamp does not tell.
  func previousDigest(of path: String) -> ContentDigest? {
    guard let row = standing.list.row(of: path), standing.isIntact(row) else { return nil }
    return standing.list[row]
  }

  /// Leaves every file that the last build listed as it is. False where one of them does not stand there unharmed: then
  /// none is kept yet.
  func keepAll() -> Bool {
    let rows = 0..<standing.list.count
    guard !rows.isEmpty, rows.allSatisfy(standing.isIntact) else { return false }
    return rows.allSatisfy { keep($0) }
  }

  /// Leaves the file in the output as it is. False where no file of the last build's stands there unharmed: it must
  /// then be made and added.
  func keep(_ path: String) -> Bool {
    guard let row = standing.list.row(of: path), standing.isIntact(row) else { return false }
    return keep(row)
  }

  private func keep(_ row: Int) -> Bool {
    let size = Int(standing.stamp(row).stamp.size)
    return state.withLock { state in
      guard state.fates[row] == .removed else { return state.fates[row] == .kept }
      state.fates[row] = .kept
      state.kept += 1
      state.bytes += size
      return true
    }
  }

  /// Takes a file into the site; writes it beside the output where the output has it not. Throws where the disk
  /// refuses, and where two files of one path differ.
  func add(_ file: OutputFile) throws(Diagnostic) {
    guard SitePath.isValid(file.path), file.path != SiteList.name else {
      throw failure(file, "this is no name of a site's file", advice: "Give the file another name.")
    }
    guard let digest = ContentDigest(of: file.bytes) else {
      throw failure(file, "its digest cannot be taken", advice: "Check the installation of libcrypto.")
    }
    let row = standing.list.row(of: file.path)
    if let row, standing.list[row] == digest, standing.isIntact(row), keep(row) { return }
    guard try claim(file, digest, instead: row) else { return }
    let stamp = try folder().write(file.bytes, to: file.path)
    state.withLock { state in
      guard let row = state.written.row(of: file.path) else { return }
      state.written[row].stamp = stamp
    }
  }

  /// False where the same file was added before.
  private func claim(_ file: OutputFile, _ digest: ContentDigest, instead row: Int?) throws(Diagnostic) -> Bool {
    let keptSize = row.map { Int(standing.stamp($0).stamp.size) } ?? 0
    let known = state.withLock { state -> ContentDigest? in
      let (found, isNew) = state.written.insert(file.path, WrittenFile(digest: digest, stamp: .none))
      guard isNew else { return state.written[found].digest }
      state.bytes += file.bytes.count
      guard let row else { return nil }
      if state.fates[row] == .kept {
        state.kept -= 1
        state.bytes -= keptSize
      }
      state.fates[row] = .replaced
      return nil
    }
    guard let known, known != digest else { return known == nil }
    throw failure(file, "two files of the site have this name", advice: "Give one of them another name.")
  }

  private func failure(_ file: OutputFile, _ what: String, advice: String) -> Diagnostic {
    .error(place.path + "/" + file.path, what, advice: advice)
  }

  /// The folder beside the output, which is made where it is missing.
  func folder() throws(Diagnostic) -> FolderHandle {
    try state.withLock { state throws(Diagnostic) in
      if let folder = state.folder { return folder }
      do throws(Diagnostic) {
        try Files.makeFolder(place.staging)
        let folder = try FolderHandle(place.staging, shownAs: place.path)
        try folder.openToReaders("")
        state.folder = folder
        return folder
      } catch {
        throw place.shown(error)
      }
    }
  }

  /// Writes the list of the new site's files beside them. Returns its digest.
  func addList(of change: SiteChange) throws(Diagnostic) -> ContentDigest {
    let list = OutputFile(path: SiteList.name, bytes: SiteList.bytes(change.files))
    let digest = Background { ContentDigest(of: list.bytes) }
    _ = try folder().write(list.bytes, to: list.path)
    guard let digest = digest.value() else {
      throw failure(list, "its digest cannot be taken", advice: "Check the installation of libcrypto.")
    }
    return digest
  }

  /// The files that are written, and the rows of the old list's files that stay and that go.
  var outcome: (written: PathTable<WrittenFile>, kept: [Int], removed: [Int]) {
    state.withLock { state in
      (
        state.written, state.fates.indices.filter { state.fates[$0] == .kept },
        state.fates.indices.filter { state.fates[$0] == .removed }
      )
    }
  }
}
