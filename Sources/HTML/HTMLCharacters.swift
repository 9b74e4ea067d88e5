import Foundation

/// The characters of a page's text.
public enum HTMLCharacters {
  /// The text without what a reader cannot see: controls, soft hyphens, marks of direction, zero-width characters; other
  /// spaces as plain ones, in normal form C.
  public static func visible(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) else { return text }
    var scalars = String.UnicodeScalarView()
    var isComposed = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        continue
      case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: scalars.append(" ")
      // A word processor's bullet out of its own font of signs.
      case 0xF0B7, 0xF0A7: scalars.append("•")
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF: scalars.append("\u{FFFD}")
      default:
        if (0x300...0x36F).contains(scalar.value) { isComposed = false }
        scalars.append(scalar)
      }
    }
    let visible = String(scalars)
    return isComposed ? visible : visible.precomposedStringWithCanonicalMapping
  }

  /// Visible text with single spaces, none at the ends.
  public static func oneLine(_ text: String) -> String {
    visible(text).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The text without what libxml2 stops at or skips: zeros and other controls but tabs and line ends.
  static func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else { return text }
    return String(text.unicodeScalars.filter { $0.value >= 0x20 || [0x09, 0x0A, 0x0D].contains($0.value) })
  }

  /// The text without a word processor's `<![if !supportLists]>`, which a browser passes over and libxml2 takes for text.
  static func withoutConditions(_ text: String) -> String {
    let open = Array("<![".utf8)
    let bytes = Array(text.utf8)
    guard !bytes.ranges(of: open).isEmpty else { return text }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == open[0], bytes[index...].starts(with: open) {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept + bytes[index...], as: UTF8.self)
  }

  /// How many words a text has.
  static func words(in text: String) -> Int { text.split { $0.isWhitespace }.count }
}
