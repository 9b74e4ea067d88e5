import Minutes
import Testing

@testable import Parsing

/// What a line tells of itself without its key being made is what its key says.
@Suite struct LineLooksTests {
  private static let lines = [
    "Beslutning", "BESLUTNING:", "Økonomi", "  Resumé : ,", "Sagens  gang", "a\tb", "\ta", ":", ": ,", "", "– dash",
    "Łódź",
    "ÆRØ KOMMUNE,", "5×5 × Å", "## Indstilling:", "**Bilag**", "**Fraværende** Jon Krongaard", "İ", "x\u{A0}",
    String(repeating: "Ordet ", count: 40), String(repeating: "ORD ", count: 20) + "slut:",
  ]

  @Test("length and first byte are the key's", arguments: lines)
  func keys(text: String) {
    let line = Fixtures.line(text)
    let isLong = line.text.utf8.count > 200
    #expect(line.key == (isLong ? "" : Vocabulary.key(line.text)))
    #expect(line.keyLength == line.key.utf8.count)
    #expect(line.keyBeginning == line.key.utf8.first ?? 0)
    #expect(!line.hasPlainKey || line.text.lowercased().hasPrefix(line.key))
  }

  @Test(
    "what its first and last sign tell is what its text shows",
    arguments: lines + ["|a|", "||", "| a", "\t|a|", "åben", "Åben", "ǆ", "**nej:**", "## ja", "  to  "])
  func ends(text: String) {
    let line = Fixtures.line(text)
    #expect(line.endsWithColon == line.text.hasSuffix(":"))
    #expect(line.startsInLowerCase == line.text.startsInLowerCase)
    #expect(line.isPiped == (line.text.hasPrefix("|") && line.text.hasSuffix("|") && line.text.utf8.count > 2))
    #expect(line.isBlank == line.text.isEmpty)
  }

  @Test(
    "a line tells its marks and its extent",
    arguments: [
      ("", 0, false, 0, 0, false), ("  ab  ", 0, false, 2, 2, true), ("Å b", 0, false, 0, 3, false),
      ("###### Å", 6, false, 0, 8, false), ("####### Å", 0, false, 0, 9, false), (" **ab**", 0, true, 1, 6, false),
      ("# **ab**", 1, true, 0, 8, false), (String(repeating: " ", count: 70_000) + "a", 0, false, 70_000, 1, false),
    ])
  func marks(text: String, hashes: Int, bold: Bool, indent: Int, width: Int, isBroken: Bool) {
    let line = Fixtures.line(text)
    #expect(line.hashes == hashes)
    #expect(line.bold == bold)
    #expect(line.isMarked == (hashes > 0 || bold))
    #expect(line.indent == indent)
    #expect(line.width == width)
    #expect(line.brokenByProgram == isBroken)
  }

  @Test("a line holds its bold head and a key of its own")
  func rare() {
    let line = Fixtures.line("**Fraværende:** Jon  Krongaard")
    #expect(line.runIn?.head == "Fraværende:")
    #expect(line.runIn?.rest == "Jon  Krongaard")
    #expect(line.key == Vocabulary.key(line.text))
    #expect(Fixtures.line("Jon Krongaard").runIn == nil)
  }

  @Test("a line heads the section of its key", arguments: lines + ["RÉSUMÉ", "Resume\u{301}", "ØKONOMI.", "×konomi"])
  func sections(text: String) {
    let names = SectionNames(
      ["beslutning", "økonomi", "resumé", "sagens gang", "indstilling", "bilag", "beslutning"].enumerated().map {
        .init(key: $1, role: $0 == 0 ? .other : .decision, ambiguous: false)
      })
    let line = Fixtures.line(text)
    #expect(names.section(named: line) == names.section(named: line.key))
  }

  @Test(
    "text that is its own Markdown is told",
    arguments: [
      ("Sagen er god.", true), ("Æbler", true), ("to  spaces", false), ("1. maj", false), ("- no", false),
      ("a_b", false),
      ("A\u{A0}B", false), ("tab\tx", false), ("x < y", false), ("", false), ("Ja – nej", true),
    ])
  func prose(text: String, isPlain: Bool) {
    let line = Fixtures.line(text)
    #expect(line.looks.contains(.plainProse) == isPlain)
    if isPlain { #expect(MarkedText.prose(text).markdown == text) }
  }

  @Test(
    "a number at a text's start is read byte by byte",
    arguments: [
      ("3a Titel", 3001, 2), ("3.a Titel", 3001, 3), ("7.2 Titel", 7002, 3), ("7.2. Titel", 7002, 3), ("12", 12000, 2),
      ("7.234", 7000, 1), ("7.0 Titel", 7000, 1), ("123.4", 123000, 3), ("C048/23 T", 48000, 7), ("PS 18/26", 18000, 8),
      ("PS-18/2026", 18000, 10), ("3ab", 3000, 1), ("3a)", 3000, 1), ("7.2x", 7000, 1),
    ])
  func numbers(text: String, order: Int, length: Int) {
    let number = text.withBytes { ItemPattern.ASCIINumber($0) }
    #expect(number?.order == order)
    #expect(number?.length == length)
    #expect(number?.isComposite == text.contains("/"))
  }

  @Test(
    "what has more digits or letters is none", arguments: ["", "12345", "PS 18", "ABCDE 1/26", "C048/231", "x1", "-1"])
  func others(text: String) { #expect(text.withBytes { ItemPattern.ASCIINumber($0) } == nil) }
}
