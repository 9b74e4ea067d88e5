/// Turns a value into a text on its way into a page: `{{date|date}}`, `{{itemCount|count items}}`.
public struct TemplateFilter: Sendable {
  /// What stands behind the filter's name.
  public enum Argument: Sendable, Hashable {
    /// Nothing.
    case none
    /// The name of a text with plural forms: `items` is the text `count.items`.
    case plural
  }

  /// As a tag writes it.
  public let name: String
  /// What it makes, in one line.
  public let summary: String
  /// The kinds of fields it takes.
  public let accepts: Set<FieldKind>
  /// What it is told beside the value.
  public let argument: Argument
  /// Makes the text, which is escaped afterwards; the forms are those of the argument.
  public let apply: @Sendable (_ value: TemplateValue, _ forms: [String: String]) -> String

  /// Declares a filter.
  public init(
    name: String, summary: String, accepts: Set<FieldKind>, argument: Argument = .none,
    apply: @escaping @Sendable (TemplateValue, [String: String]) -> String
  ) {
    self.name = name
    self.summary = summary
    self.accepts = accepts
    self.argument = argument
    self.apply = apply
  }
}

/// A field's type without what is inside it.
public enum FieldKind: String, Sendable, Hashable, CaseIterable {
  case text, address, html, integer, date, time, flag, object, list

  /// With its article, as messages say it.
  var inWords: String {
    switch self {
    case .text: "a text"
    case .address: "an address"
    case .html: "HTML"
    case .integer: "a number"
    case .date: "a date"
    case .time: "a time of day"
    case .flag: "a yes or no"
    case .object: "a group of fields"
    case .list: "a list"
    }
  }
}

extension FieldType {
  /// The type without what is inside it.
  public var kind: FieldKind {
    switch self {
    case .text: .text
    case .address: .address
    case .html: .html
    case .integer: .integer
    case .date: .date
    case .time: .time
    case .flag: .flag
    case .object: .object
    case .list: .list
    }
  }
}

/// The use of a filter in a tag, its argument looked up.
struct FilterCall: Sendable {
  let filter: TemplateFilter
  let forms: [String: String]
}
