import Minutes

/// Who voted how, as a decision prints it: by names or by party letters.
enum VoteReader {
  enum Side { case inFavour, against, abstained }

  /// Nil where nobody's vote is told.
  static func read(_ lines: [String]) -> Votes? {
    var votes = Votes()
    var parties = true
    for line in lines where mayTellVotes(line) {
      for (side, voters) in clauses(of: line).flatMap(voters) where !voters.names.isEmpty {
        if !voters.areParties { parties = false }
        for name in voters.names {
          switch side {
          case .inFavour: if !votes.for.contains(name) { votes.for.append(name) }
          case .against: if !votes.against.contains(name) { votes.against.append(name) }
          case .abstained: if !votes.abstained.contains(name) { votes.abstained.append(name) }
          }
        }
      }
    }
    guard !votes.isEmpty else { return nil }
    votes.byParty = parties
    return votes
  }

  private static func mayTellVotes(_ line: String) -> Bool {
    guard line.withBytes(mayHoldVoteWord) else { return false }
    let lower = line.lowered()
    return [
      "stem", "for:", "mod:", "undlod:", "for forslaget:", "mod forslaget:", "for indstillingen:", "mod indstillingen:",
    ]
    .contains { lower.containsText($0) }
  }

  /// A colon, or the letters of "stem" in pairs: most decisions have neither.
  private static func mayHoldVoteWord(_ bytes: ByteText.Bytes) -> Bool {
    if bytes.next(from: 0, UInt8(ascii: ":")) < bytes.count { return true }
    return bytes.holdsLetters { ($0 ^ UInt8(ascii: "e")) | ($1 ^ UInt8(ascii: "m")) == 0 }
      && bytes.holdsLetters { ($0 ^ UInt8(ascii: "s")) | ($1 ^ UInt8(ascii: "t")) == 0 }
  }

  private static func clauses(of line: String) -> [String] {
    Sentences.split(line).flatMap { sentence in
      sentence.replacingText(", mens ", with: "; ").replacingText(", medens ", with: "; ")
        .replacingText(", og imod", with: "; imod").replacingText(", imod ", with: "; imod ")
        .replacingText(" og imod stemte", with: "; imod stemte").split(atByte: UInt8(ascii: ";"))
        .map { withVerbs(withoutLabel(String($0.trimmingSpaces()))) }
    }
  }

  /// "12 stemmer for (A, C) og 3 imod (V)": the verb that the second side leaves out.
  private static func withVerbs(_ clause: String) -> String {
    guard clause.containsText("stem") else { return clause }
    var text = clause
    for side in [" imod (", " mod (", " for ("] {
      text = text.replacingText(side, with: " stemte" + side)
      for verb in [" stemte", " stemmer", " stemt"] {
        text = text.replacingText(verb + " stemte" + side, with: verb + side)
      }
    }
    return text
  }

  /// "Afstemning: For stemte …", "Følgende stemte for: …" without what announces the vote.
  private static func withoutLabel(_ clause: String) -> String {
    for label in ["Afstemning:", "Afstemningsresultat:", "Ved afstemningen:", "Følgende", "De, der", "Heraf"]
    where clause.begins(with: label) {
      return String(clause.dropFirst(label.count).trimmingSpaces())
    }
    return clause
  }

