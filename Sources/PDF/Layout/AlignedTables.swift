/// Tables without drawn lines: rows whose cells stand below one another.
struct AlignedTables {
  /// The table that begins at a line, and the line behind it; nil where none begins.
  static func table(in lines: [PrintedLine], at start: Int) -> (table: PrintedTable, end: Int)? {
    guard lines[start].segments.count > 1 else { return nil }
    var end = start + 1
    var gutters = AlignedTables.gutters(of: lines[start].segments)
    var last = start
    while end < lines.count {
      let line = lines[end]
      let gap = line.box.top - lines[end - 1].box.bottom
      guard gap < 2.2 * lines[start].height else { break }
      let segments = line.segments
      let common = shared(gutters, with: segments)
      guard !common.isEmpty else { break }
      if segments.count == 1 {
        // Below a cell goes on what it holds; a line at the left edge alone is a text of its own.
        guard gap < 0.75 * lines[start].height, !coversAll(segments[0], gutters), end - last <= 6 else { break }
        if segments[0].box.left < gutters[0].lowerBound, gap > 0.5 * lines[start].height { break }
      } else {
        last = end
      }
      gutters = common
      end += 1
    }
    // What follows the last row of several cells belongs to it where it stands in an inner column.
    while end - 1 > last, lines[end - 1].box.left < gutters[0].lowerBound { end -= 1 }
    let cells = lines[start..<end].map { split($0, at: gutters) }
    let rows = merged(Array(lines[start..<end]), cells: cells)
    let box = lines[start..<end].dropFirst().reduce(lines[start].box) { $0.union($1.box) }
    return (PrintedTable(box: box, rows: rows), end)
  }

  /// The empty strips between the segments of a line.
  private static func gutters(of segments: [PrintedLine]) -> [ClosedRange<Double>] {
    zip(segments, segments.dropFirst()).map { $0.box.right...max($0.box.right, $1.box.left) }
  }

  /// What stays empty with another line.
  private static func shared(_ gutters: [ClosedRange<Double>], with segments: [PrintedLine]) -> [ClosedRange<Double>] {
    gutters.compactMap { gutter in
      var (lower, upper) = (gutter.lowerBound, gutter.upperBound)
      for segment in segments {
        let box = segment.box
        guard box.right > lower, box.left < upper else { continue }
        if box.left <= lower + 1, box.right < upper {
          lower = box.right
        } else if box.right >= upper - 1, box.left > lower {
          upper = box.left
        } else {
          return nil
        }
      }
      return upper - lower >= 3 ? lower...upper : nil
    }
  }

  private static func coversAll(_ line: PrintedLine, _ gutters: [ClosedRange<Double>]) -> Bool {
    gutters.allSatisfy { line.box.left < $0.lowerBound && line.box.right > $0.upperBound }
  }

  private static func split(_ line: PrintedLine, at gutters: [ClosedRange<Double>]) -> [[PrintedWord]] {
    var cells = [[PrintedWord]](repeating: [], count: gutters.count + 1)
    for word in line.words {
      cells[gutters.count { ($0.lowerBound + $0.upperBound) / 2 < word.box.centre }].append(word)
    }
    return cells
  }

  /// Lines that belong to one row put together: a wrapped cell stands closer to its beginning than two rows do.
  private static func merged(_ lines: [PrintedLine], cells: [[[PrintedWord]]]) -> [[[PrintedLine]]] {
    let gaps = zip(lines, lines.dropFirst()).map { $1.bottom - $0.bottom }
    let (narrow, wide) = (gaps.min() ?? 0, gaps.max() ?? 0)
    let edge = wide > narrow * 1.25 ? (narrow + wide) / 2 : nil
    var rows: [[[PrintedLine]]] = []
    for (index, row) in cells.enumerated() {
      let printed = row.map { $0.isEmpty ? [] : [PrintedLine(words: $0)] }
      let goesOn: Bool
      if index == 0 {
        goesOn = false
      } else if let edge, gaps[index - 1] < edge,
        row[0].isEmpty || lines[index].segments.count < lines[index - 1].segments.count
      {
        goesOn = true
      } else {
        let filled = row.indices.filter { !row[$0].isEmpty }
        goesOn =
          row[0].isEmpty && filled.count * 2 <= row.count
          && filled.allSatisfy { !(rows.last?[$0].isEmpty ?? true) }
          && gaps[index - 1] < 1.5 * lines[index].height
      }
      if goesOn, let last = rows.indices.last {
        for cell in printed.indices { rows[last][cell] += printed[cell] }
      } else {
        rows.append(printed)
      }
    }
    return rows
  }
}
