/// Makes a value harmless in an address, whatever it holds.
enum AddressEscaping {
  /// What stands in the place of an address that a browser might run.
  private static let nowhere: [UInt8] = [UInt8(ascii: "#")]

  /// Schemes a page may link to; everything else is nowhere.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Where in an address a value stands, as its template tells.
  enum Place: Sendable, Equatable {
    /// At the beginning: the value decides where the address leads.
    case start
    /// Behind a beginning that the template wrote.
    case path
    /// Behind `?` or `#`.
    case component
  }

  /// Appends `text`, percent-encoded and escaped for a quoted attribute.
  /// - Complexity: O(n) in the length of the text.
  static func append(_ text: String, at place: Place, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      if place == .start, hasScheme(bytes), !isOfWeb(bytes), !isHarmless(String(decoding: bytes, as: UTF8.self)) {
        output.append(contentsOf: nowhere)
        return
      }
      // Letters, digits, hyphens, points and slashes: an address of this site.
      if place != .component, bytes.allSatisfy(isPlain) {
        output.append(contentsOf: bytes)
        return
      }
      var start = 0
      for (index, byte) in bytes.enumerated() where !(place == .component ? isUnreserved(byte) : isKept(byte)) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        if byte == UInt8(ascii: "&"), place != .component {
          output.append(contentsOf: "&amp;".utf8)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexDigit(byte >> 4))
          output.append(hexDigit(byte & 15))
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    // `-./` and the digits stand side by side in ASCII.
    (0x2D...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether a scheme may stand in front: nearly all addresses have no colon in front of the first slash.
  private static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first(where: isDelimiter) == UInt8(ascii: ":")
  }

  /// Whether an address begins like nearly all that have a scheme.
  private static func isOfWeb(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8)
  }

  /// Whether an address is relative or has one of the schemes. Browsers drop control characters and white space in front and
  /// line ends and tabs inside (WHATWG URL, 4.4), so those do not hide a scheme.
  private static func isHarmless(_ text: String) -> Bool {
    let visible = text.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
    guard let end = visible.firstIndex(where: { ":/?#\\".unicodeScalars.contains($0) }), visible[end] == ":" else {
      return true
    }
    return schemes.contains(String(String.UnicodeScalarView(visible[..<end])).lowercased())
  }

  /// What ends a scheme, or shows that there is none.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  /// What stays as it is in a path: signs that divide addresses too, but for `&`, which HTML wants written otherwise.
  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*")...UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: isUnreserved(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
