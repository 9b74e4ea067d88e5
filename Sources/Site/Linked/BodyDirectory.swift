import Minutes

/// The bodies of each municipality by their names, so that a name in a text finds its body and never another one.
struct BodyDirectory: Sendable {
  /// Folders of bodies by municipality and name, `nil` where two bodies share the name.
  private var folders: [String: [String: Set<String>]] = [:]

  init(meetings: [SiteMeeting]) {
    for (index, meeting) in meetings.enumerated() {
      // Meetings of a body stand together, and their bodies' names are nearly always one.
      if index > 0, meetings[index - 1].bodyPath == meeting.bodyPath,
        meetings[index - 1].meeting.body == meeting.meeting.body
      {
        continue
      }
      let key = BodyDirectory.key(meeting.meeting.body)
      folders[meeting.municipalityPath, default: [:]][key, default: []].insert(meeting.bodyPath)
    }
  }

  /// The folder of the body that a text of the municipality names; nil where the archive has none or two of that name.
  ///
  /// Hyphens, "og" and the definite article apart, a name must be spelled alike: a slip of spelling might mean another body.
  func folder(of name: String, municipality: String) -> String? {
    guard let own = folders[municipality] else { return nil }
    let key = BodyDirectory.key(name)
    if let found = own[key] { return found.count == 1 ? found.first : nil }
    // "Byrådet" is the only body called "… Byråd".
    guard BodyDirectory.councils.contains(key) else { return nil }
    let councils = Set(own.filter { $0.key.hasSuffix(key) }.values.joined())
    return councils.count == 1 ? councils.first : nil
  }

  private static let councils = ["byraad", "kommunalbestyrelse", "regionsraad", "borgerrepraesentation"]

  private static let definite = [
    ("udvalget", "udvalg"), ("raadet", "raad"), ("bestyrelsen", "bestyrelse"), ("naevnet", "naevn"),
    ("repraesentationen", "repraesentation"), ("kommissionen", "kommission"),
  ]

  private static func key(_ name: String) -> String {
    var key = Slug.make(name).split(separator: "-").filter { $0 != "og" }.joined()
    for (form, base) in definite where key.hasSuffix(form) {
      key = String(key.dropLast(form.count)) + base
      break
    }
    return key
  }
}
