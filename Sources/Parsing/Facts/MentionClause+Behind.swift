/// The body behind the date, or a meeting that no word gives to a body.
extension MentionClause {
  /// "mødet den 27. marts 2026 i Børneudvalget", "godkendt den 3. maj 2026 af Byrådet", "den 3. maj 2026 vedtog Byrådet"
  func placeBehind(walk: Walk, stop: Int) -> MentionPlace? {
    let first = afterTime
    let start = walk.meeting.map { before.ranges[$0].lowerBound } ?? startOfDate
    if walk.meeting != nil || walk.verb, let body = bodyBehind(after: first) {
      return MentionPlace(body: body.name, range: start..<body.range.upperBound)
    }
    guard let verb = after.word(first), let named = after.word(first + 1),
      MentionWords.verbs.contains(verb) || walk.meeting != nil && MentionWords.auxiliaries.contains(verb),
      walk.meeting != nil || startsClause(stop)
    else { return nil }
    if MentionWords.own.contains(named) {
      let end = walk.meeting == nil ? after.ranges[first + 1].upperBound : date.upperBound
      return MentionPlace(body: nil, range: start..<end)
    }
    guard let body = body(at: first + 1) else { return nil }
    return MentionPlace(body: body.name, range: start..<body.range.upperBound)
  }

  /// Whether the date opens a clause: at the sentence's start, behind a comma or "og".
  private func startsClause(_ stop: Int) -> Bool {
    guard stop >= 0, stop + 1 < before.count || stop == before.count - 1 else { return true }
    return before.lower(stop) == "og" || before.gap(after: stop, end: date.lowerBound).contains(UInt8(ascii: ","))
  }

  /// From "den" in front of the date.
  private var startOfDate: Int {
    var start = date.lowerBound
    for position in before.ranges.indices.reversed() {
      let word = before.lower(position)
      guard ["den", "d"].contains(word) || MentionWords.weekdays.contains(word) else { break }
      start = before.ranges[position].lowerBound
    }
    return start
  }

  /// Behind "kl. 17.00", where that follows the date.
  var afterTime: Int {
    var position = 0
    guard after.word(0) == "kl" else { return 0 }
    position = 1
    while after.word(position)?.utf8.allSatisfy(DateReader.isDigit) == true { position += 1 }
    return position
  }

  /// "i Børneudvalget", "af Byrådet"
  func bodyBehind(after position: Int) -> BodyName.Found? {
    guard let word = after.word(position), word == "i" || word == "af" else { return nil }
    return body(at: position + 1)
  }

  /// The name that begins exactly with the word at `position`.
  private func body(at position: Int) -> BodyName.Found? {
    guard position < after.count else { return nil }
    let start = after.ranges[position].lowerBound
    for last in position..<min(position + 10, after.count) {
      if let name = BodyName.name(at: last, of: after.ranges, in: after.bytes, anyCase: true) {
        return name.range.lowerBound == start && !name.isGenitive ? name : nil
      }
    }
    return nil
  }

  /// "på mødet den": the body's own meeting, where the text gives it to nobody else.
  func unnamed(meeting: Int, stop: Int, hasItem: Bool) -> MentionPlace? {
    guard !isOthers else { return nil }
    let place = MentionPlace(
      body: nil, range: before.ranges[meeting].lowerBound..<date.upperBound, isUnnamed: true)
    let hasQuality = before.word(meeting - 1).map { MentionWords.meetingQualities.contains($0) } ?? false
    // The word in front of "møde" and its qualities: the walk may have gone on from there over "på".
    var position = meeting - 1
    while let word = before.word(position), MentionWords.meetingQualities.contains(word) { position -= 1 }
    guard let previous = before.word(position) else { return place }
    let isIndefinite = ["et", "hvert", "alle", "flere", "to", "tre"].contains(previous)
    guard !isIndefinite, !previous.ends(with: "s") || MentionWords.verbs.contains(previous) else { return nil }
    let isDefinite = hasQuality || MentionWords.definiteMeeting.contains(before.lower(meeting)) || hasItem
    guard isDefinite || MentionWords.meetingPrepositions.contains(previous) else { return nil }
    return subject(before: stop, otherwise: place)
  }

  /// "Økonomiudvalget udsatte sagen til mødet den": the meeting of a body named shortly before, in the same clause.
  private func subject(before stop: Int, otherwise own: MentionPlace) -> MentionPlace? {
    var position = stop
    while position >= 0 {
      if position < stop, before.gap(after: position, end: date.lowerBound).contains(UInt8(ascii: ",")) { return own }
      if MentionWords.own.contains(before.lower(position)) { return own }
      if let name = BodyName.name(at: position, of: before.ranges, in: before.bytes, anyCase: true) {
        guard !name.isGenitive, stop - position < 5 else { return nil }
        // "Formanden for Ældrerådet deltager på mødet den" is not about that body's meeting.
        let first = before.ranges.firstIndex { $0.lowerBound == name.range.lowerBound } ?? 0
        if let link = before.word(first - 1), MentionWords.frontBridges.contains(link) {
          return link == "i" || link == "på" ? nil : own
        }
        return MentionPlace(body: name.name, range: own.range)
      }
      position -= 1
    }
    return own
  }

  /// "mødet den 3. maj 2026 med naboerne", "… i styregruppen"
  private var isOthers: Bool {
    let first = afterTime
    guard let word = after.word(first), !after.ranges.isEmpty else { return false }
    if MentionWords.otherCompany.contains(word) { return true }
    guard word == "i", let place = after.word(first + 1), place != "udvalget" else { return false }
    return MentionWords.otherGroups.contains { place.ends(with: $0) }
  }
}
