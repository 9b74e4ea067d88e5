/// Sections as a text lists them: "§ 85 a, stk. 1, nr. 2", "§§ 107 eller 108", "§ 109 (krisecentre) og § 110".
struct SectionList {
  struct Mark {
    /// From its sign, or its number where it has none, to the end of "stk." and "nr.".
    var range: Range<Int>
    var section: String
    /// It has a "§" of its own.
    var hasSign: Bool
  }

  private(set) var marks: [Mark] = []
  private let text: LawText
  /// "§§": more numbers follow.
  private var isPlural = false
  private var lastValue = 0

  /// Reads from the sign at `start`; no marks where no number follows it.
  init(in text: LawText, at start: Int) {
    self.text = text
    var sign: Int? = start
    while let start = sign {
      var position = start
      var signs = 0
      while signs < 2, text.isSign(at: position) {
        signs += 1
        position = text.skipSpaces(from: position + 2)
      }
      guard let number = sectionNumber(at: position) else { break }
      isPlural = signs > 1
      add(number, from: start, hasSign: true)
      while let next = nextNumber() { add(next.number, from: next.start, hasSign: false) }
      sign = nextSign()
    }
  }

  /// Where the last mark ends.
  var end: Int { marks.last?.range.upperBound ?? 0 }

  private struct Number {
    var value: Int
    var section: String
    var end: Int
  }

  private mutating func add(_ number: Number, from start: Int, hasSign: Bool) {
    lastValue = number.value
    let end = details(from: number.end)
    marks.append(Mark(range: start..<end, section: number.section, hasSign: hasSign))
  }

  /// "110", "85a", "85 a".
  private func sectionNumber(at start: Int) -> Number? {
    guard let number = text.number(at: start, digits: 4) else { return nil }
    var section = text.string(start..<number.end)
    var end = number.end
    if let letter = suffix(at: number.end, spaced: false) ?? suffix(at: text.skipSpaces(from: number.end), spaced: true)
    {
      section.unicodeScalars.append(Unicode.Scalar(letter.byte | 0x20))
      end = letter.end
    }
    return Number(value: number.value, section: section, end: end)
  }

  /// One letter that belongs to the number. "§ 85 i serviceloven" has none: there "i" is a word.
  private func suffix(at position: Int, spaced: Bool) -> (byte: UInt8, end: Int)? {
    let byte = text[position]
    guard byte < 0x80, text.isLetter(at: position), !text.isWord(at: position + 1), !isAbbreviated(at: position) else {
      return nil
    }
    if spaced {
      // "§ 5 i lov om …", "§ 5 I 2026 …"; "§ 12 i i lov om …" has the letter.
      let next = text.skipSpaces(from: position + 1)
      if byte | 0x20 == UInt8(ascii: "i"), next > position + 1, text.isWord(at: next) {
        guard text[next] == UInt8(ascii: "i"), !text.isWord(at: next + 1) else { return nil }
      }
    }
    return (byte, position + 1)
  }

  /// "m.v."
  private func isAbbreviated(at position: Int) -> Bool {
    text[position + 1] == UInt8(ascii: ".") && text.isLetter(at: position + 2)
  }

  // MARK: further sections

  /// "108" behind "§§ 107 eller", "§§ 24-", "§ 107 og".
  private func nextNumber() -> (start: Int, number: Number)? {
    let start: Int
    var isRange = false
    if let behind = dash(from: end) ?? word("til", from: end) {
      start = behind
      isRange = true
    } else if let behind = separator(from: end) {
      start = behind
    } else {
      return nil
    }
    guard let number = sectionNumber(at: start), text[number.end] != UInt8(ascii: "."),
      isPlural && !isUnit(at: number.end) || number.value > lastValue && isClosed(at: number.end)
    else {
      // A point may close the sentence.
      guard let number = sectionNumber(at: start), text[number.end] == UInt8(ascii: "."),
        !text.isDigit(at: number.end + 1), isPlural || number.value > lastValue, !isDetail(at: number.end + 1)
      else { return nil }
      return (start, number)
    }
    if isRange, number.value < lastValue { return nil }
    return (start, number)
  }

  /// "12. pkt." begins here behind its number's point.
  private func isDetail(at position: Int) -> Bool {
    let next = text.skipSpaces(from: position)
    return next > position && !text.isUpperCase(at: next) && text.isWord(at: next)
  }

  /// "12 kr.", "5 %": a number of something else.
  private func isUnit(at position: Int) -> Bool {
    let next = text.skipSpaces(from: position)
    return ["kr", "pct", "mio", "borgere", "personer", "timer", "dage", "år"].contains { word in
      text.bytes.dropFirst(next).starts(with: word.utf8)
    } || text[next] == UInt8(ascii: "%")
  }

