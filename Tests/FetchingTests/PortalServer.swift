import Archive
import Foundation
import Minutes
import Testing

@testable import Fetching

/// The portal that `portal.py` plays, with an archive of its own.
final class PortalServer {
  let folder: String
  let portal: PortalAddress
  private let process = Process()

  static let isPossible = ["curl", "python3"].allSatisfy { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
    try Data("{\"files\": {}}".utf8).write(to: url.appending(path: "script.json"))
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "portal.py").path
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, folder + "/script.json", folder + "/log"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(0x0A) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    let port = String(decoding: line, as: UTF8.self).filter(\.isNumber)
    portal = try #require(PortalAddress("http://127.0.0.1:\(port)"))
  }

  deinit {
    // Test threads keep signals back, and the server inherits that: only this one always arrives.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(atPath: folder)
  }

  var archive: ArchiveFolder { ArchiveFolder(path: folder + "/Content") }

  /// What the portal answers from now on, by the paths.
  func answer(_ files: [String: [String: Any]], cookie: Bool = false) throws {
    let data = try JSONSerialization.data(withJSONObject: ["files": files, "cookie": cookie])
    try data.write(to: URL(filePath: folder + "/script.json"), options: .atomic)
  }

  /// The requests since the last time this was asked.
  func requests() -> [String] {
    let text = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: folder + "/log")
    return text.split(separator: "\n").map(String.init)
  }

  /// Paths and marks alone.
  func paths() -> [String] { requests().map { $0.split(separator: " ").prefix(2).joined(separator: " ") } }

  struct Answer {
    var summary: PortalMirror.Summary
    var waited: [Double]
    var told: String { summary.diagnostics.map(\.description).joined(separator: "\n") }
  }

  func fetch(_ change: (inout PortalMirror.Wishes) -> Void = { _ in }) throws -> Answer {
    var wishes = PortalMirror.Wishes(portal: portal)
    wishes.pause = 0
    wishes.municipality = "Herlev"
    change(&wishes)
    let rests = Rests()
    let summary = try PortalMirror(archive: archive, wishes: wishes, wait: { rests.seconds.append($0) }).run { _ in }
    return Answer(summary: summary, waited: rests.seconds.filter { $0 > 0 })
  }

  private final class Rests { var seconds: [Double] = [] }

  // MARK: What the portal holds

  static func list(_ meetings: [(id: String, body: String, date: String)]) -> String {
    var bodies: [String: [String]] = [:]
    for meeting in meetings {
      bodies[meeting.body, default: []].append(
        #"{"Id": "\#(meeting.id)", "Dato": "\#(meeting.date)T16:00:00", "Navn": null}"#)
    }
    let lists = bodies.sorted { $0.key < $1.key }.map { body, meetings in
      #"{"Id": "1", "Navn": "\#(body)", "Historisk": false, "Moeder": [\#(meetings.joined(separator: ", "))]}"#
    }
    return #"{"Udvalg": {"Politiske": [\#(lists.joined(separator: ", "))]}}"#
  }

  /// A meeting as FirstAgenda Publication serves it.
  static func agenda(
    body: String, date: String, decision: String = "Godkendt.", attachments: [(id: String, title: String)] = [],
    closed: [(id: String, title: String)] = []
  ) -> String {
    func bilag(_ list: [(id: String, title: String)]) -> String {
      list.map { #"{"Id": "\#($0.id)", "Navn": "\#($0.title)", "Order": 1}"# }.joined(separator: ", ")
    }
    return """
      {"Id": "6f1d0c2a-0000-4000-8000-000000000001", "Udvalg": {"Navn": "\(body)"}, "TillaegsDagsorden": false,
       "Moede": {"Id": "00000000-0000-0000-0000-000000000000", "Dato": "\(date)T16:00:00", "Afsluttet": true, "Navn": "Referat"},
       "Dagsordenpunkter": [
        {"Number": "1", "Caption": "Budget", "IsOpen": true, "Bilag": [\(bilag(attachments))],
         "Felter": [{"Navn": "Beslutning", "Html": "<p>\(decision)</p>"}]},
        {"Number": "2", "Caption": "Lukket: Personsag", "IsOpen": false, "Felter": [], "Bilag": [\(bilag(closed))]}]}
      """
  }
}
