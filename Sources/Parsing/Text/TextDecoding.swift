import Foundation
import Minutes

/// A received file as text: decoded, in normal form C, with `\n` as the only line end.
public struct DecodedText: Sendable {
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  public let text: String
  public let encoding: Encoding
  /// Invisible characters that were taken out: byte-order marks, soft hyphens, controls.
  public let removedCharacters: Int

  /// The longest line that can be anything but damage; minutes have paragraphs of at most some 20 KB.
  static let longestLine = 1 << 20

  /// Decodes the bytes, or says why they are no text.
  public static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DecodedText {
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      throw .error(file, "the file is empty", advice: "Export the document again; nothing was imported.")
    }
    if let format = binaryFormat(of: bytes) {
      throw .error(
        file, "this is \(format), not text", advice: "Save the document as plain text (UTF-8) and import that file.")
    }
    try checkLines(bytes, file: file)
    let (decoded, encoding) = characters(of: bytes)
    var removed = 0
    let cleaned = clean(decoded, removed: &removed)
    return DecodedText(text: cleaned, encoding: encoding, removedCharacters: removed)
  }

  private static func checkLines(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    guard bytes.count > longestLine else { return }
    var line = 1
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
      if index - start > longestLine { break }
      if bytes[index] == 0x0A { line += 1 }
      start = index + 1
    }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    if end - start > longestLine {
      throw .error(
        file, line: line, "this line is \(end - start) bytes long; no line of minutes is longer than \(longestLine)",
        sourceLine: String(decoding: bytes[start..<min(start + 80, end)], as: UTF8.self),
        advice: "The line breaks were lost on the way: export the document again.")
    }
  }

  private static func binaryFormat(of bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF".utf8), "a PDF file"), (Array("PK\u{3}\u{4}".utf8), "a ZIP file or a Word document"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"), (Array("{\\rtf".utf8), "a rich text file"),
      ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), ([0x1F, 0x8B], "a compressed file"),
    ]
    for (signature, name) in signatures where bytes.starts(with: signature) { return name }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let controls = bytes.withUnsafeBufferPointer { bytes in
      bytes.number { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0C && $0 != 0x0D }
    }
    guard controls > 0 else { return nil }
    return controls * 50 > bytes.count || bytes.contains(0) ? "a binary file" : nil
  }

  /// Text whose characters are known already, with `\n` as the only line end.
  public init(_ text: String, encoding: Encoding) {
    var removed = 0
    self.text = DecodedText.clean(text, removed: &removed)
    self.encoding = encoding
    removedCharacters = removed
  }

  private init(text: String, encoding: Encoding, removedCharacters: Int) {
    self.text = text
    self.encoding = encoding
    self.removedCharacters = removedCharacters
  }

  /// The characters of bytes as they are: by a byte-order mark, as UTF-8 where they are, else as Windows-1252.
  public static func characters(of bytes: [UInt8]) -> (String, Encoding) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let bigEndian = bytes[0] == 0xFE
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      for index in stride(from: 2, to: bytes.count - 1, by: 2) {
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        units.append(bigEndian ? first << 8 | second : second << 8 | first)
      }
      return (String(decoding: units, as: UTF16.self), .utf16)
    }
    if let text = String(utf8: bytes) { return (text, .utf8) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(windows1252(byte)) }
    return (String(scalars), .windows1252)
  }

  /// Windows-1252 differs from Latin-1 between 0x80 and 0x9F (Unicode's mapping table CP1252).
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let upper: [Unicode.Scalar] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}", "‘", "’",
      "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
    return (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static func clean(_ text: String, removed: inout Int) -> String {
    if text.withBytes(isClean) { return text }
    var hasCombiningMarks = false
    let cleaned = text.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { kept in
        var count = 0
        var index = 0
        func keep(_ width: Int) {
          let piece = UnsafeBufferPointer(rebasing: bytes[index..<index + width])
          _ = UnsafeMutableBufferPointer(rebasing: kept[count..<count + width]).update(from: piece)
          count += width
        }
        while index < bytes.count {
          let stop = endOfPlain(bytes, from: index)
          if stop > index {
            keep(stop - index)
            index = stop
            continue
          }
          let (value, width) = scalar(bytes, at: index)
          if value == 0x0D {
            kept[count] = 0x0A
            count += 1
            // The line feed of CR LF ends no line of its own.
            if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
          } else if value == 0x2028 || value == 0x2029 || value == 0x85 {
            kept[count] = 0x0A
            count += 1
          } else if isInvisible(value) {
            removed += 1
          } else {
            if (0x300...0x36F).contains(value) { hasCombiningMarks = true }
            keep(width)
          }
          index += width
        }
        return count
      }
    }
    return hasCombiningMarks ? cleaned.precomposedStringWithCanonicalMapping : cleaned
  }

  /// Whether nothing is to take out, to replace or to compose, as in most texts.
  private static func isClean(_ bytes: ByteText.Bytes) -> Bool {
    var index = 0
    while index < bytes.count {
      index = bytes.next(from: index) { needsLook($0) }
      guard index < bytes.count else { break }
      switch bytes[index] {
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD: break
      // Dashes, quotation marks, bullets, the ellipsis.
      case 0xE2 where isTypographic(bytes, at: index): break
      default: return false
      }
      index += 1
    }
    return true
  }

  /// False for ASCII's letters, signs, tabs, line feeds and form feeds, and for Latin-1's letters.
  private static func needsLook(_ byte: UInt8) -> Bool {
    let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C
    return isControl || byte == 0x7F || byte == 0xC2 || byte > 0xC3
  }

  /// U+2010–U+2026, of which none is taken out.
  private static func isTypographic(_ bytes: ByteText.Bytes, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2])
  }

  /// Where letters and signs of ASCII and Latin-1 letters, which all stay, end.
  private static func endOfPlain(_ bytes: ByteText.Bytes, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x7F || byte == 0xC3 else { break }
      index += byte == 0xC3 ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// The scalar at a place of bytes that are UTF-8, and how many it takes.
  private static func scalar(_ bytes: ByteText.Bytes, at index: Int) -> (value: UInt32, width: Int) {
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= bytes.count else { return (0xFFFE, bytes.count - index) }
    var value = UInt32(first) & (width == 1 ? 0x7F : 0xFF >> (UInt32(width) + 1))
    for offset in 1..<max(width, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, width)
  }

  /// What a reader cannot see and a page may not hold: controls, soft hyphens, marks of direction, noncharacters.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0C: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF,
      0xFFFE, 0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
