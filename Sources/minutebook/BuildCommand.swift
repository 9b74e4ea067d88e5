import Archive
import Foundation
import Minutes
import Site
import Wording

/// `minutebook build`
struct BuildCommand {
  let builder: SiteBuilder
  let listsReferences: Bool
  let tellsTimings: Bool
  /// Says nothing but what is wrong.
  let isQuiet: Bool
  /// Nil for the whole site.
  let shard: Shard?
  /// Whether the site is made of parts that are there.
  let merges: Bool

  /// `minutebook build`, or with `merges` `minutebook merge`.
  init(_ arguments: Arguments, merges: Bool = false) throws(UsageError) {
    self.merges = merges
    if let text = arguments.values["--shard"] {
      guard let shard = Shard(text: text) else {
        throw UsageError(
          "--shard names no part: “\(text)”", advice: "Write it as --shard 1/8: the first of eight parts.")
      }
      self.shard = shard
    } else {
      shard = nil
    }
    let archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    let base = try BuildCommand.baseURL(arguments)
    listsReferences = arguments.switches.contains("--references")
    tellsTimings = arguments.switches.contains("--timings")
    isQuiet = arguments.switches.contains("--quiet")
    if let text = arguments.values["--jobs"] {
      guard let jobs = Int(text), jobs > 0 else {
        throw UsageError("--jobs is no number of cores: “\(text)”", advice: "Write it as --jobs 2.")
      }
      Cores.use(atMost: jobs)
    }
    builder = SiteBuilder(
      archive: archive, templates: arguments.values["--templates"],
      output: arguments.values["--output"] ?? "Public", baseURL: base,
      atomic: arguments.switches.contains("--atomic"))
  }

  /// What --base-url says; nil where it is not there.
  static func baseURL(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let address = arguments.values["--base-url"] else { return nil }
    guard let normalised = BaseURL.normalised(address) else {
      throw UsageError(
        "--base-url is no address of a website: “\(address)”", advice: "Write it as https://example.dk/arkiv/.")
    }
    return normalised
  }

  /// The exit code: 0 where the site was written.
  func run(_ console: Console) -> Int32 {
    let progress = isQuiet ? nil : console.progress.map { ProgressText($0, console.wording) }
    do throws(DiagnosticsError) {
      if let shard { return try run(shard, progress, console) }
      let summary =
        try merges
        ? builder.merge(listsReferences: listsReferences, progress: progress?.progress)
        : builder.build(listsReferences: listsReferences, progress: progress?.progress)
      progress?.end()
      for warning in summary.warnings where !isQuiet || warning.severity != .note { console.complain(of: warning) }
      if tellsTimings { for line in BuildCommand.lines(summary.timings, console.wording) { console.write(line) } }
      if listsReferences { for line in summary.referenceLines { console.tell(line) } }
      guard !isQuiet else { return 0 }
      for line in BuildCommand.lines(summary, output: builder.output, console.wording) { console.write(line) }
      return 0
    } catch {
      progress?.end()
      for diagnostic in error.diagnostics { console.complain(of: diagnostic) }
      if !builder.isHalfPublished { console.complain(console.wording("Nothing was changed in \(builder.output).")) }
      return 1
    }
  }

  private func run(
    _ shard: Shard, _ progress: ProgressText?, _ console: Console
  ) throws(DiagnosticsError) -> Int32 {
    let summary = try builder.build(shard, progress: progress?.progress)
    progress?.end()
    for warning in summary.warnings where !isQuiet || warning.severity != .note { console.complain(of: warning) }
    if tellsTimings { for line in BuildCommand.lines(summary.timings, console.wording) { console.write(line) } }
    if !isQuiet {
      console.tell("\(summary.folder): part \(shard.number) of \(shard.count), \(summary.files) files")
    }
    return 0
  }

  private static func lines(_ summary: SiteBuilder.Summary, output: String, _ words: Wording) -> [String] {
    let timings = summary.timings
    let phases = timings.phases.filter { $0.seconds >= 0.05 }
      .map { "\(words($0.name)) \(String(format: "%.1f", $0.seconds))" }.joined(separator: ", ")
    let seconds = String(format: "%.1f", timings.phases.reduce(0) { $0 + $1.seconds })
    var items = words(summary.items == 1 ? "1 item" : "\(summary.items) items")
    if summary.closedItems > 0 { items += " (\(words("\(summary.closedItems) closed: number and title only")))" }
    var work = words(
      "\(summary.written) written, \(summary.files - summary.written) unchanged, \(summary.removed) removed in \(seconds) s"
    )
    if !phases.isEmpty { work += " (\(phases))" }
    if timings.peakMemory > 0 { work += ", " + words("\(timings.peakMemory >> 20) MB of memory at most") }
    let site = [
      words(summary.meetings == 1 ? "1 meeting" : "\(summary.meetings) meetings"), items,
      words("\(summary.files) files"),
    ]
    return ["\(output): \(site.joined(separator: ", "))", work] + (summary.references.map { [words($0)] } ?? [])
  }

  private static func lines(_ timings: BuildTimings, _ words: Wording) -> [String] {
    func seconds(_ value: Double) -> String { String(format: "%8.3f s", value) }
    var lines = timings.phases.map { phase in
      let memory = phase.memory > 0 ? ", " + words("\(phase.memory >> 20) MB until then at most") : ""
      return "\(seconds(phase.seconds))  \(words(phase.name))\(memory)"
    }
    if timings.peakMemory > 0 { lines.append(words("\(timings.peakMemory >> 20) MB of memory at most")) }
    lines.append(words("kinds of files, seconds of all cores:"))
    lines += timings.kinds.prefix(10).map { "\(seconds($0.seconds))  \($0.name), \(words("\($0.files) files"))" }
    lines.append(words("slowest files:"))
    lines += timings.slowest.map { "\(seconds($0.seconds))  \($0.path)" }
    return lines
  }
}
