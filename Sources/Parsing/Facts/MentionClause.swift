/// Whose meeting a date belongs to, and from where to where the text says so.
struct MentionPlace {
  /// Nil for the meeting's own body.
  var body: String?
  var range: Range<Int>
  /// "mødet den", without a word that says whose.
  var isUnnamed = false
}

/// The words around a date, in its sentence.
struct MentionClause {
  let date: Range<Int>
  let before: TextWords
  let after: TextWords

  init(bytes: [UInt8], date: Range<Int>, floor: Int, limit: Int) {
    self.date = date
    before = TextWords(before: date.lowerBound, floor: floor, in: bytes)
    after = TextWords(after: date.upperBound, limit: limit, in: bytes)
  }

  /// Whether the sentence goes back to `end` at least.
  func reaches(_ end: Int) -> Bool {
    let words = TextWords.ranges(in: before.bytes, from: end, to: date.lowerBound)
    guard let first = before.ranges.first, words.count <= before.count else { return false }
    return TextWords.isSoft(end..<max(end, first.lowerBound), after: nil, in: before.bytes)
  }

  /// The body in front of the date or behind it, with no words between that could give the date to something else.
  func place(hasItem: Bool) -> MentionPlace? {
    var walk = Walk()
    var position = before.count - 1
    while position >= 0 {
      switch head(at: position, walk: walk, hasItem: hasItem) {
      case .place(let place): return place
      case .other: return nil
      case nil: break
      }
      guard step(over: position, &walk) else { break }
      position -= 1
    }
    if let place = placeBehind(walk: walk, stop: position) { return place }
    if let meeting = walk.meeting { return unnamed(meeting: meeting, stop: position, hasItem: hasItem) }
    return nil
  }

  /// What the walk from the date to the left has passed.
  struct Walk {
    /// The position of "møde".
    var meeting: Int?
    var verb = false
    var treatment = false
    /// Somewhere a genitive can belong to.
    var hasNoun: Bool { meeting != nil || treatment }
  }

  private func step(over position: Int, _ walk: inout Walk) -> Bool {
    let word = before.lower(position)
    let previous = before.word(position - 1) ?? ""
    if isMeeting(word) {
      walk.meeting = position
      return true
    }
    if MentionWords.bridges.contains(word) || MentionWords.weekdays.contains(word) || isTerm(word) { return true }
    if MentionWords.isTreatment(word) {
      walk.treatment = true
      return true
    }
    if MentionWords.verbs.contains(word) {
      walk.verb = true
      return true
    }
    if MentionWords.objects.contains(word) {
      return MentionWords.verbs.contains(previous) || MentionWords.objects.contains(previous)
    }
    if MentionWords.auxiliaries.contains(word) {
      return walk.verb || isMeeting(previous) || after.word(afterTime).map(MentionWords.verbs.contains) ?? false
    }
    if MentionWords.meetingQualities.contains(word) { return walk.meeting != nil }
    if word == "og" { return walk.verb && MentionWords.verbs.contains(previous) }
    if word == "af" || word == "fra" {
      return MentionWords.isTreatment(previous) || word == "fra" && isMeeting(previous)
    }
    return MentionWords.ordinals.contains(word) && walk.treatment || isShortName(position)
  }

  private func isMeeting(_ word: String) -> Bool {
    if MentionWords.meeting.contains(word) { return true }
    guard let prefix = meetingPrefix(word) else { return false }
    return MentionWords.meetingPrefixes.contains(prefix)
  }

  /// "byråds" in "byrådsmødet"
  func meetingPrefix(_ word: String) -> String? {
    guard let ending = ["mødet", "møderne", "møder", "møde"].first(where: { word.ends(with: $0) }),
      word.utf8.count > ending.utf8.count
    else { return nil }
    return String(word.dropLast(ending.count))
  }

  /// "2022-2025"
  private func isTerm(_ word: String) -> Bool {
    word.utf8.count == 9 && word.utf8.allSatisfy { DateReader.isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// "(ØU)"
  private func isShortName(_ position: Int) -> Bool {
    let range = before.ranges[position]
    let printed = String(decoding: before.bytes[range], as: UTF8.self)
    return range.lowerBound > 0 && before.bytes[range.lowerBound - 1] == UInt8(ascii: "(") && printed.utf8.count <= 6
      && printed.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }
}
