/// An address in pure ASCII that leads to a web page or nowhere.
enum FeedAddress {
  /// Absolute with `http` or `https`, or relative. What has another scheme becomes a relative path, which runs nothing.
  static func link(_ address: String) -> String {
    let encoded = encoded(address)
    guard let scheme = scheme(of: encoded), scheme != "http", scheme != "https" else { return encoded }
    return "./" + encoded
  }

  /// Nil for everything but `http://…` and `https://…`.
  static func web(_ address: String) -> String? {
    let encoded = encoded(address)
    guard let scheme = scheme(of: encoded), scheme == "http" || scheme == "https" else { return nil }
    let rest = encoded.utf8.dropFirst(scheme.utf8.count)
    guard rest.starts(with: "://".utf8), rest.count > 3 else { return nil }
    return scheme + String(Substring(rest))
  }

  /// Any identifier: percent-encoded where a byte cannot stand in an address, `%41` kept as it is.
  static func encoded(_ address: String) -> String {
    let bytes = Array(address.utf8)
    if bytes.allSatisfy(isAllowed) { return address }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEncoding = byte == UInt8(ascii: "%") && isEncoded(bytes, at: index)
      if isEncoding || isAllowed(byte) {
        kept.append(byte)
      } else {
        kept += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// In small letters; nil for a relative address.
  private static func scheme(of address: String) -> String? {
    guard let end = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }), address.utf8[end] == UInt8(ascii: ":")
    else { return nil }
    return address[..<end].lowercased()
  }

  private static func isEncoded(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// Brackets may stand in a host's number only, and readers stumble over others.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
