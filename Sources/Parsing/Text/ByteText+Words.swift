/// Looking at eight bytes at once.
extension ByteText {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  /// The first byte in the lowest place.
  @inline(__always)
  static func word(of bytes: Bytes, at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// How many bytes of a word have their first bit, where no other bit is set.
  @inline(__always)
  static func count(of bits: UInt64) -> Int { Int(((bits >> 7) &* lowBits) >> 56) }

  /// The first bit of each byte that is the one.
  @inline(__always)
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let other = word ^ (UInt64(byte) &* lowBits)
    // A byte's lower bits carry into its first one where any of them is set.
    return ~(((other & ~highBits) &+ ~highBits) | other) & highBits
  }

  /// The first place from `start` on where the byte stands; the end where it stands nowhere.
  static func place(of byte: UInt8, in bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let found = places(of: byte, in: word(of: bytes, at: index))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// How often the byte stands there.
  static func count(of byte: UInt8, in bytes: Bytes) -> Int {
    var number = 0
    var index = 0
    while index + 8 <= bytes.count {
      number += count(of: places(of: byte, in: word(of: bytes, at: index)))
      index += 8
    }
    while index < bytes.count {
      number += bytes[index] == byte ? 1 : 0
      index += 1
    }
    return number
  }

  /// Whether the byte stands twice together anywhere.
  static func hasPair(of byte: UInt8, in bytes: Bytes) -> Bool {
    var index = 0
    while index + 9 <= bytes.count {
      let pairs =
        places(of: byte, in: word(of: bytes, at: index)) & places(of: byte, in: word(of: bytes, at: index + 1))
      if pairs != 0 { return true }
      index += 8
    }
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return true }
      index += 1
    }
    return false
  }

  /// Whether a digit stands anywhere.
  static func hasDigit(_ bytes: Bytes) -> Bool {
    var index = 0
    while index + 8 <= bytes.count {
      let other = word(of: bytes, at: index) ^ (0x30 &* lowBits)
      // What is ten or more, or has its first bit, has that bit then.
      let others = ((other & ~highBits) &+ (0x76 &* lowBits)) | other
      if others & highBits != highBits { return true }
      index += 8
    }
    while index < bytes.count {
      if DateReader.isDigit(bytes[index]) { return true }
      index += 1
    }
    return false
  }
}
