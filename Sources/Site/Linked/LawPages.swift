import Minutes
import Mustache

/// The page of an act, or of one of its sections, with the items that name it.
struct LawPage {
  let frame: PageFrame
  let law: SiteAct
  let section: SiteAct.Section?

  init(model: SiteModel, law: SiteAct, section: SiteAct.Section? = nil) {
    frame = PageFrame(
      model: model, path: section?.path ?? law.path,
      title: section.map { "\(law.act.name) § \($0.number)" } ?? law.act.name,
      crumb: section.map { "§ \($0.number)" },
      above: [(model.interface.word("pages.laws"), "love/")] + (section == nil ? [] : [(law.act.name, law.path)]))
    self.law = law
    self.section = section
  }

  func data() -> TemplateValue {
    let items = section?.items ?? law.items
    return frame.fields([
      "name": .text(law.act.name),
      "officialTitle": .init(optional: law.act.title == law.act.name ? nil : law.act.title),
      "section": .init(optional: section?.number), "actHref": .text(frame.href(law.path)),
      "official": .init(optional: law.official), "itemCount": .integer(items.count),
      "items": .list(items.map { frame.row($0) }),
      "sections": .list(
        (section == nil ? law.sections : []).map {
          ["number": .text($0.number), "href": .text(frame.href($0.path)), "itemCount": .integer($0.items.count)]
        }),
    ])
  }
}

/// The index of acts.
struct LawsPage {
  let frame: PageFrame

  init(model: SiteModel) {
    frame = PageFrame(model: model, path: "love/", title: model.interface.word("pages.laws"))
  }

  func data() -> TemplateValue {
    frame.fields([
      "acts": .list(
        frame.model.laws.acts.map {
          [
            "name": .text($0.act.name),
            "officialTitle": .init(optional: $0.act.title == $0.act.name ? nil : $0.act.title),
            "href": .text(frame.href($0.path)), "itemCount": .integer($0.items.count),
          ]
        })
    ])
  }
}
