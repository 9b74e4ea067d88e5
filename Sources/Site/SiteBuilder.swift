import Archive
import Foundation
import Minutes

/// Builds a site out of an archive: reads, plans, renders, and only then writes.
///
/// What has not changed since the last build is neither read again nor made again: `PageInputs` says what each page is made
/// of, `MeetingStore` keeps what the documents came to. The site is the same, byte for byte, as one that is built anew.
public struct SiteBuilder: Sendable {
  public let archive: ArchiveFolder
  /// The folder that takes the place of `Templates` beside the archive; nil for that one.
  public let templates: String?
  public let output: String
  /// Takes the place of site.yml's.
  public let baseURL: String?
  /// Whether a reader must never see files of two builds.
  public let atomic: Bool
  /// See `SiteReading`; tests set it lower.
  var mostHeld = SiteReading.mostHeld

  public init(archive: ArchiveFolder, templates: String?, output: String, baseURL: String?, atomic: Bool = false) {
    self.archive = archive
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.atomic = atomic
  }

  /// The folders that a site is made of, whether they are there or not: when something below them changes, so may the site.
  public var sourceFolders: [String] {
    [archive.path] + [templates ?? ThemeFiles.folder(beside: archive)].compactMap { $0 }
  }

  /// What a build made.
  public struct Summary: Sendable {
    public var meetings: Int
    public var items: Int
    public var closedItems: Int
    /// Files of the site.
    public var files: Int
    /// Files whose bytes are new.
    public var written: Int
    /// Files that were there before and are no longer.
    public var removed: Int
    public var bytes: Int
    public var warnings: [Diagnostic]
    /// How many references of the texts lead somewhere, in one line; nil where there are none.
    public var references: String?
    /// Each reference that leads nowhere; only where they were asked for.
    public var referenceLines: [String]
    public var timings: BuildTimings
  }

  /// Throws everything that is wrong in the archive, the settings and the templates; the output is touched only where
  /// nothing is.
  ///
  /// With `listsReferences` the summary names every reference that leads nowhere.
  public func build(
    listsReferences: Bool = false, progress: BuildProgress? = nil
  ) throws(DiagnosticsError) -> Summary {
    try build(listsReferences: listsReferences, progress: progress, parts: ShardParts())
  }

  /// `parts` are files that were made elsewhere.
  func build(
    listsReferences: Bool, progress: BuildProgress?, parts: ShardParts
  ) throws(DiagnosticsError) -> Summary {
    var timings = BuildTimings()
    try checkPlaces()
    // Each of the two has parts that one core does alone: beside one another they leave no core idle.
    let look = Background { [self] in Look(self) }
    let target = try SiteOutput(path: output)
    let staged = try target.stage()
    timings.end("looking at the output")
    var run = BuildRun(
      builder: self, look: look.value(), target: target, listsReferences: listsReferences, progress: progress,
      timings: timings, parts: parts)
    do throws(DiagnosticsError) {
      if !run.isUnchanged(staged) { try run.make(staged) }
      progress?.begin(.publishing)
      let published = try target.publish(staged, atomic: atomic) { run.remember($0) }
      run.end()
      run.timings.end("publishing")
      return run.summary(published, bytes: staged.counts.bytes)
    } catch {
      run.forget()
      target.discard()
      throw error
    }
  }

  /// What is wrong in the archive and what it lacks, without building anything.
  public func check() -> ArchiveCheck {
    let sources = SiteSources(archive: archive, templates: templates, baseURL: baseURL)
    do throws(DiagnosticsError) {
      let (model, theme, joining) = try read(sources, store: nil)
      return ArchiveCheck(model, archive: archive, warnings: theme.warnings + joining + warnings(model))
    } catch {
      return ArchiveCheck(mistakes: error.diagnostics)
    }
  }

