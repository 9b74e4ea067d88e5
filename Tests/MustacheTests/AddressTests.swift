import Testing

@testable import Mustache

/// How values stand in addresses: each byte, and what may begin one.
@Suite struct AddressTests {
  private func written(_ text: String, at place: AddressEscaping.Place) -> String {
    var bytes: [UInt8] = []
    AddressEscaping.append(text, at: place, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every character of ASCII stays, is encoded, or is escaped")
  func bytes() {
    for value in UInt8(0)..<0x80 {
      let sign = String(Unicode.Scalar(value))
      let hexadecimal = String(value, radix: 16, uppercase: true)
      let encoded = "%" + (value < 16 ? "0" : "") + hexadecimal
      let isWord = sign.contains { $0.isLetter || $0.isNumber || "-._~".contains($0) }
      #expect(written("a\(sign)b", at: .component) == (isWord ? "a\(sign)b" : "a\(encoded)b"), "\(value)")
      let stays = isWord || "!*();:@=+$,/?#[]%".contains(sign)
      let expected = sign == "&" ? "&amp;" : stays ? sign : encoded
      #expect(written("/a\(sign)", at: .path) == "/a\(expected)", "\(value)")
      #expect(written("/\(sign)b", at: .start) == "/\(expected)b", "\(value)")
    }
    #expect(written("æ–😀", at: .path) == "%C3%A6%E2%80%93%F0%9F%98%80")
    #expect(written("", at: .start) == "")
  }

  @Test(
    "an address leads nowhere where it might run",
    arguments: [
      ("javascript:x", "#"), ("java\u{1}script:x", "#"), (" \tjavascript:x", "#"), ("\u{A0}data:x", "#"), (":x", "#"),
      ("JavaScript:x", "#"), ("http:x", "http:x"), ("HTTPS://a", "HTTPS://a"), ("mailto:a@b", "mailto:a@b"),
      ("a/b:c", "a/b:c"), ("?a:b", "?a:b"), ("#a:b", "#a:b"), ("\\a:b", "%5Ca:b"), ("../x.html", "../x.html"),
      ("\u{1}http:x", "%01http:x"),
    ])
  func schemes(_ address: String, _ expected: String) {
    #expect(written(address, at: .start) == expected)
  }
}
