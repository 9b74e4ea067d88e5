import Foundation
import Markdown
import Minutes
import Parsing
import Testing

@testable import Exchange

/// The archive that ships with the project, as the site publishes it.
enum Samples {
  static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content")

  /// Paths of the meetings' files below the archive.
  static let files: [String] = ((try? FileManager.default.subpathsOfDirectory(atPath: content.path)) ?? [])
    .filter { $0.hasSuffix("/minutes.md") || $0.hasSuffix("/agenda.md") }.sorted()

  private static let builtIn = Result { try Dialect.builtIn() }

  static func dialects() throws -> [Dialect] { try builtIn.get() }

  /// A meeting of the archive, its closed items as they are published.
  static func meeting(_ file: String) throws -> Meeting {
    let bytes = Array(try Data(contentsOf: content.appending(path: file)))
    var meeting = try MeetingFile.read(bytes, file: file).meeting
    for index in meeting.items.indices where meeting.items[index].closed {
      meeting.items[index].lead = []
      meeting.items[index].sections = []
    }
    return meeting
  }

  /// What `index.json` beside a meeting's page tells.
  static func record(of meeting: Meeting) throws -> MeetingRecord {
    let dialect = try #require(try dialects().first { $0.name == meeting.dialect })
    let items = Interpreter(meeting: meeting, dialect: dialect).items()
    return MeetingRecord(
      meeting,
      items: zip(meeting.items, items).map { item, facts in
        var record = facts.record
        for (index, section) in item.sections.enumerated() where record.sections.indices.contains(index) {
          record.sections[index].markdown = MeetingFile.markdown(section.blocks)
        }
        return record
      })
  }

  static func json(_ record: MeetingRecord) -> [UInt8] {
    var writer = JSONWriter()
    record.write(to: &writer)
    return writer.bytes
  }

  /// The parsed documents of a JSON text, as an import files them.
  static func documents(_ json: [UInt8], file: String = "meeting.json") throws -> [ParsedDocument] {
    let reader = DocumentReader(dialects: try dialects())
    return try MeetingExchange.read(json, file: file, dialects: reader.dialects).compactMap { found in
      guard let meeting = found.meeting else { return nil }
      let context = DocumentContext(file: file, source: SourceDocument(file: "minutes.source.json", sha256: "0"))
      var parsed = try reader.complete(meeting, report: found.report, context: context)
      parsed.diagnostics = found.diagnostics + parsed.diagnostics
      return parsed
    }
  }
}
