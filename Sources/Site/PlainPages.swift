import Mustache

/// The publisher's page about the site.
struct AboutPage {
  let frame: PageFrame
  let about: AboutText

  init(model: SiteModel, about: AboutText) {
    frame = PageFrame(model: model, path: "om/", title: about.title ?? model.settings.title)
    self.about = about
  }

  func data() -> TemplateValue {
    frame.fields(
      ["title": .text(frame.title), "html": .safeHTML(SafeHTML(trusted: about.html))],
      about: StructuredData.Thing(type: "AboutPage"))
  }
}

/// The page about accessibility (`/was/`, after the Danish word for the statement).
struct AccessibilityPage {
  let frame: PageFrame

  init(model: SiteModel) {
    frame = PageFrame(model: model, path: "was/", title: model.interface.word("pages.accessibility"))
  }

  func data() -> TemplateValue {
    frame.fields(["statement": .init(optional: frame.model.settings.accessibilityStatement)])
  }
}
