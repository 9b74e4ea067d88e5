import Minutes

/// Goes through a text once, word by word.
struct LawCursor {
  let text: LawText
  let acts: ActTable
  private(set) var mentions: [LawMention] = []
  var position = 0
  /// The act whose sections this sentence is about.
  var current: Act?
  /// The act that this sentence named last, with a section or without.
  var named: Act?
  var lastWord = 0..<0

  init(text: LawText, acts: ActTable) {
    self.text = text
    self.acts = acts
  }

  mutating func add(_ mention: LawMention) { mentions.append(mention) }

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

  struct Found {
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

  func act(at start: Int, wordEnd: Int) -> Found? {
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
    let words = Sentences.words(text.string(gap).replacingText("(", with: " "))
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
    guard name.scalarCount >= 8, !acts.ordinary.contains(name) else { return nil }
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
  func sign(behind end: Int) -> Int? {
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
}
