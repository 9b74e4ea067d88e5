import Archive
import Minutes
import Mustache

/// What every page tells: where it stands, what it is called.
struct PageFrame {
  let model: SiteModel
  /// The page's folder below the root, with a closing slash; empty for the start page.
  let path: String
  /// The page's own name, without the site's.
  let title: String
  /// The page's own name at the end of the breadcrumbs, where it is shorter than the title.
  var crumb: String?
  /// Names and folders of the pages above, the start page left out.
  var above: [(title: String, path: String)] = []
  /// Rooted links instead of relative ones: a page that the server shows at any address.
  var rootedAt: String?
  /// The language of the minutes on the page; nil where the page shows no minutes of one meeting alone.
  var documentLanguage: String?
  /// The page has a feed of its own beside it.
  var hasFeed = false
  /// The page has a calendar of its own beside it.
  var hasCalendar = false

  var interface: Interface { model.interface }

  func href(_ to: String) -> String {
    if let rootedAt { return rootedAt + to }
    return Links.page(from: path, to: to)
  }

  /// The fields of the page's kind, joined with those of every page.
  ///
  /// - Parameter facts: What schema.org calls the thing that the page is about; nil where it is only a page.
  func fields(_ own: TemplateObject, about facts: StructuredData.Thing? = nil) -> TemplateValue {
    var fields = own
    fields.reserve(40)
    let settings = model.settings
    let isRooted = rootedAt != nil
    let base = isRooted ? nil : settings.baseURL
    fields.merge(isRooted ? sharedFields : model.sharedFields.of(folder: path) { sharedFields })
    fields["documentLanguage"] = otherLanguage
    fields["pageTitle"] = .text(title)
    fields["isHome"] = .bool(path.isEmpty && !isRooted)
    fields["canonical"] = base.map { .text($0 + path) } ?? .null
    fields["address"] = isRooted ? .null : .text((base ?? "/") + path)
    let crumbs = self.crumbs
    fields["breadcrumbs"] = .list(
      crumbs.map { ["title": .text($0.title), "href": .init(optional: $0.path.map(href))] })
    fields["feed"] = hasFeed ? "feed.xml" : .null
    fields["calendarFile"] = hasCalendar ? "kalender.ics" : .null
    fields["structuredData"] =
      isRooted
      ? .null
      : .safeHTML(StructuredData.block(facts, crumbs: crumbs, frame: self))
    return .object(fields)
  }

  /// What pages side by side share: words of the site, and links to the folders below its root.
  private var sharedFields: TemplateObject {
    let settings = model.settings
    let root = rootedAt ?? Links.root(from: path)
    let base = rootedAt == nil ? settings.baseURL : nil
    return [
      "language": .text(interface.language), "siteTitle": .text(settings.title), "root": .text(root),
      "dataHref": rootedAt == nil ? "index.json" : .null, "homeHref": .text(href("")),
      "topicsHref": .text(href("emner/")), "searchHref": .text(href("soeg/")),
      "searchDescription": SearchDescription(model: model).map {
        ["title": .text($0.file.shortName), "href": .text(root + SearchDescription.path)]
      } ?? .null,
      "decisionsHref": model.decisions.groups.isEmpty ? .null : .text(href("beslutninger/")),
      "casesHref": model.cases.cases.isEmpty ? .null : .text(href("sager/")),
      "peopleHref": model.people.people.isEmpty ? .null : .text(href("personer/")),
      "lawsHref": model.laws.acts.isEmpty ? .null : .text(href("love/")),
      "calendarHref": .text(href("kalender/")),
      "gapsHref": settings.publishesCompleteness ? .text(href("mangler/")) : .null,
      "siteFeed": .text(root + "feed.xml"), "siteCalendar": .text(root + "kalender.ics"),
      "aboutHref": model.about == nil ? .null : .text(href("om/")), "accessibilityHref": .text(href("was/")),
      "publisher": .init(optional: settings.publisher), "logo": .init(optional: settings.logo.map { root + $0.asset }),
      "footerLinks": .list(settings.footerLinks.map { ["title": .text($0.title), "href": .text($0.address)] }),
      "socialImage": .init(optional: base.map { $0 + "assets/social.png" }),
    ]
  }

  /// Titles and folders from the start page down to this one, whose own folder is left out; none on the start page.
  private var crumbs: [(title: String, path: String?)] {
    guard !path.isEmpty, rootedAt == nil else { return [] }
    return [(interface.word("pages.home"), "")] + above.map { ($0.title, $0.path) } + [(crumb ?? title, nil)]
  }

  /// The documents' language where the interface speaks another one.
  private var otherLanguage: TemplateValue {
    let language = documentLanguage ?? model.documentLanguage
    return language.map { $0 == interface.language ? .null : .text($0) } ?? .null
  }
}

extension TemplateValue {
  /// Null where there is no text.
  init(optional text: String?) { self = text.map { .text($0) } ?? .null }
}
