import Minutes

/// Finds what is shaped like a Danish personal number (CPR): six digits that are a date, then four more.
///
/// The shape is from the Civil Registration System: day, month and year of birth, then a serial number. Modulus 11
/// proves nothing: numbers given out since 2007 need not pass it. A solid run of ten digits behind a word for an account
/// is the account's number.
public enum PersonalNumber {
  /// One such number.
  public struct Found: Equatable, Sendable {
    /// As printed.
    public var text: String
    /// Its ten digits: the same number in another spelling has the same.
    public var digits: String
    /// 1-based, in Unicode scalars.
    public var column: Int
    /// Where its bytes stand.
    var range: Range<Int>
  }

  /// Every such number in a line, or in several: a line's end parts the digits as a space does.
  ///
  /// Complexity: linear in the text's length.
  public static func find(in text: some StringProtocol) -> [Found] {
    guard text.utf8.withContiguousStorageIfAvailable(mayHoldNumber) ?? true else { return [] }
    let bytes = Array(text.utf8)
    var found: [Found] = []
    var index = 0
    var counted = 0
    var column = 1
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if let stop = numberEnd(bytes, digits: index..<end, last: found.last?.range.upperBound) {
        // Bytes that begin a scalar.
        column += bytes[counted..<index].count { $0 & 0xC0 != 0x80 }
        counted = index
        let printed = bytes[index..<stop]
        found.append(
          Found(
            text: String(decoding: printed, as: UTF8.self),
            digits: String(decoding: printed.filter(isDigit), as: UTF8.self), column: column, range: index..<stop))
        end = stop
      }
      index = end
    }
    return found
  }

  /// False only where the text holds no such number.
  static func mayStand(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(mayHoldNumber) ?? true
  }

  /// False only where the text as a person reads it holds no such number.
  ///
  /// That text has no more digits than its Markdown: a character that is written by its number has two there.
  static func mayStand(in prose: Prose) -> Bool {
    let mayHoldOne = prose.markdown.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.holds(isDigit) && bytes.number(of: isDigit) >= fewestDigits
    }
    return mayHoldOne ?? true && mayStand(in: prose.plain)
  }

  /// Of the date, the serial number apart.
  private static let fewestDigits = 6

  /// Whether six or ten digits stand together anywhere: such a run covers one of every six bytes.
  private static func mayHoldNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 5
    while index < bytes.count {
      if isDigit(bytes[index]) {
        var start = index
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        var end = index + 1
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if end - start == 6 || end - start == 10 { return true }
        index = end
      }
      index += 6
    }
    return false
  }

  /// Where the number ends whose first run of digits this is; nil where it begins none.
  private static func numberEnd(_ bytes: [UInt8], digits: Range<Int>, last: Int?) -> Int? {
    guard digits.count == 6 || digits.count == 10, isDate(bytes[digits.lowerBound..<(digits.lowerBound + 6)]) else {
      return nil
    }
    let start = digits.lowerBound
    // A part of a longer number: 1.010190-1234; but 010190-1234/010190-1235 are two.
    if start > 1, start - 1 != last, joins(bytes[start - 1]), isDigit(bytes[start - 2]) { return nil }
    if digits.count == 10 {
      guard !goesOn(bytes, after: digits.upperBound), !followsAccountWord(bytes, before: start) else { return nil }
      return digits.upperBound
    }
    guard let next = separatorEnd(bytes, from: digits.upperBound) else { return nil }
    var end = next
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard end - next == 4, !goesOn(bytes, after: end) else { return nil }
    return end
  }

  /// What parts the date from the serial number: a dash, one or two spaces, or both.
  private static func separatorEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var next = start
    var dashes = 0
    var spaces = 0
    var lineEnds = 0
    while next < bytes.count {
      let rest = bytes[next...].prefix(3)
      if rest.first == 0x20 || rest.first == 0x09 {
        spaces += 1
        next += 1
      } else if rest.first == 0x0A {
        lineEnds += 1
        next += 1
      } else if rest.first == UInt8(ascii: "-") {
        // A dash that begins a line is a bullet.
        guard lineEnds == 0 else { return nil }
        dashes += 1
        next += 1
      } else if rest.first == UInt8(ascii: "\\") {
        // The Markdown escape of a hyphen, or of a line's end.
        next += 1
      } else if rest.starts(with: [0xC2, 0xA0]) {
        spaces += 1
        next += 2
      } else if rest.starts(with: [0xE2, 0x80]), let mark = rest.last, mark == 0xAF || (0x80...0x8A).contains(mark) {
        spaces += 1
        next += 3
      } else if rest.starts(with: [0xE2, 0x80]), let mark = rest.last, (0x90...0x95).contains(mark) {
        dashes += 1
        next += 3
      } else if rest.elementsEqual([0xE2, 0x88, 0x92]) {
        dashes += 1
        next += 3
      } else {
        break
      }
    }
    return dashes <= 1 && spaces <= 2 && lineEnds <= 1 && dashes + spaces + lineEnds >= 1 ? next : nil
  }

  private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let values = digits.map { Int($0 - 0x30) }
    guard values.count == 6 else { return false }
    let (day, month, year) = (values[0] * 10 + values[1], values[2] * 10 + values[3], values[4] * 10 + values[5])
    // The century does not matter but for 29 February, which 2000 has.
    return CalendarDate(year: 2000 + year, month: month, day: day) != nil
      || CalendarDate(year: 1900 + year, month: month, day: day) != nil
  }

  /// More of a number behind: -25, .000, /2; but another personal number is none of it.
  private static func goesOn(_ bytes: [UInt8], after end: Int) -> Bool {
    guard end + 1 < bytes.count, joins(bytes[end]), isDigit(bytes[end + 1]) else { return false }
    let next = bytes[(end + 1)...].prefix(11).prefix(while: isDigit)
    return !((next.count == 6 || next.count == 10) && isDate(next.prefix(6)))
  }

  private static func joins(_ byte: UInt8) -> Bool { "-./".utf8.contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

// MARK: - Accounts

extension PersonalNumber {
  /// Words in front of an account's number, alone or with an ending.
  private static let accountWords = [
    "cvr", "ean", "giro", "gln", "iban", "konto", "matr", "omkostningssted", "profitcenter", "psp", "reg", "telefon",
    "tlf",
  ]
  /// Words that need the ending: a patient's journal is kept under the personal number.
  private static let numberedWords = ["dokument", "faktura", "journal", "matrikel", "ordre", "p", "projekt", "sted"]
  private static let accountEndings = ["element", "nr", "nummer", "nummeret", "numre", "id"]

  /// Whether one of the last three words says that an account's number follows.
  private static func followsAccountWord(_ bytes: [UInt8], before start: Int) -> Bool {
    let window = String(decoding: bytes[max(0, start - 60)..<start], as: UTF8.self).lowercased()
    let words = window.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "|" || $0 == "\u{A0}" }.suffix(3)
    return words.contains { word in
      let letters = String(word.unicodeScalars.filter(\.properties.isAlphabetic).map(Character.init))
      if ["konto", "kontonr", "kontonummer"].contains(where: letters.hasSuffix) { return true }
      if accountWords.contains(letters) { return true }
      return (accountWords + numberedWords).contains { stem in
        letters.hasPrefix(stem) && accountEndings.contains(String(letters.dropFirst(stem.count)))
      }
    }
  }
}
