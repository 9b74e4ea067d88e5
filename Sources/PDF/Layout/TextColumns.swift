/// Running text in two or three columns side by side.
enum TextColumns {
  /// The words of a page in groups that are read one after the other, each within its edges.
  static func groups(
    of words: [PrintedWord], edges: ClosedRange<Double>, known: [Double]
  ) -> [(words: [PrintedWord], edges: ClosedRange<Double>)] {
    let lines = PrintedLine.lines(of: words)
    guard lines.count > 2, let gutter = gutter(of: lines, edges: edges, known: known) else {
      return [(words, edges)]
    }
    var groups: [(words: [PrintedWord], edges: ClosedRange<Double>)] = []
    let zone = gutter.lines
    let above = lines[..<zone.lowerBound].flatMap(\.words)
    let below = lines[zone.upperBound...].flatMap(\.words)
    let inside = lines[zone].flatMap(\.words)
    let left = inside.filter { $0.box.centre < gutter.at }
    let right = inside.filter { $0.box.centre >= gutter.at }
    if !above.isEmpty { groups += TextColumns.groups(of: above, edges: edges, known: known) }
    groups.append((left, edges.lowerBound...max(edges.lowerBound, left.map(\.box.right).max() ?? gutter.at)))
    let start = right.map(\.box.left).min() ?? gutter.at
    groups += TextColumns.groups(of: right, edges: start...max(start, edges.upperBound), known: known)
    if !below.isEmpty { groups += TextColumns.groups(of: below, edges: edges, known: known) }
    return groups
  }

  /// The strip that most lines leave empty, with text on both sides, and the lines beside it.
  private static func gutter(
    of lines: [PrintedLine], edges: ClosedRange<Double>, known: [Double]
  ) -> (at: Double, lines: Range<Int>)? {
    let width = edges.upperBound - edges.lowerBound
    var candidates: [Int: Int] = [:]
    // The right column's lines begin at one place; the left one's end where they like.
    for line in lines {
      for (left, right) in zip(line.words, line.words.dropFirst()) where right.box.left - left.box.right > 8 {
        guard right.box.left > edges.lowerBound + width * 0.2, right.box.left < edges.upperBound - width * 0.2 else {
          continue
        }
        candidates[Int(right.box.left.rounded()), default: 0] += 1
      }
    }
    var best: (at: Double, lines: Range<Int>, rows: Int)?
    for (key, count) in candidates.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) where count >= 4 {
      let at = Double(key) - 4
      if let zone = zone(of: lines, at: at), zone.rows > best?.rows ?? 5, isProse(Array(lines[zone.lines]), at: at) {
        best = (at, zone.lines, zone.rows)
      }
    }
    if best == nil {
      // A column with little on it is one where the other pages have one.
      for at in known where at > edges.lowerBound && at < edges.upperBound {
        if let zone = zone(of: lines, at: at), zone.rows > best?.rows ?? 1 { best = (at, zone.lines, zone.rows) }
      }
    }
    return best.map { ($0.at, $0.lines) }
  }

  /// Where the columns of a document's pages begin: what at least two pages have.
  static func gutters(of pages: [[PrintedLine]], edges: ClosedRange<Double>) -> [Double] {
    var counts: [Int: Int] = [:]
    for lines in pages {
      if let found = gutter(of: lines, edges: edges, known: []) { counts[Int(found.at.rounded()), default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map {
      Double($0.key)
    }
  }

  /// The longest run of lines of which none crosses a place, and how many have text on both sides.
  private static func zone(of lines: [PrintedLine], at place: Double) -> (lines: Range<Int>, rows: Int)? {
    var best: (lines: Range<Int>, rows: Int)?
    var start = 0
    func close(_ end: Int) {
      let rows = lines[start..<end].count { isOnBothSides($0, of: place) }
      if rows > best?.rows ?? 0 { best = (start..<end, rows) }
    }
    for (index, line) in lines.enumerated()
    where line.words.contains(where: { $0.box.left < place + 2 && $0.box.right > place - 2 })
      || (line.box.left < place && line.box.right > place && !isOnBothSides(line, of: place))
    {
      close(index)
      start = index + 1
    }
    close(lines.count)
    return best
  }

  private static func isOnBothSides(_ line: PrintedLine, of place: Double) -> Bool {
    for (left, right) in zip(line.words, line.words.dropFirst())
    where left.box.right <= place && right.box.left >= place {
      return right.box.left - left.box.right > 8
    }
    return false
  }

  /// Columns of text are full of words; the cells of a table are not.
  private static func isProse(_ lines: [PrintedLine], at place: Double) -> Bool {
    for isLeft in [true, false] {
      let sides = lines.map { line in line.words.filter { ($0.box.centre < place) == isLeft } }.filter { !$0.isEmpty }
      guard sides.count >= 5 else { return false }
      let left = sides.compactMap { $0.map(\.box.left).min() }.min() ?? 0
      let right = sides.compactMap { $0.map(\.box.right).max() }.max() ?? 0
      let full = sides.count { words in
        (words.map(\.box.right).max() ?? 0) - (words.map(\.box.left).min() ?? 0) > 0.7 * (right - left)
      }
      let words = sides.reduce(0) { $0 + $1.count }
      guard full * 5 >= 2 * sides.count, words >= 3 * sides.count else { return false }
    }
    return true
  }
}
