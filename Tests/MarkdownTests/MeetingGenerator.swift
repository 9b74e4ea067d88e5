import Minutes

@testable import Markdown

/// Meetings in normal form (see `Meeting`), as nasty as a seed makes them.
struct MeetingGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func file() -> MeetingFile {
    let imported = random.oneIn(2) ? "sha256-" + field() : nil
    return MeetingFile(meeting: meeting(), imported: imported)
  }

  private mutating func meeting() -> Meeting {
    var meeting = Meeting(
      kind: random.pick(Meeting.Kind.allCases), municipality: optional { $0.field() },
      municipalityOrigin: optional { $0.random.pick(Meeting.Origin.allCases) }, body: field(notEmpty: true),
      term: optional { $0.field() }, date: day(), start: optional { $0.time() }, place: optional { $0.field() },
      members: (0..<random.below(4)).map { _ in
        Member(name: field(), party: optional { $0.field() }, absent: random.oneIn(3))
      },
      path: "\(random.pick(["herlev", "x", "a-1"]))/udvalg/\(day())\(random.pick(["", "-2"]))",
      dialect: random.pick(["generic", "herlev", field()]),
      itemLabel: random.pick(["Punkt", "Pkt.", "Sag nr.", field()]),
      source: SourceDocument(file: field(notEmpty: true), sha256: field(notEmpty: true)), heading: line(),
      preamble: blocks(),
      items: (0..<random.below(4) + 1).map { item(position: $0) })
    meeting.isSupplement = meeting.kind == .agenda && random.oneIn(2)
    // Two items never share a folder.
    if Set(meeting.itemFolders).count < meeting.items.count {
      for index in meeting.items.indices { meeting.items[index].number = nil }
    }
    return meeting
  }

  private mutating func optional<Value>(_ make: (inout MeetingGenerator) -> Value) -> Value? {
    random.oneIn(3) ? nil : make(&self)
  }

  private mutating func day() -> CalendarDate {
    let day = CalendarDate(year: 1800 + random.below(400), month: random.below(12) + 1, day: random.below(28) + 1)
    guard let day else { preconditionFailure("every month has 28 days") }
    return day
  }

  private mutating func time() -> ClockTime {
    guard let time = ClockTime(hour: random.below(24), minute: random.below(60)) else {
      preconditionFailure("the hour is below 24")
    }
    return time
  }

  // MARK: Texts

  /// A value of the front matter: any text, line ends included.
  private mutating func field(notEmpty: Bool = false) -> String {
    let text = random.oneIn(4) ? MeetingWords.signs(&random, from: MeetingWords.alphabet) : MeetingWords.text(&random)
    let hostile = [
      "", " x ", "x:", "a\nb", "a\n---\nb", "\nimported: x\n", "\u{2028}", "\u{85}", "\u{7}", "- x", "? x", "\u{FEFF}",
    ]
    let value = random.oneIn(6) ? random.pick(hostile) : text
    return notEmpty && value.isEmpty ? "x" : value
  }

  /// A title: one line, not empty.
  private mutating func line() -> String {
    let text = random.oneIn(4) ? MeetingWords.signs(&random, from: MeetingWords.alphabet) : MeetingWords.text(&random)
    let line = Prose.squeezed(text)
    return line.isEmpty ? "x" : line
  }

  private mutating func prose() -> Prose {
    switch random.below(4) {
    case 0: Prose(plain: MeetingWords.signs(&random, from: MeetingWords.alphabet))
    case 1: Prose(markdown: MeetingWords.text(&random))
    case 2: Prose(markdown: MeetingWords.signs(&random, from: MeetingWords.alphabet))
    default: Prose(plain: MeetingWords.text(&random))
    }
  }

  // MARK: Items

  private mutating func item(position: Int) -> AgendaItem {
    let digits = position * 7 + random.below(7)
    let numbers: [String?] = [
      "\(digits)", "C048/\(10 + digits)", "PS \(digits)/26", "\(digits)a", "1.\(digits)", "ØU-\(digits)/2026", nil, nil,
    ]
    let number = random.pick(numbers)
    let closed = random.oneIn(4)
    let hasTitle = number == nil && !closed || !random.oneIn(10)
    return AgendaItem(
      number: number, title: hasTitle ? line() : "", closed: closed, lead: random.oneIn(2) ? blocks() : [],
      sections: (0..<random.below(4)).map { _ in
        Section(heading: random.oneIn(2) ? random.pick(["Indstilling", "Beslutning"]) : line(), blocks: blocks())
      })
  }

  // MARK: Blocks

  mutating func blocks() -> [Block] { Block.normalized(anyBlocks()) }

  /// Blocks in no form at all.
  mutating func anyBlocks() -> [Block] {
    (0..<random.below(5)).compactMap { _ in
      switch random.below(7) {
      case 0, 1: .paragraph(prose())
      case 2: .subheading(prose())
      case 3, 4: .list(entries())
      case 5: table().map { .table($0) }
      default: .other(random.pick(MeetingGenerator.others))
      }
    }
  }

  private mutating func entries() -> [ListEntry] {
    var number = random.oneIn(2) ? random.pick([0, 1, 1, 1, 3, 9, 98, 999_999_990]) : nil
    let sign = random.pick([".", ")"])
    var depth = 0
    return (0..<random.below(6)).map { index in
      depth = index == 0 ? random.below(2) : max(0, min(depth + random.below(4) - 1, 40))
      var printed: String?
      if depth == 0, let next = number {
        printed = "\(next)\(random.oneIn(8) ? ")" : sign)"
        number = next + (random.oneIn(8) ? 2 : 1)
      } else if depth > 0, random.oneIn(2) {
        printed = random.pick(["1.", "7)", "03.", "a)", "1.1."])
      }
      return ListEntry(number: printed, depth: depth, text: prose())
    }
  }

  private mutating func table() -> Table? {
    let columns = random.below(4) + 1
    return Table(
      rows: (0..<random.below(4) + 1).map { _ in
        (0..<random.below(columns) + 1).map { _ in random.oneIn(3) ? .empty : prose() }
      })
  }

  static let others = [
    "> citat", ">", "> a\n> b\n>\n> c", "> a\ngår videre\n| x |", "> ## ikke et punkt",
    "```\n# ikke en titel\n## 25 x\n\n```", "~~~ swift\n```\n~~~",
    "````\n```\n## x\n````", "---", "* * *", "_____", "##### Lille", "###### Mindre ##", "#####", "```\n\n\n```",
    ">- a", "> ```\n> a",
  ]
}
