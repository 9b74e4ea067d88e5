/// Words of a dialect by their first byte: a quick look at whether any of them may stand at a place, before a closer one.
struct WordsByFirstByte: Sendable {
  /// The words' bytes, those that begin alike together.
  private var letters: [UInt8] = []
  /// Where each word ends in `letters`.
  private var ends: [Int] = []
  /// For each first byte the number of the first word that has it or a greater one; one more at the end.
  private var firsts = [Int](repeating: 0, count: 257)

  /// The words are in lower case; empty ones are left out.
  init(_ words: [String] = []) {
    let sorted = words.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    for word in sorted {
      letters += word
      ends.append(letters.count)
    }
    for word in sorted { firsts[Int(word[0]) + 1] += 1 }
    for byte in 1...256 { firsts[byte] += firsts[byte - 1] }
  }

  var isEmpty: Bool { ends.isEmpty }

  /// The longest word with which a text of ASCII begins, in small letters or capitals, where `mayFollow` holds of the byte
  /// behind it.
  func longest(in bytes: ByteText.Bytes, mayFollow: (UInt8) -> Bool) -> String? {
    guard let first = bytes.first.map(ByteText.lowerASCII), first < 0x80 else { return nil }
    var longest: Range<Int>?
    for word in firsts[Int(first)]..<firsts[Int(first) + 1] {
      let range = (word == 0 ? 0 : ends[word - 1])..<ends[word]
      guard case .same(let end) = compare(range, with: bytes, at: 0), end < bytes.count, mayFollow(bytes[end]),
        range.count > longest?.count ?? 0
      else { continue }
      longest = range
    }
    return longest.map { String(decoding: letters[$0], as: UTF8.self) }
  }

  /// False only where no word stands at the place, in small letters or capitals; letters outside ASCII are not compared.
  func mayStand(in bytes: ByteText.Bytes, at start: Int) -> Bool { mayStand(in: bytes, at: start) { _ in true } }

  /// The same for a label: a space, a digit, a colon or a full stop follows it.
  func mayLabel(_ bytes: ByteText.Bytes) -> Bool {
    mayStand(in: bytes, at: 0) { end in
      guard end < bytes.count else { return false }
      let next = bytes[end]
      return next <= 0x20 || DateReader.isDigit(next) || next == UInt8(ascii: ":") || next == UInt8(ascii: ".")
        || next >= 0x80
    }
  }

  @inline(__always)
  private func mayStand(in bytes: ByteText.Bytes, at start: Int, endingAt mayEnd: (Int) -> Bool) -> Bool {
    guard start < bytes.count else { return false }
    let first = ByteText.lowerASCII(bytes[start])
    // Small letters of what lies beyond Latin-1 may be of ASCII; of Latin-1's own letters none is.
    guard first < 0x80 else { return first > 0xC3 ? !isEmpty : firsts[256] > firsts[0x80] }
    for word in firsts[Int(first)]..<firsts[Int(first) + 1] {
      let begin = word == 0 ? 0 : ends[word - 1]
      switch compare(begin..<ends[word], with: bytes, at: start) {
      case .different: continue
      case .unknown: return true
      case .same(let end): if mayEnd(end) { return true }
      }
    }
    return false
  }

  private enum Comparison {
    case same(end: Int)
    case different
    /// A letter outside ASCII: its small letter may take more bytes or fewer.
    case unknown
  }

  private func compare(_ range: Range<Int>, with bytes: ByteText.Bytes, at start: Int) -> Comparison {
    var index = start
    for letter in range {
      guard index < bytes.count else { return .different }
      if bytes[index] >= 0x80 { return .unknown }
      if ByteText.lowerASCII(bytes[index]) != letters[letter] { return .different }
      index += 1
    }
    return .same(end: index)
  }

  /// False only where no word stands anywhere.
  func mayStand(anywhereIn bytes: ByteText.Bytes) -> Bool {
    bytes.indices.contains { mayStand(in: bytes, at: $0) }
  }
}
