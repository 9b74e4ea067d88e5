/// Tables whose rows are parted by drawn lines.
enum RuledTables {
  /// A line across the page or down it, put together from its pieces.
  private struct Rule {
    /// Its place on the other axis.
    var at: Double
    var from: Double
    var to: Double
  }

  /// The tables of a page, from top to bottom. Takes their words out of `words`.
  static func take(from words: inout [PrintedWord], rules: [Box]) -> [PrintedTable] {
    guard rules.count > 1 else { return [] }
    let across = merged(
      rules.filter { $0.width >= $0.height }.map { Rule(at: $0.middle, from: $0.left, to: $0.right) })
    let down = merged(rules.filter { $0.width < $0.height }.map { Rule(at: $0.centre, from: $0.top, to: $0.bottom) })
    var tables: [PrintedTable] = []
    for frame in frames(across, down: down).flatMap({ parts(of: $0, down: down, words: words) }) {
      guard let table = table(frame, down: down, words: words), table.rows.contains(where: { $0.count > 1 }) else {
        continue
      }
      let inside = Set(table.rows.flatMap { $0.flatMap { $0.flatMap(\.words) } })
      words.removeAll { inside.contains($0) }
      tables.append(table)
    }
    return tables.sorted { $0.box.top < $1.box.top }
  }

