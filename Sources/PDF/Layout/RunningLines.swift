/// What a program printed on every page: running heads and feet, page numbers. They stand at one place and say one thing,
/// digits apart.
enum RunningLines {
  /// One of them, with the pages that it stood on.
  struct Found: Hashable, Sendable {
    /// As it stands on the first of them.
    var text: String
    var pages: [Int]
  }

  /// Takes them out of the pages.
  static func remove(from pages: inout [PrintedPage]) -> [Found] {
    guard pages.count > 1 else { return [] }
    var places: [String: [(page: Int, line: PrintedLine, isHead: Bool)]] = [:]
    for (index, page) in pages.enumerated() {
      let lines = PrintedLine.lines(of: page.words)
      for (position, line) in lines.enumerated() {
        let isHead = position < 4
        guard isHead || position >= lines.count - 4, line.text.utf8.count <= 250 else { continue }
        places[shape(of: line), default: []].append((index, line, isHead))
      }
    }
    var found: [Found] = []
    var taken: [Int: Set<PrintedWord>] = [:]
    for (_, seen) in places.sorted(by: { $0.key < $1.key }) {
      for group in atOnePlace(seen) {
        let numbers = Set(group.map(\.page))
        guard numbers.count >= 2, isOnEveryPage(numbers, of: pages.count), !headsItems(group.map(\.line)) else {
          continue
        }
        for entry in group { taken[entry.page, default: []].formUnion(entry.line.words) }
        let ordered = group.sorted { $0.page < $1.page }
        found.append(Found(text: ordered[0].line.text, pages: ordered.map { pages[$0.page].number }))
      }
    }
    for (page, words) in taken { pages[page].words.removeAll { words.contains($0) } }
    return found.sorted { ($0.pages[0], $0.text) < ($1.pages[0], $1.text) }
  }

  /// On nearly all pages, or on every second one; a title page and a last one may be without.
  private static func isOnEveryPage(_ numbers: Set<Int>, of count: Int) -> Bool {
    if numbers.count * 10 >= 7 * max(2, count - 2) { return true }
    let isOneSided = Set(numbers.map { $0 % 2 }).count == 1
    return isOneSided && numbers.count >= 3 && numbers.count * 10 >= 3 * count
  }

  /// "Punkt 12" at the top of a page begins an item; each has a number of its own.
  private static func headsItems(_ lines: [PrintedLine]) -> Bool {
    let labels = ["punkt", "pkt", "pkt.", "sag", "dagsordenspunkt", "dagsordenpunkt", "sak", "item", "ad"]
    let heading = lines.filter { labels.contains($0.words[0].text.lowercased()) && $0.words.count <= 8 }
    return heading.count == lines.count && Set(lines.map(\.text)).count > 1
  }

  /// Those that stand at the same height of the page.
  private static func atOnePlace(
    _ seen: [(page: Int, line: PrintedLine, isHead: Bool)]
  ) -> [[(page: Int, line: PrintedLine, isHead: Bool)]] {
    var groups: [[(page: Int, line: PrintedLine, isHead: Bool)]] = []
    for entry in seen.sorted(by: { ($0.line.box.top, $0.page) < ($1.line.box.top, $1.page) }) {
      if let last = groups.last?.last, entry.line.box.top - last.line.box.top < 3 {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups
  }

  /// Its words in small letters, each row of digits as one.
  private static func shape(of line: PrintedLine) -> String {
    var shape = ""
    for character in line.text.lowercased() where !character.isWhitespace {
      if character.isNumber {
        if shape.last != "0" { shape.append("0") }
      } else {
        shape.append(character)
      }
    }
    return shape
  }
}
