import Minutes

/// Who voted how, as a decision prints it: by names or by party letters.
enum VoteReader {
  private enum Side { case inFavour, against, abstained }

  /// Nil where nobody's vote is told.
  static func read(_ lines: [String]) -> Votes? {
    var votes = Votes()
    var parties = true
    for line in lines where mayTellVotes(line) {
      for clause in clauses(of: line) {
        guard let (side, voters) = voters(in: clause), !voters.names.isEmpty else { continue }
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
    let lower = line.lowered()
    return ["stem", "for:", "mod:", "undlod:"].contains { lower.containsText($0) }
  }

  private static func clauses(of line: String) -> [String] {
    Sentences.split(line).flatMap { sentence in
      sentence.replacing(", mens ", with: "; ").replacing(", medens ", with: "; ").replacing(
        ", og imod", with: "; imod"
      ).replacing(", imod ", with: "; imod ").replacing(" og imod stemte", with: "; imod stemte").split(separator: ";")
        .map { String($0.trimmingSpaces()) }
    }
  }

  /// Words that open a list of voters.
  private static let openings: [(String, Side)] = [
    ("for stemte", .inFavour), ("for stemmer", .inFavour), ("for forslaget stemte", .inFavour),
    ("for indstillingen stemte", .inFavour),
    ("imod stemte", .against), ("imod stemmer", .against), ("mod stemte", .against),
    ("imod forslaget stemte", .against),
    ("imod indstillingen stemte", .against), ("undlod at stemme", .abstained), ("undlader at stemme", .abstained),
    ("hverken for eller imod stemte", .abstained),
    ("hverken for eller imod", .abstained), ("for:", .inFavour), ("imod:", .against), ("undlod:", .abstained),
    ("stemte for:", .inFavour), ("stemte imod:", .against), ("blankt stemte", .abstained),
  ]

  /// Verbs behind the voters.
  private static let verbs: [(String, Side)] = [
    (" stemte imod", .against), (" stemmer imod", .against), (" stemte mod", .against), (" stemte nej", .against),
    (" stemte ikke for", .against),
    (" stemte hverken", .abstained), (" stemte blankt", .abstained), (" stemte for", .inFavour),
    (" stemmer for", .inFavour), (" stemte ja", .inFavour),
    (" undlod at stemme", .abstained), (" undlader at stemme", .abstained),
  ]

  private static func voters(in clause: String) -> (Side, (names: [String], areParties: Bool))? {
    let lower = clause.lowered()
    guard lower.utf8.count == clause.utf8.count else { return nil }
    for (opening, side) in openings where lower.begins(with: opening) {
      let rest = clause.dropFirst(opening.count).trimmingSpaces()
      let list = rest.drop { $0 == ":" || $0 == " " || $0.isNumber }
      if let voters = list.isEmpty ? nil : voters(inList: String(list)) { return (side, voters) }
    }
    for (verb, side) in verbs {
      guard let range = lower.firstRange(ofText: verb) else { continue }
      let end = clause.utf8.index(
        clause.startIndex, offsetBy: lower.utf8.distance(from: lower.startIndex, to: range.lowerBound))
      let subject = String(clause[..<end])
      if let voters = voters(inList: subject) { return (side, voters) }
    }
    return nil
  }

  /// "Et flertal af Økonomiudvalget (Bo Zabel og Ole Skrald)", "(A, F, V)", "A, C og V", "Jim Falkenberg".
  private static func voters(inList text: String) -> (names: [String], areParties: Bool)? {
    let trimmed = text.trimmingCharacters(". ")
    // Parties first: "Liberal Alliance" has the shape of a person's name.
    if let letters = parties(trimmed) { return (letters, true) }
    if let names = PersonList.namesOnly(trimmed) { return (names, false) }
    guard let open = trimmed.firstIndex(of: "("), let close = trimmed[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = String(trimmed[trimmed.index(after: open)..<close])
    if let letters = parties(inside) { return (letters, true) }
    if let names = PersonList.namesOnly(inside) { return (names, false) }
    return nil
  }

  /// Parties of Danish councils by the names under which minutes print them.
  private static let partyNames: Set<String> = [
    "socialdemokratiet", "socialdemokraterne", "venstre", "konservative", "det konservative folkeparti",
    "dansk folkeparti", "enhedslisten", "radikale", "radikale venstre", "det radikale venstre", "sf",
    "socialistisk folkeparti", "liberal alliance", "danmarksdemokraterne", "nye borgerlige", "alternativet",
    "moderaterne", "kristendemokraterne", "slesvigsk parti", "borgerlisten", "lokallisten", "tværpolitisk liste",
  ]

  /// Party letters, one to three capitals each, or the names of known parties.
  private static func parties(_ text: String) -> [String]? {
    let tokens = text.replacing(" og ", with: ", ").replacing(" samt ", with: ", ").split(separator: ",").map {
      $0.trimmingSpaces()
    }
    guard !tokens.isEmpty else { return nil }
    var letters: [String] = []
    for token in tokens {
      // "3 A", "A (3)"
      let core = String(token).trimmingCharacters(". ").drop { $0.isNumber || $0 == " " }
      if partyNames.contains(core.lowered()) {
        letters.append(String(core))
        continue
      }
      guard (1...3).contains(core.unicodeScalars.count), core.unicodeScalars.allSatisfy({ $0.properties.isUppercase })
      else { return nil }
      letters.append(String(core))
    }
    return letters
  }
}
