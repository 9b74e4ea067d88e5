import Markdown
import Minutes
import Mustache

/// The page of one meeting.
struct MeetingPage {
  let frame: PageFrame
  let index: Int

  init(model: SiteModel, meeting index: Int) {
    let meeting = model.meetings[index]
    let day = model.interface.date(meeting.meeting.date)
    frame = PageFrame(
      model: model, path: meeting.path, title: "\(meeting.meeting.body), \(day)", crumb: day,
      above: [(meeting.municipalityName, meeting.municipalityPath), (meeting.meeting.body, meeting.bodyPath)],
      documentLanguage: meeting.language)
    self.index = index
  }

  func data() -> TemplateValue {
    let site = frame.model.meetings[index]
    let meeting = site.meeting
    var renderer = BlockRenderer(permalink: frame.interface.word("names.permalink"))
    let preamble = meeting.preamble.map { block -> TemplateValue in
      ["html": .safeHTML(SafeHTML(trusted: renderer.html([block])))]
    }
    let absent = meeting.members.count(where: \.absent)
    let closed = site.items.count(where: \.item.closed)
    let (previous, next) = frame.model.neighbours(of: index)
    return frame.fields(
      [
        "heading": .text(meeting.heading), "kindWord": .text(frame.interface.kind(meeting.kind)),
        "isAgenda": .bool(meeting.kind == .agenda),
        "body": ["name": .text(meeting.body), "href": .text(frame.href(site.bodyPath))],
        "municipality": [
          "name": .text(site.municipalityName), "href": .text(frame.href(site.municipalityPath)),
          "guessed": .bool(site.municipalityIsGuess),
        ],
        "term": .init(optional: meeting.term), "date": .text(meeting.date.description),
        "start": .init(optional: meeting.start?.description), "place": .init(optional: meeting.place),
        "preamble": .list(preamble), "members": frame.members(of: site, tellsItems: true),
        "hasMembers": .bool(!meeting.members.isEmpty), "absentCount": .integer(absent), "hasAbsent": .bool(absent > 0),
        "itemCount": .integer(site.items.count), "closedCount": .integer(closed), "hasClosed": .bool(closed > 0),
        "items": .list(site.items.indices.map { frame.row(meeting: index, item: $0) }),
        "referredBy": .list((frame.model.references.toMeeting[index] ?? []).map { frame.row($0) }),
        "agendaHref": site.agendas.isEmpty ? .null : .text(frame.href(site.agendaPath)),
        "agendaOnly": .list(
          site.itemsWithoutMinutes.map { agenda, position in
            let item = agenda.items[position]
            return [
              "number": .init(optional: item.item.number), "title": .text(item.name),
              "href": .text(frame.href(item.path)),
            ]
          }),
        "markdownHref": "index.md", "previous": previous.map { frame.row(meeting: $0) } ?? .null,
        "next": next.map { frame.row(meeting: $0) } ?? .null,
      ], about: structuredData)
  }

  private var structuredData: StructuredData.Thing {
    let site = frame.model.meetings[index]
    let start = site.meeting.start.map { "T\($0)" } ?? ""
    var facts: StructuredData.Facts = [
      "name": .text(frame.title), "startDate": .text("\(site.meeting.date)\(start)"),
      "organizer": .thing(
        "GovernmentOrganization",
        [
          "name": .text(site.meeting.body),
          "parentOrganization": .thing("GovernmentOrganization", ["name": .text(site.municipalityName)]),
        ]),
    ]
    if let place = site.meeting.place { facts["location"] = .thing("Place", ["name": .text(place)]) }
    return StructuredData.Thing(type: "Event", facts: facts)
  }
}
