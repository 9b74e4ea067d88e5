import Archive
import Foundation
import Minutes
import Site

/// `minutebook build`
struct BuildCommand {
  let builder: SiteBuilder

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
    builder = SiteBuilder(
      archive: archive, templates: arguments.values["--templates"] ?? BuildCommand.templates(archive),
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
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain("\(diagnostic)") }
      console.complain("Nothing was changed in \(builder.output).")
      return 1
    }
  }

  /// Beside the archive, in the working folder, or above the program: the first that is there.
  private static func templates(_ archive: ArchiveFolder) -> String {
    var places = [archive.path + "/../Templates", "Templates"]
    // "Content" stands in the working folder: the short name reads better in messages.
    if !archive.path.contains("/") { places.swapAt(0, 1) }
    if var folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent() {
      for _ in 0..<5 {
        places.append(folder.appendingPathComponent("share/minutebook/Templates").path)
        places.append(folder.appendingPathComponent("Templates").path)
        folder = folder.deletingLastPathComponent()
      }
    }
    return places.first { Files.exists($0 + "/layout.html") } ?? "Templates"
  }
}
