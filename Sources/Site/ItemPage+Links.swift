import Minutes
import Mustache
import Parsing

/// Where an item's page leads: its case, what it refers to, what refers to it, topics and acts.
extension ItemPage {
  /// The text with links around the meetings and items that it names, where the archive has them.
  var linked: (@Sendable (Prose) -> String)? {
    guard let place, let links = frame.model.references.links[place] else { return nil }
    let frame = self.frame
    return { prose in
      guard let own = links[TextKey(prose)] else { return prose.markdown }
      return LinkedProse.markdown(
        of: prose, links: own.map { .init(words: $0.words, href: frame.href(frame.model.path(of: $0.target))) })
    }
  }

  var links: TemplateObject {
    let model = frame.model
    let topics = place.flatMap { model.topicsByItem[$0] } ?? []
    // A subject says more than its group; a number that the plan does not name leaves the group.
    let hasSubject = topics.contains { (model.topics[$0].code?.utf8.count ?? 0) > 2 }
    let shown = hasSubject ? topics.filter { model.topics[$0].code?.utf8.count != 2 } : topics
    var fields: TemplateObject = [
      "caseNumber": .init(optional: item.record.caseNumber.value), "caseHref": .null, "sameCase": .list([]),
      "references": .list(references), "referredBy": .list([]), "laws": .list(laws),
      "topics": .list(shown.map { frame.row(topic: model.topics[$0]) }),
    ]
    guard let place else { return fields }
    fields["referredBy"] = .list((model.references.toItem[place] ?? []).map { frame.row($0) })
    guard let index = model.cases.byItem[place] else { return fields }
    let found = model.cases.cases[index]
    fields["caseHref"] = .text(frame.href(found.path))
    // The newest of a long course; all of it stands on the case's own page.
    fields["sameCase"] = .list(found.steps.filter { $0 != place }.suffix(6).map { frame.row($0) })
    return fields
  }

  /// The page of the decision that a section quotes.
  func quotedPage(_ heading: String) -> String? {
    guard let place, let words = frame.model.references.links[place]?[TextKey(Prose(plain: heading))]?.first else {
      return nil
    }
    return frame.href(frame.model.path(of: words.target))
  }

  private var references: [TemplateValue] {
    guard let place else { return [] }
    let model = frame.model
    return (model.references.outgoing[place] ?? []).map { reference in
      let path = model.path(of: reference.target)
      let isThere = if case .missing = reference.target { false } else { true }
      return [
        "body": .text(reference.mention.body ?? meeting.meeting.body), "words": .text(reference.words),
        "date": .init(optional: reference.mention.date?.description),
        "item": .init(optional: reference.mention.item ?? model.number(of: reference.target)),
        "href": isThere ? .text(frame.href(path)) : .null,
      ]
    }
  }

  private var laws: [TemplateValue] {
    guard let place else { return [] }
    let model = frame.model
    return (model.laws.byItem[place] ?? []).map { named in
      let law = model.laws.acts[named.act]
      return [
        "name": .text(law.act.name), "href": .text(frame.href(law.path)),
        "sections": .list(
          named.sections.compactMap { number in
            law.sections.first { $0.number == number }.map {
              ["number": .text(number), "href": .text(frame.href($0.path))]
            }
          }),
      ]
    }
  }
}

extension SiteModel {
  /// The folder of what a reference leads to; empty where it leads nowhere.
  func path(of target: SiteReference.Target) -> String {
    switch target {
    case .item(let place): self[place].path
    case .meeting(let index): meetings[index].path
    case .missing: ""
    }
  }

  func number(of target: SiteReference.Target) -> String? {
    if case .item(let place) = target { return self[place].item.number }
    return nil
  }
}

extension PageFrame {
  /// How the decision relates to what was recommended, in words; null where the text does not say.
  func course(_ item: SiteItem) -> TemplateValue {
    .init(optional: item.facts.course.map { interface.word("course.\($0.rawValue)") })
  }
}
