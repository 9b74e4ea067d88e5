/// Which characters may be published, and how they are written in HTML.
enum ProseCharacters {
  /// Where a text stands; it decides what a stand-in means (see `ProseSource`).
  enum Place {
    /// The text as a person typed it, without stand-ins.
    case typed
    /// Text that cmark has read.
    case text
    /// Text in which backslashes stand for themselves.
    case code
  }

  /// Stands for `<`, which cmark is not to see: control characters are dropped from the text, and so are free for use.
  static let lessThan: UInt8 = 0x01
  /// Stands for `\<`.
  static let escapedLessThan: UInt8 = 0x02
  /// Stands for the colon of `]:`.
  static let colon: UInt8 = 0x03

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The number of bytes, from an index, of a character that is never published; 0 when it may be.
  ///
  /// These are control characters, bidirectional formatting, tags, the byte order mark and the last noncharacters.
  static func droppedLength<Bytes: RandomAccessCollection<UInt8>>(at index: Int, in text: Bytes) -> Int
  where Bytes.Index == Int {
    let byte = text[index]
    func next(_ offset: Int) -> UInt8 { index + offset < text.endIndex ? text[index + offset] : 0 }
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return 0
    case 0x00...0x1F, 0x7F, 0xF8...0xFF: return 1
    case 0xC2: return (0x80...0x9F).contains(next(1)) ? 2 : 0
    case 0xE2 where next(1) == 0x80:
      return next(2) == 0x8E || next(2) == 0x8F || (0xAA...0xAE).contains(next(2)) ? 3 : 0
    case 0xE2 where next(1) == 0x81:
      return (0xA6...0xAF).contains(next(2)) ? 3 : 0
    case 0xEF:
      let isMark = next(1) == 0xBB && next(2) == 0xBF
      return isMark || (next(1) == 0xBF && next(2) >= 0xBE) ? 3 : 0
    case 0xF3: return next(1) == 0xA0 && (next(2) == 0x80 || next(2) == 0x81) ? 4 : 0
    default: return 0
    }
  }

  /// Appends a text, escaped for an element or a quoted attribute, without the characters that are never published.
  static func appendEscaped(_ text: [UInt8], as place: Place, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0, as: place, to: &output) }
  }

  static func appendEscaped(_ text: ArraySlice<UInt8>, as place: Place, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0, as: place, to: &output) }
  }

  /// Runs of characters that stay are copied whole.
  static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, as place: Place, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    while true {
      index = text.next(from: index, isSuspicious)
      guard index < text.count else { break }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index
      index += 1
      switch text[index - 1] {
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      // A carriage return that was written by its number: pages have line feeds only.
      case UInt8(ascii: "\r"): output.append(UInt8(ascii: "\n"))
      case lessThan where place != .typed: output.append(contentsOf: "&lt;".utf8)
      case escapedLessThan where place != .typed:
        output.append(contentsOf: (place == .code ? "\\&lt;" : "&lt;").utf8)
      case colon where place != .typed: output.append(UInt8(ascii: ":"))
      default:
        let dropped = droppedLength(at: index - 1, in: text)
        // A character that stays is copied with what follows it.
        if dropped == 0 { continue }
        index += dropped - 1
      }
      start = index
    }
    if start < text.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
  }

  /// Whether a closer look is needed: a character of markup, a control character, or the first byte of a character that
  /// may have to be dropped.
  @inline(__always)
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): true
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3, 0xF8...0xFF: true
    default: false
    }
  }
}
