import Minutes
import Testing

@testable import Site

/// Elected members: who has a page, and what it tells.
@Suite struct PeopleTests {
  private static func members(_ names: String...) -> [Member] {
    names.map { text in
      let parts = text.split(separator: "/").map(String.init)
      return Member(name: parts[0], party: parts.count > 1 ? parts[1] : nil, absent: parts.count > 2)
    }
  }

  private static let site = Result {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        body: "Socialudvalget", path: "proeve/socialudvalget/2026-01-14",
        members: members(
          "Anna Holm/A", "Bo Lund/V", "Carl P. Friis/F", "Dorte Krag/Ø", "Hans Direktør", "Erik Dahl/C/absent"),
        items: [
          .plain(
            "1", "Budget",
            [
              "Deltager i sagens behandling": ["Merete Jensen, chef for Social og Sundhed."],
              "Beslutning": [
                "Et flertal af Socialudvalget (Anna Holm, Carl P. Friis og Gitte Ravn) stemte for.",
                "Bo Lund stemte imod.", "Lone Mørk undlod at stemme.", "Tiltrådt.",
                "Gitte Ravn deltog i stedet for Dorte Krag.",
              ],
            ]),
          .plain("2", "Plan", ["Beslutning": ["Godkendt.", "Afbud: Bo Lund"]]),
        ]))
    try archive.add(
      try .plain(
        body: "Byrådet", path: "proeve/byraadet/2026-02-25",
        members: members("Anna  Holm/A", "Carl Peter Friis/F", "Gitte Ravn/A"),
        items: [
          .plain(
            "1", "Takster",
            ["Beslutning": ["For stemte 9: Anna Holm og Gitte Ravn. Imod stemte: Carl Peter Friis. Godkendt."]])
        ]))
    try archive.add(
      try .plain(
        body: "Ældrerådet", path: "proeve/aeldreraadet/2026-02-25", members: members("Kirsten Bach", "Ole Vang"),
        items: [.plain("1", "Status")]))
    try archive.add(
      try .plain(
        body: "Byrådet", path: "andetsted/byraadet/2026-02-25", members: members("Bo Lund/O"),
        items: [.plain("1", "Status")]))
    return try archive.build()
  }

  @Test(
    "only those whom a members' list names with a party have a page: no official, no guest, no other council's member")
  func onlyElected() throws {
    let site = try Self.site.get()
    let pages = site.files.keys.filter { $0.hasPrefix("personer/proeve/") && $0.hasSuffix("index.html") }.sorted()
    #expect(
      pages.map { String($0.dropFirst(16).dropLast(10)) } == [
        "anna-holm/", "bo-lund/", "carl-p-friis/", "dorte-krag/", "erik-dahl/", "gitte-ravn/", "",
      ])
    for name in ["Merete Jensen", "Lone Mørk", "Kirsten Bach", "Hans Direktør"] {
      #expect(site.files.keys.allSatisfy { !$0.hasPrefix("personer/") || !$0.contains(Slug.make(name)) }, "\(name)")
    }
  }

  @Test("a vote by names is on the item, on the meeting and on each member's page")
  func votes() throws {
    let site = try Self.site.get()
    let item = try site.page("proeve/socialudvalget/2026-01-14/1/index.html")
    let votes = item.all("dl", class: "votes").map { HTMLPage.squeezed(item.text(of: $0)) }
    #expect(votes.first == "For Anna Holm, Carl P. Friis, Gitte Ravn Imod Bo Lund Undlod Lone Mørk", "\(votes)")
    #expect(item.addresses.contains("../../../../personer/proeve/anna-holm/index.html"))
    let meeting = try site.page("proeve/socialudvalget/2026-01-14/index.html")
    #expect(meeting.visibleText.contains("3 for, 1 imod, 1 undlod"))
    let against = try site.page("personer/proeve/bo-lund/index.html").visibleText
    #expect(against.contains("stemte imod") && against.contains("1 mod flertallet"))
    let inFavour = try site.page("personer/proeve/carl-p-friis/index.html").visibleText
    #expect(inFavour.contains("stemte for") && inFavour.contains("0 mod flertallet"))
  }

  @Test("a vote whose names do not add up to the printed numbers is shown as printed, flagged, and not counted")
  func doubtfulVote() throws {
    let site = try Self.site.get()
    let item = try site.page("proeve/byraadet/2026-02-25/1/index.html").visibleText
    #expect(item.contains("For Anna Holm, Gitte Ravn"))
    #expect(item.contains("Navnene svarer ikke til de trykte tal"))
    let person = try site.json("personer/proeve/anna-holm/index.json")
    #expect((person["votes"] as? [Any])?.count == 1)
    #expect(try !site.page("proeve/byraadet/2026-02-25/index.html").visibleText.contains("2 for"))
  }

  @Test("attendance: present, away from some items, absent by the list, and in whose place somebody came")
  func attendance() throws {
    let site = try Self.site.get()
    func states(_ name: String) throws -> [String] {
      let record = try site.json("personer/proeve/\(name)/index.json")
      return try #require(record["attendance"] as? [[String: Any]]).compactMap { $0["state"] as? String }
    }
    #expect(try states("anna-holm") == ["present", "present"])
    #expect(try states("bo-lund") == ["partly"])
    #expect(try states("erik-dahl") == ["absent"])
    #expect(try states("dorte-krag") == ["substituted"])
    #expect(try site.page("personer/proeve/dorte-krag/index.html").visibleText.contains("i stedet: Gitte Ravn"))
    let substitute = try site.page("personer/proeve/gitte-ravn/index.html")
    #expect(substitute.texts("h2").contains("Mødte som stedfortræder"))
    let meeting = try site.page("proeve/socialudvalget/2026-01-14/index.html").visibleText
    #expect(
      meeting.contains("Dorte Krag (Ø: Enhedslisten – De Rød-Grønne) ikke med ved punkt punkt 1 (i stedet: Gitte Ravn)")
    )
  }

  @Test("a person never crosses a municipality's border")
  func border() throws {
    let site = try Self.site.get()
    let own = try site.page("personer/andetsted/bo-lund/index.html")
    #expect(!own.visibleText.contains("stemte imod"))
    #expect(own.visibleText.contains("Dansk Folkeparti (O)"))
  }

  @Test(
    "spellings of one name are one, others are not",
    arguments: [
      ("Anna Holm", "anna  holm", true), ("Anne-Marie Holm", "Anne Marie Holm", true),
      ("Carl P. Friis", "Carl P Friis", true),
      ("Carl P. Friis", "Carl Peter Friis", true), ("Carl P. Friis", "Carl Friis", false),
      ("C. Friis", "Carl Friis", false), ("Carl P. Friis", "Carl Bo Friis", false), ("Bo Lund", "Bo Lunde", false),
      ("Bo Lund", "Lund Bo", false),
    ])
  func names(first: String, second: String, same: Bool) {
    #expect(PersonName(first).agrees(with: PersonName(second)) == same)
  }

  @Test("a name that one list prints twice is two people's, told apart by party; without a party it is nobody's")
  func sharedName() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        body: "Byrådet", path: "proeve/byraadet/2026-02-25",
        members: Self.members("Bo Lund/A", "Bo Lund/V", "Anna Holm/A"),
        items: [.plain("1", "Takster", ["Beslutning": ["Imod stemte: Bo Lund.", "Godkendt."]])]))
    let site = try archive.build()
    for folder in ["bo-lund-a", "bo-lund-v"] {
      let record = try site.json("personer/proeve/\(folder)/index.json")
      #expect((record["votes"] as? [Any])?.isEmpty == true)
    }
    #expect(site.files["personer/proeve/bo-lund/index.html"] == nil)
    #expect(try LinkChecker(site: site).faults() == [])
  }

  @Test("where the municipality is unknown, a name means one person within one body only")
  func unknownMunicipality() throws {
    let archive = try WrittenArchive()
    for (folder, body) in [("oekonomiudvalget", "Økonomiudvalget"), ("socialudvalget", "Socialudvalget")] {
      var meeting = try Meeting.plain(
        body: body, path: "ukendt/\(folder)/2026-02-25", members: Self.members("Bo Lund/A", "Anna Holm/V"),
        items: [.plain("1", "Takster", ["Beslutning": ["Imod stemte: Bo Lund.", "Godkendt."]])])
      meeting.municipality = nil
      meeting.municipalityOrigin = nil
      try archive.add(meeting)
    }
    let site = try archive.build()
    for folder in ["bo-lund-oekonomiudvalget", "bo-lund-socialudvalget"] {
      let record = try site.json("personer/ukendt/\(folder)/index.json")
      let votes = try #require(record["votes"] as? [[String: Any]])
      #expect(votes.count == 1 && votes[0]["dissents"] as? Bool == true, "only who was against is printed")
    }
    #expect(site.files["personer/ukendt/bo-lund/index.html"] == nil)
    #expect(try LinkChecker(site: site).faults() == [])
  }

  @Test("a newer spelling of a name is shown, and does not move the page")
  func spelling() throws {
    let page = try Self.site.get().page("personer/proeve/carl-p-friis/index.html")
    #expect(page.text("h1")?.hasPrefix("Carl Peter Friis") == true)
  }

  @Test("a name that is blacked out has no page")
  func blackedOut() throws {
    let archive = try WrittenArchive(settings: "redact: [\"Anna Holm\"]\n")
    try archive.add(
      try .plain(
        body: "Byrådet", path: "proeve/byraadet/2026-02-25", members: Self.members("Anna Holm/A", "Bo Lund/V"),
        items: [.plain("1", "Takster")]))
    let pages = try archive.build().files.keys.filter { $0.hasPrefix("personer/proeve/") && $0.hasSuffix("html") }
    #expect(pages.sorted() == ["personer/proeve/bo-lund/index.html", "personer/proeve/index.html"])
  }

  @Test("every link of this archive leads somewhere and every page is reached")
  func links() throws {
    let site = try Self.site.get()
    #expect(try LinkChecker(site: site).faults() == [])
    #expect(try LinkChecker(site: site).orphans() == [])
  }
}
