/// The bytes of a text, with what every step of reading laws asks of them.
///
/// Positions are byte offsets; every question may be asked at the text's end, too.
struct LawText {
  let bytes: [UInt8]

  /// Nil where neither "§" nor a word of an act stands in the text: most paragraphs.
  init?(_ text: String) {
    var text = text
    let naming = text.withUTF8 { LawText.namesNone($0) ? nil : Array($0) }
    guard let naming else { return nil }
    bytes = naming
  }

  var count: Int { bytes.count }

  /// The byte at a position; 0 behind the end.
  subscript(position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  private static func namesNone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return true }
    var found = LawText.zero((bytes[0] ^ 0xC2) | (bytes[1] ^ 0xA7))
    var position = 2
    while position < bytes.count {
      let last = bytes[position]
      let middle = bytes[position &- 1]
      let small = (bytes[position &- 2] | 0x20, middle | 0x20, last | 0x20)
      found |= LawText.zero((middle ^ 0xC2) | (last ^ 0xA7))
      found |= LawText.zero(
        (small.0 ^ UInt8(ascii: "l")) | (small.1 ^ UInt8(ascii: "o")) | (small.2 ^ UInt8(ascii: "v")))
      found |= LawText.zero(
        (small.0 ^ UInt8(ascii: "l")) | (small.1 ^ UInt8(ascii: "b")) | (small.2 ^ UInt8(ascii: "k")))
      found |= LawText.zero(
        (small.0 ^ UInt8(ascii: "b")) | (small.1 ^ UInt8(ascii: "e")) | (small.2 ^ UInt8(ascii: "k")))
      position &+= 1
    }
    return found == 0
  }

  /// 1 for 0, else 0: without a branch the compiler looks at many places of a text at a time.
  @inline(__always)
  private static func zero(_ difference: UInt8) -> UInt8 { difference == 0 ? 1 : 0 }

  func isSign(at position: Int) -> Bool { self[position] == 0xC2 && self[position + 1] == 0xA7 }

  func isDigit(at position: Int) -> Bool { DateReader.isDigit(self[position]) }

  /// A letter or digit begins here. Signs of Latin-1 and typographic signs are none: they begin with 0xC2 and 0xE2.
  func isWord(at position: Int) -> Bool {
    let byte = self[position]
    return byte < 0x80 ? Vocabulary.isASCIILetterOrDigit(byte) : byte > 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  func isLetter(at position: Int) -> Bool { isWord(at: position) && !isDigit(at: position) }

  func isUpperCase(at position: Int) -> Bool {
    let byte = self[position]
    return (0x41...0x5A).contains(byte) || byte == 0xC3 && (0x80...0x9E).contains(self[position + 1])
  }

  /// Where the word that begins here ends; a hyphen between letters is a part of it ("STU-lovens").
  func wordEnd(from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      guard
        byte < 0x80
          ? Vocabulary.isASCIILetterOrDigit(byte)
            || byte == UInt8(ascii: "-") && position > start && isLetter(at: position + 1)
          : byte != 0xC2 && byte != 0xE2 && byte != 0xEF
      else { break }
      position += 1
    }
    return position
  }

  /// No letter, digit or compound's hyphen follows.
  func isBoundary(at position: Int) -> Bool {
    !isWord(at: position) && !(self[position] == UInt8(ascii: "-") && isLetter(at: position + 1))
  }

  /// The width of a space here; 0 where there is none. A tab parts cells and is none.
  func spaceWidth(at position: Int) -> Int {
    switch self[position] {
    case 0x20, 0x0A, 0x0D: 1
    case 0xC2 where self[position + 1] == 0xA0: 2
    case 0xE2 where self[position + 1] == 0x80 && (self[position + 2] == 0xAF || self[position + 2] == 0x87): 3
    default: 0
    }
  }

  /// Behind spaces, and at most one end of a line.
  func skipSpaces(from start: Int) -> Int {
    var position = start
    var lineEnds = 0
    while true {
      let width = spaceWidth(at: position)
      guard width > 0 else { return position }
      if bytes[position] == 0x0A { lineEnds += 1 }
      guard lineEnds <= 1 else { return position }
      position += width
    }
  }

  /// Whether a word stands here, given in lower case; nil or where it ends.
  func end(ofWord word: StaticString, at position: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return nil }
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: length)
    for offset in 0..<length {
      var byte = bytes[position + offset]
      if (0x41...0x5A).contains(byte) { byte |= 0x20 }
      guard byte == letters[offset] || byte | 0x20 == letters[offset] && letters[offset] >= 0x80 else { return nil }
    }
    return isWord(at: position + length) ? nil : position + length
  }

  /// Whether the word in the range ends so, given in lower case.
  func word(_ range: Range<Int>, endsWith ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard range.count >= length else { return false }
    let letters = UnsafeBufferPointer(start: ending.utf8Start, count: length)
    for offset in 0..<length {
      let byte = bytes[range.upperBound - length + offset]
      guard byte == letters[offset] || byte | 0x20 == letters[offset] else { return false }
    }
    return true
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A whole number of at most so many digits; nil where none stands here, or a longer one.
  func number(at start: Int, digits: Int) -> (value: Int, end: Int)? {
    var position = start
    var value = 0
    while isDigit(at: position), position - start <= digits {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start && position - start <= digits ? (value, position) : nil
  }
}
