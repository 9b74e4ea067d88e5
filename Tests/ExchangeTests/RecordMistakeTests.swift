import Foundation
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("A mistake in a record")
struct RecordMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var json: String
    var told: [String]
    var isBeyondSchema = false
    var testDescription: String { told.joined(separator: " ") }

    init(_ json: String, _ told: String..., isBeyondSchema: Bool = false) {
      (self.json, self.told, self.isBeyondSchema) = (json, told, isBeyondSchema)
    }
  }

  private static func meeting(_ rest: String, items: String = #"[{"title": "Budget"}]"#) -> String {
    #"{"schema": 1, "body": "Byrådet", "date": "2026-03-25", "items": \#(items)\#(rest.isEmpty ? "" : ", " + rest)}"#
  }

  private static func item(_ rest: String) -> String { meeting("", items: #"[{"title": "A", \#(rest)}]"#) }

  static let errors = [
    Mistake(
      #"{"body": "Byrådet", "date": "2026-03-25", "items": [{"title": "A"}]}"#, "1:1: error: “schema” is missing"),
    Mistake(
      #"{"schema": 2, "items": 7}"#,
      "1:12: error: /schema: the record has version 2; this program knows 1 and no newer one"),
    Mistake(#"{"schema": "1", "items": []}"#, "1:12: error: /schema: this is no version of the record"),
    Mistake(
      "{\"schema\": 1,\n \"items\": []}", "1:1: error: “body” is missing", "1:1: error: “date” is missing",
      "2:11: error: /items: the meeting has no agenda item"),
    Mistake(meeting(#""kind": "Minutes""#), "error: /kind: this is neither minutes nor agenda"),
    Mistake(meeting(#""start": "4 pm""#), "error: /start: this is no time of day"),
    Mistake(meeting(#""place": 5"#), "error: /place: a text belongs here, not a number"),
    Mistake(meeting(#""members": "Bo""#), "error: /members: a list belongs here, not a text"),
    Mistake(
      meeting(#""members": [{"name": "Bo"}, "Ib", {"party": "A"}, {"name": " "}]"#),
      "error: /members/1: an object belongs here, not a text", "error: /members/2: “name” is missing",
      "error: /members/3/name: this text is empty"),
    Mistake(
      meeting(#""kind": "minutes", "supplement": true"#), "error: /supplement: minutes are no supplementary agenda",
      isBeyondSchema: true),
    Mistake(meeting("", items: "[7]"), "error: /items/0: an object belongs here, not a number"),
    Mistake(meeting("", items: #"[{"number": "1"}]"#), "error: /items/0: “title” is missing"),
    Mistake(
      meeting("", items: #"[{"number": "1", "title": "A"}, {"number": "1", "title": "B"}]"#),
      "error: /items/1: this item and /items/0 would have the same address, “1”", isBeyondSchema: true),
    Mistake(item(#""closed": "yes""#), "error: /items/0/closed: true or false belongs here, not a text"),
    Mistake(
      item(#""sections": [{"heading": "Beslutning", "role": "decison"}]"#),
      "error: /items/0/sections/0/role: “decison” is none of the roles of a section", "Did you mean “decision”?"),
    Mistake(item(#""sections": [{"markdown": "x"}]"#), "error: /items/0/sections/0: “heading” is missing"),
    Mistake(
      item(#""decision": {"text": 1, "outcomes": ["aproved"]}"#),
      "error: /items/0/decision/text: a text belongs here, not a number",
      "error: /items/0/decision/outcomes/0: “aproved” is none of the outcomes", "Did you mean “approved”?"),
    Mistake(item(#""substitutes": [{"by": "Bo"}]"#), "error: /items/0/substitutes/0: “for” is missing"),
    Mistake(
      item(#""references": [{"body": "Byrådet", "date": "1. april", "item": "2"}]"#),
      "error: /items/0/references/0/date: this is no day of the calendar"),
    Mistake(
      #"{"schema": 1, "body": "Byrådet", "date": "2026-02-30", "items": [{"title": "A"}]}"#,
      "1:42: error: /date: this is no day of the calendar", isBeyondSchema: true),
  ]

  @Test("is told with its pointer and its place, all of them at once", arguments: errors)
  func told(mistake: Mistake) throws {
    let found = try MeetingExchange.read(Array(mistake.json.utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.meeting == nil })
    let text = found.flatMap(\.diagnostics).map(\.description).joined(separator: "\n")
    for line in mistake.told { #expect(text.contains(line), "\(text)") }
    #expect(
      found.flatMap(\.diagnostics).count { $0.severity == .error } == mistake.told.count { $0.contains("error:") })
  }

  static let warnings = [
    Mistake(meeting(#""membres": []"#), "warning: /membres: this name is unknown here", "Did you mean “members”?"),
    Mistake(item(#""a/b~c": 1"#), "warning: /items/0/a~1b~0c: this name is unknown here"),
    Mistake(meeting(#""dialect": "marsian""#), "warning: /dialect: no dialect is called “marsian”"),
    Mistake(item(#""number": "IV""#), "warning: /items/0/number: this has not the form of an item's number"),
    Mistake(
      item(#""caseNumber": "22/19162", "lead": "22/19163""#),
      "warning: /items/0/caseNumber: the record says “22/19162”, but the text says “22/19163”"),
    Mistake(
      item(
        #""sections": [{"heading": "Beslutning", "role": "background", "markdown": "Godkendt."}], "decision": {"text": "Afvist.", "outcomes": ["rejected"]}"#
      ), "warning: /items/0/sections/0/role: the record says background, but “Beslutning” is decision",
      "warning: /items/0/decision/text: the record says another decision than the text",
      "warning: /items/0/decision/outcomes: the record says rejected, but the text says approved"),
    Mistake(
      meeting(#""kind": "agenda""#, items: #"[{"title": "A", "decision": {"text": "Godkendt."}}]"#),
      "warning: /items/0/decision: an agenda decides nothing"),
    Mistake(
      meeting("", items: #"[{"title": "Lukket: A", "closed": false}]"#),
      "warning: /items/0/closed: the item's title says that it is closed"),
  ]

  @Test("that loses nothing is a warning", arguments: warnings)
  func warned(mistake: Mistake) throws {
    let found = try MeetingExchange.read(Array(mistake.json.utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found.allSatisfy { $0.meeting != nil })
    let text = found.flatMap(\.diagnostics).map(\.description).joined(separator: "\n")
    for line in mistake.told { #expect(text.contains(line), "\(text)") }
    #expect(found.flatMap(\.diagnostics).count == mistake.told.count { $0.contains("warning:") }, "\(text)")
  }

  @Test("a record with more items than any meeting has is refused")
  func tooMany() throws {
    let items = (0...5000).map { _ in #"{"title": "A"}"# }.joined(separator: ",")
    let found = try MeetingExchange.read(
      Array(Self.meeting("", items: "[\(items)]").utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found.first?.meeting == nil)
    #expect(found.first?.diagnostics.map(\.message) == ["/items: the meeting has 5001 items; none has more than 5000"])
  }

  @Test("hundreds of them are told as a hundred and a number")
  func many() throws {
    let items = (0..<500).map { _ in "7" }.joined(separator: ",")
    let json = Self.meeting("", items: "[\(items)]")
    let found = try MeetingExchange.read(Array(json.utf8), file: "x.json", dialects: try Samples.dialects())
    #expect(found.flatMap(\.diagnostics).count == 101)
    #expect(found.first?.diagnostics.last?.message == "400 more are not shown")
  }
}
