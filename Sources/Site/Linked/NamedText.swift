import Minutes
import Parsing

/// One text of an item that names meetings or acts, with what it names.
struct NamedText: Sendable {
  /// As the document has it: what a page looks the text up by.
  let prose: Prose
  /// As a person reads it; the ranges of mentions and laws lie in its UTF-8.
  let plain: String
  let mentions: [Mention]
  let laws: [LawMention]

  /// Every text of an open item that names something, in the document's order; a text that stands twice comes once.
  static func all(of item: AgendaItem) -> [NamedText] {
    guard !item.closed else { return [] }
    var seen: Set<TextKey> = []
    var found: [NamedText] = []
    func take(_ prose: Prose) {
      // Both readers begin at a digit, a section's sign or the word for law: most cells and titles have none.
      guard prose.markdown.utf8.count > 4 else { return }
      let plain = prose.plain
      let mentions = MentionReader.read(plain)
      let laws = LawReader.read(plain)
      if !mentions.isEmpty || !laws.isEmpty, seen.insert(TextKey(prose)).inserted {
        found.append(NamedText(prose: prose, plain: plain, mentions: mentions, laws: laws))
      }
    }
    take(Prose(plain: item.title))
    // "Beslutning i Økonomiudvalget den 16-03-2026"
    for section in item.sections { take(Prose(plain: section.heading)) }
    for block in item.lead + item.sections.flatMap(\.blocks) {
      switch block {
      case .paragraph(let prose), .subheading(let prose): take(prose)
      case .list(let entries): for entry in entries { take(entry.text) }
      case .table(let table): for cell in table.rows.joined() { take(cell) }
      case .other: break
      }
    }
    return found
  }

  /// The words of a range, as printed.
  func words(_ range: Range<Int>) -> String {
    let utf8 = plain.utf8
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(plain[start..<utf8.index(start, offsetBy: range.count)])
  }
}
