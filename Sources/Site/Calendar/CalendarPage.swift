import Minutes
import Mustache

/// The calendar: what is to come and the newest year, or one year.
struct CalendarPage {
  let frame: PageFrame
  /// Nil for the calendar's own page.
  let year: Int?

  init(model: SiteModel, year: Int? = nil) {
    let title = model.interface.word("pages.calendar")
    frame = PageFrame(
      model: model, path: "kalender/" + (year.map { "\($0)/" } ?? ""), title: year.map { "\(title) \($0)" } ?? title,
      crumb: year.map { String($0) }, above: year == nil ? [] : [(title, "kalender/")])
    self.year = year
  }

  func data() -> TemplateValue {
    let model = frame.model
    let years = model.calendar.years
    let shown = year ?? years.first
    let events = model.calendar.events.filter { $0.date.year == shown }
    let months = Dictionary(grouping: events, by: \.date.month).sorted { $0.key < $1.key }
    return frame.fields([
      "year": .init(optional: shown.map { String($0) }), "isYear": .bool(year != nil),
      "toCome": .list(year == nil ? model.calendar.toCome.prefix(40).map(frame.row(event:)) : []),
      "months": .list(
        months.map { month, events in
          ["name": .text(frame.interface.months[month - 1]), "events": .list(events.map(frame.row(event:)))]
        }),
      "years": .list(
        years.map {
          ["year": .text(String($0)), "href": .text(frame.href("kalender/\($0)/")), "isCurrent": .bool($0 == year)]
        }),
    ])
  }
}

extension PageFrame {
  /// A day of the calendar in a list.
  func row(event: SiteEvent) -> TemplateValue {
    var target = event.bodyPath ?? event.municipalityPath
    var kind = interface.word("calendar.planned")
    var isAgenda = false
    switch event.source {
    case .meeting(let index):
      target = model.meetings[index].path
      kind = interface.kind(model.meetings[index].meeting.kind)
      isAgenda = model.meetings[index].meeting.kind == .agenda
    case .plan(let place, let isDecided):
      target = model[place].path
      if !isDecided { kind = interface.word("calendar.proposed") }
    }
    return [
      "date": .text(event.date.description), "start": .init(optional: event.start?.description),
      "body": .text(event.bodyName), "href": .text(href(target)), "kindWord": .text(kind),
      "isPlanned": .bool(event.meeting == nil), "isAgenda": .bool(isAgenda),
      "municipality": model.municipalities.count > 1 ? .text(event.municipalityName) : .null,
    ]
  }
}
