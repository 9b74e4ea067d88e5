import Minutes

/// Names of municipal bodies as running text prints them: "Økonomi-, Erhvervs- og Uddannelsesudvalget".
public enum BodyName {
  /// A body's name with its byte range in the text.
  struct Found {
    /// As printed, in the nominative.
    var name: String
    var range: Range<Int>
    /// Whether the text has the genitive: "Økonomiudvalgets".
    var isGenitive: Bool
  }

  /// A new one must pass the quick look of `mayEndName`; a test holds all to it.
  static let endings = [
    "udvalget", "udvalg", "rådet", "råd", "byråd", "kommunalbestyrelsen", "kommunalbestyrelse", "bestyrelsen", "nævnet",
    "nævn", "kommissionen", "komité", "komiteen", "komitéen", "borgerrepræsentationen", "regionsrådet", "forum",
    "forsamlingen", "direktionen",
    // Danish without its own letters.
    "raadet", "raad", "naevnet", "byraad",
    // Norwegian and English bodies.
    "kommunestyret", "utvalget", "utvalg", "formannskapet", "styret", "council", "committee",
  ]

  /// Words of that shape that are no body's name.
  static let ordinary: Set<String> = [
    "råd", "udvalg", "udvalget", "rådet", "bestyrelsen", "nævnet", "forum", "fagudvalget", "fagudvalg", "byrådsmøde",
    "arbejdsudvalg", "nævn", "komité", "område", "skolebestyrelsen", "forsamlingen",
  ]

  /// The words of a body's name that name a body by themselves: "Sundhedsudvalget", not "Social-", not "Udvalget".
  public static func bodyWords(in name: String) -> [String] {
    name.split(separator: " ").filter(isBodyWord).map(String.init)
  }

  static func isBodyWord(_ word: some StringProtocol) -> Bool {
    let mayBeOne = word.withBytes { mayEndName($0, 0..<$0.count) }
    guard mayBeOne else { return false }
    let core = nominative(word.lowered()).name
    return endings.contains { core.ends(with: $0) } && !ordinary.contains(core)
  }

  /// A word of a body's shape without the s of its genitive.
  static func nominative(_ word: String) -> (name: String, isGenitive: Bool) {
    guard word.utf8.last == UInt8(ascii: "s") else { return (word, false) }
    let core = String(word.piece(0..<word.utf8.count - 1))
    let lower = core.lowered()
    return endings.contains { lower.ends(with: $0) } ? (core, true) : (word, false)
  }

  static func first(in text: some StringProtocol) -> Found? { all(in: Array(text.utf8)).first }

  /// Every name in order: a word of a body's shape that begins in upper case, with the words before it that belong to
  /// it by a hyphen, a comma and "og".
  static func all(in bytes: [UInt8]) -> [Found] {
    let words = TextWords.ranges(in: bytes, from: 0, to: bytes.count)
    return words.indices.compactMap { index in
      let mayEnd = bytes.withUnsafeBufferPointer { mayEndName($0, words[index]) }
      return mayEnd ? name(at: index, of: words, in: bytes) : nil
    }
  }

  /// Whether the word's last letters, the s of a genitive apart, are those of an ending: a look at two bytes.
  private static func mayEndName(_ bytes: ByteText.Bytes, _ word: Range<Int>) -> Bool {
    guard word.count >= 3 else { return false }
    var end = word.upperBound
    if bytes[end - 1] | 0x20 == UInt8(ascii: "s") { end -= 1 }
    let last = bytes[end - 1] | 0x20
    let before = bytes[end - 2] | 0x20
    // Letters that the table of lower case is asked for.
    if last >= 0x80 || before >= 0x80 { return true }
    switch last {
    case UInt8(ascii: "t"): return before == UInt8(ascii: "e")
    case UInt8(ascii: "g"): return before == UInt8(ascii: "l")
    case UInt8(ascii: "n"): return before == UInt8(ascii: "e") || before == UInt8(ascii: "v")
    case UInt8(ascii: "e"): return before == UInt8(ascii: "s") || before == UInt8(ascii: "e")
    case UInt8(ascii: "m"): return before == UInt8(ascii: "u")
    case UInt8(ascii: "l"): return before == UInt8(ascii: "i")
    case UInt8(ascii: "d"): return before == UInt8(ascii: "a")
    default: return false
    }
  }

  /// The name that ends with the word at `position`; nil where that word ends none.
  ///
  /// With `anyCase` also names that a text prints in lower case: "byrådet", "teknik- og miljøudvalgets".
  static func name(
    at position: Int, of words: [Range<Int>], in bytes: [UInt8], anyCase: Bool = false
  ) -> Found? {
    let printed = String(decoding: bytes[words[position]], as: UTF8.self)
    let isUpper = printed.startsInUpperCase
    if anyCase, isUpper, let name = nameWithFor(endingAt: position, of: words, in: bytes) { return name }
    let word = nominative(printed)
    let isSecond = isUpper && isSecondWord(word.name, at: position, words: words, bytes: bytes)
    guard isSecond || isBodyWord(word.name) else { return nil }
    let first = firstWord(
      before: isSecond ? position - 1 : position, last: position, isUpper: isUpper, words: words, bytes: bytes)
    if !isUpper {
      // "Børne- og familieudvalget"
      let begins = first < position && startsInUpperCase(bytes, words[first])
      guard begins || anyCase && mayBeLowerCase(word.name) else { return nil }
    }
    let whole = words[first].lowerBound..<words[position].upperBound
    let name = String(decoding: bytes[whole].dropLast(word.isGenitive ? 1 : 0), as: UTF8.self)
    return Found(name: capitalized(name), range: whole, isGenitive: word.isGenitive)
  }

