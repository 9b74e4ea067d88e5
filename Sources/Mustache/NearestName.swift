/// Finds the name that an author probably meant.
enum NearestName {
  /// The one of `candidates` that takes the fewest edits to become `name`, where they are few enough to be a slip.
  ///
  /// Of several that are equally close the first in alphabetical order, so that a message never varies.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    return candidates.sorted().map { ($0, distance(name, $0)) }
      .filter { $0.1 <= limit }
      .min { $0.1 < $1.1 }?.0
  }

  /// How many scalars must be added, taken away, exchanged, or swapped with their neighbour to make one name of the other.
  /// - Complexity: O(m · n) in the lengths of the names.
  static func distance(_ first: String, _ second: String) -> Int {
    let rows = Array(first.unicodeScalars)
    let columns = Array(second.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...columns.count)
    for (row, scalar) in rows.enumerated() {
      var current = [row + 1]
      for (column, other) in columns.enumerated() {
        var least = min(last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == columns[column - 1], rows[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[columns.count]
  }
}
