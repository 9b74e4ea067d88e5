import Archive
import Foundation
import Parsing
import Testing

/// The first promise: every word of a source stands in its pages.
@Suite struct LosslessTests {
  @Test(
    "the words of a source, less the lines that the report lists, are the words of its pages in order",
    arguments: ShippedArchiveTests.meetings.keys.sorted())
  func shippedSource(meeting: String) throws {
    let site = try BuiltSite.shipped.get()
    let folder = "\(Repository.content)/\(meeting)"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".source.txt") })
    let source = try Source(file: "\(folder)/\(name)")
    #expect(source.words.count > 1_000)
    let pages = try Self.pageWords(of: site, meeting: meeting)
    #expect(Words.difference(source.words, pages) == nil)
  }

  static let layouts: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.layouts)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test("the layouts that nobody described are there to be tried")
  func layoutsAreThere() { #expect(Self.layouts.count >= 25) }

  @Test("no word of a layout that nobody described is lost on the way to its pages", arguments: layouts)
  func layout(name: String) throws {
    let archive = try WrittenArchive()
    let file = "\(Repository.layouts)/\(name)"
    var importer = try Importer(archive: ArchiveFolder(path: archive.path), municipality: "Prøve", replaces: false)
    let outcome = importer.file(file)
    #expect(outcome.change == .filed, "\(outcome.diagnostics)")
    let meeting = try #require(outcome.report.path?.split(separator: "/").dropLast().joined(separator: "/"))
    let source = try Source(file: file, withholdsClosedHeadings: true)
    #expect(source.words.count > 100)
    let pages = try Self.pageWords(of: try archive.build(), meeting: meeting)
    // "PUNKT 3" in front of a number is one label for all items.
    let lost = Words.lost(source.words.map { $0.lowercased() }, from: pages.map { $0.lowercased() })
    // "Lukket punkt:" is told as "Lukket".
    let marks = Array(repeating: ["lukket", "punkt", "sag"], count: source.closedItems).joined()
    #expect(Words.lost(lost, from: Array(marks)) == [])
  }

  /// The document's words on the meeting's page and then on each item's.
  private static func pageWords(of site: BuiltSite, meeting: String) throws -> [String] {
    var text = try site.page("\(meeting)/index.html").documentText
    let items = try #require(try site.json("\(meeting)/index.json")["items"] as? [[String: Any]])
    for item in items {
      let url = try #require(item["url"] as? String)
      text += " " + (try site.page("\(url.dropFirst())index.html").documentText)
    }
    return Words.of(text)
  }

  /// A received document without what was deliberately not carried over.
  private struct Source {
    let words: [String]
    let closedItems: Int

    /// The line of a closed item's heading may hold more than number, mark and title: its case number stays in the
    /// archive. `withholdsClosedHeadings` expects only those of it.
    init(file: String, withholdsClosedHeadings: Bool = false) throws {
      let text = try DecodedText.decode([UInt8](try Data(contentsOf: URL(filePath: file))), file: file)
      let reader = DocumentReader(dialects: try Dialect.builtIn())
      let document = try reader.read(
        text, context: DocumentContext(file: file, municipality: "Prøve", source: .init(file: "", sha256: "")))
      let report = document.report
      let left = Set(report.notCarriedOver.flatMap(\.lines) + report.withheld.flatMap(\.lines))
      let headings = withholdsClosedHeadings ? Set(report.withheld.map(\.line)) : []
      let closed = document.meeting.items.filter(\.closed).map { "\($0.number ?? "") \($0.title)" }
      let told = Set(closed.flatMap(Words.of))
      var words: [String] = []
      for (index, line) in text.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !left.contains(index + 1) {
        let own = Words.of(String(line).replacing(#/<\/?i>/#, with: ""))
        words += headings.contains(index + 1) ? own.filter(told.contains) : own
      }
      self.words = words
      closedItems = closed.count
    }
  }
}
