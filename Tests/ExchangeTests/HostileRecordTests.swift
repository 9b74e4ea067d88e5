import Foundation
import Markdown
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("A hostile record")
struct HostileRecordTests {
  static let texts = [
    "# x\n## 7. Lukket: y\n### Beslutning\nz", "---\nkind: agenda\n---", "a\u{0}b\u{7}\u{1B}[31m",
    "\u{202E}dlrow\u{2028}\u{85}x",
    "Lukket: x", "x (lukket)", "25. april", "25 kr.", "```", "> a\n## b", "<script>alert(1)</script>", "&#76;",
    "[a]: b", "\\",
    "| a | b |\n|---|---|\n| c |", "\u{FEFF}", "\u{A0}", "e\u{301}\u{327}", "- \n- ", "#", "'\"{}[],&*!|>%@`", "null",
    "true", "~", "1e3",
    String(repeating: "æ ", count: 5000), "\r\n\r", "🙂", "\u{E000}\u{FFFE}", ": a", "x: y # z",
  ]

  private static let whole = """
    {"schema": 1, "kind": "minutes", "municipality": "T0", "body": "T1", "term": "T2", "date": "2026-03-25", "place": "T3",
     "members": [{"name": "T4", "party": "T5"}], "heading": "T6", "preamble": "T7", "itemLabel": "T8",
     "items": [{"number": "1", "title": "T9", "closed": false, "lead": "T10", "caseNumber": "T11", "topic": "T12",
       "sections": [{"heading": "T13", "role": "decision", "markdown": "T14"}, {"heading": "Bilag", "markdown": "T15"}],
       "decision": {"text": "T16"}, "attachments": ["T17"], "absent": ["T18"], "votes": {"for": ["T19"]},
       "substitutes": [{"by": "T20", "for": "T21"}], "references": [{"body": "T22", "date": "2026-03-01", "item": "T23"}]},
      {"number": "T24", "title": "T25", "closed": true, "lead": "T26"}]}
    """

  /// The record with one of its texts, or all of them, replaced.
  private static func record(_ text: String, at position: Int?) throws -> [UInt8] {
    func replaced(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(replaced) }
      if let object = value as? [String: Any] { return object.mapValues(replaced) }
      guard let old = value as? String, old.hasPrefix("T"), let number = Int(old.dropFirst()) else { return value }
      return position == nil || number == position ? text : "Tekst \(number)"
    }
    return Array(
      try JSONSerialization.data(withJSONObject: replaced(JSONSerialization.jsonObject(with: Data(whole.utf8)))))
  }

  @Test("is refused, or makes a file that is read again as it was written", arguments: texts)
  func readAgain(text: String) throws {
    for position in [nil] + Array(0...26) {
      guard let document = try? Samples.documents(Self.record(text, at: position)).first else { continue }
      let written = try MeetingFile(meeting: document.meeting).write()
      let again = try? MeetingFile.read(written, file: "x.md").meeting
      #expect(again == document.meeting, "\(position.map(String.init) ?? "all"): \(text.prefix(40).debugDescription)")
      #expect(document.meeting.items.count == 2)
      #expect(document.meeting.items[1].closed && document.meeting.items[1].sections.isEmpty)
    }
  }

  @Test("of damaged bytes is refused or read, and never more than that")
  func damaged() throws {
    let json = Array(Self.whole.utf8)
    var state: UInt64 = 3
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let signs = Array("{}[]\",:\\u0e+-tfn \u{0}".utf8) + [0xFF, 0xC3, 0xED]
    for _ in 0..<400 {
      var broken = json
      for _ in 0...next(3) {
        let place = next(broken.count)
        switch next(3) {
        case 0: broken.remove(at: place)
        case 1: broken.insert(signs[next(signs.count)], at: place)
        default: broken[place] = signs[next(signs.count)]
        }
      }
      for found in (try? MeetingExchange.read(broken, file: "x.json", dialects: try Samples.dialects())) ?? [] {
        #expect(found.meeting != nil || found.diagnostics.contains { $0.severity == .error })
      }
    }
  }
}
