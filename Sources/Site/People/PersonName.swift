import Minutes

/// A person's name as it is compared: case, hyphens, full stops and doubled spaces apart.
struct PersonName: Hashable, Sendable {
  let words: [String]

  init(_ name: String) { words = PersonName.latinWords(name) ?? PersonName.anyWords(name) }

  /// The words of any name, by the characters that a reader sees.
  static func anyWords(_ name: String) -> [String] {
    name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "‑" || $0 == "." }.map(String.init)
  }

  /// The same words, byte for byte, of a name in letters of ASCII and Latin-1 alone, as nearly all are; nil for others.
  static func latinWords(_ name: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var isSecond = false
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): close()
      case 0x21...0x7E: word.append(byte)
      case 0xC3: word.append(byte)
      // À to Þ are capitals, but for × among them.
      case 0x80...0x9E where isSecond: word.append(byte == 0x97 ? byte : byte + 0x20)
      case 0x80...0xBF where isSecond: word.append(byte)
      default: return nil
      }
      isSecond = byte == 0xC3
    }
    close()
    return words
  }

  /// What two spellings that may be one person's have in common.
  var outline: String { "\(words.count) \(words.first ?? "") \(words.last ?? "")" }

  /// Whether the names differ in nothing but middle names that one of them shortens: "Anna B. Holm", "Anna Birgitte Holm".
  func agrees(with other: PersonName) -> Bool {
    guard words.count == other.words.count, words.first == other.words.first, words.last == other.words.last else {
      return false
    }
    return zip(words, other.words).allSatisfy { own, their in
      own == their || (own.unicodeScalars.count == 1 && their.hasPrefix(own))
        || (their.unicodeScalars.count == 1 && own.hasPrefix(their))
    }
  }
}
