/// Joins lines to the paragraphs that a program broke.
struct Paragraphs {
  struct Paragraph {
    var lines: [PrintedLine]
    var mark: ListMark?
    /// Where it begins.
    let firstPage: Int
    /// Where it ends.
    var page: Int

    init(lines: [PrintedLine], mark: ListMark?, page: Int) {
      self.lines = lines
      self.mark = mark
      firstPage = page
      self.page = page
    }
  }

  /// The distance between lines of one paragraph, by the height of their words in quarters of a point.
  private let pitches: [Int: Double]
  /// The usual height of words.
  let bodyHeight: Double

  init(lines pages: [[PageElement]]) {
    var distances: [Int: [Int: Int]] = [:]
    var heights: [Int: Int] = [:]
    for elements in pages {
      for (element, next) in zip(elements, elements.dropFirst()) {
        guard case .line(let line) = element else { continue }
        heights[Paragraphs.key(line), default: 0] += line.words.reduce(0) { $0 + $1.text.utf8.count }
        guard case .line(let below) = next, Paragraphs.key(line) == Paragraphs.key(below) else { continue }
        let distance = below.bottom - line.bottom
        guard distance > 0.7 * line.height, distance < 2.5 * line.height else { continue }
        distances[Paragraphs.key(line), default: [:]][Int((distance * 2).rounded()), default: 0] += 1
      }
    }
    bodyHeight = Double(heights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 48) / 4
    pitches = distances.mapValues { counts in
      // The nearest of the frequent ones: where paragraphs are short, the space between them is frequent, too.
      let most = counts.values.max() ?? 0
      let common = counts.filter { $0.value * 4 >= most }.keys.min() ?? 0
      return Double(common) / 2
    }
  }

  static func key(_ line: PrintedLine) -> Int { Int((line.height * 4).rounded()) }

  private func pitch(of line: PrintedLine) -> Double {
    pitches[Paragraphs.key(line)] ?? line.height * 1.25
  }

