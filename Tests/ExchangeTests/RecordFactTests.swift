import Foundation
import Markdown
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("Facts that a record states beside its text")
struct RecordFactTests {
  private func item(_ json: String, kind: String = "minutes") throws -> (AgendaItem, ItemRecord, ParsedDocument) {
    let text = """
      {"schema": 1, "kind": "\(kind)", "body": "Byrådet", "date": "2026-03-25", "municipality": "Herlev Kommune",
       "items": [{"number": "1", "title": "Budget", \(json)}]}
      """
    let document = try #require(try Samples.documents(Array(text.utf8)).first)
    let record = try #require(try Samples.record(of: document.meeting).items.first)
    return (document.meeting.items[0], record, document)
  }

  @Test("are written into the text where it lacks them, and follow from it then")
  func kept() throws {
    let (item, record, document) = try item(
      """
      "caseNumber": "22/19162", "topic": "00.30.14",
      "decision": {"text": "Godkendt.\\nBilag sendes ud.", "outcomes": ["approved"]},
      "votes": {"for": ["Bo Zabel", "Ida Holm"], "against": ["Per Lund"], "abstained": []},
      "attachments": ["Budget 2027", "Notat <b>"], "absent": ["Arly Eskildsen"],
      "substitutes": [{"by": "Tom Vang Knudsen", "for": "Kristine Henriksen"}],
      "references": [{"body": "Økonomiudvalget", "date": "2025-04-01", "item": "8"}]
      """)
    #expect(item.sections.map(\.heading) == ["Beslutning", "Bilag", "Fraværende", "Relateret behandling"])
    #expect(record.caseNumber.value == "22/19162")
    #expect(record.topic.value == "00.30.14")
    #expect(record.decision.value?.text.hasPrefix("Godkendt.\nBilag sendes ud.") == true)
    #expect(record.decision.value?.outcomes == [.approved])
    #expect(record.votes.value == Votes(for: ["Bo Zabel", "Ida Holm"], against: ["Per Lund"]))
    #expect(record.attachments == ["Budget 2027", "Notat <b>"])
    #expect(record.absent == ["Arly Eskildsen"])
    #expect(record.substitutes == [Substitute(by: "Tom Vang Knudsen", for: "Kristine Henriksen")])
    #expect(record.references == [ItemReference(body: "Økonomiudvalget", date: "2025-04-01", item: "8")])
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
  }

  @Test("are not doubled where the text has them")
  func notDoubled() throws {
    let (item, _, document) = try item(
      """
      "caseNumber": "22/19162", "lead": "Sagsnr.: 22/19162", "attachments": ["Notat"],
      "sections": [{"heading": "Beslutning", "role": "decision", "markdown": "Godkendt. Afbud: Bo Zabel."},
                   {"heading": "Bilag", "markdown": "1. Notat"}],
      "decision": {"text": "Godkendt. Afbud: Bo Zabel.", "outcomes": ["approved"]}, "absent": ["Bo Zabel"]
      """)
    #expect(item.lead.flatMap(\.plainTexts) == ["Sagsnr.: 22/19162"])
    #expect(item.sections.map(\.heading) == ["Beslutning", "Bilag"])
    #expect(item.sections[1].blocks.flatMap(\.plainTexts) == ["1. Notat"])
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
  }

  @Test("a section whose heading no dialect knows gets one that says its role")
  func role() throws {
    let (item, record, _) = try item(
      #""sections": [{"heading": "Slut prut", "role": "decision", "markdown": "Godkendt."}]"#)
    #expect(item.sections.map(\.heading) == ["Beslutning"])
    #expect(item.sections[0].blocks.flatMap(\.plainTexts) == ["Slut prut", "Godkendt."])
    #expect(record.sections.map(\.role) == [.decision])
  }

  @Test("a closed item keeps number and title; the report counts what is withheld")
  func closed() throws {
    for mark in [#""closed": true"#, #""title": "Lukket: Om Bo""#] {
      let json = """
        [{"schema": 1, "body": "Byrådet", "date": "2026-03-25", "items": [{"number": "1", "title": "Åben"},
          {"number": "2", \(mark.contains("title") ? mark : mark + #", "title": "Om Bo""#), "lead": "Tre hemmelige ord",
           "sections": [{"heading": "Beslutning", "role": "decision", "markdown": "Bo flytter."}],
           "attachments": ["Notat om Bo"], "caseNumber": "22/19162"}]}]
        """
      let document = try #require(try Samples.documents(Array(json.utf8)).first)
      let item = document.meeting.items[1]
      #expect(item.closed && item.lead.isEmpty && item.sections.isEmpty)
      #expect(document.report.withheld.map(\.item) == ["2"])
      #expect(document.report.withheld.map(\.words) == [10])
      #expect(!MeetingFile.body(of: document.meeting).contains("flytter"))
    }
  }

  @Test("several records of a list are documents of their own, with their own bytes")
  func list() throws {
    let one = #"{"schema":1,"body":"Byrådet","date":"2026-03-25","items":[{"title":"A"}]}"#
    let two = #"{"schema":1,"body":"Rådet","date":"2026-03-26","items":[{"title":"Æ"}]}"#
    let json = Array("[ \(one),\n \(two), {\"schema\":1,\"body\":\"X\",\"items\":[]} ]".utf8)
    let found = try MeetingExchange.read(json, file: "x.json", dialects: try Samples.dialects())
    #expect(found.map { $0.meeting?.body } == ["Byrådet", "Rådet", nil])
    #expect(found.prefix(2).map { String(decoding: json[$0.range], as: UTF8.self) } == [one, two])
    #expect(found[2].diagnostics.map(\.message).contains("/2: “date” is missing"))
  }
}
