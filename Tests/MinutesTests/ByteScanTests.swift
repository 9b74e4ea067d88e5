import Minutes
import Testing

/// Looking at many bytes at a time finds what a look at each finds.
@Suite struct ByteScanTests {
  @Test("a byte is found wherever it stands, in texts of every length", arguments: 0..<140)
  func places(length: Int) {
    let isSought: (UInt8) -> Bool = { $0 == 0x2A || $0 >= 0xC2 }
    for place in 0...length {
      var text = [UInt8](repeating: 0x61, count: length)
      if place < length { text[place] = place % 2 == 0 ? 0x2A : 0xC3 }
      text.withUnsafeBufferPointer { bytes in
        #expect(bytes.holds(isSought) == (place < length))
        #expect(bytes.next(from: 0, isSought) == place)
        #expect(bytes.next(from: place, isSought) == place)
        #expect(bytes.next(from: min(place + 1, length), isSought) == length)
      }
    }
  }

  @Test(
    "text that is prose already stays, other text does not",
    arguments: [
      ("Sagen er god.", "Sagen er god."), ("to  mellemrum", "to mellemrum"), ("slut ", "slut"),
      ("hårdt\u{A0}mellemrum", "hårdt mellemrum"), ("tab\ther", "tab her"), ("side\nom", "side om"),
      (String(repeating: "a", count: 64) + "  b", String(repeating: "a", count: 64) + " b"),
      (String(repeating: "ø", count: 33) + "\u{A0}", String(repeating: "ø", count: 33)),
    ])
  func prose(text: String, line: String) {
    #expect(Prose(markdown: text).markdown == line)
    #expect(Prose(plain: text).plain == line)
  }
}
