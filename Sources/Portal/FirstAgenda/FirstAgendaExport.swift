import Minutes

/// The public JSON of the portal FirstAgenda Publication: what of a received file is an agenda or minutes.
///
/// The vendor documents nothing: every field may be missing, null or of another spelling.
public enum FirstAgendaExport {
  /// Agendas stand no deeper inside a file: `{"data": {"Dagsordner": [{…}]}}`.
  private static let deepest = 4

  /// Whether the JSON is the portal's: agendas, or its list of bodies.
  public static func recognises(_ json: ReceivedJSON) -> Bool { isDirectory(json) || !agendas(in: json).isEmpty }

  /// The list of bodies with their meetings, which holds no minutes itself.
  public static func isDirectory(_ json: ReceivedJSON) -> Bool {
    guard agendas(in: json).isEmpty, let bodies = json["Udvalg"] else { return false }
    return FirstAgendaDirectory.bodies(in: bodies).contains { $0["Moeder"] != nil || $0["Historisk"] != nil }
  }

  /// Every agenda and every minutes in the file, in its order, whatever they are wrapped in.
  public static func agendas(in json: ReceivedJSON) -> [ReceivedJSON] { agendas(in: json, depth: 0) }

  private static func agendas(in json: ReceivedJSON, depth: Int) -> [ReceivedJSON] {
    if isAgenda(json) { return [json] }
    guard depth < deepest else { return [] }
    return (json.elements + json.fields.map(\.value)).flatMap { value in
      value.isObject || value.isArray ? agendas(in: value, depth: depth + 1) : []
    }
  }

  private static func isAgenda(_ json: ReceivedJSON) -> Bool {
    guard json.isObject else { return false }
    if let items = json["Dagsordenspunkter", "Dagsordenpunkter"] {
      return items.isArray || items.isObject || items.isNull
    }
    return json["Moede"]?.isObject == true && json["Udvalg"] != nil
  }
}
