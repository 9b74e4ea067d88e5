extension TemplateValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation
{
  /// Makes `.null`.
  public init(nilLiteral: ()) {
    self = .null
  }

  /// Makes a `.bool`.
  public init(booleanLiteral condition: Bool) {
    self = .bool(condition)
  }

  /// Makes an `.integer`.
  public init(integerLiteral number: Int) {
    self = .integer(number)
  }

  /// Makes a `.decimal`.
  public init(floatLiteral number: Double) {
    self = .decimal(number)
  }

  /// Makes a `.text`, never a `.safeHTML`: a literal is escaped like any other text.
  public init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  /// Makes a `.list`.
  public init(arrayLiteral items: TemplateValue...) {
    self = .list(items)
  }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// Makes an `.object`; where a field is given twice, the last one counts.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self = .object(TemplateObject(fields))
  }
}
