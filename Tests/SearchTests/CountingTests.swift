import Testing

@testable import Search

@Suite struct CountingTests {
  @Test("every letter and digit stands in its word in lower case, every other sign ends it")
  func letters() {
    for value in UInt32(1)..<0x3100 {
      guard let scalar = Unicode.Scalar(value), value != 0xAD else { continue }
      let word = "a" + String(String.UnicodeScalarView([scalar])) + "b"
      let isLetter: Bool =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
          .letterNumber, .otherNumber:
          true
        default: false
        }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let expected = isLetter ? ["a" + String(String.UnicodeScalarView([lower])) + "b"] : ["a", "b"]
      if words(word).map({ Array($0.utf8) }) != expected.map({ Array($0.utf8) }) {
        Issue.record("U+\(String(value, radix: 16)): \(words(word))")
      }
    }
    #expect(words("be\u{AD}skæf\u{AD}tigelse \u{AD}") == ["beskæftigelse"])
    #expect(words("ÆRØ-øl, × ÷ Ærø") == ["ærø", "øl", "ærø"])
  }

  @Test("no letter's lower case takes more than half as many bytes again: so much room a word has")
  func room() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let lower = scalar.properties.lowercaseMapping.unicodeScalars.first
      else {
        continue
      }
      if 2 * UTF8.width(lower) > 3 * UTF8.width(scalar) { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(words(String(repeating: "Ⱥ", count: 100)) == [String(repeating: "ⱥ", count: 100)])
  }

  @Test("numbers, case numbers and sections of acts are taken apart as a reader asks for them")
  func codes() {
    #expect(
      words("og/eller 450.000 1,5 §§ 110 og 111 a") == ["og", "eller", "450000", "1,5", "§110", "110", "§111a", "111"])
    #expect(words("15.00.00-A00-4-21") == ["150000a00421", "150000"])
    #expect(words("§").isEmpty)
    #expect(words("§ ").isEmpty)
    #expect(words("a- -a") == ["a", "a"])
  }

  @Test("a text's beginning is cut as its characters say, whatever signs stand in it")
  func shortened() {
    let pieces = [
      "Forvaltningen", " ", "  ", "\u{A0}", "indstiller,", "–", "”møde”", "\n", "\r\n", "e\u{301}", "é", "👩‍👩‍👧", "\u{85}",
      "x", "\t",
      "\u{2028}", "\u{AD}", "økonomi", "한국", "\u{301}",
    ]
    var state: UInt64 = 7
    for round in 0..<3_000 {
      var text = ""
      // Half of the texts have only the signs that most texts have.
      let most = UInt64(round.isMultiple(of: 2) ? 8 : pieces.count)
      while text.utf8.count < 60 + round % 200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % most)]
      }
      #expect(ResultRecord.shortened(text) == ResultRecord.shortened(characters: text), "\(text.debugDescription)")
    }
    #expect(ResultRecord.shortened(" ").isEmpty)
    #expect(ResultRecord.shortened("").isEmpty)
  }

  @Test("an impact is the rounded fifteenth of the formula")
  func impacts() {
    for length in stride(from: UInt32(0), to: 4_000, by: 37) {
      for weight in stride(from: UInt32(1), to: 3_000, by: 7) {
        let frequency = Float(weight) / 20
        let norm = 1 - SearchWeights.lengthNormalisation + SearchWeights.lengthNormalisation * Float(length) / 211.5
        let share = frequency / (frequency + SearchWeights.saturation * norm)
        let expected = max(1, min(15, Int((share * 15).rounded())))
        let impact = SearchWeights.impact(weight: weight, norm: SearchWeights.norm(length: length, average: 211.5))
        if impact != expected { Issue.record("\(weight) of \(length): \(impact), not \(expected)") }
      }
    }
  }

  @Test("impacts that were worked out before are those of their own item")
  func knownImpacts() {
    var table = ImpactTable()
    for length in [UInt32(0), 3_999, 211, 212, 0] {
      let norm = SearchWeights.norm(length: length, average: 211.5)
      table.start(norm: norm)
      for _ in 0..<2 {
        for weight in UInt32(1)...700 {
          let impact = table.impact(weight: weight)
          let expected = UInt32(SearchWeights.impact(weight: weight, norm: norm))
          if impact != expected { Issue.record("\(weight) of \(length): \(impact), not \(expected)") }
        }
      }
    }
  }

  @Test("numbers come out of their set in rising order, each once, and none stays")
  func sorted() {
    var set = SortedNumbers(below: 10_000)
    var all: Set<Int> = [0, 63, 64, 4_095, 4_096, 9_999]
    for number in 0..<500 { all.insert(number * 7_919 % 10_000) }
    for _ in 0..<2 {
      set.change { set in for number in all { set.insert(number) } }
      #expect(set.count == all.count)
      var found: [Int] = []
      set.removeAll { found.append($0) }
      #expect(found == all.sorted())
      #expect(set.count == 0)
    }
  }

  private func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    var found: [String] = []
    scanner.scan(text) { found.append(String(decoding: $0, as: UTF8.self)) }
    return found
  }
}
