/// Reads what `pdftotext -bbox` writes: pages, and on them words with their places.
enum WordList {
  static func pages(_ bytes: [UInt8]) -> [PrintedPage] {
    var scanner = TagScanner(bytes)
    var pages: [PrintedPage] = []
    var box: Box?
    while let piece = scanner.next() {
      switch piece {
      case .open("page", let attributes):
        pages.append(
          PrintedPage(
            number: pages.count + 1, width: number(attributes["width"]) ?? 0, height: number(attributes["height"]) ?? 0,
            words: []))
      case .open("word", let attributes): box = place(attributes)
      case .text(let text):
        guard let place = box, !pages.isEmpty else { continue }
        let words = PrintedText.cleaned(text)
        if !words.isEmpty { pages[pages.count - 1].words.append(PrintedWord(text: words, box: place)) }
      case .close("word"): box = nil
      default: break
      }
    }
    return pages
  }

  private static func place(_ attributes: [String: String]) -> Box? {
    guard let left = number(attributes["xMin"]), let top = number(attributes["yMin"]),
      let right = number(attributes["xMax"]), let bottom = number(attributes["yMax"])
    else { return nil }
    return Box(left: min(left, right), top: min(top, bottom), right: max(left, right), bottom: max(top, bottom))
  }

  /// A finite number of a page's size at most.
  static func number(_ text: String?) -> Double? {
    text.flatMap(Double.init).flatMap { $0.isFinite && abs($0) < 1e6 ? $0 : nil }
  }
}
