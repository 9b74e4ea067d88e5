extension YAMLNode {
  /// Reads one YAML document; an empty one is null.
  ///
  /// Source: YAML 1.1 as libyaml reads it, without anchors, aliases, tags and directives; at most 1 MiB and 64 levels.
  /// `firstLine` is the number of the text's first line in the file it was cut from.
  ///
  /// Throws: `YAMLError`, with the place of the first fault.
  public static func parse(_ text: String, firstLine: Int = 1) throws(YAMLError) -> YAMLNode {
    try parse(Array(text.utf8), firstLine: firstLine)
  }

  /// Reads one YAML document from bytes, which must be UTF-8; an empty one is null.
  ///
  /// Throws: `YAMLError`, with the place of the first fault.
  public static func parse(_ bytes: [UInt8], firstLine: Int = 1) throws(YAMLError) -> YAMLNode {
    let source = try YAMLSource(bytes, firstLine: firstLine)
    let empty = YAMLNode(
      .scalar(YAMLScalar(text: "", isQuoted: false)), position: YAMLPosition(line: firstLine, column: 1))
    guard !source.bytes.isEmpty else { return empty }
    return try source.bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) -> YAMLNode in
      guard let reader = YAMLEventReader(reading: buffer) else { throw YAMLLimits.outOfMemory(at: empty.position) }
      var builder = YAMLTreeBuilder()
      while true {
        let (event, index): (YAMLEvent, Int)
        do throws(YAMLFault) { (event, index) = try reader.next() } catch { throw error.error(in: source) }
        if case .streamEnd = event { return builder.root ?? empty }
        try builder.take(event, at: source.position(ofScalar: index))
      }
    }
  }
}

/// Builds the tree from events with a stack of open collections, never by recursion.
private struct YAMLTreeBuilder {
  private(set) var root: YAMLNode?
  private var open: [OpenCollection] = []
  private var documentCount = 0

  private struct OpenCollection {
    let isMapping: Bool
    let isFlow: Bool
    let position: YAMLPosition
    var elements: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    var pendingKey: (text: String, position: YAMLPosition)?
    var keys: [String: YAMLPosition] = [:]

    var content: YAMLNode.Content { isMapping ? .mapping(pairs) : .sequence(elements) }
  }

  mutating func take(_ event: YAMLEvent, at position: YAMLPosition) throws(YAMLError) {
    switch event {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart(let hasDirective): try startDocument(hasDirective: hasDirective, at: position)
    case .alias:
      throw YAMLError(
        position: position, message: "a reference (“*name”) stands here, and references are not read",
        advice: "Write the value itself; put a text that begins with an asterisk in double quotes")
    case .scalar(let scalar, let mark):
      try refuse(mark, at: position)
      try add(YAMLNode(.scalar(scalar), position: position))
    case .sequenceStart(let isFlow, let mark):
      try refuse(mark, at: position)
      try push(OpenCollection(isMapping: false, isFlow: isFlow, position: position))
    case .mappingStart(let isFlow, let mark):
      try refuse(mark, at: position)
      try push(OpenCollection(isMapping: true, isFlow: isFlow, position: position))
    case .collectionEnd:
      guard let closed = open.popLast() else { return }
      try add(YAMLNode(closed.content, isFlow: closed.isFlow, position: closed.position))
    }
  }

  private mutating func startDocument(hasDirective: Bool, at position: YAMLPosition) throws(YAMLError) {
    documentCount += 1
    guard documentCount == 1 else {
      throw YAMLError(
        position: position, message: "a second text begins here (“---”)", advice: "Keep one, and delete this line")
    }
    guard !hasDirective else {
      throw YAMLError(
        position: position, message: "a directive (“%YAML”, “%TAG”) stands here, and directives are not read",
        advice: "Delete the line")
    }
  }

  private func refuse(_ mark: YAMLEvent.Mark, at position: YAMLPosition) throws(YAMLError) {
    guard !mark.hasAnchor else {
      throw YAMLError(
        position: position, message: "a name for a value (“&name”) stands here, and such names are not read",
        advice: "Delete it; put a text that begins with “&” in double quotes")
    }
    if let tag = mark.tag {
      throw YAMLError(
        position: position, message: "a type (“\(tag)”) stands here, and types are not read",
        advice: "Delete it; put a text that begins with “!” in double quotes")
    }
  }

  private mutating func push(_ collection: OpenCollection) throws(YAMLError) {
    guard open.count < YAMLLimits.depth else { throw YAMLLimits.tooDeep(at: collection.position) }
    if let parent = open.last, parent.isMapping, parent.pendingKey == nil {
      throw YAMLError(
        position: collection.position, message: "a list or a group stands where a key must stand",
        advice: "Use a single text as the key; put a text that begins with a bracket in double quotes")
    }
    open.append(collection)
  }

  private mutating func add(_ node: YAMLNode) throws(YAMLError) {
    guard let parent = open.indices.last else {
      root = node
      return
    }
    guard open[parent].isMapping else {
      open[parent].elements.append(node)
      return
    }
    guard let key = open[parent].pendingKey else {
      let text = node.scalar?.text ?? ""
      if let first = open[parent].keys.updateValue(node.position, forKey: text) {
        throw YAMLLimits.duplicate(text, at: node.position, first: first)
      }
      open[parent].pendingKey = (text, node.position)
      return
    }
    open[parent].pairs.append(YAMLPair(key: key.text, value: node, position: key.position))
    open[parent].pendingKey = nil
  }
}
