import Minutes

/// A text as other people's programs can be given it: without what no reader sees and what turns text around.
enum FeedText {
  /// The text's lines that are not empty, each with single spaces; every kind of line end divides.
  /// - Complexity: O(n) in the length of the text.
  static func lines(_ text: String) -> [String] {
    cleaned(text).utf8.split(separator: UInt8(ascii: "\n"))
      .map { Prose.squeezed(String(Substring($0))) }
      .filter { !$0.isEmpty }
  }

  /// The whole text on one line.
  static func line(_ text: String) -> String { Prose.squeezed(cleaned(text)) }

  /// Line ends become `\n`; characters that XML 1.0 forbids, control characters and marks of direction go.
  private static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineEnd(scalar) {
        kept.append("\n")
      } else if !isDropped(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Whether a closer look is needed: a control character, or the first byte of a character that may have to go.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFFE...0xFFFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
