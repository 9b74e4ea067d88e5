import Testing

@testable import Site

@Suite struct PersonNameTests {
  @Test("a name's words are those of the slow way, whatever its letters are")
  func words() {
    var texts = [
      "", " ", "Ane Bang", "ÅSE ØRSTED-ÆBELØ", "Anna B. Holm", "O'Neil,  Jr.", "Þóra Ÿ ß × ÷", "A\u{30A}se",
      "Ane\u{A0}Bang",
      "Ane\tBang", "Ane‑Bang", "\u{212A}ai", "\u{130}lhan", "José\u{301}", "Ане", "a\r\nb", "\u{7F}\u{0}", "😀 x",
    ]
    for value in UInt32(0)..<0x200 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      texts += ["a\(scalar)b", "\(scalar)", "B\(scalar) c"]
    }
    for text in texts { #expect(PersonName(text).words == PersonName.anyWords(text), "\(text.debugDescription)") }
    #expect(PersonName.latinWords("Åse Ørsted") == ["åse", "ørsted"])
  }
}
