import Minutes

/// Elected members by their names, within each municipality; where that is unknown, within each body, since two towns may
/// have a member of one name.
///
/// Two spellings are one person's where they differ in case, hyphens, full stops, spaces, or in middle names that one of
/// them shortens and no other member of the municipality fits. A name that one list prints twice is two people's: they
/// are told apart by their parties, and a name without a party then means nobody.
struct PersonRegister: Sendable {
  private(set) var people: [SitePerson] = []
  /// By scope and name; a negative position is a name that several people share.
  private var positions: [String: Int] = [:]

  /// `elected` are the members of each meeting.
  init(meetings: [SiteMeeting], newestFirst: [Int], elected: [[Member]]) {
    var known = KnownNames()
    let lists: Lists = newestFirst.map { index in
      let meeting = meetings[index]
      return (meeting, elected[index].map { known.listed($0, scope: meeting.peopleScope) })
    }
    let shared = PersonRegister.sharedNames(lists)
    let aliases = PersonRegister.aliases(lists)
    /// Under which key a member is known, and whether the name is several people's.
    func identity(_ listed: Listed, of meeting: SiteMeeting) -> (key: String, isShared: Bool) {
      let key = aliases[listed.key].map { PersonRegister.key($0, scope: meeting.peopleScope) } ?? listed.key
      return shared.contains(key) ? ("\(key) (\(listed.member.party ?? ""))", true) : (key, false)
    }
    // The oldest spelling makes the address, so that a newer one does not move it.
    var paths: [String: String] = [:]
    for (meeting, members) in lists.reversed() {
      for listed in members {
        let (key, isShared) = identity(listed, of: meeting)
        guard paths[key] == nil else { continue }
        let party = isShared ? " \(listed.member.party ?? "")" : ""
        let body = meeting.isOfUnknownMunicipality ? " \(meeting.meeting.body)" : ""
        paths[key] = "personer/\(meeting.municipalityPath)\(Slug.make(listed.member.name + party + body))/"
      }
    }
    for (meeting, members) in lists {
      for listed in members {
        let (key, isShared) = identity(listed, of: meeting)
        let (member, plain) = (listed.member, listed.key)
        if isShared { positions[plain] = -1 }
        let index = positions[key] ?? people.count
        if index == people.count {
          people.append(
            SitePerson(
              name: member.name, path: paths[key] ?? "", municipalityName: meeting.municipalityName,
              municipalityPath: meeting.municipalityPath))
          positions[key] = index
        }
        positions[plain] = positions[plain] ?? index
        people[index].add(member, of: meeting)
      }
    }
  }

  /// The person whom a text of that scope names; nil where it is no member, or one of several.
  func person(named name: String, party: String? = nil, scope: String) -> Int? {
    let key = PersonRegister.key(PersonName(name), scope: scope)
    if let index = positions[key], index >= 0 { return index }
    return party.flatMap { positions["\(key) (\($0))"] }
  }

  /// By scope: each name with the person it means; a negative number where it means several.
  var namesByScope: [String: [(name: String, person: Int)]] {
    Dictionary(grouping: positions, by: { PersonRegister.scope(ofKey: $0.key) })
      .mapValues { $0.map { (name: $0.key, person: $0.value) } }
  }

  private static func scope(ofKey key: String) -> String { String(key.prefix { $0 != "\n" }) }

  /// Makes room for what is found later.
  mutating func update(_ index: Int, _ change: (inout SitePerson) -> Void) { change(&people[index]) }

  private static func key(_ name: PersonName, scope: String) -> String {
    "\(scope)\n\(name.words.joined(separator: " "))"
  }

  /// A member as a meeting lists it.
  private struct Listed {
    let member: Member
    let name: PersonName
    /// Of the scope and the name.
    let key: String
  }

  private typealias Lists = [(meeting: SiteMeeting, members: [Listed])]

  /// The same names stand in all meetings of a body: each is taken apart once.
  private struct KnownNames {
    private var names: [String: [String: (name: PersonName, key: String)]] = [:]

    mutating func listed(_ member: Member, scope: String) -> Listed {
      if let known = names[scope]?[member.name] { return Listed(member: member, name: known.name, key: known.key) }
      let name = PersonName(member.name)
      let key = PersonRegister.key(name, scope: scope)
      names[scope, default: [:]][member.name] = (name, key)
      return Listed(member: member, name: name, key: key)
    }
  }

  private static func sharedNames(_ lists: Lists) -> Set<String> {
    var shared: Set<String> = []
    for (_, members) in lists {
      var seen: Set<String> = []
      for listed in members where !seen.insert(listed.key).inserted { shared.insert(listed.key) }
    }
    return shared
  }

  /// Shortened spellings with the one full name that they fit.
  private static func aliases(_ lists: Lists) -> [String: PersonName] {
    var groups: [String: Set<PersonName>] = [:]
    for (meeting, members) in lists {
      for listed in members {
        groups[meeting.peopleScope + " " + listed.name.outline, default: []].insert(listed.name)
      }
    }
    var aliases: [String: PersonName] = [:]
    for (group, names) in groups where names.count > 1 {
      let scope = String(group.prefix { $0 != " " })
      for name in names where name.words.dropFirst().dropLast().contains(where: { $0.unicodeScalars.count == 1 }) {
        let full = names.filter { $0 != name && $0.agrees(with: name) }
        if full.count == 1, let only = full.first { aliases[key(name, scope: scope)] = only }
      }
    }
    return aliases
  }
}

extension SitePerson {
  /// Meetings come newest first.
  fileprivate mutating func add(_ member: Member, of meeting: SiteMeeting) {
    if let party = member.party, !parties.contains(party) {
      if parties.isEmpty { term = meeting.meeting.term }
      parties.append(party)
    }
    let date = meeting.meeting.date
    if let index = memberships.firstIndex(where: { $0.bodyPath == meeting.bodyPath }) {
      memberships[index].first = min(memberships[index].first, date)
      memberships[index].last = max(memberships[index].last, date)
      memberships[index].meetings += 1
    } else {
      memberships.append(
        Membership(
          bodyPath: meeting.bodyPath, bodyName: meeting.meeting.body, first: date, last: date, meetings: 1))
    }
  }
}

extension SiteMeeting {
  var isOfUnknownMunicipality: Bool { meeting.municipality == nil }

  /// Within what a name means one person.
  var peopleScope: String { isOfUnknownMunicipality ? bodyPath : municipalityPath }
}
