import Minutes

/// The order of outcomes in the search's files.
enum OutcomeNames {
  static let all = Outcome.allCases

  static func position(_ outcome: Outcome) -> Int { all.firstIndex(of: outcome) ?? all.count - 1 }
}

/// What the list of results shows of an item.
struct ResultRecord {
  /// At most so many characters.
  static let leadLength = 110
  /// The inside of a JSON list: folder, title, outcomes as digits ("x" for a closed item), lead, and the number where the
  /// folder is not it.
  private(set) var text: [UInt8] = []

  init(_ item: SearchItem, in meeting: SearchMeeting) {
    var json = ByteText()
    // The folder below the meeting's; a page elsewhere stands with its whole path behind a slash.
    let isBelow = item.path.utf8.starts(with: meeting.path.utf8)
    let below = item.path.utf8.dropFirst(meeting.path.utf8.count).dropLast()
    let folder = isBelow ? String(Substring(below)) : "/" + item.path
    json.string(folder)
    json.raw(",")
    json.string(item.title)
    json.raw(",")
    json.string(item.closed ? "x" : item.outcomes.map { String(OutcomeNames.position($0)) }.joined())
    json.raw(",")
    json.string(item.closed ? [] : ResultRecord.lead(of: item))
    if item.number != folder {
      json.raw(",")
      json.string(orNull: item.number)
    }
    text = json.bytes
  }

  /// How the item's text begins: the summary, or what stands in its place. What was decided is told by the outcome.
  private static func lead(of item: SearchItem) -> [UInt8] {
    let texts = [item.summary, item.recommendation, item.text, item.decision]
    let found = texts.lazy.compactMap { $0 }.first { $0.utf8.count > 1 }
    guard let found else { return item.attachments.first.map { shortened($0) } ?? [] }
    return shortened(found)
  }

  /// The beginning of a text, cut between words.
  static func shortened(_ text: String) -> [UInt8] {
    var whole = text
    return whole.withUTF8 { simplyShortened($0) } ?? shortened(characters: text)
  }

  /// The same of a text whose beginning has no sign that joins others to one character; nil where it has.
  private static func simplyShortened(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var made: [UInt8] = []
    made.reserveCapacity(2 * leadLength)
    var count = 0
    var end: (bytes: Int, count: Int)?
    var index = 0
    while index < text.count {
      guard let (width, isSpace) = simpleCharacter(text, at: index) else { return nil }
      defer { index += width }
      if isSpace, count == 0 || made.last == 0x20 { continue }
      if isSpace { end = (made.count, count) }
      if count == leadLength - 1 {
        // A word that is longer than a line is cut where it is.
        if let end, end.count > leadLength / 2 { made.removeLast(made.count - end.bytes) }
        return made + "…".utf8
      }
      if isSpace {
        made.append(0x20)
      } else {
        made.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<(index + width)]))
      }
      count += 1
    }
    while made.last == 0x20 { made.removeLast() }
    return made
  }

  /// A scalar that is a character for itself whatever such scalars stand around it: below U+0300 without the carriage
  /// return, and the dashes and quotation marks at U+2010 to U+2027.
  @inline(__always) private static func simpleCharacter(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (width: Int, isSpace: Bool)? {
    let byte = text[index]
    switch byte {
    case 0x0D: return nil
    case ..<0x80: return (1, byte == 0x20 || byte &- 0x09 < 4)
    case 0xC2: return (2, text[index + 1] == 0x85 || text[index + 1] == 0xA0)
    case 0xC3..<0xCC: return (2, false)
    case 0xE2 where text[index + 1] == 0x80 && (0x90...0xA7).contains(text[index + 2]): return (3, false)
    default: return nil
    }
  }

  static func shortened(characters text: String) -> [UInt8] {
    var made = ""
    var count = 0
    var end: (index: String.Index, count: Int)?
    for character in text {
      let isSpace = character.isWhitespace
      if isSpace, count == 0 || made.last == " " { continue }
      if isSpace { end = (made.endIndex, count) }
      if count == leadLength - 1 {
        // A word that is longer than a line is cut where it is.
        if let end, end.count > leadLength / 2 { made = String(made[..<end.index]) }
        return Array((made + "…").utf8)
      }
      made.append(isSpace ? " " : character)
      count += 1
    }
    while made.last == " " { made.removeLast() }
    return Array(made.utf8)
  }
}
