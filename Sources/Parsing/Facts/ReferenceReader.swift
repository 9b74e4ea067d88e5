import Minutes

/// Other meetings' items that a text names with body, full date and number: "Økonomiudvalget 01.04.2025, punkt 8".
enum ReferenceReader {
  /// In order of appearance; the meeting's own items do not count.
  static func read(_ texts: some Sequence<String>, own meeting: Meeting) -> [ItemReference] {
    var references: [ItemReference] = []
    for text in texts where mayNameItem(text) { read(text, own: meeting, into: &references) }
    return references
  }

  private static func read(_ text: String, own meeting: Meeting, into references: inout [ItemReference]) {
    for mention in MentionReader.read(text) {
      guard let body = mention.body, let date = mention.date, let item = mention.item else { continue }
      let isOwn = date == meeting.date && BodyName.same(body, meeting.body)
      let known = references.contains {
        $0.date == date.description && $0.item == item && BodyName.same($0.body, body)
      }
      if !isOwn, !known { references.append(ItemReference(body: body, date: date.description, item: item)) }
    }
  }

  /// Whether "punkt", "pkt", "nr" or "sag" stands in the text, in front of one of which no number is an item's.
  private static func mayNameItem(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.holds(DateReader.isDigit) else { return false }
      // Most texts have none of the words' ends: then only one that ends the text is left to be found.
      return namesItem(bytes, from: mayHoldWord(bytes) ? 0 : max(0, bytes.count - 6))
    }
  }

  private static func namesItem(_ bytes: ByteText.Bytes, from start: Int) -> Bool {
    for index in start..<bytes.count {
      switch bytes[index] | 0x20 {
      case UInt8(ascii: "p"):
        if ByteText.standsInAnyCase("punkt", in: bytes, at: index, end: bytes.count)
          || ByteText.standsInAnyCase("pkt", in: bytes, at: index, end: bytes.count)
        {
          return true
        }
      case UInt8(ascii: "n"): if standsAlone("nr", in: bytes, at: index) { return true }
      case UInt8(ascii: "s"): if standsAlone("sag", in: bytes, at: index) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether "nkt", "pkt", or "nr" or "ag" without a letter behind stand anywhere but at the end.
  private static func mayHoldWord(_ bytes: ByteText.Bytes) -> Bool {
    var found: UInt8 = 0
    var index = 2
    // Without a way out of the loop, so that the compiler makes vectors of it.
    while index < bytes.count {
      let (first, second, third) = (bytes[index &- 2] | 0x20, bytes[index &- 1] | 0x20, bytes[index] | 0x20)
      let isBehindWord: UInt8 = third &- 0x61 < 26 ? 0 : 1
      let isNumberWord: UInt8 = (first ^ UInt8(ascii: "n")) | (second ^ UInt8(ascii: "r")) == 0 ? 1 : 0
      let isCaseWord: UInt8 = (first ^ UInt8(ascii: "a")) | (second ^ UInt8(ascii: "g")) == 0 ? 1 : 0
      let isItem: UInt8 = (second ^ UInt8(ascii: "k")) | (third ^ UInt8(ascii: "t")) == 0 ? 1 : 0
      let isItemWord: UInt8 = (first == UInt8(ascii: "n") ? 1 : 0) | (first == UInt8(ascii: "p") ? 1 : 0)
      found |= ((isNumberWord | isCaseWord) & isBehindWord) | (isItem & isItemWord)
      index &+= 1
    }
    return found != 0
  }

  /// Whether the word stands there and no letter follows it.
  private static func standsAlone(_ word: StaticString, in bytes: ByteText.Bytes, at start: Int) -> Bool {
    guard ByteText.standsInAnyCase(word, in: bytes, at: start, end: bytes.count) else { return false }
    let end = start + word.utf8CodeUnitCount
    return end == bytes.count || bytes[end] < 0x80 && !(0x61...0x7A).contains(bytes[end] | 0x20)
  }
}
