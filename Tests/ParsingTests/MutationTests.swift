import Foundation
import Minutes
import Testing

@testable import Parsing

/// Damaged documents: whatever comes in, the reading ends, and what is read keeps its words.
@Suite struct MutationTests {
  private static func sample(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Folders.package.appending(path: "Content/\(path)")))
  }

  private static func mutated(_ bytes: [UInt8], other: [UInt8], using random: inout Seeded) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    func place(_ random: inout Seeded) -> Int { Int.random(in: 0..<lines.count, using: &random) }
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
      }
      return damaged
    case 1:
      for _ in 0..<Int.random(in: 1...30, using: &random) where lines.count > 1 { lines.remove(at: place(&random)) }
    case 2:
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let line = lines[place(&random)]
        lines.insert(line, at: place(&random))
      }
    case 3: for _ in 0..<Int.random(in: 1...30, using: &random) { lines.swapAt(place(&random), place(&random)) }
    case 4: return Array(bytes.prefix(Int.random(in: 1..<bytes.count, using: &random)))
    case 5: return Array(bytes.suffix(Int.random(in: 1..<bytes.count, using: &random)))
    case 6: return bytes + other
    case 7:
      // Signs that mean something to a reader of Markdown, of lists, of tables or of pages.
      let signs = [
        "\t", "\u{0C}", "|", "#", "**", "- ", "1. ", "\u{301}", "<i>", "Punkt 3: ", "Side 3 af 12", "\u{A0}",
        "Beslutning", ":",
      ]
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let at = place(&random)
        lines[at].insert(contentsOf: Array(random.pick(signs).utf8), at: random.chance(50) ? 0 : lines[at].count)
      }
    default: lines.shuffle(using: &random)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test("the count of words sees a lost word and an invented one") func count() throws {
    let text = "REFERAT Kulturudvalget d. 12-03-2024\n\nPunkt 1: Biblioteket\n\nBeslutning\n\nGodkendt af alle.\n"
    var document = try Fixtures.read(text)
    let decoded = try DecodedText.decode(Array(text.utf8), file: "x.txt")
    #expect(Words.difference(decoded, document) == ([], []))
    document.meeting.items[0].sections[0].blocks = [.paragraph(Prose(plain: "Godkendt ikke af"))]
    #expect(Words.difference(decoded, document) == (["alle"], ["ikke"]))
    document.report.notCarriedOver = [.init(lines: [7], reason: "")]
    #expect(Words.difference(decoded, document).invented == ["af", "godkendt", "ikke"])
  }

  @Test("300 damaged samples are read or refused, and no word of what is read is lost", arguments: 0..<6)
  func mutations(part: Int) throws {
    var random = Seeded(UInt64(1000 + part))
    let samples = try SampleTests.documents.values.sorted().map(Self.sample)
    var read = 0
    for turn in 0..<50 {
      let bytes = Self.mutated(samples[turn % samples.count], other: random.pick(samples), using: &random)
      guard let text = try? DecodedText.decode(bytes, file: "x.txt"), let document = try? Fixtures.read(bytes) else {
        continue
      }
      read += 1
      _ = Fixtures.items(document)
      let words = Words.difference(text, document)
      #expect(
        words.lost.isEmpty && words.invented.isEmpty,
        "part \(part), turn \(turn): lost \(words.lost), invented \(words.invented)")
    }
    #expect(read > 10)
  }
}
