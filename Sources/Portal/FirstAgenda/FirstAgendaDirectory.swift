import Minutes

/// The portal's list of bodies and meetings: names and days of agendas that do not say them.
public struct FirstAgendaDirectory: Sendable {
  struct Entry: Sendable {
    var body: String
    var meeting: ReceivedJSON
  }

  /// By the agenda's identity, in small letters.
  private var entries: [String: Entry] = [:]

  /// Nil where the JSON is another file of the portal, or none of it.
  public init?(_ json: ReceivedJSON) {
    guard FirstAgendaExport.isDirectory(json), let groups = json["Udvalg"] else { return nil }
    for body in FirstAgendaDirectory.bodies(in: groups) {
      guard let name = body["Navn", "Name"]?.text else { continue }
      for meeting in body["Moeder"]?.elements ?? [] {
        guard let id = meeting["Id"]?.text, FirstAgendaDirectory.isIdentity(id) else { continue }
        entries[id.lowercased()] = Entry(body: name, meeting: meeting)
      }
    }
  }

  /// The entry of an agenda.
  func entry(of agenda: ReceivedJSON) -> Entry? {
    (agenda["Id"]?.text).flatMap { entries[$0.lowercased()] }
  }

  /// The bodies, in groups or not.
  static func bodies(in json: ReceivedJSON) -> [ReceivedJSON] {
    if json["Navn", "Name"] != nil, json["Moeder"] != nil || json["Id"] != nil { return [json] }
    return (json.elements + json.fields.map(\.value)).flatMap { value -> [ReceivedJSON] in
      if value.isArray { return value.elements.filter(\.isObject) }
      return value.isObject ? [value] : []
    }
  }

  /// The portal writes a GUID of zeros where it has none.
  private static func isIdentity(_ id: String) -> Bool { id.contains { $0 != "0" && $0 != "-" } }
}
