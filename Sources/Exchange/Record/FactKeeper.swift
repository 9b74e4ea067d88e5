import Minutes
import Parsing

/// Holds the facts that a record states against those that follow from its text: what the text lacks is written into
/// it, so that it is not lost; what contradicts the text is told, and the text counts.
struct FactKeeper {
  var findings: Findings
  private let interpreter: Interpreter
  private let words: StandingWords

  /// `meeting` is the whole meeting, as far as facts depend on it.
  init(findings: Findings, meeting: ReceivedMeeting, dialect: Dialect) {
    self.findings = findings
    words = StandingWords(dialect: dialect)
    let kind = meeting.kind ?? .minutes
    interpreter = Interpreter(
      meeting: Meeting(
        kind: kind, body: meeting.body, date: meeting.date, path: "x/x/\(meeting.date)", dialect: dialect.name,
        source: SourceDocument(file: "", sha256: ""), heading: meeting.body, items: meeting.items),
      dialect: dialect)
  }

  /// The item with all that the record states about it in its text.
  mutating func item(_ stated: StatedItem) -> AgendaItem {
    var item = stated.item
    guard !item.closed else { return item }
    keepRoles(stated, in: &item)
    keepCase(stated, in: &item)
    keepDecision(stated, in: &item)
    keepAttachments(stated, in: &item)
    keepAttendance(stated, in: &item)
    keepReferences(stated, in: &item)
    return item
  }

  private func record(_ item: AgendaItem) -> ItemRecord { interpreter.facts(of: item).record }

  // MARK: Sections

  /// A section whose heading tells nothing gets one that tells its role, and its own below that.
  private mutating func keepRoles(_ stated: StatedItem, in item: inout AgendaItem) {
    for (index, role) in stated.roles.enumerated() {
      guard let role, role != .other else { continue }
      let section = item.sections[index]
      let derived = interpreter.role(of: section)
      guard derived != role, let place = stated.place["sections"]?.elements[index] else { continue }
      let isUnknown = Interpreter.role(ofHeading: section.heading, dialect: interpreter.dialect) == nil
      if isUnknown, let heading = words.heading(role) {
        item.sections[index] = Section(
          heading: heading, blocks: [.subheading(Prose(plain: section.heading))] + section.blocks)
      } else {
        findings.warning(
          place["role"] ?? place,
          "the record says \(role.rawValue), but “\(section.heading)” is \(derived.rawValue): the heading counts",
          "If the role is right, give the section another heading, or teach a dialect this one.")
      }
    }
  }

  /// Adds blocks to the item's first section of a role; where it has none, a new one.
  private mutating func add(_ blocks: [Block], to role: SectionRole, of item: inout AgendaItem) {
    if let index = item.sections.firstIndex(where: { interpreter.role(of: $0) == role }) {
      item.sections[index].blocks += blocks
    } else {
      item.sections.append(Section(heading: words.heading(role) ?? role.rawValue, blocks: blocks))
    }
  }

  private static func same(_ one: String, _ other: String) -> Bool { Prose.squeezed(one) == Prose.squeezed(other) }

  // MARK: Case number

  private mutating func keepCase(_ stated: StatedItem, in item: inout AgendaItem) {
    if let number = stated.caseNumber, let place = stated.place["caseNumber"] {
      let found = record(item).caseNumber.value
      if let found, !FactKeeper.same(found, number) {
        findings.warning(
          place, "the record says “\(number)”, but the text says “\(found)”: the text counts",
          "Write the same number in both places.")
      } else if found == nil {
        let forms = [number, "\(words.caseLabel) \(number)"].map { Block.paragraph(Prose(plain: $0)) }
        let line = forms.first { form in
          var trial = item
          trial.lead.insert(form, at: 0)
          return record(trial).caseNumber.value.map { FactKeeper.same($0, number) } ?? false
        }
        item.lead.insert(line ?? forms[1], at: 0)
        if line == nil {
          findings.warning(
            place, "“\(number)” has not the form of a case number: it is kept as text", "See that it is right.")
        }
      }
    }
    guard let topic = stated.topic, let place = stated.place["topic"] else { return }
    let found = record(item).topic.value
    if let found, !FactKeeper.same(found, topic) {
      findings.warning(
        place, "the record says “\(topic)”, but the text says “\(found)”: the text counts",
        "Write the same subject in both places.")
    } else if found == nil {
      item.lead.append(.paragraph(Prose(plain: topic)))
      if record(item).topic.value == nil {
        findings.warning(
          place, "“\(topic)” is no subject of KLE: it is kept as text", "A subject is written like 00.30.14.")
      }
    }
  }

  // MARK: Decision

