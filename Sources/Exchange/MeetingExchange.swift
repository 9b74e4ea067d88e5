import JSON
import Minutes
import Parsing

/// Meetings that come as JSON: the archive's own record, OParl 1.1, Open Civic Data.
public enum MeetingExchange {
  /// The form of the archive's own record, for other programs: JSON Schema, draft 2020-12.
  public static var schema: String { String(decoding: PackageResources.meeting_schema_json, as: UTF8.self) }

  /// Each item of a meeting is looked at beside all others.
  static let mostItems = 5000

  /// Whether a document is JSON by how it begins; one that is named so, also where it breaks off or errs at once.
  public static func isJSON(_ bytes: [UInt8], file: String) -> Bool {
    if JSONDocument.begins(bytes) { return true }
    let first = bytes.prefix(4096).first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return file.lowercased().hasSuffix(".json") && (first == UInt8(ascii: "{") || first == UInt8(ascii: "["))
  }

  /// The meetings of a JSON text, whatever of the known shapes it has: at least one.
  ///
  /// Throws where it is no JSON, or nothing in it is a meeting.
  public static func read(
    _ bytes: [UInt8], file: String, dialects: [Dialect]
  ) throws(DiagnosticList) -> [ExchangedMeeting] {
    let text: JSONDocument
    do throws(Diagnostic) { text = try JSONDocument(bytes, file: file) } catch { throw DiagnosticList([error]) }
    let places = elements(of: text)
    // Only OParl's objects name each other.
    let objects = places.contains { shape(of: $0.node) == .oparl } ? OParlObjects(text.root) : nil
    let found = places.compactMap { place -> ExchangedMeeting? in
      switch shape(of: place.node) {
      case .record: return record(place, in: text, dialects: dialects)
      case .oparl:
        guard let objects else { return nil }
        var reader = OParlReader(text, objects: objects)
        let meeting = reader.read(place)
        return exchanged(place, meeting, report: reader.report, findings: reader.findings)
      case .event:
        var reader = EventReader(text)
        let meeting = reader.read(place)
        return exchanged(place, meeting, report: reader.report, findings: reader.findings)
      case nil: return nil
      }
    }
    guard !found.isEmpty else {
      throw DiagnosticList([
        .error(
          file, "nothing in this JSON is a meeting of a form that is known",
          advice: "Known are: the archive's own record (see minutebook schema), agendas of FirstAgenda Publication, "
            + "meetings of OParl 1.1, events of Open Civic Data.")
      ])
    }
    return found
  }

  /// What an object can be.
  private enum Shape {
    case record, oparl, event
  }

  /// The one place that tells the shapes apart, by what the object holds.
  private static func shape(of node: JSONNode) -> Shape? {
    if OParlReader.recognises(node) { return .oparl }
    if EventReader.recognises(node) { return .event }
    return RecordReader.recognises(node) ? .record : nil
  }

  /// The text's one object, the elements of its list, or those of a list in an envelope.
  private static func elements(of text: JSONDocument) -> [PlacedNode] {
    let root = PlacedNode(node: text.root, pointer: JSONPointer())
    if root.node.elements != nil { return root.elements }
    // OParl's lists stand under "data", those of Open Civic Data's service under "results".
    for name in ["data", "results"] where shape(of: root.node) == nil {
      if let list = root[name], list.node.elements != nil { return list.elements }
    }
    return [root]
  }

  private static func record(_ place: PlacedNode, in text: JSONDocument, dialects: [Dialect]) -> ExchangedMeeting {
    var reader = RecordReader(text)
    let read = reader.read(place)
    var found = ExchangedMeeting(
      range: range(of: place, in: text), meeting: nil, report: ImportReport(file: text.file))
    found.report.encoding = "JSON, a meeting's record"
    guard let (received, items) = read else {
      found.diagnostics = reader.findings.all()
      return found
    }
    var meeting = received
    if let name = meeting.dialect, !dialects.contains(where: { $0.name == name }), let value = place["dialect"] {
      reader.findings.warning(
        value, "no dialect is called “\(name)”",
        "Known are: \(dialects.map(\.name).joined(separator: ", ")).")
      meeting.dialect = nil
    }
    var scores = ImportReport(file: text.file)
    let dialect = DocumentReader(dialects: dialects).dialect(of: meeting, report: &scores)
    meeting.dialect = dialect.name
    if meeting.kind == nil {
      meeting.kind = items.contains { $0.decision != nil || $0.roles.contains(.decision) } ? .minutes : nil
      if meeting.kind != nil { found.report.guessed.append("kind: minutes, for the record has decisions") }
    }
    var keeper = FactKeeper(findings: reader.findings, meeting: meeting, dialect: dialect)
    meeting.items = items.map { keeper.item($0) }
    found.meeting = meeting
    found.report.withheld = reader.withheld
    found.diagnostics = keeper.findings.all()
    return found
  }

  private static func exchanged(
    _ place: PlacedNode, _ meeting: ReceivedMeeting?, report: ImportReport, findings: Findings
  ) -> ExchangedMeeting {
    ExchangedMeeting(
      range: range(of: place, in: findings.text), meeting: meeting, report: report, diagnostics: findings.all())
  }

  /// A meeting that is all of the text has all of its bytes.
  private static func range(of place: PlacedNode, in text: JSONDocument) -> Range<Int> {
    place.pointer.tokens.isEmpty ? 0..<text.bytes.count : place.node.range
  }
}
