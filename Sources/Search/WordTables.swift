/// The tables that number an archive's words, one for each worker, kept from index to index: what was counted of a meeting
/// that has not changed since is right as it stands.
///
/// A table only grows, so that the numbers of all meetings that were counted with it stay.
struct WordTables: Sendable {
  /// Tells these tables from all that were made before.
  let generation: UInt64
  var tables: [WordTable] = []
  /// How many words of each were kept before.
  private(set) var known: [Int] = []

  /// So many words are kept together: what is written anew where a word comes in.
  private static let wordsInChunk = 4_096

  /// The tables that the last index kept, or none.
  init(keptBy source: some SearchSource) {
    guard source.keepsWords, let head = source.kept("tables"),
      let (generation, counts) = WordTables.head(head)
    else {
      generation = UInt64.random(in: 0...UInt64.max)
      return
    }
    var tables: [WordTable] = []
    for (number, count) in counts.enumerated() {
      guard let table = WordTables.table(number, count: count, keptBy: source) else { break }
      tables.append(table)
    }
    // Half of what was kept is of no use: meetings are told by the tables' mark.
    let isWhole = tables.count == counts.count
    self.generation = isWhole ? generation : UInt64.random(in: 0...UInt64.max)
    self.tables = isWhole ? tables : []
    known = isWhole ? counts : []
  }

  /// Makes as many tables as there are workers; each begins with the stop words.
  mutating func grow(to count: Int, stopWords: [String]) {
    while tables.count < count {
      var table = WordTable()
      for word in stopWords { _ = table.number(of: word.utf8) }
      tables.append(table)
      known.append(0)
    }
  }

  /// Keeps what is new in the tables; `used` is the number of words that items have. Where most words of a table are no
  /// item's any more, they are dropped and the next index counts anew.
  func keep(in source: some SearchSource, used: Int) {
    guard source.keepsWords else { return }
    guard tables.allSatisfy({ $0.count < 2 * used + 20_000 }) else {
      source.keep([], as: "tables")
      return
    }
    for (number, table) in tables.enumerated() where table.count > known[number] {
      for chunk in known[number] / WordTables.wordsInChunk...(table.count - 1) / WordTables.wordsInChunk {
        source.keep(WordTables.chunk(chunk, of: table), as: WordTables.name(number, chunk))
      }
    }
    guard zip(tables, known).contains(where: { $0.count > $1 }) else { return }
    var head: [UInt8] = []
    for shift in stride(from: 0, to: 64, by: 8) { head.append(UInt8(truncatingIfNeeded: generation >> UInt64(shift))) }
    for table in tables { head.append(varint: UInt32(table.count)) }
    source.keep(head, as: "tables")
  }

  private static func name(_ table: Int, _ chunk: Int) -> String { "table \(table) \(chunk)" }

  private static func chunk(_ chunk: Int, of table: WordTable) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in chunk * wordsInChunk..<min((chunk + 1) * wordsInChunk, table.count) {
      let word = table[number]
      bytes.append(varint: UInt32(word.count))
      bytes += word
    }
    return bytes
  }

  private static func head(_ bytes: [UInt8]) -> (generation: UInt64, counts: [Int])? {
    guard bytes.count >= 8 else { return nil }
    let generation = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var reader = KeptReader(bytes, at: 8)
    var counts: [Int] = []
    while !reader.isAtEnd {
      guard let count = reader.number() else { return nil }
      counts.append(count)
    }
    return (generation, counts)
  }

  private static func table(_ number: Int, count: Int, keptBy source: some SearchSource) -> WordTable? {
    var table = WordTable()
    for chunk in 0..<(count + wordsInChunk - 1) / wordsInChunk {
      guard let bytes = source.kept(name(number, chunk)) else { return nil }
      var reader = KeptReader(bytes)
      while !reader.isAtEnd, table.count < count {
        guard let word = reader.run() else { return nil }
        _ = table.number(of: word)
      }
    }
    return table.count == count ? table : nil
  }
}

/// Reads numbers and runs of bytes out of what was kept; nil where there are none.
struct KeptReader {
  private let bytes: [UInt8]
  private(set) var index: Int

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func number() -> Int? {
    var value = 0
    var shift = 0
    while index < bytes.count, shift < 35 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// Bytes behind their number.
  mutating func run() -> ArraySlice<UInt8>? { number().flatMap { run(ofCount: $0) } }

  mutating func run(ofCount count: Int) -> ArraySlice<UInt8>? {
    guard count <= bytes.count - index else { return nil }
    defer { index += count }
    return bytes[index..<(index + count)]
  }

  mutating func text() -> String? { run().map { String(decoding: $0, as: UTF8.self) } }

  /// All that is left.
  var rest: ArraySlice<UInt8> { bytes[index...] }
}
