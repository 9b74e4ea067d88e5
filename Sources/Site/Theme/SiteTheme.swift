import Archive
import Minutes
import Mustache

/// Templates, words and colours, read and checked: nothing in here can fail a page any more.
struct SiteTheme: Sendable {
  let library: TemplateLibrary
  let interface: Interface
  /// Files that go into the site as they are, and the stylesheet with the colours in front.
  let assets: [OutputFile]
  let warnings: [Diagnostic]

  /// The language of the theme's own words: what a translation must have.
  private static let reference = "da"

  /// `interface` holds the words where they were read before. Throws every mistake in every template, in the words and in
  /// the colours.
  init(
    _ files: ThemeFiles, archive: ArchiveFolder, settings: Settings, interface known: Interface? = nil
  ) throws(DiagnosticsError) {
    var mistakes: [Diagnostic] = []
    var interface = known
    var palette: Palette?
    do throws(DiagnosticsError) {
      if known == nil {
        interface = try SiteTheme.interface(files, settings: settings, settingsFile: archive.settingsFile)
      }
    } catch { mistakes += error.diagnostics }
    do throws(DiagnosticsError) {
      palette = try SiteTheme.palette(files, settings: settings, settingsFile: archive.settingsFile)
    } catch { mistakes += error.diagnostics }
    // Without words every text of every template would be reported as unknown.
    guard let interface else { throw DiagnosticsError(mistakes) }
    var library: TemplateLibrary?
    do throws(DiagnosticsError) { library = try SiteTheme.library(files, interface: interface) } catch {
      mistakes += error.diagnostics
    }
    var assets = SiteTheme.assets(files, palette: palette)
    do throws(Diagnostic) { if let logo = try SiteTheme.logo(archive, settings) { assets.append(logo) } } catch {
      mistakes.append(error)
    }
    guard mistakes.isEmpty, let library else { throw DiagnosticsError(mistakes) }
    self.library = library
    self.interface = interface
    self.assets = assets
    warnings = files.warnings
  }

  // MARK: Words

  /// The words of an archive's interface alone.
  static func interface(of archive: ArchiveFolder) throws(DiagnosticsError) -> Interface {
    try interface(
      ThemeFiles(archive: archive, folder: nil), settings: archive.settings(), settingsFile: archive.settingsFile)
  }

  static func interface(
    _ files: ThemeFiles, settings: Settings, settingsFile: String
  ) throws(DiagnosticsError) -> Interface {
    guard let own = files.strings[settings.language] else {
      throw DiagnosticsError([
        .error(
          settingsFile, line: settings.languageLine,
          "the interface has no words in the language “\(settings.language)”",
          advice:
            "It has: \(files.languages.joined(separator: ", ")). Another one goes into Templates/strings/\(settings.language).yml."
        )
      ])
    }
    let strings = try joined(own)
    let missing = strings.missing(beside: try joined(files.strings[reference] ?? []))
    guard missing.isEmpty else { throw DiagnosticsError(missing) }
    return Interface(
      language: settings.language, texts: strings.texts, months: strings.months, weekdays: strings.weekdays)
  }

  private static func joined(_ layers: [ThemeFiles.File]) throws(DiagnosticsError) -> StringsFile {
    var mistakes: [Diagnostic] = []
    var joined: StringsFile?
    for layer in layers {
      do throws(DiagnosticsError) {
        let file = try StringsFile(file: layer.shown, bytes: layer.bytes)
        if joined == nil { joined = file } else { joined?.override(with: file) }
      } catch { mistakes += error.diagnostics }
    }
    guard mistakes.isEmpty, let joined else { throw DiagnosticsError(mistakes) }
    return joined
  }

  // MARK: Templates

  private static func library(_ files: ThemeFiles, interface: Interface) throws(DiagnosticsError) -> TemplateLibrary {
    let sources = files.files.filter { $0.key.hasSuffix(".html") && !$0.key.contains("/") }
      .sorted { $0.key < $1.key }
      .map { TemplateSource(name: String($0.key.dropLast(5)), file: $0.value.shown, source: $0.value.bytes) }
    do throws(TemplateProblems) {
      return try TemplateLibrary(
        sources, pages: PageFields.pages, texts: interface.texts.values.sorted { $0.key < $1.key },
        filters: interface.filters)
    } catch {
      throw DiagnosticsError(error.problems.map(Diagnostic.init))
    }
  }

  // MARK: Colours and files

  private static func palette(
    _ files: ThemeFiles, settings: Settings, settingsFile: String
  ) throws(DiagnosticsError) -> Palette? {
    guard let file = files.files["colours.yml"] else { return nil }
    var palette = try Palette(file: file.shown, bytes: file.bytes)
    try palette.take(settings.colours, settingsFile: settingsFile)
    return palette
  }

  private static func assets(_ files: ThemeFiles, palette: Palette?) -> [OutputFile] {
    var assets: [OutputFile] = []
    for (path, file) in files.files.sorted(by: { $0.key < $1.key }) {
      if path == "assets/style.css" {
        assets.append(OutputFile(path: path, bytes: Array((palette?.stylesheet ?? "").utf8) + file.bytes))
      } else if path.hasPrefix("assets/"), path.hasSuffix(".js") {
        assets.append(OutputFile(path: path, bytes: ScriptText.published(file.bytes)))
      } else if path.hasPrefix("assets/") {
        assets.append(OutputFile(path: path, bytes: file.bytes))
      } else if path == "server/_headers" {
        // Hosts of static sites read it from the site itself; the other servers' settings are set up by hand.
        assets.append(OutputFile(path: "_headers", bytes: file.bytes))
      }
    }
    return assets
  }

  private static func logo(_ archive: ArchiveFolder, _ settings: Settings) throws(Diagnostic) -> OutputFile? {
    guard let logo = settings.logo else { return nil }
    let file = "\(archive.path)/\(logo.file)"
    guard !Files.isMissing(file) else {
      throw .error(
        archive.settingsFile, line: logo.line, column: logo.column, "there is no file \(file)",
        sourceLine: logo.sourceLine, advice: "Put the logo there, or correct the name.")
    }
    return OutputFile(path: logo.asset, bytes: try Files.read(file))
  }
}

extension Diagnostic {
  /// A template's mistake as every other one is said.
  init(_ problem: TemplateProblem) {
    self = .error(
      problem.file, line: problem.line, column: problem.column, problem.message, sourceLine: problem.sourceLine,
      advice: problem.advice)
    trail = problem.chain
  }
}
