import Minutes
import Mustache

/// What the archive lacks, for visitors: only where the publisher wants it public.
struct GapsPage {
  let frame: PageFrame
  let gaps: [ArchiveGap]

  init(model: SiteModel, gaps: [ArchiveGap]) {
    frame = PageFrame(model: model, path: "mangler/", title: model.interface.word("pages.gaps"))
    self.gaps = gaps
  }

  func data() -> TemplateValue {
    frame.fields([
      "gapCount": .integer(gaps.count),
      "kinds": .list(
        ArchiveGap.Kind.allCases.compactMap { kind in
          let own = gaps.filter { $0.kind == kind }
          guard !own.isEmpty else { return nil }
          return [
            "name": .text(frame.interface.word("gaps.kinds.\(kind.rawValue)")), "gapCount": .integer(own.count),
            "gaps": .list(own.map(row)),
          ]
        }),
    ])
  }

  private func row(_ gap: ArchiveGap) -> TemplateValue {
    let site = frame.model.meetings[gap.meeting]
    let item = gap.item.map { site.items[$0] }
    return [
      "date": .text(site.meeting.date.description), "body": .text(site.meeting.body),
      "href": .text(frame.href(item?.path ?? site.path)), "title": .init(optional: item?.name), "text": .text(gap.text),
    ]
  }
}
