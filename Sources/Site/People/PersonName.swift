import Minutes

/// A person's name as it is compared: case, hyphens, full stops and doubled spaces apart.
struct PersonName: Hashable, Sendable {
  let words: [String]

  init(_ name: String) {
    words = name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "‑" || $0 == "." }.map(String.init)
  }

  /// What two spellings that may be one person's have in common.
  var outline: String { "\(words.count) \(words.first ?? "") \(words.last ?? "")" }

  /// Whether the names differ in nothing but middle names that one of them shortens: "Anna B. Holm", "Anna Birgitte Holm".
  func agrees(with other: PersonName) -> Bool {
    guard words.count == other.words.count, words.first == other.words.first, words.last == other.words.last else {
      return false
    }
    return zip(words, other.words).allSatisfy { own, their in
      own == their || (own.unicodeScalars.count == 1 && their.hasPrefix(own))
        || (their.unicodeScalars.count == 1 && own.hasPrefix(their))
    }
  }
}
