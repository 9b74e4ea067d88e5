/// A value of received JSON, with the bytes that it stands in.
public struct ReceivedJSON: Sendable {
  /// What it is. The names of an object's fields keep their order.
  public enum Value: Sendable {
    case null
    case bool(Bool)
    /// As printed.
    case number(String)
    case string(String)
    case array([ReceivedJSON])
    case object([(name: String, value: ReceivedJSON)])
  }

  public let value: Value
  /// In the text's UTF-8.
  public let range: Range<Int>

  public init(_ value: Value, range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }

  /// The elements of a list; an object's fields that stand for one; none otherwise.
  public var elements: [ReceivedJSON] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The fields of an object in their order.
  public var fields: [(name: String, value: ReceivedJSON)] {
    if case .object(let fields) = value { fields } else { [] }
  }

  public var isObject: Bool { if case .object = value { true } else { false } }

  public var isArray: Bool { if case .array = value { true } else { false } }

  public var isNull: Bool { if case .null = value { true } else { false } }

  /// The first field of one of these names that holds something. A name fits in any case, with æ, ø and å or without
  /// them ("Moede", "møde"), with hyphens and underscores or without.
  public subscript(names: String...) -> ReceivedJSON? {
    guard case .object(let fields) = value else { return nil }
    var empty: ReceivedJSON?
    for name in names {
      let key = ReceivedJSON.key(name)
      for field in fields where ReceivedJSON.key(field.name) == key {
        if !field.value.isEmpty { return field.value }
        empty = empty ?? field.value
      }
    }
    return empty
  }

  /// Null, or a text or list without anything in it.
  public var isEmpty: Bool {
    switch value {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .array(let elements): elements.isEmpty
    case .object(let fields): fields.isEmpty
    case .bool, .number: false
    }
  }

  /// A text, or a number as printed; nil for anything else and where there is nothing but white space.
  public var text: String? {
    switch value {
    case .string(let text): text.allSatisfy(\.isWhitespace) ? nil : text
    case .number(let text): text
    default: nil
    }
  }

  /// A truth as a truth, a word or a number; nil for anything else.
  public var truth: Bool? {
    switch value {
    case .bool(let truth): return truth
    case .number(let text): return Double(text).map { $0 != 0 }
    case .string(let text):
      switch ReceivedJSON.key(text) {
      case "true", "1", "ja", "yes", "sand", "j", "y": return true
      case "false", "0", "nej", "no", "falsk", "n": return false
      default: return nil
      }
    default: return nil
    }
  }

  /// A number as a number or a text of digits; nil for anything else.
  public var number: Double? {
    guard let text, let number = Double(text.filter { !$0.isWhitespace }), number.isFinite else { return nil }
    return number
  }

  /// Small letters and digits alone: "Møde-Id" is "moedeid".
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "æ": key += "ae"
      case "ø": key += "oe"
      case "å": key += "aa"
      case "_", "-", " ", ".", "$", "@": continue
      default: key.unicodeScalars.append(scalar)
      }
    }
    return key
  }
}
