/// An act that is named by its number: "LOV nr. 1750 af 29/12/2025", "lovbekendtgørelse nr. 1089 af 16. august 2023".
struct NumberedAct {
  /// By number and year; its title where the text prints one that ends plainly.
  private(set) var act: Act
  /// Where the words that name it end.
  private(set) var end: Int
  /// A consolidated act is an act of its own name, printed anew.
  let isConsolidated: Bool

  private enum Kind {
    case law, consolidated, order

    var slug: String {
      switch self {
      case .law: "lov"
      case .consolidated: "lbk"
      case .order: "bek"
      }
    }

    var name: String {
      switch self {
      case .law: "Lov"
      case .consolidated: "Lovbekendtgørelse"
      case .order: "Bekendtgørelse"
      }
    }
  }

  private static let words: [(word: StaticString, kind: Kind, isShort: Bool)] = [
    ("lov", .law, false), ("lbk", .consolidated, true), ("bek", .order, true), ("bekendtgørelse", .order, false),
    ("bekendtgørelsen", .order, false), ("lovbekendtgørelse", .consolidated, false),
    ("lovbekendtgørelsen", .consolidated, false), ("lovbek", .consolidated, true), ("bekg", .order, true),
    ("bkg", .order, true), ("lovbkg", .consolidated, true),
  ]

  /// Nil where the word at `start` is not followed by a number and a year.
  init?(in text: LawText, at start: Int, acts: ActTable) {
    guard text[start] | 0x20 == UInt8(ascii: "l") || text[start] | 0x20 == UInt8(ascii: "b") else { return nil }
    for (word, kind, isShort) in NumberedAct.words {
      guard var position = text.end(ofWord: word, at: start) else { continue }
      if isShort, text[position] == UInt8(ascii: ".") { position += 1 }
      position = text.skipSpaces(from: position)
      if let behind = text.end(ofWord: "nr", at: position) ?? text.end(ofWord: "nummer", at: position) {
        position = text.skipSpaces(from: text[behind] == UInt8(ascii: ".") ? behind + 1 : behind)
      } else if !isShort, !text.isUpperCase(at: start + 1) {
        return nil
      }
      guard let number = text.number(at: position, digits: 5),
        let year = NumberedAct.year(in: text, behind: number.end)
      else { return nil }
      isConsolidated = kind == .consolidated
      act = Act(
        key: "\(kind.slug)-\(year.value)-\(number.value)", name: "\(kind.name) nr. \(number.value) af \(year.value)",
        number: number.value, year: year.value)
      end = year.end
      readTitle(in: text, kind: kind, acts: acts)
      return
    }
    return nil
  }

  /// The number belongs to an act that the text names, too: "lov om social service, jf. lovbekendtgørelse nr. …".
  mutating func belongs(to known: Act) {
    act = Act(key: known.key, name: known.name, title: known.title, number: act.number, year: act.year)
  }

  /// "af 29/12/2025", "af den 16. august 2023", "af 2023", "/2023".
  private static func year(in text: LawText, behind start: Int) -> (value: Int, end: Int)? {
    if text[start] == UInt8(ascii: "/"), let year = fullYear(in: text, at: start + 1) { return year }
    guard var position = text.end(ofWord: "af", at: text.skipSpaces(from: start)) else { return nil }
    position = text.skipSpaces(from: position)
    if let behind = text.end(ofWord: "den", at: position) { position = text.skipSpaces(from: behind) }
    if let year = fullYear(in: text, at: position) { return year }
    guard let day = text.number(at: position, digits: 2), (1...31).contains(day.value) else { return nil }
    position = behindMarks(in: text, from: day.end)
    let isName = text.isLetter(at: position)
    if isName {
      let end = text.wordEnd(from: position)
      guard DateReader.months[text.string(position..<end).lowered()] != nil else { return nil }
      position = end
    } else {
      guard let month = text.number(at: position, digits: 2), (1...12).contains(month.value) else { return nil }
      position = month.end
    }
    position = behindMarks(in: text, from: position)
    if let year = fullYear(in: text, at: position) { return year }
    guard !isName, let short = text.number(at: position, digits: 2), short.end == position + 2 else { return nil }
    return (short.value + (short.value < 50 ? 2000 : 1900), short.end)
  }

