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
    // Those of the highest impact first, and of equals the newest: they have the highest numbers.
    var levels = [[UInt32]](repeating: [], count: SearchWeights.highestImpact + 1)
    for posting in postings { levels[Int(posting & 15)].append(posting >> 4) }
    // A list that is a little longer than what stays with its term stays whole.
    var room = postings.count <= kept * 3 / 2 ? Int.max : kept
    var head: [UInt8] = []
    let entry = entries.count
    entries.append(Entry(key: key, count: postings.count, head: []))
    TermFiles.take(&room, from: &levels, to: &head)
    entries[entry].head = head
    // Far behind the first, whether an item has the word counts more than how much: one impact stands for all, and the
    // list takes half the bytes.
    let rest = levels.joined().count
    if rest > 0 {
      let sum = levels.enumerated().reduce(0) { $0 + $1.offset * $1.element.count }
      let joined = levels.joined().sorted()
      for impact in levels.indices { levels[impact] = [] }
      levels[max(1, (sum + rest / 2) / rest)] = joined
    }
    for size in TermFiles.tiers {
      guard levels.contains(where: { !$0.isEmpty }) else { break }
      var text: [UInt8] = []
      var room = size
      TermFiles.take(&room, from: &levels, to: &text)
      if tailBytes > 0, tailBytes + text.count > TermFiles.tailSize { writeTails() }
      tails.append((entry, text))
      tailBytes += text.count
    }
  }

  /// Moves the first postings over, as many as there is room for.
  private static func take(_ room: inout Int, from levels: inout [[UInt32]], to text: inout [UInt8]) {
    for impact in stride(from: SearchWeights.highestImpact, to: 0, by: -1) where room > 0 {
      guard !levels[impact].isEmpty else { continue }
      let taken = levels[impact].suffix(room)
      room -= taken.count
      PostingText.append(impact: impact, to: &text)
      var last = -1
      for item in taken {
        PostingText.append(Int(item) - last - 1, to: &text)
        last = Int(item)
      }
      levels[impact].removeLast(taken.count)
    }
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
