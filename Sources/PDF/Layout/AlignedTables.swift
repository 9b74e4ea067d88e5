/// Tables without drawn lines: rows whose cells stand below one another.
struct AlignedTables {
  /// Lines side by side at different heights, as the cells of a row are where they are set at half its height.
  struct Band {
    var lines: [PrintedLine]
    var box: Box
    /// Where something stands, from left to right, cut at wide gaps.
    var segments: [ClosedRange<Double>]
    /// The same, cut at every gap that is wider than a space: the strip between two full cells is narrow.
    var pieces: [ClosedRange<Double>]

    init(_ line: PrintedLine) {
      lines = [line]
      box = line.box
      segments = line.segments.map { $0.box.left...$0.box.right }
      pieces = segments.count > 1 || line.edges.upperBound == 0 ? Band.pieces(of: line) : segments
    }

    private static func pieces(of line: PrintedLine) -> [ClosedRange<Double>] {
      AlignedTables.union(line.words.map { $0.box.left...$0.box.right }, space: 0.36 * line.height)
    }

    /// Whether a line stands beside this band's lines, not below them.
    func takes(_ line: PrintedLine) -> Bool {
      var isBeside = false
      for own in lines {
        let shared = own.box.sharedHeight(line.box) / min(own.box.height, line.box.height)
        let isApart = own.box.right < line.box.left - 3 || line.box.right < own.box.left - 3
        if isApart { isBeside = isBeside || shared > 0.25 } else if shared > 0.1 { return false }
      }
      return isBeside
    }

    mutating func add(_ line: PrintedLine) {
      lines.append(line)
      box = box.union(line.box)
      segments = AlignedTables.union(segments + line.segments.map { $0.box.left...$0.box.right })
      pieces = AlignedTables.union(pieces + Band.pieces(of: line), space: 0.36 * line.height)
    }
  }

  static func bands(of lines: [PrintedLine]) -> [Band] {
    var bands: [Band] = []
    for line in lines {
      if let last = bands.indices.last, bands[last].takes(line) {
        bands[last].add(line)
      } else {
        bands.append(Band(line))
      }
    }
    return bands
  }

  /// The table that begins at a band, and the band behind it; nil where none begins.
  static func table(in bands: [Band], at start: Int) -> (table: PrintedTable, end: Int)? {
    guard bands[start].segments.count > 1 else { return nil }
    let height = bands[start].lines[0].height
    let space = 0.36 * height
    var covered = bands[start].pieces
    var end = start + 1
    var last = start
    while end < bands.count {
      let band = bands[end]
      let gap = band.box.top - bands[end - 1].box.bottom
      guard gap < 1.9 * height else { break }
      let joined = union(covered + band.pieces, space: space)
      // A strip that was empty so far must stay so.
      guard joined.count > 1,
        gutters(of: joined).contains(where: { new in
          gutters(of: covered).contains { $0.overlaps(new) }
        })
      else { break }
      if band.segments.count == 1 {
        // Below a cell goes on what it holds; a line at the left edge alone is a text of its own.
        guard gap < 0.75 * height, end - last <= 6 else { break }
        let isFirst = band.segments[0].lowerBound < gutters(of: covered)[0].lowerBound
        if isFirst, gap > 0.5 * height { break }
      } else {
        last = end
      }
      covered = joined
      end += 1
    }
    while end - 1 > last, bands[end - 1].segments[0].lowerBound < gutters(of: covered)[0].lowerBound { end -= 1 }
    covered = union(bands[start..<end].flatMap(\.pieces), space: space)
    let middles = gutters(of: covered).map { ($0.lowerBound + $0.upperBound) / 2 }
    guard !middles.isEmpty else { return nil }
    let box = bands[start..<end].dropFirst().reduce(bands[start].box) { $0.union($1.box) }
    return (PrintedTable(box: box, rows: rows(of: Array(bands[start..<end]), at: middles)), end)
  }

  /// Ranges that touch or nearly do, as one.
  fileprivate static func union(_ ranges: [ClosedRange<Double>], space: Double = 3) -> [ClosedRange<Double>] {
    var merged: [ClosedRange<Double>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound - last.upperBound < space {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func gutters(of covered: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    zip(covered, covered.dropFirst()).map { $0.upperBound...$1.lowerBound }
  }

  /// Bands that belong to one row put together: a wrapped cell stands closer to its beginning than two rows do.
  private static func rows(of bands: [Band], at gutters: [Double]) -> [[[PrintedLine]]] {
    let gaps = zip(bands, bands.dropFirst()).map { $1.box.top - $0.box.bottom + $0.lines[0].height }
    let (narrow, wide) = (gaps.min() ?? 0, gaps.max() ?? 0)
    let edge = wide > narrow * 1.2 ? (narrow + wide) / 2 : nil
    // Where most lines stand close, the wide gaps part groups of rows.
    let wraps = edge.map { edge in gaps.count { $0 >= edge } >= gaps.count { $0 < edge } } ?? false
    var rows: [[[PrintedLine]]] = []
    for (index, band) in bands.enumerated() {
      var cells = [[PrintedLine]](repeating: [], count: gutters.count + 1)
      for line in band.lines {
        var words = [[PrintedWord]](repeating: [], count: gutters.count + 1)
        for word in line.words { words[gutters.count { $0 < word.box.centre }].append(word) }
        for cell in words.indices where !words[cell].isEmpty { cells[cell].append(PrintedLine(words: words[cell])) }
      }
      if index > 0, let last = rows.indices.last,
        goesOn(cells, below: rows[last], gap: gaps[index - 1], edge: edge, wraps: wraps, height: band.lines[0].height)
      {
        for cell in cells.indices { rows[last][cell] += cells[cell] }
      } else {
        rows.append(cells)
      }
    }
    return rows
  }

  private static func goesOn(
    _ cells: [[PrintedLine]], below row: [[PrintedLine]], gap: Double, edge: Double?, wraps: Bool, height: Double
  ) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    if let edge, gap < edge {
      if wraps || cells[0].isEmpty { return true }
      return filled.count < row.count { !$0.isEmpty }
    }
    return cells[0].isEmpty && filled.count * 2 <= cells.count && filled.allSatisfy { !row[$0].isEmpty }
      && gap < 1.5 * height
  }
}
