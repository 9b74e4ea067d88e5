/// Which scalars are letters or digits, and their lower case: what `\p{L}` and `\p{N}` mean in `search.js`.
enum Letters {
  static let softHyphen: UInt32 = 0xAD

  /// Whether an ASCII byte is a letter or digit; false for every other byte.
  @inline(__always) static func isWordAscii(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The second byte of a letter whose first is C3, in lower case: most letters of Danish beyond ASCII. Nil for × and ÷.
  @inline(__always) static func latin(_ byte: UInt8) -> UInt8? {
    guard byte != 0x97, byte != 0xB7, byte &- 0x80 < 0x40 else { return nil }
    return byte < 0x9F ? byte | 0x20 : byte
  }

  /// For each scalar of Latin, Greek and Cyrillic its letter or digit in lower case; 0 for all others, the soft hyphen as
  /// itself.
  private static let near: [UInt32] = (0..<0x600).map { lowered($0) }

  /// The bytes of the scalar that starts with this one.
  static func width(_ byte: UInt8) -> Int {
    switch byte {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// A letter beyond ASCII in lower case, and its width.
  static func wide(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (width: Int, scalar: UInt32)? {
    let width = width(text[index])
    guard width > 1, index + width <= text.count else { return nil }
    var scalar = UInt32(text[index]) & (0x7F >> UInt32(width))
    for offset in 1..<width { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    let found = scalar < 0x600 ? near[Int(scalar)] : lowered(scalar)
    return found == 0 ? nil : (width, found)
  }

  private static func lowered(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    if value == softHyphen { return value }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      // Where lower case is more than one scalar (İ), the first is the letter.
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    default: return 0
    }
  }

  /// Puts a scalar into the buffer as UTF-8.
  static func put(_ scalar: UInt32, into bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    func put(_ byte: UInt32) {
      bytes[count] = UInt8(truncatingIfNeeded: byte)
      count += 1
    }
    if scalar < 0x80 {
      put(scalar)
      return
    }
    if scalar < 0x800 {
      put(0xC0 | scalar >> 6)
    } else if scalar < 0x10000 {
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
    } else {
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
    }
    put(0x80 | scalar & 0x3F)
  }
}
