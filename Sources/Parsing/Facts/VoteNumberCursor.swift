/// Finds the numbers of a vote in one sentence, token by token.
struct VoteNumberCursor {
  private let tokens: [String]
  private var position = 0
  /// The sentence tells of a vote, not only of something that is for or against.
  private let isVote: Bool

  /// Words in lower case, and the marks "," ":" ";" "." for themselves.
  init(_ sentence: String) {
    var tokens: [String] = []
    for piece in sentence.lowered().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\t" || $0 == "/" }) {
      var core = piece[...]
      var marks: [String] = []
      while let last = core.last, ".,:;!\"”".contains(last) {
        marks.insert(String(last), at: 0)
        core = core.dropLast()
      }
      while let first = core.first, "\"”“-–".contains(first) { core = core.dropFirst() }
      if !core.isEmpty { tokens.append(String(core)) }
      tokens += marks
    }
    self.tokens = tokens
    isVote = tokens.contains { $0.containsText("stem") || $0.begins(with: "undlod") }
  }

  private subscript(offset: Int) -> String {
    let index = position + offset
    return tokens.indices.contains(index) ? tokens[index] : ""
  }

  mutating func numbers() -> [(VoteReader.Side, Int)] {
    var found: [(VoteReader.Side, Int)] = []
    while position < tokens.count {
      if let (side, number) = afterOpening() {
        found.append((side, number))
      } else if let (inFavour, against) = pair() {
        found += [(.inFavour, inFavour), (.against, against)]
      } else if let (side, number) = beforeSide() {
        found.append((side, number))
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: the side first

  private static let objects: Set<String> = ["forslaget", "indstillingen", "sagen", "ændringsforslaget"]

  /// "for stemte 5", "imod: 2", "undlod at stemme: 1", "stemmer for: 12", "hverken for eller imod stemte 2".
  private mutating func afterOpening() -> (VoteReader.Side, Int)? {
    guard let (side, length) = opening() else { return nil }
    var next = length
    // "stemte imod: 2"; the verb or a colon belongs in front of the number.
    let isMarked = self[next] == ":"
    if isMarked { next += 1 }
    guard isMarked || isVote, let number = count(at: next) else { return nil }
    let behind = self[next + 1]
    guard behind.isEmpty || ".,:;".contains(behind) || isNoun(behind) || isSide(behind) || behind == "og" else {
      return nil
    }
    position += next + 1
    return (side, number)
  }

  private func opening() -> (VoteReader.Side, Int)? {
    let isVerb = { (word: String) in word == "stemte" || word == "stemmer" }
    switch self[0] {
    case "hverken":
      guard self[1] == "for", self[2] == "eller", self[3] == "imod" || self[3] == "mod" else { return nil }
      return (.abstained, isVerb(self[4]) ? 5 : 4)
    case "for", "imod", "mod":
      let side: VoteReader.Side = self[0] == "for" ? .inFavour : .against
      let length = VoteNumberCursor.objects.contains(self[1]) ? 2 : 1
      if isVerb(self[length]) { return (side, length + 1) }
      return self[length] == ":" ? (side, length) : nil
    case "blankt", "blank":
      return isVerb(self[1]) ? (.abstained, 2) : self[1] == ":" ? (.abstained, 1) : nil
    case "undlod", "undlader", "undlade":
      if self[1] == "at", self[2] == "stemme" { return (.abstained, 3) }
      return self[1] == ":" ? (.abstained, 1) : nil
    case "stemte", "stemmer", "ja-stemmer", "nej-stemmer":
      if self[0] == "ja-stemmer" { return (.inFavour, 1) }
      if self[0] == "nej-stemmer" { return (.against, 1) }
      // Behind a number it is that number's side.
      guard position == 0 || count(at: -1) == nil else { return nil }
      guard let side = side(at: 1), self[2] == ":" else { return nil }
      return (side, 2)
    default: return nil
    }
  }

  // MARK: the number first

  /// "5 stemmer mod 2", "13 stemmer imod 6", "med 13 mod 6".
  private mutating func pair() -> (Int, Int)? {
    guard !isLabelled, let first = count(at: 0) else { return nil }
    var next = 1
    while self[next] == "stemmer" || self[next] == "stemme" || self[next] == "()" { next += 1 }
    guard self[next] == "mod" || self[next] == "imod", isVote || self[-1] == "med",
      let second = count(at: next + 1)
    else { return nil }
    // "2 stemmer imod 5 stemmer for" tells two sides.
    let behind = self[next + 2] == "stemmer" ? self[next + 3] : self[next + 2]
    guard behind != "for", behind != "stemte" else { return nil }
    position += next + 2
    return (first, second)
  }

  /// "6 stemte for", "3 imod", "et flertal på 7 medlemmer stemte for", "2 undlod at stemme", "1 blank stemme".
  private mutating func beforeSide() -> (VoteReader.Side, Int)? {
    guard !isLabelled, let number = count(at: 0) else { return nil }
    var next = 1
    while isNoun(self[next]) { next += 1 }
    if self[next] == "ud", self[next + 1] == "af" { next += 1 }
    if self[next] == "af", count(at: next + 1) != nil || isNoun(self[next + 1]) {
      next += 2
      while isNoun(self[next]) { next += 1 }
    }
    if self[-1] == "på", self[-2].ends(with: "flertal") || self[-2].ends(with: "mindretal") {
      // The names of a majority may stand between its number and its vote.
      while next < 60, !self[next].isEmpty, self[next] != "stemte", self[next] != "stemmer", self[next] != "undlod",
        self[next] != "undlader", self[next] != "."
      { next += 1 }
    }
    var isVerb = false
    if self[next] == "har", self[next + 1] == "stemt" { next += 1 }
    if ["stemte", "stemmer", "stemt"].contains(self[next]) {
      isVerb = true
      next += 1
    } else if (1..<next).contains(where: { self[$0] == "stemmer" || self[$0] == "stemme" }) {
      isVerb = true
    }
    guard let side = side(at: next) else { return nil }
    // "Afstemning: 7 for, 2 imod", not "forslag 2 for skolerne".
    let behind = self[next + 1]
    guard
      isVerb || side == .abstained
        || isVote && (behind.isEmpty || [",", ";", ".", ":", "og", "samt", "mens"].contains(behind))
    else { return nil }
    position += next + 1
    return (side, number)
  }

  private func side(at offset: Int) -> VoteReader.Side? {
    switch self[offset] {
    case "for", "ja": .inFavour
    case "imod", "mod", "nej": .against
    case "ja-stemmer", "jastemmer": .inFavour
    case "nej-stemmer", "nejstemmer": .against
    case "blankt", "blank", "blanke", "undlod", "undlader", "hverken": .abstained
    default: nil
    }
  }

  private func isSide(_ word: String) -> Bool { ["for", "imod", "mod", "undlod", "blankt", "hverken"].contains(word) }

  /// A voter, a vote, or brackets with what they are.
  private func isNoun(_ word: String) -> Bool {
    word == "stemme" || word == "stemmer" || word.ends(with: "medlem") || word.ends(with: "medlemmer")
      || word == "personer" || word == "()"
  }

  /// "punkt 2", "forslag 3": the number names something.
  private var isLabelled: Bool {
    let before = self[-1] == "." ? self[-2] : self[-1]
    return [
      "punkt", "pkt", "ad", "forslag", "stk", "nr", "dot", "§", "§§", "bilag", "sag", "indstilling", "kl", "scenarie",
      "model",
      "alternativ", "løsning", "indstillingspunkt", "punkterne", "kr",
    ].contains(before)
  }

  private static let words: [String: Int] = {
    let ones = ["", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
    let small = [
      "nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten",
      "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
    ]
    var words = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, $0) })
    for (tens, value) in [("tyve", 20), ("tredive", 30), ("fyrre", 40), ("halvtreds", 50)] {
      words[tens] = value
      for one in 1...9 { words[ones[one] + "og" + tens] = value + one }
    }
    words["ét"] = 1
    words["ingen"] = 0
    return words
  }()

  /// A number below a thousand, in digits or as a word; "en" and "et" only where a voter or a vote follows.
  private func count(at offset: Int) -> Int? {
    let token = self[offset]
    if token == "en" || token == "et" {
      let behind = self[offset + 1]
      return isNoun(behind) || behind == "stemte" || behind == "undlod" || behind == "blank" ? 1 : nil
    }
    if let word = VoteNumberCursor.words[token] { return word }
    guard (1...3).contains(token.utf8.count), token.utf8.allSatisfy(DateReader.isDigit) else { return nil }
    return Int(token)
  }
}