  /// Words that open a list of voters.
  private static let openings: [(String, Side)] = [
    ("for stemte", .inFavour), ("for stemmer", .inFavour), ("for forslaget stemte", .inFavour),
    ("for indstillingen stemte", .inFavour), ("for indstillingen stemmer", .inFavour),
    ("for forslaget stemmer", .inFavour),
    ("imod stemte", .against), ("imod stemmer", .against), ("mod stemte", .against), ("mod stemmer", .against),
    ("imod forslaget stemte", .against), ("mod forslaget stemte", .against),
    ("imod forslaget stemmer", .against), ("mod indstillingen stemte", .against),
    ("imod indstillingen stemte", .against), ("imod indstillingen stemmer", .against),
    ("undlod at stemme", .abstained), ("undlader at stemme", .abstained), ("undlod:", .abstained),
    ("hverken for eller imod stemte", .abstained), ("hverken for eller imod stemmer", .abstained),
    ("hverken for eller imod", .abstained), ("blankt stemte", .abstained), ("blankt stemmer", .abstained),
    ("stemte blankt:", .abstained), ("blank:", .abstained), ("blankt:", .abstained), ("blanke stemmer:", .abstained),
    ("for:", .inFavour), ("imod:", .against), ("mod:", .against),
    ("for forslaget:", .inFavour), ("imod forslaget:", .against), ("for indstillingen:", .inFavour),
    ("imod indstillingen:", .against), ("mod forslaget:", .against), ("mod indstillingen:", .against),
    ("stemte for:", .inFavour), ("stemte imod:", .against), ("stemte mod:", .against),
    ("stemte for forslaget:", .inFavour), ("stemte imod forslaget:", .against),
    ("stemte for indstillingen:", .inFavour), ("stemte imod indstillingen:", .against),
    ("stemmer for:", .inFavour), ("stemmer imod:", .against), ("stemmer mod:", .against),
    ("ja-stemmer:", .inFavour), ("nej-stemmer:", .against), ("ja:", .inFavour), ("nej:", .against),
  ]

  /// Verbs behind the voters, the longer ones first.
  private static let verbs: [(String, Side)] = [
    (" stemte ikke for", .against), (" stemte hverken for eller imod", .abstained), (" stemte hverken", .abstained),
    (" stemmer hverken for eller imod", .abstained), (" stemmer hverken", .abstained),
    (" stemte imod", .against), (" stemmer imod", .against), (" stemte mod", .against), (" stemmer mod", .against),
    (" stemte nej", .against), (" stemte blankt", .abstained), (" stemmer blankt", .abstained),
    (" stemte for", .inFavour), (" stemmer for", .inFavour), (" stemte ja", .inFavour), (" har stemt imod", .against),
    (" har stemt for", .inFavour), (" undlod at stemme", .abstained), (" undlader at stemme", .abstained),
    (" undlod", .abstained),
  ]

  /// "For stemte: …"; or each verb with the voters in front of it: "A stemte for, og B stemte imod".
  private static func voters(in clause: String) -> [(Side, (names: [String], areParties: Bool))] {
    let lower = clause.lowered()
    guard lower.utf8.count == clause.utf8.count else { return [] }
    for (opening, side) in openings where lower.begins(with: opening) {
      let rest = clause.dropFirst(opening.count).trimmingSpaces()
      let list = rest.drop { $0 == ":" || $0 == " " || $0.isNumber }
      if let voters = list.isEmpty ? nil : voters(inList: withoutNouns(String(list))) { return [(side, voters)] }
    }
    var found: [(Side, (names: [String], areParties: Bool))] = []
    var from = lower.startIndex
    while let (verb, side) = firstVerb(in: lower[from...]) {
      let subject = withoutLeadingWords(text(clause, at: from..<verb.lowerBound, of: lower), isFirst: found.isEmpty)
      if let voters = voters(inList: subject)
        ?? votersBehind(text(clause, at: verb.upperBound..<lower.endIndex, of: lower))
      {
        found.append((side, voters))
      }
      from = verb.upperBound
    }
    return found
  }

  private static func firstVerb(in lower: Substring) -> (Range<Substring.Index>, Side)? {
    var best: (range: Range<Substring.Index>, side: Side)?
    for (verb, side) in verbs {
      guard let range = lower.firstRange(ofText: verb) else { continue }
      if let known = best, known.range.lowerBound <= range.lowerBound { continue }
      best = (range, side)
    }
    return best
  }

  /// The same bytes of the text in its own case.
  private static func text(_ clause: String, at range: Range<String.Index>, of lower: String) -> String {
    let start = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
    let end = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
    return String(decoding: Array(clause.utf8)[start..<end], as: UTF8.self)
  }

  /// Behind an earlier vote: " indstillingen, og Bo Lund" → "Bo Lund".
  private static func withoutLeadingWords(_ text: String, isFirst: Bool) -> String {
    guard !isFirst else { return text }
    return text.split(separator: " ").drop { !$0.startsInUpperCase || $0 == "," }.joined(separator: " ")
  }

