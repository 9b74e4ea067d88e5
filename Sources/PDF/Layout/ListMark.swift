/// A bullet or a number in front of a line.
struct ListMark: Hashable {
  /// As the parser reads it: "-", "1.", "a)".
  var text: String
  /// As printed; nil where it is drawn.
  var sign: String?
  /// Words of the line that it takes.
  var words: Int
  /// Where the entry's own words begin.
  var textStart: Double

  private static let ordinalNouns: Set<String> = [
    "januar", "februar", "marts", "mars", "april", "maj", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "december", "desember", "kvartal", "halvår", "behandling", "klasse", "sal", "viceborgmester",
    "næstformand", "suppleant",
  ]

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
        textStart: next.box.left, sign: first.text)
      return
    }
    guard let mark = first.text.last, mark == "." || mark == ")", first.text.count <= 3 else { return nil }
    let body = first.text.dropLast()
    guard
      body.allSatisfy({ $0.isASCII && $0.isNumber }) && body.count <= 2
        || body.count == 1 && body.allSatisfy({ $0.isLowercase })
    else { return nil }
    // "1. januar", "2. kvartal": a number of the text.
    guard !ListMark.ordinalNouns.contains(next.text.lowercased().trimming { !$0.isLetter }) else { return nil }
    self.init(text: first.text, words: 1, textStart: next.box.left, sign: first.text)
  }

  private init(text: String, words: Int, textStart: Double, sign: String? = nil) {
    (self.text, self.words, self.textStart, self.sign) = (text, words, textStart, sign)
  }

  private static func isDash(_ text: String) -> Bool { text == "–" || text == "—" }

  /// A sign that no text has at the start of a line by chance.
  var isSure: Bool { text == "-" && isBullet }
  private var isBullet: Bool { words == 0 || sign.map { !["-", "–", "—", "o", "·"].contains($0) } ?? false }

  var isNumber: Bool { text.first?.isNumber == true || text.last == ")" }

  /// The number of "3." or "3)".
  var value: Int? { Int(text.dropLast()) }
}
