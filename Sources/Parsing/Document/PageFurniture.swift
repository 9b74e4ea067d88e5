import Minutes

/// What a printing program put on every page: page numbers, running heads and feet. They are no words of the minutes.
enum PageFurniture {
  /// The lines that are furniture, as positions in `lines`.
  ///
  /// A page number stands alone on its line ("Side 3 af 12"). A running head or foot is a line that returns, digits
  /// apart, beside at least every second page break; a word that the dialect knows is never one.
  static func find(in lines: [SourceLine], dialect: Dialect) -> Set<Int> {
    find(in: lines, pages: Pages(lines), dialect: dialect)
  }

  /// What the lines tell of their pages in any dialect: found once for all of them.
  struct Pages {
    /// Lines that are nothing but a page's number.
    var numbers: Set<Int> = []
    /// Lines that close with one.
    var closing: Set<Int> = []
    /// Where pages begin or end.
    var breaks: [Int] = []
    /// Lines near those places.
    var near: Set<Int> = []

    init(_ lines: [SourceLine]) {
      for index in lines.indices {
        let hasNumber = lines[index].signs.contains(.digit)
        if hasNumber, isPageNumber(lines[index].text) {
          numbers.insert(index)
          breaks.append(index)
        } else {
          if lines[index].startsPage { breaks.append(index) }
          if hasNumber, endsInPageNumber(lines[index].text) { closing.insert(index) }
        }
      }
      near = neighbourhood(of: breaks, in: lines)
    }
  }

  static func find(in lines: [SourceLine], pages: Pages, dialect: Dialect) -> Set<Int> {
    let pageMarks = pages.numbers
    let breaks = pages.breaks
    let nearBreaks = pages.near
    var furniture = pageMarks
    var places: [String: [Int]] = [:]
    for index in nearBreaks.union(pages.closing).sorted() {
      let line = lines[index]
      guard !line.isBlank, !pageMarks.contains(index), line.text.utf8.count <= 160 else { continue }
      // An item may begin each page.
      if line.signs.contains(.digit), let heading = ItemPattern.candidate(line, at: index, dialect: dialect),
        !heading.shape.label.isEmpty,
        !pages.closing.contains(index)
      {
        continue
      }
      guard dialect.words.names.section(named: line) == nil, !line.hasTab || line.text.utf8.count < 120 else {
        continue
      }
      let shape = withoutDigits(line.text)
      guard Vocabulary.letters(shape).utf8.count >= 3 else { continue }
      places[shape, default: []].append(index)
    }
    for (shape, indices) in places {
      let withPageNumber = indices.allSatisfy(pages.closing.contains)
      if withPageNumber, indices.count >= 2, !shape.contains("....") {
        furniture.formUnion(indices)
        continue
      }
      let beside = indices.filter(nearBreaks.contains)
      let needed = max(2, (breakCount(breaks, lines: lines) + 1) / 2)
      guard beside.count >= needed, !isSentence(lines[indices[0]].text) else { continue }
      furniture.formUnion(beside)
    }
    if !dialect.words.residue.isEmpty {
      for index in lines.indices
      where !lines[index].isBlank && lines[index].keyLength <= 40 && mayBeResidue(lines[index], dialect: dialect)
        && dialect.words.residue.contains(lines[index].key.trimmingCharacters("."))
      {
        furniture.insert(index)
      }
    }
    furniture.formUnion(lastContactLines(in: lines, without: furniture))
    // The first appearance of a running head before any break is the document's own title.
    if let firstBreak = breaks.first {
      for index in furniture where index < firstBreak && !pageMarks.contains(index) {
        let shape = withoutDigits(lines[index].text)
        if !lines[..<index].contains(where: { withoutDigits($0.text) == shape }),
          !nearBreaks.contains(index) || index < 8
        {
          furniture.remove(index)
        }
      }
    }
    return furniture
  }

  private static func mayBeResidue(_ line: SourceLine, dialect: Dialect) -> Bool {
    guard dialect.words.residueTable.mayBegin(with: line.keyBeginning) else { return false }
    return line.withKeyOrText { dialect.words.residueTable.mayStand(in: $0, at: 0) }
  }

