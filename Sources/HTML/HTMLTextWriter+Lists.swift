import Minutes

extension HTMLTextWriter {
  mutating func writeList(_ element: HTMLElement) {
    flush()
    writeEntries(
      element.children.filter { !$0.isBlank }.map { node in
        if let entry = node.element, !HTMLNames.inert.contains(entry.name) || entry.name == "script" { return entry }
        // Text that stands between the entries.
        return HTMLElement(name: "li", children: [node])
      }, of: element)
  }

  mutating func writeEntries(_ elements: [HTMLElement], of list: HTMLElement) {
    flush()
    var counter = HTMLListCounter(list, entries: elements.count { $0.name == "li" })
    var entries: [ListEntry] = []
    for element in elements {
      if HTMLTextWriter.isHidden(element) || element.name == "script" {
        loss.hiddenWords += HTMLCharacters.words(in: element.text)
        continue
      }
      // A list right inside a list belongs to the entry above.
      let isNested = ["ul", "ol", "menu", "dir"].contains(element.name)
      let number = element.name == "li" ? counter.next(element) : nil
      var inner = HTMLTextWriter()
      inner.style = style
      inner.isInsideText = isInsideText
      inner.write(isNested ? [.element(element)] : element.children)
      inner.flush()
      loss.add(inner.loss)
      take(inner.pieces, number: number, isNested: isNested, into: &entries)
    }
    close(&entries)
  }

  /// One entry's text: its first paragraph beside the sign, further ones behind it, lists below, anything else between lists.
  private mutating func take(_ parts: [HTMLPiece], number: String?, isNested: Bool, into entries: inout [ListEntry]) {
    var own: Int?
    if isNested { own = entries.indices.last }
    for part in parts {
      switch part.block {
      case .paragraph(let prose), .subheading(let prose):
        if let own, own < entries.count, own == entries.count - 1 {
          entries[own].text = Prose(markdown: entries[own].text.markdown + " " + prose.markdown)
        } else if own == nil {
          entries.append(ListEntry(number: number, text: prose))
          own = entries.count - 1
        } else {
          close(&entries)
          pieces.append(.block(.paragraph(prose)))
        }
      case .list(let below):
        if own == nil {
          // An entry that begins with a list: its number is a line of its own.
          if let number { entries.append(ListEntry(text: Prose(plain: number))) }
        }
        entries += below.map {
          ListEntry(number: $0.number, depth: $0.depth + (own == nil && number == nil ? 0 : 1), text: $0.text)
        }
        own = own ?? entries.count - 1
      case .table, .other:
        if own == nil, let number { entries.append(ListEntry(text: Prose(plain: number))) }
        close(&entries)
        pieces.append(part)
        own = own ?? 0
      }
    }
  }

  private mutating func close(_ entries: inout [ListEntry]) {
    if !entries.isEmpty { pieces.append(.block(.list(entries))) }
    entries = []
  }
}

/// The numbers of a list as a browser prints them.
struct HTMLListCounter {
  private enum Kind { case bullets, decimal, lowerLetters, upperLetters, lowerRoman, upperRoman }

  private let kind: Kind
  private let step: Int
  private var number: Int

  init(_ list: HTMLElement, entries: Int) {
    kind = HTMLListCounter.kind(of: list)
    step = list.attributes["reversed"] == nil ? 1 : -1
    number = list.attributes["start"].flatMap { Int($0.trimmingPrefix(" ")) } ?? (step > 0 ? 1 : entries)
    if abs(number) > 99_999_999 { number = 1 }
  }

  private static func kind(of list: HTMLElement) -> Kind {
    guard list.name == "ol" else { return .bullets }
    let style = (list.attributes["style"] ?? "").lowercased()
    if style.contains("lower-alpha") || style.contains("lower-latin") { return .lowerLetters }
    if style.contains("upper-alpha") || style.contains("upper-latin") { return .upperLetters }
    if style.contains("lower-roman") { return .lowerRoman }
    if style.contains("upper-roman") { return .upperRoman }
    switch list.attributes["type"] {
    case "a": return .lowerLetters
    case "A": return .upperLetters
    case "i": return .lowerRoman
    case "I": return .upperRoman
    default: return .decimal
    }
  }

  /// The number of the next entry with its full stop; nil for a bullet.
  mutating func next(_ entry: HTMLElement) -> String? {
    guard kind != .bullets else { return nil }
    if let value = entry.attributes["value"].flatMap({ Int($0) }), abs(value) <= 99_999_999 { number = value }
    defer { number += step }
    switch kind {
    case .lowerLetters: return letters(number) + "."
    case .upperLetters: return letters(number).uppercased() + "."
    case .lowerRoman: return roman(number) + "."
    case .upperRoman: return roman(number).uppercased() + "."
    case .decimal, .bullets: return "\(number)."
    }
  }

  private func letters(_ number: Int) -> String {
    guard number > 0 else { return "\(number)" }
    var rest = number
    var text = ""
    while rest > 0 {
      rest -= 1
      text = String(Character(Unicode.Scalar(UInt8(0x61 + rest % 26)))) + text
      rest /= 26
    }
    return text
  }

  private func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
