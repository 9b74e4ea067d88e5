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

  /// How many scalars must be added, taken away or exchanged to make one name of the other.
  /// - Complexity: O(m · n) in the lengths of the names.
  static func distance(_ first: String, _ second: String) -> Int {
    let columns = Array(second.unicodeScalars)
    var row = Array(0...columns.count)
    for (index, scalar) in first.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in columns.enumerated() {
        let substitution = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[columns.count]
  }
}
