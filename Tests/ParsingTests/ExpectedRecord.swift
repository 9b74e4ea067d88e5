import Foundation
import Minutes

@testable import Parsing

/// Compares a meeting's record with what a person who read the document wrote down, key by key.
struct ExpectedRecord {
  let name: String
  let expected: [String: Any]

  init(name: String, file: URL) throws {
    self.name = name
    expected = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// Every difference in one line each; keys that the person left out are not compared.
  func differences(from record: MeetingRecord) throws -> [String] {
    let data = try JSONEncoder().encode(record)
    let actual = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    var differences: [String] = []
    for key in ["kind", "municipality", "body", "term", "date", "start", "place", "members"] {
      compare(expected[key], actual[key], at: key, into: &differences)
    }
    let expectedItems = expected["items"] as? [[String: Any]] ?? []
    var actualItems = actual["items"] as? [[String: Any]] ?? []
    let tolerated = expected["extraItemsTolerated"]
    if expectedItems.count != actualItems.count, tolerated == nil {
      differences.append(
        "items: \(actualItems.count) instead of \(expectedItems.count): \(actualItems.map { "\($0["number"] ?? "")" })")
    }
    while actualItems.count < expectedItems.count { actualItems.append([:]) }
    for (item, found) in zip(expectedItems, actualItems) { compareItem(item, found, into: &differences) }
    return differences
  }

  private func compareItem(_ item: [String: Any], _ found: [String: Any], into differences: inout [String]) {
    let place = "item \(item["number"] ?? "?")"
    for key in [
      "number", "title", "closed", "caseNumber", "topic", "attachments", "absent", "substitutes", "references", "votes",
    ] {
      compare(item[key], found[key], at: "\(place) \(key)", into: &differences)
    }
    if let decision = item["decision"] as? [String: Any] {
      let actual = found["decision"] as? [String: Any] ?? [:]
      compare(decision["text"], actual["text"], at: "\(place) decision.text", into: &differences)
      compare(decision["outcomes"], actual["outcomes"], at: "\(place) decision.outcomes", into: &differences)
    } else {
      compare(item["decision"], found["decision"], at: "\(place) decision", into: &differences)
    }
    guard let sections = item["sections"] as? [[String: Any]] else { return }
    let ignoredRoles = Set((item["ignoreSectionRoles"] ?? expected["ignoreSectionRoles"]) as? [String] ?? [])
    let ignored = Set((item["ignoreSections"] ?? expected["ignoreSections"]) as? [String] ?? [])
    let actual = (found["sections"] as? [[String: Any]] ?? []).filter { section in
      !ignoredRoles.contains(section["role"] as? String ?? "") && !ignored.contains(section["heading"] as? String ?? "")
    }
    let wanted = sections.filter { section in
      !ignoredRoles.contains(section["role"] as? String ?? "") && !ignored.contains(section["heading"] as? String ?? "")
    }
    func described(_ list: [[String: Any]], like other: [[String: Any]]) -> String {
      list.enumerated().map { index, section in
        let heading = squeezed(section["heading"] as? String ?? "").trimmingCharacters(in: [":"])
        let open = index < other.count && other[index]["role"] == nil
        return open || section["role"] == nil ? heading : "\(heading)/\(section["role"] ?? "")"
      }.joined(separator: " | ")
    }
    let left = described(wanted, like: actual)
    let right = described(actual, like: wanted)
    if left != right { differences.append("\(place) sections:\n    want \(left)\n    have \(right)") }
  }

  private func compare(_ wanted: Any?, _ actual: Any?, at place: String, into differences: inout [String]) {
    guard let wanted else { return }
    let left = canonical(wanted)
    let right = canonical(actual ?? NSNull())
    if left != right { differences.append("\(place):\n    want \(left)\n    have \(right)") }
  }

  private func canonical(_ value: Any) -> String {
    switch value {
    case let text as String: squeezed(text)
    case is NSNull: "null"
    case let list as [Any]: "[" + list.map(canonical).joined(separator: "; ") + "]"
    case let object as [String: Any]:
      "{" + object.keys.sorted().map { "\($0): \(canonical(object[$0] ?? NSNull()))" }.joined(separator: ", ") + "}"
    case let number as NSNumber: number.stringValue
    default: "\(value)"
    }
  }

  private func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Folders of this package, found from this file.
enum Folders {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
}

enum Reading {
  static func read(_ file: URL, municipality: String? = nil) throws -> ParsedDocument {
    let bytes = [UInt8](try Data(contentsOf: file))
    let text = try DecodedText.decode(bytes, file: file.lastPathComponent)
    let source = SourceDocument(file: "minutes.source.txt", sha256: "")
    return try DocumentReader(dialects: Dialect.builtIn())
      .read(
        text,
        context: DocumentContext(
          file: file.deletingLastPathComponent().lastPathComponent == "Layouts" ? file.lastPathComponent : file.path,
          municipality: municipality, source: source))
  }

  static func record(_ document: ParsedDocument) throws -> MeetingRecord {
    let dialect = try Dialect.builtIn().first { $0.name == document.meeting.dialect }
    guard let dialect else { throw CocoaError(.featureUnsupported) }
    return MeetingRecord(
      document.meeting, items: Interpreter(meeting: document.meeting, dialect: dialect).items().map(\.record))
  }
}
