/// Writes JSON as bytes: what is written millions of times takes no encoder.
struct ByteText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A string in quotation marks (RFC 8259, section 7).
  mutating func string(_ text: some Sequence<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      case 0..<0x20:
        raw("\\u00")
        bytes.append(ByteText.digits[Int(byte >> 4)])
        bytes.append(ByteText.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  mutating func string(_ text: String) { string(text.utf8) }

  /// A list, each element by `write`.
  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout ByteText, Element) -> Void) {
    raw("[")
    var isFirst = true
    for element in elements {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, element)
    }
    raw("]")
  }

  /// A string, or null.
  mutating func string(orNull text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// `{` or `,` and a key with its colon.
  mutating func key(_ name: String, first: Bool = false) {
    raw(first ? "{" : ",")
    string(name)
    raw(":")
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first.
  mutating func append(varint value: UInt32) {
    var value = value
    while value >= 0x80 {
      append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    append(UInt8(truncatingIfNeeded: value))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Reads what `append(varint:)` wrote.
  @inline(__always) func varint(_ index: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = self[index]
      index += 1
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}
