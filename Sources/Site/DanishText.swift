import Minutes

/// Words of the interface: dates, plurals and outcomes in Danish.
enum DanishText {
  static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]
  static let weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]

  /// "25. marts 2026"
  static func date(_ date: CalendarDate) -> String { "\(date.day). \(months[date.month - 1]) \(date.year)" }

  static func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday] }

  /// "16.00": Danish writes a full stop in a time of day.
  static func time(_ time: ClockTime) -> String { time.description.replacing(":", with: ".") }

  /// "1 punkt", "14 punkter"
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// "1.234"
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return text
  }

  static func kind(_ kind: Meeting.Kind) -> String { kind == .minutes ? "Referat" : "Dagsorden" }

  /// An outcome in words with a sign, never a colour alone.
  static func outcome(_ outcome: Outcome) -> (word: String, sign: String) {
    switch outcome {
    case .approved: ("Godkendt", "✓")
    case .noted: ("Taget til efterretning", "•")
    case .discussed: ("Drøftet", "•")
    case .postponed: ("Udsat", "→")
    case .rejected: ("Afvist", "✕")
    case .recommended: ("Anbefalet", "↑")
    case .elected: ("Valgt", "✓")
    case .none: ("Ingen bemærkninger", "–")
    case .other: ("Anden beslutning", "•")
    }
  }

  /// Sorts as a Danish reader expects: æ, ø, å last, case apart.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let first = sortKey(left)
    let second = sortKey(right)
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
  }

  private static func sortKey(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.map { scalar in
      switch scalar {
      case "æ", "ä": 0x7B
      case "ø", "ö": 0x7C
      case "å": 0x7D
      case "é", "è", "ê": 0x65
      case "ü": 0x79
      default: scalar.value
      }
    }
  }
}
