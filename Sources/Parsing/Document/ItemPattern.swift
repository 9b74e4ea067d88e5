import Minutes

/// A line that may head an item.
struct ItemCandidate {
  /// Position in the document's lines.
  var line: Int
  /// Where the title begins: above `line` where the number stands behind a broken title.
  var firstLine: Int
  /// As printed: "25", "C048/23", "PS 18/26".
  var number: String
  /// The number for ordering: 25, 48, 18 thousand; 3.a is 3001, 7.2 is 7002.
  var order: Int
  var title: String
  /// The word in front (or behind) as printed, empty for a bare number.
  var label: String
  var shape: Shape
  var strength = 0

  /// Candidates of one shape are of one kind: only one shape heads a document's items.
  struct Shape: Hashable {
    /// Lower case; "" for a bare number.
    var label: String
    /// What stands between number and title.
    var separator: Character
    var composite: Bool
    var trailing: Bool
    var marked: Bool
  }
}

/// Reads item headings of every form: `Punkt 25: Title`, `Pkt. 42 Title`, `12. Title`, `C048/23 Title`,
/// `Title - Sag nr. 129`, `Dagsordenspunkt 3` with the title on the next line.
enum ItemPattern {
  static func candidate(_ line: SourceLine, at index: Int, dialect: Dialect) -> ItemCandidate? {
    guard line.looks.contains(.numbered) else { return nil }
    let (mayBeLabelled, mayBeBare, mayTrail) = line.text.withBytes { bytes -> (Bool, Bool, Bool) in
      (
        dialect.words.itemLabelTable.mayLabel(bytes), dialect.words.bareNumbers && mayBeginNumber(bytes),
        mayEndInNumber(bytes, dialect)
      )
    }
    return (mayBeLabelled ? labelled(line, index, dialect) : nil) ?? (mayBeBare ? bare(line, index) : nil)
      ?? (mayTrail ? trailing(line, index, dialect) : nil)
  }

  /// One to four digits, or at most four capitals in front of them, and behind them no more of a figure: "12,5", "30 %".
  private static func mayBeginNumber(_ bytes: ByteText.Bytes) -> Bool {
    var index = 0
    while index < bytes.count, (0x41...0x5A).contains(bytes[index]) { index += 1 }
    guard index <= 4, index < bytes.count else { return false }
    if bytes[index] >= 0x80 { return true }
    if index > 0, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") { index += 1 }
    let digits = index
    while index < bytes.count, DateReader.isDigit(bytes[index]) { index += 1 }
    guard index < bytes.count else { return index > digits }
    if bytes[index] >= 0x80 { return true }
    guard (1...4).contains(index - digits) else { return false }
    // "2.450", "12:30", and a case number that begins with a figure, which heads nothing.
    if bytes[index] == UInt8(ascii: "."), startsWithDigits(bytes, at: index + 1, count: 3) { return false }
    if bytes[index] == UInt8(ascii: ":"), startsWithDigits(bytes, at: index + 1, count: 1) { return false }
    if bytes[index] == UInt8(ascii: "/"), digits == 0 { return false }
    return bytes[index] <= 0x20 || "./:)".utf8.contains(bytes[index]) || (0x61...0x7A).contains(bytes[index])
  }

  private static func startsWithDigits(_ bytes: ByteText.Bytes, at start: Int, count: Int) -> Bool {
    start + count <= bytes.count && bytes[start..<start + count].allSatisfy(DateReader.isDigit)
  }

