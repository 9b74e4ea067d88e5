import Minutes

/// One walk over a plan's blocks: headings say whose dates and which year's follow.
struct PlanWalk {
  private let title: PlanTitle
  private let meeting: Meeting
  /// Whose dates follow, where a heading says so.
  private var body: String?
  private var year: Int?
  private var found: [PlannedMeeting] = []
  private var rules: [PlanTime] = []

  init(title: PlanTitle, meeting: Meeting) {
    self.title = title
    self.meeting = meeting
    body = title.body
    year = title.years.count == 1 ? title.years[0] : nil
  }

  /// Whether this meeting's decision leaves no plan: postponed, rejected, taken off.
  func isWithdrawn(_ item: AgendaItem) -> Bool {
    let lines = decisions(of: item).flatMap { $0.blocks.flatMap(\.plainTexts) }
    let words = lines.flatMap { Sentences.words($0) }
    let isApproved = words.indices.contains { index in
      PlanWords.approved.contains(words[index]) && (index == 0 || words[index - 1] != "ikke")
    }
    let isRejected = !PlanWords.withdrawn.isDisjoint(with: words) || words.contains("ikke")
    return isRejected && !isApproved
  }

  private func decisions(of item: AgendaItem) -> [Section] {
    guard meeting.kind == .minutes else { return [] }
    return item.sections.filter { section in
      let other = DateReader.first(in: section.heading)?.date
      return Vocabulary.isDecisionHeading(section.heading) && (other == nil || other == meeting.date)
    }
  }

