/// Takes the indentation of a block's body off, so that the body can be indented anew where it is inserted.
enum BlockIndentation {
  /// The white space that all lines of the nodes begin with, if they have any line that is not empty.
  static func common(to nodes: [TemplateNode]) -> [UInt8]? {
    var lines = Lines()
    lines.measure(nodes)
    return lines.common
  }

  /// The nodes without `indentation` in front of their lines.
  static func remove(_ indentation: [UInt8], from nodes: [TemplateNode]) -> [TemplateNode] {
    guard !indentation.isEmpty else { return nodes }
    var lines = Lines()
    lines.common = indentation
    return lines.removingCommon(from: nodes)
  }

  /// A walk over the lines of some nodes, which begin a line themselves.
  fileprivate struct Lines {
    var common: [UInt8]?
    var isAtLineStart = true
  }
}

extension BlockIndentation.Lines {
  mutating func measure(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text): measure(text)
      case .value, .words: measureInline()
      case .section(let section): measure(section.body)
      case .partial(let partial): measureInsertion(partial.indentation, endsLine: true)
      case .parent(let parent): measureInsertion(parent.indentation, endsLine: true)
      case .block(let block):
        if block.indentation != nil {
          measureInsertion(block.indentation, endsLine: !block.lineEnd.isEmpty || block.endsLine)
        } else {
          measure(block.body)
        }
      }
    }
  }

  private mutating func measure(_ text: TextNode) {
    for line in text.lines {
      let content = text.bytes[line]
      // White space alone is an empty line, unless a tag follows it.
      let isEmpty = content.last == .newline && content.allSatisfy(\.isWhitespace)
      if isAtLineStart, !isEmpty { include(Array(content.prefix(while: \.isBlank))) }
      isAtLineStart = content.last == .newline
    }
  }

  private mutating func measureInline() {
    if isAtLineStart { include([]) }
    isAtLineStart = false
  }

  private mutating func measureInsertion(_ indentation: [UInt8]?, endsLine: Bool) {
    guard let indentation else { return measureInline() }
    include(indentation)
    isAtLineStart = endsLine
  }

  private mutating func include(_ indentation: [UInt8]) {
    common = common.map { Self.sharedPrefix($0, indentation) } ?? indentation
  }

  private static func sharedPrefix(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    zip(first, second).prefix { $0 == $1 }.map(\.0)
  }
}

extension BlockIndentation.Lines {
  mutating func removingCommon(from nodes: [TemplateNode]) -> [TemplateNode] {
    nodes.map { node in
      switch node {
      case .text(let text):
        return .text(removingCommon(from: text))
      case .value, .words:
        isAtLineStart = false
        return node
      case .section(var section):
        section.body = removingCommon(from: section.body)
        return .section(section)
      case .partial(var partial):
        isAtLineStart = partial.indentation != nil
        partial.indentation = partial.indentation.map(removingCommon)
        return .partial(partial)
      case .parent(var parent):
        isAtLineStart = parent.indentation != nil
        parent.indentation = parent.indentation.map(removingCommon)
        return .parent(parent)
      case .block(let block):
        return .block(removingCommon(from: block))
      }
    }
  }

  private mutating func removingCommon(from block: BlockNode) -> BlockNode {
    var block = block
    if let indentation = block.indentation {
      // Its body is measured from the block's own indentation, and moves with it.
      block.indentation = removingCommon(from: indentation)
      isAtLineStart = !block.lineEnd.isEmpty || block.endsLine
    } else {
      block.body = removingCommon(from: block.body)
    }
    return block
  }

  private mutating func removingCommon(from text: TextNode) -> TextNode {
    var bytes: [UInt8] = []
    for line in text.lines {
      let content = Array(text.bytes[line])
      bytes += isAtLineStart ? removingCommon(from: content) : content
      isAtLineStart = content.last == .newline
    }
    return TextNode(bytes, at: text.location)
  }

  private func removingCommon(from line: [UInt8]) -> [UInt8] {
    let removed = zip(common ?? [], line).prefix { $0 == $1 }.count
    return Array(line.dropFirst(removed))
  }
}

extension TextNode {
  /// The ranges of the lines, line ends included; the last one may be without.
  var lines: [Range<Int>] {
    let starts = [0] + lineEnds
    return zip(starts, lineEnds + [bytes.count]).map { $0..<$1 }.filter { !$0.isEmpty }
  }
}
