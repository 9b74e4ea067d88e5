import Testing

@testable import Minutes

@Suite("Slugs and folders")
struct SlugTests {
  static let slugs: [(String, String)] = [
    ("Økonomiudvalget", "oekonomiudvalget"), ("Ældre- og Åbenhedsudvalg", "aeldre-og-aabenhedsudvalg"),
    ("C048/23", "c048-23"), ("PS 18/26", "ps-18-26"),
    ("3a", "3a"), ("1.1", "1-1"), ("Café Müller", "cafe-mueller"), ("Straße", "strasse"),
    ("Łódź, Čapek & Œuvre", "lodz-capek-oeuvre"), ("Borger’s råd", "borgers-raad"),
    ("a\u{30A}bent mo\u{308}de e\u{301}", "aabent-moede-e"), ("ÅBEN", "aaben"), ("A\u{30A}BEN", "aaben"), ("", "x"),
    ("§ – !", "x"), ("日本", "x"), ("--a--", "a"),
    ("CON", "con-1"), ("nul", "nul-1"), ("com1", "com1-1"), ("LPT9", "lpt9-1"), ("com10", "com10"),
    ("con.txt", "con-txt"), ("x×y", "x-y"), ("þing ð ÿ", "thing-d-y"),
  ]

  @Test("A name becomes small letters, digits and hyphens", arguments: slugs)
  func slugIsMade(_ text: String, _ slug: String) { #expect(Slug.make(text) == slug) }

  @Test("A slug is at most 80 bytes, cut between words where one ends in its second half")
  func longSlugIsCut() {
    #expect(Slug.make(String(repeating: "a", count: 81)) == String(repeating: "a", count: 80))
    #expect(Slug.make(String(repeating: "a", count: 80)) == String(repeating: "a", count: 80))
    #expect(Slug.make(String(repeating: "ab ", count: 40)) == String(repeating: "ab-", count: 26) + "ab")
    #expect(Slug.make("a " + String(repeating: "b", count: 100)) == "a-" + String(repeating: "b", count: 78))
    #expect(Slug.make(String(repeating: "a", count: 80) + " b") == String(repeating: "a", count: 80))
  }

  @Test("A Danish text and the same with a sign that is dropped have one slug: both ways of making it agree")
  func waysAgree() {
    let alphabet = ["a", "Z", "9", "æ", "Æ", "ø", "Ø", "å", "Å", "aa", " ", "-", "/", ".", "'", "&", "\t", "«"]
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = (0..<random.below(100)).map { _ in random.pick(alphabet) }.joined()
      #expect(Slug.make(text + "’") == Slug.make(text), "\(text)")
    }
  }

  @Test("Whatever the text, a slug is a safe name, and its own slug")
  func anySlugIsSafe() {
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let slug = Slug.make((0..<random.below(60)).map { _ in random.pick(ProseTests.alphabet) }.joined())
      let isSafe = slug.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
      #expect(
        isSafe && (1...80).contains(slug.utf8.count) && !slug.hasPrefix("-") && !slug.hasSuffix("-")
          && Slug.make(slug) == slug, "\(slug)")
    }
  }

  @Test("An item's folder is its number, or its position where none is printed")
  func itemsHaveFolders() throws {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 25))
    let items = ["25", nil, "C048/23", nil, "3a"].map { AgendaItem(number: $0, title: "x") }
    let meeting = Meeting(
      kind: .minutes, body: "Byråd", date: day, path: "x/y/2026-03-25", dialect: "generic",
      source: SourceDocument(file: "a", sha256: "b"), heading: "x", items: items)
    #expect(meeting.itemFolders == ["25", "p2", "c048-23", "p4", "3a"])
  }
}
