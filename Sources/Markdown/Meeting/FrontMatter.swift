import Minutes
import YAML

/// The facts in front of a meeting's text.
struct FrontMatter {
  /// Heading, preamble and items are still empty.
  let meeting: Meeting
  let imported: String?
  let items: Int
  /// 1-based line of `items:`.
  let itemsLine: Int

  static let keys = [
    "schema", "kind", supplementKey, "municipality", "municipality-from", "body", "term", "date", "start", "place",
    "members", "path", "dialect", "item-label", "items", "source", MeetingFile.importedKey,
  ]

  /// The key that makes an agenda a supplementary one.
  static let supplementKey = "supplement"

  /// Nil where a fact is missing or wrong; `mistakes` says which.
  static func read(_ lines: [MarkdownLine], file: String, mistakes: inout [Diagnostic]) -> FrontMatter? {
    var reader = FrontMatterReader(lines: lines, file: file)
    let matter = reader.read()
    mistakes += reader.mistakes
    return reader.mistakes.isEmpty ? matter : nil
  }

  /// Three parts of `[a-z0-9-]`: nothing that could leave the site's folder.
  static func isPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && CalendarDate(iso: parts[2].prefix(10)) != nil
      && parts.allSatisfy { part in
        (1...80).contains(part.utf8.count)
          && part.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
          }
      }
  }
}

/// Reads the front matter's lines and collects what is wrong with them.
private struct FrontMatterReader {
  private let lines: [MarkdownLine]
  private let file: String
  private(set) var mistakes: [Diagnostic] = []

  init(lines: [MarkdownLine], file: String) {
    self.lines = lines
    self.file = file
  }

  mutating func read() -> FrontMatter? {
    guard let root = parse() else { return nil }
    checkKeys(of: root, known: FrontMatter.keys, place: "the front matter")
    if let schema = root["schema"], schema.integer != 1 {
      wrong(schema, "“schema” is not 1, the only form this program knows", "Write “schema: 1”, or use a newer program.")
    }
    let kind = required("kind", in: root).flatMap { text in
      checked(
        Meeting.Kind(rawValue: text), root["kind"], "“kind” is neither minutes nor agenda",
        "Write “kind: minutes” or “kind: agenda”.")
    }
    let isSupplement = isSupplement(root, kind: kind)
    let date = required("date", in: root).flatMap { text in
      checked(CalendarDate(iso: text), root["date"], "“date” is no day of the calendar", "Write it as 2026-03-25.")
    }
    let start = text("start", in: root).flatMap { text in
      checked(ClockTime(text: text), root["start"], "“start” is no time of day", "Write it as \"16:00\", in quotes.")
    }
    let origin = text("municipality-from", in: root).flatMap { text in
      checked(
        Meeting.Origin(rawValue: text), root["municipality-from"],
        "“municipality-from” is none of \(Meeting.Origin.allCases.map(\.rawValue).joined(separator: ", "))",
        "Write where the name was taken from.")
    }
    let body = required("body", in: root)
    let path = required("path", in: root)
    if let path, !FrontMatter.isPath(path) {
      wrong(
        root["path"], "“path” is not of the form municipality/body/2026-03-25",
        "Small letters a–z, digits and hyphens only; the path never changes once published.")
    }
    let source = source(root)
    let items = itemCount(root)
    let optional = ["municipality", "term", "place", "dialect", "item-label", MeetingFile.importedKey].map {
      text($0, in: root)
    }
    let members = members(root["members"])
    guard let kind, let date, let body, let path, let source, let items else { return nil }
    return FrontMatter(
      meeting: Meeting(
        kind: kind, isSupplement: isSupplement, municipality: optional[0], municipalityOrigin: origin, body: body,
        term: optional[1], date: date, start: start, place: optional[2], members: members, path: path,
        dialect: optional[3] ?? "generic", itemLabel: optional[4] ?? "Punkt", source: source, heading: "", items: []),
      imported: optional[5], items: items, itemsLine: root["items"]?.position.line ?? 2)
  }

