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
  /// In bytes.
  private let longestMonth: Int

  /// - Parameter text: With `{day}`, `{month}` and `{year}` in it.
  init(_ text: String, months: [String]) {
    self.months = months
    longestMonth = months.map(\.utf8.count).max() ?? 0
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
    // A number has at most 19 digits.
    let room = pieces.reduce(0) { room, piece in
      if case .words(let words) = piece { room + words.utf8.count } else { room + max(longestMonth, 20) }
    }
    return String(unsafeUninitializedCapacity: room) { text in
      var count = 0
      func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
          text[count] = byte
          count += 1
        }
      }
      for piece in pieces {
        switch piece {
        case .words(let words): append(words.utf8)
        case .day: append(String(date.day).utf8)
        case .month: append(months[date.month - 1].utf8)
        case .year: append(String(date.year).utf8)
        }
      }
      return count
    }
  }
}
