/// Addresses between pages.
///
/// Relative, and with the file's name, so that the site works at a domain's root, under a sub-path and opened from a
/// folder; the site's script shows the short address in the browser.
enum Links {
  /// From the page in the folder `from` to the page in the folder `to`, both below the site's root with a closing slash
  /// or empty for the root.
  static func page(from: String, to: String) -> String {
    let here = Array(from.utf8)
    let there = Array(to.utf8)
    // What both have in common, up to the last slash.
    var common = 0
    for (index, (own, other)) in zip(here, there).enumerated() {
      guard own == other else { break }
      if own == UInt8(ascii: "/") { common = index + 1 }
    }
    var link: [UInt8] = []
    link.reserveCapacity(there.count + 24)
    for byte in here[common...] where byte == UInt8(ascii: "/") { link.append(contentsOf: "../".utf8) }
    link.append(contentsOf: there[common...])
    link.append(contentsOf: "index.html".utf8)
    return String(decoding: link, as: UTF8.self)
  }

  /// From the page in the folder `from` to the root: "", "../", "../../".
  static func root(from: String) -> String { String(repeating: "../", count: from.split(separator: "/").count) }
}
