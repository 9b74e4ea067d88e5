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
    let isWhole: Void? = text.withContiguousStorageIfAvailable { escaped($0) }
    if isWhole == nil { Array(text).withUnsafeBufferPointer { escaped($0) } }
    bytes.append(0x22)
  }

  /// What needs no escape goes over in runs.
  private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      default:
        raw("\\u00")
        bytes.append(ByteText.digits[Int(byte >> 4)])
        bytes.append(ByteText.digits[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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

/// Numbers in groups of seven bits, the lowest first, written where there is room for all of them.
struct VarintWriter {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// The most bytes that so many numbers take.
  static func size(_ numbers: Int) -> Int { numbers * 5 }

  @inline(__always) mutating func put(_ number: UInt32) {
    var number = number
    while number >= 0x80 {
      room[count] = UInt8(truncatingIfNeeded: number) | 0x80
      count += 1
      number >>= 7
    }
    room[count] = UInt8(truncatingIfNeeded: number)
    count += 1
  }
}

extension [UInt8] {
  /// Appends what `write` puts, at most so many bytes.
  mutating func append(atMost size: Int, _ write: (inout VarintWriter) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { room in
      var writer = VarintWriter(room)
      write(&writer)
      append(contentsOf: UnsafeBufferPointer(rebasing: room[..<writer.count]))
    }
  }

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
