import Foundation
import Testing

/// Reads the search's files as the contract describes them, apart from the program that wrote them.
struct SearchReader {
  struct Item {
    var url: String
    var title: String
    /// Digits, or "x" for a closed item.
    var outcomes: String
    var lead: String
    var number: String?
  }

  private(set) var items: [Item] = []
  private var terms: [String: [Int]] = [:]
  private var facets: [String: [String: [Int]]] = [:]

  /// `search.json` of a small archive, which holds all files.
  init(_ entry: [String: Any]) throws {
    let files = try #require(entry["files"] as? [String: [String: Any]])
    for year in try #require(entry["records"] as? [[Any]]) {
      let id = try #require(year[0] as? String)
      var number = 0
      while let file = files["search/d/\(id)-\(number).json"] {
        try read(file)
        number += 1
      }
    }
    for (path, file) in files where path.hasPrefix("search/t/") {
      for (key, value) in try #require(file["terms"] as? [String: String]) {
        terms[key] = SearchReader.numbers(value).lists.flatMap { gaps in
          var item = -1
          return gaps.map { gap in
            item += gap + 1
            return item
          }
        }
      }
    }
    let name = try #require(entry["ranges"] as? String)
    let ranges = try #require(files["search/f/\(name).json"])
    for name in ["municipality", "body", "year", "outcome", "topic"] {
      for value in try #require(ranges[name] as? [[String]]) {
        let numbers = SearchReader.numbers(value[2]).lists[0]
        var end = 0
        for pair in stride(from: 0, to: numbers.count, by: 2) {
          let start = end + numbers[pair]
          end = start + numbers[pair + 1] + 1
          facets[name, default: [:]][value[0], default: []] += start..<end
        }
      }
    }
  }

  private mutating func read(_ file: [String: Any]) throws {
    let meetings = try #require(file["meetings"] as? [[Any]])
    for record in try #require(file["items"] as? [[Any]]) {
      let meeting = meetings[try #require(record[0] as? Int)]
      let folder = try #require(record[1] as? String)
      items.append(
        Item(
          url: "/\(meeting[0])\(folder)/", title: try #require(record[2] as? String),
          outcomes: try #require(record[3] as? String), lead: try #require(record[4] as? String),
          number: record.count > 5 ? record[5] as? String : folder))
    }
  }

  /// Numbers as text: lists that a sign for an impact parts.
  private static func numbers(_ text: String) -> (impacts: [Int], lists: [[Int]]) {
    let signs = (0x20...0x7E).filter { $0 != 0x22 && $0 != 0x5C && !(0x41...0x4F).contains($0) }
    let values = Dictionary(uniqueKeysWithValues: signs.enumerated().map { ($1, $0) })
    var impacts: [Int] = []
    var lists: [[Int]] = []
    var pending: [Int] = []
    for byte in text.utf8 {
      guard let value = values[Int(byte)] else {
        impacts.append(0x50 - Int(byte))
        lists.append([])
        continue
      }
      if lists.isEmpty { lists.append([]) }
      guard value < 52 else {
        pending.append(value - 52)
        continue
      }
      lists[lists.count - 1].append(pending.reversed().reduce(value) { 52 + $1 + 26 * $0 })
      pending = []
    }
    return (impacts, lists)
  }

  /// The items that have a term, by their addresses.
  func urls(_ key: String) -> Set<String> { Set((terms[key] ?? []).map { items[$0].url }) }

  func urls(_ facet: String, _ value: String) -> Set<String> {
    Set((facets[facet]?[value] ?? []).map { items[$0].url })
  }

  func values(_ facet: String) -> Set<String> { Set((facets[facet] ?? [:]).keys) }

  var keys: Set<String> { Set(terms.keys) }
}
