/// A day in the Gregorian calendar, without time zone: minutes are dated, not timed.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where the calendar has no such day (31 February) or the year lies outside 1800–2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-03-25`, and nothing else.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    let numbers = text.withUTF8(CalendarDate.numbers)
    guard let numbers else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  private static func numbers(_ text: UnsafeBufferPointer<UInt8>) -> (Int, Int, Int)? {
    var numbers = (0, 0, 0)
    var count = 0
    for byte in text {
      switch (count, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0..<4, 0x30...0x39): numbers.0 = numbers.0 * 10 + Int(byte - 0x30)
      case (5..<7, 0x30...0x39): numbers.1 = numbers.1 * 10 + Int(byte - 0x30)
      case (8..<10, 0x30...0x39): numbers.2 = numbers.2 * 10 + Int(byte - 0x30)
      default: return nil
      }
      count += 1
    }
    return count == 10 ? numbers : nil
  }

  /// ISO 8601: `2026-03-25`.
  public var description: String {
    // Digit by digit: the dates of a large archive are written a hundred thousand times.
    String(unsafeUninitializedCapacity: 10) { text in
      var rest = (year * 100 + month) * 100 + day
      for place in (0..<10).reversed() {
        if place == 4 || place == 7 {
          text[place] = UInt8(ascii: "-")
        } else {
          text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      return 10
    }
  }

  /// Monday is 0, Sunday is 6 (Zeller's congruence).
  public var weekday: Int {
    let shiftedMonth = month < 3 ? month + 12 : month
    let shiftedYear = month < 3 ? year - 1 : year
    let century = shiftedYear / 100
    let yearOfCentury = shiftedYear % 100
    let saturdayFirst =
      (day + 13 * (shiftedMonth + 1) / 5 + yearOfCentury + yearOfCentury / 4 + century / 4 + 5 * century) % 7
    return (saturdayFirst + 5) % 7
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days in a month, leap years by the Gregorian rule.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// ASCII digits and nothing else: no sign, as `Int` would take.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

/// A time of day as minutes print it, to the minute.
public struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  public let hour: Int
  public let minute: Int

  /// Nil outside 00:00–23:59.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `16:00`, and nothing else.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = CalendarDate.number(bytes[0..<2]),
      let minute = CalendarDate.number(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `16:00`.
  public var description: String {
    "\(CalendarDate.twoDigits(hour)):\(CalendarDate.twoDigits(minute))"
  }
}
