import Minutes

/// A text as other people's programs can be given it: without what no reader sees and what turns text around.
enum FeedText {
  /// The text's lines that are not empty, each with single spaces; every kind of line end divides.
  /// - Complexity: O(n) in the length of the text.
  static func lines(_ text: String) -> [String] {
    guard let cleaned = cleaned(text) else {
      let line = Prose.squeezed(text)
      return line.isEmpty ? [] : [line]
    }
    return cleaned.split(separator: UInt8(ascii: "\n"))
      .map { Prose.squeezed(String(decoding: $0, as: UTF8.self)) }
      .filter { !$0.isEmpty }
  }

  /// The whole text on one line.
  static func line(_ text: String) -> String {
    Prose.squeezed(cleaned(text).map { String(decoding: $0, as: UTF8.self) } ?? text)
  }

  /// Line ends become `\n`; characters that XML 1.0 forbids, control characters and marks of direction go. Nil where the
  /// text holds none of them.
  private static func cleaned(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.holds(isSuspicious) else { return nil }
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let next = bytes.next(from: index, isSuspicious)
        kept += UnsafeBufferPointer(rebasing: bytes[index..<next])
        index = next
        guard index < bytes.count else { break }
        let length = length(of: bytes[index])
        let scalar = UnsafeBufferPointer(rebasing: bytes[index..<min(index + length, bytes.count)])
        switch fate(of: scalar) {
        case .kept: kept += scalar
        case .lineEnd: kept.append(UInt8(ascii: "\n"))
        case .dropped: break
        }
        index += length
      }
      return kept
    }
  }

  /// Whether a closer look is needed: a control character, or the first byte of a character that may have to go.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }

  private enum Fate { case kept, lineEnd, dropped }

  /// The number of bytes of the character that begins so.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0x00...0x7F: 1
    case 0xC2: 2
    case 0xF3: 4
    default: 3
    }
  }

  private static func fate(of scalar: UnsafeBufferPointer<UInt8>) -> Fate {
    switch (scalar[0], scalar.count > 1 ? scalar[1] : 0, scalar.count > 2 ? scalar[2] : 0) {
    case (0x09, _, _): .kept
    case (0x0A...0x0D, _, _), (0xC2, 0x85, _), (0xE2, 0x80, 0xA8...0xA9): .lineEnd  // U+0085, U+2028–2029
    case (0x00...0x1F, _, _), (0x7F, _, _), (0xC2, 0x80...0x9F, _): .dropped
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE): .dropped  // U+200E–200F, 202A–202E
    case (0xE2, 0x81, 0xA6...0xAF): .dropped  // U+2066–206F
    case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): .dropped  // U+FEFF, FFFE–FFFF
    case (0xF3, 0xA0, 0x80...0x81): .dropped  // U+E0000–E007F
    default: .kept
    }
  }
}
