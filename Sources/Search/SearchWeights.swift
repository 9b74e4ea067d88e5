/// How much a word counts (BM25 with weighted fields: Robertson, Zaragoza, Taylor 2004; the search's contract).
enum SearchWeights {
  static let saturation: Float = 1.2
  static let lengthNormalisation: Float = 0.6
  static let highestImpact = 15

  // In tenths, so that they add up exactly on any machine.
  static let title: UInt32 = 30
  static let decision: UInt32 = 15
  static let recommendation: UInt32 = 12
  static let text: UInt32 = 10
  /// The number that a case has counts more than a mention of it.
  static let caseNumber: UInt32 = 30

  /// The part of a word counts half of the word: `weight` is in tenths, the result in twentieths.
  static func part(_ weight: UInt32) -> UInt32 { weight }
  static func whole(_ weight: UInt32) -> UInt32 { weight * 2 }

  /// What an item's length does to the impact of its terms: `length` is its number of words, `average` that of all items.
  static func norm(length: UInt32, average: Float) -> Float {
    saturation * (1 - lengthNormalisation + lengthNormalisation * Float(length) / max(average, 1))
  }

  /// The impact, 1 to 15, of a term in an item; `weight` in twentieths.
  @inline(__always) static func impact(weight: UInt32, norm: Float) -> Int {
    let frequency = Float(weight) / 20
    // Between 0 and 1: the factor k1 + 1 of the formula falls out.
    let share = frequency / (frequency + norm)
    let impact = share * Float(highestImpact)
    // Rounded as `rounded()` does, which calls a function of the C library.
    let whole = Int(impact)
    return max(1, min(highestImpact, impact - Float(whole) >= 0.5 ? whole + 1 : whole))
  }
}
