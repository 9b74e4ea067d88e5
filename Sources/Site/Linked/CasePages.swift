import Markdown
import Minutes
import Mustache

/// A case's page: its whole course through bodies and meetings.
struct CasePage {
  let frame: PageFrame
  let found: SiteCase

  init(model: SiteModel, found: SiteCase) {
    frame = PageFrame(
      model: model, path: found.path, title: found.title, crumb: found.number,
      above: [
        (model.interface.word("pages.cases"), "sager/"),
        (found.municipalityName, "sager/\(found.municipalityPath)"),
      ], hasFeed: true)
    self.found = found
  }

  /// Throws where an item's text cannot be read.
  func data() throws(Diagnostic) -> TemplateValue {
    let model = frame.model
    let dates = found.steps.map { model.meetings[$0.meeting].meeting.date }
    let topics = Set(found.steps.flatMap { model.topicsByItem[$0] ?? [] }).sorted()
      .map { model.topics[$0] }.filter { $0.code?.utf8.count != 2 }
    var steps: [TemplateValue] = []
    for place in found.steps { steps.append(try step(place)) }
    return frame.fields(
      [
        "number": .text(found.number), "title": .text(found.title),
        "municipality": [
          "name": .text(found.municipalityName), "href": .text(frame.href(found.municipalityPath)), "guessed": false,
        ],
        "stepCount": .integer(found.steps.count), "first": .text(dates.first?.description ?? ""),
        "last": .text(dates.last?.description ?? ""), "isLong": .bool(dates.first != dates.last),
        "timeline": frame.timeline(of: found), "steps": .list(steps),
        "topics": .list(topics.map(frame.row(topic:))),
      ], about: StructuredData.Thing(type: "CreativeWork", facts: ["identifier": .text(found.number)]))
  }

  private func step(_ place: ItemPlace) throws(Diagnostic) -> TemplateValue {
    guard case .object(var fields) = frame.row(place, namesMunicipality: false) else { return .null }
    let item = frame.model[place]
    let recommendation = try recommendation(of: item, at: place)
    var renderer = BlockRenderer(permalink: nil)
    fields["recommendation"] =
      recommendation.isEmpty ? .null : .safeHTML(SafeHTML(trusted: renderer.html(recommendation)))
    fields["words"] = .list(
      (item.record.decision.value?.text ?? "").utf8.split(separator: UInt8(ascii: "\n"))
        .map { ["text": .text(String(Substring($0)))] })
    fields["course"] = frame.course(item)
    return .object(fields)
  }

  private func recommendation(of item: SiteItem, at place: ItemPlace) throws(Diagnostic) -> [Block] {
    guard item.facts.roles.contains(.recommendation) else { return [] }
    let content = try frame.model.meetings[place.meeting].content.item(place.item)
    return zip(content.sections, item.facts.roles).filter { $1 == .recommendation }.flatMap(\.0.blocks)
  }
}

/// The index of cases: the newest ones of each municipality.
struct CasesPage {
  let frame: PageFrame
  /// Nil for the page of all municipalities.
  let municipality: SiteMunicipality?

  /// So many cases stand in a list; the others are found by their items and by the search.
  static let most = 200

  init(model: SiteModel, municipality: SiteMunicipality? = nil) {
    let title = model.interface.word("pages.cases")
    frame = PageFrame(
      model: model, path: "sager/" + (municipality?.path ?? ""),
      title: municipality.map { "\(title), \($0.name)" } ?? title, crumb: municipality?.name,
      above: municipality == nil ? [] : [(title, "sager/")])
    self.municipality = municipality
  }

  func data() -> TemplateValue {
    let chosen = municipality.map { [$0] } ?? frame.model.municipalities
    let groups = chosen.compactMap { own -> TemplateValue? in
      let cases = frame.model.cases.cases.filter { $0.municipalityPath == own.path }
      guard !cases.isEmpty else { return nil }
      let shown = cases.prefix(municipality == nil ? 12 : CasesPage.most)
      return [
        "name": .text(own.name), "href": .text(frame.href("sager/" + own.path)), "caseCount": .integer(cases.count),
        "isCut": .bool(shown.count < cases.count), "shownCount": .integer(shown.count),
        "isOnly": .bool(municipality != nil),
        "cases": .list(shown.map(row)),
      ]
    }
    return frame.fields(["groups": .list(groups)])
  }

  private func row(_ found: SiteCase) -> TemplateValue {
    let model = frame.model
    let last = found.steps.last
    return [
      "number": .text(found.number), "title": .text(found.title), "href": .text(frame.href(found.path)),
      "itemCount": .integer(found.steps.count),
      "last": .init(optional: last.map { model.meetings[$0.meeting].meeting.date.description }),
      "outcomes": last.map { frame.outcomes(model[$0]) } ?? .list([]),
    ]
  }
}
