import Archive
import Foundation
import Minutes
import Mustache
import Parsing
import Synchronization

/// Builds a site out of an archive: reads, plans, renders, and only then writes.
public struct SiteBuilder: Sendable {
  public let archive: ArchiveFolder
  /// The folder that takes the place of `Templates` beside the archive; nil for that one.
  public let templates: String?
  public let output: String
  /// Takes the place of site.yml's.
  public let baseURL: String?
  /// Whether a reader must never see files of two builds.
  public let atomic: Bool

  public init(archive: ArchiveFolder, templates: String?, output: String, baseURL: String?, atomic: Bool = false) {
    self.archive = archive
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.atomic = atomic
  }

  /// What a build made.
  public struct Summary: Sendable {
    public var meetings: Int
    public var items: Int
    public var closedItems: Int
    public var files: Int
    public var bytes: Int
    public var warnings: [Diagnostic]
    /// References of the texts to meetings and items.
    public var references: ReferenceReport
    public var timings: BuildTimings
  }

  /// Throws everything that is wrong in the archive, the settings and the templates; the output is touched only where
  /// nothing is.
  public func build() throws(DiagnosticsError) -> Summary {
    var timings = BuildTimings()
    try SiteOutput.completeInterrupted(output)
    let (model, theme, joining) = try read()
    timings.end("reading")
    try checkPlaces()
    let target = try SiteOutput(path: output)
    let plan = SitePlan(model: model)
    try checkAddresses(plan)
    timings.end("planning")
    let staged = try target.stage()
    do throws(DiagnosticsError) {
      try write(plan.files, library: theme.library, to: staged, target: target, timings: &timings)
      timings.end("pages")
      let assets = theme.assets.flatMap { $0.path.hasSuffix(".js") ? SearchOutput.withCompressed($0) : [$0] }
      do throws(Diagnostic) {
        for asset in assets { try staged.add(asset) }
        try SearchOutput.write(model, to: staged)
        timings.end("search")
      } catch {
        throw DiagnosticsError([target.shown(error)])
      }
    } catch {
      target.discard()
      throw error
    }
    let published = try target.publish(staged, atomic: atomic)
    timings.end("publishing")
    return Summary(
      meetings: model.meetings.count, items: model.meetings.reduce(0) { $0 + $1.items.count },
      closedItems: model.meetings.reduce(0) { $0 + $1.items.filter(\.item.closed).count },
      files: published.written + published.unchanged,
      bytes: staged.counts.bytes, warnings: theme.warnings + joining + warnings(model),
      references: ReferenceReport(model), timings: timings)
  }

  /// What the archive lacks, without building anything. Throws everything that is wrong in it.
  public func check() throws(DiagnosticsError) -> ArchiveCheck {
    let (model, theme, joining) = try read()
    return ArchiveCheck(model, archive: archive, warnings: theme.warnings + joining + warnings(model))
  }

  /// Reads everything that a site is made of.
  private func read() throws(DiagnosticsError) -> (model: SiteModel, theme: SiteTheme, warnings: [Diagnostic]) {
    var mistakes: [Diagnostic] = []
    var settings = Settings()
    var dialects: [Dialect] = []
    var theme: SiteTheme?
    var about: AboutText?
    var published = PublishedArchive()
    do throws(DiagnosticsError) { settings = try archive.settings() } catch { mistakes += error.diagnostics }
    if let baseURL { settings.baseURL = baseURL }
    do throws(DiagnosticsError) { dialects = try archive.dialects() } catch { mistakes += error.diagnostics }
    do throws(DiagnosticsError) {
      theme = try SiteTheme(archive: archive, folder: templates, settings: settings)
    } catch { mistakes += error.diagnostics }
    do throws(DiagnosticsError) { about = try AboutText(archive, settings: settings) } catch {
      mistakes += error.diagnostics
    }
    do throws(DiagnosticsError) { published = try archive.publishedMeetings(settings) } catch {
      mistakes += error.diagnostics
    }
    guard mistakes.isEmpty, let theme else { throw DiagnosticsError(mistakes) }
    guard !published.meetings.isEmpty else {
      throw DiagnosticsError([
        .error(archive.path, "the archive holds no meeting", advice: "Import a document first: minutebook import FILE…")
      ])
    }
    var files: [String: Set<String>] = [:]
    for meeting in published.meetings {
      files[meeting.meeting.path] = archive.attachmentNames(beside: meeting.file)
    }
    let model = SiteModel(
      meetings: published.meetings, settings: settings, interface: theme.interface, about: about, dialects: dialects,
      attachmentFiles: files)
    return (model, theme, published.warnings)
  }

