import Foundation

/// Reads HTML as strictly as the renderer is to write it, and keeps its text.
struct HTMLChecker {
  private static let attributes: [String: Set<String>] = [
    "a": ["href"], "div": ["class", "role", "tabindex", "aria-label"], "th": ["scope"], "ol": ["start"],
    "li": ["value"],
  ]
  private static let names: Set<String> = [
    "p", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "br", "em", "strong", "a", "div",
    "table",
    "thead", "tbody", "tr", "th", "td",
  ]

  /// The text between the tags, character references resolved.
  private(set) var text = ""
  /// What is wrong; empty for safe HTML.
  private(set) var faults: [String] = []
  private var open: [String] = []

  init(_ html: String) {
    var rest = html.utf8[...]
    var runs: [UInt8] = []
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<") else {
        if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") {
          faults.append("a bare \(Character(Unicode.Scalar(byte)))")
        }
        runs.append(byte)
        rest.removeFirst()
        continue
      }
      runs.append(UInt8(ascii: "\u{1F}"))
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("a tag that never ends")
        break
      }
      readTag(String(decoding: rest[rest.startIndex..<end].dropFirst(), as: UTF8.self))
      rest = rest[rest.index(after: end)...]
    }
    if !open.isEmpty { faults.append("open at the end: \(open)") }
    text = HTMLChecker.unescaped(String(decoding: runs, as: UTF8.self)).replacing("\u{1F}", with: "")
    if text.unicodeScalars.contains(where: HTMLChecker.isForbidden) { faults.append("a forbidden character") }
  }

  private mutating func readTag(_ tag: String) {
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { faults.append("unbalanced <\(tag)>") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    guard HTMLChecker.names.contains(name) else {
      faults.append("the tag <\(tag.prefix(60))>")
      return
    }
    if name != "br", name != "hr" { open.append(name) }
    var rest = tag.dropFirst(name.count)
    while !rest.isEmpty {
      guard let match = rest.prefixMatch(of: #/ ([a-z\-]+)="([^"<>]*)"/#) else {
        faults.append("the attributes\(rest.prefix(80))")
        return
      }
      if HTMLChecker.attributes[name]?.contains(String(match.1)) != true { faults.append("\(name) \(match.1)") }
      if match.1 == "href" { checkAddress(HTMLChecker.unescaped(String(match.2))) }
      rest = rest[match.range.upperBound...]
    }
  }

  private mutating func checkAddress(_ address: String) {
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    let isWeb = address.lowercased().prefixMatch(of: #/(https?|mailto|tel):/#) != nil
    let isRelative = !address.hasPrefix("//") && address.prefixMatch(of: #/[^:\/?#]*:/#) == nil
    if !isPlain || !(isWeb || isRelative) { faults.append("the address \(address)") }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// The characters that are never published, written down a second time and in another way than the program's.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0x206A...0x206F, 0xFEFF, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The letters and digits of a text, in order: what is compared to see that no word was lost.
  static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// The folder of public test material beside the repository, where it is present.
enum HTMLSharedFolder {
  static let url: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["MINUTEBOOK_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? root.appending(path: "../shared")
    let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "conformance/hostile").path)
    if !isThere { print("No shared folder at \(folder.path): the public attack strings were not tried.") }
    return isThere ? folder.appending(path: "conformance/hostile") : nil
  }()
}
