/// Comparing printed words with words of a dialect.
public enum Vocabulary {
  /// A heading of a decision, by its first word in any dialect: "Beslutning i Byrådet den …".
  public static func isDecisionHeading(_ heading: String) -> Bool {
    key(heading).splitAtSpaces().first.map {
      $0 == "beslutning" || $0 == "vedtagelse" || $0.ends(with: "sbeslutning")
    } ?? false
  }

  /// Lower case, single spaces, without a closing colon or comma.
  static func key(_ text: some StringProtocol) -> String { text.withBytes { key(of: $0) } }

  static func key(of bytes: ByteText.Bytes) -> String {
    isSingleSpaced(bytes) ? loweredKey(of: bytes) : squeezedKey(of: bytes)
  }

  private static func isSingleSpaced(_ bytes: ByteText.Bytes) -> Bool {
    bytes.first != 0x20 && !bytes.holds { $0 == 0x09 } && !bytes.holdsPair(of: 0x20)
  }

  private static func loweredKey(of bytes: ByteText.Bytes) -> String {
    pieces(of: bytes) { lower in
      var count = lower.count
      while count > 0, isClosing(lower[count - 1]) { count -= 1 }
      return count
    }
  }

  private static func squeezedKey(of bytes: ByteText.Bytes) -> String {
    var isKnown = true
    let key = String(unsafeUninitializedCapacity: bytes.count) { key in
      var count = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x20 || byte == 0x09 {
          if count > 0, key[count - 1] != 0x20 {
            key[count] = 0x20
            count += 1
          }
          index += 1
        } else if byte < 0x80 {
          key[count] = ByteText.lowerASCII(byte)
          count += 1
          index += 1
        } else {
          let width = ByteText.lowercaseWide(bytes, at: index, into: key, at: count)
          if width == 0 {
            isKnown = false
            return 0
          }
          count += width
          index += width
        }
      }
      while count > 0, isClosing(key[count - 1]) { count -= 1 }
      return count
    }
    return isKnown ? key : withoutDoubledSpaces(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  private static func withoutDoubledSpaces(_ lower: String) -> String {
    var kept: [UInt8] = []
    for byte in lower.utf8 {
      if byte != 0x20, byte != 0x09 {
        kept.append(byte)
      } else if let last = kept.last, last != 0x20 {
        kept.append(0x20)
      }
    }
    while let last = kept.last, isClosing(last) { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether a key ends in front of the byte.
  static func isClosing(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
  }

  /// Letters and digits only, lower case: for titles that were cut or wrapped.
  static func letters(_ text: some StringProtocol) -> String {
    text.withBytes { bytes in
      pieces(of: bytes) { lower in
        var count = 0
        for byte in lower where byte >= 0x80 || isASCIILetterOrDigit(byte) {
          lower[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// A text made of the bytes in lower case; `keep` moves those it keeps to the front and returns their number.
  private static func pieces(
    of bytes: ByteText.Bytes, keep: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> String {
    var isKnown = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { lower in
      isKnown = ByteText.lowercase(bytes, into: lower)
      return isKnown ? keep(UnsafeMutableBufferPointer(rebasing: lower[..<bytes.count])) : 0
    }
    if isKnown { return text }
    var lower = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    let count = lower.withUnsafeMutableBufferPointer { keep($0) }
    return String(decoding: lower[..<count], as: UTF8.self)
  }

  static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
