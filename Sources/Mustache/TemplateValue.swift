/// What a template is filled with: plain values in lists and objects, so that a page's data can be read and compared.
public enum TemplateValue: Sendable, Hashable {
  /// Nothing: renders as nothing and is false in a section, but ends the search for its name.
  case null
  /// A condition; outside a section it renders as `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, written in the shortest form that reads back as the same number.
  case decimal(Double)
  /// Text, which is always escaped in a strict library.
  case text(String)
  /// HTML that is inserted as it stands.
  case safeHTML(SafeHTML)
  /// Values that a section repeats over.
  case list([TemplateValue])
  /// Named fields, which a section opens and a dotted name steps into.
  case object(TemplateObject)
}

extension TemplateValue {
  /// Whether a section over the value is rendered.
  ///
  /// `null`, `false`, the empty list and the empty text are false, because a template asks "is there one?".
  /// Zero is true: it is a number that someone wants to read.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let condition): condition
    case .integer, .decimal, .object: true
    case .text(let text): !text.isEmpty
    case .safeHTML(let safe): !safe.bytes.isEmpty
    case .list(let items): !items.isEmpty
    }
  }
}
