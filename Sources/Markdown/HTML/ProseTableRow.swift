/// Splits a table's row as cmark does.
enum ProseTableRow {
  /// The texts between the pipes of a row, without blanks around them and without the backslashes before pipes.
  ///
  /// Complexity: linear in the row.
  static func cells(in row: ArraySlice<UInt8>) -> [[UInt8]] {
    let blanks: (UInt8) -> Bool = ProseCharacters.isSpace
    var rest = row.drop(while: blanks)
    if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      let isEscape = byte == UInt8(ascii: "\\") && index + 1 < rest.endIndex
      if isEscape {
        if rest[index + 1] != UInt8(ascii: "|") { cell.append(byte) }
        cell.append(rest[index + 1])
        index += 1
      } else if byte == UInt8(ascii: "|") {
        cells.append(cell)
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    if !cell.allSatisfy(blanks) { cells.append(cell) }
    return cells.map { cell in
      let start = cell.drop(while: blanks)
      let end = start.lastIndex { !blanks($0) } ?? start.startIndex - 1
      return Array(start[start.startIndex..<(end + 1)])
    }
  }
}
