import Foundation
import Testing

@testable import Search

@Suite struct StemmerTests {
  @Test(
    "words of one root share a key",
    arguments: [
      "jobcenter jobcentret jobcentre jobcentrene jobcenterets", "budget budgettet budgetter budgetternes",
      "økonomi økonomien oekonomi Ökonomi", "artikel artiklen artikler artiklernes", "plads pladsen pladser",
      "social sociale socialt", "gymnasium gymnasiet gymnasier", "ledig ledige ledighed ledighedens",
      "middel midlet midler midlerne", "kommunalbestyrelsen kommunalbestyrelsens kommunalbestyrelser",
      "aarhus århus", "titel titlen titler",
      "barn barnet børn børnenes", "formand formænd formanden",
    ])
  func sameKey(words: String) {
    let keys = words.split(separator: " ").map { key(String($0).lowercased()) }
    #expect(Set(keys).count == 1, "\(keys)")
  }

  @Test(
    "words that only look alike keep their own keys",
    arguments: ["får far", "ledig ledelse", "person personlig", "hal halt", "dag daglig", "bolig bold"])
  func otherKeys(words: String) {
    let keys = words.split(separator: " ").map { key(String($0)) }
    #expect(Set(keys).count == keys.count, "\(keys)")
  }

  private func key(_ word: String) -> String {
    var keys = WordKeys(SearchLanguage("da"))
    return String(decoding: keys.key(Array(word.utf8)), as: UTF8.self)
  }
}