  /// Behind the number comes nothing that it could count: "§ 107 og 108.", not "§ 107 og 120 borgere".
  private func isClosed(at position: Int) -> Bool {
    let next = text.skipSpaces(from: position)
    if next >= text.count || text.isSign(at: next) { return true }
    if text[next] == UInt8(ascii: ","), text.isDigit(at: next + 1) { return false }
    guard text.isWord(at: next) else { return !text.isDigit(at: position) && text[position] != UInt8(ascii: "%") }
    for word in SectionList.joints + ["i", "af", "stk", "nr", "er", "om", "vedrørende", "kan", "skal"] {
      if text.end(ofWord: word, at: next) != nil { return true }
    }
    return false
  }

  private static let joints: [StaticString] = ["og", "eller", "samt"]

  /// Behind ",", "og", ", og", "/".
  private func separator(from start: Int) -> Int? {
    var position = text.skipSpaces(from: start)
    if text[position] == UInt8(ascii: "/") { return text.skipSpaces(from: position + 1) }
    var found = false
    if text[position] == UInt8(ascii: ",") {
      position = text.skipSpaces(from: position + 1)
      found = true
    }
    for joint in SectionList.joints {
      if let end = text.end(ofWord: joint, at: position) { return text.skipSpaces(from: end) }
    }
    return found ? position : nil
  }

  private func word(_ word: StaticString, from start: Int) -> Int? {
    text.end(ofWord: word, at: text.skipSpaces(from: start)).map { text.skipSpaces(from: $0) }
  }

  /// Behind a hyphen or a dash that a digit follows.
  private func dash(from start: Int) -> Int? {
    var position = text.skipSpaces(from: start)
    if text[position] == UInt8(ascii: "-") {
      position += 1
    } else if text[position] == 0xE2, text[position + 1] == 0x80, (0x90...0x95).contains(text[position + 2]) {
      position += 3
    } else {
      return nil
    }
    position = text.skipSpaces(from: position)
    return text.isDigit(at: position) ? position : nil
  }

  /// The sign of a further section, behind "og", "," or brackets.
  private func nextSign() -> Int? {
    let behind = SectionList.behindBrackets(in: text, from: end)
    guard let next = separator(from: behind) else { return nil }
    return text.isSign(at: next) ? next : nil
  }

  /// Where short words in brackets end: "(krisecentre)"; the same place where none stand there.
  static func behindBrackets(in text: LawText, from start: Int) -> Int {
    let open = text.skipSpaces(from: start)
    guard text[open] == UInt8(ascii: "(") else { return start }
    for position in open..<min(text.count, open + 120) {
      if text[position] == UInt8(ascii: ")") { return position + 1 }
      if text.isSign(at: position) { return start }
    }
    return start
  }

  // MARK: "stk." and "nr."

  /// Where "…, stk. 1, nr. 2 og 3, litra b, 2. pkt." behind a number ends.
  private func details(from start: Int) -> Int {
    var end = start
    while true {
      var position = text.skipSpaces(from: end)
      if text[position] == UInt8(ascii: ",") { position = text.skipSpaces(from: position + 1) }
      guard let next = detail(at: position) ?? ordinal(at: position) else { return end }
      end = next
    }
  }

  private static let labels: [StaticString] = ["stk", "stykke", "nr", "nummer", "litra", "pkt", "punkt"]

  private func detail(at start: Int) -> Int? {
    for label in SectionList.labels {
      guard var position = text.end(ofWord: label, at: start) else { continue }
      if text[position] == UInt8(ascii: ".") { position += 1 }
      guard var end = value(at: text.skipSpaces(from: position))?.end else { return nil }
      while true {
        if let behind = dash(from: end), let next = text.number(at: behind, digits: 3) {
          end = next.end
        } else if let behind = separator(from: end), let next = value(at: behind), isClosed(at: next.end),
          ordinal(at: behind) == nil, !isPlural || next.value < lastValue
        {
          end = next.end
        } else {
          return end
        }
      }
    }
    return nil
  }

  /// "2", or the letter of "litra b", which counts nothing.
  private func value(at position: Int) -> (value: Int, end: Int)? {
    if let number = text.number(at: position, digits: 3) { return number }
    guard text[position] < 0x80, text.isLetter(at: position), !text.isWord(at: position + 1) else { return nil }
    return (0, position + 1)
  }

  /// "2. pkt.", "1. led"
  private func ordinal(at start: Int) -> Int? {
    guard let number = text.number(at: start, digits: 2), text[number.end] == UInt8(ascii: ".") else { return nil }
    let next = text.skipSpaces(from: number.end + 1)
    for unit in ["pkt", "punktum", "led"] as [StaticString] {
      guard let end = text.end(ofWord: unit, at: next) else { continue }
      return unit.utf8CodeUnitCount == 3 && text[end] == UInt8(ascii: ".") && !endsSentence(at: end) ? end + 1 : end
    }
    return nil
  }

  private func endsSentence(at position: Int) -> Bool {
    let next = text.skipSpaces(from: position + 1)
    return next >= text.count || text.isUpperCase(at: next)
  }
}
