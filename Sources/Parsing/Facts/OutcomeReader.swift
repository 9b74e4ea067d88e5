import Minutes

/// What a decision's words say about how the item ended.
struct OutcomeReader {
  let dialect: Dialect
  /// Numbers of the meeting's other items: a sentence about one of them ("Punkt 90 udsættes") is not about this item.
  let otherItems: Set<String>
  /// The item's own number, which may be one of them.
  var own: String?

  /// Distinct outcomes in order of appearance; `other` where the words are none that the dialect knows.
  func outcomes(of lines: [String]) -> [Outcome] {
    var found: [Outcome] = []
    for line in lines {
      for sentence in Sentences.split(line) where !isAboutAnotherItem(sentence) {
        for outcome in outcomes(ofSentence: sentence) where !found.contains(outcome) { found.append(outcome) }
      }
    }
    if found.count > 1 { found.removeAll { $0 == .none } }
    return found.isEmpty ? [.other] : found
  }

  struct Hit {
    var outcome: Outcome
    var position: Int
    var length: Int
  }

  private func outcomes(ofSentence sentence: String) -> [Outcome] {
    var words = Sentences.foldedWords(sentence)
    // "Ad 1", "a)", "1." in front of the words.
    if words.first == "ad" { words.removeFirst() }
    while let first = words.first, first.unicodeScalars.allSatisfy(\.isDigit) || first.scalarCount == 1 {
      words.removeFirst()
    }
    guard !words.isEmpty else { return [] }
    // What a minority wanted is not how the item ended.
    if words.starts(with: ["et", "mindretal"]) || words[0].begins(with: "mindretal") { return [] }
    if let wish = words.firstIndex(where: { $0 == "oenskede" || $0 == "oensker" }) {
      // "Udvalget ønsker sagen udsat" is the body's own will, and postpones the item.
      if wish == 1, OutcomeReader.isBody(words[0]) {
        let postpones = hits(in: words).contains { $0.outcome == .postponed && !isNegated($0, in: words) }
        return postpones ? [.postponed] : []
      }
      words.removeSubrange(wish...)
    }
    guard !words.isEmpty else { return [] }
    if dialect.words.wholeSentences.contains(words.joined(separator: " ")) { return [.none] }
    let votes = words.contains { $0 == "stemte" || $0 == "stemmer" || $0 == "undlod" || $0 == "undlader" }
    var result: [Outcome] = []
    var recommendedAt: Int?
    var proposed: [Outcome] = []
    for hit in hits(in: words) {
      var outcome = hit.outcome
      let before = words[..<hit.position].suffix(2)
      let negated = isNegated(hit, in: words)
      if votes, outcome != .approved, outcome != .rejected { continue }
      if outcome == .approved || outcome == .recommended, negated { outcome = .rejected }
      if isProposed(hit, in: words) {
        proposed.append(outcome)
        continue
      }
      if outcome == .recommended {
        // The administration's own proposal, quoted.
        if let subject = before.last,
          subject.ends(with: "forvaltningen") || subject.ends(with: "administrationen")
            || subject.ends(with: "direktoeren")
        {
          // "Forvaltningen indstiller, at …": what follows is the proposal.
          if words.dropFirst(hit.position + 1).first == "at" { break }
          continue
        }
        recommendedAt = recommendedAt ?? hit.position
      }
      if negated, outcome == hit.outcome { continue }
      // "Anbefales godkendt", "indstilles til Byrådets godkendelse": the other body approves, not this one.
      if let recommendedAt, outcome == .approved || outcome == .noted || outcome == .discussed,
        hit.position > recommendedAt
      {
        continue
      }
      // "til orientering" may follow an approval of something else; "godkendt som indstillet" is one approval.
      if !result.contains(outcome) { result.append(outcome) }
    }
    // A proposal that was not turned down is what was decided.
    if !result.contains(.rejected) { result = proposed.filter { !result.contains($0) } + result }
    return result
  }

  /// The dialect's words in the sentence, in order, the longest first where several begin at one word.
  func hits(in words: [String]) -> [Hit] {
    var hits: [Hit] = []
    for position in words.indices where dialect.words.mayBeginOutcome(words[position]) {
      for entry in dialect.words.outcomesByFirstWord[words[position]] ?? []
      where words[position...].starts(with: entry.words) {
        hits.append(Hit(outcome: entry.outcome, position: position, length: entry.words.count))
      }
    }
    // "Udvalget valgte Kamma Torup" elects; "valgte at udsætte" does not.
    for position in words.indices
    where words[position] == "valgte" && position + 1 < words.count && words[position + 1] != "at"
      && !dialect.words.negations.contains(words[position + 1])
    {
      hits.append(Hit(outcome: .elected, position: position, length: 1))
    }
    hits.sort { ($0.position, -$0.length) < ($1.position, -$1.length) }
    return hits
  }

  /// "ikke godkendt", "kan ikke godkendes", and behind a finite verb: "godkendte ikke", "tiltrædes ikke".
  private func isNegated(_ hit: Hit, in words: [String]) -> Bool {
    if words[..<hit.position].suffix(2).contains(where: { dialect.words.negations.contains($0) }) { return true }
    let after = hit.position + hit.length
    guard after < words.count, dialect.words.negations.contains(words[after]) else { return false }
    // "Godkendt, ikke mindst fordi …": a participle ends in "t" and has its negation in front.
    return !words[after - 1].ends(with: "t")
  }

  /// "Forslag om at udsætte sagen …": what somebody proposed.
  private func isProposed(_ hit: Hit, in words: [String]) -> Bool {
    let before = words[..<hit.position].suffix(8)
    guard let about = before.lastIndex(of: "om"), hit.position - about <= 4,
      !words[about..<hit.position].contains(where: { $0 == "blev" || $0 == "er" || $0 == "bliver" })
    else { return false }
    return before[..<about].contains { $0.ends(with: "forslag") || $0.ends(with: "forslaget") }
  }

  private static func isBody(_ word: String) -> Bool {
    ["udvalget", "byraadet", "raadet", "kommunalbestyrelsen", "bestyrelsen", "naevnet"].contains(word)
      || BodyName.isBodyWord(word)
  }

  /// "Punkt 90 udsættes til næste møde." in the decision on the agenda.
  private func isAboutAnotherItem(_ sentence: String) -> Bool {
    // "punkt", "pkt." or "sag" comes first.
    guard let first = sentence.utf8.first(where: { $0 != 0x20 }),
      first >= 0x80 || first | 0x20 == UInt8(ascii: "p") || first | 0x20 == UInt8(ascii: "s")
    else { return false }
    let tokens = sentence.split(separator: " ", maxSplits: 3)
    guard tokens.count >= 3 else { return false }
    let label = tokens[0].lowered()
    guard label == "punkt" || label == "pkt." || label == "pkt" || label == "sag" else { return false }
    // "Punkt 1: Tiltrådt." answers the first point of the recommendation.
    guard let last = tokens[1].last, last.isNumber else { return false }
    return own.map { $0 != tokens[1] } ?? true && otherItems.contains(String(tokens[1]))
  }
}
