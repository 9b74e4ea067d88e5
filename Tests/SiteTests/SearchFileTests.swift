import Foundation
import Minutes
import Testing

/// `search.json`, as the theme's search reads it.
@Suite struct SearchFileTests {
  @Test("there is one record for each item, with its title and its address")
  func records() throws {
    let site = try BuiltSite.shipped.get()
    let items = try site.search().items
    #expect(items.count == 57)
    #expect(Set(items.map(\.url)).count == 57)
    for item in items {
      let record = try #require(try site.json("\(item.url.dropFirst())index.json")["item"] as? [String: Any])
      #expect(item.title == record["title"] as? String)
      #expect(item.number == record["number"] as? String)
      #expect(item.lead.count <= 110)
    }
  }

  @Test("a closed item can be found by its title and its municipality, and by nothing else of its own")
  func closedItems() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        items: [
          .plain("1", "Åbent punkt", ["Sagsfremstilling": ["Byggesag."]]),
          .plain(
            "2", "Salg af grund", closed: true, lead: ["Sagsnr.: 15.00.00-A00-4-21"],
            [
              "Sagsfremstilling": ["Prisen er qzxpris."], "Beslutning": ["Godkendt. Afbud: Ane Bang."],
              "Bilag": ["Skøde"],
            ]),
        ]))
    let site = try archive.build()
    let search = try site.search()
    let closed = try #require(search.items.first { $0.outcomes == "x" })
    #expect(closed.title == "Salg af grund")
    #expect(closed.lead == "")
    #expect(
      search.keys.filter { search.urls($0).contains(closed.url) }.sorted() == ["grund", "prøv", "salg"])
    #expect(search.values("outcome").isEmpty && search.values("topic").isEmpty)
    #expect(site.holders(of: "qzxpris") == [])
  }

  @Test("every word of an open item can be found, in whatever part it stands")
  func fields() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        items: [
          .plain(
            "1", "Titlen", lead: ["Sagsnr.: 15.00.00-A00-4-21", "Indledning."],
            [
              "Resume": ["Et sammendrag."], "Indstilling": ["At det sker."], "Sagsfremstilling": ["En redegørelse."],
              "Beslutning": ["Godkendt.", "Afbud: Ane Bang."], "Bilag": ["Kort over byen"],
            ]),
          .plain("2", "Alt i et", lead: ["Kun løbende tekst her, efter § 110 i loven."]),
        ]))
    let search = try archive.build().search()
    let folder = "/proeve/udvalget/2026-03-25"
    for key in [
      "titl", "indled", "sammendrag", "redegør", "godkend", "bang", "kort", "150000a00421", "150000",
    ] {
      #expect(search.urls(key) == ["\(folder)/1/"], "\(key)")
    }
    #expect(search.urls("§110") == ["\(folder)/2/"])
    #expect(search.urls("outcome", "approved") == ["\(folder)/1/"])
    #expect(search.urls("topic", "15") == ["\(folder)/1/"])
    #expect(search.urls("year", "2026").count == 2)
  }

  @Test("an item that stands in the agenda alone is found, and its words are those of the agenda")
  func agendaAlone() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(kind: .agenda, items: [.plain("1", "Budget"), .plain("2", "Svømmehal", ["Indstilling": ["Bassin."]])]))
    try archive.add(try .plain(items: [.plain("1", "Budget", ["Beslutning": ["Godkendt."]])]))
    let search = try archive.build().search()
    #expect(search.items.map(\.title).sorted() == ["Budget", "Svømmehal"])
    #expect(search.urls("bassin") == ["/proeve/udvalget/2026-03-25/2/"])
  }

  @Test("in an archive that several workers read each word leads to its own items, each filter to its own")
  func manyMeetings() throws {
    let archive = try WrittenArchive()
    var wanted: [String: Set<String>] = [:]
    var years: [String: Set<String>] = [:]
    for index in 0..<60 {
      let year = "\(2020 + index % 4)"
      let path = "proeve/udvalg-\(index % 3)/\(year)-0\(1 + index % 9)-\(10 + index / 3)"
      let url = "/\(path)/1/"
      let words = ["qzx\(index)", "tredje\(index % 3)", "fjerde\(index % 4)"]
      for word in words { wanted[word, default: []].insert(url) }
      years[year, default: []].insert(url)
      try archive.add(
        try .plain(
          body: "Udvalg \(index % 3)", path: path,
          items: [.plain("1", "Sag", ["Sagsfremstilling": [words.joined(separator: " ")]])]))
    }
    let search = try archive.build().search()
    #expect(search.items.count == 60)
    for (word, urls) in wanted { #expect(search.urls(word) == urls, "\(word)") }
    for (year, urls) in years { #expect(search.urls("year", year) == urls, "\(year)") }
  }

  @Test("a body is found by what it is called, and its subjects do not stand for all its items")
  func bodies() throws {
    let archive = try WrittenArchive()
    for (folder, body) in [("miljoe", "Udvalget for Teknik og Miljø"), ("social", "Social- og Sundhedsudvalget")] {
      try archive.add(
        try .plain(body: body, path: "proeve/\(folder)/2026-03-25", items: [.plain("1", "Budget")]))
    }
    let search = try archive.build().search()
    #expect(search.urls("sundhedsudvalg") == ["/proeve/social/2026-03-25/1/"])
    for key in ["miljø", "teknik", "social", "sundhed"] { #expect(search.urls(key).isEmpty, "\(key)") }
  }

  @Test("beside each file of the search stands the same file compressed, the same in each build")
  func compressed() throws {
    let site = try BuiltSite.shipped.get()
    #expect(Set(site.compressed.keys) == ["search.json.gz", "assets/search.js.gz", "assets/search-page.js.gz"])
    #expect(try BuiltSite(archive: Repository.content).compressed == site.compressed)
  }
}
