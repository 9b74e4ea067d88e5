import Testing

@testable import Minutes

@Suite("“Did you mean”")
struct NearestWordTests {
  static let known = ["title", "language", "base-url", "publishers", "topics", "redact", "allow", "closed"]

  @Test(
    "names the word that was meant",
    arguments: [
      ("tilte", "title"), ("Title", "title"), ("titel", "title"), ("publisher", "publishers"), ("topic", "topics"),
      ("base_url", "base-url"), ("baseurl", "base-url"), ("redakt", "redact"), ("redacted", "redact"),
      ("alow", "allow"), ("lang", nil), ("color", nil), ("", nil), ("closed", "closed"),
    ] as [(String, String?)])
  func near(word: String, expected: String?) {
    #expect(NearestWord.find(word, among: Self.known) == expected)
  }

  @Test("says the same of equally near words, whatever their order")
  func order() {
    #expect(NearestWord.find("--a", among: ["--c", "--b"]) == "--b")
    #expect(NearestWord.find("--a", among: ["--b", "--c"]) == "--b")
  }

  @Test("is quick for a word of a megabyte")
  func long() {
    #expect(NearestWord.find(String(repeating: "x", count: 1 << 20), among: Self.known) == nil)
  }

  @Test("has nothing to say where nothing is known")
  func nothing() { #expect(NearestWord.find("title", among: []) == nil) }
}
