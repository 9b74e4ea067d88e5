import Minutes
import Mustache

extension Interface {
  /// What a template may put behind a field's name: `{{date|date}}`, `{{itemCount|count items}}`.
  var filters: [TemplateFilter] {
    [
      TemplateFilter(
        name: "date", summary: example("a day in words", CalendarDate(iso: "2026-03-25").map(date)), accepts: [.date]
      ) {
        // Not the whole interface: it would be copied for each date.
        [dates] value, _ in Interface.text(value, CalendarDate.init(iso:), dates.whole)
      },
      TemplateFilter(
        name: "weekday", summary: example("the day of the week", CalendarDate(iso: "2026-03-25").map(weekday)),
        accepts: [.date]
      ) {
        value, _ in Interface.text(value, CalendarDate.init(iso:), weekday)
      },
      TemplateFilter(
        name: "time", summary: example("a time of day", ClockTime(text: "16:00").map(time)), accepts: [.time]
      ) {
        value, _ in Interface.text(value, ClockTime.init(text:), time)
      },
      TemplateFilter(
        name: "number", summary: example("a number with its thousands parted", number(1234)), accepts: [.integer]
      ) {
        value, _ in
        guard case .integer(let number) = value else { return "" }
        return self.number(number)
      },
      TemplateFilter(
        name: "count", summary: "a number with its word, out of the texts count.…: {{itemCount|count items}}",
        accepts: [.integer], argument: .plural
      ) { value, forms in
        guard case .integer(let number) = value else { return "" }
        return count(number, forms: forms)
      },
      TemplateFilter(name: "json", summary: "a text as a JSON string", accepts: [.text, .address, .date, .time]) {
        value, _ in
        guard case .text(let text) = value else { return "null" }
        return String(decoding: JSONText.encode(text).dropLast(), as: UTF8.self)
      },
    ]
  }

  private func example(_ summary: String, _ shown: String?) -> String { shown.map { "\(summary): \($0)" } ?? summary }

  /// A value that is not of the declared shape is shown as it stands.
  private static func text<Value>(
    _ value: TemplateValue, _ read: (String) -> Value?, _ write: (Value) -> String
  ) -> String {
    guard case .text(let text) = value else { return "" }
    return read(text).map(write) ?? text
  }
}
