/// Adds up the words of an item to its terms. One for each thread.
struct TermCounter {
  private(set) var counts: [UInt32]
  private var weights: [UInt32]
  private var impacts = ImpactTable()
  private var touched: SortedNumbers
  private let average: Float
  private let portions: [Range<Int>]
  /// A piece's terms are written here, each portion's by itself, before it is known how much room they take.
  private var texts: [[UInt8]]

  /// `portions` hold all terms in their order.
  init(termCount: Int, average: Float, portions: [Range<Int>]) {
    counts = [UInt32](repeating: 0, count: termCount)
    weights = [UInt32](repeating: 0, count: termCount)
    touched = SortedNumbers(below: termCount)
    self.average = average
    self.portions = portions
    texts = portions.map { _ in [] }
  }

  /// The terms of a piece's items as `TermPostings` holds them; `lists` are those of its table's words.
  mutating func terms(of read: ReadItems, lists: WordTerms) -> [[UInt8]] {
    for portion in texts.indices { texts[portion].removeAll(keepingCapacity: true) }
    let average = average
    let portions = portions
    read.words.withUnsafeBufferPointer { words in
      lists.withUnsafeBuffers { starts, terms in
        weights.withUnsafeMutableBufferPointer { weights in
          counts.withUnsafeMutableBufferPointer { counts in
            var index = 0
            for length in read.lengths {
              TermCounter.add(words, &index, starts, terms, to: weights, &touched)
              impacts.start(norm: SearchWeights.norm(length: length, average: average))
              TermCounter.write(weights, counts, &touched, &impacts, portions, to: &texts)
            }
          }
        }
      }
    }
    return texts.map { Array($0[...]) }
  }

  /// Adds the words of one item.
  @inline(__always) private static func add(
    _ words: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ starts: UnsafeBufferPointer<Int32>,
    _ terms: UnsafeBufferPointer<Int32>, to weights: UnsafeMutableBufferPointer<UInt32>,
    _ touched: inout SortedNumbers
  ) {
    touched.change { touched in
      var left = words.varint(&index)
      while left > 0 {
        let word = Int(words.varint(&index))
        let value = words.varint(&index)
        let plain = value & 1 == 1 ? words.varint(&index) : 0
        var more = SearchWeights.whole(value >> 1 + plain)
        var place = Int(starts[word])
        let end = Int(starts[word + 1])
        while place < end {
          let term = Int(terms[place])
          if more > 0 {
            if weights[term] == 0 { touched.insert(term) }
            weights[term] += more
          }
          more = SearchWeights.part(value >> 1)
          place += 1
        }
        left -= 1
      }
    }
  }

  /// Writes the terms of one item, each portion's to its own text.
  @inline(__always) private static func write(
    _ weights: UnsafeMutableBufferPointer<UInt32>, _ counts: UnsafeMutableBufferPointer<UInt32>,
    _ touched: inout SortedNumbers, _ impacts: inout ImpactTable, _ portions: [Range<Int>], to texts: inout [[UInt8]]
  ) {
    let size = VarintWriter.size(touched.count + portions.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { room in
      var writer = VarintWriter(room)
      var portion = 0
      var start = 0
      var last = portions[0].lowerBound
      var end = portions[0].upperBound
      func close() {
        writer.put(0)
        texts[portion].append(contentsOf: UnsafeBufferPointer(rebasing: room[start..<writer.count]))
        start = writer.count
        portion += 1
        guard portion < portions.count else { return }
        last = portions[portion].lowerBound
        end = portions[portion].upperBound
      }
      touched.removeAll { term in
        while term >= end { close() }
        writer.put(UInt32(term - last) << 4 | impacts.impact(weight: weights[term]))
        last = term
        weights[term] = 0
        counts[term] += 1
      }
      while portion < portions.count { close() }
    }
  }
}

/// Impacts of one item's terms: few weights are told apart in it, and each impact takes two divisions.
struct ImpactTable {
  /// By weight, above the number of the item that they were worked out for.
  private var known = [UInt32](repeating: 0, count: 512)
  private var item: UInt32 = 0
  private var norm: Float = 1

  /// The next impacts are those of another item.
  mutating func start(norm: Float) {
    self.norm = norm
    item += 16
    guard item == 0x8000_0000 else { return }
    known = [UInt32](repeating: 0, count: known.count)
    item = 16
  }

  @inline(__always) mutating func impact(weight: UInt32) -> UInt32 {
    guard weight < 512 else { return UInt32(SearchWeights.impact(weight: weight, norm: norm)) }
    let found = known[Int(weight)]
    // An impact takes four bits.
    if found & ~15 == item { return found & 15 }
    let impact = UInt32(SearchWeights.impact(weight: weight, norm: norm))
    known[Int(weight)] = item | impact
    return impact
  }
}

/// A set of numbers below a bound that come out in rising order: one bit for each, and one for 64 of them.
struct SortedNumbers {
  private var bits: [UInt64]
  private var groups: [UInt64]
  private(set) var count = 0

  init(below bound: Int) {
    bits = [UInt64](repeating: 0, count: bound / 64 + 1)
    groups = [UInt64](repeating: 0, count: bound / 4_096 + 1)
  }

  /// Takes numbers in while it is open.
  struct Opened {
    fileprivate let bits: UnsafeMutableBufferPointer<UInt64>
    fileprivate let groups: UnsafeMutableBufferPointer<UInt64>
    fileprivate var count: Int

    /// Adds a number that is not there.
    @inline(__always) mutating func insert(_ number: Int) {
      bits[number >> 6] |= 1 << UInt64(number & 63)
      groups[number >> 12] |= 1 << UInt64(number >> 6 & 63)
      count += 1
    }
  }

  /// Opens the set for many numbers at a time.
  @inline(__always) mutating func change(_ body: (inout Opened) -> Void) {
    bits.withUnsafeMutableBufferPointer { bits in
      groups.withUnsafeMutableBufferPointer { groups in
        var opened = Opened(bits: bits, groups: groups, count: count)
        body(&opened)
        count = opened.count
      }
    }
  }

  /// Hands the numbers over in their order and forgets them.
  @inline(__always) mutating func removeAll(_ body: (Int) -> Void) {
    bits.withUnsafeMutableBufferPointer { bits in
      groups.withUnsafeMutableBufferPointer { groups in
        for place in groups.indices where groups[place] != 0 {
          var group = groups[place]
          while group != 0 {
            let word = place << 6 | group.trailingZeroBitCount
            group &= group - 1
            var left = bits[word]
            while left != 0 {
              body(word << 6 | left.trailingZeroBitCount)
              left &= left - 1
            }
            bits[word] = 0
          }
          groups[place] = 0
        }
      }
    }
    count = 0
  }
}
