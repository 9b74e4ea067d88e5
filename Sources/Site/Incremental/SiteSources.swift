import Archive
import CFileSystem
import Foundation
import Minutes
import Parsing

/// Everything that a site is made of besides its meetings, read and told apart by digests.
struct SiteSources: Sendable {
  private(set) var settings = Settings()
  private(set) var dialects: [Dialect] = []
  private(set) var theme: ThemeFiles?
  private(set) var about: AboutText?
  /// The words of the interface; nil where they cannot be read, which is said when the theme is.
  private(set) var interface: Interface?
  /// What is wrong in all of it; a site is made only where nothing is.
  private(set) var mistakes: [Diagnostic] = []
  /// Of what decides how a meeting is read: program, settings, dialects, words.
  let reading: ContentDigest
  /// Of what decides how a page looks, its meetings apart: that, the templates and the site's address.
  let pages: ContentDigest
  /// Of all, files that go into the site as they are too.
  let all: ContentDigest

  init(archive: ArchiveFolder, templates: String?, baseURL: String?) {
    do throws(DiagnosticsError) { settings = try archive.settings() } catch { mistakes += error.diagnostics }
    if let baseURL { settings.baseURL = baseURL }
    do throws(DiagnosticsError) { dialects = try archive.dialects() } catch { mistakes += error.diagnostics }
    do throws(DiagnosticsError) { theme = try ThemeFiles(archive: archive, folder: templates) } catch {
      mistakes += error.diagnostics
    }
    do throws(DiagnosticsError) { about = try AboutText(archive, settings: settings) } catch {
      mistakes += error.diagnostics
    }
    if let theme { interface = try? SiteTheme.interface(theme, settings: settings, settingsFile: archive.settingsFile) }
    var writer = StoredWriter()
    writer.put(SiteSources.program)
    // Messages that are kept name files as the publisher named the archive.
    writer.put(archive.path)
    writer.put(bytes: (try? Files.read(archive.settingsFile)) ?? [])
    let dialectsFolder = archive.file("dialects")
    for name in (try? Files.names(in: dialectsFolder)) ?? [] {
      writer.put(name)
      writer.put(bytes: (try? Files.read("\(dialectsFolder)/\(name)")) ?? [])
    }
    let files = theme?.files.sorted { $0.key < $1.key } ?? []
    for (language, layers) in theme?.strings.sorted(by: { $0.key < $1.key }) ?? [] {
      writer.put(language)
      for layer in layers { writer.put(bytes: layer.bytes) }
    }
    reading = ContentDigest.of(writer.bytes)
    writer.put(settings.baseURL)
    writer.put(bytes: (try? Files.read(archive.file("om.md"))) ?? [])
    for (path, file) in files where path.hasSuffix(".html") {
      writer.put(path)
      writer.put(bytes: file.bytes)
    }
    pages = ContentDigest.of(writer.bytes)
    for (path, file) in files where !path.hasSuffix(".html") {
      writer.put(path)
      writer.put(file.shown)
      writer.put(bytes: file.bytes)
    }
    if let logo = settings.logo { writer.put(bytes: (try? Files.read(archive.file(logo.file))) ?? []) }
    all = ContentDigest.of(writer.bytes)
  }

  /// The running program's own digest: another program may read a document otherwise. Of no bytes where it cannot be told.
  static let program: ContentDigest = {
    // The linker's digest, where it left one: a program that carries Swift's libraries takes a tenth of a second to digest.
    var identity = [UInt8](repeating: 0, count: 64)
    let length = Int(program_build_id(&identity, 64))
    if length >= 16 { return ContentDigest.of(Array(identity.prefix(length))) }
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    // Piece by piece: a program that carries Swift's own libraries is larger than most sites.
    guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return ContentDigest.of([]) }
    var pieces: [UInt8] = []
    while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {
      pieces += (piece.withUnsafeBytes { ContentDigest(of: $0) } ?? ContentDigest.of([])).bytes
    }
    return ContentDigest.of(pieces)
  }()
}
