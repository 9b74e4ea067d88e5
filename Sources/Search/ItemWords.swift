/// The words of some meetings' items with their weights.
struct ReadItems {
  /// The table that numbers the words.
  var table: Int
  /// For each item: the number of its words, then for each the word's number and its weight (see `ItemReader`).
  var words: [UInt8] = []
  /// For each item the number of its words that are no stop words, repetitions included.
  var lengths: [UInt32] = []
  /// For each item what the list of results shows, as the inside of a JSON list.
  var records: [UInt8] = []
  /// The end of each item's record.
  var recordEnds: [Int] = []
  /// For each item one bit for each outcome; the highest where it is closed.
  var outcomes: [UInt16] = []
  var topics: [[Int]] = []

  /// What the list of results shows of an item.
  func record(_ item: Int) -> ArraySlice<UInt8> { records[(item == 0 ? 0 : recordEnds[item - 1])..<recordEnds[item]] }
}

/// Reads items of meetings into words, weights and records. One for each thread.
struct ItemReader: ~Copyable {
  private var counter: WordCounter
  private var scanner = WordScanner()
  /// The table that this reader adds words to.
  private let number: Int
  private let tables: WordTables
  /// For each table how many items that were kept have each word.
  private var keptCounts: [[UInt32]]

  init(_ language: SearchLanguage, tables: WordTables, number: Int) {
    counter = WordCounter(language, table: tables.tables[number])
    self.number = number
    self.tables = tables
    keptCounts = tables.known.map { [UInt32](repeating: 0, count: $0) }
  }

  var table: WordTable { counter.table }

  /// For each table how many items have each word.
  var itemCounts: [[UInt32]] {
    var counts = keptCounts
    for (word, count) in counter.itemCounts.enumerated() {
      if word < counts[number].count { counts[number][word] += count } else { counts[number].append(count) }
    }
    return counts
  }

  /// Reads the items of meetings, one after another, those of one table together.
  ///
  /// The items of a meeting are numbered by outcome, so that those of one outcome stand together.
  mutating func read(_ meetings: some Sequence<Int>, of source: some SearchSource) -> [ReadItems] {
    var pieces: [ReadItems] = []
    var read = ReadItems(table: number)
    func go(to table: Int) {
      guard read.table != table else { return }
      if !read.lengths.isEmpty { pieces.append(read) }
      read = ReadItems(table: table)
    }
    for index in meetings {
      if let kept = kept(index, source) {
        go(to: kept.table)
        kept.add(topics: source.topics(ofMeeting: index), to: &read)
        continue
      }
      go(to: number)
      let meeting = source.meeting(at: index)
      let start = (items: read.lengths.count, words: read.words.count, records: read.records.count)
      let ordered = ItemReader.ordered(source.items(ofMeeting: index))
      for (_, item) in ordered { add(item, of: meeting, to: &read) }
      if source.keepsWords {
        source.keep(KeptWords.bytes(read, from: start, places: ordered.map(\.place), tables: tables), ofMeeting: index)
      }
    }
    if !read.lengths.isEmpty { pieces.append(read) }
    return pieces
  }

  /// What was counted before of a meeting that has not changed; its words are counted.
  private mutating func kept(_ meeting: Int, _ source: some SearchSource) -> KeptWords? {
    guard let bytes = source.keptWords(ofMeeting: meeting), let kept = KeptWords(bytes, of: tables) else { return nil }
    return kept.count(into: &keptCounts[kept.table]) ? kept : nil
  }

  /// By outcome, each with its place among the meeting's items.
  static func ordered(_ items: [SearchItem]) -> [(place: Int, item: SearchItem)] {
    items.enumerated().sorted { (outcomeBits($0.element), $0.offset) < (outcomeBits($1.element), $1.offset) }
      .map { (place: $0.offset, item: $0.element) }
  }

  static let closedBit: UInt16 = 1 << 15

  static func outcomeBits(_ item: SearchItem) -> UInt16 {
    item.closed ? closedBit : item.outcomes.reduce(0) { $0 | 1 << UInt16(OutcomeNames.position($1)) }
  }

  private mutating func add(_ item: SearchItem, of meeting: SearchMeeting, to read: inout ReadItems) {
    func count(_ text: String?, _ weight: UInt32, isName: Bool = false) {
      guard let text else { return }
      ItemReader.count(text, weight, isName: isName, &scanner, &counter)
    }
    count(item.title, SearchWeights.title)
    count(item.decision, SearchWeights.decision)
    count(item.recommendation, SearchWeights.recommendation)
    count(item.summary, SearchWeights.text)
    count(item.text, SearchWeights.text)
    count(item.caseNumber, SearchWeights.caseNumber)
    for title in item.attachments { count(title, SearchWeights.text) }
    for name in item.people { count(name, SearchWeights.text) }
    read.lengths.append(counter.length)
    for word in meeting.bodyWords { count(word, SearchWeights.text, isName: true) }
    count(meeting.municipality, SearchWeights.text, isName: true)
    counter.finish(to: &read.words)

    read.outcomes.append(ItemReader.outcomeBits(item))
    read.topics.append(item.topics)
    read.records += ResultRecord(item, in: meeting).text
    read.recordEnds.append(read.records.count)
  }

  /// Of a name only the whole word counts, not its parts: "Sundhedsudvalget" says nothing about health.
  private static func count(
    _ text: String, _ weight: UInt32, isName: Bool, _ scanner: inout WordScanner, _ counter: inout WordCounter
  ) {
    scanner.scan(text) { word in
      if isName { counter.add(word, 0, plain: weight) } else { counter.add(word, weight, plain: 0) }
    }
  }
}
