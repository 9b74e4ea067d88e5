/// Puts words together that stand on a line, or that a line's end has parted.
struct Hyphenation {
  /// Words that stand whole in the document, in small letters.
  private var known: Set<String> = []
  /// Whether the program that printed the document parts words at all: where none does, every hyphen is the author's.
  private var partsWords = false

  /// Signs that a program puts where it parts a word.
  private static let softHyphens: Set<Character> = ["\u{AD}", "\u{2010}"]

  init() {}

  /// Lines of running text in their order, and lines of cells, which are too narrow to tell anything of the program.
  init(lines: [PrintedLine], cells: [PrintedLine]) {
    for line in cells { for word in line.words.dropLast() { known.insert(Hyphenation.bare(word.text)) } }
    var parted = 0
    var ends = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      for word in line.words.dropLast() { known.insert(Hyphenation.bare(word.text)) }
      guard let last = line.words.last, let first = next.words.first else { continue }
      ends += 1
      guard let hyphen = last.text.last, hyphen == "-" || Hyphenation.softHyphens.contains(hyphen), last.text.count > 2,
        first.text.first?.isLowercase == true, !Hyphenation.isJoint(first.text)
      else { continue }
      parted += 1
    }
    partsWords = parted * 40 >= ends && parted >= 2
  }

  /// "Social- og": the hyphen stands for a word's end.
  private static func isJoint(_ word: String) -> Bool {
    ["og", "eller", "samt", "og/eller", "eller/og", "til", "and", "or"].contains(bare(word))
  }

  private static func bare(_ word: String) -> String {
    word.lowercased().trimming { !$0.isLetter && !$0.isNumber }
  }

  /// What stands between the words of a line: a space, or nothing where they touch.
  static func joined(_ words: [PrintedWord]) -> String {
    var text = ""
    var last: PrintedWord?
    for word in words {
      if let last { text += gap(between: last, and: word) }
      text += word.text
      last = word
    }
    return text
  }

  static func gap(between left: PrintedWord, and right: PrintedWord) -> String {
    let gap = right.box.left - left.box.right
    return gap < 0.07 * min(left.box.height, right.box.height) ? "" : " "
  }

  /// What becomes of the end of a line in front of another line's first word: how many characters go, and what follows.
  func seam(after last: String, before first: String) -> (dropping: Int, joint: String) {
    guard let end = last.last else { return (0, " ") }
    if Hyphenation.softHyphens.contains(end), last.count > 1 {
      return first.first?.isLowercase == true && !Hyphenation.isJoint(first)
        ? (1, "") : (0, Hyphenation.isJoint(first) ? " " : "")
    }
    if last == "-", first.first?.isNumber == true { return (0, "") }
    if last.count > 1, end == "/" { return (0, "") }
    if last.count > 1, end == "–", last.dropLast().last?.isNumber == true, first.first?.isNumber == true {
      return (0, "")
    }
    guard end == "-", last.count > 1, let opening = first.first else { return (0, " ") }
    let head = last.dropLast()
    guard opening.isLowercase else { return opening.isUppercase || opening.isNumber ? (0, "") : (0, " ") }
    if Hyphenation.isJoint(first) { return (0, " ") }
    guard head.last?.isLetter == true else { return (0, "") }
    let whole = Hyphenation.bare(String(head) + first)
    let hyphened = Hyphenation.bare(last + first)
    if known.contains(hyphened) { return (0, "") }
    if known.contains(whole) { return (1, "") }
    // "IGU-forløb", "a-kasse": an abbreviation keeps its hyphen.
    let stem = head.split { !$0.isLetter && !$0.isNumber }.last ?? head
    if stem.count == 1 || stem.count <= 5 && stem.allSatisfy({ $0.isUppercase || $0.isNumber }) { return (0, "") }
    return partsWords ? (1, "") : (0, "")
  }
}

extension String {
  /// Without the characters at both ends that are none of a word.
  func trimming(_ isOutside: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isOutside(first) { rest.removeFirst() }
    while let last = rest.last, isOutside(last) { rest.removeLast() }
    return String(rest)
  }
}
