import Minutes

/// Turns the lines of a section into paragraphs, lists, tables and the author's own headings.
struct TextBlocks {
  /// How the document's lines were broken.
  var margin: Int?
  /// The author's own headings are looked for: not in decisions, attachments and lists of names.
  var findsSubheadings: Bool
  /// Every line is an entry of its own (titles of attachments): no joining across blank lines.
  var separateEntries: Bool

  struct Result {
    var blocks: [Block] = []
    /// Source lines left out, with the reason.
    var dropped: [(line: Int, reason: String)] = []
  }

  func read(_ lines: [SourceLine]) -> Result { read(lines[...]) }

  func read(_ lines: ArraySlice<SourceLine>) -> Result {
    var result = Result()
    var index = lines.startIndex
    var pieces: [Piece] = []
    pieces.reserveCapacity(lines.count / 2 + 1)
    while index < lines.endIndex {
      if lines[index].isBlank {
        index += 1
        continue
      }
      let line = lines[index]
      if TextBlocks.isRow(line) {
        let end = tableEnd(lines, from: index)
        if let table = makeTable(lines[index..<end], dropped: &result.dropped) {
          pieces.append(Piece(kind: .table(table), isMarked: line.isMarked))
        } else {
          for row in lines[index..<end] where !row.isBlank {
            let text = row.text.replacingText("\t", with: " ")
            pieces.append(Piece(kind: .text(text), isMarked: row.isMarked))
          }
        }
        index = end
        continue
      }
      var text = line.text
      var last = index
      let marker = TextBlocks.marker(of: line, before: previousText(lines, index), after: nextText(lines, index))
      while let next = continuation(of: lines, last: last, joined: text, inList: marker != nil) {
        text += " " + lines[next].text
        last = next
      }
      if let marker {
        let body = text.droppingScalars(marker.length).trimmingSpaces()
        let kind = Piece.Kind.entry(number: marker.number, indent: line.indent + marker.depth * 2, String(body))
        pieces.append(Piece(kind: kind, isMarked: line.isMarked))
      } else {
        let isPlain = last == index && line.looks.contains(.plainProse)
        pieces.append(Piece(kind: .text(text), isMarked: line.isMarked, isPlain: isPlain))
      }
      index = last + 1
    }
    result.blocks = assemble(pieces)
    return result
  }

  private struct Piece {
    enum Kind {
      case text(String)
      case entry(number: String?, indent: Int, String)
      case table(Table)
    }
    var kind: Kind
    /// Its first line carries marks of a heading.
    var isMarked: Bool
    /// It is a line whose text is its own Markdown.
    var isPlain = false
  }

  // MARK: Lines that belong together

  /// The next line if it goes on where the last one broke off.
  private func continuation(of lines: ArraySlice<SourceLine>, last: Int, joined: String, inList: Bool) -> Int? {
    var next = last + 1
    guard next < lines.endIndex else { return nil }
    let adjacent = !lines[next].isBlank
    if !adjacent {
      while next < lines.endIndex, lines[next].isBlank { next += 1 }
      guard next < lines.endIndex else { return nil }
    }
    if TextBlocks.isRow(lines[next]) || lines[next].isMarked || lines[last].isMarked { return nil }
    if adjacent, lines[last].brokenByProgram { return next }
    // Lines that nothing broke are joined in a sentence alone.
    let isCut = lines[next].startsInLowerCase && !TextBlocks.endsSentence(joined)
    if margin == nil, !separateEntries, !isCut { return nil }
    let (line, follower) = (lines[last], lines[next])
    if TextBlocks.marker(of: follower, before: line.text, after: nil) != nil { return nil }
    if adjacent, let margin, !line.endsWithColon || follower.startsInLowerCase {
      let firstWord = follower.firstWordWidth
      if line.indent + line.width + 1 + firstWord > margin - 2 { return next }
      if inList, follower.indent > line.indent { return next }
    }
    // Furniture between two halves of a sentence in lines that a program broke.
    if !adjacent, let margin, hasFurniture(lines[last...next]), !TextBlocks.endsSentence(joined),
      line.indent + line.width + 1 + follower.firstWordWidth > margin - 2
    {
      return next
    }
    if separateEntries { return adjacent && follower.startsInLowerCase && blankSeparated(lines) ? next : nil }
    // A sentence cut by a page break: no end mark before, lower case after, and not one of the "at …" of a recommendation.
    guard isCut, joined.utf8.count >= 40, joined.scalarCount >= 40, !follower.text.begins(with: "at "),
      !TextBlocks.isLettered(follower.text)
    else { return nil }
    return next
  }

