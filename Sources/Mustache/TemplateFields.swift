/// What a field of a page holds, as a template may use it.
public indirect enum FieldType: Sendable, Hashable {
  /// A text, escaped wherever it is put.
  case text
  /// An address of a page or a file: goes into `href`, `src` and their like.
  case address
  /// HTML that the program made: goes between tags only, as `{{{name}}}`.
  case html
  /// A whole number.
  case integer
  /// A day, `2026-03-25`; a filter says it in words.
  case date
  /// A time of day, `16:00`.
  case time
  /// Yes or no: for sections only.
  case flag
  /// Fields of its own: `{{#body}}{{name}}{{/body}}` or `{{body.name}}`.
  case object(TemplateFields)
  /// A section repeats over it, each time with these fields.
  case list(TemplateFields)
}

/// One field that a template may name.
public struct TemplateField: Sendable, Hashable {
  /// As a tag writes it.
  public let name: String
  public let type: FieldType
  /// Whether a page may be without it: a template may then use it only in a section that asks for it.
  public let isOptional: Bool
  /// What it is, in one line.
  public let summary: String
  /// A value as it might be, for the list of fields; empty for flags, lists and objects.
  public let example: String

  /// Declares a field.
  public init(
    _ name: String, _ type: FieldType, optional isOptional: Bool = false, _ summary: String, example: String = ""
  ) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.summary = summary
    self.example = example
  }
}

/// The fields of a page, of an object or of each entry of a list.
public struct TemplateFields: Sendable, Hashable {
  /// What has these fields, as messages say it: "a meeting's page", "an outcome".
  public let subject: String
  public let fields: [TemplateField]

  /// Declares fields.
  public init(_ subject: String, _ fields: [TemplateField]) {
    self.subject = subject
    self.fields = fields
  }

  /// The field of that name.
  public subscript(name: String) -> TemplateField? { fields.first { $0.name == name } }
}
