import Markdown
import Minutes
import Parsing

/// The folder with the publisher's content: `site.yml`, `dialects/`, and one folder for each meeting.
public struct ArchiveFolder: Sendable {
  /// Without a slash at its end.
  public let path: String

  /// The folder at a path; nothing is read yet.
  public init(path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Where the publisher's settings are.
  public var settingsFile: String { path + "/site.yml" }

  /// The file's path as messages show it.
  public func file(_ relative: String) -> String { path + "/" + relative }

  /// The settings. Throws every mistake in site.yml.
  public func settings() throws(DiagnosticsError) -> Settings { try Settings.read(settingsFile, shown: settingsFile) }

  /// The built-in dialects and those in `dialects/`. Throws every mistake in them.
  public func dialects() throws(DiagnosticsError) -> [Dialect] {
    do {
      let builtIn = try Dialect.builtIn()
      let folder = file("dialects")
      guard Files.isFolder(folder) else { return builtIn }
      var files: [(file: String, bytes: [UInt8])] = []
      for name in try Files.names(in: folder) where name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
        files.append((folder + "/" + name, try Files.read(folder + "/" + name)))
      }
      return try Dialect.load(files, known: builtIn)
    } catch let error as DiagnosticList {
      throw DiagnosticsError(error.diagnostics)
    } catch let error as Diagnostic {
      throw DiagnosticsError([error])
    } catch {
      throw DiagnosticsError([.error(path, "\(error)")])
    }
  }

  /// Every meeting's Markdown files, as paths below the archive: folders in the order of their bytes, in each the agenda,
  /// the minutes, the supplements.
  public func meetingFiles() throws(Diagnostic) -> [String] { try meetingFolders().flatMap { $0 } }

  /// The same, folder by folder; those without any are left out.
  public func meetingFolders() throws(Diagnostic) -> [[String]] {
    guard Files.isFolder(path) else {
      throw .error(
        path, "there is no such folder", advice: "Name the archive's folder with --archive, or import a document first."
      )
    }
    var found: [[String]] = []
    for municipality in try folders(in: path) where municipality != "dialects" {
      for body in try folders(in: file(municipality)) {
        for date in try folders(in: file("\(municipality)/\(body)")) {
          let folder = "\(municipality)/\(body)/\(date)"
          let names = try Files.names(in: file(folder))
          let files = MeetingFileName.all.filter { names.contains($0 + ".md") }.map { "\(folder)/\($0).md" }
          if !files.isEmpty { found.append(files) }
        }
      }
    }
    return found
  }

  private func folders(in folder: String) throws(Diagnostic) -> [String] {
    try Files.names(in: folder).filter { Files.isFolder("\(folder)/\($0)") }
  }
}
