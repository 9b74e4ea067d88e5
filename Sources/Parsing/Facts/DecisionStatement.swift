import Minutes

/// One sentence of a decision, word by word.
struct DecisionStatement {
  /// The points that it answers: "Ad 1 og 2", "Punkt 3:".
  private(set) var labels: [Int] = []
  private let dialect: Dialect
  private let words: [String]
  /// Without the names in brackets and the labels.
  private let core: [String]
  private let tellsVotes: Bool
  /// Outcomes whose words stand anywhere in the sentence, turned around or not.
  let mentioned: Set<Outcome>
  private let hits: [OutcomeReader.Hit]

  init(_ sentence: String, dialect: Dialect) {
    self.dialect = dialect
    words = Sentences.foldedWords(sentence)
    let bodies = BodyName.all(in: Array(sentence.utf8)).flatMap { Sentences.foldedWords($0.name) }
    let hasBrackets = sentence.utf8.contains(UInt8(ascii: "("))
    let plain = hasBrackets ? Sentences.foldedWords(DecisionStatement.withoutBrackets(sentence)) : words
    // "For: 3 (A, F, V)." tells them without a verb.
    tellsVotes =
      plain.contains { ["stemte", "stemmer", "stemmerne", "stemt", "undlod", "undlader"].contains($0) }
      || sentence.utf8.contains(UInt8(ascii: ":"))
        && (StatedVotesReader.read([sentence]) != nil || VoteReader.read([sentence]) != nil)
    var rest = plain[...]
    labels = DecisionStatement.labels(&rest)
    core = rest.filter { !bodies.contains($0) }
    let reader = OutcomeReader(dialect: dialect, otherItems: [])
    mentioned = Set(reader.hits(in: words).map(\.outcome))
    hits = reader.hits(in: core)
  }

  /// Outcomes whose words stand anywhere in a sentence.
  static func mentioned(in sentence: String, dialect: Dialect) -> Set<Outcome> {
    Set(OutcomeReader(dialect: dialect, otherItems: []).hits(in: Sentences.foldedWords(sentence)).map(\.outcome))
  }

  private static func withoutBrackets(_ text: String) -> String {
    var kept: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { kept.append(byte) }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Takes "ad 1", "ad 1 og 2", "punkt 3", "1" and "a" from the words' start.
  private static func labels(_ words: inout ArraySlice<String>) -> [Int] {
    var rest = words
    var labels: [Int] = []
    while let first = rest.first {
      if ["ad", "punkt", "pkt", "indstillingspunkt", "indstillingens", "punkterne", "nr", "og"].contains(first) {
        rest = rest.dropFirst()
      } else if let number = DecisionStatement.number(first) {
        labels += number
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !labels.isEmpty else { return [] }
    words = rest
    return labels
  }

  /// "2", "b" or "1-3".
  private static func number(_ word: String) -> [Int]? {
    if let letter = word.utf8.first, word.utf8.count == 1, (0x61...0x7A).contains(letter) {
      return letter == UInt8(ascii: "i") ? nil : [Int(letter) - 0x60]
    }
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" })
    let numbers = parts.compactMap { part in part.utf8.count <= 2 ? Int(part) : nil }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last, first <= last else {
      return nil
    }
    return Array(first...last)
  }

  // MARK: what it says

  /// Votes, and remarks about the minutes ("Oplæg vist på mødet er vedhæftet."), say nothing about the course.
  var isAside: Bool {
    if dialect.words.remarks.contains(where: { $0.matches(words) }) { return mentioned.subtracting([.noted]).isEmpty }
    // "Vedtaget med 5 stemmer mod 2." is both.
    return tellsVotes && hits.isEmpty
      || tellsVotes && !approves && mentioned.isSubset(of: [.recommended, .postponed])
  }

  /// It has a word of approval, or of recommending to another body.
  var approves: Bool {
    hits.contains { $0.outcome == .approved || $0.outcome == .recommended }
  }

  /// What it says was done with the case besides approving it.
  var acts: Set<Outcome> {
    Set(hits.map(\.outcome)).intersection([.noted, .discussed, .elected])
  }

  private static let voteWords: Set<String> = [
    "stemte", "stemmer", "stemme", "stemmerne", "for", "imod", "mod", "medlemmer", "medlem", "blank", "blanke",
    "undlod",
    "at", "og", "hverken", "eller", "med",
  ]

  /// Nothing stands in it but an approval, or what was done: every word is one of these or of the dialect's fillers.
  var isBare: Bool {
    var remaining = core
    for hit in hits.reversed() where [.approved, .recommended, .noted, .discussed].contains(hit.outcome) {
      for index in hit.position..<hit.position + hit.length { remaining[index] = "" }
    }
    guard remaining != core || asRecommendedAlone else { return false }
    if words.contains(where: dialect.words.negations.contains) { return false }
    var position = 0
    while position < remaining.count {
      let word = remaining[position]
      if word.isEmpty
        || tellsVotes && (DecisionStatement.voteWords.contains(word) || word.utf8.allSatisfy(DateReader.isDigit))
      {
        position += 1
      } else if let filler = dialect.words.asRecommended.first(where: { remaining[position...].starts(with: $0) }) {
        position += filler.count
      } else {
        return false
      }
    }
    return true
  }

  /// "I overensstemmelse med indstillingen."
  private var asRecommendedAlone: Bool {
    dialect.words.asRecommended.contains { $0.count >= 3 && core.starts(with: $0) }
  }

  /// "Godkendt med den ændring, at …", but not where a minority wished it or it was turned down.
  var changes: Bool {
    guard !words.isEmpty, !words[0].begins(with: "mindretal"), !words.starts(with: ["et", "mindretal"]) else {
      return false
    }
    let wish = words.firstIndex { $0 == "oenskede" || $0 == "oensker" } ?? words.count
    let before = words[..<wish]
    guard
      before.indices.contains(where: { index in
        dialect.words.changedBeginnings.contains(before[index])
          && dialect.words.changed.contains { before[index...].starts(with: $0) }
      })
    else { return false }
    return !mentioned.contains(.rejected)
  }

  /// The case itself was turned down, not a proposal to change or to postpone it.
  var rejectsTheCase: Bool {
    let outcomes = OutcomeReader(dialect: dialect, otherItems: []).outcomes(of: [words.joined(separator: " ")])
    guard outcomes == [.rejected] else { return false }
    return !words.contains { $0.begins(with: "aendringsforslag") || $0.begins(with: "udsaettelse") || $0 == "udsaette" }
  }
}
