import Markdown
import Minutes
import Mustache

/// The page of one meeting.
struct MeetingPage {
  let frame: PageFrame
  let index: Int

  init(model: SiteModel, meeting index: Int) {
    let meeting = model.meetings[index]
    let day = DanishText.date(meeting.meeting.date)
    let kind = DanishText.kind(meeting.meeting.kind)
    let count = DanishText.count(meeting.items.count, "punkt", "punkter")
    frame = PageFrame(
      model: model, path: meeting.path, title: "\(meeting.meeting.body), \(day)", crumb: day,
      description: "\(kind) fra \(meeting.meeting.body) den \(day): \(count).",
      above: [(meeting.municipalityName, meeting.municipalityPath), (meeting.meeting.body, meeting.bodyPath)])
    self.index = index
  }

  func data() -> TemplateValue {
    let site = frame.model.meetings[index]
    let meeting = site.meeting
    var renderer = BlockRenderer(addresses: true)
    let preamble = meeting.preamble.map { block -> TemplateValue in
      ["html": .safeHTML(SafeHTML(trusted: renderer.html([block])))]
    }
    let (previous, next) = frame.model.neighbours(of: index)
    return frame.fields([
      "heading": .text(meeting.heading), "kindWord": .text(DanishText.kind(meeting.kind)),
      "isAgenda": .bool(meeting.kind == .agenda),
      "body": ["name": .text(meeting.body), "href": .text(frame.href(site.bodyPath))],
      "municipality": [
        "name": .text(site.municipalityName), "href": .text(frame.href(site.municipalityPath)),
        "guessed": .bool(site.municipalityIsGuess),
      ],
      "term": .init(optional: meeting.term), "date": .text(DanishText.date(meeting.date)),
      "weekday": .text(DanishText.weekday(meeting.date)),
      "dateISO": .text(meeting.date.description), "start": .init(optional: meeting.start.map(DanishText.time)),
      "place": .init(optional: meeting.place), "preamble": .list(preamble),
      "members": .list(
        meeting.members.map {
          ["name": .text($0.name), "party": .init(optional: $0.party), "absent": .bool($0.absent)]
        }),
      "hasMembers": .bool(!meeting.members.isEmpty),
      "items": .list(site.items.indices.map { frame.row(meeting: index, item: $0) }),
      "markdownHref": "index.md", "previous": previous.map { frame.row(meeting: $0) } ?? .null,
      "next": next.map { frame.row(meeting: $0) } ?? .null,
    ])
  }
}
