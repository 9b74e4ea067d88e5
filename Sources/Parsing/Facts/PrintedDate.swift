import Minutes

/// A date in running text: day and month, and the year where the text prints or clearly implies one.
struct PrintedDate {
  var day: Int
  var month: Int
  var year: Int?
  /// Byte offsets of the day up to the last word that is printed.
  var range: Range<Int>
  /// Nil without a year, and where the calendar has no such day.
  var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }
  /// False for 31 April.
  var isPossible: Bool { CalendarDate(year: year ?? 2024, month: month, day: day) != nil }

  /// Every date of the text in order, of the forms that `DateReader` knows, those without a year ("26. marts") and those
  /// of a list that share month and year with the next one ("den 3. og 10. maj 2026").
  static func all(in bytes: [UInt8]) -> [PrintedDate] {
    var dates: [PrintedDate] = []
    var index = 0
    while index < bytes.count {
      guard DateReader.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      if let date = date(in: bytes, at: index) {
        dates += daysOnly(before: date, floor: dates.last?.range.upperBound ?? 0, in: bytes)
        dates.append(date)
        index = date.range.upperBound
      } else {
        while index < bytes.count, DateReader.isDigit(bytes[index]) { index += 1 }
      }
    }
    shareYears(of: &dates, in: bytes)
    return dates
  }

  /// A date that begins at the first digit of a number.
  private static func date(in bytes: [UInt8], at start: Int) -> PrintedDate? {
    guard looksLikeDate(bytes, start), mayFollow(bytes, start) else { return nil }
    if let found = DateReader.date(in: bytes, at: start) {
      // An impossible day keeps its place, so that no part of it is read as another date.
      let date = found.date
      return PrintedDate(
        day: date?.day ?? 0, month: date?.month ?? 0, year: date?.year ?? 0, range: found.range)
    }
    return withoutYear(in: bytes, at: start)
  }

  /// "26. marts", but not "1. maj-tale".
  private static func withoutYear(in bytes: [UInt8], at start: Int) -> PrintedDate? {
    var index = start
    var day = 0
    while index < bytes.count, DateReader.isDigit(bytes[index]), index - start < 2 {
      day = day * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let nameStart = index
    while index < bytes.count, isLetter(bytes[index]), index - nameStart < 10 { index += 1 }
    guard let month = DateReader.months[String(decoding: bytes[nameStart..<index], as: UTF8.self).lowered()],
      index == bytes.count || bytes[index] < 0x80 && bytes[index] != UInt8(ascii: "-")
    else { return nil }
    return PrintedDate(day: day, month: month, year: nil, range: start..<index)
  }

  /// The days in "den 3., 10. og 17. maj": numbers with a full stop, joined to the date behind them.
  private static func daysOnly(before date: PrintedDate, floor: Int, in bytes: [UInt8]) -> [PrintedDate] {
    var days: [PrintedDate] = []
    var next = date.range.lowerBound
    while days.count < 12 {
      let words = TextWords.ranges(in: bytes, from: max(floor, next - 24), to: next)
      // A joining word or a comma stands between the numbers.
      var position = words.count - 1
      while position >= 0, joiningWords.contains(String(decoding: bytes[words[position]], as: UTF8.self)) {
        position -= 1
      }
      guard position >= 0 else { break }
      let range = words[position]
      let number = bytes[range]
      let isJoined = position < words.count - 1 || bytes[range.upperBound..<next].contains(UInt8(ascii: ","))
      guard isJoined, number.count <= 2, number.allSatisfy(DateReader.isDigit), bytes[range.upperBound] == 0x2E,
        mayFollow(bytes, range.lowerBound), let day = Int(String(decoding: number, as: UTF8.self)),
        isListGap(bytes, range.upperBound + 1, next)
      else { break }
      days.append(PrintedDate(day: day, month: date.month, year: date.year, range: range))
      next = range.lowerBound
    }
    return days.reversed()
  }

  /// "17. februar, 26. marts og 28. april 2026": the year is said once, as long as the days go up.
  private static func shareYears(of dates: inout [PrintedDate], in bytes: [UInt8]) {
    guard dates.count > 1 else { return }
    for position in (0..<(dates.count - 1)).reversed() where dates[position].year == nil {
      let next = dates[position + 1]
      let isEarlier = (dates[position].month, dates[position].day) < (next.month, next.day)
      if isEarlier, isListGap(bytes, dates[position].range.upperBound, next.range.lowerBound) {
        dates[position].year = next.year
      }
    }
  }

  private static let joiningWords: Set<String> = ["og", "samt", "eller", "den", "d", "hhv", "henholdsvis", "&"]

  /// Whether nothing but commas, "og" and "den" stands between two dates.
  static func isListGap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= 40 else { return false }
    let words = TextWords.ranges(in: bytes, from: start, to: end)
    let isPlain = words.allSatisfy { range in
      let word = String(decoding: bytes[range], as: UTF8.self).lowered()
      return joiningWords.contains(word) || MentionWords.weekdays.contains(word)
    }
    return isPlain
      && bytes[start..<end].allSatisfy {
        $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "&")
          || isLetter($0) || $0 >= 0x80
      }
  }

  // MARK: - Cheap looks that most numbers of a text fail

  /// Not inside a number with full stops or hyphens, nor behind the letter of a case number.
  private static func mayFollow(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    if isLetter(before) || DateReader.isDigit(before) { return false }
    let isInside =
      before == UInt8(ascii: ".") || before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
      || before == UInt8(ascii: ":")
    return !isInside || start < 2 || !DateReader.isDigit(bytes[start - 2])
  }

  /// One or two digits with a month or more digits behind them, or the four of a year with a hyphen.
  private static func looksLikeDate(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, DateReader.isDigit(bytes[index]) {
      index += 1
      if index - start > 4 { return false }
    }
    let length = index - start
    guard index + 2 < bytes.count, length != 3 else { return false }
    if length == 4 { return bytes[index] == UInt8(ascii: "-") && DateReader.isDigit(bytes[index + 1]) }
    let sign = bytes[index]
    let isSeparator = sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/")
    if isSeparator { index += 1 }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index + 2 < bytes.count else { return false }
    if isLetter(bytes[index]) {
      return monthBeginnings.contains(String(decoding: bytes[index..<(index + 3)], as: UTF8.self).lowered())
    }
    guard isSeparator, DateReader.isDigit(bytes[index]) else { return false }
    let next = DateReader.isDigit(bytes[index + 1]) ? index + 2 : index + 1
    return next < bytes.count && (bytes[next] == UInt8(ascii: ".") || bytes[next] == sign || bytes[next] == 0x2D)
  }

  private static let monthBeginnings = Set(DateReader.months.keys.map { String($0.prefix(3)) })

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
