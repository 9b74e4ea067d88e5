/// A value that writes itself as JSON.
///
/// A record writes its fields in the order of their names, so that the same record has the same bytes everywhere.
public protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

/// JSON (RFC 8259) on one line, as UTF-8.
///
/// Written here and not by Foundation's encoder, which took several times as long for the same bytes: keys sorted,
/// slashes as they are.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  public init() { bytes.reserveCapacity(1 << 12) }

  /// Opens an object, whose fields follow in the order of their names.
  public mutating func begin() { bytes.append(UInt8(ascii: "{")) }

  public mutating func end() { bytes.append(UInt8(ascii: "}")) }

  /// A field of the object that is open; its name is the program's own and needs no escaping.
  public mutating func field(_ name: StaticString, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  public mutating func field(_ name: StaticString, _ text: String) {
    key(name)
    append(text)
  }

  public mutating func field(_ name: StaticString, _ condition: Bool) {
    key(name)
    append(condition)
  }

  public mutating func append(_ condition: Bool) { raw(condition ? "true" : "false") }

  public mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  public mutating func appendNull() { raw("null") }

  /// A value that a writer wrote before.
  public mutating func append(written value: [UInt8]) { bytes += value }

  public mutating func append(_ values: [some JSONWritable]) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for value in values {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      value.write(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A string: runs of ordinary characters are copied whole.
  public mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { characters in
      var start = 0
      var position = characters.next(from: 0, JSONWriter.isSpecial)
      while position < characters.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[start..<position]))
        appendEscaped(characters[position])
        start = position + 1
        position = characters.next(from: start, JSONWriter.isSpecial)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00...0x1F:
      raw("u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit + UInt8(ascii: digit < 10 ? "0" : "W")) }
    default: bytes.append(byte)
    }
  }

  private mutating func key(_ name: StaticString) {
    raw(bytes.last == UInt8(ascii: "{") ? "\"" : ",\"")
    raw(name)
    raw("\":")
  }

  @inline(__always)
  private mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension String: JSONWritable {
  public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Int: JSONWritable {
  public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Bool: JSONWritable {
  public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  public func write(to json: inout JSONWriter) { json.append(self) }
}

extension RawRepresentable where Self: JSONWritable, RawValue == String {
  /// A case is its name.
  public func write(to json: inout JSONWriter) { json.append(rawValue) }
}