  private static func fullYear(in text: LawText, at position: Int) -> (value: Int, end: Int)? {
    guard let year = text.number(at: position, digits: 4), (1800...2199).contains(year.value) else { return nil }
    return year
  }

  /// Behind the points, strokes and spaces that part a date.
  private static func behindMarks(in text: LawText, from start: Int) -> Int {
    var position = text.skipSpaces(from: start)
    if [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(text[position]) { position += 1 }
    return text.skipSpaces(from: position)
  }

  // MARK: title

  /// What follows the date: "om social service", ": Lov om ændring af …", "(lov om …)".
  private mutating func readTitle(in text: LawText, kind: Kind, acts: ActTable) {
    var position = text.skipSpaces(from: end)
    if text.end(ofWord: "om", at: position) != nil {
      if let known = acts.longest(in: text, at: end, from: kind == .order ? acts.order : acts.law) {
        belongs(to: acts.acts[known.act])
        end = known.end
      } else if let title = NumberedAct.title(in: text, from: position) {
        act.title = (kind == .order ? "Bekendtgørelse " : "Lov ") + title
      }
      return
    }
    guard [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-")].contains(text[position]) else {
      return
    }
    position = text.skipSpaces(from: position + 1)
    if kind == .consolidated {
      if let behind = text.end(ofWord: "bekendtgørelse", at: position),
        let of = text.end(ofWord: "af", at: text.skipSpaces(from: behind))
      {
        position = text.skipSpaces(from: of)
      }
      if let known = acts.longest(in: text, at: position), !known.isGenitive {
        return belongs(to: acts.acts[known.act])
      }
    }
    let opening: StaticString = kind == .order ? "bekendtgørelse" : "lov"
    guard let behind = text.end(ofWord: opening, at: position),
      text.end(ofWord: "om", at: text.skipSpaces(from: behind)) != nil,
      let title = NumberedAct.title(in: text, from: position)
    else { return }
    act.title = title.prefix(1).uppercased() + title.dropFirst()
  }

  /// Verbs that go on with the sentence behind a title.
  private static let verbs: Set<String> = [
    "skal", "kan", "må", "er", "har", "blev", "bliver", "var", "trådte", "træder", "gælder", "følger", "fremgår",
    "giver", "indebærer", "betyder", "bestemmer", "fastsætter", "medfører",
  ]

  /// The words up to a point, a comma, a bracket, a section or a verb; nil where none of these comes soon.
  private static func title(in text: LawText, from start: Int) -> String? {
    var position = start
    var end = start
    while position - start <= 240 {
      if position >= text.count { return squeezed(text, start..<end) }
      let byte = text[position]
      if text.isWord(at: position) {
        let next = text.wordEnd(from: position)
        if position > start, verbs.contains(text.string(position..<next)) { return squeezed(text, start..<end) }
        position = next
        end = next
      } else if byte == UInt8(ascii: "."), text.isLetter(at: position + 1) || isMv(text, at: position) {
        position += 1
        end = position
      } else if ".,;:()§\t\"".utf8.contains(byte) || text.isSign(at: position) {
        return squeezed(text, start..<end)
      } else {
        let width = text.spaceWidth(at: position)
        // A line's end may cut a title, a paragraph's does not.
        if width > 0, text.skipSpaces(from: position) < text.count,
          text.spaceWidth(at: text.skipSpaces(from: position)) > 0
        {
          return squeezed(text, start..<end)
        }
        position += max(width, 1)
      }
    }
    return nil
  }

  /// The last point of "m.v." inside a title.
  private static func isMv(_ text: LawText, at position: Int) -> Bool {
    position >= 2 && text[position - 1] | 0x20 == UInt8(ascii: "v") && text[position - 2] == UInt8(ascii: ".")
      && text.isLetter(at: text.skipSpaces(from: position + 1))
      && !text.isUpperCase(at: text.skipSpaces(from: position + 1))
  }

  private static func squeezed(_ text: LawText, _ range: Range<Int>) -> String? {
    let words = text.string(range).split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\u{A0}" })
    return words.count > 1 ? words.joined(separator: " ") : nil
  }
}
