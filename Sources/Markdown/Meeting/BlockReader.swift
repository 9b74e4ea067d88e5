import Minutes

/// The blocks of a piece of Markdown between two headings of level 1 to 3.
///
/// Complexity: linear in the text.
struct BlockReader {
  private let lines: ArraySlice<MarkdownLine>
  private var index: Int
  private var blocks: [Block] = []

  /// The blocks in normal form.
  static func read(_ lines: ArraySlice<MarkdownLine>) -> [Block] {
    var reader = BlockReader(lines: lines)
    while reader.index < lines.endIndex { reader.readBlock() }
    return Block.normalized(reader.blocks)
  }

  private init(lines: ArraySlice<MarkdownLine>) {
    self.lines = lines
    index = lines.startIndex
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.isBlank {
      index += 1
    } else if case .words(level: 4, let words) = line.heading {
      blocks.append(.subheading(Prose(markdown: String(decoding: words, as: UTF8.self))))
      index += 1
    } else if beginsOther(line) {
      let start = index
      skipOther()
      blocks.append(.other(lines[start..<index].map(\.text).joined(separator: "\n")))
    } else if line.marker != nil {
      readList()
    } else if beginsTable {
      readTable()
    } else {
      readParagraph()
    }
  }

  // MARK: What a person wrote

  /// Whether a line begins a quotation, code, a rule or a small heading.
  private func beginsOther(_ line: MarkdownLine) -> Bool {
    if line.isQuotation || line.fence != nil || line.isRule { return true }
    if case .words(let level, _) = line.heading { return level > 4 }
    return false
  }

  /// Moves behind it.
  private mutating func skipOther() {
    let first = lines[index]
    index += 1
    if let fence = first.fence {
      while index < lines.endIndex {
        index += 1
        if lines[index - 1].closes(fence) { return }
      }
    } else if first.isQuotation {
      // A line that goes on with the quotation's sentence belongs to it, with or without its sign.
      while index < lines.endIndex, lines[index].isQuotation || !endsParagraph(at: index) { index += 1 }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph() {
    var text: [UInt8] = []
    while true {
      let line = lines[index]
      index += 1
      guard index < lines.endIndex, !endsParagraph(at: index), !beginsTable else {
        // As a rule a paragraph is one line.
        if text.isEmpty {
          blocks.append(.paragraph(Prose(markdown: line.text)))
          return
        }
        text += line.bytes
        break
      }
      text += line.withoutHardBreak + [0x20]
    }
    blocks.append(.paragraph(Prose(markdown: String(decoding: text, as: UTF8.self))))
  }

  /// Whether a line is no continuation of the text above it.
  private func endsParagraph(at position: Int) -> Bool {
    let line = lines[position]
    if line.isBlank || beginsOther(line) { return true }
    if case .words(level: 4, _) = line.heading { return true }
    // Only a list that begins with a bullet or with 1 interrupts a paragraph (CommonMark 0.29, 5.2).
    guard let marker = line.marker, !marker.words.allSatisfy(MarkdownLine.isSpace) else { return false }
    return marker.number.map { $0 == "1." || $0 == "1)" } ?? true
  }

  // MARK: Lists

  private mutating func readList() {
    var entries: [ListEntry] = []
    var indents: [Int] = []
    while let marker = nextMarker() {
      index += 1
      var text = Array(marker.words)
      while index < lines.endIndex, !endsEntry(at: index) {
        text += [0x20] + lines[index].bytes
        index += 1
      }
      while let last = indents.last, marker.indent < last { indents.removeLast() }
      if indents.isEmpty || marker.indent >= (indents.last ?? 0) + 2 { indents.append(marker.indent) }
      let prose = Prose(markdown: String(decoding: text, as: UTF8.self))
      entries.append(ListEntry(number: marker.number, depth: indents.count - 1, text: prose))
    }
    blocks.append(.list(entries))
  }

  /// The entry that follows, empty lines in front of it left out; nil where the list ends.
  private mutating func nextMarker() -> MarkdownLine.Marker? {
    var next = index
    while next < lines.endIndex, lines[next].isBlank { next += 1 }
    index = next
    guard next < lines.endIndex, !beginsOther(lines[next]) else { return nil }
    return lines[next].marker
  }

  private func endsEntry(at position: Int) -> Bool {
    let line = lines[position]
    if line.isBlank || line.marker != nil || beginsOther(line) { return true }
    if case .words(level: 4, _) = line.heading { return true }
    return false
  }

  // MARK: Tables

  private var beginsTable: Bool {
    index + 1 < lines.endIndex && lines[index].contains("|") && lines[index + 1].isDelimiterRow
  }

  private mutating func readTable() {
    var rows = [TableCells.split(lines[index].bytes)]
    index += 2
    while index < lines.endIndex, lines[index].contains("|"), !beginsOther(lines[index]) {
      if case .words(level: 4, _) = lines[index].heading { break }
      rows.append(TableCells.split(lines[index].bytes))
      index += 1
    }
    // GFM drops cells beyond the header's; words are never dropped here.
    let cells = rows.map { $0.map { Prose(markdown: $0) } }
    if let table = Table(rows: cells) {
      blocks.append(.table(table))
    } else {
      // Wider than any table: a paragraph for each row.
      blocks += cells.map { row in
        .paragraph(Prose(markdown: row.filter { !$0.isEmpty }.map(\.markdown).joined(separator: " ")))
      }
    }
  }
}
