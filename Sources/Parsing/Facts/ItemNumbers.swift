/// The number of an item as a mention prints it, with its place.
struct ItemNumber {
  var number: String
  var range: Range<Int>
  var upperBound: Int { range.upperBound }
}

/// Numbers of items around the date of a meeting: ", punkt 1 og 8", "(punkt 24)", "behandlet sagen som punkt 11".
enum ItemNumbers {
  /// Behind a date or a body, with words between that speak of the agenda, and no others.
  static func after(_ start: Int, limit: Int, in bytes: [UInt8]) -> [ItemNumber] {
    let words = TextWords(after: start, limit: limit, in: bytes)
    for position in 0..<min(words.count, 9) {
      let word = words.lower(position)
      if let numberStart = itemWord(at: position, in: words, isFirst: position == 0) {
        let numbers = list(at: numberStart, limit: limit, in: bytes)
        return belongElsewhere(numbers, limit: limit, in: bytes) ? [] : numbers
      }
      // "kl. 17.00"
      let isTime = word.utf8.allSatisfy(DateReader.isDigit)
      guard
        isTime || MentionWords.itemBridges.contains(word) || MentionWords.verbs.contains(word)
          || MentionWords.own.contains(word)
      else { return [] }
    }
    return []
  }

  /// In front of a meeting: "punkt 3 og 4 på dagsordenen for …"; the last range reaches from the word "punkt".
  static func before(_ end: Int, floor: Int, in bytes: [UInt8]) -> [ItemNumber] {
    let words = TextWords(before: end, floor: floor, in: bytes)
    var position = words.count - 1
    var bridges = 0
    while position >= 0, bridges < 7, MentionWords.frontBridges.contains(words.lower(position)) {
      position -= 1
      bridges += 1
    }
    let behind = position
    while position > 0, behind - position < 12, isNumberOrJoin(words.lower(position)) { position -= 1 }
    guard position >= 0, position < behind else { return [] }
    // "punkt nr. 4", "sag nr. 7"
    var first = position
    if ["nr", "nummer"].contains(words.lower(first)), first > 0 { first -= 1 }
    guard let numberStart = itemWord(at: first, in: words, isFirst: false) else { return [] }
    // "bilag 2, punkt 3 på"
    let isAttachment =
      words.word(first - 1) == "bilag"
      || words.word(first - 1)?.utf8.allSatisfy(DateReader.isDigit) == true && words.word(first - 2) == "bilag"
    guard !isAttachment else { return [] }
    var numbers = list(at: numberStart, limit: end, in: bytes)
    // All the numbers, or it is another list than the one that was meant.
    guard let last = numbers.last, last.upperBound == words.ranges[behind].upperBound else { return [] }
    let start = words.ranges[first].lowerBound
    numbers[0].range = start..<numbers[0].upperBound
    return numbers
  }

  /// Where the number begins behind "punkt", "pkt. nr." or "sag nr."; nil where the word opens no item.
  private static func itemWord(at position: Int, in words: TextWords, isFirst: Bool) -> Int? {
    let word = words.lower(position)
    var end = words.ranges[position].upperBound
    var isItem = MentionWords.item.contains(word)
    // "Byrådet 12. marts 2024, nr. 7"
    if isFirst, word == "nr" { isItem = true }
    let isNumbered = ["nr", "nummer"].contains(words.word(position + 1))
    if word == "sag" {
      let next = words.word(position + 1) ?? ""
      isItem = isNumbered || (1...3).contains(next.utf8.count) && next.utf8.allSatisfy(DateReader.isDigit)
    }
    guard isItem else { return nil }
    if isNumbered { end = words.ranges[position + 1].upperBound }
    while end < words.bytes.count, [0x20, UInt8(ascii: "."), UInt8(ascii: ":")].contains(words.bytes[end]) { end += 1 }
    return end
  }

  private static func isNumberOrJoin(_ word: String) -> Bool {
    word == "og" || word == "samt" || word.utf8.contains(where: DateReader.isDigit)
      || word.utf8.count == 1 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) && $0 != 0x69 }
  }

  /// "1 og 8", "3, 4 og 5", "3-5", "C012/23", "3.a"
  private static func list(at start: Int, limit: Int, in bytes: [UInt8]) -> [ItemNumber] {
    var numbers: [ItemNumber] = []
    var index = start
    var byComma = false
    while numbers.count < 12, index < limit, let end = token(at: index, limit: limit, in: bytes) {
      // Only the first number may be long: what follows is small and no date.
      if !numbers.isEmpty, end - index > 4 { break }
      let next = joint(at: end, in: bytes)
      if byComma, next == nil, end < bytes.count, bytes[end] == 0x20 { break }
      numbers.append(ItemNumber(number: String(decoding: bytes[index..<end], as: UTF8.self), range: index..<end))
      guard let next else { break }
      byComma = bytes[end] == UInt8(ascii: ",")
      index = next
    }
    return numbers
  }

  /// The end of the number that begins at `start`.
  private static func token(at start: Int, limit: Int, in bytes: [UInt8]) -> Int? {
    var end = start
    var hasDigit = false
    while end < limit, end - start < 24 {
      let byte = bytes[end]
      if DateReader.isDigit(byte) {
        hasDigit = true
      } else if !(0x41...0x5A).contains(byte), byte != UInt8(ascii: "/") {
        break
      }
      end += 1
    }
    guard hasDigit else { return nil }
    // "3.a", "4.1", "3a"
    var tail = end
    if tail + 1 < limit, bytes[tail] == UInt8(ascii: ".") { tail += 1 }
    if tail < limit, (0x61...0x7A).contains(bytes[tail]) {
      if tail + 1 >= bytes.count || !isWordByte(bytes[tail + 1]) { end = tail + 1 }
    } else if tail > end, tail < limit, DateReader.isDigit(bytes[tail]) {
      end = tail
      while end < limit, DateReader.isDigit(bytes[end]) { end += 1 }
    }
    while bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return end < bytes.count && isWordByte(bytes[end]) ? nil : end
  }

  private static let joints = [", og ", " og ", " samt ", ", ", "-", "–", " - ", " – "].map { Array($0.utf8) }

  /// Where the next number of the list begins.
  private static func joint(at end: Int, in bytes: [UInt8]) -> Int? {
    for joint in joints where bytes[end...].starts(with: joint) {
      let next = end + joint.count
      return next < bytes.count && DateReader.isDigit(bytes[next]) ? next : nil
    }
    return nil
  }

  /// "punkt 5 i vedtægten", "punkt 7 på Byrådets møde": the numbers are those of what follows.
  private static func belongElsewhere(_ numbers: [ItemNumber], limit: Int, in bytes: [UInt8]) -> Bool {
    guard let end = numbers.last?.upperBound, end < bytes.count, bytes[end] == 0x20 else { return false }
    let words = TextWords(after: end, limit: bytes.count, in: bytes)
    guard let first = words.word(0), ["i", "af", "på", "fra"].contains(first), let place = words.word(1) else {
      return false
    }
    return !MentionWords.itemPlaces.contains { place.begins(with: $0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte < 0xE0 || Vocabulary.isASCIILetterOrDigit(byte)
  }
}
