import Minutes

/// The words and shapes by which one municipality's documents are read. Data, not code: see `Dialects/generic.yml`.
///
/// One object for all that read by it: it is handed on for every line, and thirty lists would be handed on one by one.
public final class Dialect: Sendable {
  public var name: String { words.name }
  public var description: String { words.description }
  /// Of the documents, as in HTML's `lang`.
  public var language: String { words.language }
  let words: DialectWords

  init(_ words: DialectWords) { self.words = words }

  /// A dialect without words, which reads nothing.
  public convenience init(name: String, description: String) {
    self.init(DialectWords(name: name, description: description))
  }
}

/// What a dialect is made of, while it is put together and after.
struct DialectWords: Sendable {
  var name: String
  var description: String
  var language = "da"
  /// First words of a title, in lower case.
  var kindWords: [Dialect.TitleKind: [String]] = [:]
  /// Words in front of a supplement's that say that the whole agenda stands here: "Dagsorden inkl. tillægsdagsorden".
  var includingWords: Set<String> = []
  var headerLabels: [Dialect.HeaderField: [String]] = [:]
  /// Headings of a contents list.
  var contents: [String] = []
  /// Words in front of an item's number.
  var itemLabels: [String] = []
  /// Words in front of a number that stands behind the title.
  var trailingLabels: [String] = []
  /// Items may be numbered without a word in front.
  var bareNumbers = true
  /// Words that mark a closed item, and open ones again.
  var closedWords: [String] = []
  var openWords: [String] = []
  var caseLabels: [String] = []
  var subjectLabels: [String] = []
  var sections: [Dialect.SectionName] = []
  /// Words so ordinary that one occurrence in a document without marked heads is the author's own heading, and words
  /// that say what a document is only beside another one.
  var weakNames: Set<String> = []
  /// Lines that a web page left in its text.
  var residue: Set<String> = []
  /// Sections in which other sections' ambiguous names are the author's own headings.
  var containers: Set<String> = []
  var outcomes: [(outcome: Outcome, words: [[String]])] = []
  var negations: Set<String> = []
  /// Phrases by which a decision departs from what was recommended, word by word.
  var changed: [[String]] = []
  /// Words that may stand beside an approval without saying more, the longest phrases first.
  var asRecommended: [[String]] = []
  /// Sentences about the minutes themselves.
  var remarks: [Dialect.Remark] = []
  /// Whole titles of items that only keep the meeting going, and words with which such titles begin.
  var proceduralTitles: Set<String> = []
  var proceduralBeginnings: [String] = []
  /// Labels of lists of absent people.
  var absenceLabels: [String] = []
  /// How this dialect's own vocabulary scores a document: the names a document in it must show.
  var signature: [String] = []

  init(name: String, description: String) {
    self.name = name
    self.description = description
  }

  /// The sections' names, for looking one up: one object for all dialects that have the same.
  private(set) var names = SectionNames([])

  /// Words of outcomes by their first one, in the order of the outcomes; those of "none" are whole sentences.
  private(set) var outcomesByFirstWord: [String: [(outcome: Outcome, words: [String])]] = [:]

  /// For each first byte of those words their lengths, a bit for each; of the last one all greater lengths.
  private var outcomeLengths = [UInt64](repeating: 0, count: 256)

  /// False only where no words of an outcome begin with the word: most words of a decision begin none.
  func mayBeginOutcome(_ word: String) -> Bool {
    word.withBytes { bytes in
      guard let first = bytes.first else { return false }
      return outcomeLengths[Int(first)] & DialectWords.bit(of: bytes.count) != 0 || bytes.contains { $0 >= 0x80 }
    }
  }

