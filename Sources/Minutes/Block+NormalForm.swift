extension Block {
  /// Blocks in the form that a file of Markdown can hold, the same words in the same order:
  ///
  /// - no paragraph, subheading or entry without words, and no list without entries;
  /// - an entry's depth is 0 at the list's beginning, at most one more than the entry's above it, and at most 31;
  /// - the outermost entries of a list are all bullets, or numbered one after the other with the same sign behind:
  ///   where another number follows, another list begins;
  /// - two lists of which the second one goes on where the first one ends are one list;
  /// - a number that Markdown does not know (`a)`, `1.1.`), or that no words follow, is the beginning of a paragraph.
  ///
  /// Law: `normalized(normalized(blocks)) == normalized(blocks)`.
  public static func normalized(_ blocks: [Block]) -> [Block] {
    if blocks.allSatisfy(\.isNormalAlone) { return blocks }
    var form = NormalForm(count: blocks.count)
    for block in blocks { form.take(block) }
    form.closeList()
    return form.blocks
  }

  /// Whether the block stays as it is whatever stands beside it.
  private var isNormalAlone: Bool {
    switch self {
    case .list: false
    case .paragraph(let prose), .subheading(let prose): !prose.isEmpty
    case .table: true
    case .other(let markdown): !markdown.isEmpty
    }
  }
}

private struct NormalForm {
  var blocks: [Block] = []
  private var entries: [ListEntry] = []
  /// The number of the last outermost entry.
  private var lastNumber: String?

  static let deepest = 31

  init(count: Int) { blocks.reserveCapacity(count) }

  mutating func take(_ block: Block) {
    switch block {
    case .list(let entries):
      self.entries.reserveCapacity(self.entries.count + entries.count)
      var isFirst = true
      for entry in entries {
        take(entry, depth: isFirst ? 0 : entry.depth)
        isFirst = isFirst && entry.text.isEmpty
      }
    case .paragraph(let prose), .subheading(let prose):
      if !prose.isEmpty { append(block) }
    case .table: append(block)
    case .other(let markdown):
      if !markdown.isEmpty { append(block) }
    }
  }

  private mutating func append(_ block: Block) {
    closeList()
    blocks.append(block)
  }

  mutating func closeList() {
    if !entries.isEmpty { blocks.append(.list(entries)) }
    entries = []
  }

  private mutating func take(_ entry: ListEntry, depth: Int) {
    if let number = entry.number, entry.text.isEmpty || !ListEntry.isNumber(number) {
      append(.paragraph(Prose(markdown: Prose.inline(number) + " " + entry.text.markdown)))
      return
    }
    guard !entry.text.isEmpty else { return }
    var entry = entry
    entry.depth = entries.last.map { max(0, min(depth, $0.depth + 1, NormalForm.deepest)) } ?? 0
    if entry.depth == 0 {
      if !entries.isEmpty, !ListEntry.follows(entry.number, lastNumber) { closeList() }
      lastNumber = entry.number
    }
    entries.append(entry)
  }
}

extension ListEntry {
  /// Whether Markdown reads a number as a list's: up to nine digits and a full stop or a bracket.
  public static func isNumber(_ number: String) -> Bool {
    let digits = number.utf8.dropLast()
    return (1...9).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
      && (number.utf8.last == UInt8(ascii: ".") || number.utf8.last == UInt8(ascii: ")"))
  }

  /// Both bullets, or one number after the other with the same sign behind.
  static func follows(_ next: String?, _ last: String?) -> Bool {
    guard let last, let next else { return last == nil && next == nil }
    guard last.utf8.last == next.utf8.last, let before = Int(last.dropLast()), let after = Int(next.dropLast()) else {
      return false
    }
    return after == before + 1
  }
}
