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

  /// Texts of every length around eight bytes, of signs that stand close to those that are looked for.
  private static let texts: [[UInt8]] = {
    let signs: [UInt8] = [
      0x20, 0x21, 0x1F, 0x2F, 0x30, 0x35, 0x39, 0x3A, 0x61, 0x80, 0xA0, 0xB0, 0xB9, 0xC3, 0xFF, 0x00,
    ]
    var state: UInt64 = 1
    return (0..<400).map { length in
      (0..<length % 27).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
    }
  }()

  @Test("places, numbers and pairs of a byte", arguments: [0x20, 0x30, 0x80, 0x00] as [UInt8])
  func bytes(byte: UInt8) {
    for text in ByteScanTests.texts {
      text.withUnsafeBufferPointer { bytes in
        #expect(bytes.number { $0 == byte } == text.count { $0 == byte })
        #expect(
          bytes.holdsPair(of: byte) == zip(text, text.dropFirst()).contains { $0 == byte && $1 == byte })
        for start in 0...text.count {
          #expect(
            bytes.next(from: start) { $0 == byte } == text[start...].firstIndex(of: byte) ?? text.count)
          #expect(bytes.next(from: start, byte) == text[start...].firstIndex(of: byte) ?? text.count)
        }
      }
    }
  }

  @Test(
    "a number of bytes is told beyond what one byte counts, and letters side by side in any case",
    arguments: [0, 1, 254, 255, 256, 510, 511, 1_000])
  func many(length: Int) {
    let text = [UInt8](repeating: 0x61, count: length) + Array("bKT".utf8)
    text.withUnsafeBufferPointer { bytes in
      #expect(bytes.number { $0 == 0x61 } == length)
      #expect(bytes.holdsLetters { $0 == UInt8(ascii: "k") && $1 == UInt8(ascii: "t") })
      #expect(!bytes.holdsLetters { $0 == UInt8(ascii: "t") && $1 == UInt8(ascii: "k") })
      #expect(bytes.holdsLetters { $0 == UInt8(ascii: "a") && $1 == UInt8(ascii: "b") } == (length > 0))
    }
  }
}
