/// A layout with headings in a column of their own, at the left of the text that they head.
struct LabelColumn {
  /// Left of it stand labels.
  let edge: Double

  /// Nil where the document has none: nearly all lines must begin at one place right of the labels.
  init?(pages: [[PrintedLine]]) {
    var starts: [Int: Int] = [:]
    var count = 0
    var left = Double.infinity
    for line in pages.joined() {
      for segment in line.segments {
        starts[Int(segment.box.left.rounded()), default: 0] += 1
        count += 1
        left = min(left, segment.box.left)
      }
    }
    guard count >= 30, let main = starts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    let near = starts.reduce(0) { $0 + (abs($1.key - main) <= 2 ? $1.value : 0) }
    let before = starts.reduce(0) { $0 + ($1.key < main - 40 ? $1.value : 0) }
    guard Double(main) - left > 50, near * 2 > count, before > 0, before * 3 < count else { return nil }
    edge = Double(main) - 3
  }

  /// The line's words left of the text, where it is a label and not a line that runs across.
  func label(of line: PrintedLine) -> (label: [PrintedWord], rest: [PrintedWord])? {
    let label = line.words.filter { $0.box.right <= edge }
    guard !label.isEmpty else { return nil }
    let rest = line.words.filter { $0.box.right > edge }
    if let next = rest.first, let last = label.last {
      guard next.box.left >= edge, next.box.left - last.box.right > 6 else { return nil }
    } else {
      guard label.count <= 6 else { return nil }
    }
    return (label, rest)
  }
}
