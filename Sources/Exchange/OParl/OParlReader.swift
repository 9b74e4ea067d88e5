import Foundation
import JSON
import Minutes
import Parsing

/// Reads a meeting of OParl 1.1 (https://oparl.org/spezifikation, chapter 3), and of 1.0, which differs little.
struct OParlReader {
  let objects: OParlObjects
  var findings: Findings
  private(set) var report: ImportReport

  init(_ text: JSONDocument, objects: OParlObjects) {
    self.objects = objects
    findings = Findings(text)
    report = ImportReport(file: text.file)
    report.encoding = "JSON, a meeting of OParl"
  }

  static func recognises(_ node: JSONNode) -> Bool { OParlObjects.type(of: node) == "Meeting" }

  /// Every server of OParl is a German, Austrian or Swiss body's.
  private static let zone = TimeZone(identifier: "Europe/Berlin")

  /// Counts the words of a closed item that are not taken over.
  mutating func withhold(_ item: AgendaItem, words: Int, at place: PlacedNode) {
    guard words > 0 else { return }
    let line = report.withheld.count < 100 ? findings.text.place(of: place.node.range.lowerBound).line : 0
    report.withheld.append(.init(item: item.number ?? item.title, line: line, lines: [], words: words))
  }

  /// Nil where there is nothing to file; the findings say why.
  mutating func read(_ place: PlacedNode) -> ReceivedMeeting? {
    for (name, what) in [("deleted", "deleted"), ("cancelled", "cancelled")] where place[name]?.node.bool == true {
      findings.note(place, "the meeting is marked as \(what) and is passed over")
      return nil
    }
    let elements = (place["agendaItem"] ?? place["agendaItems"]).map { objects.objects($0) }
    guard let elements, !elements.found.isEmpty else {
      findings.note(
        place, "the meeting has no agenda items here and is passed over",
        "Where the server only names them, get the meeting itself, not the list.")
      return nil
    }
    guard elements.found.count <= MeetingExchange.mostItems else {
      findings.error(place, "the meeting has too many agenda items", "Put each meeting into an object of its own.")
      return nil
    }
    if elements.named > 0 {
      findings.warning(
        place["agendaItem"] ?? place, "\(elements.named) agenda items are only named by their addresses, and missing",
        "Get them from the server and put them into the file.")
    }
    guard let when = time("start", in: place) else { return nil }
    guard let body = body(of: place) else {
      findings.error(
        place, "nothing tells which body met", "Put the organization's object into “organization”, or give a “name”.")
      return nil
    }
    var meeting = ReceivedMeeting(body: body, date: when.date, items: [])
    meeting.start = when.time
    meeting.itemLabel = "TOP"
    meeting.heading = findings.text("name", in: place) ?? ""
    meeting.municipality = municipality(of: place)
    meeting.place = location(place["location"])
    meeting.members = members(place)
    meeting.preamble = preamble(place)
    meeting.items = items(elements.found)
    // Results are of a meeting that was held.
    let hasResult = elements.found.contains { $0["result"] != nil || $0["resolutionText"] != nil }
    let isHeld = hasResult || place["resultsProtocol"] != nil || place["verbatimProtocol"] != nil
    meeting.kind = isHeld ? .minutes : .agenda
    report.guessed.append("kind: \(isHeld ? "minutes, for there are results" : "agenda, for there is no result")")
    return findings.hasErrors ? nil : meeting
  }

  private mutating func time(_ name: String, in place: PlacedNode) -> ExchangeTime? {
    guard let text = findings.required(name, in: place), let value = place[name] else { return nil }
    let when = ExchangeTime(text, zone: OParlReader.zone, offset: .isLocal)
    if when == nil {
      findings.error(value, "this is no date and time", "It is written like 2026-03-25T16:00:00+01:00.")
    }
    return when
  }

  /// The name of the first organization; else what the meeting's name says behind "Sitzung des".
  private mutating func body(of place: PlacedNode) -> String? {
    let organizations = objects.objects(place["organization"]).found
    if let name = organizations.first.flatMap({ $0["name"] ?? $0["shortName"] })?.node.string {
      let line = Prose.squeezed(name)
      if !line.isEmpty { return line }
    }
    guard let name = place["name"]?.node.string.map({ Prose.squeezed($0) }), !name.isEmpty else { return nil }
    let body = OParlReader.body(in: name)
    report.guessed.append("body: \(body), from the name of the meeting")
    return body
  }

  /// "4. Sitzung des Finanzausschusses" → "Finanzausschuss".
  static func body(in name: String) -> String {
    for mark in ["itzung des ", "itzung der ", "itzung vom "] {
      guard let range = name.range(of: mark) else { continue }
      let rest = String(name[range.upperBound...])
      let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard mark == "itzung des ", let first = words.first, first.hasSuffix("sses") || first.hasSuffix("ates") else {
        return rest.isEmpty ? name : rest
      }
      return ([String(first.dropLast(2))] + words.dropFirst()).joined(separator: " ")
    }
    return name
  }

  private func municipality(of place: PlacedNode) -> String? {
    let organization = objects.objects(place["organization"]).found.first
    let body = (organization?["body"] ?? place["body"]).flatMap { objects.object($0) }
    return (body?["shortName"] ?? body?["name"])?.node.string
  }

  private func location(_ place: PlacedNode?) -> String? {
    guard let place = place.flatMap({ objects.object($0) }) else { return place?.node.string }
    let town = ["postalCode", "locality"].compactMap { place[$0]?.node.string }.joined(separator: " ")
    let parts = [place["room"]?.node.string, place["streetAddress"]?.node.string, town.isEmpty ? nil : town]
    let address = parts.compactMap(\.self).map { Prose.squeezed($0) }.filter { !$0.isEmpty }
    let told = address.isEmpty ? place["description"]?.node.string.map { [$0] } ?? [] : address
    return told.isEmpty ? nil : Prose.squeezed(told.joined(separator: ", "))
  }

  private mutating func members(_ place: PlacedNode) -> [Member] {
    let people = objects.objects(place["participant"])
    if people.named > 0, let value = place["participant"] {
      findings.note(value, "\(people.named) participants are only named by their addresses, and left out")
    }
    return people.found.compactMap { person in
      let parts = ["givenName", "familyName"].compactMap { person[$0]?.node.string }.joined(separator: " ")
      let name = Prose.squeezed(person["name"]?.node.string ?? parts)
      return name.isEmpty ? nil : Member(name: name)
    }
  }

  private func preamble(_ place: PlacedNode) -> [Block] {
    var blocks: [Block] = []
    if let end = place["end"]?.node.string.flatMap({ ExchangeTime($0, zone: OParlReader.zone, offset: .isLocal) })?.time
    {
      blocks += ReceivedTexts.labelled("Ende", "\(end) Uhr")
    }
    let files = [
      ("invitation", "Einladung"), ("resultsProtocol", "Ergebnisprotokoll"), ("verbatimProtocol", "Wortprotokoll"),
      ("auxiliaryFile", "Anlage"),
    ]
    for (name, label) in files {
      for file in objects.objects(place[name]).found {
        blocks.append(.paragraph(Prose(markdown: "\(label): \(title(of: file).markdown)")))
      }
    }
    return blocks
  }

  /// A file's name, leading to its address.
  func title(of file: PlacedNode) -> Prose {
    let name = ["name", "fileName"].compactMap { file[$0]?.node.string }.map { Prose.squeezed($0) }.first {
      !$0.isEmpty
    }
    let address = (file["accessUrl"] ?? file["downloadUrl"])?.node.string
    return ReceivedTexts.link(name ?? "Datei", address: address)
  }
}
