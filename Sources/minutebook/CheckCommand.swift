import Archive
import Minutes
import Site

/// `minutebook check`
struct CheckCommand {
  let builder: SiteBuilder
  let tellsJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let format = arguments.values["--format"] ?? "text"
    guard ["text", "json"].contains(format) else {
      throw UsageError(
        "--format is neither text nor json: “\(format)”", advice: "Write --format text or --format json.")
    }
    tellsJSON = format == "json"
    let archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    builder = SiteBuilder(archive: archive, templates: nil, output: "", baseURL: nil)
  }

  /// The exit code: 0 where a build would go through, whatever the archive lacks.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      let check = try builder.check()
      console.write(tellsJSON ? check.json : check.text)
      for warning in check.warnings { console.complain(of: warning) }
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain(of: diagnostic) }
      return 1
    }
  }
}
