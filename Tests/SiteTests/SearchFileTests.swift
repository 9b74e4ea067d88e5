import Foundation
import Minutes
import Testing

/// `search.json`, as the theme's search reads it.
@Suite struct SearchFileTests {
  @Test("there is one record for each item, with the keys that the theme reads")
  func keys() throws {
    let site = try BuiltSite.shipped.get()
    let items = try site.searchItems()
    #expect(items.count == 57)
    #expect(Set(items.compactMap { $0["url"] as? String }).count == 57)
    for item in items {
      #expect(
        Set(item.keys) == [
          "url", "title", "number", "date", "municipality", "body", "outcomes", "closed", "caseNumber", "topics",
          "decision",
          "recommendation", "summary", "attachments", "people", "text",
        ])
      let url = try #require(item["url"] as? String)
      #expect(site.files["\(url.dropFirst())index.html"] != nil, "\(url)")
    }
  }

  @Test("of a closed item number and title are told, nothing else of its own")
  func closedItems() throws {
    let closed = try BuiltSite.shipped.get().searchItems().filter { $0["closed"] as? Bool == true }
    #expect(!closed.isEmpty)
    for item in closed {
      for key in ["caseNumber", "decision", "recommendation", "summary", "text"] {
        #expect(item[key] is NSNull, "\(key)")
      }
      for key in ["outcomes", "topics", "attachments", "people"] {
        #expect((item[key] as? [Any])?.isEmpty == true, "\(key)")
      }
    }
  }

  @Test("every word of an open item can be found: each once, in the field of its part")
  func fields() throws {
    let archive = try WrittenArchive()
    try archive.add(
      try .plain(
        items: [
          .plain(
            "1", "Titlen", lead: ["Sagsnr.: 15.00.00-A00-4-21", "Indledning."],
            [
              "Resume": ["Et resume."], "Indstilling": ["At det ske."], "Sagsfremstilling": ["En sag."],
              "Beslutning": ["Godkendt.", "Afbud: Ane Bang."], "Bilag": ["Kort over byen"],
            ]),
          .plain("2", "Alt i et", lead: ["Kun løbende tekst her."]),
        ]))
    let items = try archive.build().searchItems()
    let first = items[0]
    #expect(first["summary"] as? String == "Et resume.")
    #expect(first["recommendation"] as? String == "At det ske.")
    #expect(first["decision"] as? String == "Godkendt.")
    #expect(first["attachments"] as? [String] == ["Kort over byen"])
    #expect(first["people"] as? [String] == ["Ane Bang"])
    #expect(first["topics"] as? [String] == ["15", "15.00.00"])
    #expect(first["caseNumber"] as? String == "15.00.00-A00-4-21")
    #expect((first["text"] as? String)?.hasSuffix("Indledning. En sag.") == true)
    #expect(first["date"] as? String == "2026-03-25")
    #expect((items[1]["text"] as? String)?.contains("Kun løbende tekst her.") == true)
  }
}