  /// "5 stemmer for (Anna Holm, Bo Lund)": the voters in brackets right behind the verb.
  private static func votersBehind(_ text: String) -> (names: [String], areParties: Bool)? {
    let rest = text.trimmingSpaces()
    guard rest.begins(with: "("), let close = closing(rest[...]) else { return nil }
    return list(String(rest[rest.index(after: rest.startIndex)..<close]))
  }

  /// "medlemmer: Anna Holm og Bo Lund" → "Anna Holm og Bo Lund"
  private static func withoutNouns(_ text: String) -> String {
    for noun in ["medlemmer", "medlem", "stemmer", "stemme"] where text.begins(with: noun) {
      return String(text.dropFirst(noun.count).drop { $0 == ":" || $0 == " " || $0 == "," })
    }
    return text
  }

  /// "Et flertal af Økonomiudvalget (Bo Zabel og Ole Skrald)", "(A, F, V)", "A, C og V", "Jim Falkenberg".
  private static func voters(inList text: String) -> (names: [String], areParties: Bool)? {
    let trimmed = text.trimmingCharacters(". ")
    if let voters = list(trimmed) { return voters }
    // "Et flertal på 5 medlemmer, Anna Holm, …", "Et flertal bestående af Anna Holm og …"
    for opening in ["bestående af ", "medlemmer, ", "medlemmer: ", "medlemmer – ", "medlemmer - "] {
      guard let range = trimmed.firstRange(ofText: opening) else { continue }
      if let voters = list(trimmed[range.upperBound...].trimmingCharacters(", ")) { return voters }
    }
    guard let open = trimmed.firstIndex(of: "("), let close = closing(trimmed[open...]) else { return nil }
    // "… at Finn Olsen (O)": the brackets hold one person's party.
    let before = trimmed[..<open].split(separator: " ").suffix(2).joined(separator: " ")
    guard PersonList.member(before) == nil else { return nil }
    return list(String(trimmed[trimmed.index(after: open)..<close]))
  }

  /// Where the bracket that the text begins with is closed; names in it have their parties in brackets.
  private static func closing(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Parties first: "Liberal Alliance" has the shape of a person's name.
  private static func list(_ text: String) -> (names: [String], areParties: Bool)? {
    if let letters = parties(text) { return (letters, true) }
    return PersonList.namesOnly(text).map { ($0, false) }
  }

  /// Parties of Danish councils by the names under which minutes print them.
  private static let partyNames: Set<String> = [
    "socialdemokratiet", "socialdemokraterne", "venstre", "konservative", "det konservative folkeparti",
    "dansk folkeparti", "enhedslisten", "radikale", "radikale venstre", "det radikale venstre", "sf",
    "socialistisk folkeparti", "liberal alliance", "danmarksdemokraterne", "nye borgerlige", "alternativet",
    "moderaterne", "kristendemokraterne", "slesvigsk parti", "borgerlisten", "lokallisten", "tværpolitisk liste",
  ]

  /// Party letters, one to three capitals each, or the names of known parties; their seats may stand with them.
  private static func parties(_ text: String) -> [String]? {
    let tokens = text.replacingText(" og ", with: ", ").replacingText(" samt ", with: ", ").split(separator: ",").map {
      $0.trimmingSpaces()
    }
    guard !tokens.isEmpty else { return nil }
    var letters: [String] = []
    for token in tokens {
      // "3 A", "A (3)"
      var core = String(token).trimmingCharacters(". ").drop { $0.isNumber || $0 == " " }
      if let open = core.firstIndex(of: "("), core.ends(with: ")"),
        core[core.index(after: open)...].dropLast().allSatisfy(\.isNumber)
      {
        core = core[..<open].trimmingSpaces()
      }
      if partyNames.contains(core.lowered()) {
        letters.append(String(core))
        continue
      }
      guard (1...3).contains(core.scalarCount), core.unicodeScalars.allSatisfy({ $0.properties.isUppercase })
      else { return nil }
      letters.append(String(core))
    }
    return letters
  }
}
