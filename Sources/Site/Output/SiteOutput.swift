import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The website's folder: made new as a whole, or not at all.
///
/// `SHA256SUMS` lists every file that a build wrote. What stands in the folder beyond that list is not ours, and stops
/// the build. New files are written beside the folder, and take their places when all of them are there: in a whole new
/// tree by one exchange of names, or, where little has changed, one by one behind a journal.
struct SiteOutput {
  let place: OutputPlace
  private let lock: OutputLock
  let standing: StandingSite

  var path: String { place.path }
  /// What builds remember for the next one stands here, beside the output.
  var stateFolder: String { place.state }

  /// Takes hold of the output, completes what an earlier build was interrupted in, and looks at all that stands there.
  ///
  /// Throws where the folder holds files that are not ours, or cannot be written, and where another build is at work.
  init(path: String) throws(DiagnosticsError) {
    place = OutputPlace(path)
    do throws(Diagnostic) {
      try SiteOutput.check(place.path)
      lock = try SiteOutput.lock(place)
      try Journal.complete(beside: place)
      try WholeCommit.takeBack(beside: place)
      standing = try SiteOutput.look(at: place)
    } catch {
      throw DiagnosticsError([place.shown(error)])
    }
  }

  private static func lock(_ place: OutputPlace) throws(Diagnostic) -> OutputLock {
    if let lock = try OutputLock(place) { return lock }
    throw .error(
      place.path, "another build is writing this site", advice: "Wait until it is done, and run the command again.")
  }

  private static func check(_ path: String) throws(Diagnostic) {
    guard path != "/", path != OutputPlace.resolved(".") else {
      throw .error(path, "this folder cannot be a site's output", advice: "Name a folder of its own with --output.")
    }
    guard Files.exists(path) else {
      guard Files.isMissing(path) else {
        throw .error(
          path, "this link leads to no folder",
          advice: "Make the folder it leads to, or name another one with --output.")
      }
      return
    }
    guard Files.isFolder(path) else {
      throw .error(path, "this is a file, not a folder", advice: "Name a folder with --output.")
    }
    guard access(path, W_OK | X_OK) == 0 else { throw Files.failure(path, "cannot be written") }
  }

  private static func look(at place: OutputPlace) throws(Diagnostic) -> StandingSite {
    guard Files.exists(place.path) else { return StandingSite() }
    let known = StampFile((try? Files.read(place.stamps)) ?? [])
    let standing = try StandingSite(FolderHandle(place.path), known: known)
    guard let first = standing.strangers.first else { return standing }
    let more = standing.strangers.count > 1 ? " and \(standing.strangers.count - 1) more" : ""
    throw .error(
      place.path, "the folder holds files that no build wrote: \(first)\(more)",
      advice: "Name another folder with --output, or move those files away; nothing was changed.")
  }

  /// A new site, empty yet. Throws where what an earlier build left cannot be removed.
  func stage() throws(DiagnosticsError) -> StagedSite {
    do throws(Diagnostic) {
      try TreeRemoval.remove(place.staging, shownAs: path)
      try TreeRemoval.remove(place.aside, shownAs: path)
      return StagedSite(place, standing: standing, lock: lock)
    } catch {
      throw DiagnosticsError([error])
    }
  }

  /// Makes the staged site the one that stands; as a whole where `atomic` asks for it, where none stood, and where much
  /// has changed. Touches nothing where nothing has changed.
  ///
  /// `meanwhile` is called when the new site stands: the file system's clock must tick before its files can be noted.
  ///
  /// Throws where the disk refuses. What was there before is then there still, or the message says that the next
  /// command completes the new one.
  func publish(
    _ staged: StagedSite, atomic: Bool, meanwhile: (Published) -> Void = { _ in }
  ) throws(DiagnosticsError) -> Published {
    do throws(Diagnostic) {
      let change = SiteChange(staged)
      let done = try change.map { change throws(Diagnostic) in try commit(staged, change, atomic: atomic) }
      let begin = ContinuousClock.now
      let published = Published(
        written: change?.written.count ?? 0, unchanged: staged.counts.unchanged, removed: change?.removals ?? 0,
        list: done?.list ?? standing.listDigest)
      meanwhile(published)
      if change != nil || standing.hasNews { noteStamps(after: change, whole: done?.whole, since: begin) }
      return published
    } catch {
      discard()
      throw DiagnosticsError([shown(error)])
    }
  }

  /// Returns the stamps of all folders where a whole new tree took the old one's place, and the digest of the new list.
  private func commit(
    _ staged: StagedSite, _ change: SiteChange, atomic: Bool
  ) throws(Diagnostic) -> (whole: [StampFile.Row]?, list: ContentDigest) {
    let list = try staged.addList(of: change)
    let isWhole = atomic || change.isLarge || standing.list.count == 0
    if !isWhole, let small = try SmallCommit(staged, change, list: list, place: place) {
      try small.run()
      // What is left of it are empty folders.
      try? TreeRemoval.remove(place.staging, shownAs: path)
      return (nil, list)
    }
    let whole = WholeCommit(place: place, staged: try staged.folder(), standing: standing)
    try whole.prepare(change)
    // Before anybody can put something else into them.
    let folders = SiteOutput.folders(of: change.files, in: whole.staged)
    try whole.run()
    return (folders, list)
  }

  /// Removes what was staged, unless an interrupted commit still needs it.
  func discard() {
    guard !Journal.stands(beside: place) else { return }
    try? TreeRemoval.remove(place.staging, shownAs: path)
  }

  /// The folder that the publisher named, not the one beside it.
  func shown(_ failure: Diagnostic) -> Diagnostic { place.shown(failure) }
}
