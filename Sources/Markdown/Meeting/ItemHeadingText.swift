import Minutes

/// The text of an item's heading: `25. Lukket: Title`.
struct ItemHeadingText {
  private(set) var number: String?
  private(set) var closed = false
  private(set) var title = ""
  /// The words behind the number, where they hold no mark.
  private var plainWithoutMark: String?
  /// The digits in front of a title from which the full stop may have been lost: `25 Title`.
  private(set) var suspiciousDigits: String?

  /// Reads a heading's Markdown, number and mark in either order.
  init(_ markdown: ArraySlice<UInt8>) {
    var rest = markdown
    takeNumber(from: &rest)
    takeMark(from: &rest)
    if !title.isEmpty { return }
    if number == nil {
      takeNumber(from: &rest)
      if number != nil { plainWithoutMark = nil }
    }
    if number == nil, let end = ItemHeadingText.suspiciousEnd(of: rest) {
      suspiciousDigits = String(decoding: rest[..<end], as: UTF8.self)
    }
    title = plainWithoutMark ?? ItemHeadingText.plain(rest)
  }

  private mutating func takeNumber(from rest: inout ArraySlice<UInt8>) {
    guard let end = ItemHeadingText.numberEnd(of: rest) else { return }
    number = String(decoding: rest[..<end], as: UTF8.self)
    rest = rest[(end + 1)...].drop { $0 == 0x20 }
  }

  /// A person may write the mark as municipalities do: in front in any case, or in brackets behind; emphasised, too, for
  /// what is closed must not get out.
  private mutating func takeMark(from rest: inout ArraySlice<UInt8>) {
    let bytes = Array(rest)
    let plain = ItemHeadingText.plain(rest)
    let words = Array(plain.utf8)
    guard ItemHeadingText.mayBeClosed(words) else {
      plainWithoutMark = plain
      return
    }
    if ItemHeadingText.begins(bytes, with: "lukket:") {
      closed = true
      rest = rest.dropFirst(7).drop { $0 == 0x20 }
    } else if ItemHeadingText.begins(words, with: "lukket:"), !ItemHeadingText.begins(bytes, with: "lukket\\:") {
      closed = true
      title = Prose.squeezed(String(decoding: words.dropFirst(7), as: UTF8.self))
    } else if ItemHeadingText.ends(words, with: "(lukket)"), !ItemHeadingText.ends(bytes, with: "\\(lukket)") {
      closed = true
      title = Prose.squeezed(String(decoding: words.dropLast(8), as: UTF8.self))
    } else if ItemHeadingText.looksClosed(words), !ItemHeadingText.isEscaped(bytes) {
      // Every form in which municipalities print the mark closes the item; its words stay in the title.
      closed = true
    }
  }

