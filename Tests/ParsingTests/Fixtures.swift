import Foundation
import Minutes

@testable import Parsing

/// What the tables share: a dialect by name, lines and meetings made of text.
enum Fixtures {
  static let dialects: [Dialect] = (try? Dialect.builtIn()) ?? []

  static func dialect(_ name: String = "generic") -> Dialect {
    dialects.first { $0.name == name } ?? Dialect(name: "none", description: "none")
  }

  static func line(_ text: String) -> SourceLine { SourceLine(number: 1, raw: text[...], startsPage: false) }

  static func read(_ text: String, dialects: [Dialect] = Fixtures.dialects) throws -> ParsedDocument {
    try read(Array(text.utf8), dialects: dialects)
  }

  static func read(_ bytes: [UInt8], dialects: [Dialect] = Fixtures.dialects) throws -> ParsedDocument {
    let decoded = try DecodedText.decode(bytes, file: "x.txt")
    let context = DocumentContext(file: "x.txt", source: SourceDocument(file: "x", sha256: ""))
    return try DocumentReader(dialects: dialects).read(decoded, context: context)
  }

  /// The records of the items, by the dialect that read them.
  static func items(_ document: ParsedDocument, dialects: [Dialect] = Fixtures.dialects) -> [ItemRecord] {
    let dialect = dialects.first { $0.name == document.meeting.dialect } ?? Fixtures.dialect()
    return Interpreter(meeting: document.meeting, dialect: dialect).items().map(\.record)
  }

  /// A document around one item's text.
  static func document(_ text: String) throws -> ParsedDocument {
    try read("REFERAT Kulturudvalget d. 12-03-2024\n\nPunkt 1: Biblioteket\n\n" + text)
  }
}

/// Counts words: the law that none is lost is about these.
enum Words {
  /// Runs of letters and digits, in lower case; dashes, bullets, quotation marks and no-break spaces part them.
  static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var skipped = 0
    for byte in text.lowercased().utf8 {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      if byte == 0xC2 || byte == 0xE2 || byte == 0xEF { skipped = byte == 0xC2 ? 1 : 2 }
      if skipped == 0, byte >= 0x80 || Vocabulary.isASCIILetterOrDigit(byte) {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Words of the text that the meeting does not hold and the report does not list, and words that the meeting made up.
  static func difference(_ text: DecodedText, _ document: ParsedDocument) -> (lost: [String], invented: [String]) {
    let left = Set(document.report.notCarriedOver.flatMap(\.lines))
    var counts: [String: Int] = [:]
    for (index, line) in text.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !left.contains(index + 1) {
      for word in of(withoutResidue(String(line))) { counts[word, default: 0] += 1 }
    }
    let meeting = document.meeting
    for word in of(held(meeting)) { counts[word, default: 0] -= 1 }
    // A document without a title is headed by its body's name, which stands elsewhere in it.
    let heading = of(meeting.heading)
    let isTitled = meeting.heading != meeting.body || heading.allSatisfy { counts[$0, default: 0] > 0 }
    if isTitled { for word in heading { counts[word, default: 0] -= 1 } }
    var lost: [String] = []
    var invented: [String] = []
    // What heads an item is held as facts, not as words: the label and the mark of a closed one.
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where !facts.contains(word) {
      if count > 0 { lost.append(word) } else if count < 0 { invented.append(word) }
    }
    return (lost, invented)
  }

  /// Words of items' labels, the samples' mark of a closed item, and the bullet "o".
  private static let facts: Set<String> = Set(
    Fixtures.dialects.flatMap { $0.words.itemLabels + $0.words.trailingLabels }.flatMap(of) + ["lukket", "o"])

  /// Tags of a word processor become marks of Markdown.
  private static func withoutResidue(_ line: String) -> String {
    line.replacing("<i>", with: " ").replacing("</i>", with: " ")
  }

  private static func held(_ meeting: Meeting) -> String {
    var parts = meeting.preamble.flatMap(texts)
    for item in meeting.items {
      parts += [item.number ?? "", item.title] + item.lead.flatMap(texts)
      for section in item.sections { parts += [section.heading] + section.blocks.flatMap(texts) }
    }
    return parts.joined(separator: "\n").replacing("<i>", with: " ").replacing("</i>", with: " ")
  }

  private static func texts(_ block: Block) -> [String] { block.plainTexts }
}
