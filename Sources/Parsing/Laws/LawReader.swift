import Minutes

/// The acts of law that a text names, and their sections.
///
/// A sentence that has named an act with a section keeps it in mind: a later "§ 110" is one of its sections. A "§" in a
/// sentence that names no act is nobody's. An amending act names two: itself, by its number, and the act that it amends,
/// for who looks for the decisions under that act looks for this one, too.
public enum LawReader {
  /// In order, disjoint. Takes time in proportion to the text's length.
  public static func read(_ text: String) -> [LawMention] {
    let text = LawText(text)
    guard !text.namesNone else { return [] }
    var cursor = LawCursor(text: text, acts: .shared)
    cursor.run()
    return cursor.mentions
  }
}

/// Goes through a text once, word by word.
private struct LawCursor {
  let text: LawText
  let acts: ActTable
  var mentions: [LawMention] = []
  private var position = 0
  /// The act whose sections this sentence is about.
  private var current: Act?
  /// The act that this sentence named last, with a section or without.
  private var named: Act?
  private var lastWord = 0..<0

  init(text: LawText, acts: ActTable) {
    self.text = text
    self.acts = acts
  }

  mutating func run() {
    while position < text.count {
      if text.isWord(at: position) {
        readWord()
      } else if text.isSign(at: position) {
        readSections()
      } else {
        if current != nil || named != nil, endsSentence { (current, named) = (nil, nil) }
        position += 1
      }
    }
  }

  // MARK: acts

  private struct Found {
    var act: Act
    var end: Int
    var isGenitive = false
    /// Only with a section: a word of an act's shape, or capitals that may mean something else.
    var needsSection = false

    init(act: Act, end: Int, isGenitive: Bool = false, needsSection: Bool = false) {
      self.act = act
      self.end = end
      self.isGenitive = isGenitive
      self.needsSection = needsSection
    }

    init(_ act: Act, _ match: ActTable.Match) { self.init(act: act, end: match.end, isGenitive: match.isGenitive) }
  }

  private mutating func readWord() {
    let end = text.wordEnd(from: position)
    guard let found = act(at: position, wordEnd: end) else {
      lastWord = position..<end
      position = end
      return
    }
    if let sign = sign(behind: found.end) {
      let list = SectionList(in: text, at: sign)
      if !list.marks.isEmpty { return emit(list, of: found) }
    }
    guard !found.needsSection else {
      lastWord = position..<end
      position = end
      return
    }
    mentions.append(LawMention(range: position..<found.end, act: found.act))
    named = found.act
    // "serviceloven (§ 85)"
    let bracket = text.skipSpaces(from: found.end)
    if text[bracket] == UInt8(ascii: "("), text.isSign(at: bracket + 1) { current = found.act }
    lastWord = position..<found.end
    position = found.end
  }

  /// "servicelovens § 109 (krisecentre) og § 110": the first link covers the act's name, too.
  private mutating func emit(_ list: SectionList, of found: Found) {
    var marks = list.marks
    var end = list.end
    (current, named) = (found.act, found.act)
    // "servicelovens § 83 og § 18 i sundhedsloven": the last one has an act of its own.
    var stolen: LawMention?
    if marks.count > 1, let last = marks.last, last.hasSign {
      if let owner = owner(behind: list.end), owner.isPlain {
        marks.removeLast()
        stolen = LawMention(range: last.range.lowerBound..<owner.act.end, act: owner.act.act, section: last.section)
        end = owner.act.end
        (current, named) = (owner.act.act, owner.act.act)
      } else if isInAnotherText(behind: list.end) {
        marks.removeLast()
        current = nil
      }
    }
    for (index, mark) in marks.enumerated() {
      let start = index == 0 ? position : mark.range.lowerBound
      mentions.append(LawMention(range: start..<mark.range.upperBound, act: found.act, section: mark.section))
    }
    if let stolen { mentions.append(stolen) }
    lastWord = end..<end
    position = end
  }

