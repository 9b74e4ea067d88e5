import Foundation
import Minutes
import Testing

@testable import Site

/// The JSON beside each page: the bytes that Foundation's encoder makes of the same records.
@Suite struct RecordTextTests {
  /// Everything that JSON escapes, that others escape, and that takes several bytes.
  private static let hostile: String =
    String(String.UnicodeScalarView((0...0x7F).compactMap { Unicode.Scalar($0) }))
    + "\u{80}\u{9F}\u{A0}æøå\u{AD}\u{200F}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFF}\u{1F600}e\u{301}</script>\\u0041\r\n"
  private static let texts = [hostile, "", "\"", "\\", "/", "a/b\\c\"d", "\u{0}", "ordinary"]

  private func expectSame(
    _ record: some Encodable & JSONWritable, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = [UInt8](try encoder.encode(record)) + [0x0A]
    let written = JSONText.encode(record)
    #expect(
      written == expected,
      "\(String(decoding: written, as: UTF8.self)) instead of \(String(decoding: expected, as: UTF8.self))",
      sourceLocation: sourceLocation)
  }

  @Test("texts, numbers and conditions", arguments: texts)
  func values(_ text: String) throws {
    try expectSame([text])
    try expectSame(Nullable(text))
    for number in [0, 1, -1, 10, Int.max, Int.min] { try expectSame([number]) }
    try expectSame([true, false])
    try expectSame(Nullable<String>(nil))
    try expectSame([Nullable<Int>(nil), Nullable(7)])
    try expectSame([String]())
    try expectSame(SectionRole.allCases)
    try expectSame(Outcome.allCases)
  }

  private func item(_ text: String) -> ItemRecord {
    var item = ItemRecord(number: text, title: text, closed: false, url: text)
    item.caseNumber = Nullable(text)
    item.topic = Nullable(text)
    item.sections = SectionRole.allCases.map { SectionRecord(heading: text, role: $0, markdown: text) }
    item.decision = Nullable(Decision(text: text, outcomes: Outcome.allCases))
    item.attachments = [text, text]
    item.votes = Nullable(Votes(for: [text], against: [], abstained: [text, text], byParty: true))
    item.absent = [text]
    item.substitutes = [Substitute(by: text, for: text)]
    item.references = [ItemReference(body: text, date: text, item: text)]
    return item
  }

  private func link(_ text: String) -> PageRecords.ItemLink {
    PageRecords.ItemLink(
      number: Nullable(text), title: text, closed: true, url: text, body: text, date: text,
      outcomes: [.approved, .none],
      rule: Nullable(nil))
  }

  private func meeting(_ text: String) -> PageRecords.MeetingLink {
    PageRecords.MeetingLink(kind: text, body: text, municipality: Nullable(text), date: text, url: text, items: 3)
  }

  private func body(_ text: String) -> PageRecords.BodyLink {
    PageRecords.BodyLink(name: text, url: text, meetings: 2, latest: Nullable(text))
  }

  private func topic(_ text: String) -> PageRecords.Link {
    PageRecords.Link(title: text, code: Nullable(text), url: text, items: 5)
  }

  @Test("records of meetings and items", arguments: texts)
  func meetings(_ text: String) throws {
    try expectSame(item(text))
    try expectSame(ItemRecord(number: nil, title: text, closed: true, url: text))
    try expectSame(Votes(for: [], against: [text], abstained: []))
    var parsed = Meeting(
      kind: .minutes, body: text, date: try #require(CalendarDate(year: 2024, month: 5, day: 6)), path: text,
      dialect: "generic", source: SourceDocument(file: text, sha256: text), heading: text, items: [])
    try expectSame(MeetingRecord(parsed, items: []))
    parsed.members = [Member(name: text, party: text, absent: true), Member(name: text)]
    parsed.municipality = text
    parsed.term = text
    parsed.place = text
    parsed.start = ClockTime(hour: 7, minute: 5)
    let record = MeetingRecord(parsed, items: [item(text), item(text)])
    try expectSame(record)
    try expectSame(
      PageRecords.Item(
        kind: text, municipality: Nullable(text), body: text, date: text, meeting: text, item: item(text)))
    try expectSame(PageRecords.Agenda(url: text, meeting: text, agendas: [record, record]))
    // Items that were written before, in the place of the record's own.
    var json = JSONWriter()
    item(text).write(to: &json)
    let written = WrittenItem(json: json.bytes)
    #expect(
      JSONText.encode(WrittenMeeting(record: MeetingRecord(parsed, items: []), items: [written, written]))
        == JSONText.encode(record))
  }

  @Test("records of the pages that list", arguments: texts)
  func lists(_ text: String) throws {
    let place = PageRecords.Place(name: text, url: text, bodies: [body(text), body(text)])
    try expectSame(
      PageRecords.Home(
        title: text, municipalities: [place], topics: [topic(text)], latest: [link(text)], meetings: [meeting(text)]))
    try expectSame(PageRecords.Municipality(name: text, url: text, bodies: [body(text)]))
    try expectSame(
      PageRecords.Body(name: text, municipality: Nullable(nil), url: text, meetings: [meeting(text), meeting(text)]))
    try expectSame(
      PageRecords.Topic(
        title: text, code: Nullable(text), url: text, rules: [text, text], subtopics: [topic(text)], items: [link(text)]
      ))
    try expectSame(PageRecords.Topics(topics: [topic(text), topic(text)]))
    try expectSame(PageRecords.Plain(title: text, url: text))
    try expectSame(PageRecords.Search())
  }

  @Test("records of the pages that link", arguments: texts)
  func linked(_ text: String) throws {
    let found = PageRecords.CaseLink(number: text, title: text, municipality: text, url: text, items: 4)
    try expectSame(PageRecords.Cases(url: text, cases: [found, found]))
    try expectSame(
      PageRecords.Case(
        number: text, title: text, municipality: text, url: text,
        steps: [.init(item: link(text), course: Nullable(text), decision: Nullable(nil))]))
    let act = PageRecords.ActLink(name: text, title: Nullable(text), section: Nullable(text), url: text, items: 2)
    try expectSame(PageRecords.Laws(acts: [act]))
    try expectSame(
      PageRecords.Law(
        name: text, title: Nullable(text), section: Nullable(nil), url: text, official: Nullable(text),
        sections: [act, act], items: [link(text)]))
    let year = PageRecords.OutcomeYear(outcome: .rejected, year: Nullable(2024), url: text, items: 1)
    try expectSame(PageRecords.Decisions(url: text, groups: [year, year], items: [link(text)]))
    try expectSame(
      PageRecords.Calendar(
        url: text,
        events: [
          .init(date: text, start: Nullable(text), body: text, municipality: text, kind: text, url: text)
        ]))
    try expectSame(
      PageRecords.Gaps(gaps: ArchiveGap.Kind.allCases.map { .init(kind: $0, text: text, url: text) }))
  }

  @Test("records of people", arguments: texts)
  func people(_ text: String) throws {
    let person = PageRecords.PersonLink(name: text, party: Nullable(text), municipality: text, url: text)
    try expectSame(PageRecords.People(url: text, people: [person]))
    try expectSame(
      PageRecords.Person(
        name: text, municipality: text, url: text, parties: [text, text],
        bodies: [.init(body: text, url: text, first: text, last: text, meetings: 9)],
        attendance: SitePerson.Attendance.State.allCases.map {
          .init(meeting: meeting(text), state: $0, substitutes: [text])
        },
        votes: SitePerson.Vote.Side.allCases.map { .init(item: link(text), side: $0, dissents: true) },
        substitutions: [.init(item: link(text), for: text)]))
  }

  @Test("every file beside a page of the shipped archive is what Foundation writes of what it reads there")
  func shipped() throws {
    let site = try BuiltSite.shipped.get()
    for (path, bytes) in site.files where path.hasSuffix("index.json") {
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      let again = try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
      #expect([UInt8](again) + [0x0A] == bytes, "\(path)")
    }
  }
}
