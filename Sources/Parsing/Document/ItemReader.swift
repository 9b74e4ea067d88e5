import Minutes

/// Reads one item: title, mark of a closed item, case number, sections.
struct ItemReader {
  let lines: [SourceLine]
  let dropped: Set<Int>
  let dialect: Dialect
  /// The heads of sections by their lines.
  let headings: [SectionHeading?]
  let style: SectionHeading.Style
  let margin: Int?

  struct Result {
    var item: AgendaItem
    /// Lines in front of the first section that are neither case number nor mark: kept as text.
    var unrecognised: [Int] = []
    var droppedLines: [(line: Int, reason: String)] = []
    /// The item's first line, in the file as received.
    var line: Int
    /// The position of the first line below the title.
    var textStart = 0
    /// Positions of the lines that head sections, with their roles.
    var heads: [(line: Int, role: SectionRole)] = []
  }

  /// Reads the lines `range`, of which the first is the heading; `before` are lines that stand in front of the heading
  /// but belong to the item.
  func read(_ candidate: ItemCandidate, range: Range<Int>, before: [Int], closedByGroup: Bool) -> Result {
    var next = candidate.line + 1
    var title = candidate.title
    (title, next) = completeTitle(candidate, title: title, from: next, end: range.upperBound)
    var leadLines = before.map { lines[$0] }
    if let (rest, tail) = trailingCaseNumber(title) {
      title = rest
      leadLines.append(SourceLine(number: lines[candidate.line].number, raw: tail[...], startsPage: false))
    }
    if let open = ItemReader.openMark(in: title, dialect: dialect) {
      leadLines.append(SourceLine(number: lines[candidate.line].number, raw: open[...], startsPage: false))
    }
    let mark = ClosedMark.strip(MarkedText.prose(title).plain.trimmingCharacters(" "), dialect: dialect)
    var closed = mark.closed || closedByGroup
    var sections: [SectionLines] = []
    var lead = leadLines
    var container: String?
    var heads: [(line: Int, role: SectionRole)] = []
    let textStart = next
    var current: SectionHeading?
    var index = textStart
    while index < range.upperBound {
      defer { index += 1 }
      guard !dropped.contains(index) else { continue }
      // Most lines below a head are its text, and head nothing.
      if !sections.isEmpty, headings[index] == nil, !mayBeUnknownHeading(lines[index].hashes) { continue }
      let line = lines[index]
      if sections.isEmpty, ClosedMark.isClosedLine(line, dialect: dialect) || isClosedCaseLine(line) { closed = true }
      if let heading = sectionHeading(index, in: current, container: container) {
        current = heading
        let key = Vocabulary.key(heading.heading)
        if dialect.words.containers.contains(key) {
          container = key
        } else if !heading.ambiguous, heading.role != .summary {
          container = nil
        }
        let rest =
          heading.rest.isEmpty
          ? nil : SourceLine(number: line.number, rest: heading.rest, startsPage: false, like: line)
        if !sections.isEmpty { sections[sections.count - 1].end = index }
        sections.append(SectionLines(heading: heading, rest: rest, start: index + 1, end: range.upperBound))
        heads.append((index, heading.role))
      } else if sections.isEmpty {
        lead.append(line)
      }
    }
    var result = assemble(candidate, title: mark.title, closed: closed, lead: lead, sections: sections)
    result.textStart = textStart
    result.heads = heads
    return result
  }

  /// Where a section stands.
  private struct SectionLines {
    var heading: SectionHeading
    /// What stands behind the heading on its line.
    var rest: SourceLine?
    /// Positions of the lines below.
    var start: Int
    var end: Int
  }

  /// The lines below a section's heading, and in front of them what stands on its own.
  private func lines(of section: SectionLines) -> ArraySlice<SourceLine> {
    if section.rest == nil, dropped.isEmpty { return lines[section.start..<section.end] }
    var own: [SourceLine] = []
    own.reserveCapacity(section.end - section.start + 1)
    if let rest = section.rest { own.append(rest) }
    for index in section.start..<section.end where !dropped.contains(index) { own.append(lines[index]) }
    return own[...]
  }

