import Archive
import Minutes

/// What is wrong in an archive and what it lacks, to be told to its publisher.
public struct ArchiveCheck: Sendable {
  /// What stops a build, or what a build would warn of.
  public let problems: [Diagnostic]
  private let gaps: [Gap]
  private let counts: (meetings: Int, items: Int)
  private let names: [ArchiveGap.Kind: String]

  private struct Gap: JSONWritable {
    let kind: ArchiveGap.Kind
    /// The meeting's file.
    let file: String
    let item: Nullable<String>
    let text: String

    func write(to json: inout JSONWriter) {
      json.begin()
      json.field("file", file)
      json.field("item", item)
      json.field("kind", kind)
      json.field("text", text)
      json.end()
    }
  }

  private struct Problem: JSONWritable {
    let diagnostic: Diagnostic

    func write(to json: inout JSONWriter) {
      json.begin()
      json.field("advice", Nullable(diagnostic.advice))
      json.field("column", Nullable(diagnostic.column))
      json.field("file", diagnostic.file)
      json.field("line", Nullable(diagnostic.line))
      json.field("message", diagnostic.message)
      json.field("severity", diagnostic.severity.rawValue)
      json.end()
    }
  }

  private struct Record: JSONWritable {
    let meetings: Int
    let items: Int
    let gaps: [Gap]
    let problems: [Problem]

    func write(to json: inout JSONWriter) {
      json.begin()
      json.field("gaps", gaps)
      json.field("items", items)
      json.field("meetings", meetings)
      json.field("problems", problems)
      json.field("schema", 1)
      json.end()
    }
  }

  /// An archive that cannot be read as a whole.
  init(mistakes: [Diagnostic]) {
    problems = mistakes
    gaps = []
    counts = (0, 0)
    names = [:]
  }

  init(_ model: SiteModel, archive: ArchiveFolder, warnings: [Diagnostic]) {
    problems = warnings
    gaps = model.gaps.map { gap in
      let site = model.meetings[gap.meeting]
      return Gap(
        kind: gap.kind, file: archive.file(site.file),
        item: Nullable(gap.item.flatMap { site.items[$0].item.number ?? site.items[$0].name }), text: gap.text)
    }
    counts = (model.meetings.count, model.itemCount)
    names = Dictionary(
      uniqueKeysWithValues: ArchiveGap.Kind.allCases.map { ($0, model.interface.word("gaps.kinds.\($0.rawValue)")) })
  }

  /// Whether a build would stop.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Whether there is anything for a person to do: errors, warnings or gaps.
  public var isClean: Bool { gaps.isEmpty && problems.allSatisfy { $0.severity == .note } }

  /// How many there are of what: "5 meetings, 57 items, 53 gaps".
  public var summary: String { "\(counts.meetings) meetings, \(counts.items) items, \(gaps.count) gaps" }

  /// The gaps by kind, each with its file, in the site's language.
  public var text: String {
    var lines: [String] = []
    for kind in ArchiveGap.Kind.allCases {
      let own = gaps.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      lines.append("\(names[kind] ?? kind.rawValue): \(own.count)")
      for gap in own {
        let item = gap.item.value.map { ", \($0)" } ?? ""
        lines.append("  \(gap.file)\(item): \(gap.text)")
      }
    }
    return lines.map(Diagnostic.printable).joined(separator: "\n")
  }

  /// One object: `{"schema": 1, "meetings": …, "items": …, "gaps": [{"kind", "file", "item", "text"}], "problems":
  /// [{"severity", "file", "line", "column", "message", "advice"}]}`; the messages are in English.
  public var json: String {
    let record = Record(
      meetings: counts.meetings, items: counts.items, gaps: gaps, problems: problems.map(Problem.init))
    return String(decoding: JSONText.encode(record).dropLast(), as: UTF8.self)
  }
}
