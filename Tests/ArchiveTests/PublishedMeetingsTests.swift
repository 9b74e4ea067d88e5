import Foundation
import Testing

@testable import Archive

@Suite("What may be published")
struct PublishedMeetingsTests {
  static let relative = "herlev/oekonomiudvalget/2026-03-25/minutes.md"

  static func meeting(_ body: String, items: Int = 1, kind: String = "minutes") -> String {
    """
    ---
    schema: 1
    kind: \(kind)
    municipality: Herlev
    body: Økonomiudvalget
    date: 2026-03-25
    members:
      - {name: Bo Hansen, party: A}
    path: herlev/oekonomiudvalget/2026-03-25
    dialect: herlev
    items: \(items)
    source:
      file: minutes.source.txt
      sha256: 0101901234a3815bc91bf1997407d5abfc26b6196fde98b852b3fee6af237a58
    ---

    # Referat

    \(body)

    """
  }

  /// The first line of the body that `meeting(_:)` is given.
  static let bodyLine = 19

  /// What a build would say; empty where the meeting is published.
  private func told(_ text: String, settings: Settings = Settings()) throws -> [String] {
    try Folder.use { folder in
      try folder.write(text, Self.relative)
      do {
        _ = try ArchiveFolder(path: folder.path).publishedMeetings(settings)
        return []
      } catch let error as DiagnosticsError {
        return error.diagnostics.map { String($0.description.dropFirst(folder.path.count + 1)) }
      }
    }
  }

  private func published(_ text: String, settings: Settings = Settings()) throws -> String {
    try Folder.use { folder in
      try folder.write(text, Self.relative)
      let meetings = try ArchiveFolder(path: folder.path).publishedMeetings(settings).meetings
      return try #require(meetings.first.map { "\($0.meeting)" })
    }
  }

  @Test("a personal number stops the build, with its place and what to do")
  func stops() throws {
    let told = try told(Self.meeting("## 1. Sag\n\n### Beslutning\n\nBørge (010190-1234) får ret."))
    let advice = "Take it out of the text; or add to "
    let how = "“redact: [\"010190-1234\"]” to black it out, “allow: [\"010190-1234\"]” if it is none."
    #expect(told.count == 1)
    let first = try #require(told.first)
    let expected =
      "\(Self.relative):\(Self.bodyLine + 4):8: error: this is shaped like a personal number (CPR)\n"
      + "    Børge (010190-1234) får ret.\n           ^\n  \(advice)"
    #expect(first.hasPrefix(expected), "\(first)")
    #expect(first.hasSuffix("/site.yml: \(how)"), "\(first)")
  }

  /// A body, and the line and column of the number in it.
  static let places: [(String, Int, Int)] = [
    ("## 1. Sag om 010190-1234", 0, 14),
    ("## 1. Lukket: Sag om 010190-1234", 0, 22),
    ("## 1. Sag om 010190-1234 (lukket)", 0, 14),
    ("010190-1234\n\n## 1. Sag", 0, 1),
    ("## 1. Sag\n\n### Om 010190 1234", 2, 8),
    ("## 1. Sag\n\n| a | b |\n| --- | --- |\n| 010190-1234 | x |", 4, 3),
    ("## 1. Sag\n\n1. 0101901234", 2, 4),
    ("## 1. Sag\n\n010190\\-1234", 2, 1),
    ("## 1. Sag\n\nen linje\nog 010190-1234", 3, 4),
    ("## 1. Sag\n\nen linje om 010190-\n1234 og mere", 2, 13),
    ("## 1. Sag\n\n**010190**-1234", 2, 3),
    ("## 1. Sag\n\n010190&#45;1234", 2, 1),
    ("## 1. Sag\n\n010190-**1234**", 2, 1),
    ("## 1. Lukket: Sag\n\ntavs\n\n## 2. Sag\n\n010190-1234", 6, 1),
  ]

  @Test("a personal number is found wherever a page would show it", arguments: places.indices)
  func found(index: Int) throws {
    let (body, line, column) = Self.places[index]
    let items = body.split(separator: "\n").count { $0.hasPrefix("## ") }
    let told = try told(Self.meeting(body, items: items))
    #expect(told.count == 1, "\(told)")
    let place = "\(Self.relative):\(Self.bodyLine + line):\(column): error: this is shaped like a personal number"
    #expect(told.first?.hasPrefix(place) == true, "\(told)")
  }

  @Test("line ends of another system change no line number")
  func returns() throws {
    let text = Self.meeting("## 1. Sag\n\n010190-1234").replacing("\n", with: "\r\n")
    #expect(try told(text).first?.hasPrefix("\(Self.relative):\(Self.bodyLine + 2):1: error:") == true)
    let closed = Self.meeting("## 1. Lukket: Sag\n\n010190-1234").replacing("\n", with: "\r\n")
    #expect(try told(closed) == [])
  }

  @Test(
    "the text of a closed item does not stop the build, for it is not published",
    arguments: ["## 1. Lukket: Sag", "## 1. LUKKET: Sag", "## 1. Sag (lukket)", "## Lukket: Sag"])
  func closed(heading: String) throws {
    let text = Self.meeting("\(heading)\n\n010190-1234\n\n### Beslutning\n\n010190-1234")
    #expect(try told(text) == [])
    var settings = Settings()
    settings.publishesClosedDecisions = true
    #expect(try told(text, settings: settings).count == 2)
  }

