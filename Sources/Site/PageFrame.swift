import Mustache

/// What every page tells: where it stands, what it is called.
struct PageFrame {
  let model: SiteModel
  /// The page's folder below the root, with a closing slash; empty for the start page.
  let path: String
  /// For the browser's window; the site's name is put behind.
  let title: String
  /// The page's own name at the end of the breadcrumbs, where it is shorter than the title.
  var crumb: String?
  var description: String?
  /// Names and folders of the pages above, the start page left out.
  var above: [(title: String, path: String)] = []
  /// Rooted links instead of relative ones: a page that the server shows at any address.
  var rootedAt: String?

  func href(_ to: String) -> String {
    if let rootedAt { return rootedAt + to }
    return Links.page(from: path, to: to)
  }

  /// The fields of the page's kind, joined with those of every page.
  func fields(_ own: [String: TemplateValue]) -> TemplateValue {
    var fields = own
    let settings = model.settings
    fields["language"] = .text(settings.language)
    fields["siteTitle"] = .text(settings.title)
    fields["pageTitle"] = .text(path.isEmpty && rootedAt == nil ? settings.title : "\(title) – \(settings.title)")
    fields["description"] = description.map { .text($0) } ?? .null
    fields["root"] = .text(rootedAt ?? Links.root(from: path))
    let isRooted = rootedAt != nil
    fields["canonical"] = isRooted ? .null : settings.baseURL.map { .text($0 + path) } ?? .null
    fields["address"] = isRooted ? .null : .text((settings.baseURL ?? "/") + path)
    fields["dataHref"] = isRooted ? .null : .text("index.json")
    var crumbs: [TemplateValue] = []
    if !path.isEmpty, !isRooted {
      crumbs.append(["title": "Forside", "href": .text(href(""))])
      for page in above { crumbs.append(["title": .text(page.title), "href": .text(href(page.path))]) }
      crumbs.append(["title": .text(crumb ?? title), "href": .null])
    }
    fields["breadcrumbs"] = .list(crumbs)
    fields["publisher"] = settings.publisher.map { .text($0) } ?? .null
    fields["homeHref"] = .text(href(""))
    fields["topicsHref"] = .text(href("emner/"))
    fields["searchHref"] = .text(href("soeg/"))
    fields["isHome"] = .bool(path.isEmpty && !isRooted)
    return .object(fields)
  }
}

extension TemplateValue {
  /// Null where there is no text.
  init(optional text: String?) { self = text.map { .text($0) } ?? .null }
}
