/// "Did you mean": the known word nearest to a misspelled one.
public enum NearestWord {
  /// Nil where none is within a third of its length.
  ///
  /// Of several that are equally near the first by its letters, so that a message never varies.
  public static func find(_ word: String, among known: [String]) -> String? {
    let written = Array(word.lowercased().utf8)
    var best: (word: String, distance: Int)?
    for candidate in known.sorted() {
      let letters = Array(candidate.lowercased().utf8)
      let limit = max(1, letters.count / 3)
      // The words of a file may be of any length.
      guard abs(letters.count - written.count) <= limit else { continue }
      let distance = distance(written, letters)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Damerau's distance for neighbours: insertions, deletions, substitutions, swaps of two neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(rows[row][column] + (byte == other ? 0 : 1), rows[row][column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        current.append(cost)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
