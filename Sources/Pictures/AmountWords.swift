/// The words by which a table of amounts is known, from `Data/amounts.tsv`.
struct AmountWords: Sendable {
  enum Role: UInt32, CaseIterable {
    case deviation, budget, actual, expected, spending, income, addition, revised, amount, money, multiple
    case total, part, ratio, counting, count, key
  }

  static let all = AmountWords(tsv: String(decoding: PackageResources.amounts_tsv, as: UTF8.self))

  private let patterns: [AmountPattern]
  /// The words of all patterns, one behind the other.
  private let letters: [UInt8]
  /// By role, those of its words.
  private let signatures: [[UInt64]]

  init(tsv: String) {
    let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })
    var patterns: [AmountPattern] = []
    var letters: [UInt8] = []
    for line in tsv.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let role = roles[String(fields[0])] else { continue }
      for text in fields[1].split(separator: " ") {
        patterns.append(AmountPattern(text, roles: AmountWord.Roles(role), letters: &letters))
      }
    }
    self.patterns = patterns
    self.letters = letters
    signatures = Role.allCases.map { role in patterns.filter { $0.roles.contains(.init(role)) }.map(\.signature) }
  }

  /// Whether a word of the text could play the role: a look at its letters, before it is taken apart.
  func mayHold(_ role: Role, _ text: some StringProtocol) -> Bool {
    var signature: UInt64 = 0
    var highest: UInt8 = 0
    for byte in text.utf8 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      signature |= 1 &<< UInt64(small & 63)
      highest = max(highest, byte)
    }
    return highest > 0x7F || signatures[Int(role.rawValue)].contains { $0 & ~signature == 0 }
  }

  /// Whether a word of the text plays one of the roles.
  func hold(_ roles: [Role], _ text: some StringProtocol) -> Bool {
    guard roles.contains(where: { mayHold($0, text) }) else { return false }
    let words = words(text)
    return roles.contains { has($0, words) }
  }

  func has(_ role: Role, _ words: [AmountWord]) -> Bool { position(of: role, in: words) != nil }

  /// The first word that plays the role.
  func position(of role: Role, in words: [AmountWord]) -> Int? {
    let sought = AmountWord.Roles(role)
    return words.firstIndex { !$0.roles.isDisjoint(with: sought) }
  }

  /// In small letters, divided where no letter, digit or point inside a number stands; "i alt" is one word.
  func words(_ text: some StringProtocol) -> [AmountWord] {
    var words: [AmountWord] = []
    for word in AmountText.words(text) {
      if word == "alt", words.last?.text == "i" {
        words[words.count - 1] = self.word("ialt")
      } else {
        words.append(self.word(word))
      }
    }
    return words
  }

  private func word(_ text: String) -> AmountWord {
    var roles = AmountWord.Roles()
    // Beyond Latin-1 letters may be spelled in two ways: there the language's own comparison tells.
    if AmountText.isLatin(text) {
      var text = text
      text.withUTF8 { bytes in
        letters.withUnsafeBufferPointer { letters in
          let shown = AmountPattern.signature(of: bytes)
          for pattern in patterns where pattern.mayFit(shown) && pattern.fits(bytes, letters) {
            roles.formUnion(pattern.roles)
          }
        }
      }
    } else {
      for pattern in patterns where pattern.fits(text, letters) { roles.formUnion(pattern.roles) }
    }
    return AmountWord(text: text, roles: roles)
  }
}

/// A word and what it may stand for in a table of amounts.
struct AmountWord: Sendable {
  let text: String
  let roles: Roles

  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ role: AmountWords.Role) { rawValue = 1 << role.rawValue }
  }
}

/// A word of the list; a star in front or behind leaves that end open.
struct AmountPattern: Sendable {
  let roles: AmountWord.Roles
  /// Where its word stands among the letters of all.
  private let place: Range<Int>
  private let isOpenInFront: Bool
  private let isOpenBehind: Bool
  let signature: UInt64

  init(_ text: Substring, roles: AmountWord.Roles, letters: inout [UInt8]) {
    self.roles = roles
    isOpenInFront = text.hasPrefix("*")
    isOpenBehind = text.hasSuffix("*")
    let start = letters.count
    letters += text.utf8.drop { $0 == UInt8(ascii: "*") }.prefix { $0 != UInt8(ascii: "*") }
    place = start..<letters.count
    signature = letters[place].withUnsafeBufferPointer(AmountPattern.signature)
  }

  /// A bit for each byte that a word has; two may share one.
  static func signature(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for byte in word { bits |= 1 &<< UInt64(byte & 63) }
    return bits
  }

  /// Whether a word of this signature has all letters of the pattern: hardly ever, and told at once.
  func mayFit(_ other: UInt64) -> Bool { signature & ~other == 0 }

  func fits(_ word: String, _ letters: [UInt8]) -> Bool {
    let core = String(decoding: letters[place], as: UTF8.self)
    return switch (isOpenInFront, isOpenBehind) {
    case (true, true): word.contains(core)
    case (true, false): word.hasSuffix(core)
    case (false, true): word.hasPrefix(core)
    case (false, false): word == core
    }
  }

  /// The same for words of ASCII and Latin-1, byte for byte.
  func fits(_ word: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = word.count - place.count
    guard last >= 0 else { return false }
    switch (isOpenInFront, isOpenBehind) {
    case (true, true): return (0...last).contains { stands(at: $0, in: word, letters) }
    case (true, false): return stands(at: last, in: word, letters)
    case (false, true): return stands(at: 0, in: word, letters)
    case (false, false): return last == 0 && stands(at: 0, in: word, letters)
    }
  }

  @inline(__always)
  private func stands(
    at start: Int, in word: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<place.count where word[start + index] != letters[place.lowerBound + index] { return false }
    return true
  }
}
