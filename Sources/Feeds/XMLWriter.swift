import Minutes

/// XML, one element a line, everything escaped. Names are the program's own.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [UInt8(ascii: "\n")]
  private var depth = 0

  typealias Attributes = [(name: StaticString, value: String)]

  /// An element that holds others.
  mutating func begin(_ name: StaticString, _ attributes: Attributes = []) {
    indent()
    tag(name, attributes, end: ">\n")
    depth += 1
  }

  mutating func end(_ name: StaticString) {
    depth -= 1
    indent()
    close(name)
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ text: String, _ attributes: Attributes = []) {
    indent()
    tag(name, attributes, end: ">")
    XMLWriter.append(text, to: &bytes)
    close(name)
  }

  /// An element that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    indent()
    tag(name, attributes, end: "/>\n")
  }

  private mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">\n")
  }

  private mutating func tag(_ name: StaticString, _ attributes: Attributes, end: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      append("=\"")
      XMLWriter.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    append(end)
  }

  private mutating func indent() { for _ in 0..<depth { append("  ") } }

  /// Words of the program's own.
  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// For text and for quoted attributes, in XML and in HTML alike; runs of ordinary characters are copied whole.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while true {
        let index = bytes.next(from: start, isMarkup)
        guard index < bytes.count else { break }
        let entity = entity(for: bytes[index])
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  /// What is written for a sign of markup.
  private static func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
