import Minutes
import Mustache

/// The start page.
struct HomePage {
  let frame: PageFrame

  init(model: SiteModel) {
    frame = PageFrame(model: model, path: "", title: model.settings.title)
  }

  func data() -> TemplateValue {
    let model = frame.model
    let topics = model.topics.filter { $0.code?.utf8.count == 2 || $0.code == nil }
    return frame.fields(
      [
        "latest": .list(
          model.latestDecisions(12, among: model.newestFirst).map { frame.row(meeting: $0.meeting, item: $0.item) }),
        "meetings": .list(model.newestFirst.prefix(8).map { frame.row(meeting: $0) }),
        "municipalities": .list(
          model.municipalities.map { municipality in
            [
              "name": .text(municipality.name), "href": .text(frame.href(municipality.path)),
              "bodies": .list(municipality.bodies.map(frame.row(body:))),
            ]
          }),
        "topics": .list(topics.map(frame.row(topic:))),
        "isEmpty": .bool(model.meetings.isEmpty), "meetingCount": .integer(model.meetings.count),
        "itemCount": .integer(model.itemCount),
        "upcoming": .list(model.upcoming(8).map { frame.row(meeting: $0) }),
      ], about: StructuredData.Thing(type: "WebSite"))
  }
}

/// A municipality's page.
struct MunicipalityPage {
  let frame: PageFrame
  let municipality: SiteMunicipality

  init(model: SiteModel, municipality: SiteMunicipality) {
    frame = PageFrame(
      model: model, path: municipality.path, title: municipality.name)
    self.municipality = municipality
  }

  func data() -> TemplateValue {
    let latest = frame.model.latestDecisions(12, among: municipality.meetings)
    return frame.fields([
      "name": .text(municipality.name), "bodies": .list(municipality.bodies.map(frame.row(body:))),
      "latest": .list(latest.map { frame.row(meeting: $0.meeting, item: $0.item, namesMunicipality: false) }),
    ])
  }
}

/// A body's page: its meetings by year.
struct BodyPage {
  let frame: PageFrame
  let body: SiteBody

  init(model: SiteModel, body: SiteBody) {
    frame = PageFrame(
      model: model, path: body.path, title: body.name,
      above: [(body.municipalityName, body.municipalityPath)], hasFeed: true, hasCalendar: true)
    self.body = body
  }

  /// Days that a plan announces, the first to come first.
  private var planned: [SiteEvent] {
    frame.model.calendar.toCome.filter { $0.bodyPath == body.path && $0.meeting == nil }
  }

  func data() -> TemplateValue {
    let meetings = frame.model.meetings
    let latest = body.meetings.first { meetings[$0].meeting.kind == .minutes }
    let agendas = body.meetings.filter { index in
      guard meetings[index].meeting.kind == .agenda else { return false }
      return latest.map { meetings[index].meeting.date > meetings[$0].meeting.date } ?? true
    }
    let listing = body.meetings.first { !meetings[$0].meeting.members.isEmpty }
    var years: [(year: Int, meetings: [Int])] = []
    for index in body.meetings {
      let year = meetings[index].meeting.date.year
      if years.last?.year == year {
        years[years.count - 1].meetings.append(index)
      } else {
        years.append((year, [index]))
      }
    }
    return frame.fields([
      "name": .text(body.name),
      "municipality": [
        "name": .text(body.municipalityName), "href": .text(frame.href(body.municipalityPath)),
        "guessed": .bool(meetings[body.meetings[0]].municipalityIsGuess),
      ],
      "years": .list(
        years.map {
          [
            "year": .integer($0.year), "strip": frame.strip(of: body, year: $0.year, meetings: $0.meetings),
            "meetings": .list($0.meetings.map { frame.row(meeting: $0, namesMunicipality: false) }),
          ]
        }),
      // Which meeting is next depends on the day it is read; the first agenda without minutes does not.
      "next": agendas.last.map { frame.row(meeting: $0) } ?? .null,
      "latest": latest.map { frame.row(meeting: $0) } ?? .null,
      "latestDecisions": .list(
        frame.model.latestDecisions(8, among: body.meetings).map {
          frame.row(meeting: $0.meeting, item: $0.item, namesMunicipality: false)
        }),
      "members": listing.map { frame.members(of: meetings[$0], tellsItems: false) } ?? .list([]),
      "planned": .list(planned.map(frame.row(event:))),
      "plannedStrip": planned.first.map { first in
        years.contains { $0.year == first.date.year }
          ? .null : frame.strip(of: body, year: first.date.year, meetings: [])
      } ?? .null,
      "hasMembers": .bool(listing != nil),
      "membersDate": .init(optional: listing.map { meetings[$0].meeting.date.description }),
    ])
  }
}

/// A topic's page.
struct TopicPage {
  let frame: PageFrame
  let topic: SiteTopic

  init(model: SiteModel, topic: SiteTopic) {
    frame = PageFrame(
      model: model, path: topic.path, title: topic.title,
      above: [(model.interface.word("pages.topics"), "emner/")], hasFeed: true)
    self.topic = topic
  }

  func data() -> TemplateValue {
    frame.fields([
      "title": .text(topic.title), "code": .init(optional: topic.code),
      "itemCount": .integer(topic.entries.count), "rules": .list(topic.rules.map { ["text": .text($0)] }),
      "items": .list(topic.entries.map { frame.row(meeting: $0.meeting, item: $0.item, rule: $0.rule) }),
      "subtopics": .list(topic.subtopics.map { frame.row(topic: frame.model.topics[$0]) }),
      "related": .list(topic.related.map { frame.row(topic: frame.model.topics[$0]) }),
      "parent": topic.parent.map { parent in
        ["title": .text(frame.model.topics[parent].title), "href": .text(frame.href(frame.model.topics[parent].path))]
      } ?? .null,
    ])
  }
}

/// The index of all topics.
struct TopicsPage {
  let frame: PageFrame

  init(model: SiteModel) {
    frame = PageFrame(model: model, path: "emner/", title: model.interface.word("pages.topics"))
  }

  func data() -> TemplateValue {
    let topics = frame.model.topics
    let own = topics.filter { $0.code == nil }
    return frame.fields([
      "groups": .list(
        topics.filter { $0.code?.utf8.count == 2 }.map { group in
          guard case .object(var fields) = frame.row(topic: group) else { return .null }
          fields["subjects"] = .list(group.subtopics.map { frame.row(topic: topics[$0]) })
          return .object(fields)
        }),
      "own": .list(own.map(frame.row(topic:))), "hasOwn": .bool(!own.isEmpty),
    ])
  }
}
