/// A case's course: one step below the other, oldest first, with years in the margin.
public struct Timeline: Hashable, Sendable {
  /// What one meeting did.
  public struct Step: Hashable, Sendable {
    public var year: Int
    /// Without the year: "25. marts".
    public var dateLabel: String
    public var body: String
    /// `Outcome`'s name, or another word that the stylesheet knows, such as `agenda`.
    public var kind: String
    /// "Godkendt"
    public var word: String

    public init(year: Int, dateLabel: String, body: String, kind: String, word: String) {
      self.year = year
      self.dateLabel = dateLabel
      self.body = body
      self.kind = kind
      self.word = word
    }
  }

  /// Read out in the picture's place.
  public var title: String
  /// Oldest first.
  public var steps: [Step]

  public init(title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }

  /// Of more steps than this, the newest are drawn, below a mark "+N".
  public static let mostSteps = 24

  public func bytes() -> [UInt8] {
    var drawing = Drawing("picture-timeline")
    let drawn = steps.suffix(Timeline.mostSteps)
    let isFolded = drawn.contains { Lettering.wrapped($0.body, to: Timeline.textWidth, lines: 2).count > 1 }
    let pitch = isFolded ? 66.0 : 50.0
    let hidden = steps.count - drawn.count
    let first = hidden > 0 ? 50.0 : 16.0
    let last = first + Double(max(drawn.count - 1, 0)) * pitch
    if hidden > 0 {
      drawing.line("picture-thread faint", from: (Timeline.threadX, 14), to: (Timeline.threadX, first))
      drawing.text("picture-soft", "+\(hidden)", x: Timeline.textX, y: 20)
    }
    if drawn.count > 1 { drawing.line("picture-thread", from: (Timeline.threadX, first), to: (Timeline.threadX, last)) }
    let dates = drawn.map { Lettering.width(Lettering.shortened($0.dateLabel, to: Timeline.dateWidth)) }
    let wordX = Timeline.textX + (dates.max() ?? 0) + 14
    var year: Int?
    for (row, step) in drawn.enumerated() {
      let y = first + Double(row) * pitch
      if step.year != year {
        drawing.text("picture-strong", String(step.year), x: 0, y: y + 4.5)
        year = step.year
      }
      draw(step, y: y, wordX: wordX, in: &drawing)
    }
    let height = drawn.isEmpty ? 1 : last + pitch - 22
    return drawing.bytes(title: title, height: height)
  }

  private func draw(_ step: Step, y: Double, wordX: Double, in drawing: inout Drawing) {
    OutcomeSign.draw(step.kind, x: Timeline.threadX, y: y, in: &drawing)
    let date = Lettering.shortened(step.dateLabel, to: Timeline.dateWidth)
    drawing.text("picture-soft", date, x: Timeline.textX, y: y + 4.5)
    // The word is bold: a little wider than measured.
    let word = Lettering.shortened(step.word, to: (Drawing.width - wordX) / 1.1)
    drawing.text("picture-outcome \(Lettering.style(step.kind))", word, x: wordX, y: y + 4.5)
    for (number, line) in Lettering.wrapped(step.body, to: Timeline.textWidth, lines: 2).enumerated() {
      drawing.text("picture-text", line, x: Timeline.textX, y: y + 21.5 + Double(number) * 16)
    }
  }

  /// Where the line runs, and where the words stand beside it.
  private static let threadX = 52.0
  private static let textX = 72.0
  private static let dateWidth = 110.0
  private static let textWidth = Drawing.width - textX
}