  @Test("every number is told, and every other mistake beside it, in the order of the lines")
  func all() throws {
    let body = "## 1. Sag\n\n010190-1234 og 020290-1235\n\n##2. Sag\n\n010190-1234\n\n## 3. Sag"
    let told = try told(Self.meeting(body, items: 3))
    let lines = told.map { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0 }
    #expect(lines == lines.sorted())
    #expect(told.count { $0.contains("shaped like a personal number") } == 3, "\(told)")
    #expect(told.contains { $0.contains(":\(Self.bodyLine + 4): error: a heading needs a space") }, "\(told)")
  }

  @Test(
    "an allowed number is published in every spelling",
    arguments: ["010190-1234", "0101901234", "010190–1234", "010190 1234"])
  func allowed(spelling: String) throws {
    var settings = Settings()
    settings.allowed = [spelling]
    let text = Self.meeting("## 1. Sag\n\n010190-1234, 0101901234, 010190 - 1234 og 010190\\-1234")
    #expect(try told(text, settings: settings) == [])
    #expect(try told(Self.meeting("## 1. Sag\n\n010190-1235"), settings: settings).count == 1)
  }

  @Test("a redacted number is blacked out in every spelling")
  func redacted() throws {
    var settings = Settings()
    settings.redactions = ["010190-1234"]
    let meeting = try published(
      Self.meeting("## 1. Sag 010190-1234\n\n0101901234, 010190 - 1234 og 010190\\-1234"), settings: settings)
    #expect(!meeting.replacing("0101901234a3815", with: "").contains("1234"))
    #expect(meeting.contains("█████, █████ og █████"))
  }

  @Test("a redacted name is blacked out in the text, in a heading and among the members")
  func name() throws {
    var settings = Settings()
    settings.redactions = ["Bo Hansen"]
    let meeting = try published(Self.meeting("## 1. Om Bo Hansen\n\nFor: Bo Hansen."), settings: settings)
    #expect(!meeting.contains("Hansen"))
    #expect(meeting.components(separatedBy: "█████").count >= 4)
  }

  @Test("a word that is a key's value, too, does not damage the file")
  func structure() throws {
    var settings = Settings()
    settings.redactions = ["minutes", "herlev", "2026"]
    let meeting = try published(Self.meeting("## 1. Budget 2026\n\nAf herlev minutes."), settings: settings)
    #expect(meeting.contains("herlev/oekonomiudvalget/2026-03-25"))
    #expect(meeting.contains("Af █████ █████."))
  }

  @Test("what cannot be blacked out stops the build", arguments: ["**Bo** Hansen", "Bo\nHansen", "B&#111; Hansen"])
  func parted(text: String) throws {
    var settings = Settings()
    settings.redactions = ["Bo Hansen"]
    let told = try told(Self.meeting("## 1. Sag\n\n\(text) var til stede."), settings: settings)
    #expect(told.count == 1)
    let start = "\(Self.relative):\(Self.bodyLine + 2): error: “Bo Hansen” is to be blacked out, but"
    #expect(told.first?.hasPrefix(start) == true, "\(told)")
  }

  @Test("a file that is not in UTF-8 is refused, for its letters would be lost")
  func encoding() throws {
    try Folder.use { folder in
      let text = Array(Self.meeting("## 1. K").utf8).dropLast() + [0xF8, 0x0A]
      try folder.write(Array(text), Self.relative)
      let error = try #require(throws: DiagnosticsError.self) {
        try ArchiveFolder(path: folder.path).publishedMeetings(Settings())
      }
      #expect(error.diagnostics.first?.message == "this line is not in UTF-8")
      #expect(error.diagnostics.first?.line == Self.bodyLine)
    }
  }

  @Test("two files with one address are told, both by name; an agenda and minutes of one meeting are not two")
  func address() throws {
    try Folder.use { folder in
      let archive = ArchiveFolder(path: folder.path + "/")
      try folder.write(Self.meeting("## 1. Sag"), Self.relative)
      let agenda = "herlev/oekonomiudvalget/2026-03-25/agenda.md"
      try folder.write(Self.meeting("## 1. Dagsordenens", kind: "agenda"), agenda)
      #expect(try archive.publishedMeetings(Settings()).meetings.map(\.file) == [Self.relative])
      let copy = "herlev/oekonomiudvalget/kopi/minutes.md"
      try folder.write(Self.meeting("## 1. Sag"), copy)
      let error = try #require(throws: DiagnosticsError.self) { try archive.publishedMeetings(Settings()) }
      let told = error.diagnostics.map(\.description)
      #expect(told.count == 1)
      #expect(told.first?.hasPrefix("\(folder[copy]):2: error: two files have the address") == true)
      #expect(told.first?.contains(folder[Self.relative]) == true)
    }
  }

  @Test("an archive that is not there is told")
  func missing() throws {
    try Folder.use { folder in
      let archive = ArchiveFolder(path: folder["nowhere"])
      let error = try #require(throws: DiagnosticsError.self) { try archive.publishedMeetings(Settings()) }
      #expect(error.diagnostics.map(\.message) == ["there is no such folder"])
    }
  }
}