  /// Pieces on one line that touch, and the dots of a thick line, as one.
  private static func merged(_ rules: [Rule]) -> [Rule] {
    var merged: [Rule] = []
    for rule in rules.sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
      let near = merged.indices.suffix(40).last {
        rule.at - merged[$0].at < 2.6 && rule.from <= merged[$0].to + 4 && rule.to >= merged[$0].from - 4
      }
      if let near {
        merged[near].from = min(merged[near].from, rule.from)
        merged[near].to = max(merged[near].to, rule.to)
      } else {
        merged.append(rule)
      }
    }
    return merged
  }

  /// Lines of one width, one below the other: the edges of rows. The tops and bottoms of lines down count, for a page
  /// break leaves a table open.
  private static func frames(_ across: [Rule], down: [Rule]) -> [(left: Double, right: Double, edges: [Double])] {
    var frames: [(left: Double, right: Double, edges: [Double])] = []
    var used = [Bool](repeating: false, count: across.count)
    for index in across.indices where !used[index] {
      let first = across[index]
      guard first.to - first.from > 60 else { continue }
      var edges = [first.at]
      used[index] = true
      for next in across.indices where next > index && !used[next] {
        let rule = across[next]
        guard abs(rule.from - first.from) < 6, abs(rule.to - first.to) < 6 else { continue }
        // Two tables of one width have text between them, and no line down.
        let last = edges[edges.count - 1]
        let isHeld = down.contains {
          $0.from <= last + 5 && $0.to >= rule.at - 5 && $0.at > first.from - 5 && $0.at < first.to + 5
        }
        let hasDown = down.contains {
          $0.at > first.from - 5 && $0.at < first.to + 5 && $0.from < rule.at + 5 && $0.to > last - 5
        }
        if hasDown, !isHeld, rule.at - last > 4 { break }
        if !hasDown, rule.at - last > 120 { break }
        used[next] = true
        if rule.at - last > 4 { edges.append(rule.at) }
      }
      let own = down.filter { $0.at > first.from - 5 && $0.at < first.to + 5 }
      let touching = own.filter { rule in edges.contains { rule.from - 5 < $0 && rule.to + 5 > $0 } }
      if let top = touching.map(\.from).min(), top < edges[0] - 6 { edges.insert(top, at: 0) }
      if let bottom = touching.map(\.to).max(), bottom > edges[edges.count - 1] + 6 { edges.append(bottom) }
      if edges.count >= 2 { frames.append((first.from, first.to, edges)) }
    }
    return frames
  }

  /// Lines across alone may belong to several tables with text between them: what has no cells side by side parts them.
  private static func parts(
    of frame: (left: Double, right: Double, edges: [Double]), down: [Rule], words: [PrintedWord]
  ) -> [(left: Double, right: Double, edges: [Double])] {
    let hasDown = down.contains { rule in
      rule.at > frame.left + 6 && rule.at < frame.right - 6 && rule.to > frame.edges[0] + 2
        && rule.from < frame.edges[frame.edges.count - 1] - 2
    }
    if hasDown { return [frame] }
    var parts: [(left: Double, right: Double, edges: [Double])] = []
    var edges = [frame.edges[0]]
    func close() { if edges.count >= 3 { parts.append((frame.left, frame.right, edges)) } }
    for (upper, lower) in zip(frame.edges, frame.edges.dropFirst()) {
      let row = words.filter {
        $0.box.middle > upper && $0.box.middle <= lower && $0.box.centre > frame.left - 3
          && $0.box.centre < frame.right + 3
      }
      let bands = AlignedTables.bands(of: PrintedLine.lines(of: row))
      let isFree = bands.allSatisfy { $0.pieces.count > 1 || $0.box.width < 0.5 * (frame.right - frame.left) }
      if !bands.isEmpty, isFree {
        edges.append(lower)
      } else {
        close()
        edges = [lower]
      }
    }
    close()
    return parts
  }

  private static func table(
    _ frame: (left: Double, right: Double, edges: [Double]), down: [Rule], words: [PrintedWord]
  ) -> PrintedTable? {
    var edges = frame.edges
    let inside = { (word: PrintedWord) in
      word.box.centre > frame.left - 3 && word.box.centre < frame.right + 3
    }
    let top = edges[0]
    let bottom = edges[edges.count - 1]
    var own = words.filter { inside($0) && $0.box.middle > top && $0.box.middle < bottom }
    let dividers = down.filter {
      $0.at > frame.left + 6 && $0.at < frame.right - 6 && $0.to > top + 2 && $0.from < bottom - 2
    }
    var columns: [Double] = []
    for divider in dividers.map(\.at).sorted() where divider - (columns.last ?? -100) > 6 { columns.append(divider) }
    if columns.isEmpty {
      // Lines across alone: the head may stand above the first of them.
      guard edges.count >= 3 else { return nil }
      columns = gutters(of: own, in: frame.left...frame.right)
      let above = words.filter { inside($0) && $0.box.middle < top && $0.box.bottom > top - 60 }
      let head = headLines(above, top: top, columns: columns)
      if let headTop = head.map(\.box.top).min() {
        own += head.flatMap(\.words)
        edges.insert(headTop - 1, at: 0)
      }
      columns = gutters(of: own, in: frame.left...frame.right)
      guard !columns.isEmpty else { return nil }
    }
    var rows: [[[PrintedLine]]] = []
    for (upper, lower) in zip(edges, edges.dropFirst()) {
      let row = own.filter { $0.box.middle > upper && $0.box.middle <= lower }
      guard !row.isEmpty else { continue }
      var cells = [[PrintedWord]](repeating: [], count: columns.count + 1)
      // A cell that spans several columns has no line between them.
      let open = columns.map { column in
        dividers.isEmpty
          || dividers.contains {
            abs($0.at - column) < 6 && $0.from < (upper + lower) / 2 && $0.to > (upper + lower) / 2
          }
      }
      for word in row {
        var cell = columns.count { $0 < word.box.centre }
        while cell > 0, !open[cell - 1] { cell -= 1 }
        cells[cell].append(word)
      }
      rows.append(cells.map { PrintedLine.lines(of: $0) })
    }
    guard !rows.isEmpty else { return nil }
    return PrintedTable(
      box: Box(left: frame.left, top: edges[0], right: frame.right, bottom: edges[edges.count - 1]), rows: rows)
  }

  /// Lines right above the first rule, without a gap, none across the columns.
  private static func headLines(_ words: [PrintedWord], top: Double, columns: [Double]) -> [PrintedLine] {
    var head: [PrintedLine] = []
    var edge = top
    for band in AlignedTables.bands(of: PrintedLine.lines(of: words)).reversed() {
      let height = band.lines[0].height
      guard edge - band.box.bottom < height * 0.8, head.count < 8 else { break }
      guard !band.pieces.contains(where: { piece in columns.contains { piece.contains($0) } }) else { break }
      guard band.segments.count > 1 || !head.isEmpty || columns.isEmpty else { break }
      head += band.lines
      edge = band.box.top
    }
    return head
  }

  /// The middles of the empty strips between words.
  private static func gutters(of words: [PrintedWord], in range: ClosedRange<Double>) -> [Double] {
    var found: [Double] = []
    var right: Double?
    for word in words.sorted(by: { $0.box.left < $1.box.left }) {
      if let edge = right, word.box.left - edge > 5 { found.append((edge + word.box.left) / 2) }
      right = max(right ?? word.box.right, word.box.right)
    }
    return found
  }
}
