import Markdown
import Minutes
import Testing

/// An archive that a test writes.
struct WrittenArchive {
  let folder: TemporaryFolder
  var path: String { folder.path + "/Content" }

  init(settings: String? = nil) throws {
    folder = try TemporaryFolder()
    if let settings { try folder.write(settings, to: "Content/site.yml") }
  }

  /// A meeting as values.
  func add(_ meeting: Meeting) throws {
    try folder.write(
      try MeetingFile(meeting: meeting).write(), to: "Content/\(meeting.path)/\(meeting.kind.rawValue).md")
  }

  /// A meeting as a person types it; `body` is what stands below the front matter.
  func add(
    _ body: String, kind: String = "minutes", path: String = "proeve/udvalget/2026-03-25", name: String = "Udvalget",
    members: String = "", items: Int? = nil
  ) throws {
    let count = items ?? body.split(separator: "\n").count { $0.hasPrefix("## ") }
    let date = path.split(separator: "/").last.map { $0.prefix(10) } ?? ""
    let matter = """
      ---
      schema: 1
      kind: \(kind)
      municipality: Prøve
      body: \(name)
      date: \(date)
      \(members)path: \(path)
      dialect: generic
      items: \(count)
      source:
        file: \(kind).source.txt
        sha256: 0000000000000000000000000000000000000000000000000000000000000000
      ---


      """
    try folder.write(matter + body, to: "Content/\(path)/\(kind).md")
  }

  func build(baseURL: String? = nil) throws -> BuiltSite { try BuiltSite(archive: path, baseURL: baseURL) }
}

extension Meeting {
  /// A meeting of one item or more, everything else as plain as can be.
  static func plain(
    kind: Kind = .minutes, municipality: String = "Prøve", body: String = "Udvalget",
    path: String = "proeve/udvalget/2026-03-25", members: [Member] = [], heading: String = "Referat",
    preamble: [Block] = [], items: [AgendaItem]
  ) throws -> Meeting {
    let day = try #require(CalendarDate(iso: path.split(separator: "/")[2].prefix(10)))
    return Meeting(
      kind: kind, municipality: municipality, municipalityOrigin: .option, body: body, date: day, members: members,
      path: path, dialect: "generic",
      source: SourceDocument(file: "\(kind.rawValue).source.txt", sha256: String(repeating: "0", count: 64)),
      heading: heading, preamble: preamble, items: items)
  }
}

extension AgendaItem {
  /// An item with sections of plain paragraphs.
  static func plain(
    _ number: String?, _ title: String, closed: Bool = false, lead: [String] = [],
    _ sections: KeyValuePairs<String, [String]> = [:]
  ) -> AgendaItem {
    AgendaItem(
      number: number, title: title, closed: closed, lead: lead.map { .paragraph(Prose(plain: $0)) },
      sections: sections.map { heading, lines in
        Section(heading: heading, blocks: lines.map { .paragraph(Prose(plain: $0)) })
      })
  }
}
