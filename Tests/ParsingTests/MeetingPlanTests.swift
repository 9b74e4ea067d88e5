import Foundation
import Minutes
import Testing

@testable import Parsing

/// Dates to come that a plan of meetings prints.
@Suite struct MeetingPlanTests {
  private static let date = CalendarDate(year: 2025, month: 6, day: 4)

  /// "date time body" of the plan in an item of a committee's minutes.
  private func plan(
    _ title: String, _ blocks: [Block], decision: String? = nil, heading: String = "Sagsfremstilling",
    body: String = "Kulturudvalget"
  ) throws -> [String] {
    var sections = [Section(heading: heading, blocks: blocks)]
    if let decision {
      sections.append(Section(heading: "Beslutning", blocks: [.paragraph(Prose(plain: decision))]))
    }
    let item = AgendaItem(number: "3", title: title, sections: sections)
    let meeting = Meeting(
      kind: .minutes, body: body, date: try #require(Self.date), path: "x/y/2025-06-04", dialect: "generic",
      source: SourceDocument(file: "x", sha256: ""), heading: "x", items: [item])
    return MeetingPlanReader.read(item, meeting: meeting).map { planned in
      [planned.date.description, planned.start?.description, planned.body].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func paragraphs(_ lines: String...) -> [Block] { lines.map { .paragraph(Prose(plain: $0)) } }
  private func list(_ lines: String...) -> [Block] { [.list(lines.map { ListEntry(text: Prose(plain: $0)) })] }
  private func table(_ rows: [[String]]) throws -> [Block] {
    [.table(try #require(Table(rows: rows.map { $0.map { Prose(plain: $0) } })))]
  }

  @Test("Each word that names a plan names one in a title, in small letters and in capitals")
  func words() {
    let titles =
      PlanWords.plans.map { "\($0) 2026" } + PlanWords.planning.map { "\($0) for møder" }
      + ["udvalgsmøder 2026", "rådsmøder 2026", "Politisk kalender"]
    for title in titles {
      #expect(PlanTitle(title) != nil, "\(title)")
      #expect(PlanTitle(title.uppercased()) != nil, "\(title)")
    }
    #expect(PlanTitle("Budget 2026") == nil)
  }

  @Test("Gladsaxe's plan: ten dates, not those of remarks and references")
  func gladsaxe() throws {
    let path = try #require(SampleTests.documents["gladsaxe-2025-06-04-referat"])
    let meeting = try Reading.read(Folders.package.appending(path: "Content/\(path)")).meeting
    let plans = meeting.items.map { MeetingPlanReader.read($0, meeting: meeting) }
    #expect(plans.map(\.isEmpty) == meeting.items.map { $0.number != "3" })
    let planned = plans.flatMap { $0 }
    #expect(
      planned.map(\.date.description) == [
        "2026-01-07", "2026-02-04", "2026-03-04", "2026-04-08", "2026-05-06", "2026-06-03", "2026-09-07", "2026-09-30",
        "2026-10-28", "2026-12-02",
      ])
    #expect(planned.allSatisfy { $0.body == nil })
    // "møder holdes som udgangspunkt onsdage kl. 19.00": nothing tells when the one on a Monday begins.
    #expect(planned.filter { $0.start == nil }.map(\.date.description) == ["2026-09-07"])
    #expect(planned.filter { $0.start?.description == "19:00" }.count == 9)
  }

  @Test("the other samples plan no meetings", arguments: SampleTests.documents.keys.sorted())
  func samples(name: String) throws {
    let path = try #require(SampleTests.documents[name])
    let meeting = try Reading.read(Folders.package.appending(path: "Content/\(path)")).meeting
    for item in meeting.items where !name.hasPrefix("gladsaxe") {
      #expect(MeetingPlanReader.read(item, meeting: meeting).isEmpty, "\(item.title)")
    }
  }

  @Test("a list takes the year from the title, and the times that it prints")
  func listed() throws {
    let blocks = list(
      "Onsdag den 7. januar kl. 16.00", "Onsdag den 4. februar kl. 16.00-18.00", "Onsdag den 4. marts (kl. 15.30)",
      "Onsdag den 1. april – aflyst", "Torsdag den 7. maj, på Biblioteket", "3.-4. september: budgetseminar",
      "1. juli – 10. august (sommerferie)", "Mandag den 31. august (flyttet til 7. september)")
    #expect(
      try plan("Godkendelse af mødekalender 2026", blocks) == [
        "2026-01-07 16:00", "2026-02-04 16:00", "2026-03-04 15:30", "2026-05-07", "2026-09-07",
      ])
  }

  @Test("a table of months and bodies")
  func months() throws {
    let blocks = try table([
      ["Måned", "Økonomiudvalget", "Kulturudvalget kl. 15.00", "Byrådet"], ["Januar", "13.", "7. og 21.", "27"],
      ["Februar", "ti. 10", "", "24 (kl. 18.00)"], ["Juli", "-", "Ingen møder", ""],
    ])
    #expect(
      try plan("Politisk mødekalender for 2026", blocks) == [
        "2026-01-07 15:00", "2026-01-13 Økonomiudvalget", "2026-01-21 15:00", "2026-01-27 Byrådet",
        "2026-02-10 Økonomiudvalget", "2026-02-24 18:00 Byrådet",
      ])
  }

  @Test("a table with a body in each row, and one with dates, times and deadlines")
  func rows() throws {
    let bodies = try table([
      ["Udvalg", "Dato", "Dato"], ["Økonomiudvalget", "13. januar 2026", "10. februar 2026"],
      ["Teknisk Udvalg", "6/1", "3/2"],
    ])
    #expect(
      try plan("Mødedatoer i 2026", bodies) == [
        "2026-01-06 Teknisk Udvalg", "2026-01-13 Økonomiudvalget", "2026-02-03 Teknisk Udvalg",
        "2026-02-10 Økonomiudvalget",
      ])
    let deadlines = try table([
      ["Mødedato", "Tidspunkt", "Frist for punkter", "Bemærkning"], ["07-01-2026", "16.00", "19-12-2025", ""],
      ["04-02-2026", "17.30", "21-01-2026", "Besøg på museet"], ["04-03-2026", "16.00", "18-02-2026", "Aflyst"],
    ])
    #expect(try plan("Møderække 2026", deadlines) == ["2026-01-07 16:00", "2026-02-04 17:30"])
  }

