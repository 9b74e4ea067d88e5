/// Addresses between pages.
///
/// Relative, and with the file's name, so that the site works at a domain's root, under a sub-path and opened from a
/// folder; the site's script shows the short address in the browser.
enum Links {
  /// From the page in the folder `from` to the page in the folder `to`, both below the site's root with a closing slash
  /// or empty for the root.
  static func page(from: String, to: String) -> String {
    let here = from.split(separator: "/")
    let there = to.split(separator: "/")
    var common = 0
    while common < here.count, common < there.count, here[common] == there[common] { common += 1 }
    let up = String(repeating: "../", count: here.count - common)
    let down = there[common...].map { $0 + "/" }.joined()
    return up + down + "index.html"
  }

  /// From the page in the folder `from` to the root: "", "../", "../../".
  static func root(from: String) -> String { String(repeating: "../", count: from.split(separator: "/").count) }
}
