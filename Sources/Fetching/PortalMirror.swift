import Archive
import Exchange
import Foundation
import Minutes
import Processes

/// Mirrors what a host of FirstAgenda Publication serves into an archive, each meeting through the door of the import.
public struct PortalMirror {
  public let archive: ArchiveFolder
  public let wishes: Wishes
  let wait: (Double) -> Void

  /// What the publisher asks for.
  public struct Wishes: Sendable {
    public var portal: PortalAddress
    /// Only bodies whose names hold this; nil for all.
    public var body: String?
    /// Only meetings of this day and later ones.
    public var since: CalendarDate?
    /// Requests of this run at most.
    public var budget = 500
    /// Seconds between two requests.
    public var pause = 1.0
    public var keepsAttachments = false
    /// Whose minutes these are, where neither they nor site.yml tell.
    public var municipality: String?
    /// As the host sees this program.
    public var userAgent = "minutebook"

    public init(portal: PortalAddress) { self.portal = portal }
  }

  /// What a run did.
  public struct Summary: Sendable {
    public var requests = 0
    /// Meetings that are listed and wished for.
    public var listed = 0
    public var asked = 0
    /// Of those asked, the ones that the host has not changed.
    public var unchanged = 0
    public var attachments = 0
    /// Not asked yet, for the budget was used up or the run ended early.
    public var left = 0
    public var outcomes: [Importer.Outcome] = []
    public var diagnostics: [Diagnostic] = []
  }

  /// `wait` rests for some seconds.
  public init(
    archive: ArchiveFolder, wishes: Wishes, wait: @escaping (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  ) {
    self.archive = archive
    self.wishes = wishes
    self.wait = wait
  }

  /// One run. Throws where it cannot begin: settings, no curl, a host that does not answer, or is no such portal.
  ///
  /// What was fetched is filed at once and noted, so that a run that is stopped goes on where it was.
  public func run(report: (Importer.Outcome) -> Void) throws(DiagnosticsError) -> Summary {
    let importer = try Importer(archive: archive, municipality: wishes.municipality, replaces: false)
    do {
      let folder = archive.file(".fetch/\(wishes.portal.host.replacing(":", with: "_"))")
      try Files.makeFolder(folder + "/agendas")
      // What is known about a host is no part of the archive's history.
      try Files.write(Array("*\n".utf8), to: archive.file(".fetch/.gitignore"))
      let answers = try PrivateFolder()
      let client = PoliteClient(
        client: WebClient(
          portal: wishes.portal, userAgent: wishes.userAgent, cookies: folder,
          folder: answers.path),
        pause: wishes.pause, budget: wishes.budget, wait: wait)
      var run = MirrorRun(mirror: self, folder: folder, client: client, importer: importer)
      try run.run(report: report)
      return run.summary
    } catch let error as Diagnostic {
      throw DiagnosticsError([error])
    } catch let error as WebError {
      throw DiagnosticsError([diagnostic(error, at: "/")])
    } catch let error as DiagnosticsError {
      throw error
    } catch {
      throw DiagnosticsError([.error(wishes.portal.description, "\(error)")])
    }
  }

  /// What an answer that cannot be used means, and what to do.
  func diagnostic(_ error: WebError, at path: String) -> Diagnostic {
    let place = wishes.portal.description + path
    switch error {
    case .noProgram:
      return .error(
        place, "curl is not installed, and nothing else asks hosts here", advice: "Install it: apt install curl.")
    case .noConnection(let reason):
      return .error(
        place, "the host does not answer: \(reason)",
        advice: "Check the name and the connection, and run the command again.")
    case .tooSlow:
      return .error(place, "the answer takes too long", advice: "Run the command again later; it goes on where it was.")
    case .tooLarge:
      return .error(
        place, "the answer is larger than \(WebClient.largest) bytes and was not taken",
        advice: "Look at the address in a browser; fetch it by hand if it is right.")
    case .refusedByRobots:
      return .error(
        place, "the host's robots.txt asks programs to leave this address alone",
        advice: "Ask those who run the host to allow “minutebook” there.")
    case .noBudget:
      return .error(
        place, "the budget of \(wishes.budget) requests is used up",
        advice: "Run the command again to go on, or allow more with --budget.")
    case .mustRest(let seconds):
      return .error(
        place, "the host is busy and asks for a rest of \(seconds) seconds",
        advice: "Run the command again later; it goes on where it was.")
    case .foreignRedirect(let target):
      return .error(
        place, "the host leads to “\(target)”, which is another host and was not asked",
        advice: "If the portal has moved, name its new host.")
    case .tooManyRedirects:
      return .error(place, "the host leads from one address to the next without an end", advice: "Try again later.")
    case .status(let status):
      return .error(
        place, "the host answers with \(status)",
        advice: status >= 500
          ? "The host has a fault: run the command again later." : "Look at the address in a browser.")
    case .notStored(let reason): return .error(place, "\(reason)", advice: "Check the disk.")
    }
  }
}
