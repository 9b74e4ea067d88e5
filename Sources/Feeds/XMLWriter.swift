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
    append("</\(name)>\n")
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ text: String, _ attributes: Attributes = []) {
    indent()
    tag(name, attributes, end: ">")
    append(XMLWriter.escaped(text))
    append("</\(name)>\n")
  }

  /// An element that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    indent()
    tag(name, attributes, end: "/>\n")
  }

  private mutating func tag(_ name: StaticString, _ attributes: Attributes, end: String) {
    append("<\(name)")
    for attribute in attributes { append(" \(attribute.name)=\"\(XMLWriter.escaped(attribute.value))\"") }
    append(end)
  }

  private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: depth * 2) }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  /// For text and for quoted attributes, in XML and in HTML alike.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = entity(for: byte) { escaped += entity.utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  @inline(__always)
  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
