import Guarding

/// Items that are read, in the order of their numbers, and the tables that number their words.
struct ReadSegment {
  /// The number of the first item.
  var first: Int
  var read: [ReadItems]
  var tables: [WordTable]
  /// For each table's word the number of items that have it.
  var itemCounts: [[UInt32]]
  var itemCount: Int { read.reduce(0) { $0 + $1.lengths.count } }

  /// The places of the items from a number on: the piece, and the place in it.
  func items(from item: Int) -> Items {
    var items = Items(read: read)
    var left = item - first
    while items.piece < read.count, left >= read[items.piece].lengths.count {
      left -= read[items.piece].lengths.count
      items.piece += 1
    }
    items.own = left
    return items
  }

  struct Items: IteratorProtocol {
    fileprivate let read: [ReadItems]
    fileprivate var piece = 0
    fileprivate var own = 0

    mutating func next() -> (piece: Int, own: Int)? {
      while piece < read.count, own >= read[piece].lengths.count {
        piece += 1
        own = 0
      }
      guard piece < read.count else { return nil }
      defer { own += 1 }
      return (piece, own)
    }
  }

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

  /// The lists one behind the other, and where each starts, one more than there are.
  func withUnsafeBuffers(
    _ body: (_ starts: UnsafeBufferPointer<Int32>, _ terms: UnsafeBufferPointer<Int32>) -> Void
  ) {
    starts.withUnsafeBufferPointer { starts in terms.withUnsafeBufferPointer { body(starts, $0) } }
  }

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
  /// For each table its words' terms.
  private(set) var terms: [WordTerms] = []
  /// Of each term at least so many items have it, at most one more for each of its words.
  private var estimates: [Int] = []
  private(set) var first = 0
  private(set) var averageLength: Float = 0

  var shardCount: Int { shardStarts.count - 1 }

  /// `parts` gives the keys of words and of a compound's parts.
  init(_ segment: ReadSegment, parts: CompoundParts.Tables, kept: Int, cores: Int) {
    first = segment.first
    averageLength = segment.averageLength
    // Two tables have the same words: each is taken apart once.
    var distinct = WordTable()
    let places = zip(segment.tables, segment.itemCounts).map { words, counts in
      // A stop word, or a word of another segment, has no count.
      (0..<words.count).map { counts[$0] > 0 ? distinct.number(of: words[$0]) : -1 }
    }
    var table = WordTable()
    /// At least so many items have each term, at most one more for each of its words.
    var estimates: [Int] = []
    var known = WordTerms()
    for piece in TermSegment.keys(of: distinct, parts: parts, cores: cores) {
      piece.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          let count = bytes.varint(&index)
          known.append(
            (0..<count).map { _ in
              let length = Int(bytes.varint(&index))
              defer { index += length }
              let term = table.number(of: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
              if term == estimates.count { estimates.append(0) }
              return Int32(term)
            })
        }
      }
    }
    var numbered: [WordTerms] = []
    for (own, counts) in zip(places, segment.itemCounts) {
      var terms = WordTerms()
      for (number, place) in own.enumerated() {
        guard place >= 0 else {
          terms.append([])
          continue
        }
        for term in known[place] { estimates[Int(term)] += Int(counts[number]) }
        terms.append(known[place])
      }
      numbered.append(terms)
    }
    arrange(
      table, estimates: estimates, numbered: numbered,
      shardSize: TermSegment.shardSize(items: segment.first + segment.itemCount), kept: kept)
  }

  /// The keys of each word and of its parts, worked out on all cores: for each word their number, and each with its length
  /// in front. As arrays of their own they would take several times the room.
  private static func keys(of words: WordTable, parts: CompoundParts.Tables, cores: Int) -> [[UInt8]] {
    let size = 1_024
    let pieces = stride(from: 0, to: words.count, by: size).map { $0..<min($0 + size, words.count) }
    let found = Guarded<[(Int, [UInt8])]>([])
    Workers.run(cores, pieces: pieces.count) { _, next in
      var own = CompoundParts(parts)
      while let piece = next() {
        var bytes: [UInt8] = []
        for word in pieces[piece] {
          let keys = own.keys(of: Array(words[word]))
          bytes.append(varint: UInt32(keys.count))
          for key in keys {
            bytes.append(varint: UInt32(key.count))
            bytes += key
          }
        }
        let written = bytes
        found.withLock { $0.append((piece, written)) }
      }
    }
    return found.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private mutating func arrange(_ table: WordTable, estimates: [Int], numbered: [WordTerms], shardSize: Int, kept: Int)
  {
    var size = 0
    for (term, estimate) in estimates.enumerated() {
      size += table[term].count + 6 + min(estimate, kept) * 3 / 2
    }
    let shards = max(1, (size + shardSize / 2) / shardSize)
    let order = sorted(table, shards: shards)
    var sorted = [Int32](repeating: 0, count: order.count)
    keys.reserveCapacity(order.count)
    for (position, place) in order.enumerated() {
      sorted[place.term] = Int32(position)
      keys.append(Array(table[place.term]))
    }
    terms = numbered.map { $0.renumbered(sorted) }
    self.estimates = order.map { estimates[$0.term] }
  }

  /// The terms by their shards, and in a shard by their keys: each is put where its shard begins, and then only those of
  /// one shard are compared.
  private mutating func sorted(_ table: WordTable, shards: Int) -> [Place] {
    var starts = [Int](repeating: 0, count: shards + 1)
    let owners = (0..<table.count).map { term in
      let shard = Int(WordTable.hash(table[term])) % shards
      starts[shard + 1] += 1
      return shard
    }
    for shard in 0..<shards { starts[shard + 1] += starts[shard] }
    shardStarts = starts
    var order = [Place](repeating: Place(), count: table.count)
    for (term, shard) in owners.enumerated() {
      order[starts[shard]] = Place(term: term, key: table[term])
      starts[shard] += 1
    }
    for shard in 0..<shards {
      order[shardStarts[shard]..<shardStarts[shard + 1]].sort { left, right in
        left.beginning == right.beginning
          ? table[left.term].lexicographicallyPrecedes(table[right.term]) : left.beginning < right.beginning
      }
    }
    return order
  }

  /// A term and the first bytes of its key, which tell most.
  private struct Place {
    var term = 0
    var beginning: UInt64 = 0

    init() {}

    init(term: Int, key: ArraySlice<UInt8>) {
      self.term = term
      // A byte that is missing is less than any that is there: no key holds a 0.
      beginning = key.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      beginning <<= UInt64(8 * (8 - min(key.count, 8)))
    }
  }

  /// Ranges of shards whose postings fit into memory at a time, `most` of them; at least one for each core.
  func portions(ofAtMost most: Int, cores: Int) -> [Range<Int>] {
    let limit = max(1, min(most, estimates.reduce(0, +) / cores))
    var portions: [Range<Int>] = []
    var start = 0
    var size = 0
    for shard in 0..<shardCount {
      let own = estimates[shardStarts[shard]..<shardStarts[shard + 1]].reduce(0, +)
      if size > 0, size + own > limit {
        portions.append(start..<shard)
        start = shard
        size = 0
      }
      size += own
    }
    portions.append(start..<shardCount)
    return portions
  }

  /// The terms of a range of shards.
  func terms(of shards: Range<Int>) -> Range<Int> { shardStarts[shards.lowerBound]..<shardStarts[shards.upperBound] }
}