  /// Reads everything that a site is made of.
  func read(
    _ sources: SiteSources, store: MeetingStore?, looked: [SiteReading.Folder]? = nil, progress: BuildProgress? = nil
  ) throws(DiagnosticsError) -> (model: SiteModel, theme: SiteTheme, warnings: [Diagnostic]) {
    let interface = sources.interface
    // The templates are read and checked while the documents are read, which need nothing but the words.
    let made = Background { [archive] in
      sources.theme.map { files in
        Result { () throws(DiagnosticsError) in
          try SiteTheme(files, archive: archive, settings: sources.settings, interface: interface)
        }
      }
    }
    var read = SiteReading.Outcome()
    var folders = looked ?? []
    var unreadable: [Diagnostic] = []
    do throws(DiagnosticsError) {
      // Without words there is no site and nothing to keep, but the documents' mistakes are told, too.
      let reading = reading(
        sources, interface: interface, store: sources.mistakes.isEmpty && interface != nil ? store : nil)
      if looked == nil { folders = try reading.look() }
      progress?.begin(.reading, total: folders.count)
      read = try reading.read(folders, progress: progress)
    } catch { unreadable = error.diagnostics }
    var mistakes = sources.mistakes
    var theme: SiteTheme?
    do throws(DiagnosticsError) { theme = try made.value()?.get() } catch { mistakes += error.diagnostics }
    mistakes += unreadable
    guard mistakes.isEmpty, let theme else { throw DiagnosticsError(mistakes) }
    // A folder with settings is an archive that has just begun; any other may be the wrong one.
    guard !read.meetings.isEmpty || Files.exists(archive.settingsFile) else {
      throw DiagnosticsError([
        .error(archive.path, "the archive holds no meeting", advice: "Import a document first: minutebook import FILE…")
      ])
    }
    let model = SiteModel(
      meetings: read.meetings, settings: sources.settings, interface: theme.interface, about: sources.about,
      attachmentFiles: SiteBuilder.attachments(of: read.meetings, in: folders))
    return (model, theme, read.warnings)
  }

  func reading(_ sources: SiteSources, interface: Interface?, store: MeetingStore?) -> SiteReading {
    SiteReading(
      archive: archive, settings: sources.settings,
      interface: interface ?? Interface(language: sources.settings.language, texts: [:], months: [], weekdays: []),
      dialects: sources.dialects, store: store, ground: sources.reading, mostHeld: mostHeld)
  }

  /// By the meetings' paths.
  private static func attachments(
    of meetings: [SiteMeeting], in folders: [SiteReading.Folder]
  ) -> [String: Set<String>] {
    var names: [String: [String]] = [:]
    for folder in folders where !folder.attachments.isEmpty {
      for file in folder.files { names[file] = folder.attachments }
    }
    guard !names.isEmpty else { return [:] }
    var attachments: [String: Set<String>] = [:]
    for meeting in meetings {
      if let names = names[meeting.file] { attachments[meeting.meeting.path] = Set(names) }
    }
    return attachments
  }

  /// Archive and website must not lie in one another: a build replaces its folder whole.
  func checkPlaces() throws(DiagnosticsError) {
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
  func checkAddresses(_ plan: SitePlan) throws(DiagnosticsError) {
    var seen = PathTable<UInt8>(capacity: plan.files.count)
    let twice = plan.files.filter { !seen.insert($0.path, 0).isNew && $0.path.hasSuffix(".html") }
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

  func warnings(_ model: SiteModel) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if model.settings.baseURL == nil {
      warnings.append(
        Diagnostic(
          .note, file: archive.settingsFile,
          message: "the site's address is not set: sitemap.xml and citations have no host",
          advice: "Add “base-url: https://…” or build with --base-url."))
    }
    if model.meetings.isEmpty {
      warnings.append(
        Diagnostic(
          .warning, file: archive.path, message: "the archive holds no meeting yet, and the website says so",
          advice: "Import a document: minutebook import FILE…"))
    }
    return warnings + model.meetings.flatMap(looksClosed)
  }

  /// Whether "lukket" stands anywhere in a text, in any case.
  private static func holdsMark(_ text: String) -> Bool {
    let mark = Array("lukket".utf8)
    var matched = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      matched = letter == mark[matched] ? matched + 1 : letter == mark[0] ? 1 : 0
      if matched == mark.count { return true }
    }
    return false
  }

  /// "Title, lukket" is no mark that the reader knows, and the text goes out: the publisher is to know.
  private func looksClosed(_ site: SiteMeeting) -> [Diagnostic] {
    let suspects = site.items.filter { found in
      // Few titles hold the word at all, and their words need not be told apart.
      guard SiteBuilder.holdsMark(found.item.title) else { return false }
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
