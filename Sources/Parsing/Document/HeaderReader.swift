import Minutes

/// What stands before the first item: title, fields, members, other text.
struct HeaderReader {
  let lines: ArraySlice<SourceLine>
  let dropped: Set<Int>
  let dialect: Dialect
  let file: String
  let margin: Int?

  struct Header {
    var kind: Dialect.TitleKind?
    var heading = ""
    var body: String?
    var term: String?
    var date: CalendarDate?
    var start: ClockTime?
    var place: String?
    var members: [Member] = []
    var preamble: [Block] = []
    var unrecognised: [Int] = []
    var droppedLines: [(line: Int, reason: String)] = []
    var diagnostics: [Diagnostic] = []
    /// The body was taken from a line that is no title and no field.
    var bodyIsGuess = false
    /// Positions of the title's lines.
    var titleLines: [Int] = []
    /// Positions of the fields' lines, with the fields' names.
    var fieldLines: [Int: Dialect.HeaderField] = [:]
  }

  private struct Field {
    var kind: Dialect.HeaderField
    var label: String
    var value: [String]
    var line: SourceLine
    /// Positions of the field's lines.
    var positions: [Int]
  }

  func read() -> Header {
    var header = Header()
    let shown = lines.indices.filter { !lines[$0].isBlank && !dropped.contains($0) }
    var fields = readFields(shown)
    let fieldPositions = Set(fields.flatMap(\.positions))
    let free = shown.filter { !fieldPositions.contains($0) }
    let titlePositions = readTitle(free, into: &header)
    if titlePositions.isEmpty { fields.removeAll { $0.kind == .other && $0.label.isEmpty } }
    readDate(fields, free: free, title: titlePositions, into: &header)
    for field in fields { apply(field, to: &header) }
    if header.place == nil { header.place = placeBehindTime(shown) }
    if header.body == nil,
      let found = free.first(where: { BodyName.first(in: lines[$0].text) != nil && lines[$0].text.utf8.count <= 90 })
    {
      // Of a table's row only the name itself.
      header.body =
        lines[found].hasTab ? BodyName.first(in: lines[found].text)?.name : body(in: lines[found].text)
      header.bodyIsGuess = true
    }
    header.titleLines = titlePositions
    for field in fields { for position in field.positions { header.fieldLines[position] = field.kind } }
    let inTitle = Set(titlePositions)
    header.unrecognised = free.filter { !inTitle.contains($0) }
    let kept = lines.indices.filter { !dropped.contains($0) && !inTitle.contains($0) }.map { lines[$0] }
    let text = TextBlocks(margin: margin, findsSubheadings: false, separateEntries: false).read(kept)
    header.preamble = text.blocks
    header.droppedLines = text.dropped
    return header
  }

  // MARK: Fields

  private func readFields(_ shown: [Int]) -> [Field] {
    var fields: [Field] = []
    var position = 0
    while position < shown.count {
      let index = shown[position]
      guard let (kind, label, rest) = label(of: lines[index]) else {
        position += 1
        continue
      }
      if let columns = readColumns(shown, at: &position, kind: kind, label: label, rest: rest) {
        fields += columns
        continue
      }
      var field = Field(
        kind: kind, label: label, value: rest.isEmpty ? [] : [rest], line: lines[index], positions: [index])
      position += 1
      let isList = kind == .members || kind == .absent
      while position < shown.count {
        let next = shown[position]
        let line = lines[next]
        guard self.label(of: line) == nil, !isContents(line), !isTitle(line.text) else { break }
        let gap = (field.positions[field.positions.count - 1] + 1..<next).contains { lines[$0].isBlank }
        if field.value.isEmpty, !isList {
          field.value.append(line.text)
          field.positions.append(next)
          position += 1
          // A value on a line of its own is one line.
          break
        }
        if isList {
          let broken = lines[field.positions[field.positions.count - 1]].brokenByProgram
          let looksLikeNames = !PersonList.read(line.text).isEmpty || PersonList.isAbsence(line.text)
          let goesOn = !gap && (broken || field.value.last?.ends(with: ",") == true || isContinued(field))
          guard goesOn || looksLikeNames && !line.text.ends(with: ".") && line.text.utf8.count <= (gap ? 70 : 200)
          else {
            break
          }
          if goesOn, !field.value.isEmpty {
            field.value[field.value.count - 1] += " " + line.text
          } else {
            field.value.append(line.text)
          }
        } else {
          guard !gap, lines[field.positions[field.positions.count - 1]].brokenByProgram || isContinued(field) else {
            break
          }
          field.value[field.value.count - 1] += " " + line.text
        }
        field.positions.append(next)
        position += 1
      }
      fields.append(field)
    }
    return fields
  }

