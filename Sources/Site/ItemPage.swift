import Markdown
import Minutes
import Mustache
import Parsing

/// The page of one item.
struct ItemPage {
  let frame: PageFrame
  /// The meeting, or the agenda that an item without minutes stood on.
  let meeting: SiteMeeting
  let position: Int
  /// Nil for an item that the minutes do not have: the indexes know nothing of it.
  let place: ItemPlace?

  var item: SiteItem { meeting.items[position] }
  private var isAgenda: Bool { meeting.meeting.kind == .agenda }

  init(model: SiteModel, meeting index: Int, item position: Int) {
    self.init(
      model: model, meeting: model.meetings[index], item: position,
      place: ItemPlace(meeting: index, item: position))
  }

  /// An item that stood on the agenda and is not in the minutes.
  init(model: SiteModel, agenda: SiteMeeting, item position: Int) {
    self.init(model: model, meeting: agenda, item: position, place: nil)
  }

  private init(model: SiteModel, meeting: SiteMeeting, item position: Int, place: ItemPlace?) {
    let item = meeting.items[position]
    let named = item.item.number.map { "\(meeting.meeting.itemLabel) \($0): \(item.item.title)" }
    frame = PageFrame(
      model: model, path: item.path, title: item.item.title.isEmpty ? item.name : named ?? item.name,
      crumb: item.item.number.map { "\(meeting.meeting.itemLabel) \($0)" },
      above: [
        (meeting.municipalityName, meeting.municipalityPath), (meeting.meeting.body, meeting.bodyPath),
        (model.interface.date(meeting.meeting.date), meeting.path),
      ], documentLanguage: meeting.language)
    self.meeting = meeting
    self.position = position
    self.place = place
  }

  /// Throws where the item's text cannot be read.
  func data() throws(Diagnostic) -> TemplateValue {
    let record = item.record
    let content = try frame.model.texts.content(of: meeting, item: position)
    let frame = self.frame
    var renderer = BlockRenderer(
      permalink: frame.interface.word("names.permalink"), linked: linked,
      figure: { table, lead, number in frame.bars(table, lead: lead, number: number) })
    let lead = content.lead.map { block -> TemplateValue in
      ["html": .safeHTML(SafeHTML(trusted: renderer.html([block])))]
    }
    let sections = self.sections(content, &renderer)
    var fields: TemplateObject = [
      "number": .init(optional: record.number.value), "label": .text(meeting.meeting.itemLabel),
      "title": record.title.isEmpty ? .null : .text(record.title), "name": .text(item.name),
      "closed": .bool(record.closed), "isAgenda": .bool(isAgenda), "decision": decision(),
      "notInMinutes": .bool(place == nil),
      "noDecision": .bool(!isAgenda && !record.closed && record.decision.value == nil), "votes": votes(record),
      "absent": frame.people(record.absent, of: meeting), "hasAbsent": .bool(!record.absent.isEmpty),
      "substitutes": .list(
        record.substitutes.map { ["by": frame.person($0.by, of: meeting), "for": frame.person($0.for, of: meeting)] }),
      "lead": .list(lead), "sections": .list(sections.map(\.value)),
      "attachments": .list(record.attachments.map { ["title": .text($0)] }),
      "hasAttachments": .bool(!record.attachments.isEmpty),
      "authority": .init(optional: record.closed ? nil : item.facts.decidingBody),
      "markdownHref": "../index.md", "meeting": frame.row(site: meeting),
      "body": ["name": .text(meeting.meeting.body), "href": .text(frame.href(meeting.bodyPath))],
      "municipality": [
        "name": .text(meeting.municipalityName), "href": .text(frame.href(meeting.municipalityPath)),
        "guessed": .bool(meeting.municipalityIsGuess),
      ],
      "previous": neighbour(position - 1), "next": neighbour(position + 1),
    ]
    fields.merge(links)
    // A short item needs no list of its parts.
    fields["contents"] = .list(
      sections.count < 4 ? [] : sections.map { ["id": .text($0.id), "heading": .text($0.heading)] })
    return frame.fields(fields, about: structuredData)
  }

  private var structuredData: StructuredData.Thing {
    var facts: StructuredData.Facts = [
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

  private func sections(
    _ content: ItemContent, _ renderer: inout BlockRenderer
  ) -> [(id: String, heading: String, value: TemplateValue)] {
    guard !item.record.closed else { return [] }
    var taken: Set<String> = ["sidens-indhold", "soegefelt"]
    var sections: [(id: String, heading: String, value: TemplateValue)] = []
    for (section, role) in zip(content.sections, item.facts.roles) {
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
            "quotedHref": role == .procedure ? .init(optional: quotedPage(section.heading)) : .null,
          ]
        ))
    }
    return sections
  }

  /// The answer on top: outcomes, the words, and who decides in the end. Without ids: the words stand again below.
  private func decision() -> TemplateValue {
    guard let decision = item.record.decision.value else { return .null }
    var html: [UInt8] = []
    for line in decision.text.utf8.split(separator: UInt8(ascii: "\n")) {
      html += "<p>".utf8
      ProseRenderer.appendInline(Prose(plain: Substring(line)).markdown, to: &html)
      html += "</p>\n".utf8
    }
    return [
      "outcomes": frame.outcomes(item),
      "recommendedTo": decision.outcomes.contains(.recommended) ? .init(optional: item.facts.decidingBody) : .null,
      "course": frame.course(item), "html": .safeHTML(SafeHTML(trusted: html)),
    ]
  }

  private func votes(_ record: ItemRecord) -> TemplateValue {
    guard let votes = record.votes.value else { return .null }
    func names(_ list: [String]) -> TemplateValue {
      guard votes.byParty else { return frame.people(list, of: meeting) }
      return .list(
        list.map { party in
          let name = frame.partyName(party, of: meeting)
          return ["name": .text(name.map { "\(party) (\($0))" } ?? party), "href": .null]
        })
    }
    return [
      "for": names(votes.for), "against": names(votes.against), "abstained": names(votes.abstained),
      "hasFor": .bool(!votes.for.isEmpty),
      "hasAgainst": .bool(!votes.against.isEmpty), "hasAbstained": .bool(!votes.abstained.isEmpty),
      "doubtful": .bool(place.map(frame.model.people.doubtfulVotes.contains) ?? false),
    ]
  }

  private func neighbour(_ index: Int) -> TemplateValue {
    guard place != nil, meeting.items.indices.contains(index) else { return .null }
    let other = meeting.items[index]
    return [
      "title": .text(other.name), "number": .init(optional: other.item.number), "href": .text(frame.href(other.path)),
    ]
  }
}
