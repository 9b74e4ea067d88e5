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
    guard bytes.count >= needle.count else { return nil }
    let first = needle[0]
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      if stands(needle, in: bytes, at: start) { return start }
    }
    return nil
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
    var width = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { width += 1 }
    return width
  }

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
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        lower[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        lower[index] = byte
        return true
      }
      let next = bytes[index + 1]
      lower[index] = byte
      switch byte {
      case 0xC2:
        lower[index + 1] = next
        index += 2
      case 0xC3:
        // À–Þ without ×.
        lower[index + 1] = (0x80...0x9E).contains(next) && next != 0x97 ? next | 0x20 : next
        index += 2
      case 0xE2 where next == 0x80:
        // Dashes, quotation marks, bullets, the ellipsis.
        lower[index + 1] = next
        if index + 2 < bytes.count { lower[index + 2] = bytes[index + 2] }
        index += 3
      default: return false
      }
    }
    return true
  }
}
