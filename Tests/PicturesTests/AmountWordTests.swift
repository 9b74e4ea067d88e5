import Testing

@testable import Pictures

/// Words of a table are read byte for byte where that is safe: then as the language's own comparison would read them.
@Suite("Words of amounts")
struct AmountWordTests {
  static let texts = [
    "", "Budget 2026", "I ALT", "i alt", "Korrigeret budget i 1.000 kr.", "MINDREFORBRUG (-)", "Mio. kr.", "a..b. .",
    "...",
    "Årsværk, ÆØÅ og ß", "µ ª º ² ³ ¹ ¼ ½ ¾ × ÷ ¶ ·", "Ÿ ÿ þ Þ", "kr./m²", "Indt\u{E6}gter\u{A0}netto", "a\u{AD}b",
    "A\u{30A}rsv\u{E6}rk", "Budget\u{301}", "\u{212A}R", "\u{130}ndtægt", "予算 2026", "😀 kr.", "a\r\nb",
    "\u{0}\u{7F}\u{80}\u{9F}",
    "Forbrug pr. 31.12.2025", "T.kr", "NETTODRIFTSUDGIFTER", "forbrug–budget", "Antal", "e\u{301}n kr",
  ]

  @Test("are the words of the slow way", arguments: texts)
  func words(_ text: String) {
    #expect(AmountText.words(text) == AmountText.anyWords(text))
    let slow = text.split { " ,;:()[]/*".contains($0) }
    #expect(AmountText.pieces(of: text, between: " ,;:()[]/*") == slow)
  }

  @Test("every character of Latin-1 divides or joins as the slow way has it")
  func latin() {
    for value in UInt32(0)..<0x250 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["a\(scalar)b", "\(scalar)", "A\(scalar)", "\(scalar)\(scalar).", "1 \(scalar)"] {
        #expect(AmountText.words(text) == AmountText.anyWords(text), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("a pattern fits the same words byte for byte")
  func patterns() {
    let words = [
      "budget", "årsbudget", "budgetår", "udbudgets", "x", "", "budge", "å", "åå", "drift", "anlæg", "anlægsudgift",
    ]
    for core in ["budget", "å", "anlæg", "drift"] {
      for text in [core, "*\(core)", "\(core)*", "*\(core)*"] {
        var letters: [UInt8] = [0, 1]
        let pattern = AmountPattern(Substring(text), roles: [], letters: &letters)
        for word in words {
          var bytes = word
          #expect(
            bytes.withUTF8 { word in letters.withUnsafeBufferPointer { pattern.fits(word, $0) } }
              == pattern.fits(word, letters), "\(text), \(word)")
        }
      }
    }
  }

  @Test("each role of the list has words")
  func roles() {
    let all = AmountWords.all
    #expect(all.has(.money, all.words("1.000 kr.")))
    #expect(all.has(.total, all.words("I alt")))
    #expect(all.has(.deviation, all.words("Afvigelse")))
    #expect(all.position(of: .budget, in: all.words("Korrigeret budget")) == 1)
    #expect(all.has(.count, all.words("A\u{30A}rsv\u{E6}rk")))
    #expect(!all.has(.money, all.words("Borgere")))
  }
}