  /// A page's lines between two tables.
  func read(_ lines: [PrintedLine], page: Int) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, belongs(lines[end], below: lines[end - 1]) { end += 1 }
      paragraphs += split(Array(lines[start..<end]), page: page)
      start = end
    }
    return paragraphs
  }

  /// Whether two lines may be of one paragraph by their distance and look.
  private func belongs(_ line: PrintedLine, below: PrintedLine) -> Bool {
    guard line.isLabel == below.isLabel, line.edges == below.edges || line.isLabel else { return false }
    guard Paragraphs.isOneSize(line, below) else { return false }
    let distance = line.bottom - below.bottom
    guard distance > 0.3 * line.height, distance < pitch(of: below) * 1.17 + 0.6 else { return false }
    if below.isBold != line.isBold {
      // A run of bold words may reach over the line's end.
      let goesOver = below.words.last?.isBold == true && line.words.first?.isBold == true
      guard goesOver else { return false }
    }
    return true
  }

  static func isOneSize(_ line: PrintedLine, _ other: PrintedLine) -> Bool {
    abs(line.height - other.height) <= 0.08 * max(line.height, other.height)
  }

  /// Lines at their usual distance: a new paragraph begins at a mark, and behind a line that had room for more.
  private func split(_ lines: [PrintedLine], page: Int) -> [Paragraph] {
    guard let first = lines.first else { return [] }
    let limit = limit(of: lines)
    var paragraphs = [Paragraph(lines: [first], mark: ListMark(first), page: page)]
    for line in lines.dropFirst() {
      let current = paragraphs[paragraphs.count - 1]
      guard let above = current.lines.last else { continue }
      let hasRoom = Paragraphs.hasRoom(above, for: line, limit: limit) && !isHeading(above, goingOnIn: line)
      var mark = ListMark(line)
      if let found = mark, !line.hasDot, !beginsEntry(line, found, below: current, hasRoom: hasRoom) { mark = nil }
      let begins = hasRoom && !line.isLabel || Paragraphs.beginsRunIn(line, below: above)
      if mark != nil || begins || isIndented(line, below: current) {
        paragraphs.append(Paragraph(lines: [line], mark: mark, page: page))
      } else {
        paragraphs[paragraphs.count - 1].lines.append(line)
      }
    }
    return paragraphs
  }

  /// A number or dash at a line's start may be the text's own: "den / 25. marts".
  private func beginsEntry(_ line: PrintedLine, _ mark: ListMark, below current: Paragraph, hasRoom: Bool) -> Bool {
    guard !hasRoom, !mark.isSure, let above = current.lines.last else { return true }
    let start = current.lines[0].box.left
    guard let open = current.mark else { return abs(line.box.left - start) > 3 || endsEntry(above) }
    let hangs = open.textStart > start + 2
    if abs(line.box.left - start) < 2 {
      // The text of an entry stands right of its mark: what begins at the mark's place is the next one.
      let isBrother = open.isNumber == mark.isNumber && (!mark.isNumber || mark.value == open.value.map { $0 + 1 })
      return isBrother || hangs && current.lines.count > 1 && current.lines[1].box.left > start + 2 || endsEntry(above)
    }
    guard line.box.left > open.textStart - 2 else { return true }
    return line.box.left > open.textStart + 3 || endsEntry(above) && !mark.isNumber
  }

  private func endsEntry(_ line: PrintedLine) -> Bool {
    guard let last = line.words.last?.text.last else { return true }
    return ".:;!?,".contains(last)
  }

  /// The first line of a paragraph set in; or back at the edge behind an entry that is set in.
  private func isIndented(_ line: PrintedLine, below current: Paragraph) -> Bool {
    guard let above = current.lines.last else { return false }
    if let mark = current.mark {
      return mark.textStart > current.lines[0].box.left + 2 && line.box.left < mark.textStart - 4
        && current.lines.count > 0
        && (mark.words > 0 ? line.box.left <= current.lines[0].box.left + 1 && endsEntry(above) : true)
    }
    return line.box.left > above.box.left + 8 && current.lines.count > 1
  }

  /// A bold word opens the line, in front of others: a label of what follows.
  static func beginsRunIn(_ line: PrintedLine, below: PrintedLine) -> Bool {
    guard let first = line.words.first, first.isBold, !line.isBold, below.words.last?.isBold == false else {
      return false
    }
    return first.text.first?.isUppercase == true
  }

  /// A heading is broken where its own margin or the author says, and goes on in the same large letters, or in bold and
  /// lower case.
  private func isHeading(_ line: PrintedLine, goingOnIn next: PrintedLine) -> Bool {
    if min(line.height, next.height) > bodyHeight * 1.12 { return true }
    return line.isBold && next.isBold && next.words.first?.text.first?.isLowercase == true && !endsEntry(line)
  }

  /// Where lines end at the latest: the column's edge, or, for a narrow block, its longest line.
  private func limit(of lines: [PrintedLine]) -> Double {
    let longest = lines.map(\.box.right).max() ?? 0
    let edge = lines[0].edges.upperBound
    guard lines.count >= 3 else { return edge }
    let isNarrow = zip(lines, lines.dropFirst()).allSatisfy { !Paragraphs.hasRoom($0, for: $1, limit: longest) }
    return isNarrow ? longest : edge
  }

  /// Whether the next line's first word would have stood at the end of this one.
  static func hasRoom(_ line: PrintedLine, for next: PrintedLine, limit: Double) -> Bool {
    guard let first = next.words.first else { return false }
    var needed = first.box.width
    // "§ 22" is not parted: a short word takes the next one along.
    if first.text.count <= 2, next.words.count > 1 { needed += next.words[1].box.width + 0.3 * first.box.height }
    return line.box.right + 0.25 * line.height + needed < limit - 1
  }
}
