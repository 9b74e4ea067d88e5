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

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of bytes: ByteText.Bytes) {
    self.init(
      rawValue: ByteSigns.table.withUnsafeBufferPointer { table in
        var signs: UInt8 = 0
        for byte in bytes { signs |= table[Int(byte)] }
        return signs
      })
  }

  private static let table: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: digit.rawValue
    case UInt8(ascii: ":"): colon.rawValue
    case 0x09: tab.rawValue
    case UInt8(ascii: "."), UInt8(ascii: "_"): leader.rawValue
    case 0x80...: wide.rawValue
    default: 0
    }
  }
}
