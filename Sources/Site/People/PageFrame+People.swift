import Minutes
import Mustache

/// Names as pages show them: a member's leads to the member's page, anybody else's is text.
extension PageFrame {
  func person(_ name: String, of meeting: SiteMeeting) -> TemplateValue {
    let index = model.people.person(named: name, in: meeting)
    return ["name": .text(name), "href": .init(optional: index.map { href(model.people.people[$0].path) })]
  }

  func people(_ names: [String], of meeting: SiteMeeting) -> TemplateValue {
    .list(names.map { person($0, of: meeting) })
  }

  /// The members' list of a meeting; with `tellsItems`, what its items tell of who was away.
  func members(of meeting: SiteMeeting, tellsItems: Bool) -> TemplateValue {
    .list(
      meeting.meeting.members.map { member in
        let index = model.people.person(named: member.name, party: member.party, in: meeting)
        let away = tellsItems ? items(without: member.name, in: meeting) : []
        return [
          "name": .text(member.name), "party": .init(optional: member.party),
          "partyName": .init(optional: partyName(member.party, of: meeting)), "absent": .bool(member.absent),
          "href": .init(optional: index.map { href(model.people.people[$0].path) }),
          "away": .list(
            away.map { group in
              [
                "substitute": group.substitute.map { person($0, of: meeting) } ?? .null,
                "items": .list(
                  group.items.map {
                    [
                      "number": .init(optional: $0.item.number), "title": .text($0.name),
                      "href": .text(href($0.path)),
                    ]
                  }),
              ]
            }),
        ]
      })
  }

  func partyName(_ party: String?, of meeting: SiteMeeting) -> String? {
    party.flatMap { model.parties.name(of: $0, municipality: meeting.meeting.municipality, term: meeting.meeting.term) }
  }

  /// Items from which a member is printed to have been away, by who came instead.
  private func items(without name: String, in meeting: SiteMeeting) -> [(substitute: String?, items: [SiteItem])] {
    let own = PersonName(name)
    var groups: [(substitute: String?, items: [SiteItem])] = []
    for item in meeting.items {
      let substitute = item.record.substitutes.first { PersonName($0.for) == own }?.by
      guard substitute != nil || item.record.absent.contains(where: { PersonName($0) == own }) else { continue }
      if let index = groups.firstIndex(where: { $0.substitute == substitute }) {
        groups[index].items.append(item)
      } else {
        groups.append((substitute, [item]))
      }
    }
    return groups
  }
}
