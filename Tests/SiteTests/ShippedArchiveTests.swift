import Foundation
import Testing

/// The archive that ships with the project: what a fresh clone publishes.
@Suite struct ShippedArchiveTests {
  static let meetings = [
    "gladsaxe/beskaeftigelses-og-integrationsudvalget/2025-06-04": 10,
    "haderslev/beskaeftigelse-og-borgerserviceudvalget/2022-09-15": 10,
    "herlev/arbejdsmarkedsudvalget/2024-01-31": 11,
    "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25": 14,
    "herning/beskaeftigelsesudvalget/2026-06-02": 12,
  ]

  let site: BuiltSite

  init() throws { site = try BuiltSite.shipped.get() }

  @Test("five meetings and 57 items have a page each")
  func everyItemHasItsPage() throws {
    #expect(site.summary.meetings == 5)
    #expect(site.summary.items == 57)
    let itemPages = site.pagePaths.filter { $0.split(separator: "/").count == 5 }
    #expect(itemPages.count == 57)
    for (meeting, count) in Self.meetings {
      #expect(site.files["\(meeting)/index.html"] != nil)
      #expect(itemPages.count { $0.hasPrefix(meeting + "/") } == count, "\(meeting)")
      let links = try site.page("\(meeting)/index.html").all("li", class: "numbered").count
      #expect(links == count, "\(meeting): the meeting's page lists \(links)")
    }
  }

  @Test("every page is well formed, every id stands once, every link and fragment leads somewhere on the site")
  func everyLinkResolves() throws {
    #expect(try LinkChecker(site: site).faults() == [])
  }

  @Test("the same holds below a base path, where the page that was not found is rooted")
  func everyLinkResolvesBelowABasePath() throws {
    let site = try BuiltSite.shippedUnderBase.get()
    #expect(try LinkChecker(site: site, base: "/arkiv/").faults() == [])
    for address in try site.page("404.html").addresses where !address.hasPrefix("#") {
      #expect(address.hasPrefix("/arkiv/"), "\(address)")
    }
    let item = "herlev/arbejdsmarkedsudvalget/2024-01-31/3/"
    let canonical = try site.page(item + "index.html").all("link").first { $0.attributes["rel"] == "canonical" }
    #expect(canonical?.attributes["href"] == "https://minutes.example/arkiv/\(item)")
    #expect(try site.text("robots.txt").contains("Sitemap: https://minutes.example/arkiv/sitemap.xml\n"))
  }

  @Test("no page is beyond the reach of the start page")
  func everyPageIsReached() throws {
    #expect(try LinkChecker(site: site).orphans() == [])
  }

  @Test("beside every page stands its data, beside every meeting its text")
  func dataBesideEveryPage() throws {
    for page in site.pagePaths where page != "404.html" {
      let data = page.dropLast(4) + "json"
      #expect(site.files[String(data)] != nil, "\(data)")
    }
    for meeting in Self.meetings.keys { #expect(site.files["\(meeting)/index.md"]?.isEmpty == false, "\(meeting)") }
    #expect(site.files.keys.count { $0.hasSuffix("/index.md") } == 5)
  }

  @Test("the sitemap lists every page and nothing else")
  func sitemapListsEveryPage() throws {
    let site = try BuiltSite.shippedUnderBase.get()
    let listed = try site.text("sitemap.xml").matches(of: #/<loc>([^<]*)</loc>/#).map { String($0.1) }
    let pages = site.pagePaths.filter { $0 != "404.html" }.map {
      "https://minutes.example/arkiv/" + $0.dropLast("index.html".count)
    }
    #expect(listed.sorted() == pages.sorted())
  }

  @Test("a meeting's record has the contract's keys, none left out", arguments: Self.meetings.keys.sorted())
  func contractsKeys(meeting: String) throws {
    let record = try site.json("\(meeting)/index.json")
    #expect(
      Set(record.keys) == [
        "schema", "kind", "municipality", "body", "term", "date", "start", "url", "source", "place", "members", "items",
      ])
    #expect(Set(try #require(record["source"] as? [String: Any]).keys) == ["file", "sha256"])
    #expect(record["url"] as? String == "/\(meeting)/")
    for member in try #require(record["members"] as? [[String: Any]]) {
      #expect(Set(member.keys) == ["name", "party", "absent"])
    }
    let items = try #require(record["items"] as? [[String: Any]])
    #expect(items.count == Self.meetings[meeting])
    for item in items { try checkKeys(of: item, meeting: meeting) }
  }

  private func checkKeys(of item: [String: Any], meeting: String) throws {
    #expect(
      Set(item.keys) == [
        "number", "title", "closed", "caseNumber", "topic", "url", "sections", "decision", "attachments", "votes",
        "absent", "substitutes", "references",
      ])
    for key in ["sections", "attachments", "absent", "substitutes", "references"] {
      #expect(item[key] is [Any], "\(key) of \(item["number"] ?? "")")
    }
    for section in try #require(item["sections"] as? [[String: Any]]) {
      #expect(Set(section.keys) == ["heading", "role", "markdown"])
    }
    if let decision = item["decision"] as? [String: Any] {
      #expect(Set(decision.keys) == ["text", "outcomes"])
    } else {
      #expect(item["decision"] is NSNull)
    }
    if let votes = item["votes"] as? [String: Any] {
      #expect(Set(votes.keys).subtracting(["byParty"]) == ["for", "against", "abstained"])
    } else {
      #expect(item["votes"] is NSNull)
    }
    let url = try #require(item["url"] as? String)
    #expect(url.hasPrefix("/\(meeting)/"))
    // The page beside tells the same item.
    let own = try #require(try site.json("\(url.dropFirst())index.json")["item"] as? NSDictionary)
    #expect(own == item as NSDictionary)
  }

  @Test("the agenda decides nothing: not in its record, its pages, the search or the lists")
  func agendaHasNoDecision() throws {
    let meeting = "herning/beskaeftigelsesudvalget/2026-06-02"
    let record = try site.json("\(meeting)/index.json")
    #expect(record["kind"] as? String == "agenda")
    for item in try #require(record["items"] as? [[String: Any]]) {
      #expect(item["decision"] is NSNull)
      #expect(item["votes"] is NSNull)
      let page = try site.page("\(item["url"] as? String ?? "")index.html".trimmingPrefix("/").description)
      let outcomes = Set(page.all("span", class: "outcome").flatMap { $0.classes.map(String.init) })
      #expect(outcomes.subtracting(["outcome", "agenda", "closed"]).isEmpty, "\(outcomes)")
    }
    let found = try site.search().items.filter { $0.url.hasPrefix("/\(meeting)/") }
    #expect(found.count == 12)
    #expect(found.allSatisfy { $0.outcomes.isEmpty })
    let home = try site.page("index.html")
    #expect(try site.page("\(meeting)/index.html").visibleText.contains("Intet er besluttet endnu"))
    #expect(!home.all("ul", class: "rows").isEmpty)
  }
}
