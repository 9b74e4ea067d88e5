import Archive
import Foundation
import Minutes
import Preview
import Site
import Synchronization

/// `minutebook serve`
struct ServeCommand {
  let builder: SiteBuilder
  /// Tried one after the other.
  let ports: [Int]

  /// The preview's own folder: what is published is only ever what a build made.
  static let folder = ".Public.minutebook-preview"

  init(_ arguments: Arguments) throws(UsageError) {
    if let text = arguments.values["--port"] {
      guard let port = Int(text), (0...65535).contains(port) else {
        throw UsageError("--port is no port: “\(text)”", advice: "Write it as --port 8080.")
      }
      ports = [port]
    } else {
      ports = Array(8080..<8100)
    }
    builder = SiteBuilder(
      archive: ArchiveFolder(path: arguments.values["--archive"] ?? "Content"),
      templates: arguments.values["--templates"], output: arguments.values["--output"] ?? ServeCommand.folder,
      baseURL: try BuildCommand.baseURL(arguments))
  }

  /// The exit code: 0 where it ended because somebody wished so.
  ///
  /// - Parameter interruption: Ends it; nil for the terminal's.
  func run(_ console: Console, until interruption: Interruption? = nil) -> Int32 {
    // Someone who named the wrong folder is told at once, not in a page.
    guard Files.isFolder(builder.archive.path) else {
      let missing = Diagnostic.error(
        builder.archive.path, "there is no such folder",
        advice: "Name the archive's folder with --archive, or make one with minutebook new.")
      console.complain(of: missing)
      return 1
    }
    let server: PreviewServer
    do throws(Diagnostic) {
      server = try PreviewServer(root: builder.output, ports: ports, wording: console.wording)
    } catch {
      console.complain(of: error)
      return 1
    }
    let end = interruption ?? Interruption()
    let isBuilding = Atomic(false)
    if interruption == nil {
      end.heedSignals {
        // A build that ends in its midst leaves the site that was there; nobody has to wait for it.
        if isBuilding.load(ordering: .sequentiallyConsistent) { _exit(0) }
      }
    }
    console.tell("\(server.address) shows the website. Ctrl-C ends it.")
    var turns = PreviewTurns(builder: builder, server: server, console: console)
    let watch = FolderWatch(builder.sourceFolders)
    var seen = watch.look()
    var pause = ServeCommand.pause
    while true {
      isBuilding.store(true, ordering: .sequentiallyConsistent)
      turns.build()
      isBuilding.store(false, ordering: .sequentiallyConsistent)
      var now: FolderWatch.Stamp
      repeat {
        if end.wait(pause) { return stop(server, console) }
        now = ServeCommand.timed({ watch.look() }, &pause)
      } while now == seen && !turns.isToBeRepeated
      // An editor may be in the midst of writing: it has ended when two looks are alike.
      repeat {
        seen = now
        if end.wait(ServeCommand.patience) { return stop(server, console) }
        now = watch.look()
      } while now != seen
    }
  }

  private func stop(_ server: PreviewServer, _ console: Console) -> Int32 {
    server.stop()
    console.tell("The preview has ended.")
    return 0
  }

  /// Between two looks at the archive.
  private static let pause: Duration = .milliseconds(500)
  private static let patience: Duration = .milliseconds(100)

  /// The larger an archive, the longer the pause: looking takes a tenth of one core at most.
  private static func timed<Result>(_ work: () -> Result, _ next: inout Duration) -> Result {
    let start = ContinuousClock.now
    let result = work()
    next = max(pause, (ContinuousClock.now - start) * 10)
    return result
  }
}

/// The builds of a preview, one after the other.
struct PreviewTurns {
  let builder: SiteBuilder
  let server: PreviewServer
  let console: Console
  private var problems: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  private var isFirst = true
  /// Whether the last build failed for something that no file of the archive shows: another build was at work.
  private(set) var isToBeRepeated = false

  init(builder: SiteBuilder, server: PreviewServer, console: Console) {
    self.builder = builder
    self.server = server
    self.console = console
  }

  /// Builds the site; says in the terminal and in the pages what came of it.
  mutating func build() {
    let progress = console.progress.map { ProgressText($0, console.wording) }
    let base = (try? builder.archive.settings())?.baseURL
    let path = (builder.baseURL ?? base).map(BaseURL.path) ?? "/"
    do throws(DiagnosticsError) {
      let summary = try builder.build(progress: progress?.progress)
      progress?.end()
      if summary.warnings != warnings { for warning in summary.warnings { console.complain(of: warning) } }
      warnings = summary.warnings
      let hasChanged = summary.written + summary.removed > 0
      if isFirst || hasChanged || !problems.isEmpty {
        server.show(PreviewNews(base: path))
        console.tell(
          "built: \(summary.meetings) meetings, \(summary.files) files, \(summary.written) written, "
            + "\(summary.removed) removed")
      }
      problems = []
      isToBeRepeated = false
    } catch {
      progress?.end()
      isToBeRepeated = error.diagnostics.allSatisfy { $0.file == builder.output }
      guard error.diagnostics != problems else { return }
      problems = error.diagnostics
      for problem in problems { console.complain(of: problem) }
      console.complain(console.wording("The last good website is shown until that is mended."))
      server.show(PreviewNews(problems: problems, base: path))
    }
    isFirst = false
  }
}
