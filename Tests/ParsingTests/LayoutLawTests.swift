import Foundation
import Minutes
import Testing

@testable import Parsing

/// The law of layouts: whatever a document's setting, its items say the same, and no word is lost.
@Suite struct LayoutLawTests {
  /// One sample in one setting, and what came of it.
  private struct Trial {
    var name: String
    var right = 0
    var items = 0
    var complaints: [String] = []
  }

  private static func trial(_ manuscript: Manuscript, name: String, layout: Layout) -> Trial {
    var trial = Trial(name: "\(name) \(layout)", items: manuscript.items.count)
    let bytes = layout.set(manuscript)
    guard let document = try? Fixtures.read(bytes), let text = try? DecodedText.decode(bytes, file: "x.txt") else {
      trial.complaints.append("was not read: \((try? String(describing: failure(bytes))) ?? "")")
      return trial
    }
    let read = Fixtures.items(document)
    if read.count != manuscript.items.count {
      trial.complaints.append("\(read.count) items: \(read.map { $0.number.value ?? "-" })")
    }
    for item in manuscript.items {
      let number = layout.number(item.number)
      guard let found = read.first(where: { $0.number.value == number }) else {
        trial.complaints.append("\(number) is missing")
        continue
      }
      var wrong: [String] = []
      if squeezed(found.title) != squeezed(item.title) { wrong.append("title “\(found.title)”, not “\(item.title)”") }
      if found.closed != item.closed { wrong.append("closed \(found.closed)") }
      if !item.closed {
        if found.caseNumber.value != item.caseNumber { wrong.append("case \(found.caseNumber.value ?? "-")") }
        if squeezed(found.decision.value?.text) != squeezed(item.decision) {
          wrong.append("decision “\(found.decision.value?.text ?? "-")”, not “\(item.decision ?? "-")”")
        }
      }
      if wrong.isEmpty {
        trial.right += 1
      } else {
        trial.complaints.append("\(number): " + wrong.joined(separator: "; "))
      }
    }
    let words = Words.difference(text, document)
    if !words.lost.isEmpty { trial.complaints.append("lost: \(words.lost)") }
    if !words.invented.isEmpty { trial.complaints.append("invented: \(words.invented)") }
    return trial
  }

  private static func failure(_ bytes: [UInt8]) throws -> [String] {
    do { _ = try Fixtures.read(bytes) } catch let list as DiagnosticList { return list.diagnostics.map(\.description) }
    return []
  }

  private static func squeezed(_ text: String?) -> String? {
    text.map { $0.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  @Test("98 of 100 items are the same in every setting, and no word is lost", arguments: [UInt64(1), 2])
  func law(seed: UInt64) throws {
    var random = Seeded(seed)
    var trials: [Trial] = []
    for (name, path) in SampleTests.documents.sorted(by: { $0.key < $1.key }) {
      let manuscript = try Manuscript(name: name, path: path)
      for head in Layout.Head.allCases {
        trials.append(Self.trial(manuscript, name: name, layout: Layout(head: head, using: &random)))
      }
    }
    let right = trials.reduce(0) { $0 + $1.right }
    let items = trials.reduce(0) { $0 + $1.items }
    let complaints = trials.filter { !$0.complaints.isEmpty }.map {
      "\($0.name)\n    \($0.complaints.joined(separator: "\n    "))"
    }
    let account = "\(right) of \(items)\n\(complaints.joined(separator: "\n"))"
    #expect(right * 100 >= items * 98, "\(account)")
    #expect(!complaints.contains { $0.contains("lost: ") || $0.contains("invented: ") }, "\(account)")
  }
}
