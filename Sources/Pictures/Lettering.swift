import Minutes

/// Texts in pictures: made harmless, measured, shortened, set in lines. SVG breaks no lines by itself, and which font the
/// visitor's device has is not known, so widths are those of a wide one.
enum Lettering {
  // MARK: - Harmless

  /// On one line, without what no reader sees and what turns text around.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEF }) else {
      return Prose.squeezed(text)
    }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x20, 0x85, 0x2028...0x2029: kept.append(" ")
      case 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
        break
      default: kept.append(scalar)
      }
    }
    return Prose.squeezed(String(kept))
  }

  /// For HTML, between tags and in quoted attributes alike.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    appendEscaped(text, to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The same, behind other bytes.
  static func appendEscaped(_ text: String, to escaped: inout [UInt8]) {
    for byte in line(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
  }

  // MARK: - Measured

  /// In units, at a size of text.
  static func width(_ text: some StringProtocol, size: Double = Drawing.textSize) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  /// In parts of the size of text.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ": 0.34
    case "f", "r", "t", "(", ")", "-", "/", "\"": 0.42
    case "m", "w", "M", "W", "@", "%", "æ", "Æ", "…", "—": 0.94
    case "A"..."Z", "Ø", "Å": 0.7
    case "0"..."9", "a"..."z": 0.62
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200D}": 0
    default: scalar.value < 0x250 || (0x2010...0x2027).contains(scalar.value) ? 0.64 : 1.1
    }
  }

  /// As much of the text as fits, with "…" where something is left out.
  static func shortened(_ text: String, to width: Double, size: Double = Drawing.textSize) -> String {
    let line = line(text)
    if line.utf8.count <= limit, Lettering.width(line, size: size) <= width { return line }
    // What has more characters than fit anywhere need not be measured to its end.
    let start = String(line.unicodeScalars.prefix(limit))
    if start.utf8.count == line.utf8.count, Lettering.width(line, size: size) <= width { return line }
    var room = width - Lettering.width("…", size: size)
    var end = start.startIndex
    while end < start.endIndex {
      let next = start.index(after: end)
      room -= Lettering.width(start[end..<next], size: size)
      guard room >= 0 else { break }
      end = next
    }
    return Prose.squeezed(start[..<end]) + "…"
  }

  /// In at most so many lines, broken between words; the last one is shortened where the text goes on.
  static func wrapped(_ text: String, to width: Double, lines: Int, size: Double = Drawing.textSize) -> [String] {
    var rest = line(text)[...]
    var set: [String] = []
    while set.count < lines - 1, !rest.isEmpty {
      let fitting = fittingWords(of: rest, to: width, size: size)
      guard fitting > rest.startIndex, fitting < rest.endIndex else { break }
      set.append(Prose.squeezed(rest[..<fitting]))
      rest = rest[fitting...].drop { $0 == " " }
    }
    if !rest.isEmpty { set.append(shortened(String(rest), to: width, size: size)) }
    return set
  }

  /// Where the last word ends that fits; the end of the text where all of it does, its start where not one word does.
  private static func fittingWords(of text: Substring, to width: Double, size: Double) -> Substring.Index {
    var room = width / size
    var lastGap = text.startIndex
    var index = text.startIndex
    var count = 0
    let scalars = text.unicodeScalars
    while index < text.endIndex {
      if scalars[index] == " " { lastGap = index }
      room -= Lettering.width(of: scalars[index])
      count += 1
      guard room >= 0, count < limit else { return lastGap }
      index = scalars.index(after: index)
    }
    return text.endIndex
  }

  /// More characters than any line shows.
  private static let limit = 300

  /// A kind of outcome as a class: `approved`.
  static func style(_ kind: String) -> String { Slug.make(kind) }
}
