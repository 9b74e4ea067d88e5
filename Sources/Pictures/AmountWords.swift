/// The words by which a table of amounts is known, from `Data/amounts.tsv`.
struct AmountWords: Sendable {
  enum Role: String, CaseIterable {
    case deviation, budget, actual, expected, spending, income, addition, revised, amount, money, multiple
    case total, part, ratio, counting, count, key
  }

  static let all = AmountWords(tsv: String(decoding: PackageResources.amounts_tsv, as: UTF8.self))

  private let patterns: [Role: [Pattern]]

  init(tsv: String) {
    var patterns: [Role: [Pattern]] = [:]
    for line in tsv.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let role = Role(rawValue: String(fields[0])) else { continue }
      patterns[role, default: []] += fields[1].split(separator: " ").map(Pattern.init)
    }
    self.patterns = patterns
  }

  func has(_ role: Role, _ words: [String]) -> Bool { position(of: role, in: words) != nil }

  /// The first word that plays the role.
  func position(of role: Role, in words: [String]) -> Int? {
    guard let patterns = patterns[role] else { return nil }
    return words.firstIndex { word in patterns.contains { $0.fits(word) } }
  }

  /// In small letters, divided where no letter, digit or point inside a number stands; "i alt" is one word.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for piece in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == ".") }) {
      let word = piece.last == "." ? String(piece.dropLast()) : String(piece)
      if word == "alt", words.last == "i" {
        words[words.count - 1] = "ialt"
      } else if !word.isEmpty {
        words.append(word)
      }
    }
    return words
  }

  private struct Pattern: Sendable {
    let core: String
    let isOpenInFront: Bool
    let isOpenBehind: Bool

    init(_ text: Substring) {
      isOpenInFront = text.hasPrefix("*")
      isOpenBehind = text.hasSuffix("*")
      core = String(text.drop { $0 == "*" }.prefix { $0 != "*" })
    }

    func fits(_ word: String) -> Bool {
      switch (isOpenInFront, isOpenBehind) {
      case (true, true): word.contains(core)
      case (true, false): word.hasSuffix(core)
      case (false, true): word.hasPrefix(core)
      case (false, false): word == core
      }
    }
  }
}
