/// The content lines of a calendar's file: escaped, folded, each ended by CRLF.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// A line that the program itself made: no escaping.
  mutating func add(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

  /// A line with a text (RFC 5545, 3.3.11); `\n` in it stays a line end to the reader.
  mutating func add(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): line += "\\n".utf8
      default: line.append(byte)
      }
    }
    fold(line)
  }

  /// At most 75 octets a line, the space in front of a continued one counted; no character is cut.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = CalendarLines.width
    while line.count - start > room {
      var end = start + room
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      room = CalendarLines.width - 1
    }
    bytes += line[start...]
    bytes += "\r\n".utf8
  }

  private static let width = 75
}
