/// Reads JSON (RFC 8259) strictly: UTF-8, no name twice in an object, no half of a surrogate pair; or leniently, for what
/// programs wrote that nobody can ask: there all of these may stand, and controls inside texts.
///
/// An own reader, for Foundation's tells no places, and takes the last of two values of one name without a word.
///
/// Complexity: linear in the text.
public struct JSONReader {
  private let bytes: [UInt8]
  private let limits: JSONLimits
  private let isLenient: Bool
  private var index = 0
  private var depth = 0
  private var values = 0

  /// The value that the text is. A byte order mark in front is no part of it.
  public static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), isLenient: Bool = false
  ) throws(JSONMistake) -> JSONNode {
    guard bytes.count <= limits.bytes else {
      throw JSONMistake(reason: .tooLong(limit: limits.bytes), offset: limits.bytes)
    }
    var reader = JSONReader(bytes: bytes, limits: limits, isLenient: isLenient)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    reader.skipSpace()
    let root = try reader.readValue()
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.mistake(.moreBehind) }
    return root
  }

  private init(bytes: [UInt8], limits: JSONLimits, isLenient: Bool) {
    self.bytes = bytes
    self.isLenient = isLenient
    self.limits = limits
  }

  private func mistake(_ reason: JSONMistake.Reason, at offset: Int? = nil) -> JSONMistake {
    JSONMistake(reason: reason, offset: offset ?? index)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: Values

  private mutating func readValue() throws(JSONMistake) -> JSONNode {
    values += 1
    guard values <= limits.values else { throw mistake(.tooMany(limit: limits.values)) }
    let start = index
    let value: JSONNode.Value
    switch next {
    case nil: throw mistake(.ends)
    case UInt8(ascii: "{"): value = .object(try readObject())
    case UInt8(ascii: "["): value = .array(try readArray())
    case UInt8(ascii: "\""): value = .string(try readString())
    case UInt8(ascii: "t"): value = .bool(try readWord("true", true))
    case UInt8(ascii: "f"): value = .bool(try readWord("false", false))
    case UInt8(ascii: "n"):
      _ = try readWord("null", false)
      value = .null
    default: value = .number(try readNumber())
    }
    return JSONNode(value: value, range: start..<index)
  }

  private mutating func readWord(_ word: StaticString, _ meaning: Bool) throws(JSONMistake) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: letters) else { throw mistake(.unexpected) }
    index += letters.count
    return meaning
  }

  private mutating func open() throws(JSONMistake) {
    depth += 1
    guard depth <= limits.depth else { throw mistake(.tooDeep(limit: limits.depth)) }
    index += 1
    skipSpace()
  }

  private mutating func close() {
    depth -= 1
    index += 1
  }

  /// Moves behind a comma; false where the end stands in its place.
  private mutating func goesOn(until end: UInt8) throws(JSONMistake) -> Bool {
    skipSpace()
    guard let sign = next else { throw mistake(.ends) }
    if sign == end { return false }
    guard sign == UInt8(ascii: ",") else { throw mistake(.unexpected) }
    index += 1
    skipSpace()
    return true
  }

  private mutating func readArray() throws(JSONMistake) -> [JSONNode] {
    try open()
    var elements: [JSONNode] = []
    if next != UInt8(ascii: "]") {
      repeat { elements.append(try readValue()) } while try goesOn(until: UInt8(ascii: "]"))
    }
    close()
    return elements
  }

  private mutating func readObject() throws(JSONMistake) -> [JSONMember] {
    try open()
    var members: [JSONMember] = []
    var names: Set<String> = []
    if next != UInt8(ascii: "}") {
      repeat {
        let start = index
        guard let sign = next else { throw mistake(.ends) }
        guard sign == UInt8(ascii: "\"") else { throw mistake(.unexpected) }
        let name = try readString()
        guard names.insert(name).inserted || isLenient else { throw mistake(.repeatedName(name), at: start) }
        skipSpace()
        guard let colon = next else { throw mistake(.ends) }
        guard colon == UInt8(ascii: ":") else { throw mistake(.unexpected) }
        index += 1
        skipSpace()
        members.append(JSONMember(name: name, start: start, node: try readValue()))
      } while try goesOn(until: UInt8(ascii: "}"))
    }
    close()
    return members
  }

  // MARK: Numbers

  private mutating func readNumber() throws(JSONMistake) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let first = next
    let whole = skipDigits()
    guard whole > 0 else { throw mistake(whole == 0 && index == start ? .unexpected : .notNumber, at: start) }
    guard whole == 1 || first != UInt8(ascii: "0") else { throw mistake(.notNumber, at: start) }
    if next == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else { throw mistake(.notNumber, at: start) }
    }
    if let sign = next, sign | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() > 0 else { throw mistake(.notNumber, at: start) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let digit = next, (0x30...0x39).contains(digit) { index += 1 }
    return index - start
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func readString() throws(JSONMistake) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    var run = index
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[run..<index]
        index += 1
        if let string = String(validating: text, as: UTF8.self) { return string }
        guard isLenient else { throw mistake(.notUTF8, at: start) }
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<index]
        text += Array(String(try readEscape()).utf8)
        run = index
      case 0..<0x20 where !isLenient: throw mistake(.controlCharacter)
      default: index += 1
      }
    }
    throw mistake(.ends, at: start)
  }

  private mutating func readEscape() throws(JSONMistake) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let sign = next else { throw mistake(.ends, at: start) }
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw mistake(.badEscape, at: start)
    }
    let first = try readHexadecimal(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // The second half of the pair: RFC 8259, section 7.
    let behind = index
    if first < 0xDC00, bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let second = try readHexadecimal(from: start)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    guard isLenient else { throw mistake(.loneSurrogate, at: start) }
    // Half of a pair stands for nothing; what follows it, for itself.
    index = behind
    return "\u{FFFD}"
  }

  private mutating func readHexadecimal(from start: Int) throws(JSONMistake) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next else { throw mistake(.ends, at: start) }
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((digit | 0x20) - 0x57)
      default: throw mistake(.badEscape, at: start)
      }
      index += 1
    }
    return value
  }
}
