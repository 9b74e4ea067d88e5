import Archive
import Foundation
import Guarding
import Minutes

extension SiteBuilder {
  /// What a part of a site holds.
  public struct ShardSummary: Sendable {
    public var files: Int
    public var folder: String
    public var warnings: [Diagnostic]
    public var timings: BuildTimings
  }

  /// Makes one part of the site's pages into a folder beside the output, which nobody has to hold meanwhile: parts are
  /// made at the same time, on one machine or on several. `merge` makes a site of them.
  ///
  /// Throws what `build` throws; no half of a part is left where a part is looked for.
  public func build(_ shard: Shard, progress: BuildProgress? = nil) throws(DiagnosticsError) -> ShardSummary {
    var timings = BuildTimings()
    try checkPlaces()
    let place = OutputPlace(output)
    let target = ShardFolder(shard, beside: place)
    do throws(Diagnostic) {
      try TreeRemoval.remove(target.unfinished, shownAs: target.path)
      for folder in [target.files(in: target.unfinished), target.memory(in: target.unfinished)] {
        try Files.makeFolder(folder)
      }
    } catch { throw DiagnosticsError([error]) }
    do throws(DiagnosticsError) {
      let sources = SiteSources(archive: archive, templates: templates, baseURL: baseURL)
      let store = MeetingStore(folder: target.memory(in: target.unfinished))
      let looked = try reading(sources, interface: nil, store: nil).look()
      let (model, theme, joining) = try read(sources, store: store, looked: looked, progress: progress)
      timings.end("reading")
      let inputs = PageInputs(model, ground: sources.pages)
      let plan = SitePlan(model: model, inputs: inputs)
      try checkAddresses(plan)
      let files = plan.files.filter { shard.makes($0, whole: inputs?.whole) }
      timings.end("planning")
      progress?.begin(.pages, total: files.count)
      let folder: FolderHandle
      do throws(Diagnostic) {
        folder = try FolderHandle(target.files(in: target.unfinished), shownAs: target.path)
      } catch { throw DiagnosticsError([error]) }
      let lines = Guarded<[(path: String, digest: ContentDigest)]>([])
      try FileMaker(library: theme.library, last: PageRecord(), progress: progress).make(
        files, timings: &timings, keep: { _ in false },
        add: { file throws(Diagnostic) in
          _ = try folder.write(file.bytes, to: file.path)
          lines.withLock { $0.append((file.path, ContentDigest.of(file.bytes))) }
        })
      timings.end("pages")
      store?.close()
      let whole = BuildRun.digest(sources, looked)
      do throws(Diagnostic) {
        let list = ShardList(whole: whole, files: lines.withLock { $0 })
        try Files.write(list.bytes, to: target.unfinished + "/" + ShardFolder.list)
        if try !folder.flushAll() { try folder.flush() }
        try TreeRemoval.remove(target.path, shownAs: target.path)
        guard rename(target.unfinished, target.path) == 0 else { throw Files.failure(target.path, "cannot be made") }
      } catch { throw DiagnosticsError([error]) }
      timings.end("publishing")
      return ShardSummary(
        files: files.count, folder: target.path, warnings: theme.warnings + joining + warnings(model), timings: timings)
    } catch {
      try? TreeRemoval.remove(target.unfinished, shownAs: target.path)
      throw error
    }
  }

  /// Makes the site of its parts: takes their pages, and makes what tells of the whole archive: lists, search, feeds.
  ///
  /// Throws where a part is missing, damaged, or made of another archive, by another program, for another address.
  public func merge(
    listsReferences: Bool = false, progress: BuildProgress? = nil
  ) throws(DiagnosticsError) -> Summary {
    let place = OutputPlace(output)
    let found = ShardFolder.all(beside: place)
    guard let count = found.first?.count else {
      throw DiagnosticsError([
        .error(
          output, "there are no parts of a site beside this folder", advice: "Make them: minutebook build --shard 1/2 …"
        )
      ])
    }
    var parts = ShardParts()
    var mistakes: [Diagnostic] = []
    if let other = found.first(where: { $0.count != count }) {
      mistakes.append(
        .error(
          ShardFolder(other, beside: place).path, "there are parts of \(count) and parts of \(other.count)",
          advice: "Remove those that are not meant."))
    } else {
      for number in 1...count {
        guard let shard = Shard(number: number, of: count) else { continue }
        do throws(Diagnostic) { try parts.add(shard, beside: place) } catch { mistakes.append(error) }
      }
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    let summary = try build(listsReferences: listsReferences, progress: progress, parts: parts)
    for shard in found {
      let folder = ShardFolder(shard, beside: place).path
      try? TreeRemoval.remove(folder, shownAs: folder)
    }
    return summary
  }
}
