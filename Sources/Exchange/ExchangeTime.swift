import Foundation
import Minutes

/// Day and time of a meeting where it met, out of a time stamp as data writes it (ISO 8601, RFC 3339).
struct ExchangeTime: Equatable {
  var date: CalendarDate
  var time: ClockTime?

  /// What to do where the stamp says how far its clock is from UTC.
  enum Offset {
    /// It is the clock of the place.
    case isLocal
    /// It need not be: the time is turned into the place's.
    case isTurned
  }

  /// `2026-03-25`, `2026-03-25T16:00`, `2026-03-25T16:00:00+01:00`, `2026-03-25 15:00:00Z`; nil for anything else.
  ///
  /// A stamp in UTC (`Z`) is turned into the zone's time in any case.
  init?(_ text: String, zone: TimeZone?, offset: Offset) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40,
      let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    self.date = date
    guard bytes.count > 10 else { return }
    guard bytes.count >= 16, [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(bytes[10]),
      let time = ClockTime(text: String(decoding: bytes[11..<16], as: UTF8.self))
    else { return nil }
    self.time = time
    var rest = bytes[16...]
    if rest.first == UInt8(ascii: ":") {
      guard rest.dropFirst().prefix(2).count == 2 else { return nil }
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    }
    guard let zone, let minutes = ExchangeTime.minutes(ofOffset: rest) else { return }
    if offset == .isTurned || rest.first.map({ $0 | 0x20 == UInt8(ascii: "z") }) == true {
      turn(into: zone, minutesBehindUTC: minutes)
    }
  }

  /// Nil where there is no offset, or none that can be read.
  private static func minutes(ofOffset text: ArraySlice<UInt8>) -> Int? {
    guard let sign = text.first else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return 0 }
    let digits = text.dropFirst().filter { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4 else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  private mutating func turn(into zone: TimeZone, minutesBehindUTC minutes: Int) {
    guard let time else { return }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let printed = DateComponents(
      year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute - minutes)
    guard let moment = calendar.date(from: printed) else { return }
    calendar.timeZone = zone
    let local = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
    guard let year = local.year, let month = local.month, let day = local.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return }
    self.date = date
    self.time = local.hour.flatMap { hour in local.minute.flatMap { ClockTime(hour: hour, minute: $0) } }
  }
}
