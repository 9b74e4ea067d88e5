import Archive
import Fetching
import Foundation
import Minutes

/// `minutebook fetch`
struct FetchCommand {
  let archive: ArchiveFolder
  /// Nil where site.yml is to name it.
  let portal: PortalAddress?
  private let body: String?
  private let since: CalendarDate?
  private let budget: Int
  private let pause: Double
  private let keepsAttachments: Bool
  private let municipality: String?

  init(_ arguments: Arguments) throws(UsageError) {
    archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    guard arguments.operands.count <= 1 else {
      throw UsageError("one host at a time", advice: "Write minutebook fetch HOST for each of them.")
    }
    portal = try arguments.operands.first.map { text throws(UsageError) in
      guard let portal = PortalAddress(text) else {
        throw UsageError(
          "“\(text)” is no host of a portal",
          advice: "Write its name, like dagsordener.example.dk: it is asked by https.")
      }
      return portal
    }
    body = arguments.values["--body"]
    since = try arguments.values["--since"].map { text throws(UsageError) in
      guard let date = CalendarDate(iso: text) else {
        throw UsageError("--since is no day of the calendar: “\(text)”", advice: "Write it as --since 2026-03-25.")
      }
      return date
    }
    budget =
      try arguments.values["--budget"].map { text throws(UsageError) in
        guard let number = Int(text), (1...100_000).contains(number) else {
          throw UsageError("--budget is no number of requests: “\(text)”", advice: "Write it as --budget 500.")
        }
        return number
      } ?? 500
    let isLoopback = portal?.isLoopback ?? false
    pause =
      try arguments.values["--pause"].map { text throws(UsageError) in
        guard let seconds = Double(text), seconds >= (isLoopback ? 0 : 1), seconds <= 3600 else {
          throw UsageError(
            "--pause is no number of seconds from 1 on: “\(text)”", advice: "Write it as --pause 2.")
        }
        return seconds
      } ?? 1
    keepsAttachments = arguments.switches.contains("--attachments")
    municipality = try arguments.values["--municipality"].map { text throws(UsageError) in
      guard let name = MunicipalityName.normalised(text) else {
        throw UsageError(
          "--municipality names no municipality: “\(text)”", advice: "Write it as --municipality \"Herlev Kommune\".")
      }
      return name
    }
  }

  /// The exit code: 0 where all that was asked for came and was filed; what is left for another run is no mistake.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      let settings = try archive.settings()
      guard let portal = portal ?? settings.portal else {
        throw DiagnosticsError([
          .error(
            archive.settingsFile, "no host is named",
            advice: "Write minutebook fetch HOST, or “fetch: { host: … }” in site.yml.")
        ])
      }
      var wishes = PortalMirror.Wishes(portal: portal)
      wishes.body = body
      wishes.since = since
      wishes.budget = budget
      wishes.pause = pause
      wishes.keepsAttachments = keepsAttachments
      wishes.municipality = municipality
      wishes.userAgent = FetchCommand.userAgent(publisher: settings.publisher)
      let mirror = PortalMirror(archive: archive, wishes: wishes)
      let summary = try mirror.run { outcome in
        if outcome.change != .refused {
          console.write(ImportReportText(console.wording).text(outcome, archive: archive))
        }
      }
      for diagnostic in summary.diagnostics { console.complain(of: diagnostic) }
      for line in FetchCommand.lines(summary, portal: portal) { console.tell(line) }
      return summary.diagnostics.contains { $0.severity == .error } ? 1 : 0
    } catch {
      for diagnostic in error.diagnostics { console.complain(of: diagnostic) }
      return 1
    }
  }

  /// Says who asks: letters of ASCII alone, as a header's value needs.
  private static func userAgent(publisher: String?) -> String {
    let name = publisher?.unicodeScalars.filter {
      (0x20...0x7E).contains($0.value) && !"()\\".unicodeScalars.contains($0)
    }
    let whom = name.map { String(String.UnicodeScalarView($0)).prefix(100) } ?? ""
    return "minutebook/\(Minutebook.version) (mirror of published minutes\(whom.isEmpty ? "" : " for \(whom)"))"
  }

  private static func lines(_ summary: PortalMirror.Summary, portal: PortalAddress) -> [String] {
    let filed = summary.outcomes.count { $0.change == .filed }
    let updated = summary.outcomes.count { $0.change == .updated }
    let refused = summary.outcomes.count { $0.change == .refused }
    var lines = [
      "\(portal.host): \(summary.listed) meetings listed, \(summary.asked) asked for in \(summary.requests) requests: "
        + "\(filed) filed, \(updated) updated, \(summary.asked - filed - updated - refused) unchanged, \(refused) refused"
    ]
    if summary.attachments > 0 { lines.append("\(summary.attachments) attachments fetched") }
    if summary.left > 0 { lines.append("\(summary.left) meetings are left: run the command again to go on.") }
    return lines
  }
}
