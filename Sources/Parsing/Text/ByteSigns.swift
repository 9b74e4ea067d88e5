/// Which kinds of bytes stand in a text: most questions about a line are answered by what it does not hold.
struct ByteSigns: OptionSet, Sendable {
  let rawValue: UInt8

  static let digit = ByteSigns(rawValue: 1)
  static let colon = ByteSigns(rawValue: 2)
  static let tab = ByteSigns(rawValue: 4)
  /// The first byte of a letter or sign outside ASCII, and its other ones.
  static let wide = ByteSigns(rawValue: 8)
  /// Dots, dashes, lines and what else stands in a row of leaders or is drawn.
  static let leader = ByteSigns(rawValue: 16)
  /// What Markdown knows as a mark, or white space that is no space of ASCII.
  static let markup = ByteSigns(rawValue: 32)
  /// Two spaces of ASCII together.
  static let doubledSpace = ByteSigns(rawValue: 64)
  /// The first byte of what lies beyond Latin-1.
  static let beyondLatin = ByteSigns(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of bytes: ByteText.Bytes) {
    let signs = ByteSigns.table.withUnsafeBufferPointer { table in
      var signs: UInt8 = 0
      for byte in bytes { signs |= table[Int(byte)] }
      return signs
    }
    self.init(rawValue: signs)
    if bytes.holdsPair(of: 0x20) { insert(.doubledSpace) }
  }

  /// What each byte is by itself.
  private static let table: [UInt8] = (0...255).map { byte in
    let byte = UInt8(byte)
    var signs: ByteSigns = isMarkup(byte) ? .markup : []
    switch byte {
    case 0x30...0x39: signs.insert(.digit)
    case UInt8(ascii: ":"): signs.insert(.colon)
    case 0x09: signs.insert(.tab)
    case UInt8(ascii: "."), UInt8(ascii: "_"): signs.insert(.leader)
    case 0x80...: signs.insert(.wide)
    default: break
    }
    if byte > 0xC3 { signs.insert(.beyondLatin) }
    return signs.rawValue
  }

  /// A sign that Markdown knows, or white space that is no space of ASCII: U+00A0 begins with C2.
  @inline(__always)
  static func isMarkup(_ byte: UInt8) -> Bool {
    // Without a branch inside, so that the compiler makes vectors of a loop.
    var found: UInt8 = (byte < 0x20 ? 1 : 0) | (byte == 0xC2 ? 1 : 0)
    found |= (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte == UInt8(ascii: "`") ? 1 : 0)
    found |= (byte == UInt8(ascii: "*") ? 1 : 0) | (byte == UInt8(ascii: "[") ? 1 : 0)
    found |= (byte == UInt8(ascii: "<") ? 1 : 0) | (byte == UInt8(ascii: "~") ? 1 : 0)
    found |= (byte == UInt8(ascii: "_") ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0)
    return found != 0
  }
}
