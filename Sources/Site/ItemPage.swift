import Markdown
import Minutes
import Mustache
import Parsing

/// The page of one item.
struct ItemPage {
  let frame: PageFrame
  let meetingIndex: Int
  let position: Int

  private var meeting: SiteMeeting { frame.model.meetings[meetingIndex] }
  private var item: SiteItem { meeting.items[position] }
  private var isAgenda: Bool { meeting.meeting.kind == .agenda }

  init(model: SiteModel, meeting index: Int, item position: Int) {
    let meeting = model.meetings[index]
    let item = meeting.items[position]
    let named = item.item.number.map { "\(meeting.meeting.itemLabel) \($0): \(item.item.title)" }
    frame = PageFrame(
      model: model, path: item.path, title: item.item.title.isEmpty ? item.name : named ?? item.name,
      crumb: item.item.number.map { "\(meeting.meeting.itemLabel) \($0)" },
      above: [
        (meeting.municipalityName, meeting.municipalityPath), (meeting.meeting.body, meeting.bodyPath),
        (model.interface.date(meeting.meeting.date), meeting.path),
      ], documentLanguage: meeting.language)
    meetingIndex = index
    self.position = position
  }

  func data() -> TemplateValue {
    let record = item.record
    var renderer = BlockRenderer(permalink: frame.interface.word("names.permalink"))
    let lead = item.item.lead.map { block -> TemplateValue in
      ["html": .safeHTML(SafeHTML(trusted: renderer.html([block])))]
    }
    let sections = self.sections(&renderer)
    var fields: [String: TemplateValue] = [
      "number": .init(optional: record.number.value), "label": .text(meeting.meeting.itemLabel),
      "title": record.title.isEmpty ? .null : .text(record.title), "name": .text(item.name),
      "closed": .bool(record.closed), "isAgenda": .bool(isAgenda), "decision": decision(),
      "noDecision": .bool(!isAgenda && !record.closed && record.decision.value == nil), "votes": votes(record),
      "absent": .list(record.absent.map { ["name": .text($0)] }), "hasAbsent": .bool(!record.absent.isEmpty),
      "substitutes": .list(record.substitutes.map { ["by": .text($0.by), "for": .text($0.for)] }), "lead": .list(lead),
      "caseNumber": .init(optional: record.caseNumber.value), "sections": .list(sections.map(\.value)),
      "attachments": .list(record.attachments.map { ["title": .text($0)] }),
      "hasAttachments": .bool(!record.attachments.isEmpty),
      "authority": .init(optional: record.closed ? nil : item.facts.decidingBody),
      "references": references(record), "markdownHref": "../index.md", "meeting": frame.row(meeting: meetingIndex),
      "body": ["name": .text(meeting.meeting.body), "href": .text(frame.href(meeting.bodyPath))],
      "municipality": [
        "name": .text(meeting.municipalityName), "href": .text(frame.href(meeting.municipalityPath)),
        "guessed": .bool(meeting.municipalityIsGuess),
      ],
      "previous": neighbour(position - 1), "next": neighbour(position + 1),
    ]
    fields["topics"] = .list(
      (frame.model.topicsByItem[item.path] ?? []).map { frame.model.topics[$0] }.filter { $0.code?.utf8.count != 2 }
        .map(frame.row(topic:)))
    // A short item needs no list of its parts.
    fields["contents"] = .list(
      sections.count < 4 ? [] : sections.map { ["id": .text($0.id), "heading": .text($0.heading)] })
    return frame.fields(fields, about: structuredData)
  }

  private var structuredData: StructuredData.Thing {
    var facts: [String: StructuredData.Value] = [
      "name": .text(item.name), "datePublished": .text(meeting.meeting.date.description),
      "isPartOf": .thing("CreativeWork", ["name": .text("\(meeting.meeting.body) \(meeting.meeting.date)")]),
      "author": .thing(
        "GovernmentOrganization",
        [
          "name": .text(meeting.meeting.body),
          "parentOrganization": .thing("GovernmentOrganization", ["name": .text(meeting.municipalityName)]),
        ]),
    ]
    if let decision = item.record.decision.value { facts["abstract"] = .text(frame.shortened(decision.text)) }
    if let number = item.record.caseNumber.value { facts["identifier"] = .text(number) }
    return StructuredData.Thing(type: "CreativeWork", facts: facts)
  }

