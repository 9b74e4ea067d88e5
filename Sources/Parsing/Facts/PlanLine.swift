import Minutes

/// The dates of meetings in one line of a plan: "Onsdag den 7. januar kl. 16.00", "Møderne holdes: 14. januar og 11. marts".
struct PlanLine {
  /// A date of the line, and the time beside it.
  struct Entry {
    var date: PrintedDate
    /// Monday is 0; nil where the line prints no weekday.
    var weekday: Int?
    var start: ClockTime?
  }

  private(set) var entries: [Entry] = []
  /// The body that begins the line: "Økonomiudvalget: 14. januar, 11. februar".
  private(set) var body: String?

  private let bytes: [UInt8]
  private let masked: [UInt8]

  /// Empty where the line is a running sentence or holds no date.
  init(_ text: String) {
    bytes = Array(text.utf8)
    masked = PlanLine.withoutBrackets(bytes)
    var dates = PrintedDate.all(in: masked)
    if dates.isEmpty { dates = PlanLine.shortDates(in: masked) }
    guard let first = dates.first, opens(first, count: dates.count) else { return }
    var count = 1
    while count < dates.count, isListGap(dates[count - 1].range.upperBound, dates[count].range.lowerBound) {
      count += 1
    }
    guard closes(dates[count - 1].range.upperBound, isList: count > 1) else { return }
    // "1. juli – 10. august" is a holiday, "3.-4. september" a seminar.
    if count < dates.count, isPeriod(dates[count - 1].range.upperBound, dates[count].range.lowerBound) { return }
    for position in 0..<count { add(dates, position, count: count) }
  }

  private mutating func add(_ dates: [PrintedDate], _ position: Int, count: Int) {
    let date = dates[position]
    let end = position + 1 < count ? dates[position + 1].range.lowerBound : bytes.count
    let beside = String(decoding: bytes[date.range.upperBound..<end], as: UTF8.self).lowered()
    if PlanWords.contains(PlanWords.cancelled, in: beside) { return }
    let words = Sentences.words(beside).prefix(4).joined(separator: " ")
    if PlanWords.contains(PlanWords.otherEvents, in: words) { return }
    var entry = Entry(date: date, weekday: weekday(before: date), start: nil)
    if PlanWords.contains(PlanWords.moved, in: beside), let new = PrintedDate.all(in: Array(beside.utf8)).first {
      entry.date = PrintedDate(day: new.day, month: new.month, year: new.year ?? date.year, range: date.range)
      entry.weekday = nil
    }
    // A time behind the last date or in front of the first is the time of all.
    let tail = String(decoding: bytes[dates[count - 1].range.upperBound...], as: UTF8.self)
    let head = String(decoding: bytes[..<dates[0].range.lowerBound], as: UTF8.self)
    entry.start = PlanLine.time(in: beside) ?? PlanLine.time(in: tail) ?? PlanLine.time(in: head)
    entries.append(entry)
  }

  /// A time with "kl." or a colon.
  static func time(in text: String) -> ClockTime? {
    guard text.utf8.contains(where: DateReader.isDigit) else { return nil }
    let firstSentence = text.firstRange(ofText: ". M").map { String(text[..<$0.lowerBound]) } ?? text
    return DateReader.time(in: firstSentence)
  }

  // MARK: - What stands around the dates

  private func words(_ start: Int, _ end: Int) -> [String] {
    TextWords.ranges(in: masked, from: start, to: end).map { String(decoding: masked[$0], as: UTF8.self).lowered() }
  }

  /// Whether nothing stands in front of the first date, or words that lead to it.
  private mutating func opens(_ first: PrintedDate, count: Int) -> Bool {
    let start = first.range.lowerBound
    let text = String(decoding: masked[..<start], as: UTF8.self).lowered()
    let lead = words(0, start).filter { !PlanWords.isWeekday($0) && !PlanWords.joins.contains($0) }
    if PlanWords.contains(PlanWords.otherEvents, in: text), !text.containsText("mødedato") { return false }
    let hasColon = masked[..<start].contains(UInt8(ascii: ":"))
    if let name = BodyName.first(in: String(decoding: masked[..<start], as: UTF8.self)), name.range.lowerBound == 0 {
      let rest = words(name.range.upperBound, start).filter {
        !PlanWords.isWeekday($0) && !PlanWords.joins.contains($0)
      }
      let isLabel = hasColon || count > 1 || endsInDash(start)
      if isLabel, rest.allSatisfy({ PlanWords.plain.contains($0) || isNumber($0) }) {
        body = name.name
        return true
      }
    }
    if lead.allSatisfy({ PlanWords.plain.contains($0) || DateReader.months[$0] != nil || isTime($0) }) { return true }
    // "1. møde: …", "Møde nr. 3: …"
    if lead.contains(where: { PlanWords.plain.contains($0) }),
      lead.allSatisfy({ PlanWords.plain.contains($0) || isNumber($0) })
    {
      return true
    }
    guard lead.contains(where: PlanWords.isMeeting), !lead.contains(where: { PlanWords.past.contains($0) })
    else {
      return false
    }
    body = BodyName.first(in: String(decoding: masked[..<start], as: UTF8.self))?.name
    return hasColon || count > 1 && lead.contains { PlanWords.holding.contains($0) }
  }

