/// Reads JSON (RFC 8259), with limits on what hostile text may make of it.
struct JSONReader {
  /// Why a text is no JSON, and where.
  struct Fault: Error {
    /// Of the text's bytes.
    var offset: Int
    var problem: Problem
  }

  enum Problem {
    case unexpected, unfinished, tooDeep, tooMany, behindTheEnd
  }

  /// Lists and objects nested deeper are no export.
  static let deepest = 128
  /// As many values need some hundreds of megabytes.
  static let most = 4_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var count = 0

  /// The value that a text of JSON holds. A byte-order mark in front is no fault.
  ///
  /// Complexity: linear in the text.
  static func read(_ text: String) throws(Fault) -> ReceivedJSON {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Fault) in
        var reader = JSONReader(bytes: bytes)
        return try reader.readAll()
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func readAll() throws(Fault) -> ReceivedJSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try readValue(depth: 0)
    skipSpace()
    if index < bytes.count { throw fault(.behindTheEnd) }
    return value
  }

  private func fault(_ problem: Problem) -> Fault { Fault(offset: index, problem: problem) }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func peek() throws(Fault) -> UInt8 {
    guard index < bytes.count else { throw fault(.unfinished) }
    return bytes[index]
  }

  private mutating func readValue(depth: Int) throws(Fault) -> ReceivedJSON {
    skipSpace()
    count += 1
    if depth > JSONReader.deepest { throw fault(.tooDeep) }
    if count > JSONReader.most { throw fault(.tooMany) }
    let start = index
    let value: ReceivedJSON.Value
    switch try peek() {
    case UInt8(ascii: "{"): value = try readObject(depth: depth)
    case UInt8(ascii: "["): value = try readArray(depth: depth)
    case UInt8(ascii: "\""): value = .string(try readString())
    case UInt8(ascii: "t"): value = try readWord("true", as: .bool(true))
    case UInt8(ascii: "f"): value = try readWord("false", as: .bool(false))
    case UInt8(ascii: "n"): value = try readWord("null", as: .null)
    default: value = try readNumber()
    }
    return ReceivedJSON(value, range: start..<index)
  }

  private mutating func readObject(depth: Int) throws(Fault) -> ReceivedJSON.Value {
    var fields: [(name: String, value: ReceivedJSON)] = []
    index += 1
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw fault(.unexpected) }
      let name = try readString()
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw fault(.unexpected) }
      index += 1
      fields.append((name, try readValue(depth: depth + 1)))
      if try ends(UInt8(ascii: "}")) { return .object(fields) }
    }
  }

  private mutating func readArray(depth: Int) throws(Fault) -> ReceivedJSON.Value {
    var elements: [ReceivedJSON] = []
    index += 1
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      elements.append(try readValue(depth: depth + 1))
      if try ends(UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  /// Takes a comma, or the closing sign.
  private mutating func ends(_ sign: UInt8) throws(Fault) -> Bool {
    skipSpace()
    let next = try peek()
    guard next == sign || next == UInt8(ascii: ",") else { throw fault(.unexpected) }
    index += 1
    return next == sign
  }

  private mutating func readWord(
    _ word: StaticString, as value: ReceivedJSON.Value
  ) throws(Fault) -> ReceivedJSON.Value {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { throw fault(.unfinished) }
    let found = word.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + length]) }
    guard found else { throw fault(.unexpected) }
    index += length
    return value
  }

  private mutating func readNumber() throws(Fault) -> ReceivedJSON.Value {
    let start = index
    while index < bytes.count, "0123456789+-.eE".utf8.contains(bytes[index]) { index += 1 }
    guard index > start, index - start <= 64 else { throw fault(.unexpected) }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else {
      index = start
      throw fault(.unexpected)
    }
    return .number(text)
  }

  private mutating func readString() throws(Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
      text += bytes[start..<index]
      guard try peek() == UInt8(ascii: "\\") else { break }
      index += 1
      try readEscape(into: &text)
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Fault) {
    let sign = try peek()
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try readHexadecimal()
      if (0xD800...0xDBFF).contains(value), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        let back = index
        index += 2
        let low = try readHexadecimal()
        if (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = back
        }
      }
      // Half of a pair stands for nothing.
      text += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    default:
      index -= 1
      throw fault(.unexpected)
    }
  }

  private mutating func readHexadecimal() throws(Fault) -> UInt32 {
    guard index + 4 <= bytes.count else { throw fault(.unfinished) }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.unexpected) }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
