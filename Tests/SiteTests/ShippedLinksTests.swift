import Foundation
import Testing

@testable import Site

/// What the five meetings that ship with the project link to, as a person reads it in them.
@Suite struct ShippedLinksTests {
  private static let gladsaxe = "gladsaxe/beskaeftigelses-og-integrationsudvalget/2025-06-04/"

  private func site() throws -> BuiltSite { try BuiltSite.shipped.get() }

  private func item(_ path: String) throws -> [String: Any] {
    try #require(try site().json(path + "index.json")["item"] as? [String: Any])
  }

  @Test("the two items of its own that the Gladsaxe meeting names are links to them, and say who names them")
  func ownItems() throws {
    for (from, words, to) in [
      ("4", "Beskæftigelses- og Integrationsudvalget 04.06.2025, punkt 5", "5"),
      ("5", "Beskæftigelses og Integrationsudvalget 04.06.2025, punkt 4", "4"),
    ] {
      let page = try site().page(Self.gladsaxe + "\(from)/index.html")
      let links = page.all("a").filter { page.text(of: $0) == words }
      #expect(links.count >= 1 && links.allSatisfy { $0.attributes["href"] == "../\(to)/index.html" }, "\(words)")
      let target = try site().page(Self.gladsaxe + "\(to)/index.html")
      #expect(target.texts("h2").contains("Punktet er nævnt i") && target.addresses.contains("../\(from)/index.html"))
    }
  }

  @Test("slips stay text: a year to come, a day on which nobody met, a meeting without a year")
  func slips() throws {
    let lines = try site().summary.referenceLines
    for (words, reason) in [
      ("26. marts 2027, punkt 23”", "to a day without a meeting in the archive"),
      ("18. september 2022”", "to a day without a meeting in the archive"),
      ("den 26. marts, punkt 26”", "without a year"),
      ("Økonomiudvalget 01.04.2025, punkt 8”", "to a body that is not in the archive"),
      ("kommunalbestyrelsens møde den 15. april 2026”", "to a body that is not in the archive"),
    ] {
      let found = lines.filter { $0.contains(words) }
      #expect(!found.isEmpty && found.allSatisfy { $0.hasSuffix(reason) }, "\(words): \(found)")
    }
  }

  @Test("a vote of six by name, one abstention and two substitutes is right on the item, the meeting and the people")
  func vote() throws {
    let record = try item(Self.gladsaxe + "1/")
    let votes = try #require(record["votes"] as? [String: [String]])
    #expect(votes["for"]?.count == 6 && votes["abstained"] == ["Lone Yalcinkaya"] && votes["against"] == [])
    #expect((record["substitutes"] as? [[String: String]])?.count == 2)
    let page = try site().page(Self.gladsaxe + "1/index.html")
    let told = page.all("dl", class: "votes").map { HTMLPage.squeezed(page.text(of: $0)) }
    #expect(
      told.first
        == "For Michael Dorph Jensen, Tom Vang Knudsen, Ole Skrald, Rikke Louise Schilling, Signe Ejersbo, "
        + "Susanne Damsgaard Undlod Lone Yalcinkaya")
    let meeting = try site().page(Self.gladsaxe + "index.html").visibleText
    #expect(meeting.contains("6 for, 0 imod, 1 undlod"))
    #expect(meeting.contains("Kristine Henriksen (A: Socialdemokratiet) ikke med ved punkt"))
    let voter = try site().json("personer/gladsaxe/signe-ejersbo/index.json")
    let own = try #require(voter["votes"] as? [[String: Any]])
    #expect(own.first { ($0["item"] as? [String: Any])?["number"] as? String == "1" }?["side"] as? String == "inFavour")
    let away = try site().json("personer/gladsaxe/kristine-henriksen/index.json")
    #expect((away["votes"] as? [Any])?.isEmpty == true)
    let attendance = try #require(away["attendance"] as? [[String: Any]])
    #expect(attendance.compactMap { $0["state"] as? String } == ["substituted"])
    #expect(attendance.first?["substitutes"] as? [String] == ["Tom Vang Knudsen"])
  }

  @Test(
    "exactly those whom the members' lists print have a page: no official, no guest, no substitute of whom no list tells"
  )
  func people() throws {
    var listed: Set<String> = []
    for path in try site().files.keys where path.hasSuffix("/index.json") && path.split(separator: "/").count == 4 {
      let meeting = try site().json(path)
      guard let members = meeting["members"] as? [[String: Any]] else { continue }
      let municipality = path.split(separator: "/")[0]
      listed.formUnion(members.compactMap { $0["name"] as? String }.map { "\(municipality) \($0)" })
    }
    var shown: Set<String> = []
    for path in try site().files.keys where path.hasPrefix("personer/") && path.hasSuffix("/index.json") {
      let parts = path.split(separator: "/")
      guard parts.count == 4, let name = try site().json(path)["name"] as? String else { continue }
      shown.insert("\(parts[1]) \(name)")
    }
    #expect(shown == listed && shown.count > 20)
    for name in ["kirsten-breinholt", "kim-christensen", "merete-joergensen", "maria-mankov", "tom-vang-knudsen"] {
      #expect(try site().files.keys.allSatisfy { !$0.hasPrefix("personer/") || !$0.contains(name) }, "\(name)")
    }
  }

  @Test("the act whose number the text prints leads to the state's collection, and no other")
  func laws() throws {
    let pages = try site().pagePaths.filter { $0.hasPrefix("love/") }
    let official = try pages.filter { try site().page($0).addresses.contains { $0.contains("retsinformation") } }
    #expect(official == ["love/lov-2025-1750/index.html"])
    #expect(try site().page("love/serviceloven/110/index.html").all("li", class: "row").count == 3)
  }
}