  /// Digits at the end, a closing bracket apart, and in front of them what may be a label.
  private static func mayEndInNumber(_ bytes: ByteText.Bytes, _ dialect: Dialect) -> Bool {
    var end = bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]") { end -= 1 }
    let digits = end
    while end > 0, DateReader.isDigit(bytes[end - 1]) { end -= 1 }
    if end > 0, bytes[end - 1] >= 0x80 { return true }
    guard end < digits else { return false }
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    guard end > 0 else { return false }
    return dialect.words.mayEndInTrailingLabel(bytes, at: end)
  }

  private static func labelled(_ line: SourceLine, _ index: Int, _ dialect: Dialect) -> ItemCandidate? {
    guard let (label, end) = label(of: line.text, dialect) else { return nil }
    let printed = String(line.text[..<end])
    var rest = line.text[end...].trimmingSpaces()
    if rest.begins(with: ":") { rest = rest.dropFirst().trimmingSpaces() }
    guard let (number, order, composite, after) = number(at: rest) else { return nil }
    let (separator, title) = split(after)
    // "Sag 22/19162" is a case number.
    if composite, number.unicodeScalars.first?.isDigit == true { return nil }
    if separator == "x" { return nil }
    // "Punkt 90 udsættes til næste møde."
    if separator == " ", title.startsInLowerCase, !title.begins(with: "(") { return nil }
    return ItemCandidate(
      line: index, firstLine: index, number: number, order: order, title: title, label: printed,
      shape: .init(label: label, separator: separator, composite: composite, trailing: false, marked: line.isMarked))
  }

  /// The longest label in front of a number, and where it ends.
  private static func label(of text: String, _ dialect: Dialect) -> (label: String, end: String.Index)? {
    if beginsInASCII(text, characters: 40) {
      let found = text.withBytes { bytes in
        dialect.words.itemLabelTable.longest(in: UnsafeBufferPointer(rebasing: bytes.prefix(40))) { next in
          next == 0x20 || next == 0x09 || DateReader.isDigit(next) || next == UInt8(ascii: ":")
        }
      }
      return found.map { ($0, text.utf8.index(text.startIndex, offsetBy: $0.utf8.count)) }
    }
    let lower = text.prefix(40).lowered()
    var best: String?
    for label in dialect.words.itemLabels where lower.begins(with: label) && label.count > (best?.count ?? 0) {
      let after = lower.dropFirst(label.count).unicodeScalars.first
      guard let after, after.isSpace || after.isDigit || after == ":" else { continue }
      best = label
    }
    return best.map { label in
      (label, text.index(text.startIndex, offsetBy: label.count, limitedBy: text.endIndex) ?? text.endIndex)
    }
  }

  /// Whether so many characters at the text's start, or all there are, are one byte each.
  private static func beginsInASCII(_ text: some StringProtocol, characters count: Int) -> Bool {
    // No combining mark follows the last of them.
    text.withBytes { !UnsafeBufferPointer(rebasing: $0.prefix(count + 1)).holds { $0 >= 0x80 || $0 == 0x0D } }
  }

  private static func bare(_ line: SourceLine, _ index: Int) -> ItemCandidate? {
    guard let (number, order, composite, after) = number(at: line.text[...]) else { return nil }
    let (separator, title) = split(after)
    guard separator != "x", !title.isEmpty, title.unicodeScalars.contains(where: \.isLetter) else { return nil }
    if !composite, separator == "-" || separator == ":" { return nil }
    if composite, number.unicodeScalars.first?.isDigit == true { return nil }
    // A date or an amount opens a sentence, not an item.
    if separator == " ", !composite, title.startsInLowerCase { return nil }
    if separator == ".", beginsWithDate(line.text) { return nil }
    return ItemCandidate(
      line: index, firstLine: index, number: number, order: order, title: title, label: "",
      shape: .init(label: "", separator: separator, composite: composite, trailing: false, marked: line.isMarked))
  }

  private static func beginsWithDate(_ text: String) -> Bool {
    let found =
      beginsInASCII(text, characters: 24)
      ? text.withBytes { DateReader.date(in: UnsafeBufferPointer(rebasing: $0.prefix(24)), at: 0) }
      : DateReader.date(in: Array(text.prefix(24).utf8), at: 0)
    return found?.date != nil
  }

  private static func trailing(_ line: SourceLine, _ index: Int, _ dialect: Dialect) -> ItemCandidate? {
    let text = line.text
    guard text.unicodeScalars.last.map({ $0.isDigit || $0 == ")" || $0 == "]" }) == true else { return nil }
    let closed = text.ends(with: ")") || text.ends(with: "]")
    let core = closed ? text.dropLast() : text[...]
    let digits = core.reversed().prefix { $0.isNumber }.count
    guard (1...4).contains(digits), let order = Int(core.suffix(digits)) else { return nil }
    let head = core.dropLast(digits).trimmingSpaces()
    let lower = head.lowered()
    guard dialect.words.trailingLabels.contains(where: { lower.ends(with: $0) }) else { return nil }
    for label in dialect.words.trailingLabels.sorted(by: { $0.count > $1.count }) where lower.ends(with: label) {
      let printed = String(head.suffix(label.count))
      let before = head.dropLast(label.count)
      guard let last = before.unicodeScalars.last, last.isSpace || last == "(" || last == "[" else { return nil }
      var title = before.trimmingSpaces()
      var separator: Character = " "
      while let mark = title.last, "-–—,(:[|".contains(mark) {
        separator = mark
        title = title.dropLast().trimmingSpaces()
      }
      guard separator != " ", title.utf8.count >= 3 else { return nil }
      return ItemCandidate(
        line: index, firstLine: index, number: String(core.suffix(digits)), order: order * 1000, title: String(title),
        label: printed,
        shape: .init(label: label, separator: separator, composite: false, trailing: true, marked: line.isMarked))
    }
    return nil
  }

  /// A number at the start: plain digits, or letters with number and year (`C048/23`, `PS 18/26`).
  private static func number(at text: Substring) -> (number: String, order: Int, composite: Bool, rest: Substring)? {
    if let plain = plainNumber(at: text) { return plain }
    if beginsInASCII(text, characters: 16) {
      return text.withBytes(ASCIINumber.init).map { number in
        let end = text.utf8.index(text.startIndex, offsetBy: number.length)
        return (String(text[..<end]), number.order, number.isComposite, text[end...])
      }
    }
    let letters = text.unicodeScalars.prefix(while: \.isUpper).count
    var rest = text.dropFirst(letters)
    if letters > 0 {
      guard letters <= 4 else { return nil }
      if rest.begins(with: " ") { rest = rest.dropFirst() } else if rest.begins(with: "-") { rest = rest.dropFirst() }
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let order = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.begins(with: "/") {
      let year = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard year.count == 2 || year.count == 4 else { return nil }
      rest = rest.dropFirst(1 + year.count)
      if rest.first?.isNumber == true { return nil }
      return (String(text[..<rest.startIndex]), order * 1000, true, rest)
    }
    guard letters == 0, digits.count <= 4 else { return nil }
    let main = order * 1000
    // 3a, 3.a
    let lettered = rest.begins(with: ".") ? rest.dropFirst() : rest
    if let suffix = lettered.first, let value = suffix.asciiValue, (0x61...0x7A).contains(value),
      lettered.dropFirst().first.map({ !$0.isLetter && !$0.isNumber && $0 != ")" }) ?? true
    {
      let after = lettered.dropFirst()
      return (String(text[..<after.startIndex]), main + Int(value) - 0x60, false, after)
    }
    // 7.2
    if rest.begins(with: "."), let minor = minorNumber(rest.dropFirst()), digits.count <= 2 {
      return (String(text[..<minor.rest.startIndex]), main + minor.value, false, minor.rest)
    }
    return (String(digits), main, false, rest)
  }

  /// One to four digits with no more than a sign and a space behind them, as most are; nil where a closer look is needed.
  private static func plainNumber(
    at text: Substring
  ) -> (number: String, order: Int, composite: Bool, rest: Substring)? {
    let (order, length) = text.withBytes { bytes -> (Int, Int) in
      var order = 0
      var index = 0
      while index < min(4, bytes.count), DateReader.isDigit(bytes[index]) {
        order = order * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > 0, index < bytes.count else { return (0, 0) }
      let isApart = bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".")
      // A combining mark belongs to the sign in front of it; "3. a" is no letter of the number.
      guard isApart, index + 1 < bytes.count, bytes[index + 1] < 0x80 else { return (0, 0) }
      return bytes[index] == UInt8(ascii: ".") && bytes[index + 1] != 0x20 ? (0, 0) : (order, index)
    }
    guard length > 0 else { return nil }
    let rest = text.utf8.index(text.startIndex, offsetBy: length)
    return (String(text[..<rest]), order * 1000, false, text[rest...])
  }

  /// One or two digits that end a number like 7.2; more of them would be an amount or a date.
  private static func minorNumber(_ text: Substring) -> (value: Int, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let value = Int(digits), value > 0,
      rest.first.map({ $0 == " " || $0 == "\t" || $0 == ":" }) ?? true || rest.begins(with: ". ")
    else { return nil }
    return (value, rest)
  }

  /// What separates number and title, and the title; "x" where the number goes on (1.500, 12-03, 3 %).
  private static func split(_ rest: Substring) -> (Character, String) {
    if let plain = plainSplit(rest) { return plain }
    guard let first = rest.first else { return (" ", "") }
    if first == " " || first == "\t" {
      let after = rest.trimmingSpaces()
      if let mark = after.first, "-–—".contains(mark), after.dropFirst().first == " " {
        return ("-", String(after.dropFirst().trimmingSpaces()))
      }
      if after.first == ":" { return (":", String(after.dropFirst().trimmingSpaces())) }
      return (" ", String(after))
    }
    guard ".:)".contains(first) else { return ("x", "") }
    let after = rest.dropFirst()
    if let next = after.first, next != " ", next != "\t" {
      // "Punkt 25:Title" is a heading; "1.500" is a number.
      return next.isLetter && first == ":" ? (first, String(after)) : ("x", "")
    }
    return (first, String(after.trimmingSpaces()))
  }

  /// The same where a sign, a space and a letter or digit of ASCII follow one another, or no sign, as mostly.
  private static func plainSplit(_ rest: Substring) -> (Character, String)? {
    let found = rest.withBytes { bytes -> (sign: UInt8, title: Int)? in
      guard let sign = bytes.first else { return nil }
      var title = sign == 0x20 ? 0 : 1
      guard sign == 0x20 || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":") || sign == UInt8(ascii: ")") else {
        return nil
      }
      guard title < bytes.count, bytes[title] == 0x20 else { return nil }
      while title < bytes.count, bytes[title] == 0x20 { title += 1 }
      // Behind a letter a combining mark may stand, but not inside of what parts number and title.
      guard title < bytes.count, Vocabulary.isASCIILetterOrDigit(bytes[title]) else { return nil }
      return (sign, title)
    }
    guard let found else { return nil }
    let title = rest[rest.utf8.index(rest.startIndex, offsetBy: found.title)...].trimmingSpaces()
    return (Character(Unicode.Scalar(found.sign)), String(title))
  }
}
