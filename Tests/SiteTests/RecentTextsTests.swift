import Archive
import Foundation
import Minutes
import Testing

@testable import Site

/// Texts that the files of a meeting share are that meeting's, however many meetings are made at once.
@Suite struct RecentTextsTests {
  @Test("the texts of many meetings, asked for in turns, are each meeting's own")
  func turns() throws {
    let texts = RecentTexts()
    let meetings = try (0..<20).map { number in
      let meeting = try Meeting.plain(path: "proeve/udvalget/2026-03-\(10 + number)", items: [.plain("1", "Titel")])
      return SiteMeeting(
        meeting: meeting, file: "\(number)", items: [], bodyPath: "proeve/udvalget/", municipalityPath: "proeve/",
        municipalityName: "Prøve", language: "da",
        content: MeetingContent((0..<3).map { ItemContent(lead: [.paragraph(Prose(plain: "\(number) \($0)"))]) }))
    }
    for _ in 0..<2 {
      for position in [0, 2, 1] {
        for (number, meeting) in meetings.enumerated() {
          let content = try texts.content(of: meeting, item: position)
          #expect(content.lead == [.paragraph(Prose(plain: "\(number) \(position)"))])
        }
      }
    }
  }

  @Test("texts that are read back from the store make the site that texts in memory make, and one that is built again")
  func largeArchives() throws {
    let folder = try TemporaryFolder()
    var trees: [[String: [UInt8]]] = []
    for mostHeld in [SiteReading.mostHeld, 0] {
      let output = "\(folder.path)/\(mostHeld)"
      for _ in 0..<2 {
        var builder = SiteBuilder(
          archive: ArchiveFolder(path: Repository.content), templates: Repository.templates, output: output,
          baseURL: "https://eksempel.dk/")
        builder.mostHeld = mostHeld
        _ = try builder.build()
        trees.append(try TemporaryFolder.files(below: output))
      }
    }
    #expect(trees[0].count > 100)
    for tree in trees.dropFirst() { #expect(DeterminismTests.differences(trees[0], tree) == []) }
  }

  @Test("an item's record is the same beside its page, in its meeting's record and in its agenda's")
  func records() throws {
    let archive = try WrittenArchive()
    for day in 10..<22 {
      let path = "proeve/udvalget/2026-03-\(day)"
      let items: [AgendaItem] = (1...3).map { number in
        .plain("\(number)", "Sag \(number)", ["Resume": ["Tekst \(number) af \(day).3 med *stjerne*."]])
      }
      try archive.add(try .plain(path: path, items: items))
      try archive.add(try .plain(kind: .agenda, path: path, items: items + [.plain("4", "Kun på dagsordenen")]))
    }
    let site = try archive.build()
    for day in 10..<22 {
      let folder = "proeve/udvalget/2026-03-\(day)/"
      let records = try #require(try site.json(folder + "index.json")["items"] as? [NSDictionary])
      let agendas = try #require(try site.json(folder + "dagsorden/index.json")["agendas"] as? [[String: Any]])
      let planned = try #require(agendas.first?["items"] as? [NSDictionary])
      #expect(records.count == 3 && planned.count == 4)
      for (number, record) in zip(1..., planned) {
        let own = try #require(try site.json("\(folder)\(number)/index.json")["item"] as? NSDictionary)
        #expect(own == (number < 4 ? records[number - 1] : record))
        let sections = try #require(own["sections"] as? [[String: Any]])
        let words = number < 4 ? ["Tekst \(number) af \(day).3 med \\*stjerne\\*."] : []
        #expect(sections.compactMap { ($0["markdown"] as? String)?.trimmingCharacters(in: .newlines) } == words)
      }
    }
  }
}
