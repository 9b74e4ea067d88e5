@testable import PDF

/// Pages set in a fixed face: each letter is 5 points wide, a line 10 points high, 14 points from the next.
struct PageSetter {
  private var words: [PrintedWord] = []
  var top = 80.0
  var number = 1

  static let letter = 5.0
  static let pitch = 14.0

  /// Sets words at a place of the current line, and stays on it. `**` around a word makes it bold.
  mutating func set(_ text: String, left: Double = 60, height: Double = 10) {
    var left = left
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isBold = piece.hasPrefix("**")
      let word = String(piece).replacing("*", with: "")
      let width = Double(word.count) * PageSetter.letter * height / 10
      if !word.isEmpty {
        let box = Box(left: left, top: top, right: left + width, bottom: top + height)
        words.append(PrintedWord(text: word, box: box, isBold: isBold))
      }
      left += width + 3 * height / 10
    }
  }

  mutating func newLine(_ distance: Double = PageSetter.pitch) { top += distance }

  /// Sets a line and goes to the next.
  mutating func line(_ text: String, left: Double = 60, height: Double = 10, distance: Double = PageSetter.pitch) {
    set(text, left: left, height: height)
    newLine(distance)
  }

  /// A paragraph broken at a width of 440 points, with space behind it.
  mutating func paragraph(_ text: String, left: Double = 60, hanging: Double = 0) {
    var row = ""
    var isFirst = true
    for word in text.split(separator: " ") {
      let width = (row + word).reduce(0.0) { $0 + ($1 == " " ? 3 : PageSetter.letter) }
      if width > 440 {
        line(row, left: isFirst ? left : left + hanging)
        isFirst = false
        row = ""
      }
      row += row.isEmpty ? String(word) : " \(word)"
    }
    line(row, left: isFirst ? left : left + hanging)
    newLine(8)
  }

  func page(rules: [Box] = [], dots: [Box] = []) -> PrintedPage {
    PrintedPage(number: number, width: 595, height: 842, words: words, rules: rules, dots: dots)
  }

  static func text(_ pages: [PrintedPage]) -> [String] {
    DocumentText(pages: pages).text.split(separator: "\n").map(String.init)
  }
}
