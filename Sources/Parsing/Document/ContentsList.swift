import Minutes

/// Finds the contents list in front of the items: its titles may be cut off, the headings are what counts.
enum ContentsList {
  /// Positions of the list's lines, its heading included.
  static func find(
    in lines: ArraySlice<SourceLine>, titles: [String], dropped: Set<Int>, dialect: Dialect
  ) -> Set<Int> {
    let known = titles.map { Vocabulary.letters($0) }
    var entries: Set<Int> = []
    var heading: Int?
    // "Dagsorden" may head the document before it heads a list.
    func isKind(_ line: SourceLine) -> Bool { dialect.words.wordsOfKinds.contains(line.key) }
    for index in lines.indices where !lines[index].isBlank && !dropped.contains(index) {
      let line = lines[index]
      if ItemFinder.hasLeaders(line) {
        entries.insert(index)
      } else if heading == nil, dialect.words.contents.contains(line.key),
        !isKind(line) || lines[..<index].contains(where: { isKind($0) || DateReader.first(in: $0.text) != nil }),
        followsEntry(lines, after: index, known: known, dropped: dropped, dialect: dialect)
      {
        heading = index
        entries.insert(index)
      } else if let start = heading ?? entries.min(), index > start,
        ClosedMark.isOpenLine(line, dialect: dialect) || ClosedMark.isClosedLine(line, dialect: dialect),
        entries.contains(where: { $0 < index }),
        index + 2 < lines.endIndex,
        lines[(index + 1)...].prefix(4).contains(where: {
          ItemFinder.hasLeaders($0) || isEntry($0, at: index, known: known, dialect: dialect) && !$0.isBlank
        })
      {
        entries.insert(index)
      } else if let start = heading ?? entries.min(), index > start,
        isEntry(line, at: index, known: known, dialect: dialect)
      {
        entries.insert(index)
      } else if heading == nil, ItemPattern.candidate(line, at: index, dialect: dialect) != nil,
        isEntry(line, at: index, known: known, dialect: dialect)
      {
        entries.insert(index)
      }
    }
    return entries
  }

  private static func followsEntry(
    _ lines: ArraySlice<SourceLine>, after index: Int, known: [String], dropped: Set<Int>, dialect: Dialect
  ) -> Bool {
    let next = lines[(index + 1)...].indices.first {
      !lines[$0].isBlank && !dropped.contains($0) && !ClosedMark.isOpenLine(lines[$0], dialect: dialect)
        && !ClosedMark.isClosedLine(lines[$0], dialect: dialect)
    }
    guard let next else { return false }
    return ItemFinder.hasLeaders(lines[next]) || isEntry(lines[next], at: next, known: known, dialect: dialect)
  }

  /// What stands above the columns of such a list.
  private static let columnHeads: Set<String> = ["side", "sidetal", "punkt", "titel", "emne", "sag", "punkt side"]

  /// The line repeats a title, or a piece of one where the list wraps.
  private static func isEntry(_ line: SourceLine, at index: Int, known: [String], dialect: Dialect) -> Bool {
    if line.keyLength <= 10, columnHeads.contains(line.key) { return true }
    let stripped = ItemFinder.withoutLeaders(line.text)
    let candidate = ItemPattern.candidate(line, at: index, dialect: dialect)
    let title = candidate.map { ItemFinder.withoutLeaders($0.title) } ?? stripped
    for text in [title, stripped] {
      let bare = Vocabulary.letters(ClosedMark.strip(text, dialect: dialect).title)
      guard bare.utf8.count >= 3 else { continue }
      if known.contains(where: {
        $0 == bare || bare.utf8.count >= 8 && ($0.begins(with: bare) || $0.ends(with: bare))
          || $0.utf8.count >= 8 && bare.begins(with: $0)
      }) {
        return true
      }
    }
    return false
  }
}

