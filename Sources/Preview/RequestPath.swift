/// An address below the server's root, decoded once and taken apart.
struct RequestPath: Sendable, Equatable {
  /// Names of folders and, where the address does not end in a slash, of a file.
  var names: [String]
  /// Whether the address ends in a slash.
  var isFolder: Bool

  init(names: [String], isFolder: Bool) {
    self.names = names
    self.isFolder = isFolder
  }

  /// Nil for an address that no page has, and that could lead out of the folder somewhere: an escape that is none, an
  /// escaped slash, a backslash, a control character, dots, a name without letters between two slashes, no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard bytes.first == 0x2F, bytes.count <= RequestPath.longest else { return nil }
    var pieces = bytes.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    isFolder = pieces.last?.isEmpty ?? true
    if isFolder { pieces = pieces.dropLast() }
    names = []
    for piece in pieces {
      guard let name = RequestPath.decoded(piece) else { return nil }
      names.append(name)
    }
  }

  /// More than any page of a site has.
  private static let longest = 4096

  private static func decoded(_ piece: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count)
    var index = piece.startIndex
    while index < piece.endIndex {
      var byte = piece[index]
      index += 1
      if byte == 0x25 {
        guard index + 1 < piece.endIndex, let high = digit(piece[index]), let low = digit(piece[index + 1])
        else { return nil }
        byte = high << 4 | low
        index += 2
      }
      guard byte >= 0x20, byte != 0x7F, byte != 0x2F, byte != 0x5C else { return nil }
      bytes.append(byte)
    }
    guard !bytes.isEmpty, bytes != [0x2E], bytes != [0x2E, 0x2E], bytes.count <= 255 else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Whether a part of it is hidden: `.git`, `.env`.
  var isHidden: Bool { names.contains { $0.hasPrefix(".") } }

  /// The address of this folder, escaped: it begins with one slash and ends with one.
  var folderAddress: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    var text = "/"
    for name in names {
      for byte in name.utf8 {
        if plain.contains(byte) {
          text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
      text += "/"
    }
    return text
  }
}