  @Test(
    "dates in a sentence that lists them",
    arguments: [
      ("Møderne afholdes: 14. januar, 11. februar og 11. marts 2026", ["2026-01-14", "2026-02-11", "2026-03-11"]),
      (
        "Udvalget foreslås at holde møde følgende onsdage kl. 16: 14. januar, 11. februar og 11. marts.",
        ["2026-01-14 16:00", "2026-02-11 16:00", "2026-03-11 16:00"]
      ),
      (
        "Møderne i første halvår holdes den 14. januar, den 11. februar og den 11. marts 2026.",
        ["2026-01-14", "2026-02-11", "2026-03-11"]
      ),
      ("1. møde: tirsdag den 14. april 2026 kl. 17.00", ["2026-04-14 17:00"]),
      ("Konstituerende møde den 14. april 2026", ["2026-04-14"]),
      ("14. april 2026, 12. maj 2026 og 9. juni 2026", ["2026-04-14", "2026-05-12", "2026-06-09"]),
      ("Økonomiudvalget: 14. april, 12. maj", ["2026-04-14 Økonomiudvalget", "2026-05-12 Økonomiudvalget"]),
      ("Økonomiudvalget har på møderne den 14. april og 12. maj 2026 drøftet planen.", []),
      ("Den 3. marts 2026 godkendte Byrådet planen.", []), ("Økonomiudvalget 04.02.2026, punkt 15", []),
      ("Frist for indkaldelse: 3. januar 2026", []), ("Skolernes vinterferie er den 9. februar 2026.", []),
      ("Januar: 14. og 28.", ["2026-01-14", "2026-01-28"]), ("Februar 2026: onsdag den 11.", ["2026-02-11"]),
      ("07.01.26 kl. 16.00", ["2026-01-07 16:00"]),
      ("Uge 2: onsdag d. 7/1 kl. 16.00 – 18.00, Rådhuset", ["2026-01-07 16:00"]),
      ("• Onsdag 7. jan. 2026", ["2026-01-07"]),
      ("07.01.2026 04.02.2026 04.03.2026", ["2026-01-07", "2026-02-04", "2026-03-04"]),
      (
        "Byrådets budgetmøder er fastsat til den 1. oktober og den 8. oktober 2026.",
        ["2026-10-01 Byrådet", "2026-10-08 Byrådet"]
      ),
      ("Der er ikke møde den 1. april 2026 og den 8. april 2026.", []),
      ("KL's Børnetopmøde afholdes den 29. januar og 30. januar 2026.", []),
      ("Mødet i februar flyttes fra den 4. februar til den 11. februar 2026.", []),
      ("00.22.01-P35", []), ("Budgettet er på 14.1 mio. kr.", []), ("Side 14/15", []),
      ("Planen gælder fra 1. januar 2026.", []), ("14. april 2027", []), ("31. april 2026", []),
      ("Høringssvar skal være modtaget den 14. april 2026, da møderne ellers må flyttes.", []),
    ] as [(String, [String])])
  func sentences(text: String, expected: [String]) throws {
    #expect(try plan("Mødeplan for 2026", [.paragraph(Prose(plain: text))]) == expected)
  }

