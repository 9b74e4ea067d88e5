import JSON
import Markdown
import Minutes
import Parsing

/// Reads a meeting's record: what the site publishes as `index.json`, and what a record for the archive says beyond it.
///
/// Every mistake is collected, each with its JSON Pointer. `Data/meeting.schema.json` says the same to other programs.
struct RecordReader {
  /// The newest form of the record that is known.
  static let schema = 1

  static let meetingNames = [
    "schema", "$schema", "kind", "supplement", "municipality", "body", "term", "date", "start", "place", "members",
    "heading", "preamble", "itemLabel", "dialect", "items", "url", "source",
  ]
  /// Longer ones are no names.
  private static let longestName = 300

  /// Of more withheld items the line is not looked up.
  private static let mostLines = 100

  var findings: Findings
  private(set) var withheld: [ImportReport.Withheld] = []

  init(_ text: JSONDocument) { findings = Findings(text) }

  /// Whether an object is a meeting's record, or is meant as one.
  static func recognises(_ node: JSONNode) -> Bool {
    guard node.members != nil else { return false }
    if node["schema"] != nil { return node["items"] != nil || node["kind"] != nil || node["body"] != nil }
    return node["type"] == nil && node["items"]?.elements != nil && (node["body"] != nil || node["date"] != nil)
  }

  /// Nil where something is missing or wrong; the findings say what.
  mutating func read(_ place: PlacedNode) -> (meeting: ReceivedMeeting, items: [StatedItem])? {
    guard findings.isObject(place), knowsSchema(of: place) else { return nil }
    findings.checkNames(of: place, known: RecordReader.meetingNames)
    let kind = kind(place)
    let isSupplement = findings.condition("supplement", in: place) ?? false
    if isSupplement, kind == .minutes, let value = place["supplement"] {
      findings.error(
        value, "minutes are no supplementary agenda", "Take “supplement” out, or write \"kind\": \"agenda\".")
    }
    let municipality = name("municipality", in: place)
    let body = findings.required("body", in: place)
    if let body, body.unicodeScalars.count > RecordReader.longestName, let value = place["body"] {
      findings.error(value, "this is too long for the name of a body", "Write the name without term and date.")
    }
    let date = findings.required("date", in: place).flatMap { text in
      checked(CalendarDate(iso: text), place["date"], "this is no day of the calendar", "Write it as \"2026-03-25\".")
    }
    let start = findings.text("start", in: place).flatMap { text in
      checked(ClockTime(text: text), place["start"], "this is no time of day", "Write it as \"16:00\".")
    }
    let members = findings.list("members", in: place).compactMap { member($0) }
    let items = items(place)
    let texts = ["term", "place", "heading", "itemLabel", "dialect"].map { name($0, in: place) }
    let preamble = findings.text("preamble", in: place).map(ReceivedMarkdown.blocks) ?? []
    if let source = place["source"], findings.isObject(source) {
      findings.checkNames(of: source, known: ["file", "sha256"])
    }
    guard !findings.hasErrors, let body, let date else { return nil }
    var meeting = ReceivedMeeting(body: body, date: date, items: items.map(\.item))
    meeting.kind = kind
    meeting.isSupplement = isSupplement
    meeting.municipality = municipality
    meeting.term = texts[0]
    meeting.start = start
    meeting.place = texts[1]
    meeting.members = members
    meeting.heading = texts[2] ?? ""
    meeting.preamble = preamble
    meeting.itemLabel = texts[3] ?? meeting.itemLabel
    meeting.dialect = texts[4]
    return (meeting, items)
  }

  /// What cannot be read is not looked at any further.
  private mutating func knowsSchema(of place: PlacedNode) -> Bool {
    guard let value = place["schema"] else {
      findings.error(
        place, "“schema” is missing: the version of the record",
        "Write \"schema\": 1; minutebook schema shows the form.")
      return false
    }
    guard let version = value.node.integer, version > 0 else {
      findings.error(
        value, "this is no version of the record", "Write \"schema\": 1; minutebook schema shows the form.")
      return false
    }
    guard version <= RecordReader.schema else {
      findings.error(
        value, "the record has version \(version); this program knows \(RecordReader.schema) and no newer one",
        "Use a newer minutebook, or have the record written in version \(RecordReader.schema).")
      return false
    }
    return true
  }

  private mutating func kind(_ place: PlacedNode) -> Meeting.Kind? {
    findings.text("kind", in: place).flatMap { text in
      checked(
        Meeting.Kind(rawValue: text), place["kind"], "this is neither minutes nor agenda",
        "Write \"minutes\" or \"agenda\".")
    }
  }

  mutating func checked<Value>(
    _ value: Value?, _ place: PlacedNode?, _ message: String, _ advice: String
  ) -> Value? {
    if value == nil, let place { findings.error(place, message, advice) }
    return value
  }

  /// A text on one line; nil where it is empty.
  mutating func name(_ name: String, in place: PlacedNode) -> String? {
    findings.text(name, in: place).map { Prose.squeezed($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func member(_ place: PlacedNode) -> Member? {
    guard findings.isObject(place) else { return nil }
    findings.checkNames(of: place, known: ["name", "party", "absent"])
    let party = name("party", in: place)
    let absent = findings.condition("absent", in: place) ?? false
    return findings.required("name", in: place).map { Member(name: $0, party: party, absent: absent) }
  }

  private mutating func items(_ place: PlacedNode) -> [StatedItem] {
    guard let list = place["items"] else {
      findings.error(place, "“items” is missing: the items of the agenda", "Add them as a list of objects.")
      return []
    }
    let elements = findings.list("items", in: place)
    if list.node.elements != nil, elements.isEmpty {
      findings.error(list, "the meeting has no agenda item", "Add at least one, with its title.")
    }
    guard elements.count <= MeetingExchange.mostItems else {
      findings.error(
        list, "the meeting has \(elements.count) items; none has more than \(MeetingExchange.mostItems)",
        "Write each meeting as a record of its own.")
      return []
    }
    var folders: [String: JSONPointer] = [:]
    var items: [StatedItem] = []
    for (position, element) in elements.enumerated() {
      guard let item = item(element) else { continue }
      let folder = item.item.number.map(Slug.make) ?? "p\(position + 1)"
      if let other = folders[folder] {
        findings.error(
          element, "this item and \(other) would have the same address, “\(folder)”",
          "Give each item its own number.")
      }
      folders[folder] = element.pointer
      items.append(item)
    }
    return items
  }

  /// Of a closed item number and title are kept, of the rest how many words it has.
  mutating func withhold(_ item: AgendaItem, at place: PlacedNode) {
    let words = RecordReader.words(in: place.node, isItem: true)
    guard words > 0 else { return }
    let isLookedUp = withheld.count < RecordReader.mostLines
    let line = isLookedUp ? findings.text.place(of: place.node.range.lowerBound).line : 0
    withheld.append(.init(item: item.number ?? item.title, line: line, lines: [], words: words))
  }

  private static func words(in node: JSONNode, isItem: Bool) -> Int {
    switch node.value {
    case .string(let text): return text.split(whereSeparator: \.isWhitespace).count
    case .array(let elements): return elements.reduce(0) { $0 + words(in: $1, isItem: false) }
    case .object(let members):
      let passedOver = isItem ? ["number", "title", "url"] : ["role", "outcomes"]
      return members.reduce(0) { passedOver.contains($1.name) ? $0 : $0 + words(in: $1.node, isItem: false) }
    case .null, .bool, .number: return 0
    }
  }
}
