/// Which scalars are letters or digits, and their lower case: what `\p{L}` and `\p{N}` mean in `search.js`.
enum Letters {
  static let softHyphen: UInt32 = 0xAD

  /// For each ASCII byte its letter or digit in lower case; 0 for all others.
  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) + 0x20
    default: 0
    }
  }

  /// The same for the scalars of Latin, Greek and Cyrillic, the soft hyphen as itself.
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

  /// Appends a scalar as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
