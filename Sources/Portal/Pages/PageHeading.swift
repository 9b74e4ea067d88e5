import HTML

/// Headings of items as portals write them.
enum PageHeading {
  /// Whether a text heads an item: "Punkt 3: …", "3. …", "Pkt. 3 …", "Sag nr. 3".
  static func isItem(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    var rest = text.lowercased()[...]
    var isLabelled = false
    for label in ["dagsordenspunkt", "punkt nr.", "punkt", "pkt. nr.", "pkt.", "pkt", "sag nr."]
    where rest.hasPrefix(label) {
      rest = rest.dropFirst(label.count).drop { $0 == " " }
      isLabelled = true
      break
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count) else { return false }
    rest = rest.dropFirst(digits.count)
    if let letter = rest.first, letter.isLetter, rest.dropFirst().first.map({ !$0.isLetter }) ?? true {
      rest = rest.dropFirst()
    }
    guard let sign = rest.first else { return isLabelled }
    let after = rest.dropFirst()
    if isLabelled { return ":.- –)".contains(sign) }
    return ".:)".contains(sign) && after.first == " " && after.contains(where: \.isLetter)
  }

  /// The words of a heading. A number in an element of its own is parted from the title: "3" "Budget" is "3. Budget".
  static func text(of element: HTMLElement) -> String {
    let parts = texts(of: element.children)
    guard parts.count > 1 else { return parts.first ?? "" }
    let first = parts[0].hasSuffix(".") || parts[0].hasSuffix(":") ? String(parts[0].dropLast()) : parts[0]
    let rest = parts[1...].joined(separator: " ")
    if !first.isEmpty, first.count <= 4, first.allSatisfy({ $0.isASCII && $0.isNumber }) { return "\(first). \(rest)" }
    // "Punkt 3" and its title
    if isItem(first), !first.contains(": "), first.count <= 24, !first.contains(". ") { return "\(first): \(rest)" }
    return parts.joined(separator: " ")
  }

  /// The texts of each element and run of text by itself.
  private static func texts(of nodes: [HTMLNode]) -> [String] {
    var parts: [String] = []
    var joins = false
    for node in nodes {
      switch node {
      case .text(let text):
        let words = HTMLCharacters.oneLine(text)
        if words.isEmpty {
          joins = false
          continue
        }
        // Text that goes on in the middle of a word belongs to what stands in front of it.
        let opens = text.first?.isWhitespace ?? true
        if !opens, joins, let last = parts.indices.last, !parts[last].allSatisfy({ $0.isNumber }) {
          parts[last] += words
        } else {
          parts.append(words)
        }
        joins = !(text.last?.isWhitespace ?? true)
      case .element(let element):
        if HTMLNames.inert.contains(element.name), element.name != "button" { continue }
        let inner = texts(of: element.children)
        if inner.isEmpty { continue }
        if joins, let last = parts.indices.last, let first = inner.first, !first.isEmpty,
          !parts[last].allSatisfy({ $0.isNumber })
        {
          parts[last] += first
          parts += inner.dropFirst()
        } else {
          parts += inner
        }
        joins = true
      }
    }
    return parts
  }
}
