/// The order in which meetings, and so their items, are numbered.
struct MeetingOrder: Sendable {
  /// Positions in the source.
  private(set) var meetings: [Int] = []
  /// Of each, in the same order.
  private(set) var itemCounts: [Int] = []
  private var years: [Int] = []

  init(_ source: some SearchSource) {
    let all = (0..<source.meetingCount).map { source.meeting(at: $0) }
    // Names are few, and compared once: whole texts take a hundred times as long as their places among each other.
    let municipalities = MeetingOrder.ranks(all.map { $0.municipality ?? "" })
    let bodies = MeetingOrder.ranks(all.map(\.body))
    meetings = all.indices.sorted { left, right in
      let dates = (all[left].date, all[right].date)
      let first = (dates.0.year, dates.0.month, municipalities[left], bodies[left], dates.0.day)
      let second = (dates.1.year, dates.1.month, municipalities[right], bodies[right], dates.1.day)
      return first == second ? all[left].path < all[right].path : first < second
    }
    itemCounts = meetings.map { all[$0].itemCount }
    years = meetings.map { all[$0].date.year }
  }

  /// The place of each name among all of them.
  private static func ranks(_ names: [String]) -> [Int] {
    let ranks = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    return names.map { ranks[$0] ?? 0 }
  }

  /// A year's meetings, by their places in the order, and the number of their first item.
  struct Year: Sendable {
    var meetings: Range<Int>
    var first: Int
  }

  /// The years of some meetings whose first item has this number.
  func years(_ meetings: Range<Int>, first: Int) -> [Year] {
    var found: [Year] = []
    var item = first
    for position in meetings {
      if let last = found.last, years[last.meetings.lowerBound] == years[position] {
        found[found.count - 1].meetings = last.meetings.lowerBound..<position + 1
      } else {
        found.append(Year(meetings: position..<position + 1, first: item))
      }
      item += itemCounts[position]
    }
    return found
  }

  /// The whole archive; or, where it has more items than that, the newest year and all before it.
  func segments(ofAtMost limit: Int, _ source: some SearchSource) -> [Range<Int>] {
    let all = 0..<meetings.count
    guard itemCounts.reduce(0, +) > limit, let newest = years.last,
      let start = years.firstIndex(of: newest), start > 0
    else { return [all] }
    return [0..<start, start..<meetings.count]
  }
}

/// The archive's words with the number of items that have each.
struct Vocabulary {
  private var table = WordTable()
  private var counts: [Int] = []

  mutating func add(_ segment: borrowing ReadSegment) {
    for (words, itemCounts) in zip(segment.tables, segment.itemCounts) {
      for number in 0..<words.count where itemCounts[number] > 0 {
        let own = table.number(of: words[number])
        if own == counts.count { counts.append(0) }
        counts[own] += Int(itemCounts[number])
      }
    }
  }

  var count: Int { counts.count }

  typealias Word = (word: [UInt8], count: Int)

  var words: [Word] { counts.indices.map { (Array(table[$0]), counts[$0]) } }
}
