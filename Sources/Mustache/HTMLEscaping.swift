/// Makes any text harmless in HTML, between tags and inside a quoted attribute alike.
///
/// Beside the five characters of markup it drops what no reader can see and what can falsify what is read: control
/// characters that HTML forbids, byte order marks, and the characters that turn the direction of the text around.
public enum HTMLEscaping {
  /// Appends `bytes`, which are UTF-8, escaped.
  ///
  /// Runs of harmless bytes are copied whole. Bytes that are not valid UTF-8 are copied as they stand.
  /// - Complexity: O(n) in the number of bytes.
  public static func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { append($0, to: &output) }
    guard wasContiguous == nil else { return }
    Array(bytes).withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Appends `text` as UTF-8, escaped.
  /// - Complexity: O(n) in the number of bytes.
  public static func append(_ text: String, to output: inout [UInt8]) {
    append(text.utf8, to: &output)
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var runStart = 0
    var position = 0
    while position < bytes.count {
      position = harmlessEnd(of: bytes, from: position)
      guard position < bytes.count else { break }
      let replacement = replacement(at: position, of: bytes)
      if replacement.length > 0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<position]))
        output.append(contentsOf: replacement.entity.utf8)
        runStart = position + replacement.length
      }
      position += max(replacement.length, 1)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }

  /// Where the first byte from a place on stands that needs a closer look; passes many bytes together where none does.
  private static func harmlessEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position &+ 32 <= bytes.count {
      var found: UInt8 = 0
      var ahead = position
      // Without a way out of the loop, so that the compiler makes vectors of it.
      while ahead < position &+ 32 {
        found |= isSuspicious(bytes[ahead]) ? 1 : 0
        ahead &+= 1
      }
      if found != 0 { break }
      position &+= 32
    }
    while position < bytes.count, !isSuspicious(bytes[position]) { position &+= 1 }
    return position
  }

  /// Whether a closer look is needed: a character of markup, a control character, or the first byte of a character that
  /// `droppedLength` looks for.
  @inline(__always)
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    let isMarkup =
      byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
    let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    return isMarkup || isControl || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }

  /// What takes the place of how many bytes; no bytes where the character may stay.
  private static func replacement(
    at position: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (entity: String, length: Int) {
    switch bytes[position] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0x00...0x7F: ("", 1)
    default: ("", droppedLength(UnsafeBufferPointer(rebasing: bytes[position...].prefix(4))))
    }
  }

  /// The length of the character that `bytes` begin with where it must go, otherwise 0.
  private static func droppedLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count >= 2 else { return 0 }
    if bytes[0] == 0xC2 { return (0x80...0x9F).contains(bytes[1]) ? 2 : 0 }  // U+0080–009F
    guard bytes.count >= 3 else { return 0 }
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE): return 3  // U+200E–200F, 202A–202E
    case (0xE2, 0x81, 0xA6...0xAF): return 3  // U+2066–2069, 206A–206F
    case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): return 3  // U+FEFF, FFFE, FFFF
    case (0xF3, 0xA0, 0x80...0x81): return bytes.count >= 4 ? 4 : 0  // U+E0000–E007F
    default: return 0
    }
  }

}