  /// Lines are missing between these: a page ended here.
  private func hasFurniture(_ lines: ArraySlice<SourceLine>) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    return last.number - first.number > lines.count - 1
  }

  private func blankSeparated(_ lines: ArraySlice<SourceLine>) -> Bool {
    let blanks = lines.filter(\.isBlank).count
    return blanks * 2 >= lines.count - blanks
  }

  static func endsSentence(_ text: String) -> Bool {
    text.withBytes { bytes in
      switch bytes.last {
      case nil, UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      default: ByteText.stands("…", in: bytes, at: bytes.count - 3)
      }
    }
  }

  private func previousText(_ lines: ArraySlice<SourceLine>, _ index: Int) -> String? {
    lines[..<index].last { !$0.isBlank }?.text
  }

  private func nextText(_ lines: ArraySlice<SourceLine>, _ index: Int) -> String? {
    lines[(index + 1)...].first { !$0.isBlank }?.text
  }

  // MARK: Lists

  struct Marker {
    var number: String?
    /// Unicode scalars of the marker in front of the text: a combining mark behind it is the text's own.
    var length: Int
    /// Extra depth that the marker itself tells ("o").
    var depth: Int
  }

  /// A bullet or a number in front of an entry; nil for text. A minus before an amount is no bullet.
  static func marker(
    of line: SourceLine, before: @autoclosure () -> String?, after: @autoclosure () -> String?
  ) -> Marker? {
    let text = line.text
    guard text.withBytes(mayMark) else { return nil }
    if let length = text.withBytes(plainMarkerLength) {
      return Marker(number: length == 2 ? nil : String(text.piece(0..<length - 1)), length: length, depth: 0)
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    let second = scalars.dropFirst().first
    if "-–—•·▪■●◦‣*\u{F0B7}\u{F0A7}".unicodeScalars.contains(first), let second, second.isSpace {
      if "-–—".unicodeScalars.contains(first), startsWithAmount(text.droppingScalars(2)) {
        // Amounts in a list have words behind them and an introduction or a brother.
        let introduced = before()?.ends(with: ":") == true
        let brothers = [before(), after()].compactMap { $0 }.contains {
          $0.begins(with: "- ") && !isAmountAlone($0.droppingScalars(2))
        }
        guard !isAmountAlone(text.droppingScalars(2)), introduced || brothers else { return nil }
      }
      return Marker(number: nil, length: 2, depth: 0)
    }
    if first == "o", second?.isSpace == true, line.indent > 0 || before() != nil {
      return Marker(number: nil, length: 2, depth: line.indent > 0 ? 0 : 1)
    }
    let digits = scalars.prefix(while: \.isDigit).count
    guard (1...2).contains(digits) else { return nil }
    let rest = scalars.dropFirst(digits)
    guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first?.isSpace == true else { return nil }
    // "25. marts 2026" is a date.
    let word = text.unicodeScalars.dropFirst(digits + 2).prefix { $0.isLetter }
    if mark == ".", DateReader.isMonth(word) { return nil }
    let number = String(String.UnicodeScalarView(scalars.prefix(digits + 1)))
    return Marker(number: number, length: digits + 2, depth: 0)
  }

  /// Whether a bullet's first byte begins the text, or an "o" or a number's end with what may be a space behind it.
  private static func mayMark(_ bytes: ByteText.Bytes) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case 0xC2, 0xE2, 0xEF: return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "o"): return mayBeSpace(bytes, at: 1)
    case 0x30...0x39:
      let end = bytes.count > 1 && DateReader.isDigit(bytes[1]) ? 2 : 1
      return end < bytes.count && (bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"))
        && mayBeSpace(bytes, at: end + 1)
    default: return false
    }
  }

  /// The length of a dash or an asterisk with no amount behind, or of a number with no month behind, as most markers are;
  /// nil where a closer look is needed.
  private static func plainMarkerLength(_ bytes: ByteText.Bytes) -> Int? {
    let digits = bytes.prefix(3).prefix(while: DateReader.isDigit).count
    guard digits <= 2, bytes.count > digits + 2, bytes[digits + 1] == 0x20 else { return nil }
    let (mark, next) = (bytes[digits], bytes[digits + 2])
    switch mark {
    case UInt8(ascii: "-") where digits == 0: return next == 0x20 || DateReader.isDigit(next) ? nil : 2
    case UInt8(ascii: "*") where digits == 0: return 2
    case UInt8(ascii: ")") where digits > 0: return digits + 2
    case UInt8(ascii: ".") where digits > 0: return next >= 0x80 || DateReader.mayBeginMonth(next) ? nil : digits + 2
    default: return nil
    }
  }

  private static func mayBeSpace(_ bytes: ByteText.Bytes, at index: Int) -> Bool {
    index < bytes.count && (bytes[index] <= 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xE2)
  }

  /// "a) …", "b. …"
  static func isLettered(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(3))
    return scalars.count == 3 && scalars[0].isLetter && (scalars[1] == ")" || scalars[1] == ".") && scalars[2].isSpace
  }

  private static let units: Set<String> = [
    "kr", "kr.", "mio", "mio.", "mia", "mia.", "t.kr", "t.kr.", "tkr", "tkr.", "pct", "pct.", "procent", "%", "kroner",
    "øre", "ha", "m2", "m²",
  ]

  private static func startsWithAmount(_ text: some StringProtocol) -> Bool {
    guard text.utf8.first(where: { $0 != 0x20 }).map(DateReader.isDigit) == true else { return false }
    let words = text.split(separator: " ", maxSplits: 2)
    guard let first = words.first, first.unicodeScalars.first?.isDigit == true else { return false }
    if first.ends(with: "%") { return true }
    guard first.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." || $0 == "," }) else { return false }
    return words.count == 1 || units.contains(words[1].lowered().trimmingCharacters(",;"))
  }

  private static func isAmountAlone(_ text: some StringProtocol) -> Bool {
    startsWithAmount(text) && text.split(separator: " ").count <= 3
  }

  // MARK: Putting blocks together

  private func assemble(_ pieces: [Piece]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(pieces.count)
    var entries: [ListEntry] = []
    var indents: [Int] = []
    var lastNumber = 0
    func closeList() {
      if !entries.isEmpty { blocks.append(.list(entries)) }
      entries = []
      indents = []
    }
    for index in pieces.indices {
      switch pieces[index].kind {
      case .entry(let number, let indent, let text):
        while let last = indents.last, indent < last { indents.removeLast() }
        if indents.isEmpty || indent > (indents.last ?? 0) + 1 { indents.append(indent) }
        let depth = entries.isEmpty ? 0 : indents.count - 1
        if let number, depth == 0 {
          let value = Int(number.dropLast()) ?? 0
          let followsOn = value == lastNumber + 1 || value == 1
          // A number out of order would be renumbered by any reader of Markdown: it stays text.
          guard followsOn else {
            closeList()
            blocks.append(.paragraph(MarkedText.prose("\(number) \(text)")))
            lastNumber = 0
            continue
          }
          if value == 1, entries.contains(where: { $0.number != nil }) { closeList() }
          if entries.contains(where: { $0.number == nil && $0.depth == 0 }) { closeList() }
          lastNumber = value
        } else if number == nil, depth == 0, entries.contains(where: { $0.number != nil && $0.depth == 0 }) {
          closeList()
        }
        entries.append(ListEntry(number: number, depth: entries.isEmpty ? 0 : depth, text: MarkedText.prose(text)))
      case .table(let table):
        closeList()
        blocks.append(.table(table))
      case .text(let text):
        closeList()
        let prose = pieces[index].isPlain ? Prose(normalised: text) : MarkedText.prose(text)
        if prose.isEmpty { continue }
        let heads = findsSubheadings && isSubheading(text, at: index, of: pieces)
        blocks.append(heads ? .subheading(prose) : .paragraph(prose))
      }
    }
    closeList()
    return blocks
  }

  /// A short line without a full stop in front of longer text is a heading of the author's own.
  private func isSubheading(_ text: String, at index: Int, of pieces: [Piece]) -> Bool {
    if pieces[index].isMarked { return text.scalarCount <= 160 }
    guard text.utf8.count <= 400, let end = text.utf8.last, !".,;!?)".utf8.contains(end) else { return false }
    guard index + 1 < pieces.count, text.scalarCount <= 100,
      text.startsInUpperCase || text.unicodeScalars.first?.isDigit == true
    else { return false }
    let count = text.wordCount
    guard count <= 14, text.unicodeScalars.contains(where: \.isLetter), !opensCaption(text) else { return false }
    switch pieces[index + 1].kind {
    case .text(let following):
      // "Indsatsen omfatter" goes on below; a heading stands for itself.
      return following.utf8.count >= 80 && following.scalarCount >= max(80, 2 * text.scalarCount + 1)
    case .entry: return end != UInt8(ascii: ":") && count <= 8 && !isIntroduction(text.splitAtSpaces().last)
    case .table: return false
    }
  }

  /// What belongs to a table or a figure heads nothing.
  private func opensCaption(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }), first >= 0x80 || "tfnka".utf8.contains(first | 0x20)
    else {
      return false
    }
    let word = text.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    let opening = Substring(word).lowered().trimmingCharacters(".:")
    return ["tabel", "figur", "note", "noter", "kilde", "kilder", "anm"].contains(opening)
  }

  /// A line that ends in a verb or a small word introduces the list below it.
  private func isIntroduction(_ word: Substring?) -> Bool {
    guard let word else { return false }
    return [
      "er", "omfatter", "at", "indstiller", "i", "på", "med", "af", "for", "om", "til", "fx", "følgende", "elementer",
    ].contains(word.lowered())
  }
}

extension StringProtocol {
  /// Without so many Unicode scalars in front.
  func droppingScalars(_ count: Int) -> SubSequence {
    self[(unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex)...]
  }

  /// Without any of the given characters at the end.
  func trimmingCharacters(_ characters: String) -> String {
    var text = String(self)
    // Most texts end in a letter.
    if let last = text.utf8.last, last < 0x80, !characters.utf8.contains(last) { return text }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
