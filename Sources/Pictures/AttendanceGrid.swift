/// Who was there: a row for each person, a column for each meeting.
public struct AttendanceGrid: Hashable, Sendable {
  public enum Presence: String, Hashable, Sendable, CaseIterable {
    case present, absent
    /// Somebody else came instead.
    case substituted
    /// The minutes do not tell, or the person was no member then.
    case unknown
  }

  public struct Person: Hashable, Sendable {
    public var name: String
    /// One for each meeting; what is missing is unknown.
    public var presence: [Presence]

    public init(name: String, presence: [Presence]) {
      self.name = name
      self.presence = presence
    }
  }

  /// Read out in the picture's place.
  public var title: String
  /// Dates in short, newest last: "25.3."
  public var meetings: [String]
  public var people: [Person]
  /// The words of the marks; a mark that is not drawn, or has no word, is not explained.
  public var words: [Presence: String]

  public init(title: String, meetings: [String], people: [Person], words: [Presence: String]) {
    self.title = title
    self.meetings = meetings
    self.people = people
    self.words = words
  }

  /// Of more meetings than this, the newest are drawn; of more people, the first.
  public static let mostMeetings = 24
  public static let mostPeople = 40

  public func bytes() -> [UInt8] {
    let drawnMeetings = meetings.suffix(AttendanceGrid.mostMeetings)
    let hidden = meetings.count - drawnMeetings.count
    let layout = Layout(meetings: drawnMeetings.count, names: people.map(\.name))
    var drawing = Drawing("picture-attendance")
    let head =
      drawnMeetings.map { Lettering.width(Lettering.shortened($0, to: 66), size: Drawing.smallSize) }.max() ?? 0
    for (column, label) in drawnMeetings.enumerated() {
      let text = Lettering.shortened(label, to: 66, size: Drawing.smallSize)
      drawing.text(
        "picture-soft", text, x: layout.x(column) + 4, y: head + 2, size: Drawing.smallSize, isUpright: true)
    }
    var y = head + 8
    var drawn: Set<Presence> = []
    for person in people.prefix(AttendanceGrid.mostPeople) {
      drawing.line("picture-grid", from: (0, y), to: (Drawing.width, y))
      let name = Lettering.shortened(person.name, to: layout.nameWidth - 6)
      drawing.text("picture-text", name, x: 0, y: y + 15)
      for column in 0..<drawnMeetings.count {
        let index = column + hidden
        let presence = index < person.presence.count ? person.presence[index] : .unknown
        drawn.insert(presence)
        AttendanceGrid.mark(presence, x: layout.x(column), y: y + layout.markY, in: &drawing)
      }
      y += layout.rowHeight
    }
    drawing.line("picture-grid", from: (0, y), to: (Drawing.width, y))
    var legend = Legend(markWidth: 12)
    for presence in Presence.allCases where drawn.contains(presence) {
      legend.add(words[presence] ?? "") { drawing, x, y in
        AttendanceGrid.mark(presence, x: x, y: y, in: &drawing)
      }
    }
    let bottom = legend.draw(below: y + 8, in: &drawing)
    return drawing.bytes(title: title, height: bottom + 2)
  }

  /// Marks beside the name where the columns leave room for it, otherwise below: a name that is cut off is no name.
  private struct Layout {
    let nameWidth: Double
    let firstX: Double
    let pitch: Double
    let rowHeight: Double
    let markY: Double

    init(meetings: Int, names: [String]) {
      let wanted = names.map { Lettering.width(Lettering.line($0)) + 10 }.max() ?? 0
      let beside = Drawing.width - Double(meetings) * 16
      if beside >= min(wanted, 150) {
        pitch = min(22, (Drawing.width - min(wanted, beside)) / Double(max(meetings, 1)))
        nameWidth = Drawing.width - Double(meetings) * pitch
        firstX = nameWidth + pitch / 2
        rowHeight = 22
        markY = 11
      } else {
        nameWidth = Drawing.width
        pitch = min(22, Drawing.width / Double(meetings))
        firstX = pitch / 2
        rowHeight = 42
        markY = 30
      }
    }

    func x(_ column: Int) -> Double { firstX + Double(column) * pitch }
  }

  private static func mark(_ presence: Presence, x: Double, y: Double, in drawing: inout Drawing) {
    switch presence {
    case .present: drawing.circle("picture-mark held", x: x, y: y, radius: 5)
    case .absent:
      drawing.circle("picture-mark away", x: x, y: y, radius: 5)
      drawing.path("picture-mark away", "M-3.5 3.5L3.5-3.5", x: x, y: y)
    case .substituted:
      drawing.circle("picture-mark away", x: x, y: y, radius: 5)
      drawing.path("picture-mark held", "M0-5A5 5 0 0 0 0 5Z", x: x, y: y)
    case .unknown: drawing.circle("picture-mark unknown", x: x, y: y, radius: 1.5)
    }
  }
}