  /// `(Lukket) Title`, `[Lukket sag] Title`, `Lukket punkt: Title`, `Lukket – Title`, `Title (lukket punkt)`,
  /// `Title - Lukket`.
  private static func looksClosed(_ words: [UInt8]) -> Bool {
    // Nearly no title holds the word. U+212A, whose last bytes are 84 AA, is a small k in small letters.
    guard words.contains(0x84) || holds(words, "lukket") else { return false }
    let text = String(decoding: words, as: UTF8.self).lowercased()
    if text.hasPrefix("(lukket") || text.hasPrefix("[lukket") { return true }
    for mark in ["lukket", "lukket punkt", "lukket sag", "lukket møde"] {
      for sign in [":", " -", " –", " —", " |"] where text.hasPrefix(mark + sign) { return true }
      for dash in [" - ", " – ", " — "] where mark != "lukket møde" && text.hasSuffix(dash + mark) { return true }
    }
    guard let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return false }
    return text[text.index(after: open)...].hasPrefix("lukket")
  }

  /// How an open item's title says "Lukket" all the same: with a backslash at the mark's sign, or with the first letter
  /// written by its number.
  private static func isEscaped(_ bytes: [UInt8]) -> Bool {
    if begins(bytes, with: "lukket\\:") || ends(bytes, with: "\\(lukket)") { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("&#76;") || text.contains("&#108;")
  }

  private static func plain(_ markdown: ArraySlice<UInt8>) -> String {
    Prose.squeezed(Prose(markdown: String(decoding: markdown, as: UTF8.self)).plain)
  }

  private static func holds(_ text: [UInt8], _ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      lower(text[start]) == word[0] && word.indices.allSatisfy { lower(text[start + $0]) == word[$0] }
    }
  }

  private static func begins(_ text: [UInt8], with mark: String) -> Bool {
    text.count >= mark.utf8.count && zip(text, mark.utf8).allSatisfy { lower($0) == $1 }
  }

  private static func ends(_ text: [UInt8], with mark: String) -> Bool {
    begins(text.suffix(mark.utf8.count), with: mark)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

// MARK: - Numbers

extension ItemHeadingText {
  /// Where the full stop behind an item's number stands, in front of a space or the end: `25.`, `C048/23.`, `PS 18/26.`,
  /// `3a.`. The form is `AgendaItem.number`'s: "Budget 2026. Del 2" has no number.
  static func numberEnd(of heading: ArraySlice<UInt8>) -> Int? {
    var rest = heading.dropFirst(capitalsLength(of: heading))
    if rest.startIndex > heading.startIndex, rest.first == 0x20 || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    guard let first = rest.first, isDigit(first) else { return nil }
    var letters = 0
    var index = rest.startIndex
    while index < rest.endIndex, index - heading.startIndex <= 24 {
      let byte = rest[index]
      let next = index + 1 < rest.endIndex ? rest[index + 1] : 0x20
      if isDigit(byte) {
        letters = 0
      } else if isLetter(byte) {
        letters += 1
        if letters > 2 { return nil }
      } else if byte == UInt8(ascii: "."), next == 0x20 {
        return index
      } else {
        guard "/-.".utf8.contains(byte), isDigit(next) || isLetter(next) else { return nil }
        letters = 0
      }
      index += 1
    }
    return nil
  }

  /// The end of digits that may have lost their full stop: "25 Title", "25: Title", "25.Title".
  static func suspiciousEnd(of heading: ArraySlice<UInt8>) -> Int? {
    let digits = heading.prefix(4).prefix(while: isDigit)
    guard (1...3).contains(digits.count), digits.endIndex < heading.endIndex else { return nil }
    let next = digits.endIndex + 1 < heading.endIndex ? heading[digits.endIndex + 1] : 0x20
    switch heading[digits.endIndex] {
    case 0x20: return digits.endIndex
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"): return isDigit(next) ? nil : digits.endIndex
    default: return nil
    }
  }

  /// The bytes of at most four capital letters in front of a digit, a space or a hyphen.
  private static func capitalsLength(of heading: ArraySlice<UInt8>) -> Int {
    let start = String(decoding: heading.prefix(16), as: UTF8.self).unicodeScalars
    let letters = start.prefix { $0.properties.isUppercase }
    guard letters.count <= 4 else { return 0 }
    return letters.reduce(0) { $0 + UTF8.width($1) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 }
}

// MARK: - Writing

extension ItemHeadingText {
  /// The mark of a closed item.
  static let closedMark = "Lukket:"

  /// An item's heading as one line of Markdown.
  static func markdown(of item: AgendaItem) -> String {
    var title = Prose.inline(item.title)
    if item.number == nil { title = escapingNumber(title) }
    if !item.closed { title = escapingClosedMark(title) }
    let parts = [item.number.map { $0 + "." }, item.closed ? closedMark : nil, title.isEmpty ? nil : title]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// "25. april" and "25 kr." as the beginning of a title without a number.
  private static func escapingNumber(_ title: String) -> String {
    var bytes = Array(title.utf8)
    if let end = numberEnd(of: bytes[...]) { bytes.insert(UInt8(ascii: "\\"), at: end) }
    if let end = suspiciousEnd(of: bytes[...]) {
      // Markdown escapes no space but by its number.
      if bytes[end] == 0x20 {
        bytes.replaceSubrange(end...end, with: "&#32;".utf8)
      } else {
        bytes.insert(UInt8(ascii: "\\"), at: end)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether "lu" stands anywhere, in small letters or capitals: no mark of a closed item is without.
  private static func mayBeClosed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast()
      where bytes[index] | 0x20 == UInt8(ascii: "l") && bytes[index + 1] | 0x20 == UInt8(ascii: "u") { return true }
      return false
    }
  }

  /// "Lukket: …" as the words of a title that is not closed.
  private static func escapingClosedMark(_ title: String) -> String {
    var bytes = Array(title.utf8)
    if begins(bytes, with: "lukket:") { bytes.insert(UInt8(ascii: "\\"), at: 6) }
    if ends(bytes, with: "(lukket)") { bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 8) }
    let escaped = String(decoding: bytes, as: UTF8.self)
    guard mayBeClosed(bytes), ItemHeadingText(bytes[...]).closed else { return escaped }
    return escaped.replacing("Lukket", with: "&#76;ukket").replacing("lukket", with: "&#108;ukket")
      .replacing("LUKKET", with: "&#76;UKKET")
  }
}
