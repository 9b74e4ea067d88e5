/// Reads what `pdftohtml -xml` writes: which words are bold, which italic, where links lead.
enum StyleList {
  struct Run {
    var text: String
    var isBold: Bool
    var isItalic: Bool
    var link: String?
  }

  /// A piece of a line.
  struct Fragment {
    var box: Box
    var runs: [Run]
  }

  /// pdftohtml draws at 108 dots to the inch.
  static let scale = 1.5

  /// The fragments of each page.
  static func pages(_ bytes: [UInt8]) -> [[Fragment]] {
    var scanner = TagScanner(bytes)
    var pages: [[Fragment]] = []
    var bold = 0
    var italic = 0
    var link: String?
    var inText = false
    var boldFonts: Set<String> = []
    var italicFonts: Set<String> = []
    var font = ""
    while let piece = scanner.next() {
      switch piece {
      case .open("page", _): pages.append([])
      case .open("fontspec", let attributes):
        // The names of fonts tell their style where the font itself does not.
        let family = (attributes["family"] ?? "").lowercased()
        guard let id = attributes["id"] else { continue }
        if ["bold", "black", "semibold", "demi", "heavy"].contains(where: family.contains) { boldFonts.insert(id) }
        if ["italic", "oblique"].contains(where: family.contains) { italicFonts.insert(id) }
      case .open("text", let attributes):
        guard !pages.isEmpty, let left = WordList.number(attributes["left"]),
          let top = WordList.number(attributes["top"]),
          let width = WordList.number(attributes["width"]), let height = WordList.number(attributes["height"])
        else { continue }
        font = attributes["font"] ?? ""
        pages[pages.count - 1].append(
          Fragment(
            box: Box(
              left: left / scale, top: top / scale, right: (left + width) / scale, bottom: (top + height) / scale),
            runs: []))
        inText = true
        (bold, italic, link) = (0, 0, nil)
      case .close("text"): inText = false
      case .open("b", _): bold += 1
      case .close("b"): bold -= 1
      case .open("i", _): italic += 1
      case .close("i"): italic -= 1
      case .open("a", let attributes): link = attributes["href"].flatMap(webAddress)
      case .close("a"): link = nil
      case .text(let text):
        guard inText, let page = pages.indices.last, let fragment = pages[page].indices.last else { continue }
        pages[page][fragment].runs.append(
          Run(
            text: PrintedText.cleaned(text), isBold: bold > 0 || boldFonts.contains(font),
            isItalic: italic > 0 || italicFonts.contains(font), link: link))
      default: break
      }
    }
    return pages
  }

  /// http and https only, of plain characters: everything else is no place to send a reader to.
  private static func webAddress(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), text.utf8.count <= 2000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}()[]".utf8.contains($0) })
    else { return nil }
    return text
  }

  /// Gives the words of a page their style: each is looked up in the fragment that it stands in.
  static func apply(_ fragments: [Fragment], to page: inout PrintedPage) {
    // By bands of the page: a page may hold thousands of both.
    let band = 20.0
    var bands: [Int: [Int]] = [:]
    for (index, fragment) in fragments.enumerated() where fragment.box.height < 400 {
      let first = Int(fragment.box.top / band) - 1
      let last = Int(fragment.box.bottom / band) + 1
      guard first <= last, last - first < 60 else { continue }
      for number in first...last { bands[number, default: []].append(index) }
    }
    for index in page.words.indices {
      let word = page.words[index]
      let candidates = bands[Int(word.box.middle / band)] ?? []
      var best: (fragment: Int, distance: Double)?
      for candidate in candidates {
        let box = fragments[candidate].box
        guard word.box.centre >= box.left - 1.5, word.box.centre <= box.right + 1.5,
          box.sharedHeight(word.box) > word.box.height * 0.4
        else { continue }
        let distance = abs(box.middle - word.box.middle)
        if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
      }
      guard let best, let run = run(of: word.text, in: fragments[best.fragment].runs) else { continue }
      page.words[index].isBold = run.isBold
      page.words[index].isItalic = run.isItalic
      page.words[index].link = run.link
    }
  }

  /// Of several runs the one that holds the word; where none or more than one does, the one with most letters.
  private static func run(of word: String, in runs: [Run]) -> Run? {
    guard runs.count > 1 else { return runs.first }
    let holding = runs.filter { $0.text.split(separator: " ").contains { $0 == word } }
    if holding.count == 1 { return holding.first }
    return (holding.isEmpty ? runs : holding).max { $0.text.utf8.count < $1.text.utf8.count }
  }
}
