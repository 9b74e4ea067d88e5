/// A value of a JSON text (RFC 8259) with its place in the text.
public struct JSONNode: Sendable {
  public enum Value: Sendable {
    case null
    case bool(Bool)
    /// As written: `1`, `-2.50`, `1e3`.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order of the text.
    case object([JSONMember])
  }

  public var value: Value
  /// Its bytes in the text, a string's quotation marks included.
  public var range: Range<Int>
}

/// A name and its value.
public struct JSONMember: Sendable {
  public var name: String
  /// Where the name begins.
  public var start: Int
  public var node: JSONNode
}

extension JSONNode {
  /// The value of a member; nil where this is no object or has none of that name.
  public subscript(_ name: String) -> JSONNode? { members?.first { $0.name == name }?.node }

  /// The same, nil for `null`, too.
  public func value(_ name: String) -> JSONNode? { self[name].flatMap { $0.isNull ? nil : $0 } }

  public var members: [JSONMember]? { if case .object(let members) = value { members } else { nil } }

  public var elements: [JSONNode]? { if case .array(let elements) = value { elements } else { nil } }

  public var string: String? { if case .string(let text) = value { text } else { nil } }

  public var bool: Bool? { if case .bool(let condition) = value { condition } else { nil } }

  public var isNull: Bool { if case .null = value { true } else { false } }

  /// A whole number: `3`, and `3.0` as well, as JSON Schema counts it.
  public var integer: Int? {
    guard case .number(let text) = value else { return nil }
    if let whole = Int(text) { return whole }
    guard text.utf8.count <= 40, let number = Double(text), number == number.rounded(), abs(number) < 1e15 else {
      return nil
    }
    return Int(number)
  }

  /// What it is, for messages.
  public var kindInWords: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
