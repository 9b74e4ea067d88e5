import Minutes
import Testing

@testable import Markdown

@Suite("Prose on a page")
struct MeetingProseTests {
  @Test("A page shows plain text as it is, whatever it looks like")
  func renderedPlainTextIsTheText() {
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = random.oneIn(2) ? MeetingWords.signs(&random, from: MeetingWords.alphabet) : MeetingWords.text(&random)
      let shown = MeetingProseTests.shown(ProseRenderer.inlineHTML(Prose(plain: text).markdown))
      let expected = Prose.squeezed(text)
      if Array(shown.utf8) != Array(expected.utf8) {
        Issue.record("seed \(seed): \(expected.debugDescription) is shown as \(shown.debugDescription)")
        return
      }
    }
  }

  @Test("A page shows a heading's words as they are")
  func renderedInlineTextIsTheText() {
    for text in MeetingWords.hostile {
      #expect(MeetingProseTests.shown(ProseRenderer.inlineHTML(Prose.inline(text))) == Prose.squeezed(text))
    }
  }

  @Test("The words of Markdown are those that a page shows")
  func plainIsWhatIsShown() {
    // A page takes `<` and `]:` apart before it reads, so what stands beside them may differ.
    let alphabet =
      MeetingWords.alphabet.filter { $0 != "<" && $0 != ":" }
      + [
        "**", "__", "***", "[a](b)", "](a)", "](a \"b\")", "](<a b>)", "![", "](a(b)c)", "`` ` ``", "&amp;", "&aelig;",
        "&#65;", "&#x41;", "&#0;",
      ]
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed &+ 7_000_000)
      let prose = Prose(markdown: MeetingWords.signs(&random, from: alphabet))
      let shown = MeetingProseTests.shown(ProseRenderer.inlineHTML(prose.markdown))
      if Prose.squeezed(prose.plain) != Prose.squeezed(shown) {
        Issue.record("seed \(seed): \(prose.markdown) is shown as \(shown), its words are \(prose.plain)")
        return
      }
    }
  }

  /// The text of a piece of HTML.
  static func shown(_ html: String) -> String {
    var text: [UInt8] = []
    var inTag = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { inTag = true }
      if !inTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { inTag = false }
    }
    var words: [UInt8] = []
    var rest = text[...]
    let entities: [(String, String)] = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    while let first = rest.first {
      let entity = entities.first { rest.starts(with: $0.0.utf8) }
      words += entity.map { Array($0.1.utf8) } ?? [first]
      rest = rest.dropFirst(entity?.0.utf8.count ?? 1)
    }
    return String(decoding: words, as: UTF8.self)
  }
}
