/// Adds up the words of one item after the other. One for each thread.
struct WordCounter {
  private(set) var table: WordTable
  /// Of the item's words that are no stop words, repetitions included.
  private(set) var length: UInt32 = 0
  private var words: [Word] = []
  /// The words of the item that is being read, in the order in which they came.
  private var touched: [UInt32] = []

  /// A word of the table: what it weighs in the item that is being read, and how many items have it.
  private struct Word {
    var weight: UInt32 = 0
    var plain: UInt32 = 0
    var items: UInt32 = 0
    var isStopWord = false
  }

  /// `table` begins with the language's stop words.
  init(_ language: SearchLanguage, table: WordTable) {
    self.table = table
    words = [Word](repeating: Word(), count: table.count)
    for word in language.stopWords {
      if let number = table.find(Array(word.utf8)[...]) { words[number].isStopWord = true }
    }
  }

  /// How many items have each word.
  var itemCounts: [UInt32] { words.map(\.items) }

  /// The number of a word, a new one where it was not there.
  @inline(__always) private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = table.number(of: word)
    if number == words.count { words.append(Word()) }
    return number
  }

  /// Adds a word of the item; `plain` is the weight of the whole word without its parts.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ weight: UInt32, plain: UInt32) {
    let number = number(of: word)
    var found = words[number]
    guard !found.isStopWord else { return }
    length += 1
    if found.weight == 0, found.plain == 0 { touched.append(UInt32(number)) }
    found.weight += weight
    found.plain += plain
    words[number] = found
  }

  /// Writes down the item's words: their number, then each word's number and its weights (see `ReadItems`).
  mutating func finish(to text: inout [UInt8]) {
    text.append(atMost: VarintWriter.size(3 * touched.count + 1)) { writer in
      writer.put(UInt32(touched.count))
      for number in touched {
        let word = words[Int(number)]
        writer.put(number)
        writer.put(word.weight << 1 | (word.plain > 0 ? 1 : 0))
        if word.plain > 0 { writer.put(word.plain) }
        words[Int(number)].weight = 0
        words[Int(number)].plain = 0
        words[Int(number)].items += 1
      }
    }
    touched.removeAll(keepingCapacity: true)
    length = 0
  }
}
