import Foundation
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("A meeting of OParl")
struct OParlTests {
  static let meeting = """
    {
      "id": "https://oparl.example.org/meeting/281", "type": "https://schema.oparl.org/1.1/Meeting",
      "name": "4. Sitzung des Finanzausschusses", "start": "2026-01-14T17:00:00+01:00", "end": "2026-01-14T19:30:00+01:00",
      "location": {"id": "https://oparl.example.org/l/1", "type": "https://schema.oparl.org/1.1/Location",
                   "room": "Raum 136", "streetAddress": "Musterstraße 5", "postalCode": "11111", "locality": "Musterort"},
      "organization": [{"id": "https://oparl.example.org/o/34", "type": "https://schema.oparl.org/1.1/Organization",
        "name": "Finanzausschuss",
        "body": {"id": "https://oparl.example.org/b/1", "type": "https://schema.oparl.org/1.1/Body", "name": "Stadt Musterort", "shortName": "Musterort"}}],
      "participant": [{"id": "https://oparl.example.org/p/29", "type": "https://schema.oparl.org/1.1/Person", "name": "Dr. Max Mustermann"},
                      "https://oparl.example.org/p/75"],
      "invitation": {"id": "https://oparl.example.org/f/1", "type": "https://schema.oparl.org/1.1/File",
                     "name": "Einladung", "accessUrl": "https://oparl.example.org/f/1.pdf"},
      "agendaItem": [
        {"id": "https://oparl.example.org/a/2", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "Ö 2.", "order": 2,
         "name": "Satzungsänderung", "public": true, "result": "Einstimmig beschlossen",
         "resolutionText": "Der Ausschuss stimmt zu.\\nDie Satzung wird geändert.",
         "resolutionFile": {"id": "https://oparl.example.org/f/5", "type": "https://schema.oparl.org/1.1/File",
                            "name": "Satzung [neu]", "accessUrl": "javascript:alert(1)"},
         "consultation": "https://oparl.example.org/c/7"},
        {"id": "https://oparl.example.org/a/1", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "Ö 1", "order": 1,
         "name": "Eröffnung", "public": true},
        {"id": "https://oparl.example.org/a/3", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "Ö 1", "order": 3,
         "name": "Haushalt", "public": true, "result": "vertagt"},
        {"id": "https://oparl.example.org/a/4", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "N 1", "order": 4,
         "name": "Grundstück", "public": false, "resolutionText": "Herr Meier verkauft."}
      ]
    }
    """
  static let consultation = """
    {"id": "https://oparl.example.org/c/7", "type": "https://schema.oparl.org/1.1/Consultation", "role": "Vorberatung",
     "paper": {"id": "https://oparl.example.org/paper/1", "type": "https://schema.oparl.org/1.1/Paper",
       "name": "Änderung der Satzung", "reference": "1234/2026",
       "mainFile": {"id": "https://oparl.example.org/f/6", "type": "https://schema.oparl.org/1.1/File", "fileName": "vorlage.pdf"}}}
    """

  @Test("is read with body, place, time, people, items in their order, decisions, files")
  func whole() throws {
    let documents = try Samples.documents(Array("{\"data\": [\(Self.meeting), \(Self.consultation)]}".utf8))
    let document = try #require(documents.first)
    let meeting = document.meeting
    #expect(documents.count == 1)
    #expect(meeting.kind == .minutes && meeting.dialect == "german")
    #expect(meeting.municipality == "Musterort" && meeting.municipalityOrigin == .document)
    #expect(meeting.body == "Finanzausschuss" && meeting.heading == "4. Sitzung des Finanzausschusses")
    #expect("\(meeting.date) \(meeting.start?.description ?? "")" == "2026-01-14 17:00")
    #expect(meeting.place == "Raum 136, Musterstraße 5, 11111 Musterort")
    #expect(meeting.members == [Member(name: "Dr. Max Mustermann")])
    #expect(meeting.preamble.map(\.lastPlainText) == ["Ende: 19:30 Uhr", "Einladung: Einladung"])
    #expect(meeting.itemLabel == "TOP")
    #expect(meeting.items.map(\.number) == ["Ö 1", "Ö 2", nil, "N 1"])
    #expect(meeting.items.map(\.title) == ["Eröffnung", "Satzungsänderung", "Ö 1 Haushalt", "Grundstück"])
    let item = meeting.items[1]
    #expect(item.lead.flatMap(\.plainTexts) == ["Vorlage: 1234/2026", "Änderung der Satzung", "Beratung: Vorberatung"])
    let records = try Samples.record(of: meeting).items
    #expect(
      records[1].decision.value?.text == "Der Ausschuss stimmt zu.\nDie Satzung wird geändert.\nEinstimmig beschlossen")
    #expect(records[1].decision.value?.outcomes == [.approved])
    #expect(records[1].attachments == ["vorlage.pdf", "Satzung [neu]"])
    #expect(records[1].caseNumber.value == "1234/2026")
    #expect(records[2].decision.value?.outcomes == [.postponed])
    #expect(meeting.items[3].closed && meeting.items[3].sections.isEmpty)
    #expect(document.report.withheld.map(\.words) == [3])
    #expect(!item.sections.contains { "\($0)".contains("javascript") })
    #expect(document.diagnostics.contains { $0.message.contains("1 participants are only named") })
  }

  @Test("that is deleted, cancelled or has no items is passed over with a note; the others are read")
  func passedOver() throws {
    func other(_ rest: String) -> String {
      "{\"type\": \"https://schema.oparl.org/1.1/Meeting\", \"id\": \"x\", \(rest)}"
    }
    let json = """
      [\(other("\"deleted\": true")), \(other("\"cancelled\": true, \"name\": \"A\"")), \(other("\"name\": \"B\"")), \(Self.meeting)]
      """
    let found = try MeetingExchange.read(Array(json.utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found.map { $0.meeting != nil } == [false, false, false, true])
    #expect(found.prefix(3).flatMap(\.diagnostics).allSatisfy { $0.severity == .note })
    #expect(found[1].diagnostics.map(\.message) == ["/1: the meeting is marked as cancelled and is passed over"])
  }

  @Test(
    "names its body where only the meeting's name does",
    arguments: [
      ("4. Sitzung des Finanzausschusses", "Finanzausschuss"),
      ("Sitzung des Rates der Stadt Köln", "Rat der Stadt Köln"),
      ("12. öffentliche Sitzung der Bezirksvertretung Nippes", "Bezirksvertretung Nippes"),
      ("Bauausschuss", "Bauausschuss"),
    ])
  func body(name: String, body: String) { #expect(OParlReader.body(in: name) == body) }

  @Test(
    "has the time of the place",
    arguments: [
      ("2026-01-14T17:00:00+01:00", "2026-01-14 17:00"), ("2026-01-14T16:00:00Z", "2026-01-14 17:00"),
      ("2026-07-14T22:30:00Z", "2026-07-15 00:30"), ("2026-07-14", "2026-07-14 "),
      ("2026-07-14T17:00", "2026-07-14 17:00"),
      ("2026-07-14T17:00:00.123+0200", "2026-07-14 17:00"), ("14.7.2026", nil), ("2026-02-30T10:00", nil),
      ("2026-07-14T25:00", nil),
    ])
  func time(text: String, expected: String?) {
    let time = ExchangeTime(text, zone: TimeZone(identifier: "Europe/Berlin"), offset: .isLocal)
    #expect(time.map { "\($0.date) \($0.time?.description ?? "")" } == expected)
  }
}
