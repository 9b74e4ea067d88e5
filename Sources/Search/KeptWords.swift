/// What was counted of one meeting, for an index that is made when most meetings are as they were.
///
/// The mark of the tables and which of them numbers the words; for each item its place in the meeting, the number of its
/// words, its outcomes and the length of its record; the records; the words as `ReadItems` has them.
struct KeptWords {
  let table: Int
  private var items: [(place: Int, length: UInt32, outcomes: UInt16, record: Int)] = []
  private let records: ArraySlice<UInt8>
  private let words: ArraySlice<UInt8>

  /// The bytes for the items of `read` from some place on.
  static func bytes(
    _ read: ReadItems, from start: (items: Int, words: Int, records: Int), places: [Int], tables: WordTables
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for half in [tables.generation, tables.generation >> 32] {
      bytes.append(varint: UInt32(truncatingIfNeeded: half))
    }
    bytes.append(varint: UInt32(read.table))
    bytes.append(varint: UInt32(places.count))
    var record = start.records
    for (offset, place) in places.enumerated() {
      let item = start.items + offset
      bytes.append(varint: UInt32(place))
      bytes.append(varint: read.lengths[item])
      bytes.append(varint: UInt32(read.outcomes[item]))
      bytes.append(varint: UInt32(read.recordEnds[item] - record))
      record = read.recordEnds[item]
    }
    bytes += read.records[start.records...]
    bytes += read.words[start.words...]
    return bytes
  }

  /// Nil where the words are of other tables, or where the bytes are not what was kept.
  init?(_ bytes: [UInt8], of tables: WordTables) {
    var reader = KeptReader(bytes)
    guard let low = reader.number(), let high = reader.number(),
      UInt64(low) | UInt64(high) << 32 == tables.generation, let table = reader.number(),
      table < tables.known.count, let count = reader.number()
    else { return nil }
    self.table = table
    var size = 0
    for _ in 0..<count {
      guard let place = reader.number(), let length = reader.number(), let outcomes = reader.number(),
        let record = reader.number()
      else { return nil }
      items.append(
        (place, UInt32(truncatingIfNeeded: length), UInt16(truncatingIfNeeded: outcomes), record))
      size += record
    }
    guard let records = reader.run(ofCount: size) else { return nil }
    self.records = records
    words = reader.rest
  }

  /// Adds one to the count of each item's words. False, and nothing counted, where a word is not in the table.
  func count(into counts: inout [UInt32]) -> Bool {
    counts.withUnsafeMutableBufferPointer { counts in
      if walk(below: counts.count, { counts[$0] += 1 }) { return true }
      _ = walk(below: counts.count) { counts[$0] -= 1 }
      return false
    }
  }

  /// Hands over the number of each item's words as long as they are below the bound; whether all are.
  @inline(__always) private func walk(below bound: Int, _ body: (Int) -> Void) -> Bool {
    words.withUnsafeBufferPointer { words in
      // Behind its last number it ends: no number is read beyond it.
      guard words.last ?? 0 < 0x80 else { return false }
      var index = 0
      for _ in items {
        guard index < words.count else { return false }
        var left = words.varint(&index)
        while left > 0 {
          guard index < words.count else { return false }
          let number = Int(words.varint(&index))
          guard number < bound, index < words.count else { return false }
          let hasPlain = words.varint(&index) & 1 == 1
          guard !hasPlain || index < words.count else { return false }
          if hasPlain { _ = words.varint(&index) }
          body(number)
          left -= 1
        }
      }
      return index == words.count
    }
  }

  /// Adds the items to those that are read.
  func add(topics: [[Int]], to read: inout ReadItems) {
    var end = read.records.count
    for item in items {
      read.topics.append(topics.indices.contains(item.place) ? topics[item.place] : [])
      read.lengths.append(item.length)
      read.outcomes.append(item.outcomes)
      end += item.record
      read.recordEnds.append(end)
    }
    read.records += records
    read.words += words
  }
}
