import Testing

@testable import Site

/// What tells browsers that the archive can be searched.
@Suite struct OpenSearchTests {
  @Test("with an address, every page names the description, which leads to the search page and to itself")
  func described() throws {
    let site = try BuiltSite.shippedUnderBase.get()
    let text = try site.text("opensearch.xml")
    #expect(text.contains("template=\"https://minutes.example/arkiv/soeg/?q={searchTerms}\""))
    #expect(text.contains("template=\"https://minutes.example/arkiv/opensearch.xml\""))
    #expect(text.contains("<ShortName>minutes.example</ShortName>"), "the title is longer than 16 characters")
    #expect(text.contains("<Description>Søg i referater og dagsordener – Referater og dagsordener</Description>"))
    for path in site.pagePaths {
      let links = try site.page(path).all("link").filter { $0.attributes["rel"] == "search" }
      #expect(links.map { $0.attributes["title"] } == ["minutes.example"], "\(path)")
      let up = path == "404.html" ? "/arkiv/" : String(repeating: "../", count: path.count { $0 == "/" })
      #expect(links.map { $0.attributes["href"] } == [up + "opensearch.xml"], "\(path)")
      #expect(links.map { $0.attributes["type"] } == ["application/opensearchdescription+xml"], "\(path)")
    }
  }

  @Test("without an address there is neither file nor link: nothing could follow it")
  func undescribed() throws {
    let site = try BuiltSite.shipped.get()
    #expect(site.files["opensearch.xml"] == nil)
    #expect(site.holders(of: "opensearch").isEmpty)
  }

  @Test("the search page shows a case number that the archive has")
  func example() throws {
    let site = try BuiltSite.shipped.get()
    let page = try site.page("soeg/index.html").visibleText
    let numbers = site.files.keys.filter { $0.hasPrefix("sager/") && $0.hasSuffix("/index.json") }
      .compactMap { try? site.json($0)["number"] as? String }
    #expect(numbers.contains { page.contains($0) })
  }
}
