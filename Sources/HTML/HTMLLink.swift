import Foundation

/// Addresses that links of received pages lead to.
enum HTMLLink {
  /// The address as Markdown may hold it between `<` and `>`; nil where it is none of the web's, or not everybody's.
  static func address(_ reference: String) -> String? {
    // Browsers pass over line ends and tabs, and spaces at the ends.
    let text = HTMLCharacters.visible(reference.filter { !$0.isNewline && $0 != "\t" })
      .trimmingCharacters(in: .whitespaces)
    let lower = text.lowercased()
    guard text.utf8.count <= 2000, lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let authority = rest.prefix { !"/?#\\".contains($0) }
    // A name and a password in front of the host; a machine of the house ("http://intranet/").
    guard !authority.contains("@"), authority.contains("."), !authority.hasPrefix("."), !authority.hasSuffix(".local")
    else { return nil }
    var address = ""
    for byte in text.utf8 {
      if byte <= 0x20 || byte >= 0x7F || "<>\"\\^`{|}*_[]".utf8.contains(byte) && byte != UInt8(ascii: "_") {
        address += "%" + hexadecimal(byte)
      } else {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address
  }

  /// Whether a link that does not go out leads to somebody's machine or does something.
  static func isLeftOut(_ reference: String) -> Bool {
    let lower = reference.lowercased().filter { !$0.isWhitespace }
    return !lower.isEmpty && !lower.hasPrefix("#") && !lower.hasPrefix("mailto:") && !lower.hasPrefix("tel:")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
