import Archive
import Foundation
import Minutes
import Site

/// `minutebook build`
struct BuildCommand {
  let builder: SiteBuilder
  let listsReferences: Bool
  let tellsTimings: Bool
  /// Says nothing but what is wrong.
  let isQuiet: Bool

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
    tellsTimings = arguments.switches.contains("--timings")
    isQuiet = arguments.switches.contains("--quiet")
    builder = SiteBuilder(
      archive: archive, templates: arguments.values["--templates"],
      output: arguments.values["--output"] ?? "Public", baseURL: base,
      atomic: arguments.switches.contains("--atomic"))
  }

  /// The exit code: 0 where the site was written.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      let summary = try builder.build()
      for warning in summary.warnings where !isQuiet || warning.severity != .note { console.complain("\(warning)") }
      if tellsTimings { for line in BuildCommand.lines(summary.timings) { console.write(line) } }
      if listsReferences { for line in summary.references.lines { console.write(line) } }
      guard !isQuiet else { return 0 }
      let closed = summary.closedItems > 0 ? " (\(summary.closedItems) closed: number and title only)" : ""
      console.write(
        "\(builder.output): \(summary.meetings) meetings, \(summary.items) items\(closed), \(summary.files) files")
      if let line = summary.references.summary { console.write(line) }
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain("\(diagnostic)") }
      if !builder.isHalfPublished { console.complain("Nothing was changed in \(builder.output).") }
      return 1
    }
  }

  private static func lines(_ timings: BuildTimings) -> [String] {
    func seconds(_ value: Double) -> String { String(format: "%8.3f s", value) }
    var lines = timings.phases.map { "\(seconds($0.seconds))  \($0.name)" }
    if timings.peakMemory > 0 { lines.append("\(timings.peakMemory >> 20) MB of memory at most") }
    lines.append("kinds of files, seconds of all cores:")
    lines += timings.kinds.prefix(10).map { "\(seconds($0.seconds))  \($0.name), \($0.files) files" }
    lines.append("slowest files:")
    lines += timings.slowest.map { "\(seconds($0.seconds))  \($0.path)" }
    return lines
  }
}
