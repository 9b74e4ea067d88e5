/// Words of a dialect by their first byte: a quick look at whether any of them may stand at a place, before a closer one.
struct WordsByFirstByte: Sendable {
  /// The words' bytes, those that begin alike together.
  private var letters: [UInt8] = []
  /// Where each word ends in `letters`.
  private var ends: [Int] = []
  /// For each first byte the number of the first word that has it or a greater one; one more at the end.
  private var firsts = [Int](repeating: 0, count: 257)

  /// For each byte whether a word may begin with it.
  private var beginnings: [Bool] = []

  /// The words are in lower case; empty ones are left out.
  init(_ words: [String] = []) {
    let sorted = words.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    for word in sorted {
      letters += word
      ends.append(letters.count)
    }
    for word in sorted { firsts[Int(word[0]) + 1] += 1 }
    for byte in 1...256 { firsts[byte] += firsts[byte - 1] }
    // Bytes outside ASCII are asked for one by one.
    beginnings = (0...255).map { byte in
      let first = Int(ByteText.lowerASCII(UInt8(byte)))
      return !ends.isEmpty && (first >= 0x80 || firsts[first] < firsts[first + 1])
    }
  }

  var isEmpty: Bool { ends.isEmpty }

  /// The longest word with which a text of ASCII begins, in small letters or capitals, where `mayFollow` holds of the byte
  /// behind it.
  func longest(in bytes: ByteText.Bytes, mayFollow: (UInt8) -> Bool) -> String? {
    guard let first = bytes.first.map(ByteText.lowerASCII), first < 0x80 else { return nil }
    var longest = 0
    withWords(beginningWith: first) { word in
      guard word.count > longest, case .same = WordsByFirstByte.compare(word, with: bytes, at: 0),
        word.count < bytes.count, mayFollow(bytes[word.count])
      else { return false }
      longest = word.count
      return false
    }
    guard longest > 0 else { return nil }
    return ByteText.text(0..<longest, of: bytes).lowered()
  }

  /// Runs the body with each word that begins with a byte until it says that this is enough, which is returned.
  @inline(__always)
  @discardableResult
  private func withWords(beginningWith first: UInt8, _ isEnough: (ByteText.Bytes) -> Bool) -> Bool {
    let words = firsts[Int(first)]..<firsts[Int(first) + 1]
    return ends.withUnsafeBufferPointer { ends in
      letters.withUnsafeBufferPointer { letters in
        var start = words.lowerBound == 0 ? 0 : ends[words.lowerBound - 1]
        for word in words {
          if isEnough(UnsafeBufferPointer(rebasing: letters[start..<ends[word]])) { return true }
          start = ends[word]
        }
        return false
      }
    }
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
    return withWords(beginningWith: first) { word in
      switch WordsByFirstByte.compare(word, with: bytes, at: start) {
      case .different: false
      case .unknown: true
      case .same: mayEnd(start + word.count)
      }
    }
  }

  private enum Comparison {
    case same, different
    /// A letter outside ASCII: its small letter may take more bytes or fewer.
    case unknown
  }

  @inline(__always)
  private static func compare(_ word: ByteText.Bytes, with bytes: ByteText.Bytes, at start: Int) -> Comparison {
    for index in word.indices {
      guard start + index < bytes.count else { return .different }
      let byte = bytes[start + index]
      if byte >= 0x80 { return .unknown }
      if ByteText.lowerASCII(byte) != word[index] { return .different }
    }
    return .same
  }

  /// False only where no word begins with a byte, in small letters or capitals.
  func mayBegin(with first: UInt8) -> Bool { beginnings[Int(first)] }

  /// False only where no word stands anywhere.
  func mayStand(anywhereIn bytes: ByteText.Bytes) -> Bool {
    beginnings.withUnsafeBufferPointer { beginnings in
      var index = 0
      while index < bytes.count {
        if beginnings[Int(bytes[index])], mayStand(in: bytes, at: index) { return true }
        index += 1
      }
      return false
    }
  }
}
