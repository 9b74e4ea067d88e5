import Testing

@testable import Site

/// The list of all pages for search engines.
@Suite struct SitemapTests {
  private func text(_ sitemap: Sitemap, _ path: String) throws -> String {
    String(decoding: try #require(sitemap.files.first { $0.path == path }).bytes(), as: UTF8.self)
  }

  @Test("one file names every page by its address")
  func one() throws {
    let sitemap = Sitemap(pages: ["", "herlev/"], base: "https://minutes.example/a&b/")
    #expect(sitemap.files.map(\.path) == ["sitemap.xml"])
    #expect(
      try text(sitemap, "sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://minutes.example/a&amp;b/</loc></url>
          <url><loc>https://minutes.example/a&amp;b/herlev/</loc></url>
        </urlset>

        """)
    #expect(try text(Sitemap(pages: ["herlev/"], base: nil), "sitemap.xml").contains("<loc>/herlev/</loc>"))
  }

  @Test("beyond the protocol's 50,000 pages an index names files of no more than that, and no page is left out")
  func many() throws {
    let pages = (0..<100_001).map { "\($0)/" }
    let sitemap = Sitemap(pages: pages, base: "https://minutes.example/")
    #expect(sitemap.files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let index = try text(sitemap, "sitemap.xml")
    #expect(index.contains("<sitemapindex ") && index.contains("<loc>https://minutes.example/sitemap-3.xml</loc>"))
    let counts = try (1...3).map { part in
      try text(sitemap, "sitemap-\(part).xml").split(separator: "\n").count { $0.contains("<loc>") }
    }
    #expect(counts == [50_000, 50_000, 1])
  }
}
