import Testing

@testable import Search

@Suite struct CompoundPartsTests {
  private let vocabulary = [
    "beskæftigelsen", "reform", "reformen", "udvalget", "udvalg", "valg", "valget", "møde", "mødet", "skole",
    "bestyrelse",
    "kommunal", "arbejdsmarked", "arbejde", "marked", "markedet", "planlægning", "løn", "tilskud", "løntilskud",
    "beskæftigelsesrettede", "formen", "krise", "center",
    "forældre", "ældre", "dag", "orden", "stat", "form", "interesse", "ret", "beskæftigelsesreform",
  ]

  @Test(
    "a compound holds its parts",
    arguments: [
      ("beskæftigelsesreformen", "reform"), ("skolebestyrelsesmøderne", "møde"), ("skolebestyrelsesmøderne", "skole"),
      ("arbejdsmarkedsudvalget", "marked"), ("arbejdsmarkedsudvalget", "udvalg"), ("fleksløntilskud", "løn"),
      ("krisecentret", "center"), ("kommunalbestyrelse", "bestyrelse"), ("dagsorden", "orden"),
    ])
  func holds(word: String, part: String) {
    #expect(parts(word).contains(key(part)), "\(parts(word))")
  }

  @Test(
    "a word that only looks like a compound does not",
    arguments: [
      ("udvalget", "valg"), ("forældre", "ældre"), ("beskæftigelsesudvalget", "valg"), ("statistik", "stat"),
      ("platform", "form"), ("interesseret", "ret"), ("reformen", "reform"),
    ])
  func isWhole(word: String, part: String) {
    #expect(!parts(word).contains(key(part)), "\(parts(word))")
  }

  private func parts(_ word: String) -> [String] {
    var parts = CompoundParts(
      SearchLanguage("da"), vocabulary: (vocabulary + [word]).map { (Array($0.utf8), 1) }, items: 10)
    return parts.parts(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func key(_ word: String) -> String {
    var keys = WordKeys(SearchLanguage("da"))
    return String(decoding: keys.key(Array(word.utf8)), as: UTF8.self)
  }
}
