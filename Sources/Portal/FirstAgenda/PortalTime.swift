import Foundation
import Minutes
import Parsing

/// A day and a time as a portal's JSON writes them.
struct PortalTime: Equatable {
  var date: CalendarDate
  var time: ClockTime?
  /// The time was in universal time and was turned into Danish time.
  var isConverted = false

  /// Reads `2026-03-25T16:00:00+01:00`, `2026-03-25`, `/Date(1774450800000+0100)/`, `25-03-2026 16:00`, `25. marts 2026`.
  ///
  /// A time with an offset or without one is the clock's time where the meeting was; one with `Z` is turned into it.
  init?(_ text: String) {
    if let found = PortalTime.milliseconds(in: text) {
      self.init(milliseconds: found.value, offset: found.offset)
      return
    }
    // "2026-03-25T16:00": the T is no part of the day.
    let bytes = Array(text.utf8)
    let day = bytes.indices.first { bytes[$0] == UInt8(ascii: "T") && $0 > 0 && (0x30...0x39).contains(bytes[$0 - 1]) }
    guard let date = ReceivedWords.date(in: String(decoding: bytes[..<(day ?? bytes.count)], as: UTF8.self)) else {
      return nil
    }
    let clock = PortalTime.clock(in: bytes)
    if let clock, clock.end < bytes.count, bytes[clock.end] | 0x20 == UInt8(ascii: "z") {
      let seconds = PortalTime.seconds(of: date) + Double(clock.time.hour * 3600 + clock.time.minute * 60)
      self.init(milliseconds: seconds * 1000, offset: nil)
    } else {
      self.init(date: date, time: clock?.time)
    }
  }

  private init(date: CalendarDate, time: ClockTime?) {
    self.date = date
    self.time = time
  }

  private init?(milliseconds: Double, offset: Int?) {
    let seconds = (milliseconds / 1000).rounded(.down)
    // From 1900 to 2200: anything else is no meeting.
    guard seconds > -2_208_988_800, seconds < 7_258_118_400 else { return nil }
    let shift = offset ?? PortalTime.danishOffset(at: seconds)
    let local = Int(seconds) + shift * 60
    let (days, rest) = (Int((Double(local) / 86400).rounded(.down)), ((local % 86400) + 86400) % 86400)
    let civil = PortalTime.civil(days: days)
    guard let date = CalendarDate(year: civil.year, month: civil.month, day: civil.day) else { return nil }
    self.date = date
    time = ClockTime(hour: rest / 3600, minute: rest % 3600 / 60)
    isConverted = offset == nil
  }

  /// The milliseconds since 1970 in `/Date(…)/`, and its offset in minutes.
  private static func milliseconds(in text: String) -> (value: Double, offset: Int?)? {
    guard let open = text.range(of: "Date("), let close = text[open.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    let inside = text[open.upperBound..<close]
    let sign = inside.dropFirst().firstIndex { $0 == "+" || $0 == "-" } ?? inside.endIndex
    guard let value = Double(inside[..<sign]) else { return nil }
    guard sign < inside.endIndex, let offset = Int(inside[inside.index(after: sign)...]) else { return (value, nil) }
    let minutes = offset / 100 * 60 + offset % 100
    return (value, inside[sign] == "-" ? -minutes : minutes)
  }

  /// The first `16:00` or `16:00:00.0`, and where it ends.
  private static func clock(in bytes: [UInt8]) -> (time: ClockTime, end: Int)? {
    func digit(_ index: Int) -> Int? {
      index < bytes.count && (0x30...0x39).contains(bytes[index]) ? Int(bytes[index]) - 0x30 : nil
    }
    for index in bytes.indices where index > 0 && digit(index - 1) == nil {
      guard let a = digit(index), let b = digit(index + 1), index + 2 < bytes.count,
        bytes[index + 2] == UInt8(ascii: ":") || bytes[index + 2] == UInt8(ascii: "."), let c = digit(index + 3),
        let d = digit(index + 4),
        let time = ClockTime(hour: a * 10 + b, minute: c * 10 + d)
      else { continue }
      // "25.03.2026" is no time.
      guard digit(index + 5) == nil, !".-/".utf8.contains(bytes[index - 1]) else { continue }
      var end = index + 5
      while end < bytes.count, digit(end) != nil || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: ".") {
        end += 1
      }
      return (time, end)
    }
    return nil
  }

  private static func seconds(of date: CalendarDate) -> Double { Double(days(date.year, date.month, date.day)) * 86400 }

  /// Minutes east of Greenwich in Denmark: summer time is from the last Sunday of March to the last one of October, 01:00
  /// universal time (Directive 2000/84/EC).
  private static func danishOffset(at seconds: Double) -> Int {
    let year = civil(days: Int((seconds / 86400).rounded(.down))).year
    func lastSunday(_ month: Int) -> Double {
      let last = days(year, month, 31)
      // Day 0, the first of January 1970, was a Thursday.
      let weekday = ((last + 4) % 7 + 7) % 7
      return Double(last - weekday) * 86400 + 3600
    }
    return seconds >= lastSunday(3) && seconds < lastSunday(10) ? 120 : 60
  }

  /// Days since 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468
  }

  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719468
    let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
    let ofEra = shifted - era * 146097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
