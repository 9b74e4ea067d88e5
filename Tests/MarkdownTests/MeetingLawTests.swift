import Minutes
import Testing

@testable import Markdown

@Suite("Laws of a meeting's file")
struct MeetingLawTests {
  static let seeds: [UInt64] = Array(0..<3_000)

  @Test("What is written is read back as it was, and written again to the byte", arguments: [0, 1, 2, 3, 4, 5])
  func readingUndoesWriting(batch: Int) throws {
    for seed in MeetingLawTests.seeds where seed % 6 == batch {
      var generator = MeetingGenerator(seed: seed)
      let file = generator.file()
      let text = try file.write()
      guard let read = self.read(text, seed: seed) else { return }
      if read != file {
        Issue.record("seed \(seed): \(MeetingLawTests.difference(file.meeting, read.meeting))\n\(text)")
        return
      }
      #expect(Array(try read.write().utf8) == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test("A file of sections that were written before has the bytes of one that is written whole")
  func sectionsWrittenBefore() throws {
    for seed in MeetingLawTests.seeds.prefix(1_000) {
      var generator = MeetingGenerator(seed: seed &+ 3_000_000)
      let file = generator.file()
      // Of every third item nothing is known.
      let sections = file.meeting.items.enumerated().map { position, item in
        position % 3 == 2 ? nil : item.sections.map { MeetingFile.markdown($0.blocks) }
      }
      let text = try file.write()
      #expect(try file.bytes(sections: sections) == Array(text.utf8), "seed \(seed)")
      #expect(try file.bytes(sections: []) == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test("Blocks in no form are written as their normal form, which has the same words")
  func normalFormKeepsWords() throws {
    for seed in MeetingLawTests.seeds.prefix(2_000) {
      var generator = MeetingGenerator(seed: seed &+ 1_000_000)
      let blocks = generator.anyBlocks()
      let normal = Block.normalized(blocks)
      #expect(Block.normalized(normal) == normal, "seed \(seed)")
      #expect(words(blocks) == words(normal), "seed \(seed)")
      #expect(MeetingFile.markdown(blocks) == MeetingFile.markdown(normal), "seed \(seed)")
    }
  }

  @Test("Whatever is read is read the same once it has been written")
  func readingIsStable() throws {
    let head = """
      ---
      kind: minutes
      body: Byråd
      date: 2026-03-25
      path: herlev/byraad/2026-03-25
      items: 1
      source: {file: a.txt, sha256: b}
      ---

      # Titel

      ## 1. Punkt


      """
    for seed in MeetingLawTests.seeds {
      var random = SplitMix64(seed: seed &+ 2_000_000)
      var body = ""
      for _ in 0..<random.below(12) + 1 {
        body += random.pick(["", "", "", "    ", " ", "- ", "1. ", "> ", "| ", "#### ", "\t"])
        body += MeetingWords.signs(&random, from: MeetingWords.alphabet) + random.pick(["\n", "\n", "\n\n", "\r\n"])
      }
      guard let file = try? MeetingFile.read(head + body, file: "x.md") else { continue }
      let text = try file.write()
      guard let again = self.read(text, seed: seed) else { return }
      if again != file {
        Issue.record("seed \(seed): \(MeetingLawTests.difference(file.meeting, again.meeting))\n\(body)")
        return
      }
    }
  }

  private func words(_ blocks: [Block]) -> String {
    Prose.squeezed(blocks.flatMap(\.plainTexts).joined(separator: " "))
  }

  private func read(_ text: String, seed: UInt64) -> MeetingFile? {
    do throws(MeetingFileMistakes) {
      return try MeetingFile.read(text, file: "minutes.md")
    } catch {
      Issue.record("seed \(seed): \(error.diagnostics.map(\.description).joined(separator: "\n"))\n\(text)")
      return nil
    }
  }

  /// The first item, block or fact that differs.
  private static func difference(_ first: Meeting, _ second: Meeting) -> String {
    if first.heading != second.heading {
      return "\(first.heading.debugDescription) != \(second.heading.debugDescription)"
    }
    if first.preamble != second.preamble { return difference(first.preamble, second.preamble) }
    for (one, other) in zip(first.items, second.items) where one != other {
      if one.number != other.number || one.title != other.title || one.closed != other.closed {
        return
          "\(one.number ?? "nil") \(one.closed) \(one.title.debugDescription) != \(other.number ?? "nil") \(other.closed) \(other.title.debugDescription)"
      }
      if one.lead != other.lead { return difference(one.lead, other.lead) }
      for (section, another) in zip(one.sections, other.sections) where section != another {
        if section.heading != another.heading {
          return "\(section.heading.debugDescription) != \(another.heading.debugDescription)"
        }
        return difference(section.blocks, another.blocks)
      }
      return "\(one.sections.count) sections != \(other.sections.count)"
    }
    return "the front matter or the number of items"
  }

  private static func difference(_ first: [Block], _ second: [Block]) -> String {
    for (one, other) in zip(first, second) where one != other { return "\(one) != \(other)" }
    return "\(first.count) blocks != \(second.count)"
  }
}
