import Minutes

/// One walk over the dates of a text: what stands around each says whose meeting it is, if any.
struct MentionScan {
  let bytes: [UInt8]
  let dates: [PrintedDate]
  private(set) var mentions: [Mention] = []
  /// Where the last mention or date ends: nothing in front of it belongs to the next one.
  private var floor = 0
  /// The body of the last date, for the next ones of a list.
  private var last: (body: String?, end: Int)?

  init(bytes: [UInt8], dates: [PrintedDate]) {
    self.bytes = bytes
    self.dates = dates
  }

  mutating func readAll() {
    for position in dates.indices where dates[position].range.lowerBound >= floor { read(position) }
  }

  private mutating func read(_ position: Int) {
    let printed = dates[position]
    let limit = position + 1 < dates.count ? dates[position + 1].range.lowerBound : bytes.count
    defer { floor = max(floor, printed.range.upperBound) }
    guard printed.isPossible else {
      last = nil
      return
    }
    let clause = MentionClause(bytes: bytes, date: printed.range, floor: floor, limit: limit)
    let known = last
    last = nil
    var items = ItemNumbers.after(printed.range.upperBound, limit: limit, in: bytes)
    var place = clause.place(hasItem: !items.isEmpty)
    // "på Byrådets møde den 3. maj udsat til mødet den 10. maj": still that body's.
    if place?.isUnnamed == true, let known, clause.reaches(known.end) { place?.body = known.body }
    if place == nil, let known, continues(known.end, at: position, hasItem: !items.isEmpty) {
      place = MentionPlace(body: known.body, range: printed.range)
    }
    if place == nil, !items.isEmpty { place = clause.widePlace() }
    guard var place, !items.isEmpty || !isPeriod(from: printed.range.upperBound, to: limit) else { return }
    if place.range.upperBound > printed.range.upperBound {
      items = ItemNumbers.after(place.range.upperBound, limit: limit, in: bytes)
    }
    if items.isEmpty {
      items = ItemNumbers.before(place.range.lowerBound, floor: floor, in: bytes)
      addInFront(items, place: &place, date: printed.date)
    } else {
      addBehind(items, place: place, date: printed.date)
    }
    let end = max(place.range.upperBound, items.last?.upperBound ?? 0)
    last = (place.body, end)
    floor = end
  }

  /// "punkt 3 og 4 på Økonomiudvalgets møde den": the last number is one with the meeting.
  private mutating func addInFront(_ items: [ItemNumber], place: inout MentionPlace, date: CalendarDate?) {
    for item in items.dropLast() { add(item.range, body: place.body, date: date, item: item.number) }
    let start = items.last?.range.lowerBound ?? place.range.lowerBound
    add(start..<place.range.upperBound, body: place.body, date: date, item: items.last?.number)
  }

  /// "Økonomiudvalget 01.04.2025, punkt 1 og 8": the first number is one with the meeting.
  private mutating func addBehind(_ items: [ItemNumber], place: MentionPlace, date: CalendarDate?) {
    for (index, item) in items.enumerated() {
      let range = index == 0 ? place.range.lowerBound..<item.upperBound : item.range
      add(range, body: place.body, date: date, item: item.number)
    }
  }

  private mutating func add(_ range: Range<Int>, body: String?, date: CalendarDate?, item: String?) {
    let covered = MentionRange.balanced(range, in: bytes)
    if !covered.isEmpty { mentions.append(Mention(range: covered, body: body, date: date, item: item)) }
  }

  /// Whether the date is the next one of a list: joined by "og", or by a comma with an "og" or an item to come.
  private func continues(_ end: Int, at position: Int, hasItem: Bool) -> Bool {
    var start = end
    var next = position
    while next < dates.count, next - position < 12 {
      let gap = start..<dates[next].range.lowerBound
      guard !gap.isEmpty, PrintedDate.isListGap(bytes, gap.lowerBound, gap.upperBound) else { return false }
      let words = TextWords.ranges(in: bytes, from: gap.lowerBound, to: gap.upperBound)
      let isJoined = words.contains {
        ["og", "samt", "eller", "&"].contains(String(decoding: bytes[$0], as: UTF8.self))
      }
      if isJoined || hasItem { return true }
      start = dates[next].range.upperBound
      next += 1
    }
    return false
  }

  /// "1. januar 2022 – 31. december 2025" is a term, no meeting.
  private func isPeriod(from end: Int, to limit: Int) -> Bool {
    guard limit < bytes.count, limit - end <= 12 else { return false }
    let words = TextWords.ranges(in: bytes, from: end, to: limit)
    let isDash = bytes[end..<limit].contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    let only = words.map { String(decoding: bytes[$0], as: UTF8.self) }.filter { $0 != "den" && $0 != "-" }
    return isDash && only.isEmpty || only == ["til"]
  }
}

/// The words that a mention's link covers.
enum MentionRange {
  /// Without the bracket, and what stands in it, whose partner lies outside.
  static func balanced(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var open: [Int] = []
    var start = range.lowerBound
    for index in range {
      if bytes[index] == UInt8(ascii: "(") { open.append(index) }
      if bytes[index] == UInt8(ascii: ")"), open.popLast() == nil { start = index + 1 }
    }
    var end = open.first ?? range.upperBound
    while end > start, isEdge(bytes[end - 1]) || endsInDash(bytes, start..<end) {
      end -= isEdge(bytes[end - 1]) ? 1 : 3
    }
    while start < end, isEdge(bytes[start]) { start += 1 }
    return start..<max(start, end)
  }

  private static func isEdge(_ byte: UInt8) -> Bool { byte < 0x80 && !Vocabulary.isASCIILetterOrDigit(byte) }

  private static func endsInDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= 3 && bytes[range.upperBound - 3] == 0xE2 && bytes[range.upperBound - 2] == 0x80
  }
}
