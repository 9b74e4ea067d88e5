/// Why a text is no JSON.
public struct JSONMistake: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case tooMany(limit: Int)
    case notUTF8
    case ends
    case unexpected
    case notNumber
    case controlCharacter
    case badEscape
    case loneSurrogate
    case repeatedName(String)
    case moreBehind
  }

  public var reason: Reason
  /// The byte at which it shows.
  public var offset: Int
}
