/// What the marks of a picture mean: marks with words, as many to a row as fit.
struct Legend {
  /// How high one row is.
  static let rowHeight = 20.0

  /// Draws at (x, y), the middle of a mark that is `markWidth` wide.
  typealias Mark = (inout Drawing, _ x: Double, _ y: Double) -> Void

  private var entries: [(word: String, mark: Mark)] = []
  private let markWidth: Double

  init(markWidth: Double) { self.markWidth = markWidth }

  /// A mark without a word is not explained.
  mutating func add(_ word: String, _ mark: @escaping Mark) {
    let line = Lettering.line(word)
    if !line.isEmpty { entries.append((line, mark)) }
  }

  /// Draws the rows below `top` and returns where they end.
  func draw(below top: Double, in drawing: inout Drawing) -> Double {
    var x = 0.0
    var y = top + Legend.rowHeight / 2
    for entry in entries {
      let word = Lettering.shortened(entry.word, to: Drawing.width - markWidth - 6)
      let width = markWidth + 6 + Lettering.width(word) + 14
      if x > 0, x + width - 14 > Drawing.width {
        x = 0
        y += Legend.rowHeight
      }
      entry.mark(&drawing, x + markWidth / 2, y)
      drawing.text("picture-text", word, x: x + markWidth + 6, y: y + 4.5)
      x += width
    }
    return entries.isEmpty ? top : y + Legend.rowHeight / 2
  }
}