  private func sections(_ renderer: inout BlockRenderer) -> [(id: String, heading: String, value: TemplateValue)] {
    guard !item.record.closed else { return [] }
    var taken: Set<String> = ["sidens-indhold", "soegefelt"]
    var sections: [(id: String, heading: String, value: TemplateValue)] = []
    for (section, role) in zip(item.item.sections, item.facts.roles) {
      // Ids that begin so are the paragraphs'.
      let slug = Slug.make(section.heading)
      let name = slug.hasPrefix("p-") ? "afsnit-" + slug : slug
      var id = name
      var count = 2
      while !taken.insert(id).inserted {
        id = "\(name)-\(count)"
        count += 1
      }
      sections.append(
        (
          id, section.heading,
          [
            "id": .text(id), "heading": .text(section.heading), "role": .text(role.rawValue),
            "html": .safeHTML(SafeHTML(trusted: renderer.html(section.blocks))),
            "isDecision": .bool(role == .decision && !isAgenda),
            "isAttachments": .bool(role == .attachments),
          ]
        ))
    }
    return sections
  }

  /// The answer on top: outcomes, the words, and who decides in the end. Without ids: the words stand again below.
  private func decision() -> TemplateValue {
    guard let decision = item.record.decision.value else { return .null }
    var html = ""
    for line in decision.text.split(separator: "\n") {
      html += "<p>\(ProseRenderer.inlineHTML(Prose(plain: line).markdown))</p>\n"
    }
    return [
      "outcomes": frame.outcomes(item),
      "recommendedTo": decision.outcomes.contains(.recommended) ? .init(optional: item.facts.decidingBody) : .null,
      "html": .safeHTML(SafeHTML(trusted: html)),
    ]
  }

  private func votes(_ record: ItemRecord) -> TemplateValue {
    guard let votes = record.votes.value else { return .null }
    func names(_ list: [String]) -> TemplateValue { .list(list.map { ["name": .text($0)] }) }
    return [
      "for": names(votes.for), "against": names(votes.against), "abstained": names(votes.abstained),
      "hasFor": .bool(!votes.for.isEmpty),
      "hasAgainst": .bool(!votes.against.isEmpty), "hasAbstained": .bool(!votes.abstained.isEmpty),
    ]
  }

  private func references(_ record: ItemRecord) -> TemplateValue {
    .list(
      record.references.map { reference in
        let date = CalendarDate(iso: reference.date)
        return [
          "body": .text(reference.body), "date": .text(reference.date),
          "item": .text(reference.item),
          "href": .init(optional: target(of: reference, date: date).map(frame.href)),
        ]
      })
  }

  /// The page that a reference names, where the archive has it: same municipality, body, day and number.
  private func target(of reference: ItemReference, date: CalendarDate?) -> String? {
    guard let date else { return nil }
    let sameDay = (frame.model.meetingsByDate[date] ?? []).map { frame.model.meetings[$0] }
    let meant = sameDay.filter { other in
      other.municipalityPath == meeting.municipalityPath && BodyName.same(other.meeting.body, reference.body)
    }
    // A name may be a slip of spelling away from two bodies': the one of that very name goes first.
    let exact = meant.filter { $0.meeting.body == reference.body }
    for other in exact + meant {
      if let item = other.items.first(where: { $0.item.number == reference.item }) { return item.path }
    }
    return nil
  }

  private func neighbour(_ index: Int) -> TemplateValue {
    guard meeting.items.indices.contains(index) else { return .null }
    let other = meeting.items[index]
    return [
      "title": .text(other.name), "number": .init(optional: other.item.number), "href": .text(frame.href(other.path)),
    ]
  }
}