  private func assemble(
    _ candidate: ItemCandidate, title: String, closed: Bool, lead: [SourceLine], sections: [SectionLines]
  ) -> Result {
    let leadText = TextBlocks(margin: margin, findsSubheadings: false, separateEntries: false).read(lead)
    var item = AgendaItem(
      number: candidate.number.isEmpty ? nil : candidate.number, title: title, closed: closed, lead: leadText.blocks)
    var result = Result(item: item, line: lines[candidate.line].number)
    result.droppedLines = leadText.dropped
    result.unrecognised = lead.filter { line in
      !line.isBlank && CaseNumber.read(line.text, dialect: dialect) == nil
        && !ClosedMark.isClosedLine(line, dialect: dialect)
        && !ClosedMark.isOpenLine(line, dialect: dialect)
    }.map(\.number)
    item.sections.reserveCapacity(sections.count)
    for section in sections {
      let role = section.heading.role
      let reader = TextBlocks(
        margin: margin, findsSubheadings: ItemReader.holdsSubheadings(role), separateEntries: role == .attachments)
      let text = reader.read(lines(of: section))
      item.sections.append(Section(heading: section.heading.heading, blocks: text.blocks))
      result.droppedLines += text.dropped
    }
    result.item = item
    return result
  }

  /// Running text of the author's own; the other sections hold decisions, names and titles.
  static func holdsSubheadings(_ role: SectionRole) -> Bool {
    switch role {
    case .summary, .background, .economy, .legal, .other: true
    default: false
    }
  }

  /// "(Åbent)" in front of or behind a title: no words of the title, but words all the same.
  private static func openMark(in title: String, dialect: Dialect) -> String? {
    guard ClosedMark.hasBracket(title) else { return nil }
    let lower = title.lowered()
    for word in dialect.words.openWords {
      for (open, close) in [("(", ")"), ("[", "]")] {
        let mark = open + word + close
        if lower.begins(with: mark) { return String(title.prefix(mark.count)) }
        if lower.ends(with: mark) { return String(title.suffix(mark.count)) }
      }
    }
    return nil
  }

  // MARK: Title

  /// A title on the line below its number, or broken by the margin.
  private func completeTitle(_ candidate: ItemCandidate, title: String, from start: Int, end: Int) -> (String, Int) {
    var title = title
    var next = start
    var last = lines[candidate.line]
    // "Punkt 62 (Åbent)", "SAG NR. 5 (LUKKET SAG)": only the mark, the title below.
    if title.isEmpty
      || (title.begins(with: "(") || title.begins(with: "[")) && ClosedMark.strip(title, dialect: dialect).title.isEmpty
    {
      while next < end, lines[next].isBlank || dropped.contains(next) { next += 1 }
      // Below a number alone stands the title, even where it is a word that heads sections elsewhere.
      guard next < end, CaseNumber.read(lines[next].text, dialect: dialect) == nil,
        !ClosedMark.isClosedLine(lines[next], dialect: dialect)
      else {
        return (title, start)
      }
      title += (title.isEmpty ? "" : " ") + lines[next].text
      last = lines[next]
      next += 1
    }
    while next < end, !dropped.contains(next), !lines[next].isBlank, isTitleLine(next) {
      let line = lines[next]
      let firstWord = line.text.unicodeScalars.prefix { !$0.isSpace }.count
      let reachesMargin = margin.map { last.indent + last.width + 1 + firstWord > $0 - 4 } ?? false
      let sameMarks = last.isMarked && line.isMarked && last.hashes == line.hashes
      guard reachesMargin || line.startsInLowerCase && last.width > 30 || sameMarks || last.brokenByProgram else {
        break
      }
      // A case number's line, indented text below a title, and a second heading end the title.
      title += " " + line.text
      last = line
      next += 1
    }
    return (title, next)
  }

  private func isTitleLine(_ index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && CaseNumber.read(line.text, dialect: dialect) == nil && headings[index] == nil
      && !ClosedMark.isClosedLine(line, dialect: dialect)
      && !line.hasTab
  }

  /// "Title<tab>00.22.00-A00-4-24", "Title (22/19162)"
  private func trailingCaseNumber(_ title: String) -> (String, String)? {
    guard title.withBytes(mayHoldTail) else { return nil }
    for mark in ["\t", "   ", " (", " [", "  "] {
      guard let range = lastRange(of: mark, in: title) else { continue }
      let tail = title[range.upperBound...].trimmingSpaces().trimmingCharacters(")]")
      guard CaseNumber.read(tail, dialect: dialect) != nil else { continue }
      return (String(title[..<range.lowerBound].trimmingSpaces()), tail)
    }
    return nil
  }

  /// False only where none of the marks stands in front of a case number.
  private func mayHoldTail(_ bytes: ByteText.Bytes) -> Bool {
    bytes.holds { $0 == 0x09 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") } || bytes.holdsPair(of: 0x20)
  }

  private func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var rest = text[...]
    while let range = rest.firstRange(ofText: mark) {
      found = range
      rest = text[range.upperBound...]
    }
    return found
  }