  /// Archive and website must not lie in one another: a build replaces its folder whole.
  private func checkPlaces() throws(DiagnosticsError) {
    let content = URL(fileURLWithPath: archive.path).resolvingSymlinksInPath().standardizedFileURL.path + "/"
    let site = URL(fileURLWithPath: output).resolvingSymlinksInPath().standardizedFileURL.path + "/"
    guard content.hasPrefix(site) || site.hasPrefix(content) else { return }
    throw DiagnosticsError([
      .error(
        output, "the website's folder and the archive \(archive.path) lie in one another",
        advice: "Name a folder beside the archive with --output.")
    ])
  }

  /// Two pages may not claim one address: two topics of one name.
  private func checkAddresses(_ plan: SitePlan) throws(DiagnosticsError) {
    var seen: Set<String> = []
    let twice = plan.files.filter { !seen.insert($0.path).inserted && $0.path.hasSuffix(".html") }
    guard twice.isEmpty else {
      throw DiagnosticsError(
        twice.map {
          .error(
            archive.settingsFile, "two pages would have the address /\($0.path.dropLast(10))",
            advice: $0.path.hasPrefix("personer/")
              ? "Two members' names differ in their letters alone: write them alike in the Markdown if they are one person."
              : "Give one of the two topics another name.")
        })
    }
  }

  /// Makes the files on all cores, each written as soon as it is made.
  private func write(
    _ files: [PlannedFile], library: TemplateLibrary, to staged: StagedSite, target: SiteOutput,
    timings: inout BuildTimings
  ) throws(DiagnosticsError) {
    let spent = Mutex(FileTimings())
    let failures = Mutex<[Diagnostic]>([])
    let next = Atomic(0)
    let stops = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      var own = FileTimings()
      defer {
        let done = own
        spent.withLock { $0.add(done) }
      }
      while !stops.load(ordering: .relaxed) {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let start = ContinuousClock.now
        defer { own.add(files[index], seconds: (ContinuousClock.now - start) / .seconds(1)) }
        let bytes: [UInt8]
        do { bytes = try files[index].make(library) } catch {
          failures.withLock { $0.append(.error(files[index].path, "cannot be made: \(error)")) }
          continue
        }
        do throws(Diagnostic) { try staged.add(OutputFile(path: files[index].path, bytes: bytes)) } catch {
          // A disk that refuses one file refuses the others, too.
          stops.store(true, ordering: .relaxed)
          failures.withLock { $0.append(target.shown(error)) }
        }
      }
    }
    let mistakes = failures.withLock { $0 }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes.sorted { $0.file < $1.file }) }
    let all = spent.withLock { $0 }
    timings.slowest = all.slowest
    timings.kinds = all.kinds.map { ($0.key, $0.value.files, $0.value.seconds) }.sorted { $0.seconds > $1.seconds }
  }

  private func warnings(_ model: SiteModel) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if model.settings.baseURL == nil {
      warnings.append(
        Diagnostic(
          .note, file: archive.settingsFile,
          message: "the site's address is not set: sitemap.xml and citations have no host",
          advice: "Add “base-url: https://…” or build with --base-url."))
    }
    return warnings + model.meetings.flatMap(looksClosed)
  }

  /// "Title, lukket" is no mark that the reader knows, and the text goes out: the publisher is to know.
  private func looksClosed(_ site: SiteMeeting) -> [Diagnostic] {
    let suspects = site.items.filter { found in
      let words = found.item.title.lowercased().split { !$0.isLetter }
      let marks = [words.first, words.last, words.last == "punkt" || words.last == "sag" ? words.dropLast().last : nil]
      return !found.item.closed && marks.contains("lukket")
    }
    return suspects.map { found in
      let number = found.item.number.map { "\($0). " } ?? ""
      return Diagnostic(
        .warning, file: archive.file(site.file),
        message: "“\(found.item.title)” is not marked as closed, and its text is published",
        advice: "If the item is closed, write “## \(number)Lukket: …”.")
    }
  }
}
