import Foundation

/// Characters as minutes have them, whatever the printing program made of them.
enum PrintedText {
  /// Ligatures as letters, in normal form C, other spaces as a space, bullets of symbol fonts as bullets.
  static func cleaned(_ text: String, trims: Bool = true) -> String {
    var scalars = String.UnicodeScalarView()
    var isPlain = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: scalars.append(scalar)
      // Ligatures: ff, fi, fl, ffi, ffl, st, st.
      case 0xFB00...0xFB06:
        let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value) - 0xFB00]
        scalars.append(contentsOf: letters.unicodeScalars)
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x09...0x0D: scalars.append(" ")
      // Symbol and Wingdings: bullets.
      case 0xF0B7, 0xF0A7, 0xF06C, 0xF0D8, 0xF0FC, 0xF076, 0xF09F: scalars.append("•")
      case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00...0x08, 0x0E...0x1F, 0x7F: break
      default:
        isPlain = false
        scalars.append(scalar)
      }
    }
    let cleaned = String(scalars)
    let normal = isPlain ? cleaned : cleaned.precomposedStringWithCanonicalMapping
    return trims ? normal.trimmingCharacters(in: .whitespaces) : normal
  }
}
