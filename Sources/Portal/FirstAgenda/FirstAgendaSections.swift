import HTML
import Minutes
import Parsing

/// The text of an item, put together from its fields: what stands in front of the first section, and the sections.
struct FirstAgendaSections {
  let words: ReceivedWords
  /// Whose decisions the meeting's are.
  let own: FirstAgendaMeeting
  private(set) var lead: [Block] = []
  private(set) var sections: [Section] = []
  private(set) var loss = HTMLLoss()
  /// Parts that name a caseworker, not carried over.
  private(set) var caseworkers = 0
  /// Parts that are marked as closed in an open item, not carried over.
  private(set) var closedParts = 0
  /// The item says what was decided.
  private(set) var hasDecision = false
  /// The last section was opened by a field's name, and nothing stands in it yet.
  private var isFieldName = false
  /// The portal's own headings are there, each with its text behind it.
  private var isPaired = false
  /// What is being read names a caseworker.
  private var skips = false

  init(words: ReceivedWords, own: FirstAgendaMeeting) {
    self.words = words
    self.own = own
  }

  /// Names of fields that say nothing about what they hold.
  private static let technical: Set<String> = [
    "html", "tekst", "text", "felt", "felter", "field", "indhold", "content", "punkt", "dagsordenspunkt", "body",
    "sagsfremstillingcontainer", "dokument", "document", "sag",
  ]

  /// Names of fields and headings below which caseworkers stand.
  private static let caseworkerNames: Set<String> = [
    "sagsbehandler", "sagsbehandlere", "sagsbehandlernavn", "sagsansvarlig", "sagsansvarlige", "ansvarligsagsbehandler",
    "caseworker", "caseworkers", "caseworkername", "caseresponsible", "sagsbehandleremail", "sagsbehandlersemail",
    "caseworkeremail", "sagsbehandlerinitialer",
  ]

  static func namesCaseworker(_ name: String) -> Bool { caseworkerNames.contains(FirstAgendaText.letters(name)) }

  // MARK: Fields

  /// One field of the portal's: a text, or an object with name and text.
  mutating func add(_ field: ReceivedJSON, named name: String? = nil) {
    let name = FirstAgendaText.line(name ?? field["Navn", "Name", "Caption"]?.text ?? "")
    if field.isMarkedClosed {
      closedParts += 1
      return
    }
    guard let text = FirstAgendaSections.text(of: field) else { return addLink(of: field, named: name) }
    skips = FirstAgendaSections.namesCaseworker(name)
    if skips {
      caseworkers += 1
    } else if !name.isEmpty, !FirstAgendaSections.technical.contains(FirstAgendaText.letters(name)) {
      open(name)
      isFieldName = true
    }
    add(FirstAgendaText.pieces(text))
    closeFieldName()
    skips = false
    addLink(of: field, named: name)
  }

  /// HTML, where there is any visible; else the plain text.
  private static func text(of field: ReceivedJSON) -> String? {
    if let text = field.text { return text }
    let plain = field["Tekst", "Text"]?.text
    guard let html = field["Html", "Indhold", "Content"]?.text else { return plain }
    return plain == nil || !FirstAgendaText.pieces(html).pieces.isEmpty ? html : plain
  }

  private mutating func addLink(of field: ReceivedJSON, named name: String) {
    guard let address = field["Link"]?.text, !FirstAgendaSections.namesCaseworker(name) else { return }
    let escaped = address.map { character in
      switch character {
      case "\"": "&quot;"
      case "&": "&amp;"
      case "<": "&lt;"
      default: String(character)
      }
    }.joined()
    let link = FirstAgendaText.pieces("<a href=\"\(escaped)\">\(escaped)</a>")
    // A link to somebody's machine is left out whole: its words are the path.
    if link.loss.links > 0 {
      loss.add(link.loss)
    } else {
      if sections.isEmpty, !name.isEmpty, !FirstAgendaSections.technical.contains(FirstAgendaText.letters(name)) {
        open(name)
      }
      add(link)
    }
  }

  // MARK: Pieces

  private mutating func add(_ text: HTMLText) {
    loss.add(text.loss)
    isPaired = text.pieces.contains { piece in
      if case .heading(let heading) = piece { heading.isFollowedByText } else { false }
    }
    for piece in text.pieces {
      switch piece {
      case .heading(let heading): add(heading)
      case .block(let block): add(block)
      }
    }
  }

  /// A standing section's heading opens a section; any other is the author's own.
  private mutating func add(_ heading: HTMLHeading) {
    let text = Prose.squeezed(heading.prose.plain)
    if FirstAgendaSections.namesCaseworker(text) {
      caseworkers += 1
      skips = true
      return
    }
    if isStanding(heading, text) {
      skips = false
      open(text)
    } else {
      skips = false
      append(.subheading(heading.prose))
    }
  }

  /// Classes by which the portal marks the texts of an item's parts.
  private static let partClasses = [
    "resume", "beslutningstema", "indstilling", "ukendt", "sagsfremstilling", "beslutning", "baggrund", "oekonomi",
    "økonomi", "lovgrundlag", "bilag", "punkt",
  ]

  private func isStanding(_ heading: HTMLHeading, _ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    if heading.followingClasses.contains(where: { name in
      FirstAgendaSections.partClasses.contains { name.hasPrefix($0) }
    }) {
      return true
    }
    if heading.isFollowedByText, !heading.isInsideText { return true }
    // Beside the portal's own headings, a word that is no more than a word is the author's.
    if heading.isInsideText || isPaired { return words.isStandingName(text) }
    return words.role(ofHeading: text) != nil
  }