  /// Whether what follows the dates is no sentence about them: a time, a place, a remark.
  private func closes(_ end: Int, isList: Bool) -> Bool {
    var index = end
    while index < masked.count, masked[index] == 0x20 || masked[index] == UInt8(ascii: "*") { index += 1 }
    guard index < masked.count else { return true }
    // The sentence is over.
    if masked[index] == UInt8(ascii: ".") { return true }
    let rest = words(index, masked.count).filter { !PlanWords.joins.contains($0) && !isNumber($0) && !isTime($0) }
    if rest.contains(where: { PlanWords.past.contains($0) || MentionWords.verbs.contains($0) }) { return false }
    let isRemark = !Vocabulary.isASCIILetterOrDigit(masked[index]) && masked[index] < 0xC3 || masked[index] == 0xE2
    return rest.count <= (isRemark ? 12 : 4)
  }

  private func isListGap(_ start: Int, _ end: Int) -> Bool {
    guard !isPeriod(start, end) else { return false }
    return words(start, end).allSatisfy { word in
      PlanWords.joins.contains(word) || PlanWords.isWeekday(word) || isNumber(word) || isTime(word)
    }
  }

  private func isPeriod(_ start: Int, _ end: Int) -> Bool {
    let between = words(start, end).filter { $0 != "den" && !PlanWords.isWeekday($0) }
    return between == ["-"] || between == ["til"] || between.isEmpty && masked[start..<end].contains(0xE2)
  }

  private func endsInDash(_ start: Int) -> Bool {
    words(0, start).contains("-") || masked[..<start].contains(0xE2)
  }

  private func isNumber(_ word: String) -> Bool { word.utf8.count <= 2 && word.utf8.allSatisfy(DateReader.isDigit) }
  private func isTime(_ word: String) -> Bool {
    word.utf8.allSatisfy { DateReader.isDigit($0) || $0 == UInt8(ascii: "-") } && word.utf8.count <= 5
  }

  private func weekday(before date: PrintedDate) -> Int? {
    let near = words(max(0, date.range.lowerBound - 24), date.range.lowerBound).filter { !PlanWords.joins.contains($0) }
    return near.last.flatMap { $0.utf8.count >= 3 ? PlanWords.weekday($0) : nil }
  }

  /// Spaces for what stands in brackets: a date there is a remark's.
  private static func withoutBrackets(_ bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    var depth = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if depth > 0 { masked[index] = 0x20 }
      if bytes[index] == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
    }
    return masked
  }

  /// "14/1", "14/1 og 28/1", "14.01.26": what is a date in a plan only.
  private static func shortDates(in bytes: [UInt8]) -> [PrintedDate] {
    let signs = [UInt8(ascii: "/"), UInt8(ascii: ".")]
    return TextWords.ranges(in: bytes, from: 0, to: bytes.count).compactMap { range in
      guard let day = number(bytes, range), range.upperBound < bytes.count, signs.contains(bytes[range.upperBound])
      else {
        return nil
      }
      let sign = bytes[range.upperBound]
      let month = digits(bytes, after: range.upperBound)
      let hasYear = month.upperBound < bytes.count && bytes[month.upperBound] == sign
      let year = hasYear ? digits(bytes, after: month.upperBound) : month.upperBound..<month.upperBound
      guard let monthNumber = number(bytes, month), hasYear ? year.count == 2 : sign == signs[0],
        year.upperBound == bytes.count || ![UInt8(ascii: "/"), UInt8(ascii: "-")].contains(bytes[year.upperBound])
      else { return nil }
      let printed = PrintedDate(
        day: day, month: monthNumber, year: number(bytes, year).map { 2000 + $0 },
        range: range.lowerBound..<year.upperBound)
      return printed.isPossible ? printed : nil
    }
  }

  private static func digits(_ bytes: [UInt8], after sign: Int) -> Range<Int> {
    var end = sign + 1
    while end < bytes.count, DateReader.isDigit(bytes[end]) { end += 1 }
    return (sign + 1)..<end
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard (1...2).contains(range.count), bytes[range].allSatisfy(DateReader.isDigit) else { return nil }
    return Int(String(decoding: bytes[range], as: UTF8.self))
  }
}
