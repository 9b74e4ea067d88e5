/// Writes a shard of terms with their postings, and the files of what a very frequent term has beyond the first.
struct TermFiles {
  /// Postings of a frequent term's further files.
  private static let tiers = [8_192, 65_536, Int.max]
  /// Short tails share a file of about this size.
  private static let tailSize = 6_000

  private(set) var files: [SearchFile] = []
  /// Of the file of the terms, as a list of names holds it.
  private(set) var name = ""
  private var tails: [(entry: Int, text: [UInt8])] = []
  private var tailBytes = 0
  private var entries: [Entry] = []
  private let digest: ([UInt8]) -> String
  private let kept: Int

  private struct Entry {
    var key: [UInt8]
    var count: Int
    var head: [UInt8]
    var tails: [(file: String, position: Int, size: Int)] = []
  }

  /// The files of one shard. `postings` as `TermPostings` gives them; `kept` of a term's stand with it.
  init(
    number: Int, keys: ArraySlice<[UInt8]>, starts: ArraySlice<Int>, postings: [UInt32], kept: Int,
    digest: @escaping ([UInt8]) -> String
  ) {
    self.digest = digest
    self.kept = kept
    var start = starts.startIndex
    for key in keys {
      add(key, postings[starts[start]..<starts[start + 1]])
      start += 1
    }
    writeTails()
    write(number: number)
  }

  private mutating func add(_ key: [UInt8], _ postings: ArraySlice<UInt32>) {
    let entry = entries.count
    // A list that is a little longer than what stays with its term stays whole.
    if postings.count <= kept * 3 / 2 {
      entries.append(Entry(key: key, count: postings.count, head: TermFiles.whole(postings)))
      return
    }
    let (head, rest, impact) = TermFiles.divided(postings, kept: kept)
    entries.append(Entry(key: key, count: postings.count, head: head))
    var left = rest[...]
    for size in TermFiles.tiers where !left.isEmpty {
      var text: [UInt8] = []
      TermFiles.append(left.suffix(size), impact: impact, to: &text)
      left.removeLast(min(size, left.count))
      if tailBytes > 0, tailBytes + text.count > TermFiles.tailSize { writeTails() }
      tails.append((entry, text))
      tailBytes += text.count
    }
  }

  /// A list of which so many stand first: those of the highest impact, and of equals the newest, which have the highest
  /// numbers. Behind them all others in the order of their numbers, with one impact for all: far behind the first, whether
  /// an item has the word counts more than how much, and the list takes half the bytes.
  private static func divided(
    _ postings: ArraySlice<UInt32>, kept: Int
  ) -> (head: [UInt8], rest: [UInt32], impact: Int) {
    var levels = [[UInt32]](repeating: [], count: SearchWeights.highestImpact + 1)
    for posting in postings { levels[Int(posting & 15)].append(posting >> 4) }
    var room = kept
    var head: [UInt8] = []
    // What is taken: all of the levels above the last, and of that one what stands behind the cut.
    var last = SearchWeights.highestImpact + 1
    var cut: UInt32 = 0
    while room > 0, last > 1 {
      last -= 1
      guard !levels[last].isEmpty else { continue }
      let taken = levels[last].suffix(room)
      room -= taken.count
      cut = taken.first ?? 0
      append(taken, impact: last, to: &head)
    }
    var sum = 0
    var rest: [UInt32] = []
    for posting in postings where posting & 15 < last || posting & 15 == last && posting >> 4 < cut {
      rest.append(posting >> 4)
      sum += Int(posting & 15)
    }
    return (head, rest, max(1, (sum + rest.count / 2) / max(1, rest.count)))
  }

  /// Items of one impact.
  private static func append(_ items: ArraySlice<UInt32>, impact: Int, to text: inout [UInt8]) {
    PostingText.append(impact: impact, to: &text)
    var last = -1
    for item in items {
      PostingText.append(Int(item) - last - 1, to: &text)
      last = Int(item)
    }
  }

  /// All postings of a term, those of the highest impact first.
  private static func whole(_ postings: ArraySlice<UInt32>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(postings.count * 2 + 2)
    postings.withUnsafeBufferPointer { postings in
      // Which impacts are there: most terms have few.
      var impacts: UInt32 = 0
      for posting in postings { impacts |= 1 << (posting & 15) }
      while impacts != 0 {
        let impact = 31 - impacts.leadingZeroBitCount
        impacts &= ~(1 << UInt32(impact))
        PostingText.append(impact: impact, to: &text)
        var last = -1
        for posting in postings where posting & 15 == UInt32(impact) {
          PostingText.append(Int(posting >> 4) - last - 1, to: &text)
          last = Int(posting >> 4)
        }
      }
    }
    return text
  }

  private mutating func writeTails() {
    guard !tails.isEmpty else { return }
    var json = ByteText()
    json.key("postings", first: true)
    json.list(tails) { $0.string($1.text) }
    json.raw("}")
    let name = SearchFiles.name(digest(json.bytes))
    for (position, tail) in tails.enumerated() {
      entries[tail.entry].tails.append((name, position, json.bytes.count))
    }
    files.append(SearchFile(path: "search/s/\(name).json", bytes: json.bytes))
    tails = []
    tailBytes = 0
  }

  private mutating func write(number: Int) {
    var json = ByteText()
    json.raw("\"terms\":")
    json.raw("{")
    for (position, entry) in entries.enumerated() {
      if position > 0 { json.raw(",") }
      json.string(entry.key)
      json.raw(":")
      guard !entry.tails.isEmpty else {
        json.string(entry.head)
        continue
      }
      json.raw("[")
      json.number(entry.count)
      json.raw(",")
      json.string(entry.head)
      for tail in entry.tails {
        json.raw(",[")
        json.string(tail.file)
        json.raw(",")
        json.number(tail.position)
        json.raw(",")
        json.number(tail.size)
        json.raw("]")
      }
      json.raw("]")
    }
    json.raw("}}")
    name = SearchFiles.shortName(digest(json.bytes))
    files.append(SearchFile(path: SearchFiles.path("t", number, named: name), body: json.bytes))
  }
}
