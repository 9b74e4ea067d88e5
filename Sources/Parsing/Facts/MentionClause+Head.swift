/// The body in front of the date.
extension MentionClause {
  enum Head {
    case place(MentionPlace)
    /// A body to which the date does not belong.
    case other
  }

  /// The body that a word names; nil where it names none.
  func head(at position: Int, walk: Walk, hasItem: Bool) -> Head? {
    let word = before.lower(position)
    if let name = BodyName.name(at: position, of: before.ranges, in: before.bytes, anyCase: true) {
      guard !name.isGenitive || walk.hasNoun, !isOtherRelation(name.range.lowerBound) else { return .other }
      return .place(MentionPlace(body: name.name, range: name.range.lowerBound..<date.upperBound))
    }
    let start = before.ranges[position].lowerBound
    if MentionWords.own.contains(word) {
      guard !isOtherRelation(start) else { return .other }
      // "Udvalget har på mødet den": the meeting is what a reader wants to follow.
      let from = walk.meeting.map { before.ranges[$0].lowerBound } ?? start
      return .place(MentionPlace(body: nil, range: from..<date.upperBound))
    }
    if MentionWords.ownGenitives.contains(word), walk.hasNoun {
      return .place(MentionPlace(body: nil, range: start..<date.upperBound))
    }
    return compound(word, at: position, hasItem: hasItem)
  }

  /// "udvalgsmødet", "byrådsmødet", "Børne- og Ungeudvalgsmødet"
  private func compound(_ word: String, at position: Int, hasItem: Bool) -> Head? {
    let start = before.ranges[position].lowerBound
    guard let prefix = meetingPrefix(word) else {
      // "på udvalgsrådet den 3. maj 2026, punkt 4": a slip for the meeting, as the item shows.
      let isSlip = hasItem && word.begins(with: "udvalgs")
      return isSlip ? .place(MentionPlace(body: nil, range: start..<date.upperBound)) : nil
    }
    let stem = prefix.ends(with: "s") ? String(prefix.dropLast()) : prefix
    if ["udvalg", "råd", "nævn"].contains(stem) {
      let named = bodyBehind(after: 0)
      let end = named?.range.upperBound ?? date.upperBound
      return .place(MentionPlace(body: named?.name, range: start..<end))
    }
    guard BodyName.isBodyWord(stem) else { return nil }
    var ranges = Array(before.ranges[...position])
    ranges[position] = start..<(start + stem.utf8.count)
    guard let name = BodyName.name(at: position, of: ranges, in: before.bytes, anyCase: true) else { return nil }
    return .place(MentionPlace(body: definite(name.name), range: name.range.lowerBound..<date.upperBound))
  }

  /// "Byråd" as a text names the body itself: "Byrådet".
  private func definite(_ name: String) -> String {
    if name.ends(with: "bestyrelse") { return name + "n" }
    if name.ends(with: "råd") || name.ends(with: "udvalg") || name.ends(with: "nævn") { return name + "et" }
    return name.ends(with: "repræsentation") ? name + "en" : name
  }

  /// "valgt til Byrådet den", "Folketingets Sundhedsudvalg den"
  private func isOtherRelation(_ start: Int) -> Bool {
    guard let position = before.ranges.lastIndex(where: { $0.upperBound <= start }) else { return false }
    let word = before.lower(position)
    if MentionWords.otherOwners.contains(word) { return true }
    guard MentionWords.relationPrepositions.contains(word), let first = before.word(position - 1) else { return false }
    let relation = MentionWords.relationPrepositions.contains(first) ? before.word(position - 2) ?? "" : first
    return MentionWords.otherRelations.contains(relation)
  }

  /// With an item's number, a body at most five words away, whatever stands between.
  func widePlace() -> MentionPlace? {
    guard !isOtherDate else { return nil }
    for position in before.ranges.indices.suffix(6).reversed() {
      let word = before.lower(position)
      if let name = BodyName.name(at: position, of: before.ranges, in: before.bytes, anyCase: true) {
        let gap = before.bytes[name.range.upperBound..<date.lowerBound]
        guard !gap.contains(UInt8(ascii: ")")), !isOtherRelation(name.range.lowerBound) else { return nil }
        return MentionPlace(body: name.name, range: name.range.lowerBound..<date.upperBound)
      }
      // "… på temamødet den": the meeting named last is another one.
      if meetingPrefix(word) != nil { return nil }
      if MentionWords.own.contains(word) {
        return MentionPlace(body: nil, range: before.ranges[position].lowerBound..<date.upperBound)
      }
    }
    return nil
  }

  /// "fra 1. juli", "senest den 1. maj"
  private var isOtherDate: Bool {
    var position = before.count - 1
    while let word = before.word(position),
      ["den", "d", "og", "med"].contains(word) || MentionWords.weekdays.contains(word)
    { position -= 1 }
    return before.word(position).map { MentionWords.otherDates.contains($0) } ?? false
  }
}
