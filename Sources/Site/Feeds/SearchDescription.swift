import Feeds

/// What tells browsers that the archive can be searched: a file at the root and a link on every page.
struct SearchDescription {
  static let path = "opensearch.xml"

  let file: OpenSearchFile

  /// Nil where the site's own address is not known: clients follow only addresses with a host.
  init?(model: SiteModel) {
    let settings = model.settings
    guard let base = settings.baseURL else { return nil }
    file = OpenSearchFile(
      names: [settings.title, settings.publisher ?? "", SearchDescription.host(of: base)], title: settings.title,
      description: "\(model.interface.word("search.short")) – \(settings.title)", page: base + "soeg/",
      selfLink: base + SearchDescription.path, language: model.documentLanguage ?? model.interface.language)
  }

  /// "minutes.example" of "https://www.minutes.example/arkiv/".
  private static func host(of address: String) -> String {
    let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    let host = rest.prefix { $0 != "/" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
