/// Comparing printed words with words of a dialect.
public enum Vocabulary {
  /// A heading of a decision, by its first word in any dialect: "Beslutning i Byrådet den …".
  public static func isDecisionHeading(_ heading: String) -> Bool {
    key(heading).split(separator: " ").first.map {
      $0 == "beslutning" || $0 == "vedtagelse" || $0.ends(with: "sbeslutning")
    } ?? false
  }

  /// Lower case, single spaces, without a closing colon or comma.
  static func key(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in lowerBytes(of: text) {
      let isSpace = byte == 0x20 || byte == 0x09
      if isSpace, bytes.last == 0x20 || bytes.isEmpty { continue }
      bytes.append(isSpace ? 0x20 : byte)
    }
    while let last = bytes.last, last == 0x20 || last == UInt8(ascii: ":") || last == UInt8(ascii: ",") {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters and digits only, lower case: for titles that were cut or wrapped.
  static func letters(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in lowerBytes(of: text) where byte >= 0x80 || isASCIILetterOrDigit(byte) { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A piece of a text in lower case; a character cut in two at its end does no harm to what is looked for in it.
  static func lowered(_ bytes: Substring.UTF8View) -> String {
    var lower = Array(bytes)
    for index in lower.indices where (0x41...0x5A).contains(lower[index]) { lower[index] |= 0x20 }
    return String(decoding: lower, as: UTF8.self)
  }

  /// The bytes of the text in lower case.
  ///
  /// Minutes are ASCII, Latin-1 and typographic signs: these are done here, anything else by the standard library.
  static func lowerBytes(of text: some StringProtocol) -> [UInt8] {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if (0x41...0x5A).contains(byte) { bytes[index] = byte | 0x20 }
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return bytes }
      switch (byte, bytes[index + 1]) {
      case (0xC2, _): index += 2
      // À–Þ without ×.
      case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E):
        bytes[index + 1] |= 0x20
        index += 2
      case (0xC3, _): index += 2
      // Dashes, quotation marks, bullets, the ellipsis.
      case (0xE2, 0x80): index += 3
      default: return Array(text.lowercased().utf8)
      }
    }
    return bytes
  }

  static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
