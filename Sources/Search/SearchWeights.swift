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

  /// The impact, 1 to 15, of a term in an item.
  ///
  /// `weight` in twentieths; `length` is the item's number of words, `average` that of all items.
  static func impact(weight: UInt32, length: UInt32, average: Float) -> Int {
    let frequency = Float(weight) / 20
    let norm = 1 - lengthNormalisation + lengthNormalisation * Float(length) / max(average, 1)
    // Between 0 and 1: the factor k1 + 1 of the formula falls out.
    let share = frequency / (frequency + saturation * norm)
    return max(1, min(highestImpact, Int((share * Float(highestImpact)).rounded())))
  }
}
