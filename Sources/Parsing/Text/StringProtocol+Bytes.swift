extension StringProtocol {
  /// Without spaces, tabs and no-break spaces at the ends.
  func trimmingSpaces() -> SubSequence {
    var slice = self[...]
    while let first = slice.unicodeScalars.first, first.isSpace { slice = slice.dropFirstScalar() }
    while let last = slice.unicodeScalars.last, last.isSpace { slice = slice.dropLastScalar() }
    return slice
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
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      needle.utf8.withContiguousStorageIfAvailable { Self.offset(of: $0, in: bytes) }
    }
    if case .some(.some(let offset)) = found { return offset }
    return Array(utf8).withUnsafeBufferPointer { bytes in
      Array(needle.utf8).withUnsafeBufferPointer { Self.offset(of: $0, in: bytes) }
    }
  }

  private static func offset(of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      var length = 1
      while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
      if length == needle.count { return start }
    }
    return nil
  }

  /// Whether the text begins with the other one's bytes: texts are in one normal form, so that no more is to compare.
  func begins(with text: some StringProtocol) -> Bool { utf8.starts(with: text.utf8) }

  /// Whether the text ends with the other one's bytes.
  func ends(with text: some StringProtocol) -> Bool {
    let length = text.utf8.count
    let count = utf8.count
    return count >= length && utf8.dropFirst(count - length).elementsEqual(text.utf8)
  }

  /// In lower case, as `lowercased()` gives it; Danish text is done byte by byte.
  func lowered() -> String {
    let bytes = Vocabulary.lowerBytes(of: self)
    return String(decoding: bytes, as: UTF8.self)
  }

  func containsText(_ needle: String) -> Bool { firstRange(ofText: needle) != nil }

  /// The first scalar is a letter in lower case.
  var startsInLowerCase: Bool { unicodeScalars.first?.properties.isLowercase ?? false }

  var startsInUpperCase: Bool { unicodeScalars.first?.properties.isUppercase ?? false }

  /// At least three letters and none in lower case.
  var isAllCapitals: Bool {
    var capitals = 0
    for scalar in unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 3
  }
}

extension StringProtocol {
  fileprivate func dropFirstScalar() -> SubSequence { self[unicodeScalars.index(after: startIndex)...] }
  fileprivate func dropLastScalar() -> SubSequence { self[..<unicodeScalars.index(before: endIndex)] }
}

extension Unicode.Scalar {
  var isSpace: Bool { self == " " || self == "\t" || self == "\u{A0}" || self == "\u{2007}" || self == "\u{202F}" }
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLetter: Bool { properties.isAlphabetic }
}
