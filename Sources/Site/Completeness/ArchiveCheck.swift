import Archive
import Minutes

/// What an archive lacks, to be told to its publisher.
public struct ArchiveCheck: Sendable {
  /// As in a build.
  public let warnings: [Diagnostic]
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

  private struct Record: JSONWritable {
    let meetings: Int
    let items: Int
    let gaps: [Gap]

    func write(to json: inout JSONWriter) {
      json.begin()
      json.field("gaps", gaps)
      json.field("items", items)
      json.field("meetings", meetings)
      json.field("schema", 1)
      json.end()
    }
  }

  init(_ model: SiteModel, archive: ArchiveFolder, warnings: [Diagnostic]) {
    self.warnings = warnings
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

  /// By kind, each with its file.
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
    lines.append("\(counts.meetings) meetings, \(counts.items) items, \(gaps.count) gaps")
    return lines.map(Diagnostic.printable).joined(separator: "\n")
  }

  /// One object: `{"schema": 1, "meetings": …, "items": …, "gaps": [{"kind", "file", "item", "text"}]}`.
  public var json: String {
    let record = Record(meetings: counts.meetings, items: counts.items, gaps: gaps)
    return String(decoding: JSONText.encode(record).dropLast(), as: UTF8.self)
  }
}