  fileprivate static func bit(of length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Words of titles by their first run of letters, the longest first.
  private(set) var titleWords: [String: [Dialect.TitleWord]] = [:]
  /// First words of a title, whatever they say the document is.
  private(set) var wordsOfKinds: Set<String> = []

  mutating func finish() {
    outcomesByFirstWord = [:]
    for entry in outcomes where entry.outcome != .none {
      for pattern in entry.words {
        if let first = pattern.first { outcomesByFirstWord[first, default: []].append((entry.outcome, pattern)) }
      }
    }
    outcomeLengths = [UInt64](repeating: 0, count: 256)
    for word in outcomesByFirstWord.keys {
      if let first = word.utf8.first { outcomeLengths[Int(first)] |= DialectWords.bit(of: word.utf8.count) }
    }
    titleWords = [:]
    for kind in Dialect.TitleKind.allCases {
      for word in kindWords[kind] ?? [] {
        let letters = TitleWords.letters(of: word)
        guard let first = letters.first else { continue }
        titleWords[first, default: []].append(
          Dialect.TitleWord(kind: kind, letters: letters, isWeak: weakNames.contains(word)))
      }
    }
    titleWords = titleWords.mapValues { words in
      words.enumerated().sorted { (-$0.element.length, $0.offset) < (-$1.element.length, $1.offset) }.map(\.element)
    }
    wordsOfKinds = Set(kindWords.values.joined())
    if names.sections != sections { names = SectionNames(sections) }
    itemLabelTable = WordsByFirstByte(itemLabels)
    trailingBytes = trailingLabels.map { Array($0.utf8) }
    headerFields = [:]
    // In a fixed order: a label may stand in two lists.
    for kind in [Dialect.HeaderField.date, .time, .place, .members, .absent, .body, .other] {
      for label in headerLabels[kind] ?? [] where headerFields[label] == nil { headerFields[label] = kind }
    }
    headerBeginnings = DialectWords.beginnings(of: Array(headerFields.keys))
    headerTable = WordsByFirstByte(headerLabels.values.joined().filter { $0.utf8.count >= 7 }.map { $0 + " " })
    wholeSentences = Set(
      outcomes.filter { $0.outcome == .none }.flatMap(\.words).map { $0.joined(separator: " ") })
    changedBeginnings = Set(changed.compactMap(\.first))
    proceduralTable = WordsByFirstByte(proceduralBeginnings)
    caseLabelTable = WordsByFirstByte(caseLabels + subjectLabels)
    closedTable = WordsByFirstByte(closedWords)
    openTable = WordsByFirstByte(openWords)
    hasGroupHeads = (closedWords + openWords).contains { $0.begins(with: "for ") }
    // "..." is such a line where dots alone are one.
    residueTable = WordsByFirstByte(residue.map { $0.isEmpty ? "." : $0 })
    absenceBeginnings = DialectWords.beginnings(of: absenceLabels + ["afbud fra", "fraværende", " ", "\t"])
  }

  private(set) var itemLabelTable = WordsByFirstByte()
  /// The labels of numbers behind a title.
  private var trailingBytes: [[UInt8]] = []
  /// The header's fields by their labels.
  private(set) var headerFields: [String: Dialect.HeaderField] = [:]
  /// Labels of the header's fields that may stand without a colon.
  private(set) var headerTable = WordsByFirstByte()
  /// Sentences that say that nothing was decided.
  private(set) var wholeSentences: Set<String> = []
  /// First words of the phrases in `changed`.
  private(set) var changedBeginnings: Set<String> = []
  private(set) var proceduralTable = WordsByFirstByte()
  /// Labels of case numbers and subjects.
  private(set) var caseLabelTable = WordsByFirstByte()
  private(set) var closedTable = WordsByFirstByte()
  private(set) var openTable = WordsByFirstByte()
  /// A mark of closed or open items may stand behind a dash: "for lukkede døre".
  private(set) var hasGroupHeads = false
  private(set) var residueTable = WordsByFirstByte()
  /// Whether a line that tells who was absent may begin with a byte, in small letters or capitals.
  private(set) var absenceBeginnings = [Bool](repeating: false, count: 256)

  /// For each byte whether a label of the header's fields may begin with it.
  private var headerBeginnings = [Bool](repeating: true, count: 256)

  /// Of a label as `Vocabulary.key` makes it. Letters outside ASCII have more than one form in Unicode.
  func mayBeginHeaderField(_ first: UInt8) -> Bool { first >= 0x80 || headerBeginnings[Int(first)] }

  /// For each byte whether one of the words begins with it, in small letters or capitals.
  private static func beginnings(of words: [String]) -> [Bool] {
    var beginnings = [Bool](repeating: false, count: 256)
    for first in words.compactMap(\.utf8.first) {
      beginnings[Int(first)] = true
      if (0x61...0x7A).contains(first) { beginnings[Int(first) & 0xDF] = true }
    }
    return beginnings
  }

  /// False only where none of the labels of numbers behind a title ends at a place, in small letters or capitals.
  func mayEndInTrailingLabel(_ bytes: ByteText.Bytes, at end: Int) -> Bool {
    trailingBytes.contains { label in
      guard label.count <= end else { return false }
      for index in label.indices.reversed() {
        let byte = bytes[end - label.count + index]
        // Letters outside ASCII are not compared.
        if byte >= 0x80 { return true }
        if ByteText.lowerASCII(byte) != label[index] { return false }
      }
      return true
    }
  }

  /// The section of this name, in lower case as `Vocabulary.key` makes it.
  func section(named key: String) -> Dialect.SectionName? { names.section(named: key) }

  /// The length of the longest section name in bytes: a longer line is none.
  var longestName: Int { names.longest }
}

/// The names of sections that some dialects share.
final class SectionNames: Sendable {
  let sections: [Dialect.SectionName]
  /// In bytes.
  let longest: Int
  private let byKey: [String: Dialect.SectionName]
  /// In their order, for each first byte.
  private let byBeginning: [[Dialect.SectionName]]
  /// For each first byte the lengths of the names that begin with it, a bit for each; of the last one all greater lengths.
  private let lengths: [UInt64]
  private let hasForms: Bool

