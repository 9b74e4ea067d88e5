import Minutes

/// What the title of an item says about a plan of meetings.
struct PlanTitle {
  /// In order; empty where the title names none.
  let years: [Int]
  /// The one body that the title names; nil where there is none or more than one.
  let body: String?

  /// Nil where the item is no plan of meetings, or a withdrawn one.
  init?(_ title: String) {
    guard title.withBytes(PlanTitle.mayNamePlan) else { return nil }
    let words = Sentences.words(title)
    let years = PlanTitle.years(in: title)
    let isNamed = words.contains { PlanWords.contains(PlanWords.plans, in: $0) }
    let hasMeetings = words.contains { $0 == "møder" || $0.ends(with: "udvalgsmøder") || $0.ends(with: "rådsmøder") }
    let isPlanned = words.contains { PlanWords.contains(PlanWords.planning, in: $0) }
    let isPolitical = words.contains { $0.begins(with: "politisk") } && words.contains { $0.ends(with: "kalender") }
    guard isNamed || hasMeetings && (isPlanned || !years.isEmpty) || isPolitical else { return nil }
    let isOther = words.contains { PlanWords.contains(PlanWords.otherTitles, in: $0) }
    guard !isOther, !title.containsText("~~"), PlanWords.withdrawn.isDisjoint(with: words) else { return nil }
    self.years = years
    let bodies = BodyName.all(in: Array(title.utf8))
    body = bodies.count == 1 ? bodies[0].name : nil
  }

  /// Whether "møde" or "politisk" may stand in it, without which no title names a plan.
  private static func mayNamePlan(_ title: ByteText.Bytes) -> Bool {
    title.holdsLetters { before, letter in
      // The second byte of "ø" and of "Ø", and "d"; "p" and "o".
      (before ^ 0xB8) | (letter ^ UInt8(ascii: "d")) == 0
        || (before ^ UInt8(ascii: "p")) | (letter ^ UInt8(ascii: "o")) == 0
    }
  }

  /// "2026", "2026 og 2027", "2026-2029", "2025/26".
  static func years(in text: String) -> [Int] {
    var years: [Int] = []
    let bytes = Array(text.utf8)
    var index = 0
    var last: (year: Int, end: Int)?
    while index < bytes.count {
      guard DateReader.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, DateReader.isDigit(bytes[index]) { index += 1 }
      guard index - start <= 4, let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
        continue
      }
      let isLinked = last.map { start - $0.end <= 3 && isLink(bytes[$0.end..<start]) } ?? false
      if let first = last, isLinked, index - start == 2, number == (first.year + 1) % 100 {
        years.append(first.year + 1)
      } else if index - start == 4, (1900...2199).contains(number) {
        if let first = last, isLinked, number > first.year, number - first.year <= 10 {
          years += Array((first.year + 1)..<number)
        }
        years.append(number)
        last = (number, index)
      }
    }
    return years
  }

  /// A hyphen, a dash or a slash, with spaces or without.
  private static func isLink(_ gap: ArraySlice<UInt8>) -> Bool {
    !gap.isEmpty && gap.contains { $0 != 0x20 }
      && gap.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 >= 0x80 }
  }
}
