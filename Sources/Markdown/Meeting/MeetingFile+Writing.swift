import Minutes
import YAML

extension MeetingFile {
  /// The file's text in canonical form; blocks are written as `Block.normalized` leaves them.
  ///
  /// Throws where a value cannot be written as YAML (more than 1 MiB of front matter).
  public func write() throws(YAMLError) -> String { try write(body: MeetingFile.body(of: meeting)) }

  /// The same with a body that `body(of:)` wrote before, for a meeting whose front matter alone has changed since.
  public func write(body: String) throws(YAMLError) -> String {
    MeetingFile.text(try YAMLWriter.write(frontMatter()), body: body)
  }

  /// The text of an import, closed by the digest that `digest` takes of the text without it.
  public func writeImported(body: String, digest: (String) -> String) throws(YAMLError) -> String {
    let matter = try YAMLWriter.write(frontMatter())
    let imported = YAMLNode.mapping([
      (MeetingFile.importedKey, .string(digest(MeetingFile.text(matter, body: body))))
    ])
    return MeetingFile.text(matter + (try YAMLWriter.write(imported)), body: body)
  }

  private static func text(_ matter: String, body: String) -> String { "---\n" + matter + "---\n" + body }

  /// The text below the front matter.
  public static func body(of meeting: Meeting) -> String {
    var text = "\n\(heading(Prose.inline(meeting.heading), level: 1))\n"
    append(meeting.preamble, to: &text)
    for item in meeting.items {
      text += "\n\(heading(ItemHeadingText.markdown(of: item), level: 2))\n"
      append(item.lead, to: &text)
      for section in item.sections {
        text += "\n\(heading(Prose.inline(section.heading), level: 3))\n"
        append(section.blocks, to: &text)
      }
    }
    return text
  }

  private func frontMatter() -> YAMLNode {
    var pairs: [(String, YAMLNode)] = [("schema", .integer(1)), ("kind", .string(meeting.kind.rawValue))]
    func add(_ key: String, _ value: String?) {
      if let value { pairs.append((key, .string(value))) }
    }
    if meeting.isSupplement { pairs.append((FrontMatter.supplementKey, .bool(true))) }
    add("municipality", meeting.municipality)
    add("municipality-from", meeting.municipalityOrigin?.rawValue)
    add("body", meeting.body)
    add("term", meeting.term)
    pairs.append(("date", .plain(meeting.date.description)))
    add("start", meeting.start?.description)
    add("place", meeting.place)
    if !meeting.members.isEmpty {
      pairs.append(("members", .sequence(meeting.members.map(MeetingFile.node))))
    }
    add("path", meeting.path)
    add("dialect", meeting.dialect)
    if meeting.itemLabel != "Punkt" { add("item-label", meeting.itemLabel) }
    pairs.append(("items", .integer(meeting.items.count)))
    let source = meeting.source
    pairs.append(("source", .mapping([("file", .string(source.file)), ("sha256", .string(source.sha256))])))
    add(MeetingFile.importedKey, imported)
    return .mapping(pairs)
  }

  private static func node(_ member: Member) -> YAMLNode {
    var pairs: [(String, YAMLNode)] = [("name", .string(member.name))]
    if let party = member.party { pairs.append(("party", .string(party))) }
    if member.absent { pairs.append(("absent", .bool(true))) }
    return .mapping(pairs, isFlow: true)
  }

  /// A heading's line. Signs `#` at the end of its words would be read as no part of them: where some stand there, the
  /// heading is closed by signs of its own.
  private static func heading(_ words: String, level: Int) -> String {
    let signs = String(repeating: "#", count: level)
    let before = words.utf8.reversed().drop { $0 == UInt8(ascii: "#") }
    let isEaten = before.count < words.utf8.count && before.first ?? 0x20 == 0x20
    return isEaten ? "\(signs) \(words) \(signs)" : "\(signs) \(words)"
  }

  // MARK: Blocks

  /// The Markdown of blocks, each after an empty line.
  public static func markdown(_ blocks: [Block]) -> String {
    var text = ""
    append(blocks, to: &text)
    return text.utf8.first == 0x0A ? String(text.dropFirst()) : text
  }

  private static func append(_ blocks: [Block], to text: inout String) {
    for block in Block.normalized(blocks) {
      text += "\n"
      switch block {
      case .paragraph(let prose): text += prose.markdown + "\n"
      case .subheading(let prose): text += heading(prose.markdown, level: 4) + "\n"
      case .other(let markdown): text += markdown + "\n"
      case .table(let table): append(table, to: &text)
      case .list(let entries):
        for entry in entries {
          let indent = String(repeating: "    ", count: entry.depth)
          text += "\(indent)\(entry.number ?? "-") \(entry.text.markdown)\n"
        }
      }
    }
  }

  private static func append(_ table: Table, to text: inout String) {
    for (index, row) in table.rows.enumerated() {
      text += "| " + row.map { TableCells.escape($0.markdown) }.joined(separator: " | ") + " |\n"
      if index == 0 { text += "|" + String(repeating: " --- |", count: table.columns) + "\n" }
    }
  }
}
