import HTML
import Minutes
import Parsing

/// The items of an agenda, in their order, and what is told of them in the report.
struct FirstAgendaItems {
  let words: ReceivedWords
  let own: FirstAgendaMeeting
  /// How many items say what was decided, closed ones included.
  private(set) var decisions = 0
  private var loss = HTMLLoss()
  private var caseworkers = 0
  private var localPaths = 0
  private var recordings = 0
  private var closedAttachments = 0
  private var closedParts = 0
  private var withheld: [ImportReport.Withheld] = []
  private var guesses: [String] = []

  init(words: ReceivedWords, own: FirstAgendaMeeting) {
    self.words = words
    self.own = own
  }

  mutating func read(_ json: ReceivedJSON?) -> [AgendaItem] {
    // A list, or an object of items by their identities.
    var entries = (json?.elements ?? []) + (json?.fields.map(\.value) ?? [])
    entries = FirstAgendaItems.sorted(entries.filter(\.isObject))
    var items: [AgendaItem] = []
    var numbers: Set<String> = []
    for entry in entries {
      var item = read(entry)
      if let number = item.number, !numbers.insert(Slug.make(number)).inserted {
        guesses.append("item \(number): the export has two of this number; the second stands without one")
        item.title = "\(number). \(item.title)"
        item.number = nil
      }
      items.append(item)
    }
    return FirstAgendaItems.numbered(items)
  }

  /// Items without any number whose captions count themselves: "1. Dagsorden", "2. Budget".
  private static func numbered(_ items: [AgendaItem]) -> [AgendaItem] {
    guard items.count > 1, items.allSatisfy({ $0.number == nil }) else { return items }
    var last = 0
    var numbered = items
    for index in items.indices {
      let title = items[index].title
      let digits = title.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 4, number > last, title.dropFirst(digits.count).hasPrefix(". "),
        title.count > digits.count + 2
      else { return items }
      last = number
      numbered[index].number = String(digits)
      numbered[index].title = String(title.dropFirst(digits.count + 2))
    }
    return numbered
  }

