/// What a page is made of, in the order in which it is read.
enum PageElement: Hashable, Sendable {
  case line(PrintedLine)
  /// Rows of cells, each with the lines that stand in it.
  case table(PrintedTable)
}

/// Rows of cells.
struct PrintedTable: Hashable, Sendable {
  var box: Box
  /// The lines of each cell; a row may have fewer cells than another one.
  var rows: [[[PrintedLine]]]
}
