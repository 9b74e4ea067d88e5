import Minutes
import YAML

extension MeetingFile {
  /// The file's text in canonical form; blocks are written as `Block.normalized` leaves them.
  ///
  /// Throws where a value cannot be written as YAML (more than 1 MiB of front matter).
  public func write() throws(YAMLError) -> String { try write(body: MeetingFile.body(of: meeting)) }

  /// The same with a body that `body(of:)` wrote before, for a meeting whose front matter alone has changed since.
  public func write(body: String) throws(YAMLError) -> String {
    String(wellFormed: MeetingFile.text(try YAMLWriter.write(frontMatter()), body: Array(body.utf8))[...])
  }

  /// The text of an import in UTF-8, closed by the digest that `digest` takes of the text without it.
  public func writeImported(body: [UInt8], digest: ([UInt8]) -> String) throws(YAMLError) -> [UInt8] {
    let matter = try YAMLWriter.write(frontMatter())
    var text = MeetingFile.text(matter, body: body)
    let imported = YAMLNode.mapping([(MeetingFile.importedKey, .string(digest(text)))])
    text.insert(
      contentsOf: Array(try YAMLWriter.write(imported).utf8), at: MeetingFile.rule.utf8.count + matter.utf8.count)
    return text
  }

  private static let rule = "---\n"

  private static func text(_ matter: String, body: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    // With room for the digest's line.
    text.reserveCapacity(matter.utf8.count + body.count + 128)
    text += rule.utf8
    text += matter.utf8
    text += rule.utf8
    text += body
    return text
  }

  /// The bytes of `write()`, for a meeting whose sections `markdown(_:)` has written before.
  ///
  /// `sections` are those of each item; nil for an item whose sections are still to be written.
  public func bytes(sections: [[String]?]) throws(YAMLError) -> [UInt8] {
    var text = MeetingFile.text(try YAMLWriter.write(frontMatter()), body: [])
    text.reserveCapacity(1 << 15)
    MeetingFile.appendBody(of: meeting, sections: sections, to: &text)
    return text
  }

  /// The text below the front matter.
  public static func body(of meeting: Meeting) -> String { String(wellFormed: bodyBytes(of: meeting)[...]) }

  /// The same in UTF-8, for who writes it to a file: making a text of it is work.
  public static func bodyBytes(of meeting: Meeting) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(1 << 15)
    appendBody(of: meeting, sections: [], to: &text)
    return text
  }

  private static func appendBody(of meeting: Meeting, sections: [[String]?], to text: inout [UInt8]) {
    text.append(lineFeed)
    appendHeading(Prose.inline(meeting.heading), level: 1, to: &text)
    append(meeting.preamble, to: &text)
    for (position, item) in meeting.items.enumerated() {
      text.append(lineFeed)
      appendHeading(ItemHeadingText.markdown(of: item), level: 2, to: &text)
      append(item.lead, to: &text)
      let written = sections.indices.contains(position) ? sections[position] : nil
      for (index, section) in item.sections.enumerated() {
        text.append(lineFeed)
        appendHeading(Prose.inline(section.heading), level: 3, to: &text)
        if let written, written.indices.contains(index) {
          // Without the empty line in front, which blocks have.
          if !written[index].isEmpty { text.append(lineFeed) }
          text += written[index].utf8
        } else {
          append(section.blocks, to: &text)
        }
      }
    }
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

  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// A heading's line. Signs `#` at the end of its words would be read as no part of them: where some stand there, the
  /// heading is closed by signs of its own.
  private static func appendHeading(_ words: String, level: Int, to text: inout [UInt8]) {
    let signs = repeatElement(UInt8(ascii: "#"), count: level)
    let before = words.utf8.last == UInt8(ascii: "#") ? words.utf8.reversed().drop { $0 == UInt8(ascii: "#") } : nil
    let isEaten = before.map { $0.first ?? space == space } ?? false
    text += signs
    text.append(space)
    append(words, to: &text)
    if isEaten {
      text.append(space)
      text += signs
    }
    text.append(lineFeed)
  }

  // MARK: Blocks

  /// The Markdown of blocks, each after an empty line.
  public static func markdown(_ blocks: [Block]) -> String {
    var text: [UInt8] = []
    append(blocks, to: &text)
    return String(wellFormed: text.first == lineFeed ? text.dropFirst() : text[...])
  }

  /// As bytes, which are one text when all of them are there: many short texts behind one another cost far more.
  private static func append(_ blocks: [Block], to text: inout [UInt8]) {
    for block in Block.normalized(blocks) {
      text.append(lineFeed)
      switch block {
      case .paragraph(let prose): appendLine(prose.markdown, to: &text)
      case .subheading(let prose): appendHeading(prose.markdown, level: 4, to: &text)
      case .other(let markdown): appendLine(markdown, to: &text)
      case .table(let table): append(table, to: &text)
      case .list(let entries):
        for entry in entries {
          text += repeatElement(space, count: 4 * max(0, entry.depth))
          append(entry.number ?? "-", to: &text)
          text.append(space)
          appendLine(entry.text.markdown, to: &text)
        }
      }
    }
  }

  private static func appendLine(_ line: String, to text: inout [UInt8]) {
    append(line, to: &text)
    text.append(lineFeed)
  }

  /// Bytes in one piece are copied as one.
  private static func append(_ words: String, to text: inout [UInt8]) {
    if words.utf8.withContiguousStorageIfAvailable({ text.append(contentsOf: $0) }) == nil { text += words.utf8 }
  }

  private static func append(_ table: Table, to text: inout [UInt8]) {
    for (index, row) in table.rows.enumerated() {
      text.append(UInt8(ascii: "|"))
      for cell in row {
        text.append(space)
        append(TableCells.escape(cell.markdown), to: &text)
        text += " |".utf8
      }
      text.append(lineFeed)
      guard index == 0 else { continue }
      text.append(UInt8(ascii: "|"))
      for _ in 0..<table.columns { text += " --- |".utf8 }
      text.append(lineFeed)
    }
  }
}
