import Minutes

/// Looking at text byte by byte, without a copy of it.
enum ByteText {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether the bytes of `text` stand at a place.
  @inline(__always)
  static func stands(_ text: Bytes, in bytes: Bytes, at start: Int) -> Bool {
    guard start >= 0, start + text.count <= bytes.count else { return false }
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
  }

  /// Whether a word of ASCII's small letters stands there in small letters or capitals, in front of `end`.
  @inline(__always)
  static func standsInAnyCase(_ word: StaticString, in bytes: Bytes, at start: Int, end: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= end else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[start + index] | 0x20 != word.utf8Start[index] { return false }
    return true
  }

  @inline(__always)
  static func stands(_ text: StaticString, in bytes: Bytes, at start: Int) -> Bool {
    stands(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), in: bytes, at: start)
  }

  /// Where `needle`, which is not empty, first stands.
  static func offset(of needle: Bytes, in bytes: Bytes) -> Int? {
    var start = bytes.next(from: 0, needle[0])
    while start + needle.count <= bytes.count {
      if stands(needle, in: bytes, at: start) { return start }
      start = bytes.next(from: start + 1, needle[0])
    }
    return nil
  }

  static func offset(of needle: StaticString, in bytes: Bytes) -> Int? {
    offset(of: UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount), in: bytes)
  }

  /// The range without spaces, tabs and no-break spaces at its ends.
  static func trimmed(_ range: Range<Int>, of bytes: Bytes) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = spaceWidth(bytes, at: start, end: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let last = bytes[end - 1]
      if last == 0x20 || last == 0x09 {
        end -= 1
      } else if last == 0xA0, end - start >= 2, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if last == 0x87 || last == 0xAF, end - start >= 3, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The bytes of the space at a place; 0 where none stands there.
  static func spaceWidth(_ bytes: Bytes, at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09: return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      // U+2007 and U+202F.
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0x87 || bytes[index + 2] == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// How many Unicode scalars the bytes are.
  static func width(_ range: Range<Int>, of bytes: Bytes) -> Int {
    // Bytes that go on with a scalar begin none.
    UnsafeBufferPointer(rebasing: bytes[range]).number { $0 & 0xC0 != 0x80 }
  }

  @inline(__always)
  static func lowerASCII(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  static func text(_ range: Range<Int>, of bytes: Bytes) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  // MARK: Lower case

  /// The text in lower case; nil where a letter is none that this table knows.
  static func lowered(_ bytes: Bytes) -> String? {
    var isKnown = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { lower in
      isKnown = lowercase(bytes, into: lower)
      return isKnown ? bytes.count : 0
    }
    return isKnown ? text : nil
  }

  /// Minutes are ASCII, Latin-1 and typographic signs: false where anything else stands in the text.
  static func lowercase(_ bytes: Bytes, into lower: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    lowercaseLatin(bytes, into: lower) || lowercaseByteByByte(bytes, into: lower)
  }

  /// The same for ASCII and Latin-1 alone, many bytes together; false where anything else stands in the text.
  private static func lowercaseLatin(_ bytes: Bytes, into lower: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    lower[0] = lowerASCII(first)
    var greatest = first
    var index = 1
    while index < bytes.count {
      let byte = bytes[index]
      let isCapital: UInt8 = byte &- 0x41 < 26 ? 0x20 : 0
      // À–Þ without ×, by their second byte.
      let isWideCapital: UInt8 =
        (bytes[index &- 1] == 0xC3 ? 0x20 : 0) & (byte &- 0x80 < 0x1F ? 0x20 : 0) & (byte != 0x97 ? 0x20 : 0)
      lower[index] = byte | isCapital | isWideCapital
      greatest = max(greatest, byte)
      index &+= 1
    }
    return greatest <= 0xC3
  }

  /// Whether some bytes of ASCII and Latin-1 alone are others in lower case.
  static func isLowered(_ bytes: Bytes, to lower: Bytes) -> Bool {
    guard bytes.count == lower.count else { return false }
    var isBehindLead = false
    for index in bytes.indices {
      let byte = bytes[index]
      // À–Þ without ×, by their second byte.
      let small = isBehindLead && byte < 0x9F && byte != 0x97 ? byte | 0x20 : lowerASCII(byte)
      if small != lower[index] { return false }
      isBehindLead = byte == 0xC3
    }
    return true
  }

  private static func lowercaseByteByByte(_ bytes: Bytes, into lower: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        lower[index] = lowerASCII(byte)
        index += 1
        continue
      }
      let width = lowercaseWide(bytes, at: index, into: lower, at: index)
      guard width > 0 else { return false }
      index += width
    }
    return true
  }

  /// Writes the letter or sign outside ASCII at a place in lower case, and returns its width; 0 where it is none of those.
  static func lowercaseWide(
    _ bytes: Bytes, at index: Int, into lower: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) -> Int {
    let byte = bytes[index]
    lower[place] = byte
    guard index + 1 < bytes.count else { return 1 }
    let next = bytes[index + 1]
    switch byte {
    case 0xC2:
      lower[place + 1] = next
      return 2
    case 0xC3:
      // À–Þ without ×.
      lower[place + 1] = (0x80...0x9E).contains(next) && next != 0x97 ? next | 0x20 : next
      return 2
    case 0xE2 where next == 0x80:
      // Dashes, quotation marks, bullets, the ellipsis.
      lower[place + 1] = next
      guard index + 2 < bytes.count else { return 2 }
      lower[place + 2] = bytes[index + 2]
      return 3
    default: return 0
    }
  }
}
