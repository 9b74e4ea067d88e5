/// Writes trees of YAML, the same bytes for the same tree.
///
/// Block style, two spaces of indent, lines of any length; a text stands plain where every reader takes it for that text
/// and in double quotes elsewhere.
public enum YAMLWriter {
  /// Writes a tree as one document, ending with a line feed.
  ///
  /// Law: `YAMLNode.parse(YAMLWriter.write(node)) == node`.
  ///
  /// Throws: `YAMLError` for what could not be read back: a key given twice, more than 64 levels, more than 1 MiB.
  public static func write(_ node: YAMLNode) throws(YAMLError) -> String {
    guard let emitter = YAMLEmitter() else { throw YAMLLimits.outOfMemory(at: node.position) }
    try emitter.start(at: node.position)
    try write(node, to: emitter, depth: 0, inFlow: false)
    try emitter.finish(at: node.position)
    return emitter.text
  }

  /// Recursion is safe: the depth is limited.
  private static func write(_ node: YAMLNode, to emitter: borrowing YAMLEmitter, depth: Int, inFlow: Bool)
    throws(YAMLError)
  {
    let isFlow = inFlow || node.isFlow
    switch node.content {
    case .scalar(let scalar):
      try emitter.scalar(scalar, inFlow: inFlow, at: node.position)
    case .sequence(let elements):
      guard depth < YAMLLimits.depth else { throw YAMLLimits.tooDeep(at: node.position) }
      try emitter.startSequence(isFlow: isFlow, at: node.position)
      for element in elements { try write(element, to: emitter, depth: depth + 1, inFlow: isFlow) }
      try emitter.endSequence(at: node.position)
    case .mapping(let pairs):
      guard depth < YAMLLimits.depth else { throw YAMLLimits.tooDeep(at: node.position) }
      try emitter.startMapping(isFlow: isFlow, at: node.position)
      var keys: [String: YAMLPosition] = [:]
      for pair in pairs {
        if let first = keys.updateValue(pair.position, forKey: pair.key) {
          throw YAMLLimits.duplicate(pair.key, at: pair.position, first: first)
        }
        try emitter.scalar(YAMLScalar(text: pair.key, isQuoted: true), inFlow: isFlow, at: pair.position)
        try write(pair.value, to: emitter, depth: depth + 1, inFlow: isFlow)
      }
      try emitter.endMapping(at: node.position)
    }
  }
}
