/// Words that stand side by side.
struct PrintedLine: Hashable, Sendable {
  /// From left to right.
  var words: [PrintedWord]
  var box: Box
  /// The edges of the column that it stands in.
  var edges: ClosedRange<Double> = 0...0
  /// A drawn bullet stands in front.
  var hasDot = false
  /// It heads what follows, whatever its letters look like: a label in the margin.
  var isLabel = false

  init(words: [PrintedWord]) {
    self.words = words.sorted { $0.box.left < $1.box.left }
    box = words.dropFirst().reduce(words.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.union($1.box) }
  }

  /// The height of its main words: those that most of its characters belong to.
  var height: Double {
    var characters: [Double: Int] = [:]
    for word in words { characters[(word.box.height * 4).rounded() / 4, default: 0] += word.text.utf8.count }
    return characters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? box.height
  }

  /// Where its main words stand: marks above the line lie higher.
  var bottom: Double {
    let height = height
    return words.filter { abs($0.box.height - height) < 0.6 }.map(\.box.bottom).max() ?? box.bottom
  }

  var isBold: Bool { isAll(\.isBold) }
  var isItalic: Bool { isAll(\.isItalic) }

  private func isAll(_ isStyled: (PrintedWord) -> Bool) -> Bool {
    let lettered = words.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    return !lettered.isEmpty && lettered.allSatisfy(isStyled)
  }

  var text: String { Hyphenation.joined(words) }

  /// The line cut at its wide gaps: a gap that is wider than the height of a line and than those between its words.
  var segments: [PrintedLine] {
    guard words.count > 1 else { return [self] }
    var gaps: [Double] = []
    for (left, right) in zip(words, words.dropFirst()) { gaps.append(right.box.left - left.box.right) }
    let middle = gaps.sorted()[gaps.count / 2]
    let height = height
    // A justified line has wide gaps of one width, from edge to edge.
    if let least = gaps.min(), let most = gaps.max(), gaps.count > 1, most - least < 1, edges.upperBound > 0,
      abs(box.right - edges.upperBound) < 2.5
    {
      return [self]
    }
    let wide = gaps.count > 2 ? max(height, min(2.2 * middle, 1.6 * height)) : 1.0 * height
    var cut: [[PrintedWord]] = [[words[0]]]
    for (gap, word) in zip(gaps, words.dropFirst()) {
      if gap >= wide { cut.append([word]) } else { cut[cut.count - 1].append(word) }
    }
    return cut.map {
      var segment = PrintedLine(words: $0)
      segment.edges = edges
      return segment
    }
  }

  /// Words as lines, from top to bottom: those stand on one that share most of their height.
  static func lines(of words: [PrintedWord]) -> [PrintedLine] {
    var rows: [(anchor: Box, words: [PrintedWord])] = []
    // The taller first: a small mark above a line belongs to it, and makes none.
    let ordered = words.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    var open: [Int] = []
    for word in ordered {
      open.removeAll { rows[$0].anchor.bottom < word.box.top - 40 }
      var best: (row: Int, shared: Double)?
      for row in open {
        let anchor = rows[row].anchor
        let shared = anchor.sharedHeight(word.box) / max(0.1, min(anchor.height, word.box.height))
        if shared > 0.55, best.map({ shared > $0.shared }) ?? true { best = (row, shared) }
      }
      if let best {
        rows[best.row].words.append(word)
        if word.box.height > rows[best.row].anchor.height * 1.1, word.text.utf8.count > 1 {
          rows[best.row].anchor = word.box
        }
      } else {
        open.append(rows.count)
        rows.append((word.box, [word]))
      }
    }
    return rows.map { PrintedLine(words: $0.words) }.sorted {
      ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left)
    }
  }
}
