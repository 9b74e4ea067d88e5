extension YAMLNode {
  /// The value of a mapping's key; nil when the node is no mapping or has no such key.
  ///
  /// Complexity: linear in the number of pairs.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key == key }?.value
  }

  /// The pairs of a mapping in their order; nil for anything else.
  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The elements of a sequence; nil for anything else.
  public var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The single value; nil for a sequence or a mapping.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The text of a single value as it was written, a number's or a date's too; nil for null, sequences and mappings.
  public var string: String? {
    guard let scalar, scalar.kind != .null else { return nil }
    return scalar.text
  }

  /// The truth value of an unquoted `true` or `false`; nil for anything else.
  public var bool: Bool? {
    guard let scalar, scalar.kind == .bool else { return nil }
    return scalar.text.first == "t" || scalar.text.first == "T"
  }

  /// The value of an unquoted whole number, read as decimal; nil for anything else and for one too large.
  public var integer: Int? {
    guard let scalar, scalar.kind == .integer else { return nil }
    return Int(scalar.text)
  }

  /// The texts of a sequence of single values.
  ///
  /// One value alone is a list of one, since people leave the dash out; null is the empty list. Nil for a mapping, and
  /// for a sequence that holds anything but texts.
  public var strings: [String]? {
    switch content {
    case .mapping: return nil
    case .scalar: return string.map { [$0] } ?? []
    case .sequence(let elements):
      let texts = elements.compactMap(\.string)
      return texts.count == elements.count ? texts : nil
    }
  }

  /// Whether the value is null: `~`, `null`, or nothing after the colon.
  public var isNull: Bool {
    scalar?.kind == .null
  }

  /// What the node is, in words for a message: `a list`, `a text`, `a number` …
  public var kindInWords: String {
    switch content {
    case .sequence: return "a list"
    case .mapping: return "a group of keys"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: return "nothing"
      case .bool: return "true or false"
      case .integer, .number: return "a number"
      case .date: return "a date"
      case .text: return "a text"
      }
    }
  }
}
