/// A value of a YAML text, or a tree of them, each with the place where it stands.
///
/// Two nodes are equal when they say the same: positions and layout are left out of the comparison.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable, Equatable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  /// What the node holds.
  public var content: Content
  /// Whether a sequence or mapping is written on one line, in brackets or braces.
  public var isFlow: Bool
  /// Where the node begins.
  public var position: YAMLPosition

  /// Creates a node from its content.
  public init(_ content: Content, isFlow: Bool = false, position: YAMLPosition = .start) {
    self.content = content
    self.isFlow = isFlow
    self.position = position
  }
}

/// One `key: value` of a mapping.
public struct YAMLPair: Sendable {
  /// The key's text, quotes and escapes resolved.
  public let key: String
  /// Where the key begins.
  public let position: YAMLPosition
  /// The value that follows the key.
  public var value: YAMLNode

  /// Creates a pair.
  public init(key: String, value: YAMLNode, position: YAMLPosition = .start) {
    self.key = key
    self.position = position
    self.value = value
  }
}

extension YAMLNode: Equatable {
  /// Whether two nodes say the same, wherever they stand.
  public static func == (first: YAMLNode, second: YAMLNode) -> Bool {
    first.content == second.content
  }
}

extension YAMLPair: Equatable {
  /// Whether two pairs have the same key, byte for byte, and equal values.
  public static func == (first: YAMLPair, second: YAMLPair) -> Bool {
    first.key.utf8.elementsEqual(second.key.utf8) && first.value == second.value
  }
}
