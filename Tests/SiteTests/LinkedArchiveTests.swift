import Foundation
import Minutes
import Testing

@testable import Site

/// A larger archive: what its pages list is counted a second time, apart from the program.
@Suite struct LinkedArchiveTests {
  private struct Written {
    var archive: WrittenArchive
    /// Addresses of the open items by municipality and case number, as the test wrote them.
    var expected: [String: Set<String>]
  }

  /// The same numbers each time (Knuth's MMIX generator).
  private struct Draw {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// Sixty meetings of three municipalities that draw their case numbers out of the same forty.
  private static func write() throws -> Written {
    var random = Draw(state: 7)
    let numbers = (1...40).map { number in
      number % 2 == 0 ? "27.00.00-A00-\(number)-25" : "2\(number % 6)/\(19_000 + number)"
    }
    var written = Written(archive: try WrittenArchive(), expected: [:])
    for index in 0..<60 {
      let municipality = ["proeve", "andetsted", "tredje"][index % 3]
      let body = ["udvalget", "byraadet"][random.below(2)]
      let path = "\(municipality)/\(body)/20\(10 + index / 6)-0\(1 + index % 9)-1\(index % 10)"
      let items = (1...12).map { number -> AgendaItem in
        let title = random.below(8) == 0 ? "Meddelelser" : "Sag om vej \(random.below(1000))"
        let closed = random.below(10) == 0
        let drawn = random.below(5) == 0 ? nil : numbers[random.below(numbers.count)]
        if let drawn, !closed {
          written.expected["\(municipality) \(drawn)", default: []].insert("/\(path)/\(number)/")
        }
        return .plain(
          String(number), title, closed: closed, lead: drawn.map { ["Sagsnr.: \($0)"] } ?? [],
          ["Indstilling": ["at det godkendes."], "Beslutning": [random.below(2) == 0 ? "Godkendt." : "Udsat."]])
      }
      try written.archive.add(try .plain(municipality: municipality, body: body, path: path, items: items))
    }
    return written
  }

  private static let site = Result { () throws -> (site: BuiltSite, expected: [String: Set<String>]) in
    let written = try write()
    return (try written.archive.build(), written.expected)
  }

  @Test("each case's page lists exactly the open items that print its number in its municipality")
  func cases() throws {
    let (site, expected) = try Self.site.get()
    var seen: Set<String> = []
    for path in site.files.keys where path.hasPrefix("sager/") && path.hasSuffix("index.json") {
      let record = try site.json(path)
      guard let number = record["number"] as? String, let steps = record["steps"] as? [[String: Any]] else { continue }
      let municipality = path.split(separator: "/")[1]
      let listed = steps.compactMap { ($0["item"] as? [String: Any])?["url"] as? String }
      let key = "\(municipality) \(number)"
      #expect(Set(listed) == expected[key] && Set(listed).count == listed.count, "\(key)")
      seen.insert(key)
    }
    // A number that only announcements print makes no case.
    let missing = Set(expected.keys).subtracting(seen)
    #expect(missing.count <= 2 && seen.count > 100, "\(missing)")
  }

  @Test("outcomes by year list each decision once")
  func decisions() throws {
    let (site, _) = try Self.site.get()
    var listed: [String] = []
    for path in site.files.keys where path.hasPrefix("beslutninger/") && path.hasSuffix("index.json") {
      let items = try site.json(path)["items"] as? [[String: Any]] ?? []
      listed += items.compactMap { $0["url"] as? String }
    }
    let decided = try site.files.keys.filter { $0.hasSuffix("/index.json") && $0.split(separator: "/").count == 5 }
      .compactMap { try site.json($0)["item"] as? [String: Any] }.filter { $0["decision"] is [String: Any] }
    #expect(listed.count == decided.count && Set(listed).count == listed.count)
  }

  @Test("every link leads somewhere and every page is reached")
  func links() throws {
    let (site, _) = try Self.site.get()
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }
}
