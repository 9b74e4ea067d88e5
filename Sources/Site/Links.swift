/// Addresses between pages.
///
/// Relative, and with the file's name, so that the site works at a domain's root, under a sub-path and opened from a
/// folder; the site's script shows the short address in the browser.
enum Links {
  /// From the page in the folder `from` to the page in the folder `to`, both below the site's root with a closing slash
  /// or empty for the root.
  static func page(from: String, to: String) -> String {
    var from = from
    var to = to
    return from.withUTF8 { here in
      to.withUTF8 { there in
        // What both have in common, up to the last slash.
        var common = 0
        for index in 0..<min(here.count, there.count) {
          guard here[index] == there[index] else { break }
          if here[index] == slash { common = index + 1 }
        }
        let steps = here[common...].count { $0 == slash }
        return String(unsafeUninitializedCapacity: 3 * steps + there.count - common + file.utf8CodeUnitCount) { link in
          var end = 0
          func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            for byte in bytes {
              link[end] = byte
              end += 1
            }
          }
          for _ in 0..<steps { append(up[...]) }
          append(there[common...])
          append(UnsafeBufferPointer(start: file.utf8Start, count: file.utf8CodeUnitCount)[...])
          return end
        }
      }
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let file: StaticString = "index.html"
  private static var up: UnsafeBufferPointer<UInt8> {
    let up: StaticString = "../"
    return UnsafeBufferPointer(start: up.utf8Start, count: up.utf8CodeUnitCount)
  }

  /// From the page in the folder `from` to the root: "", "../", "../../".
  static func root(from: String) -> String {
    var steps = 0
    var last = slash
    for byte in from.utf8 {
      if last == slash, byte != slash { steps += 1 }
      last = byte
    }
    return String(repeating: "../", count: steps)
  }
}
