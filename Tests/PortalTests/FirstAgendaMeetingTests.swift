import Minutes
import Parsing
import Testing

@testable import Portal

@Suite struct FirstAgendaMeetingTests {
  @Test(arguments: [
    ("\"MeetingBeginUtc\": \"2026-03-25T16:00:00+01:00\"", "2026-03-25 16:00"),
    ("\"MeetingBeginUtc\": \"2026-03-25T00:30:00+02:00\", \"Dato\": \"2026-03-24T22:30:00Z\"", "2026-03-25 00:30"),
    ("\"Dato\": \"2026-03-25T00:00:00\"", "2026-03-25 -"),
    ("\"Dato\": \"2026-03-25\", \"MeetingBeginUtc\": null", "2026-03-25 -"),
    ("\"Dato\": \"25-03-2026 16:30\"", "2026-03-25 16:30"),
    ("\"Dato\": \"25.03.2026\"", "2026-03-25 -"),
    ("\"Dato\": \"onsdag den 25. marts 2026 kl. 16:30\"", "2026-03-25 16:30"),
    ("\"Dato\": \"/Date(1774450800000+0100)/\"", "2026-03-25 16:00"),
    ("\"Dato\": \"Torsdag den 26. marts 2026\"", "2026-03-26 -"),
    ("\"Dato\": \"/Date(1774450800000)/\"", "2026-03-25 16:00"),
    ("\"MeetingBeginUtc\": \"2026-07-25T14:00:00Z\"", "2026-07-25 16:00"),
    ("\"MeetingBeginUtc\": \"2026-03-24T23:00:00Z\"", "2026-03-25 -"),
    ("\"MeetingBeginUtc\": \"2026-03-25T14:00:00.000Z\", \"Dato\": \"2026-03-25T15:00:00\"", "2026-03-25 15:00"),
  ])
  func `day and time are the clock's where the meeting was`(_ fields: String, _ expected: String) throws {
    let meeting = try Export.read(Export.agenda(Export.item(1, "A"), meeting: fields)).meeting
    #expect("\(meeting.date) \(meeting.start?.description ?? "-")" == expected)
  }

