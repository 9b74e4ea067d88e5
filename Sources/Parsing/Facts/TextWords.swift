/// Words of a piece of text by their places, so that what is read about them can point back at the text.
struct TextWords {
  let bytes: [UInt8]
  /// Byte ranges in order.
  private(set) var ranges: [Range<Int>]

  var count: Int { ranges.count }

  /// In lower case.
  func lower(_ position: Int) -> String { String(decoding: bytes[ranges[position]], as: UTF8.self).lowered() }

  /// The word in lower case; nil outside.
  func word(_ position: Int) -> String? { ranges.indices.contains(position) ? lower(position) : nil }

  /// The words of the same sentence in front of `end`, at most some 30.
  init(before end: Int, floor: Int, in bytes: [UInt8]) {
    self.bytes = bytes
    var start = max(floor, end - 240)
    // Not in the middle of a word.
    if start > floor { while start < end, bytes[start] != 0x20 { start += 1 } }
    let all = TextWords.ranges(in: bytes, from: start, to: end)
    var first = all.count
    var next = end
    while first > 0, TextWords.isSoft(all[first - 1].upperBound..<next, after: all[first - 1], in: bytes) {
      first -= 1
      next = all[first].lowerBound
    }
    ranges = Array(all[first...])
  }

  /// The words of the same sentence behind `start`, at most some 20.
  init(after start: Int, limit: Int, in bytes: [UInt8]) {
    self.bytes = bytes
    let all = TextWords.ranges(in: bytes, from: start, to: min(limit, start + 160))
    var count = 0
    var previous: Range<Int>?
    while count < all.count,
      TextWords.isSoft((previous?.upperBound ?? start)..<all[count].lowerBound, after: previous, in: bytes)
    {
      previous = all[count]
      count += 1
    }
    ranges = Array(all[..<count])
  }

  /// What stands between the word and the one behind it, or the `end` of the piece.
  func gap(after position: Int, end: Int) -> ArraySlice<UInt8> {
    bytes[ranges[position].upperBound..<(position + 1 < count ? ranges[position + 1].lowerBound : end)]
  }

  /// Runs of letters, digits, hyphens and "&", with an apostrophe inside.
  static func ranges(in bytes: [UInt8], from start: Int, to end: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(max(0, end - start) / 6 + 1)
    var begin: Int?
    var index = start
    while index < end {
      let (isWord, length) = scalar(bytes, index)
      if isWord {
        if begin == nil { begin = index }
      } else if let first = begin {
        words.append(first..<index)
        begin = nil
      }
      index += length
    }
    if let first = begin { words.append(first..<min(index, end)) }
    return words
  }

  /// Letters outside ASCII are taken by their blocks: dashes, quotation marks and signs stand apart from words.
  private static func scalar(_ bytes: [UInt8], _ index: Int) -> (isWord: Bool, length: Int) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "'"): return (isInside(bytes, index, 1), 1)
    case ..<0x80:
      return (Vocabulary.isASCIILetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&"), 1)
    case 0xC2: return (false, 2)
    case 0xE2:
      // A hyphen that does not break, and the apostrophe in "KL’s".
      let sign = index + 2 < bytes.count && bytes[index + 1] == 0x80 ? bytes[index + 2] : 0
      return (sign == 0x90 || sign == 0x91 || sign == 0x99 && isInside(bytes, index, 3), 3)
    case 0xF0...: return (false, 4)
    default: return (true, 1)
    }
  }

  /// Between two letters.
  private static func isInside(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
    index > 0 && index + length < bytes.count && Vocabulary.isASCIILetterOrDigit(bytes[index - 1])
      && Vocabulary.isASCIILetterOrDigit(bytes[index + length])
  }

  /// Whether a sentence goes on between two words: a space, a comma, a bracket, a dash, the full stop of an abbreviation.
  static func isSoft(_ gap: Range<Int>, after word: Range<Int>?, in bytes: [UInt8]) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      switch bytes[index] {
      case 0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: "*"):
        index += 1
      case UInt8(ascii: "."):
        guard let word, Sentences.isAbbreviation(String(decoding: bytes[word], as: UTF8.self).lowered()) else {
          return false
        }
        index += 1
      case 0xE2:
        // A dash of any length.
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2]) else {
          return false
        }
        index += 3
      default: return false
      }
    }
    return true
  }
}
