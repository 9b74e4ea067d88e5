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
    let isBelow = item.path.hasPrefix(meeting.path)
    let folder = isBelow ? String(item.path.dropFirst(meeting.path.count).dropLast()) : "/" + item.path
    json.string(folder)
    json.raw(",")
    json.string(item.title)
    json.raw(",")
    json.string(item.closed ? "x" : item.outcomes.map { String(OutcomeNames.position($0)) }.joined())
    json.raw(",")
    json.string(item.closed ? "" : ResultRecord.lead(of: item))
    if item.number != folder {
      json.raw(",")
      json.string(orNull: item.number)
    }
    text = json.bytes
  }

  /// How the item's text begins: the summary, or what stands in its place. What was decided is told by the outcome.
  static func lead(of item: SearchItem) -> String {
    let texts = [item.summary, item.recommendation, item.text, item.decision]
    let found = texts.lazy.compactMap { $0 }.first { $0.utf8.count > 1 }
    guard let found else { return item.attachments.first.map { shortened($0) } ?? "" }
    return shortened(found)
  }

  /// The beginning of a text, cut between words.
  static func shortened(_ text: String) -> String {
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
        return made + "…"
      }
      made.append(isSpace ? " " : character)
      count += 1
    }
    while made.last == " " { made.removeLast() }
    return made
  }
}
