import Minutes

/// Names of municipal bodies as running text prints them: "Økonomi-, Erhvervs- og Uddannelsesudvalget".
public enum BodyName {
  /// A body's name with its byte range in the text.
  struct Found {
    var name: String
    var range: Range<Int>
  }

  private static let endings = [
    "udvalget", "udvalg", "udvalgets", "rådet", "råd", "rådets", "byråd", "kommunalbestyrelsen", "kommunalbestyrelsens",
    "kommunalbestyrelse", "bestyrelsen", "bestyrelsens", "nævnet", "nævn", "nævnets", "kommissionen", "komité",
    "komiteen",
    "komitéen", "borgerrepræsentationen", "regionsrådet", "forum", "forsamlingen", "direktionen",
    // Danish without its own letters.
    "raadet", "raad", "naevnet", "byraad",
    // Norwegian and English bodies.
    "kommunestyret", "utvalget", "utvalg", "formannskapet", "styret", "council", "committee",
  ]

  /// Words of that shape that are no body's name.
  private static let ordinary: Set<String> = [
    "råd", "udvalg", "udvalget", "rådet", "bestyrelsen", "nævnet", "forum", "udvalgets", "rådets", "fagudvalget",
    "fagudvalg",
    "byrådsmøde", "bestyrelsens", "arbejdsudvalg", "nævn", "komité", "nævnets", "område", "skolebestyrelsen",
    "forsamlingen",
  ]

  static func isBodyWord(_ word: some StringProtocol) -> Bool {
    let lower = word.lowered()
    return !ordinary.contains(lower) && endings.contains { lower.ends(with: $0) }
  }

  static func first(in text: some StringProtocol) -> Found? { all(in: Array(text.utf8)).first }

  /// Every name in order: a word of a body's shape that begins in upper case, with the words before it that belong to
  /// it by a hyphen, a comma and "og".
  static func all(in bytes: [UInt8]) -> [Found] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      let inside =
        byte >= 0x80 || Vocabulary.isASCIILetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&")
      if inside {
        if start == nil { start = index }
      } else if let begin = start {
        words.append(begin..<index)
        start = nil
      }
    }
    if let begin = start { words.append(begin..<bytes.count) }
    var found: [Found] = []
    for (position, range) in words.enumerated() {
      let word = String(decoding: bytes[range], as: UTF8.self)
      guard word.startsInUpperCase, isBodyWord(word) || isSecondWord(word, at: position, words: words, bytes: bytes)
      else { continue }
      var first = position
      if !isBodyWord(word) { first -= 1 }
      var joined = false
      while first > 0 {
        let before = String(decoding: bytes[words[first - 1]], as: UTF8.self)
        let gap = String(decoding: bytes[words[first - 1].upperBound..<words[first].lowerBound], as: UTF8.self)
        guard gap.allSatisfy({ $0 == " " || $0 == "," }), gap.utf8.count <= 2 else { break }
        if before == "og" || before == "OG" || before == "&" {
          guard first > 1, isPart(String(decoding: bytes[words[first - 2]], as: UTF8.self)) else { break }
          first -= 1
          joined = true
        } else if isPart(before), joined || before.ends(with: "-") || first < position && gap.begins(with: ",") {
          first -= 1
          joined = false
        } else {
          break
        }
      }
      let whole = words[first].lowerBound..<range.upperBound
      var name = String(decoding: bytes[whole], as: UTF8.self)
      // The genitive ("Økonomiudvalgets drøftelse") names the same body.
      for ending in ["udvalgets", "rådets", "bestyrelsens", "nævnets"] where name.ends(with: ending) {
        name.removeLast()
      }
      found.append(Found(name: name, range: whole))
    }
    return found
  }

  /// "Teknisk Udvalg": an ordinary word of a body's shape in upper case behind another one.
  private static func isSecondWord(_ word: String, at position: Int, words: [Range<Int>], bytes: [UInt8]) -> Bool {
    guard position > 0, ["udvalg", "udvalget", "råd", "rådet", "nævn", "bestyrelse"].contains(word.lowered()) else {
      return false
    }
    let before = words[position - 1]
    return before.upperBound + 1 == words[position].lowerBound && bytes[before.upperBound] == 0x20
      && String(decoding: bytes[before], as: UTF8.self).startsInUpperCase
  }

  /// "Økonomi-", "Beskæftigelses" before "og".
  private static func isPart(_ word: String) -> Bool {
    word.startsInUpperCase && word.unicodeScalars.count >= 3 && !isBodyWord(word)
  }

  /// Whether two printed names mean one body: hyphens, "og" and small slips of spelling apart.
  public static func same(_ left: String, _ right: String) -> Bool {
    let first = skeleton(left)
    let second = skeleton(right)
    if first == second { return true }
    let length = max(first.count, second.count)
    guard length >= 20, abs(first.count - second.count) <= length / 8 else { return false }
    return distance(first, second) <= length / 8
  }

  private static func skeleton(_ name: String) -> [UInt8] {
    Array(Vocabulary.letters(name.lowered().replacing(" og ", with: " ")).utf8)
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
    return ["kommunalbestyrelse", "byråd", "borgerrepræsentation", "regionsråd"].contains { lower.contains($0) }
  }
}
