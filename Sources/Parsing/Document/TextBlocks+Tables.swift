import Minutes

/// Rows of tables: cells parted by tabs, or by pipes with one at either end.
extension TextBlocks {
  static func isRow(_ line: SourceLine) -> Bool { line.hasTab || line.isPiped }

  private static func cells(of line: SourceLine) -> [String] {
    if line.isPiped {
      return line.text.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        String($0.trimmingSpaces())
      }
    }
    return line.text.withBytes { bytes in
      var cells: [String] = []
      cells.reserveCapacity(bytes.number { $0 == 0x09 } + 1)
      var start = 0
      while start <= bytes.count {
        let end = bytes.next(from: start, 0x09)
        cells.append(ByteText.text(ByteText.trimmed(start..<end, of: bytes), of: bytes))
        start = end + 1
      }
      return cells
    }
  }

  /// How many cells there are.
  private static func columns(of line: SourceLine) -> Int {
    line.isPiped ? cells(of: line).count : line.text.withBytes { $0.number { $0 == 0x09 } } + 1
  }

  /// Rows of dashes are drawn lines.
  private static func isRule(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "|" || $0 == ":" || $0 == "=" || $0.isSpace }
      && text.containsText("--")
  }

  /// Rows go on over blank lines where the number of columns does: a page break cut the table.
  func tableEnd(_ lines: ArraySlice<SourceLine>, from start: Int) -> Int {
    let columns = TextBlocks.columns(of: lines[start])
    var end = start + 1
    while end < lines.endIndex {
      if TextBlocks.isRow(lines[end]) {
        end += 1
        continue
      }
      var next = end
      while next < lines.endIndex, lines[next].isBlank { next += 1 }
      guard next > end, next < lines.endIndex, TextBlocks.isRow(lines[next]),
        TextBlocks.columns(of: lines[next]) == columns
      else { break }
      end = next + 1
    }
    return end
  }

  func makeTable(_ lines: ArraySlice<SourceLine>, dropped: inout [(line: Int, reason: String)]) -> Table? {
    var rows: [[String]] = []
    var left: [(line: Int, reason: String)] = []
    var afterBreak = false
    for line in lines {
      if line.isBlank {
        afterBreak = true
        continue
      }
      defer { afterBreak = false }
      if TextBlocks.isRule(line.text) {
        left.append((line.number, "rule of a table"))
        continue
      }
      let cells = TextBlocks.cells(of: line)
      if afterBreak, cells == rows.first {
        left.append((line.number, "table head repeated after a page break"))
        continue
      }
      rows.append(cells)
    }
    guard rows.count >= 2, rows.contains(where: { $0.count > 1 }) else { return nil }
    dropped += left
    return Table(rows: rows.map { $0.map(MarkedText.prose) })
  }
}
