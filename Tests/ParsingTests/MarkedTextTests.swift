import Testing

@testable import Parsing

/// The little markup that exporting programs leave.
@Suite struct MarkedTextTests {
  @Test(
    "paired marks become emphasis, every other sign stays the author's",
    arguments: [
      ("**bold** og mere", "**bold** og mere"), ("et *kursivt* ord", "et *kursivt* ord"),
      ("<i>Ikke</i> i dag", "*Ikke* i dag"),
      ("Afvigelse*", #"Afvigelse\*"#), ("Afvigelse (*)", #"Afvigelse (\*)"#), ("* Budget 2024", #"\* Budget 2024"#),
      ("2*3*4", #"2\*3\*4"#),
      ("** ikke fed **", #"\*\* ikke fed \*\*"#), ("<b>fed</b>", #"\<b>fed\</b>"#), ("<i>uden slut", #"\<i>uden slut"#),
      ("a < b", #"a \< b"#), ("**halv", #"\*\*halv"#), ("fil_navn_2", "fil_navn_2"),
      ("[Punkt 3]: vedtaget", #"\[Punkt 3]: vedtaget"#),
      ("***alt***", #"\*\*\*alt\*\*\*"#), ("", ""),
    ] as [(String, String)])
  func prose(text: String, markdown: String) { #expect(MarkedText.prose(text).markdown == markdown) }

  @Test(
    "a person reads the words that were there",
    arguments: [
      "Afvigelse*", "(*) Foreløbigt tal", "<b>fed</b>", "1. august", "- 5 kr.", "# 5", "2*3*4", "a_b _c_", "~~x~~",
      "&amp;", "\\", "`kode`", "|a|",
      "http://x.dk/a_b*c", "*", "**", "<i></i>", "<i> x </i>", "a*b* c",
    ])
  func plain(text: String) { #expect(MarkedText.prose(text).plain == text) }
}
