import Guarding

/// Which items have which terms, and how much: made of the items' words once all terms are known.
struct TermPostings: ~Copyable {
  /// Terms that are written at a time.
  let portions: [Range<Int>]
  /// For each piece of the archive, for each portion, for each item: for each of its terms the distance from the term
  /// before and the impact in one number (distance × 16 + impact), behind them 0.
  private var pieces: [[[UInt8]]] = []
  private var pieceStarts: [Int] = []
  /// How many items have each term.
  private(set) var counts: [UInt32] = []

  init(_ segment: consuming ReadSegment, terms: TermSegment, portions: [Range<Int>], cores: Int) {
    self.portions = portions
    let count = segment.read.count
    var start = segment.first
    for read in segment.read {
      pieceStarts.append(start)
      start += read.lengths.count
    }
    let made = Guarded<[(Int, [[UInt8]])]>([])
    let counted = Guarded([UInt32](repeating: 0, count: terms.keys.count))
    let read = segment.read
    let lists = terms.terms
    let termCount = terms.keys.count
    let average = terms.averageLength
    Workers.run(cores, pieces: count) { _, next in
      var counter = TermCounter(termCount: termCount, average: average, portions: portions)
      while let piece = next() {
        let bytes = counter.terms(of: read[piece], lists: lists[read[piece].table])
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

  /// The postings of a portion: for each term the items in rising order, each with its impact in the lowest four bits.
  /// `starts` are the terms' places, one more than there are terms.
  borrowing func postings(_ portion: Int) -> (starts: [Int], postings: [UInt32]) {
    let range = portions[portion]
    var starts = [0]
    starts.reserveCapacity(range.count + 1)
    for term in range { starts.append((starts.last ?? 0) + Int(counts[term])) }
    var places = starts
    let total = starts.last ?? 0
    // An array of no room is one for all threads, and to set its count is a race that harms nobody.
    guard total > 0 else { return (starts, []) }
    let postings = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      places.withUnsafeMutableBufferPointer { places in
        for (piece, start) in zip(pieces, pieceStarts) {
          piece[portion].withUnsafeBufferPointer { bytes in
            TermPostings.sort(bytes, firstItem: UInt32(start), to: buffer, at: places)
          }
        }
      }
      count = total
    }
    return (starts, postings)
  }

  /// Puts the postings of a piece's items each to its term.
  private static func sort(
    _ bytes: UnsafeBufferPointer<UInt8>, firstItem: UInt32, to postings: UnsafeMutableBufferPointer<UInt32>,
    at places: UnsafeMutableBufferPointer<Int>
  ) {
    var index = 0
    var item = firstItem
    var term = 0
    while index < bytes.count {
      let value = bytes.varint(&index)
      if value == 0 {
        item += 1
        term = 0
      } else {
        term += Int(value >> 4)
        postings[places[term]] = item << 4 | value & 15
        places[term] += 1
      }
    }
  }
}
