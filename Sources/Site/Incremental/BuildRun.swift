import Archive
import Foundation
import Minutes
import Mustache

/// What a site is to be made of, looked at and not yet understood.
struct Look: Sendable {
  let sources: SiteSources
  /// Nil where something is wrong in the sources, or cannot be read: that is said when everything is read.
  let folders: [SiteReading.Folder]?
  /// What the last build that ended was made of, whatever stands in the output now.
  let last: PageRecord

  init(_ builder: SiteBuilder) {
    sources = SiteSources(archive: builder.archive, templates: builder.templates, baseURL: builder.baseURL)
    last = PageRecord(folder: OutputPlace(builder.output).state)
    folders = sources.mistakes.isEmpty ? try? builder.reading(sources, interface: nil, store: nil).look() : nil
  }
}

/// One build: what was found, what is made, what is remembered for the next one.
struct BuildRun {
  private let builder: SiteBuilder
  private let folder: String
  private let listsReferences: Bool
  private let progress: BuildProgress?
  var timings: BuildTimings

  private let sources: SiteSources
  /// What the last build was made of.
  private var last: PageRecord
  private var record = PageRecord()
  private let parts: ShardParts
  private let folders: [SiteReading.Folder]?
  private var store: MeetingStore?
  /// Words of meetings, as the search counted them.
  private var words: DigestStore?
  /// Of a small archive, until its files have their places: to take them apart earlier would hold up their making.
  private var model: SiteModel?
  private var plan: SitePlan?
  private var writing: Background<Void>?
  private var said: StoredSummary?
  private var referenceLines: [String] = []

  init(
    builder: SiteBuilder, look: Look, target: SiteOutput, listsReferences: Bool, progress: BuildProgress?,
    timings: BuildTimings, parts: ShardParts
  ) {
    self.parts = parts
    self.builder = builder
    folder = target.stateFolder
    self.listsReferences = listsReferences
    self.progress = progress
    self.timings = timings
    sources = look.sources
    folders = look.folders
    // An output with another list is not the one that is spoken of.
    last = look.last.list == target.standing.listDigest ? look.last : PageRecord()
  }

  /// Whether the site that stands is the one that would be made: then all its files stay.
  mutating func isUnchanged(_ staged: StagedSite) -> Bool {
    guard sources.mistakes.isEmpty, let folders else { return false }
    record.whole = BuildRun.digest(sources, folders)
    timings.end("looking for changes")
    guard !listsReferences, record.whole == last.whole, let summary = last.summary, staged.keepAll() else {
      return false
    }
    said = summary
    record = last
    return true
  }

  /// Of all that a site is made of.
  static func digest(_ sources: SiteSources, _ folders: [SiteReading.Folder]) -> ContentDigest {
    var writer = StoredWriter()
    writer.put(sources.all)
    for folder in folders {
      writer.put(folder.key)
      writer.put(folder.attachments)
    }
    return ContentDigest.of(writer.bytes)
  }

  /// Makes the site's files, those that must be. Throws everything that is wrong.
  mutating func make(_ staged: StagedSite) throws(DiagnosticsError) {
    if sources.mistakes.isEmpty {
      try? Files.makeFolder(folder)
      if let whole = record.whole { try parts.check(whole) }
      if let memory = parts.memory { DigestStore.copy(MeetingStore.name, from: memory, to: folder) }
      store = MeetingStore(folder: folder)
      words = DigestStore(folder: folder, name: "words")
    }
    let (model, theme, joining) = try builder.read(sources, store: store, looked: folders, progress: progress)
    timings.end("reading")
    if model.meetings.isEmpty, let standing = last.summary?.meetings, standing > 0 {
      throw DiagnosticsError([
        .error(
          builder.archive.path, "the archive holds no meeting any more, and the website has \(standing)",
          advice: "Look whether this is the right archive. To publish a website without meetings, remove the folder "
            + "\(builder.output) first.")
      ])
    }
    let inputs = PageInputs(model, ground: sources.pages)
    let told = Background { [builder, listsReferences] in
      (references: ReferenceReport(model, listsLines: listsReferences), warnings: builder.warnings(model))
    }
    do throws(DiagnosticsError) {
      try makeFiles(model, theme, inputs, to: staged)
      timings.end("search")
    } catch {
      // What was read of the store may be what made the mistake.
      if error.diagnostics.contains(where: { $0.file.hasPrefix(folder) }) { store?.forget() }
      throw error
    }
    let (references, warnings) = told.value()
    if listsReferences { referenceLines = references.lines }
    said = StoredSummary(
      meetings: model.meetings.count, items: model.itemCount,
      closedItems: model.meetings.reduce(0) { $0 + $1.items.count(where: \.item.closed) },
      warnings: theme.warnings + joining + warnings, references: references.summary)
    record.summary = said
    if isSmall(model) { self.model = model }
  }