  @Test("two bodies, each under its name")
  func bodies() throws {
    let blocks: [Block] =
      [
        .paragraph(Prose(plain: "Kulturudvalgets møder holdes onsdage kl. 16.00.")),
        .subheading(Prose(plain: "Økonomiudvalget")),
      ]
      + paragraphs(
        "Alle møder begynder kl. 14.30.", "13.01.2026", "10.02.2026", "Kulturudvalget holder møde følgende dage i 2026:"
      )
      + list("07.01.2026")
    #expect(
      try plan("Årsplan for møder 2026", blocks) == [
        "2026-01-07 16:00", "2026-01-13 14:30 Økonomiudvalget", "2026-02-10 14:30 Økonomiudvalget",
      ])
  }

  @Test("months in the columns, bodies in the rows")
  func columns() throws {
    let blocks = try table([
      ["", "Uge", "Jan.", "Feb.", "Juli"], ["Økonomiudvalget", "3", "13", "10", "-"],
      ["Kulturudvalget", "2", "7.", "4.", ""],
    ])
    #expect(
      try plan("Mødeplan 2026", blocks) == [
        "2026-01-07", "2026-01-13 Økonomiudvalget", "2026-02-04", "2026-02-10 Økonomiudvalget",
      ])
  }

  @Test("marks under the bodies that meet on a date")
  func marks() throws {
    let blocks = try table([
      ["Dato", "Økonomiudvalget", "Kulturudvalget"], ["7. januar 2026", "", "x"], ["13. januar 2026", "x", ""],
      ["4. februar 2026", "x", "x"],
    ])
    #expect(
      try plan("Mødeplan 2026", blocks) == [
        "2026-01-07", "2026-01-13 Økonomiudvalget", "2026-02-04 Økonomiudvalget", "2026-02-04",
      ])
  }

  @Test("a plan for two years")
  func twoYears() throws {
    let headed = paragraphs("2026", "Onsdag den 7. januar", "2027", "Onsdag den 6. januar")
    #expect(try plan("Mødeplan 2026-2027", headed) == ["2026-01-07", "2027-01-06"])
    // Without a heading the weekday tells the year, and without a weekday nothing does.
    let weekdays = paragraphs("Onsdag den 7. januar", "Onsdag den 6. januar", "3. februar", "2. december 2027")
    #expect(try plan("Mødeplan for 2026 og 2027", weekdays) == ["2026-01-07", "2027-01-06", "2027-12-02"])
    #expect(
      try plan("Mødekalender 2026/27", paragraphs("12. august 2026", "13. januar 2027", "11. august 2028")) == [
        "2026-08-12", "2027-01-13",
      ])
    #expect(try plan("Mødetider", paragraphs("12. august 2026", "13. januar")) == ["2026-08-12"])
  }

  @Test(
    "a plan that was withdrawn is none",
    arguments: [
      ("Mødeplan for 2026 - UDGÅR", "Godkendt."), ("Mødeplan for 2026", "Udsat."),
      ("Mødeplan for 2026", "Punktet blev taget af dagsordenen."), ("Mødeplan for 2026", "Ikke godkendt."),
    ])
  func withdrawn(title: String, decision: String) throws {
    #expect(try plan(title, paragraphs("07.01.2026"), decision: decision).isEmpty)
  }

  @Test("dates that are struck, and those that the decision moves or takes off")
  func changed() throws {
    let struck: [Block] = [
      .paragraph(Prose(markdown: "~~7. januar 2026~~")), .paragraph(Prose(markdown: "~~4.~~ 11. februar 2026")),
    ]
    #expect(try plan("Mødeplan for 2026", struck) == ["2026-02-11"])
    let blocks = paragraphs("07.01.2026", "04.02.2026", "04.03.2026")
    let decision = "Godkendt, idet mødet den 4. februar flyttes til den 11. februar. Mødet den 4. marts 2026 aflyses."
    #expect(try plan("Mødeplan for 2026", blocks, decision: decision) == ["2026-01-07", "2026-02-11"])
  }

  @Test(
    "an item that only mentions a plan",
    arguments: [
      "Budget 2026", "Godkendelse af referat fra mødet", "Temamøder i 2026", "Evaluering af mødeplan 2025",
      "Meddelelser",
      "Årsplan for tilsyn 2026",
    ])
  func mention(title: String) throws { #expect(try plan(title, paragraphs("07.01.2026")).isEmpty) }

  @Test(
    "titles of plans",
    arguments: [
      "Mødeplan for 2026", "Godkendelse af udvalgets mødeplan 2026", "Mødekalender 2026", "Fastsættelse af mødedatoer",
      "Møderække for 2026", "Forslag til mødetider i 2026", "Politisk mødekalender 2026", "Møder i 2026",
      "Kalender for møder i udvalget", "Årsplan for møder 2026", "Mødeoversigt 2026", "Udvalgets mødedage",
      "Fastlæggelse af udvalgsmøder i 2026", "Byrådsmøder 2026",
    ])
  func titles(title: String) throws { #expect(try plan(title, paragraphs("07.01.2026")) == ["2026-01-07"]) }

  @Test(
    "attachments and earlier treatments hold no dates of the plan",
    arguments: ["Bilag", "Relateret behandling", "Sagens forløb"])
  func sections(heading: String) throws {
    #expect(try plan("Mødeplan for 2026", paragraphs("07.01.2026"), heading: heading).isEmpty)
  }

  @Test("dates are distinct and in order, and a closed item shows none")
  func order() throws {
    let blocks = paragraphs("04.02.2026", "07.01.2026 kl. 16.00", "7. januar 2026")
    #expect(try plan("Mødeplan 2026", blocks) == ["2026-01-07 16:00", "2026-02-04"])
    var meeting = try Fixtures.document("Beslutning\n\nGodkendt.\n").meeting
    meeting.items = [AgendaItem(number: "1", title: "Mødeplan 2026", closed: true, lead: blocks)]
    #expect(MeetingPlanReader.read(meeting.items[0], meeting: meeting).isEmpty)
    meeting.items[0].closed = false
    #expect(MeetingPlanReader.read(meeting.items[0], meeting: meeting).count == 2)
  }

  @Test("another body's plan in a council's minutes")
  func otherBody() throws {
    let planned = try plan("Mødeplan 2026 for Folkeoplysningsudvalget", paragraphs("07.01.2026"), body: "Byrådet")
    #expect(planned == ["2026-01-07 Folkeoplysningsudvalget"])
    #expect(try plan("Byrådets mødeplan 2026", paragraphs("07.01.2026"), body: "Rosenvig Byråd") == ["2026-01-07"])
  }
}