  /// "Udvalget for Klima og Miljø": a committee that is named by its subjects.
  private static func nameWithFor(endingAt position: Int, of words: [Range<Int>], in bytes: [UInt8]) -> Found? {
    func word(_ index: Int) -> String { String(decoding: bytes[words[index]], as: UTF8.self) }
    var first = position
    while first > 0, position - first < 8, word(first) != "for" {
      guard startsInUpperCase(bytes, words[first]) || ["og", "&"].contains(word(first)) else { return nil }
      first -= 1
    }
    guard first > 0, first < position, word(first) == "for", ["udvalget", "udvalg"].contains(word(first - 1).lowered())
    else { return nil }
    // The genitive shows by the word behind it: "Udvalget for Klima og Miljøs møde".
    let isGenitive =
      word(position).ends(with: "s") && position + 1 < words.count && word(position + 1).begins(with: "møde")
    let whole = words[first - 1].lowerBound..<words[position].upperBound
    let name = String(decoding: bytes[whole].dropLast(isGenitive ? 1 : 0), as: UTF8.self)
    return Found(name: capitalized(name), range: whole, isGenitive: isGenitive)
  }

  /// The first of the words that belong to a name by hyphens, commas and "og".
  private static func firstWord(
    before start: Int, last: Int, isUpper: Bool, words: [Range<Int>], bytes: [UInt8]
  ) -> Int {
    var first = start
    var joined = false
    while first > 0 {
      let before = String(decoding: bytes[words[first - 1]], as: UTF8.self)
      let gap = bytes[words[first - 1].upperBound..<words[first].lowerBound]
      guard gap.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ",") }), gap.count <= 2 else { break }
      if before == "og" || before == "OG" || before == "&" {
        guard first > 1 else { break }
        let part = String(decoding: bytes[words[first - 2]], as: UTF8.self)
        guard isPart(part, isUpper: isUpper) else { break }
        first -= 1
        joined = true
      } else if isPart(before, isUpper: isUpper),
        joined || endsInHyphen(before) || first < last && gap.first == UInt8(ascii: ",")
      {
        first -= 1
        joined = false
      } else {
        break
      }
    }
    // An "og" whose first part turned out to stand elsewhere.
    return joined ? first + 1 : first
  }

  private static let secondWords: Set<String> = ["udvalg", "udvalget", "råd", "rådet", "nævn", "bestyrelse"]

  /// "Teknisk Udvalg": an ordinary word of a body's shape in upper case behind another one.
  private static func isSecondWord(_ word: String, at position: Int, words: [Range<Int>], bytes: [UInt8]) -> Bool {
    guard position > 0, secondWords.contains(word.lowered()) else { return false }
    let before = words[position - 1]
    return before.upperBound + 1 == words[position].lowerBound && bytes[before.upperBound] == 0x20
      && startsInUpperCase(bytes, before)
  }

  /// "Økonomi-", "Beskæftigelses" before "og"; in a name whose last word is in lower case only what ends in a hyphen.
  private static func isPart(_ word: String, isUpper: Bool) -> Bool {
    guard word.scalarCount >= 3, !isBodyWord(word) else { return false }
    return isUpper ? word.startsInUpperCase : endsInHyphen(word)
  }

  private static func endsInHyphen(_ word: String) -> Bool { word.ends(with: "-") || word.ends(with: "\u{2011}") }

  /// Councils and committees are printed in lower case; "brugerrådet" and "skolebestyrelsen" are mostly others' bodies.
  private static func mayBeLowerCase(_ word: String) -> Bool {
    isCouncil(word) || word.ends(with: "udvalg") || word.ends(with: "udvalget")
  }

  private static func startsInUpperCase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    String(decoding: bytes[range].prefix(4), as: UTF8.self).startsInUpperCase
  }

  static func capitalized(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, first.isLower else { return name }
    return first.properties.uppercaseMapping + String(name.unicodeScalars.dropFirst())
  }

  /// Whether two printed names mean one body: hyphens, "og" and small slips of spelling apart.
  public static func same(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let first = skeleton(left)
    let second = skeleton(right)
    if first == second { return true }
    let length = max(first.count, second.count)
    guard length >= 20, abs(first.count - second.count) <= length / 8 else { return false }
    return distance(first, second) <= length / 8
  }

  private static func skeleton(_ name: String) -> [UInt8] {
    Array(Vocabulary.letters(name.lowered().replacingText(" og ", with: " ")).utf8)
  }

  /// Levenshtein's distance in bytes.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }

  /// The municipality's or region's highest body.
  static func isCouncil(_ name: some StringProtocol) -> Bool {
    let lower = name.lowered()
    let councils = ["kommunalbestyrelse", "byråd", "borgerrepræsentation", "regionsråd"]
    // Of ASCII's and Latin-1's letters none has another form.
    let isPlain = lower.withBytes { !$0.holds { $0 > 0xC3 } }
    return isPlain ? councils.contains { lower.containsText($0) } : councils.contains { lower.contains($0) }
  }
}