  /// ASCII's and Latin-1's bytes are smaller: texts of them are equal where their bytes are.
  private static let firstWithForms: UInt8 = 0xC4

  init(_ sections: [Dialect.SectionName]) {
    self.sections = sections
    byKey = Dictionary(sections.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
    longest = sections.map(\.key.utf8.count).max() ?? 0
    var lengths = [UInt64](repeating: 0, count: 256)
    var byBeginning = [[Dialect.SectionName]](repeating: [], count: 256)
    for section in sections {
      guard let first = section.key.utf8.first else { continue }
      lengths[Int(first)] |= DialectWords.bit(of: section.key.utf8.count)
      byBeginning[Int(first)].append(section)
    }
    self.byBeginning = byBeginning
    // Of letters that have more than one form in Unicode the length tells nothing.
    hasForms = sections.contains { $0.key.utf8.contains { $0 >= SectionNames.firstWithForms } }
    self.lengths = lengths
  }

  func section(named key: String) -> Dialect.SectionName? {
    guard let first = key.utf8.first else { return byKey[key] }
    let mayBeOne =
      mayBegin(first, length: key.utf8.count) || key.withBytes { $0.holds { $0 >= SectionNames.firstWithForms } }
    return mayBeOne ? byKey[key] : nil
  }

  /// The section of a line's key, which is not made where it is the line's text in lower case.
  func section(named line: SourceLine) -> Dialect.SectionName? {
    let length = line.keyLength
    guard line.hasPlainKey, length > 0, !hasForms else { return section(named: line.key) }
    guard mayBegin(line.keyBeginning, length: length) else { return nil }
    return line.text.withBytes { text in
      let key = UnsafeBufferPointer(rebasing: text[..<length])
      return byBeginning[Int(line.keyBeginning)].last { name in name.key.withBytes { ByteText.isLowered(key, to: $0) } }
    }
  }

  private func mayBegin(_ first: UInt8, length: Int) -> Bool {
    hasForms || lengths[Int(first)] & DialectWords.bit(of: length) != 0
  }
}

extension Dialect {
  /// What a title says of its document.
  enum TitleKind: String, CaseIterable, Sendable {
    case minutes, agenda, supplement

    /// A supplement is an agenda, too.
    var kind: Meeting.Kind { self == .minutes ? .minutes : .agenda }
  }

  /// A word of a title, or several that stand together.
  struct TitleWord: Sendable {
    var kind: TitleKind
    /// Its runs of letters.
    var letters: [String]
    var isWeak: Bool

    /// In bytes.
    var length: Int { letters.reduce(letters.count - 1) { $0 + $1.utf8.count } }
  }

  enum HeaderField: String, CaseIterable, Sendable {
    case body, date, time, place, members, absent, other
  }

  struct SectionName: Hashable, Sendable {
    /// In lower case, as `Vocabulary.key` makes it.
    var key: String
    var role: SectionRole
    /// The name is an ordinary word too: it heads a section only where its shape is that of the document's sections.
    var ambiguous: Bool
  }

  /// "oplæg … vedhæftet": a sentence that begins with some words and has others later.
  struct Remark: Hashable, Sendable {
    var opening: [String]
    var later: [[String]]

    /// Parts between "…" in order; an empty first part may begin anywhere.
    init(_ phrase: String) {
      let parts = phrase.split(separator: "…", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").map(String.init)
      }
      opening = parts[0]
      later = parts.dropFirst().filter { !$0.isEmpty }
    }

    func matches(_ words: [String]) -> Bool {
      guard words.starts(with: opening) else { return false }
      var rest = words[opening.count...]
      for part in later {
        guard let found = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
        rest = rest[(found + part.count)...]
      }
      return true
    }
  }
}