/// Marks of items that were dealt with behind closed doors.
enum ClosedMark {
  /// The title without the mark, and whether there was one. A mark stands in front ("Lukket:", "(Lukket)") or in
  /// brackets behind ("(Lukket)"); after a dash it stays in the title but closes the item all the same.
  static func strip(_ title: some StringProtocol, dialect: Dialect) -> (title: String, closed: Bool) {
    let text = title.trimmingSpaces()
    let mayBeNamed = text.withBytes { dialect.words.closedTable.mayStand(anywhereIn: $0) }
    let isBracketed = hasBracket(text)
    guard mayBeNamed || isBracketed else { return (String(text), false) }
    let lower = text.lowered()
    let isNamed = mayBeNamed && dialect.words.closedWords.contains { lower.containsText($0) }
    for word in dialect.words.closedWords where isNamed {
      for (open, close) in isBracketed ? [("(", ")"), ("[", "]")] : [] {
        if lower.begins(with: open + word + close) {
          var rest = text.dropFirst(word.count + 2).trimmingSpaces()
          while let mark = rest.first, ":-–—".contains(mark) { rest = rest.dropFirst().trimmingSpaces() }
          return (String(rest), true)
        }
        if lower.ends(with: open + word + close) {
          return (String(text.dropLast(word.count + 2).trimmingSpaces()), true)
        }
      }
      if lower.begins(with: word) {
        let rest = text.dropFirst(word.count).trimmingSpaces()
        if rest.isEmpty { return (String(text), true) }
        if let mark = rest.first, ":-–—|".contains(mark) {
          let after = rest.drop { ":-–—| ".contains($0) }
          return (String(after.trimmingSpaces()), true)
        }
      }
    }
    for word in isBracketed ? dialect.words.openWords : [] where lower.containsText(word) {
      for (open, close) in [("(", ")"), ("[", "]")] {
        if lower.begins(with: open + word + close) {
          return (String(text.dropFirst(word.count + 2).trimmingSpaces()), false)
        }
        if lower.ends(with: open + word + close) {
          return (String(text.dropLast(word.count + 2).trimmingSpaces()), false)
        }
      }
    }
    let closes =
      isNamed
      && dialect.words.closedWords.contains { word in
        [" - ", " – ", ", "].contains { lower.ends(with: $0 + word) }
      }
    return (String(text), closes)
  }

  /// Whether the text begins or ends with a bracket, as a mark in brackets does.
  static func hasBracket(_ text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      return first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || last == UInt8(ascii: ")")
        || last == UInt8(ascii: "]")
    }
  }

  /// A line that is nothing but the mark: "Lukket sag", "Åben/lukket: Lukket".
  static func isClosedLine(_ line: SourceLine, dialect: Dialect) -> Bool {
    guard line.text.utf8.count <= 60, mayBeMark(line, dialect.words.closedTable, dialect: dialect) else { return false }
    let key = line.key.trimmingCharacters(".)]").drop { $0 == "(" || $0 == "[" }
    if dialect.words.closedWords.contains(where: { $0 == key || isGroupHead(String(key), $0) }) {
      return true
    }
    guard let colon = line.text.lastIndex(of: ":") else { return false }
    let value = Vocabulary.key(line.text[line.text.index(after: colon)...])
    return dialect.words.closedWords.contains(value) && line.text.split(separator: " ").count <= 5
  }

  static func isOpenLine(_ line: SourceLine, dialect: Dialect) -> Bool {
    line.text.utf8.count <= 60 && mayBeMark(line, dialect.words.openTable, dialect: dialect)
      && dialect.words.openWords.contains { $0 == line.key || isGroupHead(line.key, $0) }
  }

  /// False where no mark begins the line, stands behind a colon, or behind a dash.
  private static func mayBeMark(_ line: SourceLine, _ words: WordsByFirstByte, dialect: Dialect) -> Bool {
    if line.signs.contains(.colon) { return true }
    return line.withKeyOrText { key in
      var start = 0
      while start < key.count, key[start] == UInt8(ascii: "(") || key[start] == UInt8(ascii: "[") { start += 1 }
      return words.mayStand(in: key, at: 0) || start > 0 && words.mayStand(in: key, at: start)
        || dialect.words.hasGroupHeads
          && key.indices.contains { ByteText.standsInAnyCase(" for ", in: key, at: $0, end: key.count) }
    }
  }

  /// "Til behandling - for lukkede døre": only "for …" marks behind a dash; "Meddelelser - Lukket møde" is a title.
  private static func isGroupHead(_ key: String, _ word: String) -> Bool {
    word.begins(with: "for ") && (key.ends(with: " - " + word) || key.ends(with: " – " + word))
  }
}
