import Markdown
import Minutes
import Parsing

extension RecordReader {
  private static let itemNames = [
    "number", "title", "closed", "caseNumber", "topic", "url", "lead", "sections", "decision", "attachments", "votes",
    "absent", "substitutes", "references",
  ]

  mutating func item(_ place: PlacedNode) -> StatedItem? {
    guard findings.isObject(place) else { return nil }
    findings.checkNames(of: place, known: RecordReader.itemNames)
    var title = name("title", in: place) ?? ""
    if place["title"] == nil { findings.error(place, "“title” is missing", "Write what the item is about.") }
    let number = number(place, title: &title)
    let closed = isClosed(place, title: title)
    if title.isEmpty, number == nil, !closed, let value = place["title"], value.node.string != nil {
      findings.error(value, "an item without a number needs a title", "Write what the item is about.")
    }
    var stated = StatedItem(place: place, item: AgendaItem(number: number, title: title, closed: closed))
    stated.item.lead = findings.text("lead", in: place).map(ReceivedMarkdown.blocks) ?? []
    for section in findings.list("sections", in: place) { read(section, into: &stated) }
    stated.caseNumber = name("caseNumber", in: place)
    stated.topic = name("topic", in: place)
    readDecision(place, into: &stated)
    stated.attachments = findings.texts("attachments", in: place)
    stated.votes = votes(place)
    stated.absent = findings.texts("absent", in: place)
    stated.substitutes = findings.list("substitutes", in: place).compactMap { substitute($0) }
    stated.references = findings.list("references", in: place).compactMap { reference($0) }
    guard closed else { return stated }
    let item = AgendaItem(number: number, title: title, closed: true)
    withhold(item, at: place)
    return StatedItem(place: place, item: item)
  }

  /// A number of another form than headings can hold stands in front of the title, as it would be printed.
  private mutating func number(_ place: PlacedNode, title: inout String) -> String? {
    guard let printed = name("number", in: place), let value = place["number"] else { return nil }
    if let number = AgendaItem.number(in: printed) { return number }
    findings.warning(
      value, "this has not the form of an item's number and now stands in front of the title",
      "Numbers are like \"25\", \"3a\", \"1.1\" or \"C048/23\".")
    title = title.isEmpty ? printed : "\(printed) \(title)"
    return nil
  }

  /// A title that carries the mark closes its item where the record does not say that it is open.
  private mutating func isClosed(_ place: PlacedNode, title: String) -> Bool {
    let stated = findings.condition("closed", in: place)
    guard AgendaItem.isMarkedClosed(title), stated != true else { return stated ?? false }
    if stated == false, let value = place["closed"] {
      findings.warning(
        value, "the item's title says that it is closed, and the record that it is open: its text will be published",
        "Write \"closed\": true if it was dealt with behind closed doors.")
      return false
    }
    return true
  }

  private mutating func read(_ place: PlacedNode, into stated: inout StatedItem) {
    guard findings.isObject(place) else { return }
    findings.checkNames(of: place, known: ["heading", "role", "markdown"])
    let heading = findings.required("heading", in: place)
    let known = SectionRole.allCases.map(\.rawValue)
    let role = findings.text("role", in: place).flatMap { text in
      checked(
        SectionRole(rawValue: text), place["role"], "“\(text)” is none of the roles of a section",
        (NearestWord.find(text, among: known).map { "Did you mean “\($0)”? " } ?? "")
          + "Roles are: \(known.joined(separator: ", ")).")
    }
    let blocks = findings.text("markdown", in: place).map(ReceivedMarkdown.blocks) ?? []
    guard let heading else { return }
    stated.item.sections.append(Section(heading: heading, blocks: blocks))
    stated.roles.append(role)
  }

  private mutating func readDecision(_ place: PlacedNode, into stated: inout StatedItem) {
    guard let decision = place["decision"], findings.isObject(decision) else { return }
    findings.checkNames(of: decision, known: ["text", "outcomes"])
    stated.decision = findings.text("text", in: decision).flatMap { Prose.squeezed($0).isEmpty ? nil : $0 }
    let known = Outcome.allCases.map(\.rawValue)
    for outcome in findings.list("outcomes", in: decision) {
      guard let text = findings.text(outcome) else { continue }
      let value = checked(
        Outcome(rawValue: text), outcome, "“\(text)” is none of the outcomes",
        (NearestWord.find(text, among: known).map { "Did you mean “\($0)”? " } ?? "")
          + "Outcomes are: \(known.joined(separator: ", ")).")
      if let value { stated.outcomes.append(value) }
    }
  }

  private mutating func votes(_ place: PlacedNode) -> Votes? {
    guard let votes = place["votes"], findings.isObject(votes) else { return nil }
    findings.checkNames(of: votes, known: ["for", "against", "abstained", "byParty"])
    let read = Votes(
      for: findings.texts("for", in: votes), against: findings.texts("against", in: votes),
      abstained: findings.texts("abstained", in: votes), byParty: findings.condition("byParty", in: votes) ?? false)
    return read.isEmpty ? nil : read
  }

  private mutating func substitute(_ place: PlacedNode) -> Substitute? {
    guard findings.isObject(place) else { return nil }
    findings.checkNames(of: place, known: ["by", "for"])
    let by = findings.required("by", in: place)
    let absentee = findings.required("for", in: place)
    guard let by, let absentee else { return nil }
    return Substitute(by: by, for: absentee)
  }

  private mutating func reference(_ place: PlacedNode) -> ItemReference? {
    guard findings.isObject(place) else { return nil }
    findings.checkNames(of: place, known: ["body", "date", "item"])
    let body = findings.required("body", in: place)
    let item = findings.required("item", in: place)
    let date = findings.required("date", in: place).flatMap { text in
      checked(CalendarDate(iso: text), place["date"], "this is no day of the calendar", "Write it as \"2026-03-25\".")
    }
    guard let body, let date, let item else { return nil }
    return ItemReference(body: body, date: date.description, item: item)
  }
}
