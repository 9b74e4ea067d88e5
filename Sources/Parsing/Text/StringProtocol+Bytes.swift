extension StringProtocol {
  /// Runs the body with the text's bytes in one piece.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// The piece between two places, counted in bytes from the start.
  func piece(_ range: Range<Int>) -> SubSequence {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// So many characters from the start, or all there are: of a text that begins in ASCII, so many bytes.
  func beginning(_ count: Int) -> SubSequence {
    // No combining mark follows the last of them.
    let isASCII = withBytes { !UnsafeBufferPointer(rebasing: $0.prefix(count + 1)).holds { $0 >= 0x80 || $0 == 0x0D } }
    return isASCII ? piece(0..<Swift.min(count, utf8.count)) : prefix(count)
  }

  /// Without spaces, tabs and no-break spaces at the ends.
  func trimmingSpaces() -> SubSequence {
    let (count, range) = withBytes { ($0.count, ByteText.trimmed(0..<$0.count, of: $0)) }
    return range.count == count ? self[...] : piece(range)
  }

  /// The pieces between spaces, empty ones left out.
  func splitAtSpaces() -> [SubSequence] { split(atByte: 0x20) }

  /// The pieces between the bytes, empty ones left out.
  func split(atByte separator: UInt8) -> [SubSequence] {
    withBytes { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == separator {
        if index > start { ranges.append(start..<index) }
        start = index + 1
      }
      return ranges
    }.map { piece($0) }
  }

  /// How many Unicode scalars it has.
  var scalarCount: Int { withBytes { ByteText.width(0..<$0.count, of: $0) } }

  /// How many pieces `splitAtSpaces` has.
  var wordCount: Int {
    withBytes { bytes in
      var count = 0
      var before: UInt8 = 0x20
      for byte in bytes {
        if byte != 0x20, before == 0x20 { count += 1 }
        before = byte
      }
      return count
    }
  }

  /// The first place where `needle` stands, compared byte by byte.
  func firstRange(ofText needle: String) -> Range<Index>? {
    let length = needle.utf8.count
    guard length > 0, let offset = offset(ofText: needle) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: length)
  }

  /// So many bytes from the start; nil where `needle` stands nowhere.
  private func offset(ofText needle: String) -> Int? {
    withBytes { bytes in needle.withBytes { ByteText.offset(of: $0, in: bytes) } }
  }

  /// Each place of `text` with another text, left to right.
  func replacingText(_ text: String, with other: String) -> String {
    guard containsText(text) else { return String(self) }
    var done = ""
    var rest = self[...]
    while let range = rest.firstRange(ofText: text) {
      done += rest[..<range.lowerBound]
      done += other
      rest = rest[range.upperBound...]
    }
    done += rest
    return done
  }

  /// Whether the text begins with the other one's bytes: texts are in one normal form, so that no more is to compare.
  func begins(with text: some StringProtocol) -> Bool {
    withBytes { bytes in text.withBytes { ByteText.stands($0, in: bytes, at: 0) } }
  }

  /// Whether the text ends with the other one's bytes.
  func ends(with text: some StringProtocol) -> Bool {
    withBytes { bytes in text.withBytes { ByteText.stands($0, in: bytes, at: bytes.count - $0.count) } }
  }

  /// Whether the last character is one of some signs of ASCII.
  func endsInOne(of signs: String) -> Bool {
    // Most texts end in a letter.
    guard let last = withBytes({ $0.last }), last >= 0x80 || signs.utf8.contains(last) else { return false }
    return self.last.map { signs.contains($0) } ?? false
  }

  /// In lower case, as `lowercased()` gives it; Danish text is done byte by byte.
  func lowered() -> String {
    withBytes { ByteText.lowered($0) } ?? lowercased()
  }

  func containsText(_ needle: String) -> Bool {
    !needle.isEmpty && offset(ofText: needle) != nil
  }

  /// The first scalar is a letter in lower case.
  var startsInLowerCase: Bool { unicodeScalars.first?.isLower ?? false }

  var startsInUpperCase: Bool { unicodeScalars.first?.isUpper ?? false }

  /// At least three letters and none in lower case.
  var isAllCapitals: Bool {
    var capitals = 0
    for scalar in unicodeScalars {
      if scalar.isLower { return false }
      if scalar.isUpper { capitals += 1 }
    }
    return capitals >= 3
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { self == " " || self == "\t" || self == "\u{A0}" || self == "\u{2007}" || self == "\u{202F}" }
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Latin-1 is told by its code; Unicode's table is asked for the rest.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    case 0...0x7F, 0xD7, 0xF7: false
    default: properties.isAlphabetic
    }
  }

  var isUpper: Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: true
    case 0...0x7F, 0xD7, 0xDF...0xFF: false
    default: properties.isUppercase
    }
  }

  var isLower: Bool {
    switch value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: true
    case 0...0x7F, 0xC0...0xDE, 0xF7: false
    default: properties.isLowercase
    }
  }
}
