/// One spelling for what is one letter to a reader.
enum Spelling {
  /// A word in lower case with its accents off; æ, ø and å for ae, oe and aa where the language writes them so.
  static func canonical(_ word: [UInt8], digraphs: Bool) -> [UInt8] {
    var plain = word
    if !isPlain(word) {
      plain = []
      plain.reserveCapacity(word.count)
      for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { append(scalar, to: &plain) }
    }
    return digraphs && hasDigraph(plain) ? withoutDigraphs(plain) : plain
  }

  /// Whether a word has no letters but those of ASCII and æ, ø, å, as nearly all words.
  private static func isPlain(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { word in
      var index = 0
      while index < word.count {
        if word[index] < 0x80 {
          index += 1
        } else {
          guard word[index] == 0xC3, index + 1 < word.count, isDanish(word[index + 1]) else {
            return false
          }
          index += 2
        }
      }
      return true
    }
  }

  /// The second byte of å, æ or ø.
  private static func isDanish(_ byte: UInt8) -> Bool { byte == 0xA5 || byte == 0xA6 || byte == 0xB8 }

  private static func hasDigraph(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { word in
      var last: UInt8 = 0
      for byte in word {
        if last == 0x61 && (byte == 0x61 || byte == 0x65) || last == 0x6F && byte == 0x65 { return true }
        last = byte
      }
      return false
    }
  }

  /// How many letters a word in UTF-8 has.
  static func length(_ word: some Sequence<UInt8>) -> Int { word.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  private static func append(_ scalar: Unicode.Scalar, to plain: inout [UInt8]) {
    switch scalar {
    case "æ", "ø", "å": plain += String(scalar).utf8
    case "ö": plain += "ø".utf8
    case "ä": plain += "æ".utf8
    case "ß": plain += "ss".utf8
    default:
      if scalar.isASCII {
        plain.append(UInt8(scalar.value))
      } else if let base = bases[scalar] {
        plain.append(base)
      } else {
        plain += String(scalar).utf8
      }
    }
  }

  /// Latin letters with an accent, and the letter below it.
  private static let bases: [Unicode.Scalar: UInt8] = {
    var bases: [Unicode.Scalar: UInt8] = [:]
    let rows: [(Character, String)] = [
      ("a", "àáâãāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"), ("i", "ìíîïĩīĭį"),
      ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņň"), ("o", "òóôõōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţť"),
      ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    for (base, accented) in rows {
      for scalar in accented.unicodeScalars { bases[scalar] = base.asciiValue }
    }
    return bases
  }()

  private static func withoutDigraphs(_ word: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let next = index + 1 < word.count ? word[index + 1] : 0
      switch (word[index], next) {
      case (0x61, 0x61): made += [0xC3, 0xA5]
      case (0x61, 0x65): made += [0xC3, 0xA6]
      case (0x6F, 0x65): made += [0xC3, 0xB8]
      default:
        made.append(word[index])
        index += 1
        continue
      }
      index += 2
    }
    return made
  }
}
