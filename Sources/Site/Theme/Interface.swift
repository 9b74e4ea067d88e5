import Archive
import Minutes
import Mustache

/// The words of the interface in one language, and how that language writes dates and numbers.
///
/// Out of `Templates/strings/<language>.yml`; that all of them are there is checked when the file is read.
struct Interface: Sendable {
  /// As in HTML's `lang`.
  let language: String
  /// By key: "pages.home".
  let texts: [String: TemplateText]
  /// January first.
  let months: [String]
  /// Monday first.
  let weekdays: [String]
  /// What a template is told of each outcome.
  private(set) var outcomeRows: [Outcome: TemplateValue] = [:]
  private(set) var outcomeWords: [Outcome: String] = [:]
  private(set) var dates: DateText

  init(language: String, texts: [String: TemplateText], months: [String], weekdays: [String]) {
    self.language = language
    self.texts = texts
    self.months = months
    self.weekdays = weekdays
    dates = DateText("", months: months)
    dates = DateText(word("calendar.date"), months: months)
    for outcome in Outcome.allCases {
      let (word, sign) = self.outcome(outcome)
      outcomeWords[outcome] = word
      outcomeRows[outcome] = ["kind": .text(outcome.rawValue), "word": .text(word), "sign": .text(sign)]
    }
  }

  /// The text of a key that the program needs; empty only for a key that `StringsFile.needed` does not list.
  func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard case .plain(let text)? = texts[key]?.value else { return "" }
    return Interface.fill(text, values)
  }

  /// Puts values in the place of `{name}`, in one pass, so that no value is filled again.
  static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var filled: [UInt8] = []
      filled.reserveCapacity(bytes.count + 32)
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
      {
        filled += rest[..<open]
        let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
        if let value = values.first(where: { $0.key == name }) {
          filled += value.value.utf8
        } else {
          filled += rest[open...close]
        }
        rest = rest[(close + 1)...]
      }
      return String(decoding: filled + rest, as: UTF8.self)
    }
  }

  // MARK: Dates and numbers

  /// "25. marts 2026"
  func date(_ date: CalendarDate) -> String { dates.whole(date) }

  /// "25. marts"
  func dateWithoutYear(_ date: CalendarDate) -> String { dates.withoutYear(date) }

  /// "onsdag"
  func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday] }

  /// "16.00"
  func time(_ time: ClockTime) -> String {
    let parts = time.description.split(separator: ":").map(String.init)
    return word("calendar.time", ["hour": parts[0], "minute": parts[1]])
  }

  /// "1.234"
  func number(_ number: Int) -> String {
    let digits = Array(String(number))
    let separator = word("calendar.thousands")
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits[index - 1] != "-" { text += separator }
      text.append(digit)
    }
    return text
  }

  /// "1 punkt", "14 punkter"
  func count(_ number: Int, forms: [String: String]) -> String {
    let form = (number == 1 ? forms["one"] : forms["other"]) ?? ""
    return Interface.fill(form, ["number": self.number(number)])
  }

  // MARK: Words of the field

  /// "Referat", "Dagsorden"
  func kind(_ kind: Meeting.Kind) -> String { word("kinds.\(kind.rawValue)") }

  /// An outcome in words with a sign, never a colour alone.
  func outcome(_ outcome: Outcome) -> (word: String, sign: String) {
    (word("outcomes.\(outcome.rawValue)"), Interface.sign(of: outcome))
  }

  private static func sign(of outcome: Outcome) -> String {
    switch outcome {
    case .approved, .elected: "✓"
    case .noted, .discussed, .other: "•"
    case .postponed: "→"
    case .rejected: "✕"
    case .recommended: "↑"
    case .none: "–"
    }
  }
}