  /// "Til stede:        Afbud:" over two columns of names.
  private func readColumns(
    _ shown: [Int], at position: inout Int, kind: Dialect.HeaderField, label: String, rest: String
  ) -> [Field]? {
    guard kind == .members, let second = field(named: Vocabulary.key(rest)), second == .absent || second == .members
    else { return nil }
    var left = Field(kind: kind, label: label, value: [], line: lines[shown[position]], positions: [shown[position]])
    var right = Field(kind: second, label: rest, value: [], line: lines[shown[position]], positions: [])
    position += 1
    while position < shown.count {
      let line = lines[shown[position]]
      guard self.label(of: line) == nil, !isTitle(line.text), !PersonList.read(line.text).isEmpty else {
        break
      }
      let columns = line.text.split(separator: "  ").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
      if let first = columns.first { left.value.append(String(first)) }
      if columns.count > 1 { right.value.append(String(columns[1])) }
      left.positions.append(shown[position])
      position += 1
    }
    return [left, right]
  }

  /// The field's last line reaches the margin: the next one belongs to it.
  private func isContinued(_ field: Field) -> Bool {
    guard let margin, let last = field.positions.last else { return false }
    return lines[last].indent + lines[last].width > margin - 12
  }

  private func isContents(_ line: SourceLine) -> Bool {
    dialect.words.contents.contains(line.key) || ItemFinder.hasLeaders(line)
  }

  /// `Mødested: …`, `**Mødested** …`, `Mødested<tab>…`, `Mødested …`, or the label alone.
  private func label(of line: SourceLine) -> (kind: Dialect.HeaderField, label: String, rest: String)? {
    if let runIn = line.runIn, let kind = field(named: Vocabulary.key(runIn.head)) {
      let rest = runIn.rest.begins(with: ":") ? String(runIn.rest.dropFirst().trimmingSpaces()) : runIn.rest
      return (kind, runIn.head, rest)
    }
    if line.keyLength > 0, dialect.words.mayBeginHeaderField(line.keyBeginning), let kind = field(named: line.key),
      line.text.startsInUpperCase
    {
      return (kind, line.text, "")
    }
    let text = line.text
    let mayBeParted = !line.signs.isDisjoint(with: [.colon, .tab])
    for mark in mayBeParted ? [UInt8(ascii: ":"), 0x09] : [] {
      let at = text.withBytes { $0.next(from: 0, mark) }
      guard at < min(60, text.utf8.count) else { continue }
      let head = text.piece(0..<at).trimmingSpaces()
      guard let first = head.utf8.first, dialect.words.mayBeginHeaderField(first) else { continue }
      if let kind = field(named: Vocabulary.key(head)) {
        return (kind, String(head), String(text.piece(at + 1..<text.utf8.count).trimmingSpaces()))
      }
    }
    // Without any mark: the longest label of one word, or one that ends before the value's capital or digit.
    guard text.withBytes({ dialect.words.headerTable.mayStand(in: $0, at: 0) }) else { return nil }
    let lower = text.beginning(60).lowered()
    var best: (kind: Dialect.HeaderField, label: String)?
    for (kind, labels) in dialect.words.headerLabels where kind != .other && kind != .body {
      for label in labels
      where label.utf8.count >= 7 && lower.begins(with: label + " ") && label.count > (best?.label.count ?? 0) {
        best = (kind, label)
      }
    }
    guard let best, text.startsInUpperCase else { return nil }
    let rest = text.dropFirst(best.label.count).trimmingSpaces()
    guard let first = rest.unicodeScalars.first,
      first.properties.isUppercase || first.isDigit || rest.begins(with: "kl")
    else { return nil }
    guard !text.ends(with: ".") || best.kind == .place || best.kind == .date else { return nil }
    return (best.kind, String(text.prefix(best.label.count)), String(rest))
  }

