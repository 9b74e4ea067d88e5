/// Items that are read: their words in the tables of the workers that read them, in the order of the items' numbers.
struct ReadSegment {
  /// The number of the first item.
  var first: Int
  var read: [ReadItems]
  var tables: [WordTable]
  /// For each worker's word the number of items that have it.
  var itemCounts: [[UInt32]]
  var itemCount: Int { read.reduce(0) { $0 + $1.lengths.count } }
  var averageLength: Float {
    let total = read.reduce(0) { $0 + $1.lengths.reduce(0) { $0 + Int($1) } }
    return Float(total) / Float(max(1, itemCount))
  }
}

/// For each word the term of the word itself, then those of its parts.
struct WordTerms: Sendable {
  private var starts: [Int32] = [0]
  private var terms: [Int32] = []

  subscript(word: Int) -> ArraySlice<Int32> { terms[Int(starts[word])..<Int(starts[word + 1])] }

  var count: Int { starts.count - 1 }

  mutating func append(_ list: some Sequence<Int32>) {
    terms += list
    starts.append(Int32(terms.count))
  }

  func renumbered(_ numbers: [Int32]) -> WordTerms {
    var made = self
    made.terms = terms.map { numbers[Int($0)] }
    return made
  }
}

/// The terms of one part of the archive: which words lead to them, and in which file each stands.
struct TermSegment {
  /// A file has about so many bytes of terms. The contract's 12,000 would have a search fetch five times what it needs;
  /// in a small archive files of twice the size are still small, and there are half as many.
  static func shardSize(items: Int) -> Int { items < 5_000 ? 4_000 : 2_000 }

  /// Sorted by shard, then by key.
  private(set) var keys: [[UInt8]] = []
  /// The first term of each shard, and the end of the last.
  private(set) var shardStarts: [Int] = []
  /// For each worker its words' terms.
  private(set) var terms: [WordTerms] = []
  let first: Int
  let averageLength: Float

  var shardCount: Int { shardStarts.count - 1 }

  /// `parts` gives the keys of a compound's parts.
  init(
    _ segment: borrowing ReadSegment, keys wordKeys: inout WordKeys, parts: inout CompoundParts, kept: Int
  ) {
    first = segment.first
    averageLength = segment.averageLength
    var table = WordTable()
    /// At least so many items have each term, at most one more for each of its words.
    var estimates: [Int] = []
    var numbered: [WordTerms] = []
    // Two workers read the same words: each is taken apart once.
    var seen = WordTable()
    var known = WordTerms()
    for (words, counts) in zip(segment.tables, segment.itemCounts) {
      var own = WordTerms()
      for number in 0..<words.count {
        // A stop word, or a word of another segment.
        guard counts[number] > 0 else {
          own.append([])
          continue
        }
        let word = words[number]
        let place = seen.number(of: word)
        if place == known.count {
          known.append(
            ([wordKeys.key(Array(word))] + parts.parts(of: Array(word))).map { key in
              let term = table.number(of: key)
              if term == estimates.count { estimates.append(0) }
              return Int32(term)
            })
        }
        for term in known[place] { estimates[Int(term)] += Int(counts[number]) }
        own.append(known[place])
      }
      numbered.append(own)
    }
    arrange(
      table, estimates: estimates, numbered: numbered,
      shardSize: TermSegment.shardSize(items: segment.first + segment.itemCount), kept: kept)
  }

  private mutating func arrange(_ table: WordTable, estimates: [Int], numbered: [WordTerms], shardSize: Int, kept: Int)
  {
    var size = 0
    for (term, estimate) in estimates.enumerated() {
      size += table[term].count + 6 + min(estimate, kept) * 3 / 2
    }
    let shards = max(1, (size + shardSize / 2) / shardSize)
    let places = (0..<table.count).map { Int(WordTable.hash(table[$0])) % shards }
    let order = (0..<table.count).sorted { left, right in
      places[left] != places[right]
        ? places[left] < places[right] : table[left].lexicographicallyPrecedes(table[right])
    }
    var sorted = [Int32](repeating: 0, count: order.count)
    shardStarts = [0]
    for (position, term) in order.enumerated() {
      sorted[term] = Int32(position)
      keys.append(Array(table[term]))
      while shardStarts.count <= places[term] { shardStarts.append(position) }
    }
    while shardStarts.count <= shards { shardStarts.append(order.count) }
    terms = numbered.map { $0.renumbered(sorted) }
  }
}