  /// Waits for what is written beside, and lets go of what the site was made of.
  mutating func end() {
    writing?.value()
    Background.letGo(of: (model, plan))
    model = nil
    plan = nil
  }

  /// Up to so many items the search is made beside the pages: what one core has to do alone then holds up nobody. In a
  /// larger archive the plan goes before the search comes, for each takes its memory.
  private static let itemsMadeAtOnce = 20_000

  private func isSmall(_ model: SiteModel) -> Bool { model.itemCount <= BuildRun.itemsMadeAtOnce }

  private mutating func makeFiles(
    _ model: SiteModel, _ theme: SiteTheme, _ inputs: PageInputs?, to staged: StagedSite
  ) throws(DiagnosticsError) {
    let others = OtherFiles(
      assets: theme.assets, search: inputs?.search, lastSearch: last.search, lastFiles: last.searchFiles, words: words)
    let made = isSmall(model) ? Background { others.make(model, to: staged) } : nil
    let pages: Result<Void, DiagnosticsError>
    do throws(DiagnosticsError) {
      try makePages(model, theme, inputs, to: staged)
      pages = .success(())
    } catch { pages = .failure(error) }
    if case .success = pages, others.hasNews { progress?.begin(.search) }
    // What writes to the staged site must have ended, whatever the pages came to.
    let found = made?.value()
    try pages.get()
    record.search = inputs?.search
    switch found ?? others.make(model, to: staged) {
    case .success(let files): record.searchFiles = files
    case .failure(let mistake): throw DiagnosticsError([mistake])
    }
  }

  private mutating func makePages(
    _ model: SiteModel, _ theme: SiteTheme, _ inputs: PageInputs?, to staged: StagedSite
  ) throws(DiagnosticsError) {
    let plan = SitePlan(model: model, inputs: inputs)
    try builder.checkAddresses(plan)
    timings.end("planning")
    progress?.begin(.pages, total: plan.files.count)
    if isSmall(model) { self.plan = plan }
    let maker = FileMaker(library: theme.library, last: last, progress: progress, parts: parts)
    try maker.make(plan.files, to: staged, timings: &timings)
    // Later steps take the memory of what nobody asks for any more.
    last.forgetPages()
    record.reserve(plan.files.count)
    for file in plan.files { if let digest = file.inputs { record.note(file.path, madeOf: digest) } }
    timings.end("pages")
  }

  /// The build has failed: what it kept for itself goes.
  func forget() {
    store?.takeBack()
    words?.takeBack()
  }

  /// Writes down what the next build may need; what the disk refuses only makes that one slower.
  mutating func remember(_ published: Published) {
    store?.close()
    words?.close()
    record.list = published.list
    guard published.hasChanged || record.whole != last.whole || record.list != last.list else { return }
    writing = Background { [record, folder] in record.write(to: folder) }
  }

  func summary(_ published: Published, bytes: Int) -> SiteBuilder.Summary {
    SiteBuilder.Summary(
      meetings: said?.meetings ?? 0, items: said?.items ?? 0, closedItems: said?.closedItems ?? 0,
      files: published.written + published.unchanged, written: published.written, removed: published.removed,
      bytes: bytes, warnings: said?.warnings ?? [], references: said?.references, referenceLines: referenceLines,
      timings: timings)
  }
}
