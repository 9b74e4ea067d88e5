extension AmountText {
  /// A text's words in small letters, divided where no letter, digit or point inside a number stands.
  static func words(_ text: some StringProtocol) -> [String] {
    latinWords(text) ?? anyWords(text)
  }

  /// The words of any text, by the characters that a reader sees.
  static func anyWords(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ".") }
      .map { String($0.last == "." ? $0.dropLast() : $0) }.filter { !$0.isEmpty }
  }

  /// The pieces of a text between signs of ASCII, empty ones left out.
  static func pieces(of text: String, between signs: StaticString) -> [Substring] {
    let signs = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
    guard isLatin(text) else {
      let apart = String(decoding: signs, as: UTF8.self)
      return text.split { apart.contains($0) }
    }
    return text.utf8.split { signs.contains($0) }.map { Substring($0) }
  }

  /// The same words, for texts of ASCII and Latin-1 alone; nil for others.
  private static func latinWords(_ text: some StringProtocol) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var lead: UInt8?
    func close() {
      if word.last == UInt8(ascii: ".") { word.removeLast() }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if let first = lead {
        lead = nil
        guard let small = small(first, byte) else {
          close()
          continue
        }
        word.append(first)
        word.append(small)
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0x00...0x7F: close()
      case 0xC2, 0xC3: lead = byte
      default: return nil
      }
    }
    close()
    return words
  }

  /// The second byte of a letter or number of Latin-1 in small letters; nil where it is another sign.
  private static func small(_ lead: UInt8, _ byte: UInt8) -> UInt8? {
    switch (lead, byte) {
    // ª µ º, and ² ³ ¹ ¼ ½ ¾
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA), (0xC2, 0xB2...0xB3), (0xC2, 0xB9), (0xC2, 0xBC...0xBE): byte
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): nil
    // Capitals but for ß, which stands among them.
    case (0xC3, 0x80...0x9E): byte + 0x20
    default: byte
    }
  }

  /// Whether each character is one of ASCII or Latin-1: there one byte or two are one letter, spelled in one way.
  static func isLatin(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.allSatisfy { $0 <= 0xC3 } }
  }
}
