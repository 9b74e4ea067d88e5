import Minutes
import Testing

/// Our look at bytes agrees with the standard library's.
@Suite struct UTF8ValidityTests {
  private func agrees(_ bytes: [UInt8]) -> Bool {
    let text = String(validating: bytes, as: UTF8.self)
    guard let own = String(utf8: bytes) else { return text == nil }
    return text.map { Array($0.utf8) == Array(own.utf8) && $0 == own && $0.hashValue == own.hashValue } ?? false
  }

  @Test("of every two and every three bytes, alone and behind a run of ASCII")
  func shortOnes() {
    let notable: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in 0...255 as ClosedRange<UInt8> {
      for second in 0...255 as ClosedRange<UInt8> {
        #expect(agrees([first, second]), "\(first) \(second)")
      }
      for second in notable {
        for third in notable {
          #expect(agrees([first, second, third]), "\(first) \(second) \(third)")
          for fourth in notable where first >= 0xEE { #expect(agrees([first, second, third, fourth, 0x41])) }
        }
      }
    }
  }

  @Test("of Danish text of every length, whole and with one byte changed or left out")
  func texts() {
    let text = Array("Økonomiudvalget – mødet den 3. maj: “Ås” til 😀 kr. og så videre, uden ændringer i øvrigt.".utf8)
    for length in 0...text.count { #expect(agrees(Array(text[..<length]))) }
    for start in 0...text.count { #expect(agrees(Array(text[start...]))) }
    for place in text.indices {
      for byte in [0x41, 0x80, 0xC3, 0xE2, 0xF0, 0xFF] as [UInt8] {
        var changed = text
        changed[place] = byte
        #expect(agrees(changed))
      }
      var shorter = text
      shorter.remove(at: place)
      #expect(agrees(shorter))
    }
  }
}
