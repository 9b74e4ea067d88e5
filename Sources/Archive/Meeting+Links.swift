import Minutes

extension Meeting {
  /// Gives the words of links their addresses, where they stand in paragraphs, lists and tables. Each is looked for behind
  /// the one before. Returns the addresses whose words were not found there.
  mutating func link(_ links: [(text: String, address: String)]) -> [String] {
    guard !links.isEmpty else { return [] }
    var rest = links[...]
    func linked(_ prose: Prose) -> Prose {
      var markdown = prose.markdown
      var from = markdown.startIndex
      while let next = rest.first {
        let words = Prose.inline(next.text)
        guard !words.isEmpty, !words.contains("]"), let found = markdown[from...].firstRange(of: words) else { break }
        let link = "[\(words)](\(next.address))"
        let offset = markdown.utf8.distance(from: markdown.startIndex, to: found.lowerBound) + link.utf8.count
        markdown.replaceSubrange(found, with: link)
        from = markdown.utf8.index(markdown.startIndex, offsetBy: offset)
        rest.removeFirst()
      }
      return markdown == prose.markdown ? prose : Prose(markdown: markdown)
    }
    var lost: [String] = []
    func linked(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        switch block {
        case .paragraph(let prose): .paragraph(linked(prose))
        case .list(let entries):
          .list(entries.map { ListEntry(number: $0.number, depth: $0.depth, text: linked($0.text)) })
        case .table(let table): .table(Table(rows: table.rows.map { $0.map { linked($0) } }) ?? table)
        default: block
        }
      }
    }
    // One whose words stand nowhere would keep the others from being found.
    let texts =
      preamble.flatMap(\.plainTexts)
      + items.flatMap { item in
        item.lead.flatMap(\.plainTexts) + item.sections.flatMap { $0.blocks.flatMap(\.plainTexts) }
      }
    let findable = links.filter { link in texts.contains { $0.contains(link.text) } }
    lost = links.filter { link in !findable.contains { $0.address == link.address } }.map(\.address)
    rest = findable[...]
    preamble = linked(preamble)
    for item in items.indices {
      items[item].lead = linked(items[item].lead)
      for section in items[item].sections.indices {
        items[item].sections[section].blocks = linked(items[item].sections[section].blocks)
      }
    }
    return lost + rest.map(\.address)
  }
}
