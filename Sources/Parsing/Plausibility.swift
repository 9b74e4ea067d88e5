import Minutes

/// Signs that a document was read as something it is not: worth a clerk's look before it is published.
enum Plausibility {
  /// Warnings about a whole reading; a document that looks right has none.
  static func doubts(about meeting: Meeting, items: [CountedItem], file: String) -> [Diagnostic] {
    var doubts: [Diagnostic] = []
    let sizes = items.map(\.words)
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
    let open = items.map(\.facts).filter { !$0.record.closed }
    if meeting.kind == .minutes, open.count >= 3, open.allSatisfy({ $0.record.decision.value == nil }) {
      doubts.append(
        Diagnostic(
          .warning, file: file, message: "no decision was found in these minutes",
          advice: "The heading of the decisions may be unknown: add it to a dialect in the archive's dialects/."))
    }
    return doubts
  }

  static func words(_ item: AgendaItem) -> Int {
    words((item.lead + item.sections.flatMap(\.blocks)).lazy.flatMap(\.plainTexts))
  }

  /// By the spaces between them; a text without words counts as one.
  static func words(_ texts: some Sequence<String>) -> Int {
    texts.reduce(0) { count, text in count + text.withBytes { $0.number { $0 == 0x20 } + 1 } }
  }
}
