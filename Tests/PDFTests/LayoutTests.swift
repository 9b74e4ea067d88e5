import Testing

@testable import PDF

/// Layouts as positioned words: what each is read as.
@Suite("A printed page")
struct LayoutTests {
  private let long =
    "Forvaltningen forelægger en status for udvalget, som beskriver udviklingen i antallet af ledige i kommunen og den "
    + "indsats, der er sat i gang for at hjælpe flere i job inden årets udgang, og som udvalget har bedt om at få forelagt."
  private let other =
    "Kommunalbestyrelsen har i budgettet afsat midler til formålet, og de er fordelt på de enkelte områder efter de "
    + "retningslinjer, som udvalget tidligere har besluttet på sit møde i foråret, hvor sagen blev drøftet første gang."

  @Test("has its lines joined to paragraphs, and paragraphs parted by space")
  func paragraphs() {
    var page = PageSetter()
    page.paragraph(long)
    page.paragraph(other)
    #expect(PageSetter.text([page.page()]) == [long, other])
  }

  @Test("has a line with room for the next word as a paragraph's end")
  func shortLines() {
    var page = PageSetter()
    page.paragraph(long)
    for line in ["Afbud:", "Conni Rosendahl Jensen (A)", "Ikke tilstede:", "Dorte Vilhelmsen (C)"] { page.line(line) }
    #expect(
      PageSetter.text([page.page()])
        == [long, "Afbud:", "Conni Rosendahl Jensen (A)", "Ikke tilstede:", "Dorte Vilhelmsen (C)"])
  }

  @Test("marks what is bold or large as a heading, and a bold run in a line")
  func headings() {
    var page = PageSetter()
    page.line("Punkt 1: Budget 2026", height: 14, distance: 24)
    page.line("**Indstilling", distance: 22)
    page.paragraph(long)
    page.line("**Mødested Mødelokale 3")
    #expect(
      PageSetter.text([page.page()])
        == ["**Punkt 1: Budget 2026**", "**Indstilling**", long, "**Mødested** Mødelokale 3"])
  }

  @Test("has bullets and numbers at the start of entries, and a date at the start of a line as text")
  func lists() {
    var page = PageSetter()
    page.paragraph(other)
    page.line("• Første indsats")
    page.line("• Anden indsats")
    page.newLine(8)
    page.line("1. at budgettet godkendes")
    page.line("2. at udvalget orienteres")
    page.newLine(8)
    page.line("Udvalget besluttede på sit ordinære møde i kommunens rådhus, at sagen nu skal behandles igen den")
    page.line("25. marts 2026.")
    #expect(
      PageSetter.text([page.page()]).dropFirst()
        == [
          "- Første indsats", "- Anden indsats", "1. at budgettet godkendes", "2. at udvalget orienteres",
          "Udvalget besluttede på sit ordinære møde i kommunens rådhus, at sagen nu skal behandles igen den 25. marts 2026.",
        ])
  }

  @Test("has drawn dots for bullets")
  func dots() {
    var page = PageSetter()
    page.paragraph(long)
    let top = page.top
    page.line("Første indsats", left: 80)
    page.line("Anden indsats", left: 80)
    let dots = [0, PageSetter.pitch].map {
      Box(left: 68, top: top + $0 + 4, right: 72, bottom: top + $0 + 8)
    }
    #expect(PageSetter.text([page.page(dots: dots)]) == [long, "- Første indsats", "- Anden indsats"])
  }

  @Test("has a ruled table's cells parted by tabs, wrapped cells joined")
  func ruledTable() {
    var page = PageSetter()
    page.paragraph(long)
    let top = page.top - 3
    page.set("I mio. kr.", left: 64)
    page.set("Vedtaget", left: 204)
    page.set("Forventet", left: 324)
    page.newLine()
    page.set("budget 2025", left: 204)
    page.set("forbrug", left: 324)
    page.newLine(18)
    let middle = page.top - 3
    page.set("Aktivering", left: 64)
    page.set("152,2", left: 204)
    page.set("-1,5", left: 324)
    page.newLine(18)
    let bottom = page.top - 3
    page.newLine(20)
    page.paragraph(other)
    let across = [top, middle, bottom].map { Box(left: 60, top: $0, right: 440, bottom: $0 + 1) }
    let down = [60.0, 200, 320, 440].map { Box(left: $0, top: top, right: $0 + 1, bottom: bottom) }
    #expect(
      PageSetter.text([page.page(rules: across + down)])
        == [long, "I mio. kr.\tVedtaget budget 2025\tForventet forbrug", "Aktivering\t152,2\t-1,5", other])
  }

  @Test("has a table without lines by what stands below one another")
  func alignedTable() {
    var page = PageSetter()
    page.paragraph(long)
    for row in [["Lokation", "Antal"], ["Ringbo", "43"], ["Mørkhøj Park Alle", "34"]] {
      page.set(row[0], left: 64)
      page.set(row[1], left: 264)
      page.newLine()
    }
    #expect(PageSetter.text([page.page()]) == [long, "Lokation\tAntal", "Ringbo\t43", "Mørkhøj Park Alle\t34"])
  }

  @Test("joins words that a line's end parted, and keeps the hyphens of the text")
  func hyphens() {
    let cases: [(String, String, String)] = [
      ("kommunal\u{AD}", "bestyrelse", "kommunalbestyrelse"), ("kommunal\u{2010}", "bestyrelse", "kommunalbestyrelse"),
      ("Social-", "og", "Social- og"), ("2022-", "2025", "2022-2025"), ("Nord-", "Sjælland", "Nord-Sjælland"),
      ("IGU-", "forløb", "IGU-forløb"), ("a-", "kasse", "a-kasse"), ("ord", "ord", "ord ord"),
      ("på -", "580", "på -580"),
    ]
    for (last, first, joined) in cases {
      var page = PageSetter()
      page.line(last)
      page.line(first)
      let lines = PrintedLine.lines(of: page.page().words)
      #expect(MarkedRuns(lines, dropping: 0, hyphenation: Hyphenation()).plain == joined)
    }
  }

  @Test("has a heading that the page's end cut in two as one, where its first line is full")
  func cutHeading() {
    var first = PageSetter()
    first.paragraph(long)
    // 62 letters of 7 points and 7 spaces: 463 points, as wide as the paragraph above.
    for bold in ["**Punkt **42: **Godkendelse **af **samarbejde **om **en **indsats **med **fonden **Den"] {
      first.line(bold, height: 14)
    }
    var second = PageSetter()
    second.number = 2
    second.line("**Investeringsfond", height: 14, distance: 28)
    second.paragraph(other)
    #expect(
      PageSetter.text([first.page(), second.page()])
        == [
          long, "**Punkt 42: Godkendelse af samarbejde om en indsats med fonden Den Investeringsfond**", other,
        ])
  }

  @Test("goes on over a page's end, without running heads, feet and page numbers")
  func pages() {
    // No page begins as another one does.
    let letters = Array("abcdefghi")
    let words = (0..<90).map { (index: Int) -> String in
      let parts: [Character] = [letters[index / 10], letters[index % 9], letters[index * 7 % 9]]
      return String(parts)
    }
    var pages: [PrintedPage] = []
    for number in 1...3 {
      var page = PageSetter()
      page.number = number
      page.top = 30
      page.line("Økonomiudvalget 25-03-2026", height: 8)
      page.top = 80
      page.paragraph(words[(number - 1) * words.count / 3..<number * words.count / 3].joined(separator: " "))
      page.top = 800
      page.line("Rådhuspladsen 1 Side \(number) af 3", height: 8)
      pages.append(page.page())
    }
    let document = DocumentText(pages: pages)
    #expect(!document.text.contains("Økonomiudvalget") && !document.text.contains("Side"))
    #expect(document.leftOut.map(\.pages) == [[1, 2, 3], [1, 2, 3]])
    #expect(document.text.split(whereSeparator: \.isWhitespace).map(String.init) == words)
  }

  @Test("in two columns is read column by column")
  func columns() {
    var page = PageSetter()
    let left = "Udvalget drøftede sagen og besluttede at bede om en ny redegørelse til det næste møde i kommunen her."
    let right = "Forvaltningen blev bedt om at komme med et forslag, der kan behandles sammen med budgettet for året."
    var tops: [Double] = []
    for text in [left, right] {
      page.top = 80
      for _ in 0..<3 {
        var row = ""
        for word in text.split(separator: " ") {
          if row.count + word.count + 1 > 40 {
            page.line(row, left: text == left ? 60 : 310)
            row = ""
          }
          row += row.isEmpty ? String(word) : " \(word)"
        }
        page.line(row, left: text == left ? 60 : 310)
      }
      tops.append(page.top)
    }
    let read = PageSetter.text([page.page()]).joined(separator: " ")
    #expect(
      read == Array(repeating: left, count: 3).joined(separator: " ") + " "
        + Array(repeating: right, count: 3).joined(separator: " "))
  }

  @Test("has every word of any heap of words, once")
  func nothingLost() {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<60 {
      var words: [PrintedWord] = []
      for index in 0..<(20 + random(150)) {
        let (left, top, height) = (Double(random(540)), Double(random(800)), Double(7 + random(8)))
        let box = Box(left: left, top: top, right: left + Double(10 + random(60)), bottom: top + height)
        words.append(PrintedWord(text: "w\(index)x", box: box, isBold: random(5) == 0, isItalic: random(9) == 0))
      }
      let rules = (0..<random(12)).map { _ in
        let top = Double(random(800))
        return random(2) == 0
          ? Box(left: 50, top: top, right: 500, bottom: top + 1)
          : Box(left: Double(random(500)), top: 50, right: Double(random(500)), bottom: 700)
      }
      let text = DocumentText(
        pages: [PrintedPage(number: 1, width: 595, height: 842, words: words, rules: rules)]
      ).text
      let found = text.split { !$0.isLetter && !$0.isNumber }.joined().split(separator: "x").map { "\($0)x" }
      #expect(found.sorted() == words.map(\.text).sorted())
    }
  }
}
