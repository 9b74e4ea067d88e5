import Foundation
import Guarding
import Minutes
import Testing

@testable import Search

@Suite struct SearchIndexTests {
  @Test("the same archive gives the same files, however the work is spread")
  func deterministic() throws {
    let source = Invented(years: 3, meetings: 30)
    let first = files(source)
    for portion in [50, 400, 4_000_000] {
      #expect(files(source) { $0.postingsAtOnce = portion } == first)
    }
    #expect(first.keys.contains { $0.hasPrefix("search/s/") }, "no term is frequent enough")
    #expect(first.keys.filter { $0.hasPrefix("search/t/") }.count > 1)
  }

  @Test("a meeting of the newest year leaves the files of all years before as they are")
  func closedYears() throws {
    let before = files(Invented(years: 3, meetings: 30))
    let after = files(Invented(years: 3, meetings: 30, more: 1))
    let closed = Set(after.keys).intersection(before.keys)
    for (path, bytes) in before where closed.contains(path) && path.contains("-") {
      #expect(after[path] == bytes, "\(path)")
    }
    // Two of three years' records, and the terms of those years.
    let names = Set(closed.filter { $0.hasPrefix("search/d/") }.map { $0.split(separator: "-")[0] })
    #expect(names.count == 2)
    #expect(try lists(before)[0] == lists(after)[0])
    #expect(try lists(before)[1] != lists(after)[1])
  }

  /// For each set of terms the names of its lists.
  private func lists(_ files: [String: [UInt8]]) throws -> [String] {
    let entry = try JSONSerialization.jsonObject(with: Data(try #require(files["search.json"])))
    let terms = try #require((entry as? [String: Any])?["terms"] as? [[Any]])
    return try terms.map { try #require($0[0] as? String) }
  }

  @Test("a text that changes gives new names to the files of its words, and to no others")
  func oneText() {
    let before = files(Invented(years: 3, meetings: 900))
    let after = files(Invented(years: 3, meetings: 900, changed: 17))
    let terms = before.keys.filter { $0.hasPrefix("search/t/") }
    let kept = terms.filter { after[$0] == before[$0] }
    #expect(terms.count > 10)
    #expect(kept.count < terms.count && kept.count > terms.count / 3)
    #expect(after.keys.filter { $0.hasPrefix("search/t/") }.count == terms.count)
    let records = before.keys.filter { $0.hasPrefix("search/d/") }
    #expect(records.allSatisfy { after[$0] == before[$0] })
  }

  @Test("a file of one name has one content, whatever changed: the language, a rule of it, a body's or a topic's name")
  func names() {
    let first = files(Invented(years: 3, meetings: 30))
    for other in [
      Invented(years: 3, meetings: 30, language: SearchLanguage("nb")),
      Invented(years: 3, meetings: 30, language: SearchLanguage("xx")),
      Invented(years: 3, meetings: 30, bodies: "Råd"), Invented(years: 3, meetings: 30, topic: "Andet"),
    ] {
      let second = files(other)
      #expect(second["search.json"] != first["search.json"])
      for (path, bytes) in first where path != "search.json" {
        #expect(second[path] == nil || second[path] == bytes, "\(path)")
      }
    }
  }

  @Test("up to 300 items everything stands in one file")
  func oneFile() throws {
    let index = SearchIndex(digest: Invented.digest)
    let files = Guarded<[String]>([])
    index.build(Invented(years: 1, meetings: 20)) { path, _ in files.withLock { $0.append(path) } }
    #expect(files.withLock { $0 } == ["search.json"])
    let many = Guarded<Set<String>>([])
    index.build(Invented(years: 1, meetings: 80)) { path, _ in many.withLock { _ = $0.insert(path) } }
    #expect(many.withLock { $0.count } > 20)
  }

  @Test("an archive without items has an index that finds nothing")
  func empty() throws {
    let found = files(Invented(years: 1, meetings: 0))
    #expect(found["search.json"].map { String(decoding: $0, as: UTF8.self) }?.contains("\"items\":0") == true)
  }

  /// Each file by its path, with limits so low that every kind of file is there.
  private func files(_ source: Invented, _ change: (inout SearchIndex) -> Void = { _ in }) -> [String: [UInt8]] {
    var index = SearchIndex(digest: Invented.digest)
    index.itemsInOneFile = 0
    index.itemsInOneSegment = 50
    index.postingsKept = 8
    change(&index)
    let made = Guarded<[String: [UInt8]]>([:])
    index.build(source) { path, bytes in made.withLock { $0[path] = bytes } }
    return made.withLock { $0 }
  }
}

/// Meetings that nobody held: always the same ones.
struct Invented: SearchSource {
  let years: Int
  let meetings: Int
  /// Meetings at the end of the newest year.
  var more = 0

  var language = SearchLanguage("da")
  var bodies = "Udvalg"
  var topic = "Arbejdsmarked"
  /// A meeting whose first item says one name more.
  var changed: Int?

  var topics: [SearchTopic] { [SearchTopic(value: "15", name: topic), SearchTopic(value: "00", name: "Styrelse")] }
  var meetingCount: Int { meetings + more }

  func meeting(at index: Int) -> SearchMeeting {
    let isMore = index >= meetings
    let date = CalendarDate(
      year: isMore ? 2019 + years : 2020 + index % years, month: isMore ? 12 : 1 + index % 11, day: 1 + index % 28)
    guard let date else { preconditionFailure("an invented date that no calendar has") }
    return SearchMeeting(
      path: "by/udvalg-\(index % 4)/\(date)-\(index)/", date: date, municipality: "By", body: "\(bodies) \(index % 4)",
      bodyWords: ["\(bodies)et"],
      itemCount: 5)
  }

  func items(ofMeeting index: Int) -> [SearchItem] {
    let words = ["budget", "skolen", "reformen", "beskæftigelsesreform", "ældre", "trafik", "klimaet", "jobcenter"]
    return (0..<5).map { position in
      var record = ItemRecord(
        number: "\(position)", title: "Sag om \(words[(index + position) % 8])", closed: position == 4, url: "")
      record.decision = Nullable(
        Decision(text: "Godkendt", outcomes: position.isMultiple(of: 2) ? [.approved] : [.noted]))
      if index == changed, position == 0 { record.absent = ["Trafikken"] }
      let text = (0..<6).map { words[(index * 3 + position + $0 * $0) % 8] + " \(index * $0)" }.joined(separator: " ")
      return SearchItem(
        path: "\(meeting(at: index).path)\(position)/", record: record, lead: text, texts: [], topics: [index % 2])
    }
  }

  @Sendable static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
