/// Cutting Danish text into sentences and words.
enum Sentences {
  private static let abbreviations: Set<String> = [
    "kr", "nr", "stk", "pkt", "jf", "jfr", "bl.a", "m.v", "mv", "m.fl", "d", "ca", "kl", "pr", "mio", "mia", "ad",
    "f.eks", "fx", "evt",
    "inkl", "ekskl", "hhv", "ift", "ifm", "mht", "dvs", "pga", "vedr", "tlf", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep",
    "sept", "okt", "nov", "dec", "st", "sct", "dr", "skt", "afd", "bilag", "§", "litra",
  ]

  /// The sentences of one paragraph, each with its end mark.
  static func split(_ text: some StringProtocol) -> [String] {
    text.withBytes { bytes in
      // Words are parted by spaces; where one alone stands between any two, a sentence is a piece of the text.
      var sentences: [String] = []
      var sentence = Piece()
      var start = 0
      while let word = nextWord(of: bytes, from: start) {
        sentence.append(word)
        start = word.upperBound
        guard isEndMark(bytes[word.upperBound - 1]), let next = nextWord(of: bytes, from: start),
          mayBeginSentence(bytes, at: next.lowerBound)
        else { continue }
        if bytes[word.upperBound - 1] == UInt8(ascii: "."),
          isAbbreviation(ByteText.text(word.lowerBound..<word.upperBound - 1, of: bytes).lowered())
        {
          continue
        }
        sentences.append(sentence.text(of: bytes))
        sentence = Piece()
      }
      if sentence.range != nil { sentences.append(sentence.text(of: bytes)) }
      return sentences
    }
  }

  /// Some neighbouring words.
  private struct Piece {
    var range: Range<Int>?
    /// Of the words and one space between any two.
    var length = 0

    mutating func append(_ word: Range<Int>) {
      length += range == nil ? word.count : word.count + 1
      range = (range?.lowerBound ?? word.lowerBound)..<word.upperBound
    }

    /// The words with single spaces.
    func text(of bytes: ByteText.Bytes) -> String {
      guard let range else { return "" }
      let text = ByteText.text(range, of: bytes)
      return length == range.count ? text : text.splitAtSpaces().joined(separator: " ")
    }
  }

  private static func nextWord(of bytes: ByteText.Bytes, from start: Int) -> Range<Int>? {
    var first = start
    while first < bytes.count, bytes[first] == 0x20 { first += 1 }
    guard first < bytes.count else { return nil }
    var end = first
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    return first..<end
  }

  private static func isEndMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// A capital, a digit, "§", a bracket or a quotation mark.
  private static func mayBeginSentence(_ bytes: ByteText.Bytes, at start: Int) -> Bool {
    let byte = bytes[start]
    if byte < 0x80 {
      return (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: "\"")
    }
    guard let scalar = scalar(of: bytes, at: start) else { return false }
    return scalar.isUpper || scalar == "§" || scalar == "”"
  }

  private static func scalar(of bytes: ByteText.Bytes, at start: Int) -> Unicode.Scalar? {
    ByteText.text(start..<min(start + 4, bytes.count), of: bytes).unicodeScalars.first
  }

  /// Whether a full stop behind the word ends no sentence: "pkt.", "31. december", "Ad 1. Tiltrådt", "A. P. Møller".
  static func isAbbreviation(_ word: String) -> Bool {
    // None is longer.
    guard word.utf8.count <= 8 else { return false }
    let count = word.unicodeScalars.count
    return count <= 1 || abbreviations.contains(word) || count == 2 && word.unicodeScalars.allSatisfy(\.isDigit)
  }

  /// Danish with and without its own letters: "udsættes" and "udsaettes" are one word.
  static func folded(_ word: String) -> String {
    word.withBytes { bytes in
      guard bytes.contains(0xC3) else { return word }
      return String(unsafeUninitializedCapacity: bytes.count) { folded in
        var before: UInt8 = 0
        for index in bytes.indices {
          // Two bytes, and two letters in their place.
          let letters: (UInt8, UInt8)? = before == 0xC3 ? twoLetters(bytes[index]) : nil
          if let letters { folded[index - 1] = letters.0 }
          folded[index] = letters?.1 ?? bytes[index]
          before = bytes[index]
        }
        return bytes.count
      }
    }
  }

  /// æ, ø and å by their second byte.
  private static func twoLetters(_ byte: UInt8) -> (UInt8, UInt8)? {
    switch byte {
    case 0xA6: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xB8: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xA5: (UInt8(ascii: "a"), UInt8(ascii: "a"))
    default: nil
    }
  }

  /// `words`, each of them folded.
  static func foldedWords(_ text: some StringProtocol) -> [String] { words(of: folded(text.lowered())) }

  /// Words in lower case without punctuation at their ends.
  static func words(_ text: some StringProtocol) -> [String] { words(of: text.lowered()) }

  private static func words(of lower: String) -> [String] {
    lower.withBytes { bytes in
      var words: [String] = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || isBetweenWords(bytes[index]) {
        let word = core(start..<index, of: bytes)
        if !word.isEmpty { words.append(ByteText.text(word, of: bytes)) }
        start = index + 1
      }
      return words
    }
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "/") || byte == 0x0A
  }

  /// Without what is no letter, digit or "§" at the ends.
  private static func core(_ range: Range<Int>, of bytes: ByteText.Bytes) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let (isWord, width) = wordScalar(bytes, at: start, end: end)
      if isWord { break }
      start += width
    }
    while start < end {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      if wordScalar(bytes, at: last, end: end).isWord { break }
      end = last
    }
    return start..<end
  }

  private static func wordScalar(_ bytes: ByteText.Bytes, at start: Int, end: Int) -> (isWord: Bool, width: Int) {
    let byte = bytes[start]
    if byte < 0x80 { return (Vocabulary.isASCIILetterOrDigit(byte), 1) }
    if byte == 0xC3, start + 1 < end { return (bytes[start + 1] != 0x97 && bytes[start + 1] != 0xB7, 2) }
    guard let scalar = scalar(of: bytes, at: start) else { return (false, 1) }
    return (scalar.isLetter || scalar == "§", max(1, UTF8.width(scalar)))
  }
}
