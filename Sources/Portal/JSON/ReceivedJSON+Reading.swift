import JSON
import Minutes

extension ReceivedJSON {
  /// As large and as deep as an export may be.
  private static let limits: JSONLimits = {
    var limits = JSONLimits()
    limits.depth = 128
    limits.values = 4_000_000
    return limits
  }()

  /// Reads a text of JSON as portals write it. Throws where it is none, or is larger or deeper than any export.
  public static func read(_ text: String, file: String) throws(Diagnostic) -> ReceivedJSON {
    ReceivedJSON(try JSONDocument(Array(text.utf8), file: file, limits: limits, isLenient: true).root)
  }

  private init(_ node: JSONNode) {
    let value: Value =
      switch node.value {
      case .null: .null
      case .bool(let condition): .bool(condition)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let elements): .array(elements.map { ReceivedJSON($0) })
      case .object(let members): .object(members.map { ($0.name, ReceivedJSON($0.node)) })
      }
    self.init(value, range: node.range)
  }
}
