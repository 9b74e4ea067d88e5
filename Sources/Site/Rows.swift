import Minutes
import Mustache

/// Rows of lists: items and meetings as every list shows them. A row carries all its keys, null where it has nothing.
extension PageFrame {
  func outcomes(_ item: SiteItem) -> TemplateValue {
    guard let outcomes = item.record.decision.value?.outcomes, !outcomes.isEmpty else { return .list([]) }
    return .list(outcomes.map(row(outcome:)))
  }

  /// The search page's own fields: what its script cannot know.
  var searchFields: TemplateValue {
    fields(["outcomes": allOutcomes, "exampleCase": .init(optional: model.cases.cases.first?.number)])
  }

  /// Every outcome there is.
  private var allOutcomes: TemplateValue { .list(Outcome.allCases.map(row(outcome:))) }

  func row(outcome: Outcome) -> TemplateValue { interface.outcomeRows[outcome] ?? .null }

  /// An item; `rule` says why it stands in a list.
  func row(_ place: ItemPlace, rule: String? = nil, namesMunicipality: Bool = true) -> TemplateValue {
    row(meeting: place.meeting, item: place.item, rule: rule, namesMunicipality: namesMunicipality)
  }

  func row(meeting index: Int, item position: Int, rule: String? = nil, namesMunicipality: Bool = true) -> TemplateValue
  {
    let meeting = model.meetings[index]
    let item = meeting.items[position]
    return [
      "number": .init(optional: item.item.number), "label": .text(meeting.meeting.itemLabel), "title": .text(item.name),
      "href": .text(href(item.path)), "closed": .bool(item.item.closed), "outcomes": outcomes(item),
      "decision": .init(optional: item.record.decision.value.map { shortened($0.text) }),
      "body": .text(meeting.meeting.body),
      "municipality": namesMunicipality && model.municipalities.count > 1 ? .text(meeting.municipalityName) : .null,
      "isAgenda": .bool(meeting.meeting.kind == .agenda), "date": .text(meeting.meeting.date.description),
      "rule": .init(optional: rule), "votes": .init(optional: voteSummary(ItemPlace(meeting: index, item: position))),
    ]
  }

  /// "6 for, 0 imod, 1 undlod"; nil where no names are told or they do not add up.
  private func voteSummary(_ place: ItemPlace) -> String? {
    guard let votes = model[place].record.votes.value, !votes.byParty, !model.people.doubtfulVotes.contains(place)
    else {
      return nil
    }
    return interface.word(
      "votes.summary",
      [
        "for": String(votes.for.count), "against": String(votes.against.count),
        "abstained": String(votes.abstained.count),
      ])
  }

  func row(meeting index: Int, namesMunicipality: Bool = true) -> TemplateValue {
    row(site: model.meetings[index], namesMunicipality: namesMunicipality)
  }

  func row(site meeting: SiteMeeting, namesMunicipality: Bool = true) -> TemplateValue {
    [
      "title": .text(meeting.meeting.body), "body": .text(meeting.meeting.body), "href": .text(href(meeting.path)),
      "date": .text(meeting.meeting.date.description), "start": .init(optional: meeting.meeting.start?.description),
      "place": .init(optional: meeting.meeting.place), "kindWord": .text(interface.kind(meeting.meeting.kind)),
      "isAgenda": .bool(meeting.meeting.kind == .agenda), "itemCount": .integer(meeting.items.count),
      "municipality": namesMunicipality && model.municipalities.count > 1 ? .text(meeting.municipalityName) : .null,
    ]
  }

  func row(body: SiteBody) -> TemplateValue {
    [
      "name": .text(body.name), "href": .text(href(body.path)),
      "meetingCount": .integer(body.meetings.count),
      "latest": body.meetings.first.map { row(meeting: $0, namesMunicipality: false) } ?? .null,
    ]
  }

  func row(topic: SiteTopic) -> TemplateValue {
    [
      "title": .text(topic.title), "code": .init(optional: topic.code), "href": .text(href(topic.path)),
      "itemCount": .integer(topic.entries.count),
    ]
  }

  /// A decision's first words, cut at a word.
  func shortened(_ text: String) -> String {
    guard text.utf8.count > 160, text.unicodeScalars.dropFirst(160).first != nil else { return text }
    let start = String(text.unicodeScalars.prefix(160))
    let cut = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<cut] + " …"
  }
}
