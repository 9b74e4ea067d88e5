/// A place in a YAML text, as an editor shows it.
///
/// Lines end at LF, CR or CR LF; columns count Unicode scalars.
public struct YAMLPosition: Sendable, Hashable, Comparable {
  /// The line, counted from the first line that the caller named, usually 1.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int

  /// Creates a position from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Where a node stands that was built in memory and never read.
  public static let start = YAMLPosition(line: 1, column: 1)

  /// Whether one place comes before another in reading order.
  public static func < (first: YAMLPosition, second: YAMLPosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
