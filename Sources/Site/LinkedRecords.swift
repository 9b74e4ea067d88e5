import Minutes

/// The same facts as data, for pages that link items with one another.
extension PageRecords {
  struct Case: Encodable {
    var schema = 1
    var number: String
    var title: String
    var municipality: String
    var url: String
    var steps: [Step]
  }

  struct Step: Encodable {
    var item: ItemLink
    /// How the decision relates to the recommendation, where the text says so.
    var course: Nullable<String>
    var decision: Nullable<String>
  }

  struct CaseLink: Encodable {
    var number: String
    var title: String
    var municipality: String
    var url: String
    var items: Int
  }

  struct Cases: Encodable {
    var schema = 1
    var url: String
    var cases: [CaseLink]
  }

  struct ActLink: Encodable {
    var name: String
    var title: Nullable<String>
    var section: Nullable<String>
    var url: String
    var items: Int
  }

  struct Law: Encodable {
    var schema = 1
    var name: String
    var title: Nullable<String>
    var section: Nullable<String>
    var url: String
    var official: Nullable<String>
    var sections: [ActLink]
    var items: [ItemLink]
  }

  struct Laws: Encodable {
    var schema = 1
    var url = "/love/"
    var acts: [ActLink]
  }

  struct OutcomeYear: Encodable {
    var outcome: Outcome
    var year: Nullable<Int>
    var url: String
    var items: Int
  }

  struct Decisions: Encodable {
    var schema = 1
    var url: String
    var groups: [OutcomeYear]
    var items: [ItemLink]
  }

  struct PersonLink: Encodable {
    var name: String
    var party: Nullable<String>
    var municipality: String
    var url: String
  }

  struct People: Encodable {
    var schema = 1
    var url: String
    var people: [PersonLink]
  }

  struct Person: Encodable {
    var schema = 1
    var name: String
    var municipality: String
    var url: String
    var parties: [String]
    var bodies: [Membership]
    var attendance: [Attendance]
    var votes: [Vote]
    var substitutions: [Substitution]

    struct Membership: Encodable {
      var body: String
      var url: String
      var first: String
      var last: String
      var meetings: Int
    }

    struct Attendance: Encodable {
      var meeting: MeetingLink
      var state: SitePerson.Attendance.State
      var substitutes: [String]
    }

    struct Vote: Encodable {
      var item: ItemLink
      var side: SitePerson.Vote.Side
      var dissents: Bool
    }

    struct Substitution: Encodable {
      var item: ItemLink
      var `for`: String
    }
  }

  struct Event: Encodable {
    var date: String
    var start: Nullable<String>
    var body: String
    var municipality: String
    /// "minutes", "agenda" or "planned"
    var kind: String
    var url: String
  }

  struct Calendar: Encodable {
    var schema = 1
    var url: String
    var events: [Event]
  }

  struct Agenda<Record> {
    var schema = 1
    var url: String
    /// The meeting's page.
    var meeting: String
    var agendas: [Record]
  }

  struct Gap: Encodable {
    var kind: ArchiveGap.Kind
    var text: String
    var url: String
  }

  struct Gaps: Encodable {
    var schema = 1
    var url = "/mangler/"
    var gaps: [Gap]
  }
}

extension PageRecords.Agenda: Encodable where Record: Encodable {}

extension SiteModel {
  func link(_ place: ItemPlace) -> PageRecords.ItemLink { link(meeting: place.meeting, item: place.item) }

  func link(_ found: SiteCase) -> PageRecords.CaseLink {
    .init(
      number: found.number, title: found.title, municipality: found.municipalityName, url: "/" + found.path,
      items: found.steps.count)
  }

  func record(_ found: SiteCase) -> PageRecords.Case {
    .init(
      number: found.number, title: found.title, municipality: found.municipalityName, url: "/" + found.path,
      steps: found.steps.map {
        .init(
          item: link($0), course: Nullable(self[$0].facts.course?.rawValue),
          decision: Nullable(self[$0].record.decision.value?.text))
      })
  }

  func link(_ law: SiteAct) -> PageRecords.ActLink {
    .init(
      name: law.act.name, title: Nullable(law.act.title), section: Nullable(nil), url: "/" + law.path,
      items: law.items.count)
  }

  func record(_ law: SiteAct, section: SiteAct.Section? = nil) -> PageRecords.Law {
    .init(
      name: law.act.name, title: Nullable(law.act.title), section: Nullable(section?.number),
      url: "/" + (section?.path ?? law.path), official: Nullable(law.official),
      sections: (section == nil ? law.sections : []).map {
        .init(
          name: law.act.name, title: Nullable(law.act.title), section: Nullable($0.number), url: "/" + $0.path,
          items: $0.items.count)
      }, items: (section?.items ?? law.items).map(link))
  }

  func link(_ group: DecisionIndex.Group, year: DecisionIndex.Year? = nil) -> PageRecords.OutcomeYear {
    .init(
      outcome: group.outcome, year: Nullable(year?.year), url: "/" + (year?.path ?? group.path),
      items: year?.items.count ?? group.count)
  }

  func link(_ person: SitePerson) -> PageRecords.PersonLink {
    .init(
      name: person.name, party: Nullable(person.parties.first), municipality: person.municipalityName,
      url: "/" + person.path)
  }

  func record(_ person: SitePerson) -> PageRecords.Person {
    .init(
      name: person.name, municipality: person.municipalityName, url: "/" + person.path, parties: person.parties,
      bodies: person.memberships.map {
        .init(
          body: $0.bodyName, url: "/" + $0.bodyPath, first: $0.first.description, last: $0.last.description,
          meetings: $0.meetings)
      },
      attendance: person.attendance.map {
        .init(meeting: link(meeting: $0.meeting), state: $0.state, substitutes: $0.substitutes)
      }, votes: person.votes.map { .init(item: link($0.place), side: $0.side, dissents: $0.dissents) },
      substitutions: person.substitutions.map { .init(item: link($0.place), for: $0.absentee) })
  }

  func record(_ event: SiteEvent) -> PageRecords.Event {
    let (kind, path) =
      switch event.source {
      case .meeting(let index): (meetings[index].meeting.kind.rawValue, meetings[index].path)
      case .plan(let place, _): ("planned", self[place].path)
      }
    return .init(
      date: event.date.description, start: Nullable(event.start?.description), body: event.bodyName,
      municipality: event.municipalityName, kind: kind, url: "/" + path)
  }

  func record(_ gap: ArchiveGap) -> PageRecords.Gap {
    let site = meetings[gap.meeting]
    return .init(kind: gap.kind, text: gap.text, url: "/" + (gap.item.map { site.items[$0].path } ?? site.path))
  }
}
