/// A character written by its name or number: `&amp;`, `&#38;`, `&#x26;`.
struct Entity {
  let text: [UInt8]
  /// Behind the semicolon.
  let end: Int

  /// Nil where no known entity begins.
  init?(in bytes: [UInt8], at start: Int) {
    guard bytes[start] == UInt8(ascii: "&"),
      let close = bytes[start...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    end = close + 1
    let name = bytes[(start + 1)..<close]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Entity.scalar(numbered: name.dropFirst()) else { return nil }
      // Control characters and the no-break space are spaces to a reader.
      let isSpace = scalar.value < 0x20 || scalar.value == 0xA0
      text = Array(String(Character(isSpace ? " " : scalar)).utf8)
    } else {
      guard let character = Entity.names[String(decoding: name, as: UTF8.self)] else { return nil }
      text = Array(character.utf8)
    }
  }

  private static func scalar(numbered digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard let first = number.first, Prose.isLetter(first), number.count <= (isHexadecimal ? 6 : 7),
      let code = UInt32(String(decoding: number, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return scalar
  }

  /// Those that people write in Danish minutes; a page's renderer knows all of HTML's.
  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aelig": "æ", "AElig": "Æ",
    "oslash": "ø", "Oslash": "Ø", "aring": "å", "Aring": "Å", "eacute": "é", "Eacute": "É", "auml": "ä", "Auml": "Ä",
    "ouml": "ö", "Ouml": "Ö", "uuml": "ü", "Uuml": "Ü", "szlig": "ß", "euro": "€", "pound": "£", "sect": "§",
    "para": "¶", "copy": "©", "reg": "®", "deg": "°", "middot": "·", "bull": "•", "hellip": "…", "ndash": "–",
    "mdash": "—", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "times": "×", "plusmn": "±", "sup2": "²", "sup3": "³",
  ]
}