  private func act(at start: Int, wordEnd: Int) -> Found? {
    let letters = (text[start] | 0x20, text[start + 1] | 0x20)
    // "lov", "loven", "lovbekendtgørelse", "LBK", "bekendtgørelse", "BEK"
    if letters == (0x6C, 0x6F) || letters == (0x6C, 0x62) || letters.0 == 0x62 {
      if let found = headed(from: start, wordEnd: wordEnd) { return found }
    }
    if let match = acts.longest(in: text, at: start) { return Found(acts.acts[match.act], match) }
    return abbreviated(start..<wordEnd) ?? shaped(start..<wordEnd)
  }

  /// An act that is named by "lov" or "bekendtgørelse" in front of its number or its subject.
  private func headed(from start: Int, wordEnd: Int) -> Found? {
    if let numbered = numbered(at: start) { return numbered }
    let isLaw = text.end(ofWord: "lov", at: start) != nil || text.end(ofWord: "loven", at: start) != nil
    let isOrder = text.end(ofWord: "bekendtgørelse", at: start) != nil
    let isBoth = text.end(ofWord: "lovbekendtgørelse", at: start) != nil
    var match: ActTable.Match?
    if isLaw || isBoth { match = acts.longest(in: text, at: wordEnd, from: acts.law) }
    if isOrder || isBoth, match == nil { match = acts.longest(in: text, at: wordEnd, from: acts.order) }
    if let match { return Found(acts.acts[match.act], match) }
    return isLaw || isOrder ? titled(from: start, wordEnd: wordEnd, isOrder: isOrder) : nil
  }

  /// "LOV nr. 1750 af 29/12/2025"; a consolidated act right behind an act's name is that act.
  private func numbered(at start: Int) -> Found? {
    guard var numbered = NumberedAct(in: text, at: start, acts: acts) else { return nil }
    if numbered.isConsolidated, let last = mentions.last, last.section == nil, last.act.number == nil,
      isJoint(last.range.upperBound..<start)
    {
      numbered.belongs(to: last.act)
    }
    return Found(act: numbered.act, end: numbered.end)
  }

