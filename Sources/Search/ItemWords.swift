/// The words of some meetings' items with their weights, numbered by the table of the worker that read them.
struct ReadItems {
  /// The worker whose table numbers the words.
  var worker: Int
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
}

/// Reads items of meetings into words, weights and records. One for each thread.
struct ItemReader: ~Copyable {
  private(set) var table = WordTable()
  /// How many items have each word.
  private(set) var itemCounts: [UInt32] = []
  private var scanner = WordScanner()
  private var isStopWord: [Bool] = []
  private var weights: [UInt32] = []
  private var plainWeights: [UInt32] = []
  private var touched: [Int] = []
  /// What a meeting that is kept numbers the words; 0 between meetings.
  private var own: [UInt32] = []
  private var length: UInt32 = 0
  private let language: SearchLanguage

  init(_ language: SearchLanguage) {
    self.language = language
    for word in language.stopWords { _ = table.number(of: word.utf8) }
    isStopWord = [Bool](repeating: true, count: table.count)
    grow()
  }

  private mutating func grow() {
    let count = table.count
    while isStopWord.count < count { isStopWord.append(false) }
    while weights.count < count { weights.append(0) }
    while plainWeights.count < count { plainWeights.append(0) }
    while itemCounts.count < count { itemCounts.append(0) }
  }

  /// Reads the items of meetings, one after another.
  ///
  /// The items of a meeting are numbered by outcome, so that those of one outcome stand together.
  mutating func read(
    _ meetings: some Sequence<Int>, of source: some SearchSource, worker: Int
  ) -> ReadItems {
    var read = ReadItems(worker: worker)
    for index in meetings {
      if let kept = source.keptWords(ofMeeting: index), kept.isEmpty == false {
        add(kept, topics: source.topics(ofMeeting: index), to: &read)
        continue
      }
      let meeting = source.meeting(at: index)
      let start = (items: read.lengths.count, words: read.words.count, records: read.records.count)
      let ordered = ItemReader.ordered(source.items(ofMeeting: index))
      for (_, item) in ordered { add(item, of: meeting, to: &read) }
      if source.keepsWords {
        while own.count < table.count { own.append(0) }
        let kept = KeptWords(read, from: start, places: ordered.map(\.place), table: table, own: &own)
        source.keep(kept.bytes, ofMeeting: index)
      }
    }
    return read
  }

  /// By outcome, each with its place among the meeting's items.
  static func ordered(_ items: [SearchItem]) -> [(place: Int, item: SearchItem)] {
    items.enumerated().sorted { (outcomeBits($0.element), $0.offset) < (outcomeBits($1.element), $1.offset) }
      .map { (place: $0.offset, item: $0.element) }
  }

  /// Takes over what was counted before: its own numbers of words become those of this table.
  private mutating func add(_ kept: [UInt8], topics: [[Int]], to read: inout ReadItems) {
    var numbers: [Int] = []
    kept.withUnsafeBufferPointer { bytes in
      var index = 0
      func run() -> UnsafeBufferPointer<UInt8> {
        let count = Int(bytes.varint(&index))
        defer { index += count }
        return UnsafeBufferPointer(rebasing: bytes[index..<(index + count)])
      }
      for _ in 0..<bytes.varint(&index) { numbers.append(table.number(of: run())) }
      grow()
      for _ in 0..<bytes.varint(&index) {
        let place = Int(bytes.varint(&index))
        read.topics.append(topics.indices.contains(place) ? topics[place] : [])
        read.lengths.append(bytes.varint(&index))
        read.outcomes.append(UInt16(truncatingIfNeeded: bytes.varint(&index)))
        read.records.append(contentsOf: run())
        read.recordEnds.append(read.records.count)
        let count = bytes.varint(&index)
        read.words.append(varint: count)
        for _ in 0..<count {
          let number = numbers[Int(bytes.varint(&index))]
          let weight = bytes.varint(&index)
          read.words.append(varint: UInt32(number))
          read.words.append(varint: weight)
          if weight & 1 == 1 { read.words.append(varint: bytes.varint(&index)) }
          itemCounts[number] += 1
        }
      }
    }
  }

  static let closedBit: UInt16 = 1 << 15

  static func outcomeBits(_ item: SearchItem) -> UInt16 {
    item.closed ? closedBit : item.outcomes.reduce(0) { $0 | 1 << UInt16(OutcomeNames.position($1)) }
  }

  private mutating func add(_ item: SearchItem, of meeting: SearchMeeting, to read: inout ReadItems) {
    length = 0
    count(item.title, SearchWeights.title)
    count(item.decision, SearchWeights.decision)
    count(item.recommendation, SearchWeights.recommendation)
    count(item.summary, SearchWeights.text)
    count(item.text, SearchWeights.text)
    count(item.caseNumber, SearchWeights.caseNumber)
    for title in item.attachments { count(title, SearchWeights.text) }
    for name in item.people { count(name, SearchWeights.text) }
    let textLength = length
    for word in meeting.bodyWords { count(word, SearchWeights.text, isName: true) }
    count(meeting.municipality, SearchWeights.text, isName: true)

    read.words.append(varint: UInt32(touched.count))
    for number in touched {
      read.words.append(varint: UInt32(number))
      let plain = plainWeights[number]
      read.words.append(varint: weights[number] << 1 | (plain > 0 ? 1 : 0))
      if plain > 0 { read.words.append(varint: plain) }
      weights[number] = 0
      plainWeights[number] = 0
      itemCounts[number] += 1
    }
    touched.removeAll(keepingCapacity: true)
    read.lengths.append(textLength)
    read.outcomes.append(ItemReader.outcomeBits(item))
    read.topics.append(item.topics)
    read.records += ResultRecord(item, in: meeting).text
    read.recordEnds.append(read.records.count)
  }

  /// Of a name only the whole word counts, not its parts: "Sundhedsudvalget" says nothing about health.
  private mutating func count(_ text: String?, _ weight: UInt32, isName: Bool = false) {
    guard let text else { return }
    // The scanner works on its own buffers while the words are counted.
    var scanner = WordScanner()
    swap(&scanner, &self.scanner)
    scanner.scan(text) { word in
      let number = table.number(of: word)
      if number >= isStopWord.count { grow() }
      guard !isStopWord[number] else { return }
      length += 1
      if weights[number] == 0, plainWeights[number] == 0 { touched.append(number) }
      if isName { plainWeights[number] += weight } else { weights[number] += weight }
    }
    swap(&scanner, &self.scanner)
  }
}
