import Minutes

/// How a language writes days, taken apart once: dates stand on every page many times.
struct DateText: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case day, month, year
  }

  private let pieces: [Piece]
  /// January first.
  private let months: [String]

  /// - Parameter text: With `{day}`, `{month}` and `{year}` in it.
  init(_ text: String, months: [String]) {
    self.months = months
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      switch rest[rest.index(after: open)..<close] {
      case "day": pieces.append(.day)
      case "month": pieces.append(.month)
      case "year": pieces.append(.year)
      default: pieces.append(.words(String(rest[open...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// "25. marts 2026"
  func whole(_ date: CalendarDate) -> String { write(pieces[...], date) }

  /// "25. marts": what stands in front of the year.
  func withoutYear(_ date: CalendarDate) -> String {
    let year = pieces.lastIndex { if case .year = $0 { true } else { false } }
    guard let year else { return whole(date) }
    return Prose.squeezed(write(pieces[..<year], date))
  }

  private func write(_ pieces: ArraySlice<Piece>, _ date: CalendarDate) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .day: text += String(date.day)
      case .month: text += months[date.month - 1]
      case .year: text += String(date.year)
      }
    }
    return text
  }
}
