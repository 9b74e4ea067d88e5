import Minutes

/// How many voted how, where the decision prints numbers.
public struct StatedVotes: Hashable, Sendable {
  /// Nil where no number is printed; "ingen stemte imod" is 0.
  public var inFavour: Int?
  public var against: Int?
  public var abstained: Int?

  public init(inFavour: Int? = nil, against: Int? = nil, abstained: Int? = nil) {
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
  }

  var isEmpty: Bool { inFavour == nil && against == nil && abstained == nil }
}

extension StatedVotes {
  /// Whether the names add up to every number that is printed.
  ///
  /// Parties do not count people: there only more parties than votes disagree.
  public func agrees(with votes: Votes) -> Bool {
    [(inFavour, votes.for), (against, votes.against), (abstained, votes.abstained)].allSatisfy { stated, names in
      guard let stated else { return true }
      return votes.byParty ? names.count <= stated : names.count == stated
    }
  }
}

/// Reads the numbers of a vote: "6 stemte for og 1 imod", "For stemte 5: …", "med 12 stemmer mod 3".
enum StatedVotesReader {
  /// Nil where no number is printed, and where several votes are told whose numbers differ.
  static func read(_ lines: [String]) -> StatedVotes? {
    var stated = StatedVotes()
    for line in lines where mayTellNumbers(line) {
      for sentence in Sentences.split(withoutBrackets(line)) {
        var cursor = VoteNumberCursor(sentence)
        for (side, number) in cursor.numbers() {
          let path: WritableKeyPath<StatedVotes, Int?> =
            switch side {
            case .inFavour: \.inFavour
            case .against: \.against
            case .abstained: \.abstained
            }
          if let known = stated[keyPath: path], known != number { return nil }
          stated[keyPath: path] = number
        }
      }
    }
    return stated.isEmpty ? nil : stated
  }

  private static func mayTellNumbers(_ line: String) -> Bool {
    let lower = line.lowered()
    return ["stem", "for:", "mod:", "undlod", " mod ", "imod"].contains { lower.containsText($0) }
  }

  /// Names, parties and their seats stand in brackets: "For stemte A (9), V (4)" prints no sum. A pair is left of them.
  private static func withoutBrackets(_ line: String) -> String {
    var kept: [UInt8] = []
    var depth = 0
    for byte in line.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        if depth == 0 { kept += " () ".utf8 }
        depth += 1
      }
      if depth == 0 { kept.append(byte) }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
