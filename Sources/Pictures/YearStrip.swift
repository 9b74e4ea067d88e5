import Minutes

/// A body's year: its meetings along twelve months, above each the outcomes of its items as a column.
public struct YearStrip: Hashable, Sendable {
  public enum Stage: Hashable, Sendable {
    /// Minutes are there: a full mark.
    case held
    /// Only an agenda is there: a hollow mark.
    case agenda
    /// Only the day is known: a dotted ring.
    case planned
  }

  public struct Meeting: Hashable, Sendable {
    public var date: CalendarDate
    public var stage: Stage
    /// How many items ended how, by the names in `kinds`; other names are not drawn.
    public var outcomes: [String: Int]

    public init(date: CalendarDate, stage: Stage, outcomes: [String: Int] = [:]) {
      self.date = date
      self.stage = stage
      self.outcomes = outcomes
    }
  }

  /// A kind of outcome and its word.
  public struct Kind: Hashable, Sendable {
    public var name: String
    public var word: String

    public init(name: String, word: String) {
      self.name = name
      self.word = word
    }
  }

  /// Read out in the picture's place.
  public var title: String
  public var year: Int
  /// Those of other years are not drawn.
  public var meetings: [Meeting]
  /// In the order in which columns are stacked, from below.
  public var kinds: [Kind]
  /// Twelve initials.
  public var months: [String]
  /// What a hollow mark and a dotted ring mean; empty where that needs no words.
  public var agendaWord: String
  public var plannedWord: String

  public init(
    title: String, year: Int, meetings: [Meeting], kinds: [Kind], months: [String], agendaWord: String = "",
    plannedWord: String = ""
  ) {
    self.title = title
    self.year = year
    self.meetings = meetings
    self.kinds = kinds
    self.months = months
    self.agendaWord = agendaWord
    self.plannedWord = plannedWord
  }

  public func bytes() -> [UInt8] {
    var drawing = Drawing("picture-year")
    let shown = meetings.filter { $0.date.year == year }.sorted { $0.date < $1.date }
    let columns = shown.map(column)
    let highest = columns.map { $0.reduce(0) { $0 + $1.count } }.max() ?? 0
    let baseline = highest > 0 ? YearStrip.columnHeight + 18 : 6
    drawMonths(below: baseline, in: &drawing)
    let places = YearStrip.places(shown.map(\.date))
    // A crowded year has thinner columns and smaller marks.
    let closest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? .infinity
    let width = max(2, min(YearStrip.columnWidth, closest - 1))
    for (index, meeting) in shown.enumerated() {
      let nearest = min(
        index > 0 ? places[index] - places[index - 1] : .infinity,
        index + 1 < places.count ? places[index + 1] - places[index] : .infinity)
      if highest > 0 {
        draw(
          columns[index], of: highest, x: places[index], width: width, baseline: baseline, isFree: nearest >= 17,
          in: &drawing)
      }
      YearStrip.mark(meeting.stage, x: places[index], y: baseline + 10, radius: width / 2, in: &drawing)
    }
    let bottom = legend(shown, columns).draw(below: baseline + 46, in: &drawing)
    return drawing.bytes(title: title, height: bottom + 2)
  }

  private func drawMonths(below baseline: Double, in drawing: inout Drawing) {
    drawing.line("picture-axis", from: (0, baseline), to: (Drawing.width, baseline))
    for month in 0..<12 {
      let x = Double(month) * YearStrip.monthWidth
      if month > 0 { drawing.line("picture-grid", from: (x, baseline + 20), to: (x, baseline + 38)) }
      let initial = month < months.count ? Lettering.shortened(months[month], to: YearStrip.monthWidth - 4) : ""
      drawing.text(
        "picture-soft", initial, x: x + YearStrip.monthWidth / 2, y: baseline + 34, anchor: .middle)
    }
  }

  private typealias Part = (kind: String, count: Int)

  private func column(of meeting: Meeting) -> [Part] {
    kinds.compactMap { kind in
      let count = meeting.outcomes[kind.name] ?? 0
      return count > 0 ? (kind.name, min(count, 10_000)) : nil
    }
  }

  private func draw(
    _ column: [Part], of highest: Int, x: Double, width: Double, baseline: Double, isFree: Bool,
    in drawing: inout Drawing
  ) {
    let unit = min(8, YearStrip.columnHeight / Double(highest))
    var y = baseline - 1
    for part in column {
      let height = Double(part.count) * unit
      y -= height
      // A gap between the parts, where they are high enough for one.
      let gap = height > 3 ? 1.0 : 0
      drawing.rectangle(
        "picture-part \(Lettering.style(part.kind))", x: x - width / 2, y: y + gap, width: width, height: height - gap)
    }
    guard isFree, !column.isEmpty else { return }
    let total = column.reduce(0) { $0 + $1.count }
    drawing.text("picture-soft", String(total), x: x, y: y - 4, size: Drawing.smallSize, anchor: .middle)
  }

  private static func mark(_ stage: Stage, x: Double, y: Double, radius: Double = 4, in drawing: inout Drawing) {
    switch stage {
    case .held: drawing.circle("picture-mark held", x: x, y: y, radius: radius)
    case .agenda: drawing.circle("picture-mark agenda", x: x, y: y, radius: radius - 0.5)
    case .planned: drawing.circle("picture-mark planned", x: x, y: y, radius: radius - 0.5)
    }
  }

  /// Where the days lie along the year, moved apart where two would cover each other; never beyond the ends.
  static func places(_ dates: [CalendarDate]) -> [Double] {
    guard !dates.isEmpty else { return [] }
    let room = Drawing.width - columnWidth
    let gap = dates.count > 1 ? min(columnWidth + 2, room / Double(dates.count - 1)) : 0
    var places = dates.map { date in
      let length = Double(CalendarDate.length(ofMonth: date.month, year: date.year))
      return (Double(date.month - 1) + (Double(date.day) - 0.5) / length) * monthWidth
    }
    for index in places.indices {
      places[index] = max(places[index], index > 0 ? places[index - 1] + gap : columnWidth / 2)
    }
    for index in places.indices.reversed() {
      let limit = index + 1 < places.count ? places[index + 1] - gap : Drawing.width - columnWidth / 2
      places[index] = min(places[index], limit)
    }
    return places
  }

  /// Only what is drawn is explained.
  private func legend(_ shown: [Meeting], _ columns: [[Part]]) -> Legend {
    var legend = Legend(markWidth: 9)
    let drawn = Set(columns.joined().map(\.kind))
    for kind in kinds where drawn.contains(kind.name) {
      legend.add(kind.word) { drawing, x, y in
        drawing.rectangle(
          "picture-part \(Lettering.style(kind.name))", x: x - 4.5, y: y - 4.5, width: 9, height: 9)
      }
    }
    for (stage, word) in [(Stage.agenda, agendaWord), (.planned, plannedWord)]
    where shown.contains(where: { $0.stage == stage }) {
      legend.add(word) { drawing, x, y in YearStrip.mark(stage, x: x, y: y, in: &drawing) }
    }
    return legend
  }

  private static let monthWidth = Drawing.width / 12
  private static let columnHeight = 72.0
  private static let columnWidth = 8.0
}
