/// The way to a value inside a JSON text (RFC 6901): `/items/3/sections/0/role`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// Names and positions, from the outermost.
  public var tokens: [String] = []

  public init() {}

  public func appending(_ name: String) -> JSONPointer {
    var longer = self
    longer.tokens.append(name)
    return longer
  }

  public func appending(_ position: Int) -> JSONPointer { appending(String(position)) }

  /// Empty for the whole text, as the standard says.
  public var description: String {
    tokens.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
  }
}
