import Testing

@testable import Minutes

@Suite("Prose")
struct ProseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  static let escaped: [Case] = [
    Case("1.", "1\\."), Case("3. sag", "3\\. sag"), Case("7) sag", "7\\) sag"), Case("3.5 mio.", "3.5 mio."),
    Case("1234567890. x", "1234567890. x"), Case("- 5 kr.", "\\- 5 kr."), Case("-5 kr.", "-5 kr."),
    Case("+ a", "\\+ a"),
    Case("[Punkt 3]: vedtaget", "\\[Punkt 3]: vedtaget"), Case("Afvigelse*", "Afvigelse\\*"), Case("(*)", "(\\*)"),
    Case("<b>", "\\<b>"), Case("file_name_x", "file_name_x"), Case("A_ _B", "A\\_ \\_B"), Case("måned_år", "måned_år"),
    Case("–_a_–", "–\\_a\\_–"), Case("C:\\dir\\x", "C:\\\\dir\\\\x"), Case("# 3", "\\# 3"), Case("#3", "#3"),
    Case("##", "\\##"),
    Case("> a", "\\> a"), Case("| a |", "\\| a |"), Case("a | b", "a | b"), Case("---", "\\---"), Case("===", "\\==="),
    Case("~~~", "\\~\\~\\~"), Case("&amp;", "\\&amp;"), Case("&#35;", "\\&#35;"), Case("R&D; x", "R\\&D; x"),
    Case("R & D", "R & D"),
    Case(" a \n\t b\u{A0}\u{A0}c ", "a b c"), Case("", ""), Case(" \n", ""),
  ]

  @Test("Plain text is escaped where Markdown would take it for more than text, and only there", arguments: escaped)
  func plainTextIsEscaped(_ example: Case) {
    let prose = Prose(plain: example.text)
    #expect(prose.markdown == example.expected)
    #expect(prose.plain == Prose.squeezed(example.text))
    #expect(Prose(markdown: prose.markdown) == prose)
  }

  static let read: [Case] = [
    Case("**Godkendt** *i* _dag_", "Godkendt i dag"), Case("Afvigelse* og (*)", "Afvigelse* og (*)"),
    Case("5 * 3 * 2", "5 * 3 * 2"),
    Case("***a** b*", "a b"), Case("**a*", "*a"), Case("a_b_c _d_", "a_b_c d"), Case("`a *b* \\c`", "a *b* \\c"),
    Case("``a`b`` `c", "a`b `c"),
    Case("[Bilag 1](files/a_b.pdf \"x\") og [2](<a b>)", "Bilag 1 og 2"), Case("![Kort](kort.png)", "Kort"),
    Case("[a [b](c) d](e)", "[a b d](e)"),
    Case("[Punkt 3]: vedtaget", "[Punkt 3]: vedtaget"), Case("[a]( b", "[a]( b"),
    Case("<https://a.dk?b&amp;c>", "https://a.dk?b&c"),
    Case("<b>x</b>", "<b>x</b>"), Case("&amp; &lt; &aelig; &#35; &#x23; &#160;& &bogus;", "& < æ # #  & &bogus;"),
    Case("\\*a\\* \\a", "*a* \\a"), Case("a\\", "a\\"),
  ]

  @Test("The words of Markdown are what a page shows of it", arguments: read)
  func markdownIsReduced(_ example: Case) {
    #expect(Prose(markdown: example.text).plain == example.expected)
  }

  static let guarded: [Case] = [
    Case("1. a\nb", "1\\. a b"), Case("- a", "\\- a"), Case("* a*", "\\* a*"), Case("*a*", "*a*"), Case("***", "\\***"),
    Case("```", "\\```"),
    Case("```a```", "```a```"), Case("##a", "\\##a"), Case("|a|", "\\|a|"), Case(":-:", "\\:-:"),
    Case("1\\. a", "1\\. a"),
  ]

  @Test("Markdown keeps its marks, but begins no other block", arguments: guarded)
  func startIsGuarded(_ example: Case) {
    #expect(Prose(markdown: example.text).markdown == example.expected)
  }

  static let alphabet = [
    "#", "*", "_", "`", "~", "[", "]", "(", ")", "<", ">", "!", "&", ";", "\\", "|", "-", "+", "=", ".", ":", "\"", "'",
    "1", "25", "a", "kr.", "æ", "é",
    "e\u{301}", "–", "“", "€", "×", "👍🏽", "\u{200D}", "\u{FE0F}", " ", " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\0",
    "\u{7F}", "\u{2028}", "amp;", "#35;", "nbsp;",
    "](a)", "http://a", "- ", "1. ", "\\\\",
  ]

  @Test("Plain text comes back as it was, on one line, and its Markdown is stable: 20,000 texts")
  func plainTextComesBack() {
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = (0..<random.below(20)).map { _ in random.pick(ProseTests.alphabet) }.joined()
      let prose = Prose(plain: text)
      let isBack = prose.plain.utf8.elementsEqual(Prose.squeezed(text).utf8)
      let isStable = Prose(markdown: prose.markdown) == prose
      let typed = Prose(markdown: text)
      let isIdempotent = Prose(markdown: typed.markdown).markdown.utf8.elementsEqual(typed.markdown.utf8)
      let isOneLine = !prose.markdown.utf8.contains { $0 < 0x20 } && Prose.squeezed(prose.markdown) == prose.markdown
      if !(isBack && isStable && isIdempotent && isOneLine) {
        Issue.record("seed \(seed): \(text.debugDescription) became \(prose.markdown), its words \(prose.plain)")
        return
      }
    }
  }

  @Test("Two runs of plain text make a line that reads as both")
  func runsAreJoined() {
    #expect(Prose(markdown: Prose.escapedRun("- a* ") + "**" + Prose.escapedRun("b_") + "**").plain == "- a* b_")
    #expect(Prose.inline(" 1. #a ") == "1. #a")
  }
}
