import Minutes

/// A name as most are printed: two to seven words of letters with capitals in front, and behind them perhaps a party of one
/// or two letters in brackets. Told by its bytes, without a text for each word.
struct PlainName {
  private(set) var name: Range<Int>
  private(set) var party: Range<Int>?
  /// The first word may be a title: the shortest has six letters.
  private(set) var mayBeginWithTitle = false

  /// Nil where a closer look is needed.
  init?(_ bytes: ByteText.Bytes) {
    name = 0..<0
    var words = 0
    var start = 0
    while start < bytes.count, bytes[start] != UInt8(ascii: "(") {
      let end = PlainName.wordEnd(of: bytes, from: start)
      guard end > start, end - start <= 30 else { return nil }
      words += 1
      if words == 1 { mayBeginWithTitle = end - start >= 6 }
      // What may tell an absence.
      if words > 2, PlainName.mayTellAbsence(bytes, start..<end) { return nil }
      name = 0..<end
      guard end < bytes.count else {
        start = end
        break
      }
      guard bytes[end] == 0x20, end + 1 < bytes.count else { return nil }
      start = end + 1
    }
    guard (2...7).contains(words) else { return nil }
    guard start < bytes.count else { return }
    let close = PlainName.lettersEnd(of: bytes, from: start + 1)
    guard close > start + 1, close - start <= 3, close + 1 == bytes.count, bytes[close] == UInt8(ascii: ")"),
      PlainName.isCapital(bytes, at: start + 1)
    else { return nil }
    party = start + 1..<close
  }

  /// "Afbud", "Fravær", "Forfald", "Ikke", "Syg": their first two letters are looked at.
  private static func mayTellAbsence(_ bytes: ByteText.Bytes, _ word: Range<Int>) -> Bool {
    guard word.count > 1 else { return false }
    let second = bytes[word.lowerBound + 1] | 0x20
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "A"): return second == UInt8(ascii: "f")
    case UInt8(ascii: "F"): return second == UInt8(ascii: "r") || second == UInt8(ascii: "o")
    case UInt8(ascii: "I"): return second == UInt8(ascii: "k")
    case UInt8(ascii: "S"): return second == UInt8(ascii: "y")
    default: return false
    }
  }

  /// Where a word ends that begins with a capital and has letters and hyphens; `start` where none stands there.
  private static func wordEnd(of bytes: ByteText.Bytes, from start: Int) -> Int {
    guard isCapital(bytes, at: start) else { return start }
    var end = start
    while true {
      let letters = lettersEnd(of: bytes, from: end)
      guard letters < bytes.count, bytes[letters] == UInt8(ascii: "-") else { return letters }
      end = letters + 1
    }
  }

  /// Behind the letters of ASCII and Latin-1 that stand together at a place.
  private static func lettersEnd(of bytes: ByteText.Bytes, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A {
        index += 1
      } else if bytes[index] == 0xC3, index + 1 < bytes.count, bytes[index + 1] & 0xDF != 0x97 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static func isCapital(_ bytes: ByteText.Bytes, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == 0xC3 { return index + 1 < bytes.count && bytes[index + 1] < 0x9F && bytes[index + 1] != 0x97 }
    return (0x41...0x5A).contains(bytes[index])
  }
}