  /// The sender's address at the document's end: at least two of postal code, telephone, web address, "Kommune".
  private static func lastContactLines(in lines: [SourceLine], without furniture: Set<Int>) -> [Int] {
    var found: [Int] = []
    var seen = 0
    for index in lines.indices.reversed() where !lines[index].isBlank && !furniture.contains(index) {
      guard seen < 3, isContactLine(lines[index].text) else { break }
      found.append(index)
      seen += 1
    }
    return found
  }

  static func isContactLine(_ text: String) -> Bool {
    guard text.utf8.count <= 200, !text.ends(with: "."), !text.begins(with: "Punkt") else { return false }
    let lower = text.lowered()
    let tokens = text.withBytes(holdsFourDigits) ? text.unicodeScalars.split(whereSeparator: partsContacts) : []
    var signs = 0
    for (index, token) in tokens.enumerated() where token.count == 4 && token.allSatisfy(\.isDigit) {
      if index + 1 < tokens.count, tokens[index + 1].first?.isUpper == true, index > 0 { signs += 1 }
    }
    for mark in ["tlf", "telefon", "www.", "@", "cvr", "ean", "kommune"] where lower.containsText(mark) { signs += 1 }
    return signs >= 2
  }

  private static func partsContacts(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "·" || scalar == "|" || scalar == "," || scalar == "•"
  }

