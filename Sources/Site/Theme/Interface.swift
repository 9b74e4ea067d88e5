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

  /// The text of a key that the program needs; empty only for a key that `StringsFile.needed` does not list.
  func word(_ key: String, _ values: [String: String] = [:]) -> String {
    guard case .plain(let text)? = texts[key]?.value else { return "" }
    return Interface.fill(text, values)
  }

  /// Puts values in the place of `{name}`, in one pass, so that no value is filled again.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  // MARK: Dates and numbers

  /// "25. marts 2026"
  func date(_ date: CalendarDate) -> String {
    word(
      "calendar.date",
      ["day": String(date.day), "month": months[date.month - 1], "year": String(date.year)])
  }

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
