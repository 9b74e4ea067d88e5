/// What was counted of one meeting, with its words in it: for an index that is made when most meetings are as they were.
///
/// The words, then for each item its place in the meeting, the number of its words, its outcomes, its record, and its words by
/// their numbers here with their weights, all as `ReadItems` has them.
struct KeptWords {
  private(set) var bytes: [UInt8] = []

  /// The items of `read` from some place on, whose words `table` numbers.
  ///
  /// `own` has a place for each word of the table, all 0 before and behind the call.
  init(
    _ read: ReadItems, from start: (items: Int, words: Int, records: Int), places: [Int],
    table: borrowing WordTable, own: inout [UInt32]
  ) {
    var known: [Int] = []
    var words: [UInt8] = []
    var items: [UInt8] = []
    read.words.withUnsafeBufferPointer { counted in
      var index = start.words
      var record = start.records
      for (offset, place) in places.enumerated() {
        let item = start.items + offset
        items.append(varint: UInt32(place))
        items.append(varint: read.lengths[item])
        items.append(varint: UInt32(read.outcomes[item]))
        items.append(varint: UInt32(read.recordEnds[item] - record))
        items.append(contentsOf: read.records[record..<read.recordEnds[item]])
        record = read.recordEnds[item]
        let count = counted.varint(&index)
        items.append(varint: count)
        for _ in 0..<count {
          let number = Int(counted.varint(&index))
          let weight = counted.varint(&index)
          if own[number] == 0 {
            known.append(number)
            own[number] = UInt32(known.count)
            let word = table[number]
            words.append(varint: UInt32(word.count))
            words.append(contentsOf: word)
          }
          items.append(varint: own[number] - 1)
          items.append(varint: weight)
          if weight & 1 == 1 { items.append(varint: counted.varint(&index)) }
        }
      }
    }
    for number in known { own[number] = 0 }
    bytes.append(varint: UInt32(known.count))
    bytes += words
    bytes.append(varint: UInt32(places.count))
    bytes += items
  }
}
