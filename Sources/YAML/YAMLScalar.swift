/// One value of a YAML text: its words, and whether they stood in quotes.
public struct YAMLScalar: Sendable {
  /// What a value is read as.
  public enum Kind: Sendable, Hashable {
    case null, bool, integer, number, date, text
  }

  /// The value's text, quotes and escapes resolved.
  public let text: String
  /// Whether the text stood in quotes or in a block (`|`, `>`), and so is text whatever it says.
  public let isQuoted: Bool

  /// Creates a value; a quoted one is always text.
  public init(text: String, isQuoted: Bool) {
    self.text = text
    self.isQuoted = isQuoted
  }

  /// What the value is read as by the core schema of YAML 1.2, with dates (`2026-03-25`) beside it.
  ///
  /// Complexity: linear in the text.
  public var kind: Kind {
    isQuoted ? .text : YAMLScalar.kind(ofPlain: text)
  }
}

extension YAMLScalar: Equatable {
  /// Two values are equal when they are read as the same kind with the same text; every null equals every other.
  public static func == (first: YAMLScalar, second: YAMLScalar) -> Bool {
    let kind = first.kind
    guard kind == second.kind else { return false }
    return kind == .null || first.text.utf8.elementsEqual(second.text.utf8)
  }
}

extension YAMLScalar {
  private static func kind(ofPlain text: String) -> Kind {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE", "false", "False", "FALSE": return .bool
    case ".nan", ".NaN", ".NAN": return .number
    default: break
    }
    let bytes = Array(text.utf8)
    if isDate(bytes) { return .date }
    return numberKind(bytes)
  }

  private static func isDate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    return bytes.indices.allSatisfy { $0 == 4 || $0 == 7 || isDigit(bytes[$0]) }
  }

  private static func numberKind(_ bytes: [UInt8]) -> Kind {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if [".inf", ".Inf", ".INF"].contains(where: { rest.elementsEqual($0.utf8) }) { return .number }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return whole.isEmpty ? .text : .integer }
    var fractionCount = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fractionCount = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(fractionCount)
    }
    guard whole.count + fractionCount > 0 else { return .text }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard !rest.isEmpty else { return .text }
      rest = rest.drop(while: isDigit)
    }
    return rest.isEmpty ? .number : .text
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
