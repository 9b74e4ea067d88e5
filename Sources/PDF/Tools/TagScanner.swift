/// Reads the XML that poppler's tools write, and nothing beyond it: tags with quoted attributes, and text with entities.
///
/// What stands in it comes from an untrusted document: what is no tag of the known kind is passed over.
struct TagScanner {
  private let bytes: [UInt8]
  private var index = 0

  enum Piece {
    case open(name: String, attributes: [String: String])
    case close(name: String)
    case text(String)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag or text; nil at the end.
  mutating func next() -> Piece? {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if let tag = tag() { return tag }
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(TagScanner.decoded(bytes[start..<index]))
      }
    }
    return nil
  }

  /// Nil for declarations and comments.
  private mutating func tag() -> Piece? {
    let start = index + 1
    var end = start
    var quote: UInt8?
    while end < bytes.count {
      if let open = quote {
        if bytes[end] == open { quote = nil }
      } else if bytes[end] == UInt8(ascii: "\"") {
        quote = bytes[end]
      } else if bytes[end] == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    index = min(end + 1, bytes.count)
    guard start < end, let first = bytes[start..<end].first else { return nil }
    if first == UInt8(ascii: "/") { return .close(name: name(from: start + 1, to: end)) }
    guard (0x61...0x7A).contains(first | 0x20) else { return nil }
    let name = name(from: start, to: end)
    return .open(name: name, attributes: attributes(from: start + name.utf8.count, to: end))
  }

  private func name(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
  }

  private func attributes(from start: Int, to end: Int) -> [String: String] {
    var found: [String: String] = [:]
    var at = start
    while at < end {
      while at < end, bytes[at] <= 0x20 { at += 1 }
      let nameStart = at
      while at < end, bytes[at] != UInt8(ascii: "="), bytes[at] > 0x20 { at += 1 }
      let name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
      guard at + 1 < end, bytes[at] == UInt8(ascii: "="), bytes[at + 1] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let valueStart = at + 2
      at = valueStart
      while at < end, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      found[name] = TagScanner.decoded(bytes[valueStart..<at])
      at += 1
    }
    return found
  }

  private static let entities: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// Text with its entities as characters; an unknown one stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let close = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: bytes[(index + 1)..<close], as: UTF8.self))
      {
        out += Array(String(Character(scalar)).utf8)
        index = close + 1
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if let known = entities[name] { return known }
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) } }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } }
    return nil
  }
}
