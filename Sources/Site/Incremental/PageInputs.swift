import Archive
import Guarding
import Minutes
import Parsing

/// What each page is made of, as one digest: a page whose digest is what it was need not be made again.
///
/// Each kind of page names here what it shows. Too much named costs a page made for nothing; too little named would leave a
/// page as it was, so what is doubtful is named. `Tests/SiteTests/IncrementalTests` holds every kind to a full build.
struct PageInputs: Sendable {
  private let model: SiteModel
  /// What every page shows: the program, the theme, the settings, which lists the site has.
  private let common: [UInt8]
  /// For each meeting: what its rows in lists show.
  private let rows: [[UInt8]]
  /// Titles and addresses of all topics.
  private let topicTitles: [UInt8]
  /// Who has a page, for each municipality or body within which names are one person's.
  private let people: [String: [UInt8]]
  /// All facts of the archive: for pages that show a little of everything.
  let whole: ContentDigest
  /// All facts and all texts: the search.
  let search: ContentDigest

  /// `ground` is the digest of program, theme and settings; nil where a meeting was read without digests.
  init?(_ model: SiteModel, ground: ContentDigest) {
    self.model = model
    var common = StoredWriter()
    common.put(ground)
    for flag in [
      model.decisions.groups.isEmpty, model.cases.cases.isEmpty, model.people.people.isEmpty, model.laws.acts.isEmpty,
      model.about == nil, model.municipalities.count > 1,
    ] { common.put(flag) }
    common.put(model.documentLanguage)
    self.common = common.bytes

    var doubtful: [Int: [Int]] = [:]
    for place in model.people.doubtfulVotes { doubtful[place.meeting, default: []].append(place.item) }
    var rows: [[UInt8]] = []
    for (index, meeting) in model.meetings.enumerated() {
      guard let digest = meeting.factsDigest else { return nil }
      rows.append(digest.bytes + (doubtful[index] ?? []).sorted().map { UInt8(truncatingIfNeeded: $0) })
    }
    self.rows = rows
    var titles = StoredWriter()
    for topic in model.topics {
      titles.put(topic.title)
      titles.put(topic.path)
      titles.put(topic.code)
    }
    topicTitles = ContentDigest.of(titles.bytes).bytes
    people = model.people.namesByScope.mapValues { names in
      var writer = StoredWriter()
      for (name, person) in names.sorted(by: { $0.name < $1.name }) {
        writer.put(name)
        writer.put(person < 0 ? "" : model.people.people[person].path)
      }
      return ContentDigest.of(writer.bytes).bytes
    }
    var all = StoredWriter()
    all.append(common.bytes)
    for row in rows { all.put(bytes: row) }
    all.append(topicTitles)
    for (path, names) in model.attachmentFiles.sorted(by: { $0.key < $1.key }) {
      all.put(path)
      all.put(names.sorted())
    }
    whole = ContentDigest.of(all.bytes)
    for meeting in model.meetings { all.put(meeting.textDigest) }
    search = ContentDigest.of(all.bytes)
  }

  private func digest(_ say: (inout StoredWriter) -> Void) -> ContentDigest {
    var writer = StoredWriter()
    writer.append(common)
    say(&writer)
    return ContentDigest.of(writer.bytes)
  }

  // MARK: Pages

  /// Of each meeting: its pages, those of its items and of its agendas; worked out on all cores.
  func meetings() -> [ContentDigest] { PageInputs.shared(model.meetings.count, meeting) }

  /// Of each case: its page and feed; worked out on all cores.
  func cases() -> [ContentDigest] { PageInputs.shared(model.cases.cases.count) { step(of: model.cases.cases[$0]) } }

