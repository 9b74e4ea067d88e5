import Testing

@testable import PDF

@Suite("Tags that poppler's tools write")
struct TagScannerTests {
  @Test("are read with their entities, and nothing else is")
  func entities() {
    let text = #"<word xMin="1.5" yMin="2" xMax="30" yMax="12">A &amp; B &#34;x&#x41;&nonsense;</word>"#
    let pages = WordList.pages(Array(#"<page width="595" height="842">\#(text)<word>lost</word></page>"#.utf8))
    #expect(pages.map(\.words.count) == [1])
    #expect(pages[0].words[0].text == "A & B \"xA&nonsense;")
  }
}
