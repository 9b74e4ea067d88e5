import Minutes

extension Reading {
  /// An item as it was read, with the lines it was read from.
  struct ReadItem {
    var result: ItemReader.Result
    /// The first line of the item, the case number in front of its heading included.
    var start: Int
    /// Printed lines of a closed item besides its title, in the file as received.
    var withheldLines: [Int] = []
  }

  func readItems(margin: Int?) -> [ReadItem] {
    let candidates = found.items
    let reader = ItemReader(
      lines: lines, dropped: furniture, dialect: dialect, headings: headings, style: style, margin: margin)
    let before = candidates.enumerated().map { position, candidate in
      linesInFront(of: candidate, floor: position == 0 ? 0 : candidates[position - 1].line + 1)
    }.enumerated().map { position, lead in
      // A group's head between two items stands in front of the second.
      guard position > 0,
        let head = groupHead(
          before: lead.first ?? candidates[position].firstLine, floor: candidates[position - 1].line + 2)
      else { return lead }
      return [head] + lead
    }
    var read: [ReadItem] = []
    var closedGroup = false
    for (position, candidate) in candidates.enumerated() {
      let end =
        position + 1 < candidates.count
        ? (before[position + 1].first ?? candidates[position + 1].firstLine) : lines.count
      // "Lukkede punkter" on a line of its own between two items closes all that follow.
      let head =
        position == 0
        ? groupHead(before: before[0].first ?? candidate.firstLine, floor: max(0, candidate.line - 6))
        : before[position].first
      if let head, let group = groupMark(lines[head]) { closedGroup = group }
      var item = ReadItem(
        result: reader.read(
          candidate, range: candidate.line..<end, before: before[position], closedByGroup: closedGroup),
        start: before[position].first ?? candidate.firstLine)
      if item.result.item.closed {
        let own = before[position] + Array(item.result.textStart..<end)
        item.withheldLines = own.filter { !lines[$0].isBlank && !furniture.contains($0) }.map { lines[$0].number }
      }
      read.append(item)
    }
    return read
  }

  /// Case numbers that stand above their heading, where most of the document's do.
  private func linesInFront(of candidate: ItemCandidate, floor: Int) -> [Int] {
    guard numbersStandInFront else { return [] }
    var lead: [Int] = []
    var index = candidate.firstLine - 1
    while index >= floor {
      let line = lines[index]
      if line.isBlank || furniture.contains(index) {
        index -= 1
        continue
      }
      guard CaseNumber.read(line.text, dialect: dialect) != nil else { break }
      lead.insert(index, at: 0)
      index -= 1
    }
    return lead
  }

  private var numbersStandInFront: Bool {
    let candidates = found.items
    // Only the first item tells a number in front of it from one at the end of the item before.
    guard let first = candidates.first, isCaseLine(near: first.firstLine, step: -1),
      !isCaseLine(near: first.line, step: 1)
    else { return false }
    let count = candidates.filter { isCaseLine(near: $0.firstLine, step: -1) }.count
    return count * 2 >= candidates.count
  }

  private func isCaseLine(near index: Int, step: Int) -> Bool {
    var next = index + step
    while lines.indices.contains(next), lines[next].isBlank || furniture.contains(next) { next += step }
    return lines.indices.contains(next) && CaseNumber.read(lines[next].text, dialect: dialect) != nil
  }

  /// The line right above that parts closed items from open ones: "Lukket dagsorden".
  private func groupHead(before index: Int, floor: Int) -> Int? {
    var above = index - 1
    while above >= floor, lines[above].isBlank || furniture.contains(above) { above -= 1 }
    guard above >= floor, above >= 0, groupMark(lines[above]) != nil else { return nil }
    return above
  }

  /// True for a head of closed items, false for one of open items.
  private func groupMark(_ line: SourceLine) -> Bool? {
    if ClosedMark.isClosedLine(line, dialect: dialect) { return true }
    return ClosedMark.isOpenLine(line, dialect: dialect) ? false : nil
  }

  func repeatedNumbers(file: String) -> [Diagnostic] {
    var seen: [String: Int] = [:]
    var errors: [Diagnostic] = []
    for candidate in (found.items + found.repeated).sorted(by: { $0.line < $1.line }) where !candidate.number.isEmpty {
      let slug = Slug.make(candidate.number)
      if let earlier = seen[slug] {
        errors.append(
          .error(
            file, line: lines[candidate.line].number,
            "two items have the number \(candidate.number): the other one is on line \(earlier)",
            sourceLine: lines[candidate.line].text,
            advice: "Give each item its own number in a copy of the document and import that."))
      } else {
        seen[slug] = lines[candidate.line].number
      }
    }
    return errors
  }

  func hasDecision(_ items: [ReadItem]) -> Bool {
    items.contains { item in
      item.result.item.sections.contains { section in
        let line = SourceLine(number: 0, raw: section.heading[...], startsPage: false)
        return SectionHeading.read(line, dialect: dialect)?.role == .decision
      }
    }
  }
}
