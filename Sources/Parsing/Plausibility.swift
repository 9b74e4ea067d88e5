import Minutes

/// Signs that a document was read as something it is not: worth a clerk's look before it is published.
enum Plausibility {
  /// Warnings about a whole reading; a document that looks right has none.
  static func doubts(about meeting: Meeting, facts: [ItemFacts], file: String) -> [Diagnostic] {
    var doubts: [Diagnostic] = []
    let sizes = meeting.items.map(words)
    let total = sizes.reduce(0, +)
    if sizes.count >= 3, total >= 200, let most = sizes.max(), most * 5 >= total * 4,
      let position = sizes.firstIndex(of: most)
    {
      let item = meeting.items[position]
      doubts.append(
        Diagnostic(
          .warning, file: file,
          message: "nearly all of the text stands in item \(item.number ?? item.title): \(most) of \(total) words",
          advice: "The headings of the items may not have been recognised, and a contents list taken for them: compare "
            + "with the document, and describe its layout in the archive's dialects/ if so."))
    }
    let open = facts.filter { !$0.record.closed }
    if meeting.kind == .minutes, open.count >= 3, open.allSatisfy({ $0.record.decision.value == nil }) {
      doubts.append(
        Diagnostic(
          .warning, file: file, message: "no decision was found in these minutes",
          advice: "The heading of the decisions may be unknown: add it to a dialect in the archive's dialects/."))
    }
    return doubts
  }

  private static func words(_ item: AgendaItem) -> Int {
    words(item.lead) + item.sections.reduce(0) { $0 + words($1.blocks) }
  }

  /// By the spaces between them; a text without words counts as one, a cell without words as none.
  private static func words(_ blocks: [Block]) -> Int {
    var count = 0
    for block in blocks {
      switch block {
      case .paragraph(let prose), .subheading(let prose): count += words(prose)
      case .list(let entries):
        for entry in entries { count += words(entry.text) + (entry.number.map { words($0) } ?? 0) }
      case .table(let table):
        for row in table.rows { for cell in row where !cell.isEmpty { count += cellWords(cell) } }
      default: count += block.plainTexts.reduce(0) { $0 + words($1) }
      }
    }
    return count
  }

  /// A cell whose marks leave no words counts as none.
  private static func cellWords(_ cell: Prose) -> Int {
    let plain = cell.plain
    return plain.isEmpty ? 0 : words(plain)
  }

  private static func words(_ prose: Prose) -> Int { words(prose.plain) }

  private static func words(_ text: String) -> Int {
    text.withBytes { $0.number { $0 == 0x20 } + 1 }
  }
}
