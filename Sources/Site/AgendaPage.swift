import Markdown
import Minutes
import Mustache

/// The agenda as it was, beside the minutes that took its place.
struct AgendaPage {
  let frame: PageFrame
  let meeting: SiteMeeting

  init(model: SiteModel, meeting index: Int) {
    let meeting = model.meetings[index]
    let day = model.interface.date(meeting.meeting.date)
    let word = model.interface.kind(.agenda)
    frame = PageFrame(
      model: model, path: meeting.agendaPath, title: "\(word): \(meeting.meeting.body), \(day)", crumb: word,
      above: [
        (meeting.municipalityName, meeting.municipalityPath), (meeting.meeting.body, meeting.bodyPath),
        (day, meeting.path),
      ], documentLanguage: meeting.language)
    self.meeting = meeting
  }

  /// Throws where an item's text cannot be read.
  func data() throws(Diagnostic) -> TemplateValue {
    var agendas: [TemplateValue] = []
    for agenda in meeting.agendas { agendas.append(try document(agenda)) }
    return frame.fields([
      "body": ["name": .text(meeting.meeting.body), "href": .text(frame.href(meeting.bodyPath))],
      "date": .text(meeting.meeting.date.description), "meetingHref": .text(frame.href(meeting.path)),
      "hasMinutes": .bool(meeting.meeting.kind == .minutes), "agendas": .list(agendas),
    ])
  }

  /// The item's own page. Where no number is printed, a supplement's item stands elsewhere in the whole.
  private func page(of item: SiteItem) -> String {
    if item.item.number != nil { return item.path }
    return meeting.items.first { $0.item.number == nil && $0.item.title == item.item.title }?.path ?? meeting.path
  }

  private func document(_ agenda: SiteMeeting) throws(Diagnostic) -> TemplateValue {
    var renderer = BlockRenderer(permalink: nil)
    func html(_ blocks: [Block]) -> TemplateValue { .safeHTML(SafeHTML(trusted: renderer.html(blocks))) }
    let preamble = html(agenda.meeting.preamble)
    var items: [TemplateValue] = []
    for (position, item) in agenda.items.enumerated() {
      let content = try frame.model.texts.content(of: agenda, item: position)
      items.append([
        "number": .init(optional: item.item.number), "label": .text(agenda.meeting.itemLabel),
        "title": .text(item.name), "href": .text(frame.href(page(of: item))), "closed": .bool(item.item.closed),
        "lead": content.lead.isEmpty ? .null : html(content.lead),
        "sections": .list(
          (item.item.closed ? [] : content.sections).map {
            ["heading": .text($0.heading), "html": html($0.blocks)]
          }),
      ])
    }
    return ["heading": .text(agenda.meeting.heading), "preamble": preamble, "items": .list(items)]
  }
}