  @Test func `without a day the export is refused`() throws {
    #expect(throws: Diagnostic.self) {
      try Export.read(Export.agenda(Export.item(1, "A"), meeting: "\"Dato\": \"snart\""))
    }
  }

  @Test(arguments: [
    ("Økonomiudvalget (2022-2025)", "Økonomiudvalget", "2022-2025"),
    ("Økonomiudvalget 2022 - 2025", "Økonomiudvalget", "2022-2025"),
    ("Historisk - Byrådet", "Byrådet", nil), ("Byrådet (Historisk)", "Byrådet", nil),
    ("Børne- og Ungeudvalget, 2022–2025 (historisk)", "Børne- og Ungeudvalget", "2022-2025"),
    ("Udvalget for 2050", "Udvalget for 2050", nil), ("§ 17, stk. 4-udvalg", "§ 17, stk. 4-udvalg", nil),
  ])
  func `the body's name loses its term and the portal's mark`(_ printed: String, _ name: String, _ term: String?) {
    let body = FirstAgendaBody(printed)
    #expect(body.name == name)
    #expect(body.term == term)
  }

  @Test(arguments: [
    ("\"Navn\": \"Referat\"", true, Meeting.Kind.minutes), ("\"Navn\": \"Referat\"", false, .minutes),
    ("\"Navn\": \"Dagsorden\"", true, .agenda), ("\"Navn\": \"Dagsorden\", \"Afsluttet\": \"true\"", true, .minutes),
    ("\"Navn\": \"Dagsorden\", \"Afsluttet\": true", false, .agenda), ("\"Afsluttet\": true", true, .minutes),
    ("\"Afsluttet\": false", true, .agenda), ("\"Afsluttet\": null", true, .minutes),
    ("\"Afsluttet\": true", false, .agenda),
  ])
  func `minutes are what has ended with decisions, or is called so`(
    _ fields: String, _ isDecided: Bool, _ kind: Meeting.Kind
  ) throws {
    let item = Export.item(1, "A", more: isDecided ? ", \"ItemDecision\": \"Godkendt\"" : "")
    let meeting = "\"Dato\": \"2026-03-25\", " + fields
    #expect(try Export.read(Export.agenda(item, meeting: meeting)).meeting.kind == kind)
  }

  @Test(arguments: [
    ("Beslutning i Byrådet den 16-03-2026", Meeting.Kind.agenda), ("Beslutning den 24-03-2026", .agenda),
    ("Beslutning i Økonomiudvalget den 25-03-2026", .minutes), ("Beslutning", .minutes),
  ])
  func `a decision that an item quotes makes no minutes of an agenda`(_ heading: String, _ kind: Meeting.Kind) throws {
    let item = Export.item(1, "A", html: "<h3>\(heading)</h3><span>Godkendt.</span>")
    #expect(try Export.read(Export.agenda(item, meeting: "\"Dato\": \"2026-03-25\"")).meeting.kind == kind)
  }

  @Test func `members, absences, guests, place and a supplement`() throws {
    let reading = try Export.read(
      Export.agenda(
        Export.item(1, "A", more: ", \"ExternalAgendaItemAttendees\": [{\"Name\": \"Ib Gæst\"}]"),
        meeting: """
          "Dato": "2026-03-25", "Sted": " Mødelokale 3 ", "Navn": "Ekstraordinært møde", "Moededeltagere": [
            {"Name": "Anna Holm (A)", "Absent": "false"}, {"Name": "Bo Lund", "Absent": true, "Party": "V"},
            {"Name": "Cæcilie Ø", "ParticipationCancelled": 1}, {"Name": "Dan Embed", "AttendanceType": "Administration"}, null]
          """, more: ", \"TillaegsDagsorden\": true"))
    let meeting = reading.meeting
    #expect(
      meeting.members == [
        Member(name: "Anna Holm", party: "A"), Member(name: "Bo Lund", party: "V", absent: true),
        Member(name: "Cæcilie Ø", absent: true),
      ])
    #expect(
      meeting.preamble.flatMap(\.plainTexts) == [
        "Ekstraordinært møde", "Øvrige deltagere", "Dan Embed (Administration)",
      ])
    #expect(meeting.place == "Mødelokale 3" && meeting.isSupplement && meeting.term == "2026-2029")
    #expect(meeting.heading == "Tillægsdagsorden Økonomiudvalget d. 25-03-2026")
    #expect(Export.lines(meeting.items[0]).suffix(2) == ["# Deltager i sagens behandling", "Ib Gæst"])
  }

  @Test(arguments: [
    ("{\"Dagsorden\": %}", 1), ("{\"data\": {\"Dagsordner\": [%, %]}}", 2), ("[%, %, %]", 3), ("%", 1),
    ("\u{FEFF}%", 1),
    ("{\"Udvalg\": {\"Aktive\": [{\"Navn\": \"Byrådet\", \"Moeder\": []}]}}", 0), ("{\"meeting\": {\"items\": []}}", 0),
    ("[]", 0), ("{}", 0),
  ])
  func `agendas are found whatever they are wrapped in`(_ shape: String, _ count: Int) throws {
    let agenda = Export.agenda(Export.item(1, "A"))
    let text = shape.replacing("%", with: agenda)
    let found = FirstAgendaExport.agendas(in: try ReceivedJSON.read(text, file: "x"))
    #expect(found.count == count)
    for one in found { #expect(String(decoding: Array(text.utf8)[one.range], as: UTF8.self) == agenda) }
  }

  @Test func `other JSON is none of the portal's, the list of bodies is recognised`() throws {
    func recognises(_ text: String) throws -> Bool {
      FirstAgendaExport.recognises(try ReceivedJSON.read(text, file: "x"))
    }
    #expect(try !recognises("{\"type\": \"https://schema.oparl.org/1.1/Meeting\", \"agendaItem\": [{}]}"))
    #expect(try !recognises("{\"schema\": 1, \"kind\": \"minutes\", \"items\": []}"))
    #expect(
      try recognises("{\"Udvalg\": {\"A\": [{\"Navn\": \"B\", \"Historisk\": true, \"Moeder\": [{\"Id\": \"x\"}]}]}}"))
  }

  @Test func `the list of bodies tells what an agenda does not`() throws {
    let list = try ReceivedJSON.read(
      "{\"Udvalg\": {\"A\": [{\"Navn\": \"Byrådet\", \"Moeder\": [{\"Id\": \"AB-1\", \"Dato\": \"2026-03-25\"}]}]}}",
      file: "x")
    let agenda = try ReceivedJSON.read(
      "{\"Id\": \"ab-1\", \"Moede\": null, \"Dagsordenspunkter\": [{\"Number\": 1, \"Caption\": \"A\"}]}", file: "x")
    #expect(!FirstAgendaReader.isComplete(agenda))
    let reader = FirstAgendaReader(
      words: try Export.words.get(), file: "x", directory: FirstAgendaDirectory(list))
    let reading = try reader.read(agenda)
    #expect(reading.meeting.body == "Byrådet" && "\(reading.meeting.date)" == "2026-03-25")
    #expect(reading.report.guessed.count >= 2)
  }
}
