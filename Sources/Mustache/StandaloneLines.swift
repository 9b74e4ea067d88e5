/// Finds the tags that have their lines to themselves, and takes the white space of those lines out of the texts.
///
/// A line stands alone where it holds tags and white space only, none of them a value and at most one of them
/// inserting something (a partial, a parent, a block): with two, the line end between the next line and them would be
/// missing. Beyond the specification, a block or a parent also stands alone where its opening tag begins a line
/// and its closing tag ends one, whatever is between them.
struct StandaloneLines {
  private let bytes: [UInt8]
  private var tokens: [TemplateToken]

  /// The tokens with their white space assigned.
  static func assign(_ tokens: [TemplateToken], in bytes: [UInt8]) -> [TemplateToken] {
    var lines = StandaloneLines(bytes: bytes, tokens: tokens)
    lines.pairTags()
    lines.assignTagLines()
    lines.assignPairs()
    return lines.tokens
  }

  /// Joins opening and closing tags, generously: the parser reports what does not match.
  private mutating func pairTags() {
    var open: [Int] = []
    for index in tokens.indices {
      if tokens[index].opens {
        tokens[index].isArgument = tokens[index].kind == .block && open.last.map { tokens[$0].kind } == .parent
        open.append(index)
      } else if tokens[index].kind == .close, let partner = open.popLast() {
        tokens[partner].partner = index
        tokens[index].partner = partner
      }
    }
  }

  private mutating func assignTagLines() {
    var line = Line(start: 0)
    for index in tokens.indices {
      guard tokens[index].kind == .text else {
        line.tags.append(index)
        continue
      }
      let text = tokens[index].source
      guard let firstEnd = bytes[text].firstIndex(of: .newline), let lastEnd = bytes[text].lastIndex(of: .newline)
      else {
        line.isBlank = line.isBlank && bytes[text].allSatisfy(\.isBlank)
        line.texts.append(index)
        continue
      }
      line.isBlank = line.isBlank && bytes[text.lowerBound..<firstEnd].allSatisfy(\.isBlank)
      line.texts.append(index)
      close(line, at: firstEnd + 1)
      line = Line(start: lastEnd + 1)
      line.isBlank = bytes[lastEnd + 1..<text.upperBound].allSatisfy(\.isBlank)
      line.texts.append(index)
    }
    close(line, at: bytes.count)
  }

  /// The tokens that have a share in one line.
  private struct Line {
    let start: Int
    var tags: [Int] = []
    var texts: [Int] = []
    /// Whether all text on the line is white space.
    var isBlank = true

    init(start: Int) {
      self.start = start
    }
  }

  private mutating func close(_ line: Line, at end: Int) {
    guard line.isBlank, let firstTag = line.tags.first, let lastTag = line.tags.last else { return }
    let insertions = line.tags.count { tag in
      switch tokens[tag].kind {
      case .partial, .parent: true
      case .block: !tokens[tag].isArgument
      case .text, .comment, .delimiters, .value, .section, .close: false
      }
    }
    guard insertions <= 1, !line.tags.contains(where: { tokens[$0].isValue }) else { return }
    let indentation = line.start..<tokens[firstTag].source.lowerBound
    let behind = tokens[lastTag].source.upperBound..<end
    for text in line.texts { removeWhitespace(line.start..<end, fromTextAt: text) }
    for tag in line.tags {
      tokens[tag].ownLine = TemplateToken.OwnLine(
        indentation: indentation, lineEnd: lineEnd(of: behind), holdsTagsOnly: true)
    }
  }

  /// Gives whole lines to the blocks and parents whose tags are at the two ends of them.
  private mutating func assignPairs() {
    for open in tokens.indices {
      guard let close = tokens[open].partner, close > open else { continue }
      guard tokens[open].kind == .parent || (tokens[open].kind == .block && !tokens[open].isArgument) else { continue }
      guard let before = tokens[open].ownLine?.indentation ?? blankBefore(open),
        let behind = tokens[close].ownLine.map({ _ in 0..<0 }) ?? blankBehind(close)
      else { continue }
      if tokens[open].ownLine == nil {
        removeWhitespace(before, fromTextAt: open - 1)
        tokens[open].ownLine = TemplateToken.OwnLine(indentation: before, lineEnd: 0..<0, holdsTagsOnly: false)
      }
      if tokens[close].ownLine == nil {
        removeWhitespace(behind, fromTextAt: close + 1)
        tokens[close].ownLine = TemplateToken.OwnLine(
          indentation: 0..<0, lineEnd: lineEnd(of: behind), holdsTagsOnly: false)
      }
    }
  }

  /// The white space between the beginning of the line and a tag; nil where something else is there.
  private func blankBefore(_ tag: Int) -> Range<Int>? {
    let end = tokens[tag].source.lowerBound
    guard tag > 0 else { return end..<end }
    guard tokens[tag - 1].kind == .text else { return nil }
    let text = tokens[tag - 1].source
    let start = bytes[text].lastIndex(of: .newline).map { $0 + 1 }
    guard let start = start ?? (tag == 1 ? text.lowerBound : nil) else { return nil }
    return bytes[start..<end].allSatisfy(\.isBlank) ? start..<end : nil
  }

  /// The white space between a tag and the end of the line, that included; nil where something else is there.
  private func blankBehind(_ tag: Int) -> Range<Int>? {
    let start = tokens[tag].source.upperBound
    guard tag + 1 < tokens.count else { return start..<start }
    guard tokens[tag + 1].kind == .text else { return nil }
    let text = tokens[tag + 1].source
    let lineEnd = bytes[text].firstIndex(of: .newline).map { $0 + 1 }
    guard let end = lineEnd ?? (tag + 2 == tokens.count ? text.upperBound : nil) else { return nil }
    return bytes[start..<end].allSatisfy(\.isWhitespace) ? start..<end : nil
  }

  private mutating func removeWhitespace(_ range: Range<Int>, fromTextAt index: Int) {
    guard tokens.indices.contains(index), tokens[index].kind == .text else { return }
    let rendered = tokens[index].rendered
    if range.lowerBound <= rendered.lowerBound {
      let start = min(max(range.upperBound, rendered.lowerBound), rendered.upperBound)
      tokens[index].rendered = start..<rendered.upperBound
    } else {
      tokens[index].rendered = rendered.lowerBound..<min(range.lowerBound, rendered.upperBound)
    }
  }

  /// The line end at the end of a range of white space.
  private func lineEnd(of range: Range<Int>) -> Range<Int> {
    guard range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == .newline else {
      return range.upperBound..<range.upperBound
    }
    let hasReturn = range.count > 1 && bytes[range.upperBound - 2] == .carriageReturn
    return (range.upperBound - (hasReturn ? 2 : 1))..<range.upperBound
  }
}

extension TemplateToken {
  /// Whether the tag inserts a value, which never has a line to itself.
  fileprivate var isValue: Bool {
    if case .value = kind { true } else { false }
  }
}