  /// Four digits together, as a postal code has.
  private static func holdsFourDigits(_ bytes: ByteText.Bytes) -> Bool {
    var digits = 0
    for byte in bytes {
      digits = DateReader.isDigit(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Feet that name the item they stand under: "Økonomiudvalget, 04-05-2022, pkt. 88".
  static func ownFeet(in lines: [SourceLine], body: String, date: CalendarDate, numbers: Set<String>) -> Set<Int> {
    var found: Set<Int> = []
    let lastBytes = Array(Set(numbers.compactMap(\.utf8.last)))
    for index in lines.indices where lines[index].signs.contains(.digit) && !lines[index].hasTab {
      // Most lines end in no number of an item.
      guard lines[index].text.withBytes({ mayBeFoot($0, lastBytes: lastBytes) }) else { continue }
      let line = lines[index]
      guard let dated = DateReader.first(in: line.text), dated.date == date,
        let name = BodyName.first(in: line.text), name.range.lowerBound == 0, BodyName.same(name.name, body)
      else { continue }
      let tail = String(decoding: Array(line.text.utf8)[dated.range.upperBound...], as: UTF8.self)
      let words = tail.split { " ,.".contains($0) }
      guard words.count == 2, footLabels.contains(words[0].lowered()),
        numbers.contains(String(words[1]))
      else { continue }
      found.insert(index)
    }
    // One alone is a reference; feet stand under most items.
    return found.count * 2 >= numbers.count && found.count >= 2 ? found : []
  }

  /// Whether "pkt" or the like ends a short line, with a word behind it that ends in one of the bytes.
  private static func mayBeFoot(_ bytes: ByteText.Bytes, lastBytes: [UInt8]) -> Bool {
    guard bytes.count <= 160 else { return false }
    let number = lastWord(of: bytes, before: bytes.count)
    guard !number.isEmpty, lastBytes.contains(bytes[number.upperBound - 1]) else { return false }
    let label = lastWord(of: bytes, before: number.lowerBound)
    guard !label.isEmpty else { return false }
    return bytes[label].contains { $0 >= 0x80 }
      || footLabels.contains {
        $0.withBytes { ByteText.isLowered(UnsafeBufferPointer(rebasing: bytes[label]), to: $0) }
      }
  }

  private static let footLabels = ["pkt", "punkt", "sag", "side"]

  private static func lastWord(of bytes: ByteText.Bytes, before place: Int) -> Range<Int> {
    func parts(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }
    var end = place
    while end > 0, parts(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !parts(bytes[start - 1]) { start -= 1 }
    return start..<end
  }

  /// Lines drawn with signs: they part or underline, and say nothing.
  static func drawnLines(in lines: [SourceLine]) -> Set<Int> {
    Set(
      lines.indices.filter { index in
        guard lines[index].looks.contains(.mayBeDrawn) else { return false }
        let text = lines[index].text
        return text.unicodeScalars.allSatisfy { "-=_~*—–. ".unicodeScalars.contains($0) } && !text.begins(with: ". .")
      })
  }

  /// The signs above by their first byte.
  static func mayBeDrawn(_ byte: UInt8) -> Bool {
    byte == 0xE2 || !Vocabulary.isASCIILetterOrDigit(byte) && byte < 0x80
  }

  /// "Side 3 af 12", "Side 3", "3 af 12", "- 3 -", "s. 3".
  static func isPageNumber(_ text: String) -> Bool {
    guard text.withBytes({ $0.count <= 48 && mayEndInNumber($0) && mayBeginPageNumber($0) && mayEndInPage($0) }) else {
      return false
    }
    let tokens = tokens(of: text)
    guard (1...6).contains(tokens.count) else { return false }
    var rest = tokens[...]
    var named = false
    if let first = rest.first, pageWords.contains(first) {
      named = true
      rest = rest.dropFirst()
    }
    guard let number = rest.first, isNumber(number) else { return false }
    rest = rest.dropFirst()
    if rest.isEmpty {
      // A number alone is a page number only between dashes: a table's cell may stand alone, too.
      return named || (text.begins(with: "-") && text.ends(with: "-"))
        || (text.begins(with: "–") && text.ends(with: "–"))
    }
    guard let of = rest.first, ofWords.contains(of), rest.count == 2, let total = rest.last, isNumber(total) else {
      return false
    }
    return named || of != "/"
  }

  /// A line that closes with "Side 3 af 12" or "side 3".
  static func endsInPageNumber(_ text: String) -> Bool {
    guard text.withBytes({ $0.count <= 160 && mayEndInNumber($0) && mayHoldPageWord($0) && mayEndInPage($0) }) else {
      return false
    }
    let tokens = tokens(of: text)
    guard tokens.count >= 3 else { return false }
    guard let page = tokens.lastIndex(where: pageWords.contains), page > 0 || tokens.count > 4 else { return false }
    let tail = tokens[(page + 1)...]
    guard let number = tail.first, isNumber(number) else { return false }
    if tail.count == 1 { return true }
    return tail.count == 3 && ofWords.contains(tail[tail.startIndex + 1]) && isNumber(tail[tail.startIndex + 2])
  }

  /// Most lines are sentences: they are told apart by their last byte.
  private static func mayEndInNumber(_ text: ByteText.Bytes) -> Bool {
    guard let last = text.last else { return false }
    return DateReader.isDigit(last) || last == UInt8(ascii: "-") || last == 0x93
  }

  /// False only where the last word is no number, or the one in front of it neither a page's word nor "of" or a slash.
  private static func mayEndInPage(_ text: ByteText.Bytes) -> Bool {
    // Signs outside ASCII need a closer look.
    guard !text.holds({ $0 >= 0x80 }) else { return true }
    var end = text.count
    while end > 0, partWidth(text, at: end - 1) > 0 { end -= 1 }
    let number = end
    while end > 0, DateReader.isDigit(text[end - 1]) { end -= 1 }
    guard end < number else { return false }
    while end > 0, partWidth(text, at: end - 1) > 0 { end -= 1 }
    guard end > 0, text[end - 1] != UInt8(ascii: "/") else { return true }
    var start = end
    while start > 0, partWidth(text, at: start - 1) == 0, text[start - 1] != UInt8(ascii: "/") { start -= 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<end])
    return numberedWords.contains { $0.withBytes { ByteText.isLowered(word, to: $0) } }
  }

  /// A page number begins with a digit, an "s" or a "p", whatever signs stand in front.
  private static func mayBeginPageNumber(_ text: ByteText.Bytes) -> Bool {
    for byte in text where Vocabulary.isASCIILetterOrDigit(byte) || byte >= 0xC3 && byte != 0xE2 {
      return DateReader.isDigit(byte) || byte | 0x20 == UInt8(ascii: "s") || byte | 0x20 == UInt8(ascii: "p")
    }
    return false
  }

  /// "si…", "pa…" or an "s" alone: a row of figures holds none.
  private static func mayHoldPageWord(_ text: ByteText.Bytes) -> Bool {
    var found: UInt8 = text.first.map { $0 | 0x20 } == UInt8(ascii: "s") ? 1 : 0
    var index = 1
    // Without a way out of the loop, so that the compiler makes vectors of it. What ends the text is no word.
    while index &+ 1 < text.count {
      let (before, letter, next) = (text[index &- 1] | 0x20, text[index] | 0x20, text[index &+ 1] | 0x20)
      let isInside: UInt8 = (before &- 0x61 < 26 ? 1 : 0) | (next &- 0x61 < 26 ? 1 : 0)
      found |= letter == UInt8(ascii: "s") ? isInside ^ 1 : 0
      found |= (before ^ UInt8(ascii: "s")) | (letter ^ UInt8(ascii: "i")) == 0 ? 1 : 0
      found |= (before ^ UInt8(ascii: "p")) | (letter ^ UInt8(ascii: "a")) == 0 ? 1 : 0
      index &+= 1
    }
    return found != 0
  }

  private static let pageWords: Set<String> = ["side", "page", "s", "s."]
  private static let ofWords: Set<String> = ["af", "of", "/", "ud"]
  /// What stands in front of a page's number, or of the number of all pages.
  private static let numberedWords = Array(pageWords.union(ofWords))

  private static func tokens(of text: String) -> [String] {
    guard text.utf8.count <= 160 else { return [] }
    return text.lowered().withBytes { bytes in
      var tokens: [String] = []
      var start = 0
      var index = 0
      while index <= bytes.count {
        let width = index == bytes.count ? 1 : partWidth(bytes, at: index)
        let isSlash = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        guard width > 0 || isSlash else {
          index += 1
          continue
        }
        if index > start { tokens.append(ByteText.text(start..<index, of: bytes)) }
        if isSlash { tokens.append("/") }
        index += max(width, 1)
        start = index
      }
      return tokens
    }
  }

  /// The bytes of a sign that parts tokens; 0 where none stands.
  private static func partWidth(_ bytes: ByteText.Bytes, at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xB7 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0x93 || bytes[index + 2] == 0xA2 ? 3 : 0
    default: return 0
    }
  }

  private static func isNumber(_ token: String) -> Bool {
    token.utf8.count <= 4 && token.unicodeScalars.allSatisfy(\.isDigit)
  }

  private static func withoutDigits(_ text: String) -> String {
    var shape = ""
    for scalar in text.lowered().unicodeScalars {
      if scalar.isDigit {
        if shape.last != "0" { shape.unicodeScalars.append("0") }
      } else if !scalar.isSpace {
        shape.unicodeScalars.append(scalar)
      }
    }
    return shape
  }

  private static func isSentence(_ text: String) -> Bool {
    text.ends(with: ".") && text.wordCount <= 4 || text.ends(with: ":")
  }

  private static func breakCount(_ breaks: [Int], lines: [SourceLine]) -> Int {
    var count = 0
    var last = -10
    for index in breaks {
      if index - last > 6 { count += 1 }
      last = index
    }
    return count
  }

  /// Up to three printed lines on either side of each break.
  private static func neighbourhood(of breaks: [Int], in lines: [SourceLine]) -> Set<Int> {
    var near: Set<Int> = []
    for index in breaks {
      for step in [-1, 1] {
        var seen = 0
        var position = index
        while lines.indices.contains(position), seen < 3 {
          if !lines[position].isBlank {
            near.insert(position)
            if position != index { seen += 1 }
          }
          position += step
        }
      }
    }
    return near
  }
}
