import HTML
import Minutes
import Parsing

/// One agenda or minutes of FirstAgenda Publication as a received meeting.
public struct FirstAgendaReader: Sendable {
  let words: ReceivedWords
  let file: String
  let directory: FirstAgendaDirectory?

  /// What was read, what the report says of it, and what a person should look at.
  public struct Reading: Sendable {
    public var meeting: ReceivedMeeting
    public var report: ImportReport
    public var diagnostics: [Diagnostic]
  }

  /// `directory` tells what the agenda itself does not.
  public init(words: ReceivedWords, file: String, directory: FirstAgendaDirectory? = nil) {
    self.words = words
    self.file = file
    self.directory = directory
  }

  /// Whether an agenda says itself which body met and when.
  public static func isComplete(_ agenda: ReceivedJSON) -> Bool {
    let hasDay = agenda["Moede"]?["MeetingBeginUtc"]?.text != nil || agenda["Moede"]?["Dato"]?.text != nil
    return hasDay && (agenda["Udvalg"]?["Navn", "Name"]?.text ?? agenda["Udvalg"]?.text) != nil
  }

  /// Throws where the agenda names no day.
  public func read(_ agenda: ReceivedJSON) throws(Diagnostic) -> Reading {
    let entry = directory?.entry(of: agenda)
    let meeting = agenda["Moede"] ?? ReceivedJSON(.null)
    var report = ImportReport(file: file)
    let (date, start) = try day(of: meeting, agenda: agenda, entry: entry, report: &report)
    let name = bodyName(of: agenda, entry: entry, report: &report)
    let body = FirstAgendaBody(name)
    var items = FirstAgendaItems(words: words, own: FirstAgendaMeeting(body: body.name, date: date))
    let read = items.read(agenda["Dagsordenspunkter", "Dagsordenpunkter"])
    let isSupplement =
      agenda["TillaegsDagsorden"]?.truth == true || meeting["IsSupplementaryAgenda"]?.truth == true
      || entry?.meeting["IsSupplementaryAgenda"]?.truth == true
    var received = ReceivedMeeting(body: body.name, date: date, items: read)
    received.term = body.term
    received.start = start
    received.place = (meeting["Sted"]?.text ?? entry?.meeting["Sted"]?.text).map { FirstAgendaText.line($0) }
    received.isSupplement = isSupplement
    let title = (meeting["Navn", "Name"]?.text ?? entry?.meeting["Navn"]?.text).map { FirstAgendaText.line($0) }
    let isEnded = (meeting["Afsluttet"] ?? entry?.meeting["Afsluttet"])?.truth
    received.kind = FirstAgendaReader.kind(title: title, isEnded: isEnded, decisions: items.decisions)
    if !FirstAgendaReader.namesKind(title) { report.guessed.append(kindReason(received.kind, isEnded: isEnded)) }
    received.heading = heading(body: body, date: date, kind: received.kind, isSupplement: isSupplement)
    let people = FirstAgendaPeople(meeting["Moededeltagere"] ?? agenda["Moededeltagere"])
    received.members = people.members
    received.preamble = people.others
    if let title, !FirstAgendaReader.isKindAlone(title) {
      received.preamble.insert(.paragraph(Prose(plain: title)), at: 0)
    }
    items.count(into: &report, recordings: agenda["Lydfiler"]?.elements.count ?? 0)
    return Reading(meeting: received, report: report, diagnostics: [])
  }