  private mutating func add(_ block: Block) {
    guard case .paragraph(let prose) = block else { return append(block) }
    let text = prose.plain
    if text.utf8.count <= 120 {
      if isCaseworkerLine(text) {
        caseworkers += 1
        return
      }
      if words.isStandingName(text), opensSection(text) {
        skips = false
        open(FirstAgendaSections.withoutColon(text))
        return
      }
    }
    append(block)
  }

  /// "Forvaltningen indstiller" below "Indstilling" is the section's first line, "Beslutning i Byrådet den …" below another
  /// body's decision a section of its own.
  private func opensSection(_ text: String) -> Bool {
    let role = words.role(ofHeading: text)
    guard role != .absence else { return false }
    guard let last = sections.last, words.role(ofHeading: last.heading) == role else { return true }
    return ReceivedWords.date(in: text) != nil || ReceivedWords.body(in: text) != nil
  }

  /// "Sagsbehandler: Anna Holm"
  private func isCaseworkerLine(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return FirstAgendaSections.namesCaseworker(String(text[..<colon]))
  }

  private static func withoutColon(_ text: String) -> String {
    var text = text
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return text
  }

  private mutating func open(_ heading: String) {
    let heading = Prose.squeezed(FirstAgendaSections.withoutColon(heading))
    guard !heading.isEmpty else { return }
    if words.role(ofHeading: heading) == .decision, own.isNamed(in: heading) { hasDecision = true }
    if let last = sections.last, last.blocks.isEmpty, isFieldName {
      // The field's name is a frame around the sections of its text.
      sections.removeLast()
    }
    isFieldName = false
    sections.append(Section(heading: heading))
  }

  private mutating func append(_ block: Block) {
    if skips, block.plainTexts.allSatisfy({ $0.utf8.count <= 160 }) { return }
    // A name and an address are short: what is longer is text of the item.
    skips = false
    isFieldName = false
    if sections.isEmpty { lead.append(block) } else { sections[sections.count - 1].blocks.append(block) }
  }

  /// A field without a word is none.
  private mutating func closeFieldName() {
    if isFieldName, sections.last?.blocks.isEmpty == true { sections.removeLast() }
    isFieldName = false
  }

  // MARK: What stands beside the fields

  /// The decision, unless a section of the item says the same.
  mutating func addDecision(_ json: ReceivedJSON) {
    if json.isMarkedClosed {
      closedParts += 1
      return
    }
    var decision = FirstAgendaSections(words: words, own: own)
    for text in FirstAgendaSections.texts(in: json) { decision.add(FirstAgendaText.pieces(text)) }
    loss.add(decision.loss)
    caseworkers += decision.caseworkers
    // What stands in front of a heading of its own is the decision.
    let own =
      (decision.lead.isEmpty ? [] : [Section(heading: "Beslutning", blocks: decision.lead)]) + decision.sections
    guard !own.isEmpty else { return }
    hasDecision = true
    let said = FirstAgendaText.letters(own.flatMap(\.blocks).flatMap(\.plainTexts).joined())
    let isSaid = sections.contains { section in
      words.role(ofHeading: section.heading) == .decision
        && FirstAgendaText.letters(section.blocks.flatMap(\.plainTexts).joined()).contains(said)
    }
    if !isSaid { sections += own }
  }

  /// The texts of a value whose shape nobody described: itself, its HTML, its text, or whatever in it is no identity.
  private static func texts(in json: ReceivedJSON) -> [String] {
    if let text = json.text { return [text] }
    if json.isArray { return json.elements.flatMap { texts(in: $0) } }
    if let text = json["Html", "Tekst", "Text", "DecisionText", "Decision", "Beslutning", "Indhold"]?.text {
      return [text]
    }
    return json.fields.flatMap { field -> [String] in
      let name = FirstAgendaText.letters(field.name)
      if name.hasSuffix("id") || name.hasSuffix("uid") || name.contains("dato") || name.contains("date") { return [] }
      if case .string(let text) = field.value.value { return text.contains(" ") || text.contains(".") ? [text] : [] }
      return field.value.isObject || field.value.isArray ? texts(in: field.value) : []
    }
  }

  /// People from outside who took part in the item.
  mutating func addAttendees(_ json: ReceivedJSON) {
    var names: [String] = []
    for person in json.isArray ? json.elements : [json] {
      let parts = [person.text, person["Name", "Navn"]?.text, person["Title", "Titel"]?.text].compactMap(\.self)
      let line = FirstAgendaText.line(parts.joined(separator: ", "))
      if !line.isEmpty { names.append(line) }
    }
    addList(names, heading: "Deltager i sagens behandling", role: .participants)
  }

  /// A list below a heading; what a section of that role names already is not named again.
  mutating func addList(_ titles: [String], heading: String, role: SectionRole?) {
    let place = role.flatMap { role in sections.lastIndex { words.role(ofHeading: $0.heading) == role } }
    let known = place.map { sections[$0].blocks.flatMap(\.plainTexts).map { FirstAgendaText.letters($0) } } ?? []
    let new = titles.filter { title in
      !title.isEmpty && !known.contains(FirstAgendaText.letters(title))
    }
    guard !new.isEmpty else { return }
    let list = Block.list(new.map { ListEntry(text: Prose(plain: $0)) })
    if let place {
      sections[place].blocks.append(list)
    } else {
      sections.append(Section(heading: heading, blocks: [list]))
    }
  }
}

extension ReceivedJSON {
  /// Whether a part of an export says of itself that it is not for everybody.
  var isMarkedClosed: Bool {
    self["IsOpen", "Aaben", "Aabent"]?.truth == false
      || self["IsClosed", "Lukket", "Fortrolig", "IsConfidential"]?.truth == true
  }
}
