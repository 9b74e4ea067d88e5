import Archive
import Minutes
import Site

/// `minutebook check`
struct CheckCommand {
  let builder: SiteBuilder
  let tellsJSON: Bool
  /// Whether warnings and gaps count as mistakes.
  let isStrict: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let format = arguments.values["--format"] ?? "text"
    guard ["text", "json"].contains(format) else {
      throw UsageError(
        "--format is neither text nor json: “\(format)”", advice: "Write --format text or --format json.")
    }
    tellsJSON = format == "json"
    isStrict = arguments.switches.contains("--strict")
    let archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    builder = SiteBuilder(archive: archive, templates: nil, output: "", baseURL: nil)
  }

  /// The exit code: 0 where a build would go through, whatever the archive lacks; with `--strict` where nothing is to do.
  func run(_ console: Console) -> Int32 {
    let check = builder.check()
    if tellsJSON {
      console.write(check.json)
    } else {
      for diagnostic in check.problems { console.complain(of: diagnostic) }
      if !check.hasErrors {
        if !check.text.isEmpty { console.write(check.text) }
        console.tell(check.summary)
      }
    }
    return check.hasErrors || isStrict && !check.isClean ? 1 : 0
  }
}