  mutating func read(_ item: AgendaItem) {
    for block in item.lead { read(block) }
    for section in item.sections {
      let key = Vocabulary.key(section.heading)
      guard !PlanWords.otherSections.contains(where: { key.begins(with: $0) }) else { continue }
      body = title.body
      readHeading(section.heading, isHeading: true)
      for block in section.blocks { read(block) }
    }
    for section in decisions(of: item) { amend(section) }
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .subheading(let prose): readHeading(plain(prose), isHeading: true)
    case .paragraph(let prose): readLine(plain(prose))
    case .list(let entries): for entry in entries { readLine(plain(entry.text)) }
    case .table(let table):
      let rows = table.rows.map { $0.map(plain) }
      for entry in PlanTable(rows, headerRows: table.headerRows).entries {
        add(entry.date, weekday: entry.weekday, start: entry.start, body: entry.body ?? body)
      }
    case .other: break
    }
  }

  /// The text without what is struck through.
  private func plain(_ prose: Prose) -> String {
    guard prose.markdown.containsText("~~") else { return prose.plain }
    var kept = ""
    var rest = prose.markdown[...]
    while let open = rest.firstRange(ofText: "~~") {
      guard let close = rest[open.upperBound...].firstRange(ofText: "~~") else { break }
      kept += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return Prose(markdown: kept + rest).plain
  }

  private mutating func readLine(_ text: String) {
    guard text.utf8.count <= 4000 else { return }
    let line = PlanLine(text)
    let isReference = MentionReader.read(text).contains { $0.item != nil }
    let entries = line.entries.isEmpty ? daysOfMonth(text) : line.entries
    if !entries.isEmpty, !isReference {
      for entry in entries { add(entry.date, weekday: entry.weekday, start: entry.start, body: line.body ?? body) }
    } else {
      readHeading(text, isHeading: false)
      for sentence in Sentences.split(text) {
        if let rule = PlanTime(sentence, body: body) { rules.append(rule) }
      }
    }
  }

  /// "Januar: 14. og 28.", "Februar 2026: onsdag den 11."
  private func daysOfMonth(_ text: String) -> [PlanLine.Entry] {
    guard text.utf8.count <= 120, let space = text.firstIndex(where: { $0 == " " || $0 == ":" }),
      let month = DateReader.months[text[..<space].lowered()]
    else { return [] }
    let years = PlanTitle.years(in: text)
    let rest = text[space...].split(separator: " ").filter { Int($0.prefix(4)).map { $0 < 1000 } ?? true }
    return PlanTable.days(in: rest.joined(separator: " "), month: month).map { entry in
      var entry = entry
      entry.date.year = years.first
      return entry
    }
  }

  /// "Økonomiudvalget", "Byrådets møder i 2027:", "Møder i Teknisk Udvalg", "2027".
  private mutating func readHeading(_ text: String, isHeading: Bool) {
    let words = Sentences.words(text)
    guard words.count <= 14, isHeading || words.count <= 8 || text.ends(with: ":") else { return }
    let years = PlanTitle.years(in: text)
    if years.count == 1 { year = years[0] }
    let names = BodyName.all(in: Array(text.utf8))
    guard let name = names.first, names.count == 1, words.allSatisfy({ !PlanWords.past.contains($0) }),
      name.range == 0..<text.utf8.count || words.contains(where: PlanWords.isMeeting) || text.ends(with: ":")
    else { return }
    body = name.name
    if let time = PlanLine.time(in: text), text.lowered().containsText("kl") {
      rules.append(PlanTime(body: name.name, weekdays: [], time: time))
    }
  }

  private mutating func add(_ printed: PrintedDate, weekday: Int?, start: ClockTime?, body: String?) {
    guard let date = date(printed, weekday: weekday) else { return }
    guard title.years.isEmpty || title.years.contains(date.year) else { return }
    found.append(PlannedMeeting(date: date, start: start, body: body))
  }

  /// A date without a year takes it from the heading or the title; of several years the one with that weekday.
  private func date(_ printed: PrintedDate, weekday: Int?) -> CalendarDate? {
    if printed.year != nil { return printed.date }
    let candidates = (year.map { [$0] } ?? title.years).compactMap {
      CalendarDate(year: $0, month: printed.month, day: printed.day)
    }
    if candidates.count == 1 { return candidates[0] }
    let fitting = candidates.filter { $0.weekday == weekday }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "Godkendt, idet mødet den 4. marts flyttes til den 11. marts": what the decision changes in the plan.
  private mutating func amend(_ section: Section) {
    for sentence in section.blocks.flatMap(\.plainTexts).flatMap({ Sentences.split($0) }) {
      let lower = sentence.lowered()
      let isMoved = lower.containsText("flytt") || lower.containsText("rykke")
      let isCancelled = PlanWords.contains(PlanWords.cancelled, in: lower)
      guard isMoved || isCancelled else { continue }
      let dates = PrintedDate.all(in: Array(sentence.utf8)).compactMap { date($0, weekday: nil) }
      if isMoved, dates.count == 2 {
        for index in found.indices where found[index].date == dates[0] { found[index].date = dates[1] }
      } else if isCancelled, !isMoved {
        found.removeAll { dates.contains($0.date) }
      }
    }
  }

  /// What was found, each once, with the time that the plan prints for all.
  var meetings: [PlannedMeeting] {
    var meetings: [PlannedMeeting] = []
    var places: [String: Int] = [:]
    for var planned in found {
      planned.body = other(planned.body)
      if planned.start == nil {
        let rule =
          rules.first { other($0.body) == planned.body && $0.body != nil && $0.holds(on: planned.date) }
          ?? rules.first { $0.body == nil && $0.holds(on: planned.date) }
        planned.start = rule?.time
      }
      let key = "\(planned.date) \(planned.body ?? "")"
      if let place = places[key] {
        meetings[place].start = meetings[place].start ?? planned.start
      } else {
        places[key] = meetings.count
        meetings.append(planned)
      }
    }
    return meetings.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// Nil for the meeting's own body, however its name ends.
  private func other(_ body: String?) -> String? {
    guard let body else { return nil }
    let isOwn =
      BodyName.same(body, meeting.body) || BodyName.isCouncil(body) && BodyName.isCouncil(meeting.body)
      || body + "et" == meeting.body || meeting.body + "et" == body
    return isOwn ? nil : body
  }
}
