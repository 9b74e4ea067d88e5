/// A bullet or a number in front of a line.
struct ListMark: Hashable {
  /// As the parser reads it: "-", "1.", "a)".
  var text: String
  /// Words of the line that it takes.
  var words: Int
  /// Where the entry's own words begin.
  var textStart: Double

  static let bullets: Set<String> = [
    "•", "◦", "▪", "■", "●", "‣", "·", "–", "-", "—", "o", "□", "○", "➢", "✓", "►", "",
  ]

  init?(_ line: PrintedLine) {
    guard let first = line.words.first else { return nil }
    if line.hasDot {
      self.init(text: "-", words: 0, textStart: first.box.left)
      return
    }
    guard line.words.count > 1 else { return nil }
    let next = line.words[1]
    // What is glued to a word is no bullet.
    guard Hyphenation.gap(between: first, and: next) == " " else { return nil }
    if ListMark.bullets.contains(first.text) {
      self.init(
        text: first.text == "o" ? "o" : ListMark.isDash(first.text) ? first.text : "-", words: 1,
        textStart: next.box.left)
      return
    }
    guard let mark = first.text.last, mark == "." || mark == ")", first.text.count <= 3 else { return nil }
    let body = first.text.dropLast()
    guard
      body.allSatisfy({ $0.isASCII && $0.isNumber }) && body.count <= 2
        || body.count == 1 && body.allSatisfy({ $0.isLowercase })
    else { return nil }
    self.init(text: first.text, words: 1, textStart: next.box.left)
  }

  private init(text: String, words: Int, textStart: Double) {
    (self.text, self.words, self.textStart) = (text, words, textStart)
  }

  private static func isDash(_ text: String) -> Bool { text == "–" || text == "—" }

  var isNumber: Bool { text.first?.isNumber == true || text.last == ")" }
}
