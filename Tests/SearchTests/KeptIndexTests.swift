import Foundation
import Guarding
import Minutes
import Testing

@testable import Search

@Suite struct KeptIndexTests {
  private let archives = [
    Invented(years: 3, meetings: 60), Invented(years: 3, meetings: 60, changed: 17),
    Invented(years: 3, meetings: 60, changed: 23), Invented(years: 3, meetings: 60, more: 2),
    Invented(years: 3, meetings: 58), Invented(years: 3, meetings: 58, topic: "Andet"),
    Invented(years: 3, meetings: 60), Invented(years: 3, meetings: 60, language: SearchLanguage("nb")),
  ]

  @Test("an index made with what the last one kept is the one that is made anew", arguments: [1, 2, 5])
  func same(cores: Int) {
    let memory = Memory()
    var standing: [String: [UInt8]] = [:]
    for archive in archives {
      let anew = files(archive, cores: cores).site
      standing = files(Remembered(base: archive, memory: memory), standing, cores: cores).site
      #expect(standing == anew)
    }
  }

  @Test("the words of a meeting that has not changed are not counted again, whichever worker counted them before")
  func countsOnce() {
    let memory = Memory()
    for (cores, archive, counted) in [(3, archives[0], 60), (2, archives[1], 1), (4, archives[0], 0)] {
      memory.asked.withLock { $0 = 0 }
      _ = files(Remembered(base: archive, memory: memory), cores: cores)
      #expect(memory.asked.withLock { $0 } == counted)
    }
  }

  @Test("files of terms whose postings are the same are not written again, those that are gone are")
  func writesLittle() throws {
    let memory = Memory()
    let first = files(Remembered(base: archives[0], memory: memory), cores: 2).site
    let second = files(Remembered(base: archives[1], memory: memory), first, cores: 2)
    let terms = second.site.keys.filter { $0.hasPrefix("search/t/") }
    let written = second.written.filter { $0.hasPrefix("search/t/") }
    #expect(!written.isEmpty && written.count < terms.count)
    // One is lost, in another somebody wrote.
    var standing = second.site
    let (lost, spoilt) = (try #require(terms.min()), try #require(terms.max()))
    standing[lost] = nil
    standing[spoilt] = [0x7B]
    let third = files(Remembered(base: archives[1], memory: memory), standing, cores: 2)
    #expect(third.site == second.site)
    #expect(Set(third.written.filter { $0.hasPrefix("search/t/") }) == [lost, spoilt])
  }

  @Test("what was kept and is damaged or half gone is made anew", arguments: 0..<24)
  func damaged(round: Int) {
    let memory = Memory()
    _ = files(Remembered(base: archives[0], memory: memory), cores: 3)
    memory.kept.withLock { kept in
      for (place, name) in kept.keys.sorted().enumerated() where place % 24 == round {
        let bytes = kept[name] ?? []
        kept[name] = round.isMultiple(of: 2) ? nil : Array(bytes.dropLast())
      }
    }
    #expect(files(Remembered(base: archives[1], memory: memory), cores: 2).site == files(archives[1], cores: 2).site)
  }

  @Test("tables whose words are mostly no item's any more are dropped, others are taken over")
  func forgets() {
    let source = Remembered(base: archives[0], memory: Memory())
    var tables = WordTables(keptBy: source)
    tables.grow(to: 1, stopWords: ["og"])
    for number in 0..<30_000 { _ = tables.tables[0].number(of: "ord\(number)".utf8) }
    tables.keep(in: source, used: 29_000)
    let next = WordTables(keptBy: source)
    #expect(next.generation == tables.generation)
    #expect(next.known == [30_001])
    next.keep(in: source, used: 100)
    #expect(WordTables(keptBy: source).known.isEmpty)
  }

  /// The site's files and which of them were written.
  private func files(
    _ source: some SearchSource, _ standing: [String: [UInt8]] = [:], cores: Int
  ) -> (site: [String: [UInt8]], written: Set<String>) {
    var index = SearchIndex(digest: Invented.digest)
    index.itemsInOneFile = 0
    index.itemsInOneSegment = 200
    index.postingsKept = 8
    index.cores = cores
    let kept = Guarded<[String: [UInt8]]>([:])
    let made = Guarded<[String: [UInt8]]>([:])
    index.build(source) { path, digest in
      guard let bytes = standing[path], Invented.digest(bytes) == digest else { return false }
      kept.withLock { $0[path] = bytes }
      return true
    } write: { path, bytes in
      if standing[path] == bytes { kept.withLock { $0[path] = bytes } } else { made.withLock { $0[path] = bytes } }
    }
    let written = made.withLock { $0 }
    return (kept.withLock { $0 }.merging(written) { $1 }, Set(written.keys))
  }
}

/// What an index keeps, and how many meetings it had to ask for.
private final class Memory: Sendable {
  let kept = Guarded<[String: [UInt8]]>([:])
  let asked = Guarded(0)
}

/// An archive with a memory.
private struct Remembered: SearchSource {
  let base: Invented
  let memory: Memory

  var language: SearchLanguage { base.language }
  var meetingCount: Int { base.meetingCount }
  var topics: [SearchTopic] { base.topics }
  func meeting(at index: Int) -> SearchMeeting { base.meeting(at: index) }
  func topics(ofMeeting index: Int) -> [[Int]] { base.items(ofMeeting: index).map(\.topics) }

  func items(ofMeeting index: Int) -> [SearchItem] {
    memory.asked.withLock { $0 += 1 }
    return base.items(ofMeeting: index)
  }

  var keepsWords: Bool { true }

  /// Of all that is counted, topics apart.
  private func name(_ index: Int) -> String {
    let items = base.items(ofMeeting: index).map { item in
      var item = item
      item.topics = []
      return "\(item)"
    }
    return "\(base.language.code) \(base.meeting(at: index)) \(items)"
  }

  func keptWords(ofMeeting index: Int) -> [UInt8]? { memory.kept.withLock { $0[name(index)] } }
  func keep(_ words: [UInt8], ofMeeting index: Int) { memory.kept.withLock { $0[name(index)] = words } }
  func kept(_ name: String) -> [UInt8]? { memory.kept.withLock { $0["\(base.language.code) \(name)"] } }
  func keep(_ bytes: [UInt8], as name: String) { memory.kept.withLock { $0["\(base.language.code) \(name)"] = bytes } }
}
