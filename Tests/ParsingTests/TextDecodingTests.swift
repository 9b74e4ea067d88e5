import Minutes
import Testing

@testable import Parsing

/// From bytes to text.
@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) throws -> DecodedText { try DecodedText.decode(bytes, file: "x.txt") }

  private static let utf16: [UInt8] = [0xFF, 0xFE, 0x52, 0, 0xE5, 0, 0x64, 0]

  @Test(
    "one text from every encoding",
    arguments: [
      (Array("Råd".utf8), "Råd", DecodedText.Encoding.utf8), ([0xEF, 0xBB, 0xBF] + Array("Råd".utf8), "Råd", .utf8),
      (utf16, "Råd", .utf16), ([0xFE, 0xFF, 0, 0x52, 0, 0xE5, 0, 0x64], "Råd", .utf16),
      ([0x52, 0xE5, 0x64], "Råd", .windows1252),
      ([0x93, 0x52, 0xE5, 0x64, 0x94, 0x20, 0x80], "“Råd” €", .windows1252), (Array("Ra\u{30A}d".utf8), "Råd", .utf8),
      (Array("a\r\nb\rc\nd".utf8), "a\nb\nc\nd", .utf8), (Array("a\r\n\r\nb".utf8), "a\n\nb", .utf8),
      (Array("a\u{0C}b".utf8), "a\u{0C}b", .utf8),
      (Array("kom\u{AD}mune".utf8), "kommune", .utf8), (Array("a\u{200B}b\u{202E}c\u{FEFF}".utf8), "abc", .utf8),
      (Array("a\u{2028}b".utf8), "a\nb", .utf8),
      (Array("a\u{A0}b\tc".utf8), "a\u{A0}b\tc", .utf8),
    ] as [([UInt8], String, DecodedText.Encoding)])
  func text(bytes: [UInt8], expected: String, encoding: DecodedText.Encoding) throws {
    let decoded = try decode(bytes)
    #expect(Array(decoded.text.utf8) == Array(expected.utf8))
    #expect(decoded.encoding == encoding)
  }

  @Test("what was taken out is counted") func removed() throws {
    #expect(try decode(Array("\u{FEFF}kom\u{AD}mu\u{AD}ne".utf8)).removedCharacters == 3)
  }

  @Test(
    "what is no text says so",
    arguments: [
      ([], "empty"), (Array(" \r\n\t\n".utf8), "empty"), (Array("%PDF-1.7 …".utf8), "PDF"),
      (Array("PK\u{3}\u{4}…".utf8), "ZIP"), (Array("{\\rtf1".utf8), "rich text"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "picture"),
      ([0x1F, 0x8B, 8], "compressed"), ([0xD0, 0xCF, 0x11, 0xE0], "Word"),
      (Array("abc\u{0}def".utf8), "binary"), ([1, 2, 3, 4, 65], "binary"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], word: String) {
    let thrown = #expect(throws: Diagnostic.self) { try decode(bytes) }
    #expect(thrown?.message.contains(word) == true)
    #expect(thrown?.advice != nil)
  }

  @Test("a line of more than a megabyte is damage, and is named") func longLine() {
    let thrown = #expect(throws: Diagnostic.self) {
      try decode(
        Array("REFERAT\n\n".utf8) + [UInt8](repeating: 0x61, count: DecodedText.longestLine + 1) + Array("\nslut".utf8))
    }
    #expect(thrown?.line == 3)
    #expect(thrown?.sourceLine?.utf8.count == 80)
  }
}
