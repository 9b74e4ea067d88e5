/// Texts that a writer and a reader of Markdown and YAML stumble over.
enum MeetingWords {
  /// Whole texts that begin, end or look like something else.
  static let hostile = [
    "#", "##", "## ", "# 3", "#3", "##25. Titel", "Bilag #", "Bilag ##", "Bilag \\#", "C#", "a # b", "1.", "1. ",
    "1. behandling",
    "2) behandling", "25", "25 kr.", "25: x", "25.Titel", "25. 26. x", "25.5 mio.", "123456789. x", "1234567890. x",
    "- 5 kr.", "-5 kr.",
    "-", "--", "---", "- - -", "* * *", "***", "___", "_ _ _", "===", "=", "+ 5", "+", "* a", "*a*", "**a**", "_a_",
    "__a__", "*a", "a*",
    "[Punkt 3]: vedtaget", "[a](b)", "[a](b \"c\")", "![a](b)", "[a]", "[^1]: x", "Afvigelse*", "(*)", "<b>", "</b>",
    "<!-- x -->", "<https://a.dk>",
    "a < b > c", "> a", ">a", "| a |", "|", "||", "| --- |", "|---|---|", "a | b", "\\|", "\\\\|", "a\\|b", ":--", ":",
    "\\", "\\\\", "a\\", "\\a", "C:\\dir\\x",
    "&amp;", "&#35;", "&#x23;", "&lt;b&gt;", "&", "&&amp;;", "\\&amp;", "&nbsp;", "`", "``", "```", "```swift", "`a`",
    "`a|b`", "a ` b", "~~~", "~~a~~",
    "~", "👩‍👩‍👧", "🇩🇰", "e\u{301}", "\u{301}", "\u{301}#", "#\u{301}", "# \u{301}", "-\u{FE0F} x", "1.\u{20E3}", "\u{200D}",
    "a\u{A0}b", "\u{A0}", "Æblegrød på ø", "–_a_–", "“_a_”", "a_b", "_a", "a_", "A_ _B",
    "file_name_x", "Lukket: sag", "lukket:", "LUKKET: x", "Sag (Lukket)", "(lukket)", "Lukket", "Lukket\\: x",
    "Budget 2026. Del 2", "2026. Budget", "PS 18/26. x",
    "C048/23. x", "3a. x", "1.1. x", "Q3. x", "    kode", "\tkode", "a  b", "!", "![", "](", "[](", "}{", "{{x}}",
    "\"x\"", "'x'", "$", "%", "@a", "https://a.dk/_b_", "a@b.dk",
    "Ad 1.: Tiltrådt.", "...", "null", "true", "~", ": x", "a: b", "x #y", "2026-03-25", "0x1F", "1e3", "no", "{a: b}",
    "[a, b]", "*x", "&x y", "!x", "%x", "@x", "`x",
  ]

  static let ordinary = [
    "Økonomiudvalget", "indstiller", "at", "byrådet", "godkender", "5", "kr.", "og", "(A)", "25.", "mio.",
  ]

  /// One text, made of a few pieces with or without spaces between them.
  static func text(_ random: inout SplitMix64) -> String {
    if random.oneIn(3) { return random.pick(hostile) }
    var text = ""
    for index in 0..<random.below(5) + 1 {
      if index > 0, !random.oneIn(4) { text += " " }
      text += random.oneIn(2) ? random.pick(ordinary) : random.pick(hostile)
    }
    return text
  }

  /// Signs of Markdown and few letters, thrown together.
  static func signs(_ random: inout SplitMix64, from alphabet: [String]) -> String {
    (0..<random.below(14) + 1).map { _ in random.pick(alphabet) }.joined()
  }

  static let alphabet = [
    "#", "*", "_", "`", "~", "[", "]", "(", ")", "<", ">", "!", "&", ";", "\\", "|", "-", "+", "=", ".", ":", "\"", "'",
    "/", "1", "a", "b",
    "Å", "é", "e\u{301}", "–", "“", "€", "👍", " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "amp;", "#35;", "x23;",
    "http://a", "3. ", "- ",
  ]
}
