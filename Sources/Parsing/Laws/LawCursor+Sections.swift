/// Sections without an act in front of them, and where a sentence ends.
extension LawCursor {
  mutating func readSections() {
    let list = SectionList(in: text, at: position)
    guard let last = list.marks.indices.last else {
      position += 2
      return
    }
    let owner = owner(behind: list.end)
    if let owner, owner.isPlain || current == nil {
      for (index, mark) in list.marks.enumerated() {
        let end = index == last ? owner.act.end : mark.range.upperBound
        add(
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
      for mark in list.marks { add(LawMention(range: mark.range, act: act, section: mark.section)) }
      current = act
    }
    lastWord = list.end..<list.end
    position = list.end
  }

  /// "… i serviceloven" behind a section; `isPlain` where a preposition says so, and not only its place does.
  func owner(behind end: Int) -> (act: Found, isPlain: Bool)? {
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

  func isInAnotherText(behind end: Int) -> Bool {
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
  var endsSentence: Bool {
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
