/// Names of folders and pages: `[a-z0-9-]`, so that they are the same on every file system and in every address.
public enum Slug {
  /// At most 80 bytes, cut at a word where possible; never empty, never a name that Windows reserves.
  ///
  /// æ becomes ae, ø oe, å aa; accents are dropped; everything else becomes a hyphen.
  public static func make(_ text: String) -> String {
    var bytes = plainLetters(of: text) ?? letters(of: text)
    if bytes.count > 80 {
      let cut = bytes[..<81].lastIndex(of: hyphen) ?? 80
      bytes.removeSubrange((cut > 40 ? cut : 80)...)
    }
    while bytes.last == hyphen { bytes.removeLast() }
    let slug = String(decoding: bytes, as: UTF8.self)
    if slug.isEmpty { return "x" }
    return reserved.contains(slug) ? slug + "-1" : slug
  }

  /// The letters and hyphens of a text of ASCII, æ, ø and å, which nearly all are; nil for others.
  private static func plainLetters(of text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { utf8 in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(utf8.count)
      var isDanish = false
      for byte in utf8 {
        if isDanish {
          isDanish = false
          switch byte | 0x20 {
          case 0xA6: bytes += "ae".utf8
          case 0xB8: bytes += "oe".utf8
          case 0xA5: bytes += "aa".utf8
          default: return nil
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
        case UInt8(ascii: "'"): break
        case 0xC3: isDanish = true
        case 0x80...: return nil
        default: appendHyphen(to: &bytes)
        }
      }
      return bytes
    }
  }

  private static func letters(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      // "å" may come as "a" with a ring of its own: both are one letter.
      if let base = bytes.last, let second = combined(base, scalar) {
        bytes.append(second)
        continue
      }
      switch scalar {
      case "a"..."z", "0"..."9": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case " ", "-", ",", ".", "/", ":": appendHyphen(to: &bytes)
      case "æ": bytes += "ae".utf8
      case "ø": bytes += "oe".utf8
      default:
        for byte in letters(of: scalar) { if byte == hyphen { appendHyphen(to: &bytes) } else { bytes.append(byte) } }
      }
    }
    return bytes
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func appendHyphen(to bytes: inout [UInt8]) {
    if let last = bytes.last, last != hyphen { bytes.append(hyphen) }
  }

  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "a"..."z", "0"..."9": return [UInt8(scalar.value)]
    case "æ", "ä": return Array("ae".utf8)
    case "ø", "ö": return Array("oe".utf8)
    case "å": return Array("aa".utf8)
    case "ü": return Array("ue".utf8)
    case "ß": return Array("ss".utf8)
    case "ð": return [UInt8(ascii: "d")]
    case "þ": return Array("th".utf8)
    case "œ": return Array("oe".utf8)
    case "ĳ": return Array("ij".utf8)
    case "\u{E0}"..."\u{FF}": return [latin1[Int(scalar.value) - 0xE0]]
    case "\u{100}"..."\u{17F}": return [latinExtended[Int(scalar.value) - 0x100]]
    case "\u{300}"..."\u{36F}", "'", "’": return []
    default: return [hyphen]
    }
  }

  /// The second letter that a ring or two dots above a letter stand for.
  private static func combined(_ base: UInt8, _ mark: Unicode.Scalar) -> UInt8? {
    switch (base, mark) {
    case (UInt8(ascii: "a"), "\u{30A}"): UInt8(ascii: "a")
    case (UInt8(ascii: "a"), "\u{308}"), (UInt8(ascii: "o"), "\u{308}"), (UInt8(ascii: "u"), "\u{308}"):
      UInt8(ascii: "e")
    default: nil
    }
  }

  /// The letters U+00E0–U+00FF without their accents; a sign that is no letter is a hyphen.
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo-ouuuuyty".utf8)
  /// The letters U+0100–U+017F likewise.
  private static let latinExtended = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstt"
      + "ttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for digit in 0...9 { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()
}