  /// "Sagsnr. 299835 Økonomiudvalget Lukket punkt": the mark at the end of the case's line.
  private func isClosedCaseLine(_ line: SourceLine) -> Bool {
    guard line.signs.contains(.digit), line.text.utf8.count <= 200,
      line.withKeyOrText({ dialect.words.caseLabelTable.mayStand(in: $0, at: 0) })
    else { return false }
    let lower = line.key
    guard dialect.words.caseLabels.contains(where: { lower.begins(with: $0) }) else { return false }
    return dialect.words.closedWords.contains { lower.ends(with: " " + $0) || lower.containsText(" \($0) ") }
  }

  // MARK: Sections

  private func sectionHeading(
    _ index: Int, in current: SectionHeading?, container: String?
  ) -> SectionHeading? {
    let line = lines[index]
    guard !line.isBlank else { return nil }
    guard let heading = headings[index] else {
      return unknownHeading(line, in: current)
    }
    if heading.role == .absence { return isAbsenceSection(line, heading, current) ? heading : nil }
    // "Forvaltningen indstiller," under "Indstilling" opens its text.
    if heading.role == .recommendation, current?.role == .recommendation,
      Vocabulary.key(heading.heading).ends(with: "indstiller")
    {
      return nil
    }
    if heading.ambiguous {
      if container != nil, heading.role != .attachments, heading.role != .summary { return nil }
      guard heading.fits(style, line: line) else { return nil }
      // Where heads look like any other line, a word that occurs once is the author's own.
      if !style.marked, !style.capitals, !style.colon, dialect.words.weakNames.contains(line.key),
        style.occurrences[line.key, default: 0] < 2
      {
        return nil
      }
      // In a list of titles a word may be a title.
      if current?.role == .attachments, !heading.rest.isEmpty { return nil }
      // "Høring: Ingen." is one; a long sentence behind an ordinary word is text.
    } else if !heading.rest.isEmpty, line.runIn == nil, !style.colon, style.seen > 2, heading.role != .decision {
      return nil
    }
    if style.marked, !(line.isMarked || line.runIn != nil) { return heading.ambiguous ? nil : heading }
    return heading
  }

  /// In a decision, "Afbud:" in front of names is a part of the decision, unless it is printed like the other heads.
  private func isAbsenceSection(_ line: SourceLine, _ heading: SectionHeading, _ current: SectionHeading?) -> Bool {
    if line.isMarked || line.runIn != nil { return true }
    if style.capitals, heading.heading.isAllCapitals { return true }
    let inDecision = current?.role == .decision
    if !heading.rest.isEmpty {
      // "Fraværende: Nete Vesterskov (R)"; running text may begin with the word, too.
      guard PersonList.namesOnly(heading.rest) != nil else { return false }
      return !inDecision && current != nil
    }
    if !line.endsWithColon { return true }
    return !inDecision && current != nil
  }

  /// Whether the document's other heads can be told from its text, by capitals or by `#`.
  private func mayBeUnknownHeading(_ hashes: Int) -> Bool { style.seen >= 2 && (style.capitals || hashes > 0) }

  /// A head that no vocabulary knows, printed like the document's other heads.
  private func unknownHeading(_ line: SourceLine, in current: SectionHeading?) -> SectionHeading? {
    guard let current, mayBeUnknownHeading(line.hashes), line.text.utf8.count <= 120,
      line.text.unicodeScalars.contains(where: \.isLetter)
    else { return nil }
    if line.hashes > 0, style.marked, current.role != .absence {
      return SectionHeading(heading: SectionHeading.withoutColon(line.text), role: .other, rest: "", ambiguous: false)
    }
    if style.capitals, !line.isMarked, line.text.isAllCapitals, line.text.split(separator: " ").count <= 6,
      !line.text.unicodeScalars.contains(where: \.isDigit), !line.hasTab, !line.text.ends(with: "."),
      current.role != .attachments, line.text.scalarCount >= 4
    {
      return SectionHeading(heading: SectionHeading.withoutColon(line.text), role: .other, rest: "", ambiguous: false)
    }
    return nil
  }
}

extension SourceLine {
  /// A line made of the rest of another: as wide as the whole was, so that it is joined with the lines below it.
  init(number: Int, rest: String, startsPage: Bool, like whole: SourceLine) {
    self = rest.withBytes { bytes in
      var shape = Shape(bytes) { String(rest.piece($0)) }
      shape.indent = whole.indent + max(0, whole.width - shape.width)
      shape.brokenByProgram = whole.brokenByProgram
      return SourceLine(shape, number: number, startsPage: startsPage)
    }
  }
}