  private mutating func keepDecision(_ stated: StatedItem, in item: inout AgendaItem) {
    guard let place = stated.place["decision"] ?? stated.place["votes"] else { return }
    let text = stated.decision.map { $0.split(whereSeparator: \.isNewline).map { Prose.squeezed($0) } } ?? []
    let lines = text.filter { !$0.isEmpty }
    let before = record(item)
    let hasSection = item.sections.contains { interpreter.role(of: $0) == .decision }
    if !lines.isEmpty, !hasSection, before.decision.value == nil {
      add(lines.map { .paragraph(Prose(plain: $0)) }, to: .decision, of: &item)
    } else if !lines.isEmpty {
      let printed = item.sections.filter { interpreter.role(of: $0) == .decision }
        .flatMap { $0.blocks.flatMap(\.plainTexts) }.joined(separator: " ")
      let told = before.decision.value?.text ?? ""
      let whole = lines.joined(separator: " ")
      if !FactKeeper.same(whole, told), !FactKeeper.same(whole, printed) {
        findings.warning(
          place["text"] ?? place, "the record says another decision than the text: the text counts",
          "Write the same words in both places.")
      }
    }
    if interpreter.meeting.kind == .agenda {
      if !lines.isEmpty {
        findings.warning(
          place, "an agenda decides nothing: what stands here is kept as text only",
          "Write \"kind\": \"minutes\" if these are minutes.")
      }
      return
    }
    keepVotes(stated, in: &item)
    let found = record(item).decision.value?.outcomes ?? []
    if !stated.outcomes.isEmpty, Set(found) != Set(stated.outcomes) {
      let said = stated.outcomes.map(\.rawValue).joined(separator: ", ")
      let derived = found.isEmpty ? "nothing" : found.map(\.rawValue).joined(separator: ", ")
      findings.warning(
        place["outcomes"] ?? place, "the record says \(said), but the text says \(derived): the text counts",
        "If the words of the decision are none that are known, add them to a dialect.")
    }
  }

  private mutating func keepVotes(_ stated: StatedItem, in item: inout AgendaItem) {
    guard let votes = stated.votes, let place = stated.place["votes"] else { return }
    let found = record(item).votes.value
    guard found != votes else { return }
    if found == nil { add(words.votes(votes).map { .paragraph(Prose(plain: $0)) }, to: .decision, of: &item) }
    if record(item).votes.value != votes {
      findings.warning(
        place, "the record's votes are not those that the text tells: the text counts",
        "Write names and sides of the vote in the decision's text.")
    }
  }

  // MARK: Lists

  private mutating func keepAttachments(_ stated: StatedItem, in item: inout AgendaItem) {
    guard let place = stated.place["attachments"] else { return }
    let found = record(item).attachments
    let missing = stated.attachments.filter { title in !found.contains { FactKeeper.same($0, title) } }
    guard !missing.isEmpty else { return }
    if !found.isEmpty {
      findings.warning(
        place, "\(missing.count) attachments stand in the record and not in the text: they are added to it",
        "Write the same titles in both places.")
    }
    add([.list(missing.map { ListEntry(text: Prose(plain: $0)) })], to: .attachments, of: &item)
  }

  private mutating func keepAttendance(_ stated: StatedItem, in item: inout AgendaItem) {
    if let place = stated.place["substitutes"] {
      let found = record(item).substitutes
      let missing = stated.substitutes.filter { !found.contains($0) }
      if !missing.isEmpty {
        add(missing.map { .paragraph(Prose(plain: words.substitute($0))) }, to: .absence, of: &item)
        if !Set(missing).isSubset(of: record(item).substitutes) {
          findings.warning(
            place, "a substitute is kept as text, but not known as one", "See that the names are whole names.")
        }
      }
    }
    guard let place = stated.place["absent"] else { return }
    let found = record(item).absent
    let missing = stated.absent.filter { !found.contains($0) }
    guard !missing.isEmpty else { return }
    add([.paragraph(Prose(plain: missing.joined(separator: ", ")))], to: .absence, of: &item)
    if !Set(missing).isSubset(of: record(item).absent) {
      findings.warning(
        place, "an absence is kept as text, but not known as one", "See that the names are whole names.")
    }
  }

  private mutating func keepReferences(_ stated: StatedItem, in item: inout AgendaItem) {
    guard let place = stated.place["references"] else { return }
    let found = record(item).references
    let missing = stated.references.filter { !found.contains($0) }
    guard !missing.isEmpty else { return }
    add(missing.map { .paragraph(Prose(plain: words.reference($0))) }, to: .related, of: &item)
    if !Set(missing).isSubset(of: record(item).references) {
      findings.warning(
        place, "a reference is kept as text, but not known as one", "A body's name is expected, like “Økonomiudvalget”."
      )
    }
  }
}
