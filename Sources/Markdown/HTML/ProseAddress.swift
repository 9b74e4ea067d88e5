/// Which addresses a link may carry.
enum ProseAddress {
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The value of `href` for an address that a person wrote, escaped; nil when it must not be a link.
  ///
  /// Allowed are `http`, `https`, `mailto`, `tel`, and addresses relative to the page or the site. A browser drops tabs and
  /// line ends inside an address and blanks around it, so none is judged before they are gone.
  static func href(_ address: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let raw = Array(address.utf8)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      switch byte {
      case ProseCharacters.lessThan, ProseCharacters.escapedLessThan: bytes.append(UInt8(ascii: "<"))
      case ProseCharacters.colon: bytes.append(UInt8(ascii: ":"))
      case 0x00...0x1F, 0x7F: return nil
      default:
        let dropped = ProseCharacters.droppedLength(at: index, in: raw)
        if dropped == 0 { bytes.append(byte) } else { index += dropped - 1 }
      }
      index += 1
    }
    let blank = UInt8(ascii: " ")
    let start = bytes.drop { $0 == blank }
    guard let last = start.lastIndex(where: { $0 != blank }) else { return nil }
    let trimmed = start[start.startIndex...last]
    return isAllowed(trimmed) ? escaped(trimmed) : nil
  }

  private static func isAllowed(_ address: ArraySlice<UInt8>) -> Bool {
    // `//host` and `\\host` name another host in the page's own scheme.
    let slashes = address.prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard slashes.count < 2 else { return false }
    guard let end = address.firstIndex(where: { ":/?#".utf8.contains($0) }), address[end] == UInt8(ascii: ":") else {
      return true
    }
    return schemes.contains(String(decoding: address[address.startIndex..<end], as: UTF8.self).lowercased())
  }

  /// Percent-encodes what cannot stand in a quoted address; `%` itself stays, as it begins what is encoded already.
  private static func escaped(_ address: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(address.count)
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.append(byte)
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case _ where "-_.~!*(),%#@?=;:/+$".utf8.contains(byte): result.append(byte)
      default:
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return result
  }
}