  private mutating func parse() -> YAMLNode? {
    // The first line of the file is the mark in front.
    let text = lines.map { $0.text + "\n" }.joined()
    do throws(YAMLError) {
      return try YAMLNode.parse(text, firstLine: 2)
    } catch {
      mistakes.append(
        .error(
          file, line: error.line, column: error.column, "front matter: \(error.message)", sourceLine: line(error.line),
          advice: error.advice + "."))
      return nil
    }
  }

  // MARK: Values

  private mutating func wrong(_ node: YAMLNode?, _ message: String, _ advice: String) {
    wrong(at: node?.position ?? YAMLPosition(line: 1, column: 1), message, advice)
  }

  private mutating func wrong(at position: YAMLPosition, _ message: String, _ advice: String) {
    mistakes.append(
      .error(
        file, line: position.line, column: position.column, message, sourceLine: line(position.line), advice: advice))
  }

  private func line(_ number: Int) -> String? {
    number == 1 ? "---" : lines.indices.contains(number - 2) ? lines[number - 2].text : nil
  }

  private mutating func checked<Value>(
    _ value: Value?, _ node: YAMLNode?, _ message: String, _ advice: String
  ) -> Value? {
    if value == nil { wrong(node, message, advice) }
    return value
  }

  /// A single value; a list or a group where one belongs would be lost.
  private mutating func text(_ key: String, in node: YAMLNode) -> String? {
    guard let value = node[key] else { return nil }
    if value.scalar == nil {
      wrong(value, "“\(key)” is \(value.kindInWords), not a text", "Write one text behind “\(key):”.")
    }
    return value.string
  }

  private mutating func required(_ key: String, in root: YAMLNode) -> String? {
    if let text = text(key, in: root), !text.isEmpty { return text }
    if root[key]?.scalar != nil || root[key] == nil {
      wrong(
        root[key], "“\(key)” is missing in the front matter",
        "Add “\(key): …”; importing the document again shows what belongs there.")
    }
    return nil
  }

  private mutating func checkKeys(of node: YAMLNode, known: [String], place: String) {
    for pair in node.pairs ?? [] where !known.contains(pair.key) {
      wrong(
        at: pair.position, "unknown key “\(pair.key)” in \(place)", "Known are: \(known.joined(separator: ", ")).")
    }
  }

  private mutating func isSupplement(_ root: YAMLNode, kind: Meeting.Kind?) -> Bool {
    guard let node = root[FrontMatter.supplementKey], !node.isNull else { return false }
    if node.bool == nil {
      wrong(node, "“supplement” is neither true nor false", "Write “supplement: true”, or leave it out.")
    } else if node.bool == true, kind == .minutes {
      wrong(node, "minutes are no supplementary agenda", "Take “supplement” out, or write “kind: agenda”.")
    }
    return node.bool ?? false
  }

  private mutating func source(_ root: YAMLNode) -> SourceDocument? {
    guard let node = root["source"], let file = node["file"]?.string, let digest = node["sha256"]?.string,
      !file.isEmpty,
      !digest.isEmpty
    else {
      wrong(root["source"], "“source” needs a file and its sha256", "Import the document again.")
      return nil
    }
    checkKeys(of: node, known: ["file", "sha256"], place: "“source”")
    return SourceDocument(file: file, sha256: digest)
  }

  private mutating func itemCount(_ root: YAMLNode) -> Int? {
    checked(
      root["items"]?.integer, root["items"], "“items” is missing: the number of items below",
      "Write “items: 14” with the number of “## …” headings.")
  }

  private mutating func members(_ node: YAMLNode?) -> [Member] {
    guard let node, !node.isNull else { return [] }
    guard let elements = node.elements else {
      wrong(node, "“members” is not a list", "Write each member as “- {name: Bo Zabel, party: A}”.")
      return []
    }
    return elements.compactMap { member($0) }
  }

  private mutating func member(_ node: YAMLNode) -> Member? {
    checkKeys(of: node, known: ["name", "party", "absent"], place: "a member")
    guard let name = node["name"]?.string else {
      wrong(node, "a member without a name", "Write “- {name: Bo Zabel, party: A}”.")
      return nil
    }
    let absent = node["absent"]
    if let absent, absent.bool == nil {
      wrong(absent, "“absent” is neither true nor false", "Write “absent: true”, or leave it out.")
    }
    return Member(name: name, party: text("party", in: node), absent: absent?.bool ?? false)
  }
}
