import Foundation
import JSON
import Minutes
import Parsing

/// Reads an event of Open Civic Data (https://open-civic-data.readthedocs.io, the objects of Popolo and its own), as
/// scrapers write it and as the service answers.
struct EventReader {
  var findings: Findings
  private(set) var report: ImportReport

  init(_ text: JSONDocument) {
    findings = Findings(text)
    report = ImportReport(file: text.file)
    report.encoding = "JSON, an event of Open Civic Data"
  }

  /// An event says when it begins and has an agenda, or says itself what it is.
  static func recognises(_ node: JSONNode) -> Bool {
    guard node.members != nil, node["type"]?.string?.contains("oparl") != true else { return false }
    let when = ["start_date", "start_time", "when"].contains { node[$0]?.string != nil }
    let isNamed = node["id"]?.string?.hasPrefix("ocd-event/") == true || node["_type"]?.string == "event"
    return isNamed || when && node["agenda"]?.elements != nil && node["name"] != nil
  }

  /// Counts the words of a closed item that are not taken over.
  mutating func withhold(_ item: AgendaItem, words: Int, at place: PlacedNode) {
    guard words > 0 else { return }
    let line = report.withheld.count < 100 ? findings.text.place(of: place.node.range.lowerBound).line : 0
    report.withheld.append(.init(item: item.number ?? item.title, line: line, lines: [], words: words))
  }

  /// Nil where there is nothing to file; the findings say why.
  mutating func read(_ place: PlacedNode) -> ReceivedMeeting? {
    if place["status"]?.node.string == "cancelled" || place["status"]?.node.string == "canceled" {
      findings.note(place, "the event is cancelled and is passed over")
      return nil
    }
    let agenda = findings.list("agenda", in: place)
    guard !agenda.isEmpty else {
      findings.note(place, "the event has no agenda here and is passed over")
      return nil
    }
    guard agenda.count <= MeetingExchange.mostItems else {
      findings.error(place, "the event has too many agenda items", "Put each meeting into an object of its own.")
      return nil
    }
    guard let when = time(of: place), let name = findings.required("name", in: place) else { return nil }
    let participants = findings.list("participants", in: place)
    let organization = participants.first { EventReader.kind(of: $0) == "organization" }
    let body = organization.flatMap { EventReader.name(of: $0) } ?? name
    if organization == nil { report.guessed.append("body: \(body), from the name of the event") }
    var meeting = ReceivedMeeting(body: body, date: when.date, items: [])
    meeting.start = when.time
    meeting.itemLabel = "Item"
    meeting.heading = name
    meeting.municipality = place["jurisdiction"]?["name"]?.node.string
    meeting.place = place["location"].flatMap { $0.node.string ?? $0["name"]?.node.string }
    meeting.members = participants.filter { EventReader.kind(of: $0) == "person" }.compactMap { person in
      EventReader.name(of: person).map { Member(name: $0) }
    }
    meeting.preamble = ReceivedTexts.paragraphs(place["description"]?.node.string ?? "")
    for document in findings.list("documents", in: place) + findings.list("links", in: place) {
      meeting.preamble.append(.paragraph(EventReader.title(of: document)))
    }
    meeting.items = items(agenda, votes: findings.list("votes", in: place) + findings.list("vote_events", in: place))
    if meeting.items.contains(where: { $0.sections.contains { $0.heading == "Decision" } }) { meeting.kind = .minutes }
    return findings.hasErrors ? nil : meeting
  }

  private mutating func time(of place: PlacedNode) -> ExchangeTime? {
    guard let value = ["start_date", "start_time", "when"].compactMap({ place[$0] }).first else {
      findings.error(place, "“start_date” is missing", "Write it like 2026-03-25T16:00:00-05:00.")
      return nil
    }
    guard let text = findings.text(value) else { return nil }
    let zone = place["timezone"]?.node.string.flatMap { TimeZone(identifier: $0) }
    let when = ExchangeTime(text, zone: zone, offset: .isTurned)
    if when == nil {
      findings.error(value, "this is no date and time", "It is written like 2026-03-25T16:00:00-05:00.")
    }
    return when
  }

  /// "person", "organization", "bill": scrapers and the service name the field differently.
  static func kind(of place: PlacedNode) -> String? { (place["entity_type"] ?? place["type"])?.node.string }

  static func name(of place: PlacedNode) -> String? {
    let name = ["name", "entity_name", "note"].compactMap { place[$0]?.node.string }.first ?? ""
    let line = Prose.squeezed(name)
    return line.isEmpty ? nil : line
  }

  /// A document, a link or a recording by its name, leading to its address.
  static func title(of place: PlacedNode) -> Prose {
    let address = place["url"] ?? place["links"]?.elements.first?["url"]
    let name = ["note", "name", "title"].compactMap { place[$0]?.node.string }.map { Prose.squeezed($0) }
      .first { !$0.isEmpty }
    return ReceivedTexts.link(name ?? address?.node.string ?? "Document", address: address?.node.string)
  }
}
