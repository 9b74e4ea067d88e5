import Minutes
import Testing

@testable import Parsing

/// Quick looks at bytes say what a slow look at each says.
@Suite struct ByteTextTests {
  /// Texts of every length around eight bytes, of all bytes there are.
  private static let texts: [[UInt8]] = (0..<400).map { number in
    (0..<number % 27).map { UInt8(truncatingIfNeeded: (number + $0) * 37) }
  }

  @Test("digits and scalars") func digitsAndScalars() {
    for text in ByteTextTests.texts {
      text.withUnsafeBufferPointer { bytes in
        #expect(ByteText.width(0..<text.count, of: bytes) == text.count { $0 & 0xC0 != 0x80 })
        #expect(ByteSigns(of: bytes).contains(.digit) == text.contains(where: DateReader.isDigit))
      }
    }
  }

  @Test(
    "a key is lower case with single spaces, whatever the letters",
    arguments: [
      ("  Sagens\t ÆØÅ : ", "sagens æøå"), ("BESLUTNING,:", "beslutning"), ("Łódź  Ą", "łódź ą"), ("İ x", "i̇ x"),
      ("", ""),
      (" : ", ""), ("– ”Ja”", "– ”ja”"), ("5×5", "5×5"),
    ])
  func keys(text: String, key: String) { #expect(Array(Vocabulary.key(text).utf8) == Array(key.utf8)) }

  @Test(
    "a text's beginning is its first characters", arguments: ["", "abc", "abcde", "abcd\u{301}e", "åbcde", "ab\r\ncd"])
  func beginnings(text: String) {
    for count in 0...6 { #expect(Array(text.beginning(count).utf8) == Array(text.prefix(count).utf8)) }
  }

  @Test(
    "a table of words misses none",
    arguments: [
      ("Punkt 3", true), ("PUNKT", true), ("pun", false), ("Punk", false), ("Ærø", true), ("sag nr", true),
      ("sal", false),
      ("", false),
    ])
  func tables(text: String, stands: Bool) {
    let table = WordsByFirstByte(["punkt", "sag nr", "sag", "ærø", ""])
    #expect(text.withBytes { table.mayStand(in: $0, at: 0) } == stands)
    #expect(!text.withBytes { WordsByFirstByte().mayStand(in: $0, at: 0) })
  }

  @Test("a label has a space, a digit, a colon or a full stop behind it")
  func labels() {
    let table = WordsByFirstByte(["ad", "punkt"])
    for text in ["Ad 1", "ad: 1", "AD.", "punkt7", "punkt\u{A0}7"] { #expect(text.withBytes(table.mayLabel)) }
    for text in ["Administrationen", "ad", "punkter 3", "a d"] { #expect(!text.withBytes(table.mayLabel)) }
  }

  @Test(
    "text becomes the prose that it becomes by a close look",
    arguments: [
      "Sagen er god.", "to  spaces", "ends ", " begins", "", "a", "1. maj", "- no", "ø_x", "a_b", "A & B", "A\u{A0}B",
      "tab\tx",
      "Æ [x]", "x < y", "x ~ y", "back\\slash", "it`s", "Ä",
    ])
  func prose(text: String) { #expect(MarkedText.prose(text) == Prose(plain: text)) }

  @Test("names of sections are found whatever form their letters have in Unicode")
  func sectionNames() {
    let names = SectionNames([.init(key: "resumé", role: .summary, ambiguous: false)])
    #expect(names.section(named: "resumé")?.role == .summary)
    #expect(names.section(named: "resume\u{301}")?.role == .summary)
    #expect(names.section(named: "resume") == nil)
    #expect(names.section(named: "") == nil)
    #expect(names.longest == 7)
  }

  @Test("every word of a list passes the quick look that stands before the list", arguments: [false, true])
  func lists(inCapitals: Bool) {
    func printed(_ word: String) -> String { inCapitals ? word.uppercased() : word }
    for ending in BodyName.endings {
      let word = "social" + ending
      #expect(BodyName.isBodyWord(printed(word)), "\(word)")
      #expect(BodyName.isBodyWord(printed(word + "s")), "\(word)s")
    }
    for absence in PersonList.absences {
      #expect(PersonList.isAbsence(printed(absence)), "\(absence)")
      #expect(PersonList.isAbsence(printed("(" + absence)), "(\(absence)")
    }
    for (name, month) in DateReader.months {
      #expect(DateReader.first(in: printed("den 3. \(name) 2026"))?.date?.month == month, "\(name)")
    }
  }
}
