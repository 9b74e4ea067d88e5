import Guarding

/// Which items have which terms, and how much: made of the items' words once all terms are known.
struct TermPostings: ~Copyable {
  /// For each piece of the archive, for each item: the number of its terms, then for each the distance from the term
  /// before and the impact in one number (distance × 16 + impact).
  private var pieces: [[UInt8]] = []
  private var pieceStarts: [Int] = []
  /// How many items have each term.
  private(set) var counts: [UInt32] = []

  init(
    _ segment: consuming ReadSegment, terms: borrowing TermSegment, cores: Int
  ) {
    let count = segment.read.count
    var start = segment.first
    for read in segment.read {
      pieceStarts.append(start)
      start += read.lengths.count
    }
    let made = Guarded<[(Int, [UInt8])]>([])
    let counted = Guarded([UInt32](repeating: 0, count: terms.keys.count))
    let read = segment.read
    let lists = terms.terms
    let termCount = terms.keys.count
    let average = terms.averageLength
    Workers.run(cores, pieces: count) { _, next in
      var counter = TermCounter(termCount: termCount, average: average)
      while let piece = next() {
        let bytes = counter.terms(of: read[piece], lists: lists[read[piece].worker])
        made.withLock { $0.append((piece, bytes)) }
      }
      let own = counter.counts
      counted.withLock { all in
        for (term, count) in own.enumerated() { all[term] += count }
      }
    }
    let sorted = made.withLock { $0 }.sorted { $0.0 < $1.0 }
    pieces = sorted.map(\.1)
    counts = counted.withLock { $0 }
  }

  /// The postings of a range of terms: for each term the items in rising order, each with its impact in the lowest four
  /// bits. `starts` are the terms' places, one more than there are terms.
  borrowing func postings(_ range: Range<Int>) -> (starts: [Int], postings: [UInt32]) {
    var starts = [0]
    starts.reserveCapacity(range.count + 1)
    for term in range { starts.append((starts.last ?? 0) + Int(counts[term])) }
    var places = starts
    let total = starts.last ?? 0
    let postings = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for (piece, bytes) in pieces.enumerated() {
        bytes.withUnsafeBufferPointer { bytes in
          var index = 0
          var item = UInt32(pieceStarts[piece])
          while index < bytes.count {
            var left = bytes.varint(&index)
            var term = 0
            while left > 0 {
              let value = bytes.varint(&index)
              term += Int(value >> 4)
              if term >= range.lowerBound, term < range.upperBound {
                let own = term - range.lowerBound
                buffer[places[own]] = item << 4 | value & 15
                places[own] += 1
              }
              left -= 1
            }
            item += 1
          }
        }
      }
      count = total
    }
    return (starts, postings)
  }
}

/// Adds up the words of an item to its terms. One for each thread.
private struct TermCounter {
  private(set) var counts: [UInt32]
  private var weights: [UInt32]
  private var touched: [Int32] = []
  private let average: Float

  init(termCount: Int, average: Float) {
    counts = [UInt32](repeating: 0, count: termCount)
    weights = [UInt32](repeating: 0, count: termCount)
    self.average = average
  }

  mutating func terms(of read: ReadItems, lists: WordTerms) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(read.words.count)
    read.words.withUnsafeBufferPointer { words in
      var index = 0
      for length in read.lengths {
        var left = words.varint(&index)
        while left > 0 {
          let word = Int(words.varint(&index))
          let value = words.varint(&index)
          let plain = value & 1 == 1 ? words.varint(&index) : 0
          add(lists[word], weight: value >> 1, plain: plain)
          left -= 1
        }
        write(length: length, to: &made)
      }
    }
    return made
  }

  private mutating func add(_ list: ArraySlice<Int32>, weight: UInt32, plain: UInt32) {
    for (position, term) in list.enumerated() {
      let more = position == 0 ? SearchWeights.whole(weight + plain) : SearchWeights.part(weight)
      guard more > 0 else { continue }
      if weights[Int(term)] == 0 { touched.append(term) }
      weights[Int(term)] += more
    }
  }

  private mutating func write(length: UInt32, to made: inout [UInt8]) {
    touched.sort()
    made.append(varint: UInt32(touched.count))
    var last: Int32 = 0
    for term in touched {
      let impact = SearchWeights.impact(weight: weights[Int(term)], length: length, average: average)
      made.append(varint: UInt32(term - last) << 4 | UInt32(impact))
      last = term
      weights[Int(term)] = 0
      counts[Int(term)] += 1
    }
    touched.removeAll(keepingCapacity: true)
  }
}
