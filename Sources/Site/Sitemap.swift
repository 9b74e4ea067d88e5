import Mustache

/// The addresses of all pages for search engines (sitemaps.org, protocol 0.9). Rooted ones where the site's own address is
/// not known yet.
struct Sitemap {
  let pages: [String]
  let base: String?

  /// More than this in one file is against the protocol.
  static let most = 50_000

  /// One file, or an index of several.
  var files: [(path: String, bytes: @Sendable () -> [UInt8])] {
    guard pages.count > Sitemap.most else {
      let pages = self.pages
      let base = self.base
      return [("sitemap.xml", { @Sendable in Sitemap.document("urlset", entry: "url", paths: pages, base: base) })]
    }
    let base = self.base
    let parts = stride(from: 0, to: pages.count, by: Sitemap.most).map { start in
      Array(pages[start..<min(start + Sitemap.most, pages.count)])
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [
      ("sitemap.xml", { @Sendable in Sitemap.document("sitemapindex", entry: "sitemap", paths: names, base: base) })
    ]
      + zip(names, parts).map { name, part in
        (name, { @Sendable in Sitemap.document("urlset", entry: "url", paths: part, base: base) })
      }
  }

  private static func document(_ root: String, entry: String, paths: [String], base: String?) -> [UInt8] {
    var text = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    text += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    let start = Array("  <\(entry)><loc>".utf8)
    let end = Array("</loc></\(entry)>\n".utf8)
    for path in paths {
      text += start
      HTMLEscaping.append(base ?? "/", to: &text)
      HTMLEscaping.append(path, to: &text)
      text += end
    }
    return text + "</\(root)>\n".utf8
  }
}
