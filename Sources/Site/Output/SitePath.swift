/// What may be the path of a site's file: it leads nowhere but below the site's folder, and fits into a line of a list.
enum SitePath {
  static func isValid(_ path: String) -> Bool {
    guard !path.isEmpty, !path.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) else { return false }
    var length = 0
    var dots = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        guard length > 0, dots != length || length > 2 else { return false }
        length = 0
        dots = 0
        continue
      }
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
    return length > 0 && (dots != length || length > 2)
  }

  /// The folder of a file; nil for one at the top.
  static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  /// The folders that lead to a file, innermost first.
  static func folders(to path: String) -> [String] {
    var folders: [String] = []
    var rest = path
    while let folder = folder(of: rest) {
      folders.append(folder)
      rest = folder
    }
    return folders
  }
}
