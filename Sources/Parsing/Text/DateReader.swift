import Minutes

/// Finds dates and times as Danish documents print them.
enum DateReader {
  /// A date found in a text; `date` is nil where the calendar has no such day.
  struct Found {
    var date: CalendarDate?
    /// Byte offsets into the text.
    var range: Range<Int>
  }

  static let months: [String: Int] = [
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12, "mars": 3, "mai": 5, "desember": 12, "january": 1,
    "february": 2,
    "march": 3, "may": 5, "june": 6, "july": 7, "october": 10,
  ]

  /// Whether the letters are a month's name.
  static func isMonth(_ letters: Substring.UnicodeScalarView) -> Bool {
    // Most words begin with another letter than a month.
    guard let first = letters.first, !first.isASCII || mayBeginMonth(UInt8(truncatingIfNeeded: first.value)) else {
      return false
    }
    return months[String(Substring(letters)).lowered()] != nil
  }

  /// Of letters in ASCII.
  static func mayBeginMonth(_ letter: UInt8) -> Bool { "jfmasond".utf8.contains(letter | 0x20) }

  /// The first date of any form: `25-03-2026`, `25.03.2026`, `25/3-2026`, `2026-03-25`, `25. marts 2026`.
  static func first(in text: some StringProtocol) -> Found? {
    text.withBytes { $0.holds(isDigit) ? first(in: $0) : nil }
  }

  private static func first(in bytes: ByteText.Bytes) -> Found? {
    var index = 0
    while index < bytes.count {
      if isDigit(bytes[index]), index == 0 || mayPrecedeDate(bytes, index - 1) {
        if let found = date(in: bytes, at: index) { return found }
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Not inside a number with full stops or hyphens, nor behind the letter of a case number's facet ("A00-4-21").
  private static func mayPrecedeDate(_ bytes: ByteText.Bytes, _ index: Int) -> Bool {
    if (0x41...0x5A).contains(bytes[index]) { return false }
    return !isDateByte(bytes[index]) || index > 0 && !isDigit(bytes[index - 1])
  }

  /// A date that begins exactly at the byte `start`.
  static func date(in bytes: [UInt8], at start: Int) -> Found? {
    bytes.withUnsafeBufferPointer { date(in: $0, at: start) }
  }

  static func date(in bytes: ByteText.Bytes, at start: Int) -> Found? {
    var index = start
    guard let first = number(in: bytes, at: &index) else { return nil }
    let firstLength = index - start
    if firstLength == 4 {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
      index += 1
      guard let month = number(in: bytes, at: &index), index < bytes.count, bytes[index] == UInt8(ascii: "-") else {
        return nil
      }
      index += 1
      let dayStart = index
      guard let day = number(in: bytes, at: &index), index - dayStart == 2, !isTail(bytes, index) else { return nil }
      return Found(date: CalendarDate(year: first, month: month, day: day), range: start..<index)
    }
    guard firstLength <= 2 else { return nil }
    // 12th March
    if isOrdinal(bytes, index) { index += 2 }
    var separators = 0
    // 14. maj 2003, 14-maj-2003
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "-") { index += 1 }
    while index < bytes.count, bytes[index] == 0x20 {
      index += 1
      separators += 1
    }
    if separators <= 2, let named = monthName(in: bytes, at: index) {
      index = named.end
      while index < bytes.count,
        bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".")
          || bytes[index] == UInt8(ascii: "-")
      { index += 1 }
      let yearStart = index
      guard let year = number(in: bytes, at: &index), index - yearStart == 4 else { return nil }
      return Found(date: CalendarDate(year: year, month: named.month, day: first), range: start..<index)
    }
    index = start + firstLength
    guard index < bytes.count, isSeparator(bytes[index]) else { return nil }
    let firstSeparator = bytes[index]
    index += 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let monthStart = index
    guard let month = number(in: bytes, at: &index), index - monthStart <= 2, index < bytes.count,
      isSeparator(bytes[index])
    else { return nil }
    // 25-03-2026, 25.03.2026, 25/03/2026, and 25/3-2026 as Danes write it by hand.
    guard bytes[index] == firstSeparator || firstSeparator == UInt8(ascii: "/") && bytes[index] == UInt8(ascii: "-")
    else { return nil }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let yearStart = index
    guard let year = number(in: bytes, at: &index), !isTail(bytes, index) else { return nil }
    guard index - yearStart == 4 || (index - yearStart == 2 && firstLength == 2) else { return nil }
    // A KLE code (00.01.00) and a version number are no dates.
    if index - yearStart == 2, bytes[start + firstLength] == UInt8(ascii: ".") { return nil }
    let fullYear = index - yearStart == 2 ? 2000 + year : year
    return Found(date: CalendarDate(year: fullYear, month: month, day: first), range: start..<index)
  }

  /// "st ", "nd ", "rd ", "th "
  private static func isOrdinal(_ bytes: ByteText.Bytes, _ index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 2] == 0x20 else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }

  /// `kl. 16:00`, `kl. 16.00`, `kl 16`, `16:00`.
  static func time(in text: some StringProtocol) -> ClockTime? {
    text.lowered().withBytes(time)
  }

  /// In small letters.
  private static func time(in bytes: ByteText.Bytes) -> ClockTime? {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "k"), bytes[index + 1] == UInt8(ascii: "l"),
        index == 0 || !isLetter(bytes[index - 1])
      {
        var next = index + 2
        if ByteText.stands("okken", in: bytes, at: next) { next += 5 }
        while next < bytes.count,
          bytes[next] == 0x20 || bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ":")
        { next += 1 }
        if let time = clock(in: bytes, at: next, needsMinutes: false) { return time }
      }
      index += 1
    }
    for index in bytes.indices where isDigit(bytes[index]) && (index == 0 || !isDateByte(bytes[index - 1])) {
      if let time = clock(in: bytes, at: index, needsMinutes: true) { return time }
    }
    return nil
  }

  private static func clock(in bytes: ByteText.Bytes, at start: Int, needsMinutes: Bool) -> ClockTime? {
    var index = start
    guard let hour = number(in: bytes, at: &index), index - start <= 2 else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") || (!needsMinutes && bytes[index] == UInt8(ascii: ".")) {
      var next = index + 1
      if let minute = number(in: bytes, at: &next), next - index == 3 {
        return ClockTime(hour: hour, minute: minute)
      }
    }
    return needsMinutes ? nil : ClockTime(hour: hour, minute: 0)
  }

  private static func monthName(in bytes: ByteText.Bytes, at start: Int) -> (month: Int, end: Int)? {
    var end = start
    while end < bytes.count, isLetter(bytes[end]), end - start < 10 { end += 1 }
    // Most words begin with another letter than a month.
    guard end > start, "jfmasond".utf8.contains(bytes[start] | 0x20),
      let month = months[ByteText.text(start..<end, of: bytes).lowered()]
    else { return nil }
    return (month, end)
  }

  private static func number(in bytes: ByteText.Bytes, at index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]), index - start < 6 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }
  private static func isDateByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isSeparator(byte) || byte == UInt8(ascii: ":")
  }

  /// More digits or another separator behind: a case number, not a date.
  private static func isTail(_ bytes: ByteText.Bytes, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if isDigit(bytes[index]) { return true }
    guard isSeparator(bytes[index]), index + 1 < bytes.count else { return false }
    return isDigit(bytes[index + 1]) || bytes[index] != UInt8(ascii: ".") && (0x41...0x5A).contains(bytes[index + 1])
  }
}
