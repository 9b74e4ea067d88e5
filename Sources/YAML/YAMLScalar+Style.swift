extension YAMLScalar {
  /// Whether the value must stand in quotes to be read back as what it is.
  ///
  /// Source: the indicators and implicit types of YAML 1.1, so that older readers agree with this one.
  func needsQuotes(inFlow: Bool) -> Bool {
    guard isQuoted || !YAMLScalar.isPlainWord(text, inFlow: inFlow) else { return false }
    guard kind == .text else { return false }
    let isMistaken = YAMLScalar.isReadAsOtherType(text)
    return isMistaken || !YAMLScalar.standsPlain(text, inFlow: inFlow)
  }

  /// True only where the text is one and stands plain, as a look at its bytes shows of most: it begins with a letter, is
  /// longer than every word that some reader takes for something else, and has no sign of YAML's and none that is rare.
  private static func isPlainWord(_ text: String, inFlow: Bool) -> Bool {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.count <= 5 { return isShortWord(bytes) }
      guard let first = bytes.first, let last = bytes.last else { return false }
      guard (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first), last != UInt8(ascii: " ") else {
        return false
      }
      return bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "#"): false
        case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
          UInt8(ascii: "}"):
          !inFlow
        // Latin-1's letters are C3 and a byte up to BF.
        case 0x20...0x7E, 0x80...0xBF, 0xC3: true
        default: false
        }
      }
    }
    return isPlain ?? false
  }

  /// Whether the text is up to five letters of ASCII that no reader takes for something else, as most keys are; or one of
  /// Latin-1, as a party's may be.
  private static func isShortWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.count == 2, bytes[0] == 0xC3 { return true }
    guard !bytes.isEmpty, bytes.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return false }
    return !wordsOfOlderReaders.contains { word in
      word.utf8.count == bytes.count && zip(word.utf8, bytes).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  private static let wordsOfOlderReaders: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<",
  ]

  /// Whether some reader takes the plain text for a null, a truth value, a number, a date or a time of day.
  private static func isReadAsOtherType(_ text: String) -> Bool {
    if YAMLScalar(text: text, isQuoted: false).kind != .text { return true }
    if wordsOfOlderReaders.contains(text.lowercased()) { return true }
    let start = text.utf8.drop { "+-.".utf8.contains($0) }
    guard let first = start.first, isDigit(first) else { return false }
    return text.utf8.allSatisfy { isDigit($0) || "abcdefABCDEF_xotTzZ:.,+- ".utf8.contains($0) }
  }

  /// Whether YAML's grammar lets the text stand without quotes, on one line, as libyaml's emitter would write it.
  private static func standsPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != UInt8(ascii: " "), last != UInt8(ascii: " "), last != UInt8(ascii: ":") else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first), !bytes.starts(with: "...".utf8) else { return false }
    if inFlow, bytes.contains(where: { ",?[]{}:".utf8.contains($0) }) { return false }
    for index in bytes.indices.dropFirst() {
      let pair = (bytes[index - 1], bytes[index])
      if pair == (UInt8(ascii: ":"), UInt8(ascii: " ")) || pair == (UInt8(ascii: " "), UInt8(ascii: "#")) {
        return false
      }
    }
    return text.unicodeScalars.allSatisfy(isPrintedAsItIs)
  }

  /// What libyaml writes unescaped: it escapes line breaks of every script, and all above U+FFFF.
  private static func isPrintedAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0xFEFF: false
    case 0x20...0x7E, 0xA0...0xFFFD: true
    default: false
    }
  }
}
