import Archive
import Minutes

/// The publisher's own topics: items that hold one of a topic's words or have one of its subjects.
struct TopicRules: Sendable {
  private let rules: [Settings.TopicRule]
  private let words: [[SearchedWord]]
  private let interface: Interface

  init(_ rules: [Settings.TopicRule], interface: Interface) {
    self.rules = rules
    self.interface = interface
    words = rules.map { rule in rule.words.map { SearchedWord($0) } }
  }

  /// For each topic why the item belongs to it, nil where it does not. `subject` is the item's own.
  func reasons(for item: AgendaItem, subject: String?) -> [String?] {
    guard !rules.isEmpty else { return [] }
    let texts = TopicRules.texts(of: item)
    return rules.indices.map { reason(texts: texts, subject: subject, words: words[$0], subjects: rules[$0].subjects) }
  }

  /// Everything the item says, in lower case. A closed item's title is all that is known of it.
  private static func texts(of item: AgendaItem) -> [[UInt8]] {
    var texts = [item.title] + item.lead.flatMap(\.plainTexts)
    for section in item.sections { texts += [section.heading] + section.blocks.flatMap(\.plainTexts) }
    return texts.map { Array($0.lowercased().utf8) }
  }

  private func reason(texts: [[UInt8]], subject: String?, words: [SearchedWord], subjects: [String]) -> String? {
    for text in texts {
      for word in words where word.stands(in: text) {
        return interface.word("rules.word", ["word": word.printed])
      }
    }
    guard let subject else { return nil }
    for own in subjects where subject == own || subject.hasPrefix(own + ".") {
      return interface.word("rules.subject", ["code": subject])
    }
    return nil
  }
}

/// A word of a topic's rule.
private struct SearchedWord {
  let printed: String
  private let bytes: [UInt8]

  init(_ word: String) {
    printed = word
    bytes = Array(word.lowercased().utf8)
  }

  /// The word begins where a word begins: "reform" is in "reformen", not in "beskæftigelsesreform".
  ///
  /// Complexity: linear in the text but for its beginnings.
  func stands(in text: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    var index = text.startIndex
    while let at = text[index...].firstIndex(of: first) {
      if text[at...].starts(with: bytes), !SearchedWord.endsInLetter(text[..<at]) { return true }
      index = at + 1
    }
    return false
  }

  /// A quotation mark or a dash in front is no letter, though its bytes lie beyond ASCII.
  private static func endsInLetter(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    if last < 0x80 { return (0x61...0x7A).contains(last) || (0x30...0x39).contains(last) }
    let start = text.lastIndex { $0 & 0xC0 != 0x80 } ?? text.startIndex
    guard let scalar = String(decoding: text[start...], as: UTF8.self).unicodeScalars.last else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
