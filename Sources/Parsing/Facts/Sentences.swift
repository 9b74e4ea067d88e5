/// Cutting Danish text into sentences and words.
enum Sentences {
  private static let abbreviations: Set<String> = [
    "kr", "nr", "stk", "pkt", "jf", "jfr", "bl.a", "m.v", "mv", "m.fl", "d", "ca", "kl", "pr", "mio", "mia", "ad",
    "f.eks", "fx", "evt",
    "inkl", "ekskl", "hhv", "ift", "ifm", "mht", "dvs", "pga", "vedr", "tlf", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep",
    "sept", "okt", "nov", "dec", "st", "sct", "dr", "skt", "afd", "bilag", "§", "litra",
  ]

  /// The sentences of one paragraph, each with its end mark.
  static func split(_ text: some StringProtocol) -> [String] {
    var sentences: [String] = []
    let words = text.split(separator: " ")
    var parts: [String] = []
    for (index, word) in words.enumerated() {
      parts.append(String(word))
      guard let last = word.unicodeScalars.last, ".!?".unicodeScalars.contains(last), index + 1 < words.count else {
        continue
      }
      let next = words[index + 1].unicodeScalars.first
      guard
        next?.properties.isUppercase == true || next?.isDigit == true || next == "§" || next == "(" || next == "\""
          || next == "”"
      else { continue }
      let core = word.dropLast().lowered()
      if last == ".", isAbbreviation(core) { continue }
      sentences.append(parts.joined(separator: " "))
      parts = []
    }
    if !parts.isEmpty { sentences.append(parts.joined(separator: " ")) }
    return sentences
  }

  /// Whether a full stop behind the word ends no sentence: "pkt.", "31. december", "Ad 1. Tiltrådt", "A. P. Møller".
  static func isAbbreviation(_ word: String) -> Bool {
    let count = word.unicodeScalars.count
    return count <= 1 || abbreviations.contains(word) || count == 2 && word.unicodeScalars.allSatisfy(\.isDigit)
  }

  /// Danish with and without its own letters: "udsættes" and "udsaettes" are one word.
  static func folded(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    return word.replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
  }

  /// Words in lower case without punctuation at their ends.
  static func words(_ text: some StringProtocol) -> [String] {
    text.lowered().split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "\n" }).compactMap { word in
      var core = word[...]
      while let first = core.unicodeScalars.first, !isWordScalar(first) {
        core = core[core.unicodeScalars.index(after: core.startIndex)...]
      }
      while let last = core.unicodeScalars.last, !isWordScalar(last) {
        core = core[..<core.unicodeScalars.index(before: core.endIndex)]
      }
      return core.isEmpty ? nil : String(core)
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isDigit || scalar == "§"
  }
}