  /// ", jf. ", " (" between an act's name and its number.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 12 else { return false }
    let words = Sentences.words(text.string(gap).replacing("(", with: " "))
    return words.allSatisfy { ["jf", "jfr", "jævnfør", "cf", "nu"].contains($0) }
  }

  /// "SEL § 85"
  private func abbreviated(_ word: Range<Int>) -> Found? {
    guard (3...4).contains(word.count), text.isUpperCase(at: word.lowerBound + 1),
      let act = acts.abbreviations[text.string(word)]
    else { return nil }
    return Found(act: acts.acts[act], end: word.upperBound, needsSection: true)
  }

  /// "musikskolelovens § 3": an act that the list does not know.
  private func shaped(_ word: Range<Int>) -> Found? {
    let last = text[word.upperBound - 1] | 0x20
    guard last == UInt8(ascii: "n") || last == UInt8(ascii: "s"), (8...60).contains(word.count) else { return nil }
    let isGenitive = text.word(word, endsWith: "lovens") || text.word(word, endsWith: "bekendtgørelsens")
    guard isGenitive || text.word(word, endsWith: "loven") || text.word(word, endsWith: "bekendtgørelsen") else {
      return nil
    }
    let name = text.string(isGenitive ? word.lowerBound..<word.upperBound - 1 : word).lowered()
    guard name.unicodeScalars.count >= 8, !acts.ordinary.contains(name) else { return nil }
    return Found(
      act: Act(key: Slug.make(name), name: LawCursor.capitalised(name)), end: word.upperBound, isGenitive: isGenitive,
      needsSection: true)
  }

  private static let breaks: Set<String> = [
    "skal", "kan", "efter", "jf", "jævnfør", "henhold", "at", "der", "som", "fremgår", "er", "loven", "ændring",
  ]

  /// "Lov om maritim fysisk planlægning § 2": a title that the list does not know, up to the section.
  private func titled(from start: Int, wordEnd: Int, isOrder: Bool) -> Found? {
    var position = text.skipSpaces(from: wordEnd)
    guard text.end(ofWord: "om", at: position) != nil else { return nil }
    var end = wordEnd
    var words = [isOrder ? "Bekendtgørelse" : "Lov"]
    while words.count <= 14 {
      if text.isWord(at: position) {
        end = text.wordEnd(from: position)
        let word = text.string(position..<end)
        guard !text.isDigit(at: position), !LawCursor.breaks.contains(word) else { return nil }
        words.append(word)
        position = end
      } else if text.isSign(at: position) {
        guard words.count >= 3 else { return nil }
        while let last = words.last, ["m", "v", "mv"].contains(last) { words.removeLast() }
        let title = words.joined(separator: " ")
        return Found(act: Act(key: Slug.make(title), name: title, title: title), end: end, needsSection: true)
      } else if text.spaceWidth(at: position) > 0 {
        position = text.skipSpaces(from: position)
      } else if text[position] == UInt8(ascii: ",") || text[position] == UInt8(ascii: "-")
        || text[position] == UInt8(ascii: "."), ["m", "v", "mv"].contains(words.last ?? "")
      {
        position += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// The sign that follows an act's name: " § 5", ", § 5", ", jf. § 5", " kap. 4, § 5", " m.v., § 5".
  private func sign(behind end: Int) -> Int? {
    var next = end
    if text[next] == UInt8(ascii: "."), text[next - 1] | 0x20 == UInt8(ascii: "v") { next += 1 }
    next = text.skipSpaces(from: next)
    if text.isSign(at: next) { return next }
    if text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: ":") { next = text.skipSpaces(from: next + 1) }
    for word in ["jf", "jfr", "jævnfør"] as [StaticString] {
      guard let behind = text.end(ofWord: word, at: next) else { continue }
      next = text.skipSpaces(from: text[behind] == UInt8(ascii: ".") ? behind + 1 : behind)
    }
    for word in ["kap", "kapitel"] as [StaticString] {
      guard let behind = text.end(ofWord: word, at: next) else { continue }
      next = text.skipSpaces(from: text[behind] == UInt8(ascii: ".") ? behind + 1 : behind)
      guard let chapter = text.number(at: next, digits: 3) else { return nil }
      next = text.skipSpaces(from: chapter.end)
      if text[next] == UInt8(ascii: ",") { next = text.skipSpaces(from: next + 1) }
    }
    return text.isSign(at: next) ? next : nil
  }

  // MARK: sections without an act in front

  private mutating func readSections() {
    let list = SectionList(in: text, at: position)
    guard let last = list.marks.indices.last else {
      position += 2
      return
    }
    let owner = owner(behind: list.end)
    if let owner, owner.isPlain || current == nil {
      for (index, mark) in list.marks.enumerated() {
        let end = index == last ? owner.act.end : mark.range.upperBound
        mentions.append(
          LawMention(range: mark.range.lowerBound..<end, act: owner.act.act, section: mark.section))
      }
      (current, named) = (owner.act.act, owner.act.act)
      lastWord = owner.act.end..<owner.act.end
      position = owner.act.end
      return
    }
    if isOfAnotherText(behind: list.end) {
      current = nil
    } else if let act = current ?? (isOfTheLaw ? named : nil) {
      for mark in list.marks { mentions.append(LawMention(range: mark.range, act: act, section: mark.section)) }
      current = act
    }
    lastWord = list.end..<list.end
    position = list.end
  }

  /// "… i serviceloven" behind a section; `isPlain` where a preposition says so, and not only its place does.
  private func owner(behind end: Int) -> (act: Found, isPlain: Bool)? {
    var next = text.skipSpaces(from: SectionList.behindBrackets(in: text, from: end))
    var isPlain = false
    // "§ 16, stk. 3, i lov om …"
    if text[next] == UInt8(ascii: ",") { next = text.skipSpaces(from: next + 1) }
    if let behind = text.end(ofWord: "i", at: next) ?? text.end(ofWord: "af", at: next) {
      isPlain = true
      next = text.skipSpaces(from: behind)
      for word in ["den", "nye", "ny", "gældende", "tidligere", "dagældende", "medfør", "af"] as [StaticString] {
        if let behind = text.end(ofWord: word, at: next) { next = text.skipSpaces(from: behind) }
      }
    } else {
      for word in ["efter", "jf", "jævnfør"] as [StaticString] {
        guard let behind = text.end(ofWord: word, at: next) else { continue }
        next = text.skipSpaces(from: text[behind] == UInt8(ascii: ".") ? behind + 1 : behind)
      }
    }
    guard text.isWord(at: next), let act = act(at: next, wordEnd: text.wordEnd(from: next)) else { return nil }
    // "§ 85, servicelovens § 107": that one has a section of its own.
    if !isPlain, act.isGenitive || act.needsSection || sign(behind: act.end) != nil { return nil }
    return (act, isPlain)
  }

  /// What a genitive right before the sign names: "vedtægternes § 9" is of no act.
  private var isBehindGenitive: Bool {
    // "mens § 5" is no genitive.
    lastWord.count >= 7 && text.skipSpaces(from: lastWord.upperBound) == position
      && ["ens", "ets", "nes"].contains { text.word(lastWord, endsWith: $0) }
  }

  /// "lovens § 5", "samme lovs § 5"
  private var isOfTheLaw: Bool {
    !lastWord.isEmpty && text.skipSpaces(from: lastWord.upperBound) == position
      && (text.end(ofWord: "lovens", at: lastWord.lowerBound) ?? text.end(ofWord: "lovs", at: lastWord.lowerBound))
        == lastWord.upperBound
  }

  private static let otherTexts: [StaticString] = [
    "planen", "vedtægten", "vedtægterne", "ordenen", "regulativet", "aftalen", "bekendtgørelsen", "overenskomsten",
    "kontrakten", "deklarationen", "reglementet", "statutterne", "vejledningen", "cirkulæret",
  ]

  /// "vedtægternes § 9", "§ 3 i forretningsordenen".
  private func isOfAnotherText(behind end: Int) -> Bool {
    isBehindGenitive && !isOfTheLaw || isInAnotherText(behind: end)
  }

  private func isInAnotherText(behind end: Int) -> Bool {
    guard let behind = text.end(ofWord: "i", at: text.skipSpaces(from: end)) else { return false }
    let next = text.skipSpaces(from: behind)
    let word = next..<text.wordEnd(from: next)
    return LawCursor.otherTexts.contains { text.word(word, endsWith: $0) }
  }

  // MARK: sentences

  private static let abbreviations: Set<String> = [
    "stk", "nr", "pkt", "jf", "jfr", "kap", "bl.a", "m.v", "v", "mv", "m.fl", "fl", "dvs", "litra", "inkl", "ekskl",
    "evt", "vedr", "ca", "iht", "ift", "hhv", "mht", "ifm", "pga", "ang", "f.eks", "eks", "fx", "cf", "a", "lovbek",
    "kr",
  ]

  /// Whether the mark at the position ends a sentence, a paragraph or a table's cell.
  private var endsSentence: Bool {
    switch text[position] {
    case UInt8(ascii: "\t"): return true
    case UInt8(ascii: "\n"):
      // A wrapped line goes on in lower case, or with what a sentence cannot begin with.
      let next = text.skipSpaces(from: position)
      return !text.isLetter(at: next) || text.isUpperCase(at: next)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let next = text.skipSpaces(from: position + 1)
      guard next > position + 1 else { return false }
      guard text.isUpperCase(at: next) || !text.isLetter(at: next) else { return false }
      guard text[position] == UInt8(ascii: "."), lastWord.upperBound == position else { return true }
      return !LawCursor.abbreviations.contains(text.string(lastWord).lowered())
    default: return false
    }
  }
}
