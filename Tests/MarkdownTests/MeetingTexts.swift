@testable import Markdown

/// Files of one small meeting, written by hand.
enum MeetingTexts {
  static let matter = """
    schema: 1
    kind: minutes
    municipality: Herlev
    body: Byråd
    date: 2026-03-25
    start: "16:00"
    members:
      - {name: Bo Zabel, party: A}
      - {name: Ida Holm, absent: true}
    path: herlev/byraad/2026-03-25
    items: 2
    source: {file: minutes.source.txt, sha256: abc}

    """

  /// The first line of the body is line 16, the first one below the section's heading line 22.
  static func file(matter: String = matter, body: String) -> String { "---\n\(matter)---\n\n\(body)" }

  /// A whole file with some Markdown below the first section's heading.
  static func file(section: String) -> String {
    file(body: "# REFERAT\n\n## 25. Budget\n\n### Beslutning\n\n\(section)\n\n## 26. Eventuelt\n")
  }
}

/// Whether a diagnostic says what is expected: its line, and pieces of what its description says.
struct ExpectedMistake: Sendable {
  var line: Int
  var pieces: [String]

  init(_ line: Int, _ pieces: String...) {
    self.line = line
    self.pieces = pieces
  }
}
