import Minutes
import Mustache

/// An elected member's page: bodies, attendance, votes.
struct PersonPage {
  let frame: PageFrame
  let person: SitePerson

  /// So many meetings stand in the table of attendance, the newest ones.
  static let most = 24

  init(model: SiteModel, person: SitePerson) {
    frame = PageFrame(
      model: model, path: person.path, title: person.name,
      above: [
        (model.interface.word("pages.people"), "personer/"),
        (person.municipalityName, "personer/\(person.municipalityPath)"),
      ], hasFeed: true)
    self.person = person
  }

  func data() -> TemplateValue {
    let counts = Dictionary(grouping: person.attendance, by: \.state).mapValues(\.count)
    let dissents = person.votes.filter(\.dissents)
    return frame.fields(
      [
        "name": .text(person.name),
        "municipality": [
          "name": .text(person.municipalityName), "href": .text(frame.href(person.municipalityPath)), "guessed": false,
        ],
        "parties": .list(
          person.parties.map { party in
            let name = frame.model.parties.name(of: party, municipality: municipality, term: person.term)
            return ["letter": .text(party), "name": .init(optional: name)]
          }),
        "bodies": .list(person.memberships.map(row)), "meetingCount": .integer(person.attendance.count),
        "attended": .integer((counts[.present] ?? 0) + (counts[.partly] ?? 0)),
        "attendance": .list(person.attendance.suffix(PersonPage.most).reversed().map(row)),
        "grid": frame.grid(of: person), "isCut": .bool(person.attendance.count > PersonPage.most),
        "shownCount": .integer(PersonPage.most),
        "votes": .list(person.votes.map(row)), "voteCount": .integer(person.votes.count),
        "dissentCount": .integer(dissents.count),
        "substitutions": .list(
          person.substitutions.map { substitution in
            guard case .object(var fields) = frame.row(substitution.place, namesMunicipality: false) else {
              return .null
            }
            fields["absentee"] = frame.person(
              substitution.absentee, of: frame.model.meetings[substitution.place.meeting])
            return .object(fields)
          }),
      ], about: StructuredData.Thing(type: "Person"))
  }

  private var municipality: String? {
    person.attendance.last.flatMap { frame.model.meetings[$0.meeting].meeting.municipality }
  }

  private func row(_ membership: SitePerson.Membership) -> TemplateValue {
    [
      "name": .text(membership.bodyName), "href": .text(frame.href(membership.bodyPath)),
      "first": .text(membership.first.description), "last": .text(membership.last.description),
      "isOneDay": .bool(membership.first == membership.last), "meetingCount": .integer(membership.meetings),
    ]
  }

  private func row(_ attendance: SitePerson.Attendance) -> TemplateValue {
    guard case .object(var fields) = frame.row(meeting: attendance.meeting, namesMunicipality: false) else {
      return .null
    }
    fields["state"] = .text(attendance.state.rawValue)
    fields["word"] = .text(frame.interface.word("attendance.\(attendance.state.rawValue)"))
    fields["substitutes"] = frame.people(attendance.substitutes, of: frame.model.meetings[attendance.meeting])
    return .object(fields)
  }

  private func row(_ vote: SitePerson.Vote) -> TemplateValue {
    guard case .object(var fields) = frame.row(vote.place, namesMunicipality: false) else { return .null }
    fields["side"] = .text(frame.interface.word("votes.\(vote.side.rawValue)"))
    fields["dissents"] = .bool(vote.dissents)
    return .object(fields)
  }
}

/// The index of elected members.
struct PeoplePage {
  let frame: PageFrame
  /// Nil for the page of all municipalities.
  let municipality: SiteMunicipality?

  init(model: SiteModel, municipality: SiteMunicipality? = nil) {
    let title = model.interface.word("pages.people")
    frame = PageFrame(
      model: model, path: "personer/" + (municipality?.path ?? ""),
      title: municipality.map { "\(title), \($0.name)" } ?? title, crumb: municipality?.name,
      above: municipality == nil ? [] : [(title, "personer/")])
    self.municipality = municipality
  }

  func data() -> TemplateValue {
    let chosen = municipality.map { [$0] } ?? frame.model.municipalities
    return frame.fields([
      "groups": .list(
        chosen.compactMap { own in
          let people = frame.model.people.people.filter { $0.municipalityPath == own.path }
          guard !people.isEmpty else { return nil }
          return [
            "name": .text(own.name), "href": .text(frame.href("personer/" + own.path)),
            "isOnly": .bool(municipality != nil),
            "people": .list(
              people.sorted { DanishOrder.precedes($0.name, $1.name) }.map {
                [
                  "name": .text($0.name), "href": .text(frame.href($0.path)),
                  "party": .init(optional: $0.parties.first),
                ]
              }),
          ]
        })
    ])
  }
}
