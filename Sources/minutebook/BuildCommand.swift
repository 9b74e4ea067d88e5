import Archive
import Minutes
import Site

/// `minutebook build`
struct BuildCommand {
  let builder: SiteBuilder
  let listsReferences: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    var base: String?
    if let address = arguments.values["--base-url"] {
      guard let normalised = BaseURL.normalised(address) else {
        throw UsageError(
          "--base-url is no address of a website: “\(address)”", advice: "Write it as https://example.dk/arkiv/.")
      }
      base = normalised
    }
    listsReferences = arguments.switches.contains("--references")
    builder = SiteBuilder(
      archive: archive, templates: arguments.values["--templates"],
      output: arguments.values["--output"] ?? "Public", baseURL: base)
  }

  /// The exit code: 0 where the site was written.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      let summary = try builder.build()
      for warning in summary.warnings { console.complain("\(warning)") }
      let closed = summary.closedItems > 0 ? " (\(summary.closedItems) closed: number and title only)" : ""
      console.write(
        "\(builder.output): \(summary.meetings) meetings, \(summary.items) items\(closed), \(summary.files) files")
      if let line = summary.references.summary { console.write(line) }
      if listsReferences { for line in summary.references.lines { console.write(line) } }
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain("\(diagnostic)") }
      console.complain("Nothing was changed in \(builder.output).")
      return 1
    }
  }
}
