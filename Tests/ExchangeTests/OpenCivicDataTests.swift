import Foundation
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("An event of Open Civic Data")
struct OpenCivicDataTests {
  static let event = """
    {
      "_type": "event", "name": "Finance Committee", "classification": "committee-meeting", "status": "passed",
      "description": "Regular meeting.", "start_date": "2026-05-05T00:30:00+00:00", "timezone": "America/Chicago",
      "location": {"name": "City Hall, Room 201", "note": ""},
      "participants": [{"name": "Committee on Finance", "type": "organization", "note": "host"},
                       {"name": "Jane Doe", "type": "person", "note": "chair"}],
      "documents": [{"note": "Agenda", "links": [{"url": "https://example.org/agenda.pdf"}]}],
      "agenda": [
        {"description": "Call to order", "order": "0", "subjects": [], "related_entities": [], "notes": []},
        {"description": "Budget <b>2027</b>\\nSecond reading.", "order": "1", "subjects": ["Budget", "Taxes"],
         "related_entities": [{"entity_type": "bill", "name": "O2026-17", "note": "consideration"}],
         "notes": ["Taken up first."], "media": [{"note": "Video", "links": [{"url": "https://example.org/v"}]}],
         "vote_event": {"motion_text": "To adopt the budget.", "result": "pass",
           "counts": [{"option": "yes", "value": 2}, {"option": "no", "value": 1}],
           "votes": [{"option": "yes", "voter_name": "Jane Doe"}, {"option": "yes", "voter_name": "Sam Roe"},
                     {"option": "no", "voter_name": "Kim Poe"}]}},
        {"description": "Adjournment", "order": "2"}
      ]
    }
    """

  @Test("is read with the place's own day, its body, items, motions and votes")
  func whole() throws {
    let document = try #require(try Samples.documents(Array("{\"results\": [\(Self.event)]}".utf8)).first)
    let meeting = document.meeting
    #expect("\(meeting.date) \(meeting.start?.description ?? "")" == "2026-05-04 19:30")
    #expect(meeting.kind == .minutes && meeting.dialect == "english")
    #expect(meeting.body == "Committee on Finance" && meeting.heading == "Finance Committee")
    #expect(meeting.place == "City Hall, Room 201")
    #expect(meeting.members == [Member(name: "Jane Doe")])
    #expect(meeting.preamble.flatMap(\.plainTexts) == ["Regular meeting.", "Agenda"])
    #expect(meeting.items.map(\.number) == [nil, nil, nil])
    let item = meeting.items[1]
    #expect(item.title == "Budget <b>2027</b>")
    #expect(item.lead.flatMap(\.plainTexts) == ["Second reading.", "Subjects: Budget, Taxes"])
    #expect(item.sections.map(\.heading) == ["Related", "Notes", "Decision", "Attachments"])
    let record = try Samples.record(of: meeting).items[1]
    #expect(
      record.decision.value?.text
        == "To adopt the budget.\nResult: passed\nVotes: yes 2, no 1\nFor: Jane Doe, Sam Roe.\nAgainst: Kim Poe.")
    #expect(record.decision.value?.outcomes.contains(.approved) == true)
    #expect(record.attachments == ["Video"])
  }

  @Test("that is cancelled is passed over; printed numbers are kept")
  func numbers() throws {
    let cancelled = Self.event.replacing("\"passed\"", with: "\"cancelled\"")
    let numbered = Self.event.replacing("\"order\": \"0\"", with: "\"order\": \"1.\"")
      .replacing("\"order\": \"1\"", with: "\"order\": \"1.1\"")
    let found = try MeetingExchange.read(
      Array("[\(cancelled), \(numbered)]".utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found[0].meeting == nil)
    #expect(found[1].meeting?.items.map(\.number) == ["1", "1.1", "2"])
  }
}
