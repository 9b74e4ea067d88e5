import Foundation
import Minutes
import Testing

/// Topics: which items stand where, and why.
@Suite struct TopicTests {
  private static let settings = """
    topics:
      - {name: Ungeløftet, words: [ungeløft, "lærlinge "]}
      - {name: Job og gæld, words: [gæld], subjects: ["15.04", "25.01.00"]}
      - {name: Tomt emne, words: [findesikke]}

    """

  private static let site = Result {
    let archive = try WrittenArchive(settings: settings)
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2026-03-25",
        items: [
          .plain("1", "Ungeløftet begynder", lead: ["Sagsnr.: 15.00.00-A00-4-21"], ["Resume": ["Intet andet."]]),
          .plain("2", "Et citat", lead: ["15.04.02-P20-1-26"], ["Resume": ["Vi talte om ”ungeløftet” – og gik."]]),
          .plain("3", "Et andet ord", ["Resume": ["Reungeløftet er noget andet."]]),
          .plain("4", "Uden sektioner", lead: ["Den kommunale gæld vokser."]),
          .plain("5", "Ukendt emne", lead: ["Sagsnr.: 99.98.97-A00-1-25"]),
        ]))
    try archive.add(
      try .plain(
        path: "proeve/udvalget/2026-05-06",
        items: [.plain("9", "Nyere", lead: ["Sagsnr.: 15.00.00-A00-9-25"], ["GÆLD": ["Kun overskriften."]])]))
    return try archive.build()
  }

  private func page(_ topic: String) throws -> HTMLPage { try Self.site.get().page("emner/\(topic)/index.html") }

  /// Titles of the items with the rule that put each there.
  private func rows(_ topic: String) throws -> [String] {
    let page = try page(topic)
    return page.all("li", class: "row").map { row in
      let text = HTMLPage.squeezed(page.text(of: row))
      return text
    }
  }

  private func titles(_ topic: String) throws -> [String] {
    let items = try Self.site.get().json("emner/\(topic)/index.json")["items"] as? [[String: Any]]
    return try #require(items).compactMap { $0["title"] as? String }
  }

  private func rules(_ topic: String) throws -> [String?] {
    let items = try Self.site.get().json("emner/\(topic)/index.json")["items"] as? [[String: Any]]
    return try #require(items).map { $0["rule"] as? String }
  }

  @Test("a group holds the items of its subjects, newest first, and says why")
  func group() throws {
    #expect(try titles("15") == ["Nyere", "Ungeløftet begynder", "Et citat"])
    let page = try page("15")
    #expect(page.text("h1") == "Arbejdsmarked og beskæftigelsesindsats")
    #expect(page.visibleText.contains("sagsnummeret har et emne i KLE-gruppe 15"))
    #expect(page.texts("h2") == ["Underemner", "Punkter", "Beslægtede emner"])
    #expect(page.addresses.contains("../15-00-00/index.html"))
    #expect(!page.addresses.contains("../15-04-02/index.html"), "the plan has no name for 15.04.02")
  }

  @Test("a subject holds its own items and leads to its group")
  func subject() throws {
    #expect(try titles("15-00-00") == ["Nyere", "Ungeløftet begynder"])
    let page = try page("15-00-00")
    #expect(page.visibleText.contains("sagsnummeret har KLE-emnet 15.00.00"))
    #expect(page.addresses.contains("../15/index.html"))
  }

  @Test("a number that the plan does not name has no page: its items stand under their group, where that has a name")
  func unknownSubject() throws {
    let site = try Self.site.get()
    for folder in ["15-04-02", "99-98-97", "99"] { #expect(site.files["emner/\(folder)/index.html"] == nil) }
    let known = try site.page("proeve/udvalget/2026-03-25/2/index.html").addresses
    #expect(known.contains("../../../../emner/15/index.html"))
    let unknown = try site.page("proeve/udvalget/2026-03-25/5/index.html").addresses
    #expect(unknown.filter { $0.contains("emner/") } == ["../../../../emner/index.html"])
  }

  @Test("a topic leads to those that share items with it, and not to its own group")
  func related() throws {
    let page = try page("ungeloeftet")
    let lists = page.all("section", class: "list").map { HTMLPage.squeezed(page.text(of: $0)) }
    let related = try #require(lists.first { $0.hasPrefix("Beslægtede emner") })
    #expect(related.contains("Organisering og understøttelse af beskæftigelsesindsatsen i almindelighed"))
    #expect(related.contains("Job og gæld"))
    #expect(try self.page("15-00-00").texts("h2").contains("Beslægtede emner"))
    #expect(try !self.page("15-00-00").visibleText.contains("Beslægtede emner Arbejdsmarked"))
  }

  @Test("an own topic holds items by its words: at a word's beginning, in quotation marks, in any case")
  func ownTopicByWords() throws {
    #expect(try titles("ungeloeftet") == ["Ungeløftet begynder", "Et citat"])
    #expect(try rules("ungeloeftet") == ["teksten indeholder “ungeløft”", "teksten indeholder “ungeløft”"])
    #expect(try page("ungeloeftet").texts("span", class: "row-why").count == 2)
  }

  @Test("an own topic holds items by subjects, text without sections and headings, each with its own rule")
  func ownTopicBySubjects() throws {
    #expect(try titles("job-og-gaeld") == ["Nyere", "Et citat", "Uden sektioner"])
    #expect(
      try rules("job-og-gaeld") == [
        "teksten indeholder “gæld”", "sagsnummeret har KLE-emnet 15.04.02", "teksten indeholder “gæld”",
      ])
    let text = try page("job-og-gaeld").visibleText
    for subject in ["15.04", "25.01.00"] { #expect(text.contains("sagsnummeret har KLE-emnet \(subject)")) }
  }

  @Test("a topic without items has its page all the same")
  func emptyTopic() throws {
    #expect(try titles("tomt-emne") == [])
    #expect(try page("tomt-emne").text("h1") == "Tomt emne")
  }

  @Test("the index lists the own topics and every group with its subjects")
  func index() throws {
    let page = try Self.site.get().page("emner/index.html")
    for topic in ["ungeloeftet", "job-og-gaeld", "tomt-emne", "15", "15-00-00"] {
      #expect(page.addresses.contains("\(topic)/index.html"), "\(topic)")
    }
    #expect(page.texts("h2").contains("Arbejdsmarked og beskæftigelsesindsats 15, 3 punkter"))
  }

  @Test("an item's page leads to its topics")
  func topicsOfAnItem() throws {
    let page = try Self.site.get().page("proeve/udvalget/2026-03-25/2/index.html")
    let topics = page.addresses.filter { $0.contains("emner/") && $0 != "../../../../emner/index.html" }
    #expect(
      topics.map { $0.replacing("../", with: "") } == [
        "emner/15/index.html", "emner/ungeloeftet/index.html", "emner/job-og-gaeld/index.html",
      ])
  }

  @Test("two topics of one name are an error that names the address")
  func twoTopicsOfOneName() throws {
    let archive = try WrittenArchive(
      settings: "topics:\n  - {name: Skat, words: [skat]}\n  - {name: Skat!, words: [gæld]}\n")
    try archive.add(try .plain(items: [.plain("1", "Status")]))
    let failure = #expect(throws: BuiltSite.Failure.self) { try archive.build() }
    #expect(failure?.text.contains("site.yml:") == true, "\(failure?.text ?? "")")
    #expect(failure?.text.contains("Skat!") == true, "\(failure?.text ?? "")")
  }

  @Test("a topic that takes a subject's address is an error")
  func topicNamedAsASubject() throws {
    let archive = try WrittenArchive(settings: "topics:\n  - {name: \"15.00.00\", words: [skat]}\n")
    try archive.add(try .plain(items: [.plain("1", "Status", lead: ["Sagsnr.: 15.00.00-A00-4-21"])]))
    let failure = #expect(throws: BuiltSite.Failure.self) { try archive.build() }
    #expect(failure?.text.contains("/emner/15-00-00/") == true)
  }
}
