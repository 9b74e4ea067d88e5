/// A piece of a document's text.
public enum Block: Hashable, Sendable {
  case paragraph(Prose)
  /// A heading of the author's own inside a section.
  case subheading(Prose)
  case list([ListEntry])
  case table(Table)
  /// Markdown that a person wrote into the file and that is none of the above, kept to the letter: one quotation, one
  /// piece of code between fences, one rule or one heading of level 5 or 6, without an empty line before or behind.
  case other(String)
}

/// One entry of a list; nested lists are entries of greater depth.
public struct ListEntry: Hashable, Sendable {
  /// As printed, up to nine digits with their full stop or bracket: "3.", "2)"; nil for a bullet.
  public var number: String?
  /// 0 for the outermost list.
  public var depth: Int
  public var text: Prose

  public init(number: String? = nil, depth: Int = 0, text: Prose) {
    self.number = number
    self.depth = depth
    self.text = text
  }
}

/// A table whose rows all have the same number of cells.
public struct Table: Hashable, Sendable {
  /// At least one row, one to 64 columns; the first row is a header.
  public let rows: [[Prose]]

  /// Pads short rows with empty cells; nil where there is no cell at all, or more columns than `mostColumns`.
  ///
  /// In a cell `\|` says no more than `|`: which pipes divide cells is for whoever writes the table to mark.
  public init?(rows: [[Prose]]) {
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard (1...Table.mostColumns).contains(columns) else { return nil }
    self.rows = rows.map { row in
      let cells = row.map { $0.withoutEscapedPipes }
      return cells.count == columns ? cells : cells + Array(repeating: Prose.empty, count: columns - row.count)
    }
  }

  /// Beyond this, padding short rows multiplies a small text many times over: such rows are text, not a table.
  public static let mostColumns = 64

  public var columns: Int { rows[0].count }

  /// The texts of its cells row by row, without those that have none.
  var plainTexts: [String] {
    var texts: [String] = []
    texts.reserveCapacity(rows.count * columns)
    for row in rows {
      for cell in row where !cell.isEmpty {
        let text = cell.plain
        if !text.isEmpty { texts.append(text) }
      }
    }
    return texts
  }

  /// How many leading rows head the columns: one, and each next one while the row above leaves its first cell empty
  /// and this row does too (a year below "Regnskab"); one where no row at all has a first cell.
  public var headerRows: Int {
    guard rows.contains(where: { !$0[0].isEmpty }) else { return 1 }
    var count = 1
    while count < rows.count - 1, rows[count - 1][0].isEmpty, rows[count][0].isEmpty { count += 1 }
    return count
  }
}

extension Block {
  /// Every text of the block in reading order, one string per paragraph, entry or cell.
  public var plainTexts: [String] {
    switch self {
    case .paragraph(let prose), .subheading(let prose): [prose.plain]
    case .list(let entries): entries.map { ($0.number.map { $0 + " " } ?? "") + $0.text.plain }
    case .table(let table): table.plainTexts
    case .other(let markdown): [markdown]
    }
  }

  /// The last of them.
  public var lastPlainText: String? {
    switch self {
    case .paragraph(let prose), .subheading(let prose): prose.plain
    case .list(let entries): entries.last.map { ($0.number.map { $0 + " " } ?? "") + $0.text.plain }
    case .table, .other: plainTexts.last
    }
  }
}
