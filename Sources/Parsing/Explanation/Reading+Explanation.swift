import Minutes

extension Reading {
  func explainedLines() -> [LineReading] {
    var kinds = lines.map { line -> LineReading.Kind in
      if line.isBlank { return .blank }
      if TextBlocks.isRow(line) { return .row }
      return TextBlocks.marker(of: line, before: nil, after: nil) == nil ? .text : .entry
    }
    let items = found.items.isEmpty ? [] : readItems(margin: margin)
    let first = items.first?.start ?? lines.count
    let titles = items.map(\.result.item.title)
    let contents = ContentsList.find(in: lines[..<first], titles: titles, dropped: furniture, dialect: dialect)
    let header = HeaderReader(
      lines: lines[..<first], dropped: furniture.union(contents), dialect: dialect, file: "", margin: margin
    ).read()
    for index in header.unrecognised { kinds[index] = .unknown }
    for index in header.titleLines { kinds[index] = .title }
    for (index, field) in header.fieldLines { kinds[index] = .field(field.rawValue) }
    for (item, candidate) in zip(items, found.items) { explain(item, candidate, kinds: &kinds) }
    for index in contents { kinds[index] = .contents }
    for index in furniture where kinds[index] != .blank { kinds[index] = .furniture }
    return zip(lines, kinds).map { LineReading(number: $0.number, text: $0.text, kind: $1) }
  }

  private func explain(_ read: ReadItem, _ candidate: ItemCandidate, kinds: inout [LineReading.Kind]) {
    let item = read.result.item
    let unrecognised = Set(read.result.unrecognised)
    let end = found.items.first { $0.line > candidate.line }?.firstLine ?? lines.count
    let subheadings = Set(
      item.sections.flatMap(\.blocks).compactMap { block in
        if case .subheading(let prose) = block { prose.plain } else { nil }
      })
    for index in read.start..<end where kinds[index] != .blank {
      let line = lines[index]
      if (candidate.firstLine...max(candidate.line, read.result.textStart - 1)).contains(index) {
        kinds[index] = .item(number: candidate.number, closed: item.closed)
      } else if let head = read.result.heads.first(where: { $0.line == index }) {
        kinds[index] = .section(head.role)
      } else if ClosedMark.isClosedLine(line, dialect: dialect) || ClosedMark.isOpenLine(line, dialect: dialect) {
        kinds[index] = .closedMark
      } else if CaseNumber.read(line.text, dialect: dialect) != nil {
        kinds[index] = .caseNumber
      } else if unrecognised.contains(line.number) {
        kinds[index] = .unknown
      } else if subheadings.contains(line.text) {
        kinds[index] = .subheading
      }
    }
  }
}
