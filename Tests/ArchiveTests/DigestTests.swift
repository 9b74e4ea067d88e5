import Testing

@testable import Archive

@Suite("The digest of a file")
struct DigestTests {
  /// FIPS 180-4's own examples, and the longest of them.
  static let vectors: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("is SHA-256 as its standard's examples say", arguments: vectors.indices)
  func known(index: Int) {
    #expect(Digest.sha256(Self.vectors[index].0) == Self.vectors[index].1)
  }

  @Test("is written as digits and read back, whatever its bytes are")
  func digits() throws {
    for first in 0..<256 {
      let bytes = (0..<32).map { UInt8(truncatingIfNeeded: first + $0 * 37) }
      let digest = try #require(ContentDigest(bytes: bytes))
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(digest.hexadecimal == digits)
      var written = Array("x".utf8)
      digest.appendHexadecimal(to: &written)
      #expect(written == Array("x\(digits)".utf8))
      #expect(Array(digits.utf8).withUnsafeBufferPointer { ContentDigest(hexadecimal: $0) } == digest)
    }
  }

  @Test("is taken of bytes that are no text, too")
  func bytes() {
    let digest = "f742b965f156c10374bc23aea96e3a8aff8facd6fc079defeaa30219ad86f211"
    #expect(Digest.sha256([0x00, 0xFF, 0x80]) == digest)
  }
}