  private func field(named key: String) -> Dialect.HeaderField? {
    dialect.words.headerFields[key]
  }

  private func apply(_ field: Field, to header: inout Header) {
    let value = field.value.joined(separator: " ")
    switch field.kind {
    case .body: if let name = body(in: value), header.body == nil || header.bodyIsGuess { header.body = name }
    case .date, .time:
      // "Mødetid: 08.15-10.00" needs no "kl."; a date's full stops are no time.
      let isBare = value.first?.isNumber == true && DateReader.first(in: value) == nil
      header.start = header.start ?? DateReader.time(in: isBare ? "kl. " + value : value)
    case .place:
      header.place = header.place ?? (value.isEmpty ? nil : MarkedText.prose(value).plain)
    case .members:
      let people = field.value.flatMap { PersonList.read($0) }
      for person in people where !header.members.contains(where: { $0.name == person.name }) {
        header.members.append(person)
      }
    case .absent:
      for person in field.value.flatMap({ PersonList.read($0) }) {
        if let known = header.members.firstIndex(where: { $0.name == person.name }) {
          header.members[known].absent = true
        } else {
          header.members.append(Member(name: person.name, party: person.party, absent: true))
        }
      }
    case .other:
      // "Start kl.: 15.00"
      if header.start == nil, field.label.lowered().begins(with: "start") {
        header.start = DateReader.time(in: "kl. " + value)
      }
    }
  }

  /// "kl. 13.00 i Forsamlingshuset Fremtiden, Bygaden 31": the place behind the time.
  private func placeBehindTime(_ shown: [Int]) -> String? {
    for index in shown.prefix(8) where lines[index].text.lowered().containsText("kl") {
      let text = lines[index].text
      guard let time = text.firstRange(ofText: "kl"),
        let joint = text[time.upperBound...].firstRange(ofText: " i ")
          ?? text[time.upperBound...].firstRange(ofText: " på ")
      else { continue }
      let place = text[joint.upperBound...].trimmingCharacters(". ")
      if place.startsInUpperCase { return place }
    }
    return nil
  }

  // MARK: Date

  private func readDate(_ fields: [Field], free: [Int], title: [Int], into header: inout Header) {
    var places = fields.filter { $0.kind == .date }.flatMap(\.positions)
    places += fields.filter { $0.kind == .time }.flatMap(\.positions)
    places += title
    places += free.prefix(14)
    var impossible: (line: SourceLine, found: DateReader.Found)?
    for position in places {
      guard let found = DateReader.first(in: lines[position].text) else { continue }
      if let date = found.date {
        header.date = date
        break
      }
      if impossible == nil { impossible = (lines[position], found) }
    }
    if let impossible {
      let bytes = Array(impossible.line.text.utf8)
      let column = String(decoding: bytes[..<impossible.found.range.lowerBound], as: UTF8.self).scalarCount + 1
      header.date = nil
      header.diagnostics.append(
        .error(
          file, line: impossible.line.number, column: column,
          "the calendar has no day “\(String(decoding: bytes[impossible.found.range], as: UTF8.self))”",
          sourceLine: impossible.line.text, advice: "Correct the date in a copy of the document and import that."))
      return
    }
    if header.start == nil {
      for position in places where header.start == nil {
        guard lines[position].text.lowered().containsText("kl") else { continue }
        header.start = DateReader.time(in: lines[position].text)
      }
    }
  }
}

extension Array {
  /// The element, or nil outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
