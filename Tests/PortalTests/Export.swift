import Minutes
import Parsing
import Testing

@testable import Portal

/// Exports as tests write them, and what they are read to.
enum Export {
  static let words = Result { ReceivedWords(dialects: try Dialect.builtIn()) }

  static let zero = "00000000-0000-0000-0000-000000000000"

  /// One agenda with items in JSON; `more` are further fields.
  static func agenda(
    _ items: String, meeting: String = "\"Dato\": \"2026-03-25T00:00:00\", \"Afsluttet\": true", more: String = ""
  ) -> String {
    """
    {"Id": "1e2d", "Udvalg": {"Navn": "Økonomiudvalget (2026-2029)"}, "Moede": {"Id": "\(zero)", \(meeting)}\(more),
     "Dagsordenspunkter": [\(items)]}
    """
  }

  /// An item with one field of HTML.
  static func item(_ number: Int, _ caption: String, html: String = "", more: String = "") -> String {
    """
    {"Number": \(number), "Sorting": \(number), "Caption": \(quoted(caption)), "IsOpen": true,
     "CaseNumber": "00.30.14-S00-1-26", "Felter": [{"Navn": "", "Html": \(quoted(html))}]\(more)}
    """
  }

  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  static func read(_ text: String) throws -> FirstAgendaReader.Reading {
    let json = try ReceivedJSON.read(text, file: "x.json")
    let agenda = try #require(FirstAgendaExport.agendas(in: json).first)
    return try FirstAgendaReader(words: words.get(), file: "x.json").read(agenda)
  }

  /// The item of one field of HTML.
  static func item(html: String) throws -> AgendaItem {
    try #require(try read(agenda(item(1, "Sag", html: html))).meeting.items.first)
  }

  /// Headings and texts of an item, "# Heading" and its lines.
  static func lines(_ item: AgendaItem) -> [String] {
    item.lead.flatMap(\.plainTexts) + item.sections.flatMap { ["# " + $0.heading] + $0.blocks.flatMap(lines) }
  }

  private static func lines(_ block: Block) -> [String] {
    if case .subheading(let prose) = block { return ["## " + prose.plain] }
    return block.plainTexts
  }
}
