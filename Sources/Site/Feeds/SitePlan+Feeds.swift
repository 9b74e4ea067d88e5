import Minutes

/// Atom feeds and iCalendar files beside the pages they belong to.
extension SitePlan {
  mutating func addFeeds() {
    let model = self.model
    let feeds = SiteFeeds(model: model)
    feed("") {
      feeds.feed("", title: "", items: model.decided(model.newestFirst), agendas: model.agendas(model.newestFirst))
    }
    calendar("", name: model.settings.title) { model.calendar.events }
    for body in model.municipalities.flatMap(\.bodies) {
      madeOf = inputs?.body(body)
      feed(body.path) {
        feeds.feed(
          body.path, title: body.name, author: "\(body.name), \(body.municipalityName)",
          items: model.decided(body.meetings), agendas: model.agendas(body.meetings))
      }
      let events = model.eventsByBody[body.path] ?? []
      calendar(body.path, name: "\(body.name), \(body.municipalityName)") { events }
    }
    for topic in model.topics {
      madeOf = inputs?.topic(topic)
      feed(topic.path) {
        let places = topic.entries.lazy.map { ItemPlace(meeting: $0.meeting, item: $0.item) }
        let decided = places.filter { model[$0].record.decision.value != nil }
        return feeds.feed(topic.path, title: topic.title, items: Array(decided.prefix(SiteFeeds.most)))
      }
    }
    for (index, found) in model.cases.cases.enumerated() {
      madeOf = caseInputs?[index]
      feed(found.path) {
        let found = model.cases.cases[index]
        return feeds.feed(
          found.path, title: found.title, author: found.municipalityName, items: found.steps.reversed())
      }
    }
    for person in model.people.people {
      madeOf = inputs?.person(person)
      feed(person.path) {
        feeds.feed(
          person.path, title: person.name, author: person.municipalityName, items: model.decisions(with: person))
      }
    }
    madeOf = inputs?.whole
  }

  private mutating func feed(_ folder: String, _ make: @escaping @Sendable () -> [UInt8]) {
    add(folder + "feed.xml") { _ in make() }
  }

  private mutating func calendar(_ folder: String, name: String, _ events: @escaping @Sendable () -> [SiteEvent]) {
    let feeds = SiteFeeds(model: model)
    add(folder + "kalender.ics") { _ in feeds.calendar(name, events: events()) }
  }
}

extension SiteModel {
  /// The newest items with a decision, out of meetings that are given newest first.
  fileprivate func decided(_ newest: [Int]) -> [ItemPlace] {
    var found: [ItemPlace] = []
    for index in newest {
      for (position, item) in meetings[index].items.enumerated() where item.record.decision.value != nil {
        found.append(ItemPlace(meeting: index, item: position))
      }
      if found.count >= SiteFeeds.most { break }
    }
    return found
  }

  /// The newest agendas, out of meetings that are given newest first.
  fileprivate func agendas(_ newest: [Int]) -> [Int] {
    Array(newest.lazy.filter { self.meetings[$0].meeting.kind == .agenda }.prefix(SiteFeeds.most))
  }

  /// The newest decisions that a member took part in.
  fileprivate func decisions(with person: SitePerson) -> [ItemPlace] {
    let own = PersonName(person.name)
    var found = Set(person.substitutions.prefix(SiteFeeds.most).map(\.place))
    for attendance in person.attendance.reversed() where attendance.state != .absent {
      for (position, item) in meetings[attendance.meeting].items.enumerated() {
        let record = item.record
        let isAway =
          record.absent.contains { PersonName($0) == own } || record.substitutes.contains { PersonName($0.for) == own }
        if record.decision.value != nil, !isAway {
          found.insert(ItemPlace(meeting: attendance.meeting, item: position))
        }
      }
      if found.count >= 2 * SiteFeeds.most { break }
    }
    return found.sorted { left, right in
      let days = (meetings[left.meeting].meeting.date, meetings[right.meeting].meeting.date)
      return days.0 == days.1 ? left < right : days.0 > days.1
    }
  }
}
