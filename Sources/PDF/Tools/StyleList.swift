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
            text: PrintedText.cleaned(text, trims: false), isBold: bold > 0 || boldFonts.contains(font),
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

  /// Gives the words of a page their style: each is looked up in the fragments that it stands in. A word of two styles
  /// becomes two that touch.
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
    page.words = page.words.flatMap { word -> [PrintedWord] in
      let beside = (bands[Int(word.box.middle / band)] ?? []).filter { index in
        let box = fragments[index].box
        return min(box.right, word.box.right) - max(box.left, word.box.left) > min(1, word.box.width / 2)
          && box.sharedHeight(word.box) > word.box.height * 0.4
      }
      let nearest = beside.map { abs(fragments[$0].box.middle - word.box.middle) }.min() ?? 0
      let own = beside.filter { abs(fragments[$0].box.middle - word.box.middle) < nearest + 2 }
        .sorted { fragments[$0].box.left < fragments[$1].box.left }
      return styled(word, by: own.flatMap { fragments[$0].runs })
    }
  }

  private static func styled(_ word: PrintedWord, by runs: [Run]) -> [PrintedWord] {
    guard let first = runs.first else { return [word] }
    let isOneStyle = runs.allSatisfy {
      $0.isBold == first.isBold && $0.isItalic == first.isItalic && $0.link == first.link
    }
    if isOneStyle { return [styled(word, by: first)] }
    // The word's characters in the runs put together, whatever stands between their words.
    let letters = Array(word.text)
    var all: [(character: Character, run: Int)] = []
    for (index, run) in runs.enumerated() { all += run.text.map { ($0, index) } }
    guard all.count < 4000 else { return [styled(word, by: first)] }
    let starts = all.indices.filter { start in
      start + letters.count <= all.count && letters.indices.allSatisfy { all[start + $0].character == letters[$0] }
    }
    // A whole word before a piece of one.
    let whole = starts.filter { start in
      (start == 0 || all[start - 1].character == " ")
        && (start + letters.count == all.count || all[start + letters.count].character == " ")
    }
    guard let start = whole.first ?? starts.first else {
      return [styled(word, by: runs.max { $0.text.utf8.count < $1.text.utf8.count } ?? first)]
    }
    var pieces: [(text: String, run: Int)] = []
    for offset in letters.indices {
      let run = all[start + offset].run
      if pieces.last?.run == run {
        pieces[pieces.count - 1].text.append(letters[offset])
      } else {
        pieces.append((String(letters[offset]), run))
      }
    }
    var left = word.box.left
    return pieces.map { piece in
      let share = Double(piece.text.count) / Double(letters.count)
      var part = styled(word, by: runs[piece.run])
      part.text = piece.text
      part.box.left = left
      part.box.right = left + word.box.width * share
      left = part.box.right
      return part
    }
  }

  private static func styled(_ word: PrintedWord, by run: Run) -> PrintedWord {
    var word = word
    (word.isBold, word.isItalic, word.link) = (run.isBold, run.isItalic, run.link)
    return word
  }
}
