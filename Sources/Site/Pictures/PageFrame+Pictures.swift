import Minutes
import Mustache
import Pictures

/// Pictures for the eye. The same facts stand as text beside each of them.
extension PageFrame {
  private static func svg(_ bytes: [UInt8]) -> TemplateValue {
    .safeHTML(SafeHTML(trusted: bytes))
  }

  /// A case's course; null where there is none to see.
  func timeline(of found: SiteCase) -> TemplateValue {
    guard found.steps.count > 1 else { return .null }
    let steps = found.steps.map { place -> Timeline.Step in
      let site = model.meetings[place.meeting]
      let outcomes = model[place].record.decision.value?.outcomes ?? []
      let words = outcomes.map { interface.outcome($0).word }
      let isAgenda = site.meeting.kind == .agenda
      return Timeline.Step(
        year: site.meeting.date.year, dateLabel: interface.dateWithoutYear(site.meeting.date), body: site.meeting.body,
        kind: isAgenda ? "agenda" : outcomes.first?.rawValue ?? "other",
        word: isAgenda ? interface.kind(.agenda) : words.joined(separator: ", "))
    }
    let title = interface.word("pictures.timeline", ["title": found.title])
    return PageFrame.svg(Timeline(title: title, steps: steps).bytes())
  }

  /// A body's year: its meetings, what they decided, and the days that a plan announces.
  func strip(of body: SiteBody, year: Int, meetings: [Int]) -> TemplateValue {
    var marks = meetings.map { index -> YearStrip.Meeting in
      let site = model.meetings[index]
      var outcomes: [String: Int] = [:]
      for outcome in site.items.flatMap({ $0.record.decision.value?.outcomes ?? [] }) {
        outcomes[outcome.rawValue, default: 0] += 1
      }
      return YearStrip.Meeting(
        date: site.meeting.date, stage: site.meeting.kind == .agenda ? .agenda : .held, outcomes: outcomes)
    }
    for event in model.eventsByBody[body.path] ?? [] where event.meeting == nil && event.date.year == year {
      marks.append(YearStrip.Meeting(date: event.date, stage: .planned))
    }
    guard marks.count > 1 else { return .null }
    let kinds = Outcome.allCases.map { YearStrip.Kind(name: $0.rawValue, word: interface.outcome($0).word) }
    let title = interface.word("pictures.year", ["body": body.name, "year": String(year)])
    return PageFrame.svg(
      YearStrip(
        title: title, year: year, meetings: marks, kinds: kinds,
        months: interface.months.map { $0.prefix(1).uppercased() }, agendaWord: interface.kind(.agenda),
        plannedWord: interface.word("calendar.planned")
      ).bytes())
  }

  /// A member's attendance: a row for each body, a column for each meeting.
  func grid(of person: SitePerson) -> TemplateValue {
    let shown = person.attendance.suffix(AttendanceGrid.mostMeetings)
    guard shown.count > 1 else { return .null }
    let rows = person.memberships.map { membership in
      AttendanceGrid.Person(
        name: membership.bodyName,
        presence: shown.map { attendance in
          guard model.meetings[attendance.meeting].bodyPath == membership.bodyPath else { return .unknown }
          switch attendance.state {
          case .present, .partly: return .present
          case .absent: return .absent
          case .substituted: return .substituted
          }
        })
    }
    let words: [AttendanceGrid.Presence: String] = [
      .present: interface.word("attendance.present"), .absent: interface.word("attendance.absent"),
      .substituted: interface.word("attendance.substituted"),
    ]
    let dates = shown.map { attendance -> String in
      let date = model.meetings[attendance.meeting].meeting.date
      return "\(date.day).\(date.month)."
    }
    let title = interface.word("pictures.attendance", ["name": person.name])
    return PageFrame.svg(
      AttendanceGrid(
        title: title, meetings: Array(dates), people: rows, words: words
      ).bytes())
  }

  /// The amounts of a budget's table as bars below it; nil for any other table, and where it is doubtful what to draw.
  func bars(_ table: Table, lead: String?, number: Int) -> [UInt8]? {
    guard let data = BudgetTable.read(table, caption: lead) else { return nil }
    let title = interface.word("pictures.bars", ["number": String(number)])
    let chart = BarChart(title: title, data: data)
    return Array("<figure class=\"bars\" data-repeats>\n".utf8) + chart.bytes() + Array("\n</figure>\n".utf8)
  }
}
