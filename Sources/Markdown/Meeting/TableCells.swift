/// Pipes in the cells of a table.
enum TableCells {
  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// A pipe that is no column's end carries a backslash; what is escaped already stays.
  static func escape(_ markdown: String) -> String {
    let mayHoldOne = markdown.utf8.withContiguousStorageIfAvailable { $0.next(from: 0, pipe) < $0.count } ?? true
    guard mayHoldOne else { return markdown }
    var escaped: [UInt8] = []
    var afterBackslash = false
    for byte in markdown.utf8 {
      if byte == pipe, !afterBackslash { escaped.append(backslash) }
      afterBackslash = byte == backslash && !afterBackslash
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The cells of a row; the pipes of its ends belong to none.
  static func split(_ row: ArraySlice<UInt8>) -> [String] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var afterBackslash = false
    for byte in row {
      if byte == pipe, !afterBackslash {
        cells.append(cell)
        cell = []
        continue
      }
      // `\|` is a pipe and nothing else.
      if byte == pipe { cell.removeLast() }
      afterBackslash = byte == backslash && !afterBackslash
      cell.append(byte)
    }
    cells.append(cell)
    if let first = cells.first, first.allSatisfy(MarkdownLine.isSpace) { cells.removeFirst() }
    if let last = cells.last, last.allSatisfy(MarkdownLine.isSpace) { cells.removeLast() }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }
}