  /// By `Sorting`, where it is there; an item without stays behind the one in front of it.
  private static func sorted(_ entries: [ReceivedJSON]) -> [ReceivedJSON] {
    var last = -Double.infinity
    let keys = entries.map { entry in
      last = entry["Sorting", "Sortering"]?.number ?? last
      return last
    }
    return zip(entries, keys).enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  private mutating func read(_ json: ReceivedJSON) -> AgendaItem {
    let caption = FirstAgendaText.line(json["Caption", "Navn", "Title", "Titel"]?.text ?? "")
    let printed = FirstAgendaText.line(json["Number", "Punktnummer", "Nummer"]?.text ?? "")
    let number = FirstAgendaNumber(printed)
    var mark = words.closedMark(in: number.stripped(from: caption))
    // "Lukket: 11. Køb af jord"
    mark.title = number.stripped(from: mark.title)
    let isClosed = mark.closed || json.isMarkedClosed
    var title = mark.title
    if let rest = number.unusual { title = title.isEmpty ? rest : "\(rest) \(title)" }
    var item = AgendaItem(number: number.value, title: title, closed: isClosed)
    if item.title.isEmpty, item.number == nil { item.title = isClosed ? "Lukket punkt" : "Punkt uden titel" }
    var text = text(of: json)
    if text.hasDecision { decisions += 1 }
    if isClosed {
      withhold(text.sections, lead: text.lead, json, item: item)
      return item
    }
    loss.add(text.loss)
    caseworkers += text.caseworkers
    closedParts += text.closedParts
    addAttachments(of: json, to: &text)
    item.lead = caseNumber(of: json) + text.lead
    item.sections = text.sections
    return item
  }

  private func text(of json: ReceivedJSON) -> FirstAgendaSections {
    var sections = FirstAgendaSections(words: words, own: own)
    let fields = json["Felter", "Fields"]
    for field in fields?.elements ?? [] { sections.add(field) }
    for field in fields?.fields ?? [] { sections.add(field.value, named: field.name) }
    if let attendees = json["ExternalAgendaItemAttendees"] { sections.addAttendees(attendees) }
    if let decision = json["ItemDecision", "Beslutning", "Decision"] { sections.addDecision(decision) }
    return sections
  }

  private func caseNumber(of json: ReceivedJSON) -> [Block] {
    guard let text = json["CaseNumber", "SagsNummer", "Sagsnr"]?.text else { return [] }
    let number = FirstAgendaText.line(text)
    return [.paragraph(Prose(plain: words.namesCase(number) ? number : "Sagsnr.: \(number)"))]
  }

  // MARK: Attachments

  private mutating func addAttachments(of json: ReceivedJSON, to sections: inout FirstAgendaSections) {
    var titles: [String] = []
    for entry in FirstAgendaItems.inOrder(json["Bilag", "Attachments"]?.elements ?? []) {
      if entry.isMarkedClosed {
        closedAttachments += 1
        continue
      }
      guard let name = entry["Navn", "Name", "Caption", "Titel"]?.text ?? entry.text else { continue }
      titles.append(withoutFolder(FirstAgendaText.line(name)))
    }
    sections.addList(titles, heading: "Bilag", role: .attachments)
    let shown = (json["Presentations", "Praesentationer"]?.elements ?? []).compactMap { entry in
      (entry["Navn", "Name", "Title", "Caption"]?.text ?? entry.text).map { FirstAgendaText.line($0) }
    }
    sections.addList(shown.map { withoutFolder($0) }, heading: "Præsentationer", role: nil)
    recordings += json["Lydfiler"]?.elements.count ?? 0
  }

  private static func inOrder(_ entries: [ReceivedJSON]) -> [ReceivedJSON] {
    entries.enumerated().sorted { a, b in
      let orders = (a.element["Order"]?.number ?? .infinity, b.element["Order"]?.number ?? .infinity)
      return (orders.0, a.offset) < (orders.1, b.offset)
    }.map(\.element)
  }

  /// A file's name without the folder of somebody's machine.
  private mutating func withoutFolder(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let hasDrive =
      bytes.count > 3 && (0x41...0x5A).contains(bytes[0] & 0xDF) && bytes[1] == UInt8(ascii: ":")
      && (bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/"))
    guard hasDrive || name.hasPrefix("\\\\") || name.lowercased().hasPrefix("file:"),
      let last = name.split(whereSeparator: { $0 == "\\" || $0 == "/" }).last
    else { return name }
    localPaths += 1
    return String(last)
  }

  // MARK: Report

  private mutating func withhold(_ sections: [Section], lead: [Block], _ json: ReceivedJSON, item: AgendaItem) {
    var count = FirstAgendaText.words(in: lead)
    for section in sections {
      count += section.heading.split(separator: " ").count + FirstAgendaText.words(in: section.blocks)
    }
    for entry in json["Bilag", "Attachments"]?.elements ?? [] {
      count += (entry["Navn", "Name"]?.text ?? "").split(whereSeparator: \.isWhitespace).count
    }
    guard count > 0 else { return }
    withheld.append(.init(item: item.number ?? item.title, words: count))
  }

  /// Adds what was left out to the report.
  func count(into report: inout ImportReport, recordings more: Int) {
    report.withheld += withheld
    report.guessed += guesses
    if caseworkers > 0 { report.leaveOut("caseworkers' names: \(caseworkers)") }
    if localPaths > 0 { report.leaveOut("folders in front of attachments' names: \(localPaths)") }
    if closedParts > 0 { report.leaveOut("texts marked as closed in open items: \(closedParts)") }
    if closedAttachments > 0 { report.leaveOut("attachments marked as closed: \(closedAttachments)") }
    if recordings + more > 0 { report.leaveOut("sound recordings: \(recordings + more)") }
    PortalLoss.report(loss, into: &report)
  }
}
