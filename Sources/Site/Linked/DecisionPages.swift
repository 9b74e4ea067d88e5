import Minutes
import Mustache

/// The index of decisions: outcomes by year.
struct DecisionsPage {
  let frame: PageFrame

  init(model: SiteModel) {
    frame = PageFrame(model: model, path: "beslutninger/", title: model.interface.word("pages.decisions"))
  }

  func data() -> TemplateValue {
    let groups = frame.model.decisions.groups
    let years = Array(Set(groups.flatMap { $0.years.map(\.year) })).sorted(by: >)
    return frame.fields([
      "years": .list(years.map { ["year": .text(String($0))] }),
      "groups": .list(
        groups.map { group in
          [
            "outcome": frame.row(outcome: group.outcome), "href": .text(frame.href(group.path)),
            "itemCount": .integer(group.count),
            "years": .list(
              years.map { year in
                let own = group.years.first { $0.year == year }
                return [
                  "href": .init(optional: own.map { frame.href($0.path) }),
                  "itemCount": .integer(own?.items.count ?? 0),
                ]
              }),
          ]
        }),
    ])
  }
}

/// Decisions of one outcome: the newest, or those of one year.
struct OutcomePage {
  let frame: PageFrame
  let group: DecisionIndex.Group
  let year: DecisionIndex.Year?

  /// So many of the newest stand on the outcome's own page.
  static let most = 50

  init(model: SiteModel, group: DecisionIndex.Group, year: DecisionIndex.Year? = nil) {
    let word = model.interface.outcome(group.outcome).word
    frame = PageFrame(
      model: model, path: year?.path ?? group.path, title: year.map { "\(word) \($0.year)" } ?? word,
      crumb: year.map { String($0.year) },
      above: [(model.interface.word("pages.decisions"), "beslutninger/")] + (year == nil ? [] : [(word, group.path)]))
    self.group = group
    self.year = year
  }

  func data() -> TemplateValue {
    let items = year?.items ?? Array(group.years.flatMap(\.items).prefix(OutcomePage.most))
    return frame.fields([
      "outcome": frame.row(outcome: group.outcome), "year": .init(optional: year.map { String($0.year) }),
      "isRecommended": .bool(group.outcome == .recommended), "itemCount": .integer(year?.items.count ?? group.count),
      "items": .list(items.map { frame.row($0) }),
      "years": .list(
        group.years.map {
          [
            "year": .text(String($0.year)), "href": .text(frame.href($0.path)), "itemCount": .integer($0.items.count),
            "isCurrent": .bool($0.year == year?.year),
          ]
        }),
    ])
  }
}
