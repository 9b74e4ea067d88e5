/// The order in which meetings, and so their items, are numbered.
struct MeetingOrder: Sendable {
  /// Positions in the source.
  private(set) var meetings: [Int] = []
  /// Of each, in the same order.
  private(set) var itemCounts: [Int] = []
  private var years: [Int] = []

  init(_ source: some SearchSource) {
    var places:
      [(month: Int, municipality: String, body: String, day: Int, path: String, index: Int, year: Int, items: Int)] = []
    for index in 0..<source.meetingCount {
      let meeting = source.meeting(at: index)
      places.append(
        (
          meeting.date.year * 12 + meeting.date.month, meeting.municipality ?? "", meeting.body, meeting.date.day,
          meeting.path, index, meeting.date.year, meeting.itemCount
        ))
    }
    places.sort { left, right in
      (left.month, left.municipality, left.body, left.day, left.path)
        < (right.month, right.municipality, right.body, right.day, right.path)
    }
    meetings = places.map(\.index)
    itemCounts = places.map(\.items)
    years = places.map(\.year)
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