  private func day(
    of meeting: ReceivedJSON, agenda: ReceivedJSON, entry: FirstAgendaDirectory.Entry?, report: inout ImportReport
  ) throws(Diagnostic) -> (CalendarDate, ClockTime?) {
    let begin = meeting["MeetingBeginUtc", "MeetingBegin"] ?? agenda["MeetingBeginUtc"]
    let printed = meeting["Dato", "Date"] ?? agenda["Dato"]
    let times = [begin, printed, entry?.meeting["MeetingBeginUtc"], entry?.meeting["Dato"]].map {
      ($0?.text).flatMap { PortalTime($0) }
    }
    guard let date = times.compactMap(\.self).first?.date else {
      throw .error(
        file, "the export names no day of the meeting",
        advice:
          "Fields “Dato” or “MeetingBeginUtc” are expected; put the portal's list of bodies (udvalgsliste) beside the file if you have it."
      )
    }
    if times[0] == nil, times[1] == nil { report.guessed.append("date: \(date), from the portal's list of bodies") }
    // A clock's time as printed is surer than one that was turned into Danish time; midnight stands for no time.
    let clocks = times.compactMap(\.self).filter { $0.date == date && $0.time != ClockTime(hour: 0, minute: 0) }
    let chosen = clocks.first { $0.time != nil && !$0.isConverted } ?? clocks.first { $0.time != nil }
    if let chosen, chosen.isConverted, let time = chosen.time {
      report.guessed.append("start: \(time), turned from universal time into Danish time")
    }
    return (date, chosen?.time)
  }

  private func bodyName(
    of agenda: ReceivedJSON, entry: FirstAgendaDirectory.Entry?, report: inout ImportReport
  ) -> String {
    let body = agenda["Udvalg"]
    if let name = body?["Navn", "Name"]?.text ?? body?.text { return FirstAgendaText.line(name) }
    if let name = agenda["UdvalgNavn", "UdvalgsNavn"]?.text { return FirstAgendaText.line(name) }
    if let entry {
      report.guessed.append("body: \(entry.body), from the portal's list of bodies")
      return FirstAgendaText.line(entry.body)
    }
    // "Dagsorden til Økonomiudvalgets møde"
    if let name = (agenda["Moede"]?["Navn"]?.text).flatMap({ ReceivedWords.body(in: $0) }) {
      report.guessed.append("body: \(name), from the meeting's name")
      return name
    }
    return ""
  }

  /// "Referat Økonomiudvalget d. 25-03-2026"
  private func heading(body: FirstAgendaBody, date: CalendarDate, kind: Meeting.Kind?, isSupplement: Bool) -> String {
    guard !body.name.isEmpty else { return "" }
    let word = kind == .minutes ? "Referat" : isSupplement ? "Tillægsdagsorden" : "Dagsorden"
    let (day, month) = (
      date.day < 10 ? "0\(date.day)" : "\(date.day)", date.month < 10 ? "0\(date.month)" : "\(date.month)"
    )
    return "\(word) \(body.name) d. \(day)-\(month)-\(date.year)"
  }
}

// MARK: - Kind

extension FirstAgendaReader {
  /// Minutes where the meeting has ended and something was decided, or the name says so; an agenda else: an agenda may
  /// show no decision, so what is in doubt is one.
  private static func kind(title: String?, isEnded: Bool?, decisions: Int) -> Meeting.Kind {
    let key = (title ?? "").lowercased()
    if key.contains("referat") || key.contains("protokol") { return .minutes }
    if key.contains("dagsorden") { return isEnded == true && decisions > 0 ? .minutes : .agenda }
    return isEnded != false && decisions > 0 ? .minutes : .agenda
  }

  private static func namesKind(_ title: String?) -> Bool {
    let key = (title ?? "").lowercased()
    return key.contains("referat") || key.contains("protokol") || key.contains("dagsorden")
  }

  /// "Referat", "Tillægsdagsorden": said already by what the document is.
  private static func isKindAlone(_ title: String) -> Bool {
    ["referat", "dagsorden", "tillægsdagsorden", "beslutningsprotokol", "protokol", "beslutningsreferat"].contains(
      title.lowercased())
  }

  private func kindReason(_ kind: Meeting.Kind?, isEnded: Bool?) -> String {
    if kind == .minutes { return "kind: minutes, for the meeting has decisions and is not marked as unfinished" }
    return isEnded == false
      ? "kind: agenda, for the meeting is not marked as ended" : "kind: agenda, for the meeting has no decision"
  }
}