  private static func shared(_ count: Int, _ digest: @Sendable (Int) -> ContentDigest) -> [ContentDigest] {
    let digests = Guarded<[(Int, [ContentDigest])]>([])
    Cores.share(count, batch: 64) { range in
      let made = range.map(digest)
      digests.withLock { $0.append((range.lowerBound, made)) }
    }
    return digests.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func meeting(_ index: Int) -> ContentDigest {
    digest { writer in
      let site = model.meetings[index]
      writer.put(site.textDigest)
      writer.put(bytes: rows[index])
      put(peopleOf: site, in: &writer)
      let (previous, next) = model.neighbours(of: index)
      for other in [previous, next] { writer.put(bytes: other.map { rows[$0] } ?? []) }
      put(model.references.toMeeting[index] ?? [], in: &writer)
      for position in site.items.indices { put(linksOf: ItemPlace(meeting: index, item: position), in: &writer) }
    }
  }

  /// A case's page and feed.
  private func step(of found: SiteCase) -> ContentDigest {
    digest { writer in
      writer.put(found.number)
      writer.put(found.path)
      writer.put(found.title)
      writer.put(found.municipalityName)
      writer.put(found.steps.count)
      for place in found.steps {
        writer.put(model.meetings[place.meeting].textDigest)
        writer.put(model.topicsByItem[place]?.count ?? 0)
        for topic in model.topicsByItem[place] ?? [] { put(topic, in: &writer) }
      }
      put(found.steps, in: &writer)
    }
  }

  /// The page of an act, or of one of its sections.
  func law(_ law: SiteAct, section: SiteAct.Section? = nil) -> ContentDigest {
    digest { writer in
      put(law, in: &writer)
      writer.put(section?.number)
      writer.put(section?.path)
      for own in section == nil ? law.sections : [] {
        writer.put(own.number)
        writer.put(own.path)
        writer.put(own.items.count)
      }
      put(section?.items ?? law.items, in: &writer)
    }
  }

  /// The pages of an outcome.
  func outcome(_ group: DecisionIndex.Group, year: DecisionIndex.Year? = nil) -> ContentDigest {
    digest { writer in
      writer.put(group.outcome)
      for own in group.years {
        writer.put(own.year)
        writer.put(own.items.count)
      }
      writer.put(year?.year)
      put(year?.items ?? group.years.flatMap(\.items).prefix(OutcomePage.most).map { $0 }, in: &writer)
    }
  }

  /// A topic's page and feed.
  func topic(_ topic: SiteTopic) -> ContentDigest {
    digest { writer in
      putFeed(in: &writer)
      writer.put(topic.title)
      writer.put(topic.path)
      writer.put(topic.code)
      writer.put(topic.rules)
      for other in topic.subtopics + topic.related { put(other, in: &writer) }
      writer.put(topic.parent.map { model.topics[$0].path })
      put(topic.entries.map { ItemPlace(meeting: $0.meeting, item: $0.item) }, in: &writer)
      for entry in topic.entries { writer.put(entry.rule) }
    }
  }

  /// A body's page, feed and calendar.
  func body(_ body: SiteBody) -> ContentDigest {
    digest { writer in
      putFeed(in: &writer)
      writer.put(body.name)
      writer.put(body.path)
      writer.put(body.municipalityName)
      writer.put(body.meetings.count)
      for index in body.meetings {
        writer.put(bytes: rows[index])
        put(peopleOf: model.meetings[index], in: &writer)
      }
      // Which of them are to come follows from the meetings above.
      for event in model.eventsByBody[body.path] ?? [] { put(event, in: &writer) }
    }
  }

  /// A member's page and feed.
  func person(_ person: SitePerson) -> ContentDigest {
    digest { writer in
      putFeed(in: &writer)
      writer.put(person.name)
      writer.put(person.path)
      writer.put(person.municipalityName)
      writer.put(person.parties)
      writer.put(person.term)
      for membership in person.memberships {
        writer.put(membership.bodyPath)
        writer.put(membership.bodyName)
        writer.put(membership.first)
        writer.put(membership.last)
        writer.put(membership.meetings)
      }
      for attendance in person.attendance {
        writer.put(bytes: rows[attendance.meeting])
        writer.put(attendance.state.rawValue)
        writer.put(attendance.substitutes)
        put(peopleOf: model.meetings[attendance.meeting], in: &writer)
      }
      for vote in person.votes {
        writer.put(vote.side.rawValue)
        writer.put(vote.dissents)
      }
      put(person.votes.map(\.place) + person.substitutions.map(\.place), in: &writer)
      for substitution in person.substitutions { writer.put(substitution.absentee) }
    }
  }

  // MARK: What pages show

  /// What a feed shows besides its entries: the topics that these are in, and, where there are none, the newest day.
  private func putFeed(in writer: inout StoredWriter) {
    writer.append(topicTitles)
    writer.put(model.newestFirst.first.map { model.meetings[$0].meeting.date })
  }

  /// Items as rows of a list.
  private func put(_ places: [ItemPlace], in writer: inout StoredWriter) {
    writer.put(places.count)
    for place in places {
      writer.put(bytes: rows[place.meeting])
      writer.put(place.item)
    }
  }

  /// A topic as a row.
  private func put(_ topic: Int, in writer: inout StoredWriter) {
    let topic = model.topics[topic]
    writer.put(topic.title)
    writer.put(topic.path)
    writer.put(topic.code)
    writer.put(topic.entries.count)
  }

  private func put(_ law: SiteAct, in writer: inout StoredWriter) {
    writer.put(law.act)
    writer.put(law.path)
  }

  private func put(peopleOf site: SiteMeeting, in writer: inout StoredWriter) {
    writer.append(people[site.peopleScope] ?? [])
  }

  private func put(_ event: SiteEvent, in writer: inout StoredWriter) {
    writer.put(event.date)
    writer.put(event.start)
    writer.put(event.bodyName)
    writer.put(event.bodyPath)
    writer.put(event.identity)
    switch event.source {
    case .meeting(let index): writer.put(bytes: rows[index])
    case .plan(let place, let isDecided):
      writer.put(isDecided)
      put([place], in: &writer)
    }
  }

  /// What an item's page shows of others: its case, topics and acts, what it refers to and what refers to it.
  private func put(linksOf place: ItemPlace, in writer: inout StoredWriter) {
    let topics = model.topicsByItem[place] ?? []
    writer.put(topics.count)
    for topic in topics { put(topic, in: &writer) }
    let found = model.cases.byItem[place]
    writer.put(found.map { model.cases.cases[$0].path })
    // The last six besides the item itself are shown.
    put(found.map { model.cases.cases[$0].steps.suffix(7) } ?? [], in: &writer)
    put(model.references.toItem[place] ?? [], in: &writer)
    let references = model.references.outgoing[place] ?? []
    writer.put(references.count)
    for reference in references {
      writer.put(reference.words)
      put(reference.target, in: &writer)
    }
    // Where two mentions lead to one place, only the first is a reference; both are links.
    if let links = model.references.links[place] {
      for text in model[place].named {
        for link in links[TextKey(text.prose)] ?? [] {
          writer.put(link.words)
          put(link.target, in: &writer)
        }
      }
    }
    for named in model.laws.byItem[place] ?? [] {
      put(model.laws.acts[named.act], in: &writer)
      writer.put(named.sections)
    }
  }

  private func put(_ target: SiteReference.Target, in writer: inout StoredWriter) {
    switch target {
    case .item(let place): put([place], in: &writer)
    case .meeting(let index): writer.put(bytes: rows[index])
    case .missing(let reason): writer.put(reason.rawValue)
    }
  }
}
