import Archive
import Foundation
import Guarding
import Markdown
import Minutes
import Parsing

/// Everything the pages tell, worked out once: meetings with their facts, and the indexes over them.
///
/// One for all pages: half a million closures hold it, and a copy in each of them would be most of a build's memory.
final class SiteModel: Sendable {
  let settings: Settings
  let interface: Interface
  /// The publisher's own page, where there is one.
  let about: AboutText?
  /// By municipality, body and date, oldest first.
  let meetings: [SiteMeeting]
  let municipalities: [SiteMunicipality]
  let topics: [SiteTopic]
  /// Topics of each item: positions in `topics`.
  let topicsByItem: ItemTable<[Int]>
  /// Positions in `meetings`, newest first.
  let newestFirst: [Int]
  let cases: CaseIndex
  let references: ReferenceIndex
  let laws: LawIndex
  let decisions: DecisionIndex
  let people: PersonIndex
  let calendar: CalendarIndex
  /// Days of the calendar by the body's folder.
  let eventsByBody: [String: [SiteEvent]]
  let parties: PartyNames
  /// Names of the files of attachments that the archive has, as slugs without their endings, by the meeting's path.
  let attachmentFiles: [String: Set<String>]
  /// The language of the minutes, where all of them share one.
  let documentLanguage: String?
  /// What the meetings say, as far as files are made of it just now.
  let texts = RecentTexts()
  let sharedFields = SharedFields()

  /// Works out all indexes over the meetings, some at a time.
  init(
    meetings read: [SiteMeeting], settings: Settings, interface: Interface, about: AboutText?,
    attachmentFiles: [String: Set<String>] = [:]
  ) {
    // A meeting's path is made when it is asked for: only two meetings of one day need it.
    let meetings = read.sorted { left, right in
      if left.bodyPath != right.bodyPath { return left.bodyPath < right.bodyPath }
      if left.meeting.date != right.meeting.date { return left.meeting.date < right.meeting.date }
      return left.path < right.path
    }
    let newestFirst = meetings.indices.sorted { left, right in
      let days = (meetings[left].meeting.date, meetings[right].meeting.date)
      return days.0 == days.1 ? meetings[left].path > meetings[right].path : days.0 > days.1
    }
    let topics = Pending {
      TopicIndex(meetings: meetings, newestFirst: newestFirst, rules: settings.topics, interface: interface)
    }
    let calendar = Pending { CalendarIndex(meetings: meetings) }
    let cases = Pending { CaseIndex(meetings: meetings) }
    let references = Pending { ReferenceIndex(meetings: meetings) }
    let laws = Pending { LawIndex(meetings: meetings, newestFirst: newestFirst) }
    let decisions = Pending { DecisionIndex(meetings: meetings, newestFirst: newestFirst) }
    let people = Pending { PersonIndex(meetings: meetings, newestFirst: newestFirst) }
    // The longest first.
    let works: [@Sendable () -> Void] = [
      references.work, people.work, cases.work, laws.work, calendar.work, topics.work, decisions.work,
    ]
    Cores.share(works.count, batch: 1) { for index in $0 { works[index]() } }
    self.settings = settings
    self.interface = interface
    self.about = about
    self.meetings = meetings
    municipalities = SiteModel.municipalities(of: meetings, newestFirst: newestFirst)
    self.topics = topics.value.topics
    topicsByItem = topics.value.byItem
    self.newestFirst = newestFirst
    self.cases = cases.value
    self.references = references.value
    self.laws = laws.value
    self.decisions = decisions.value
    self.people = people.value
    self.calendar = calendar.value
    eventsByBody = Dictionary(
      grouping: calendar.value.events.filter { $0.bodyPath != nil }, by: { $0.bodyPath ?? "" })
    parties = PartyNames(own: settings.parties)
    self.attachmentFiles = attachmentFiles
    documentLanguage = meetings.first.flatMap { first in
      meetings.allSatisfy { $0.language == first.language } ? first.language : nil
    }
  }
}

/// A value that somebody works out before it is asked for.
private final class Pending<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Guarded<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  @Sendable func work() {
    let value = make()
    made.withLock { $0 = value }
  }

  var value: Value { made.withLock { $0 } ?? make() }
}

/// A meeting as it is published: a closed item holds nothing but number and title.
final class SiteMeeting: Sendable {
  let meeting: Meeting
  /// The meeting's file below the archive; agendas that are joined to it or replaced by it carry the same.
  let file: String
  let items: [SiteItem]
  var path: String { meeting.path + "/" }
  /// The folder of the body's page.
  let bodyPath: String
  let municipalityPath: String
  let municipalityName: String
  /// The language of the document, by its dialect.
  let language: String
  /// What its items say.
  let content: MeetingContent
  /// The agenda and its supplements as they were, where the meeting is told by its minutes or by several documents.
  let agendas: [SiteMeeting]
  /// Of all that other pages tell of the meeting; nil where no store was asked.
  let factsDigest: ContentDigest?
  /// Of that and all its texts; nil where no store was asked.
  let textDigest: ContentDigest?

  init(
    meeting: Meeting, file: String, items: [SiteItem], bodyPath: String, municipalityPath: String,
    municipalityName: String, language: String, content: MeetingContent, agendas: [SiteMeeting] = [],
    factsDigest: ContentDigest? = nil, textDigest: ContentDigest? = nil
  ) {
    self.meeting = meeting
    self.file = file
    self.items = items
    self.bodyPath = bodyPath
    self.municipalityPath = municipalityPath
    self.municipalityName = municipalityName
    self.language = language
    self.content = content
    self.agendas = agendas
    self.factsDigest = factsDigest
    self.textDigest = textDigest
  }

  /// The same meeting with something else in the place of what is given.
  func with(
    content: MeetingContent? = nil, agendas: [SiteMeeting]? = nil, factsDigest: ContentDigest? = nil,
    textDigest: ContentDigest? = nil
  ) -> SiteMeeting {
    SiteMeeting(
      meeting: meeting, file: file, items: items, bodyPath: bodyPath, municipalityPath: municipalityPath,
      municipalityName: municipalityName, language: language, content: content ?? self.content,
      agendas: agendas ?? self.agendas, factsDigest: factsDigest ?? self.factsDigest,
      textDigest: textDigest ?? self.textDigest)
  }

  var municipalityIsGuess: Bool { meeting.municipalityOrigin == .text }

  /// Where the agenda stays as it was once the minutes have its place.
  var agendaPath: String { path + "dagsorden/" }

  /// Items of the agendas whose addresses the meeting itself does not have: a page that was out stays.
  var itemsWithoutMinutes: [(agenda: SiteMeeting, item: Int)] {
    var taken = Set(items.map(\.path))
    return agendas.flatMap { agenda in
      agenda.items.indices.filter { taken.insert(agenda.items[$0].path).inserted }.map { (agenda, $0) }
    }
  }
}

final class SiteItem: Sendable {
  let item: ItemHeading
  /// Without the Markdown of the sections.
  let facts: ItemFacts
  /// `herlev/…/2026-03-25/25/`
  let path: String
  /// What the site calls the item: its title, or number or mark where the document prints no title.
  let name: String
  /// The texts that name meetings or acts.
  let named: [NamedText]
  /// The days that the item announces, where it is a plan of meetings.
  let planned: [PlannedMeeting]
  /// For each of the publisher's own topics why the item belongs to it; nil where it does not.
  let topicReasons: [String?]
  var record: ItemRecord { facts.record }

  init(
    item: ItemHeading, facts: ItemFacts, path: String, name: String, named: [NamedText], planned: [PlannedMeeting],
    topicReasons: [String?]
  ) {
    self.item = item
    self.facts = facts
    self.path = path
    self.name = name
    self.named = named
    self.planned = planned
    self.topicReasons = topicReasons
  }
}

struct SiteMunicipality: Sendable {
  let name: String
  let path: String
  let bodies: [SiteBody]
  /// Positions in the model's meetings, newest first.
  let meetings: [Int]
}

struct SiteBody: Sendable {
  let name: String
  let path: String
  let municipalityName: String
  let municipalityPath: String
  /// Positions in the model's meetings, newest first.
  let meetings: [Int]
}

/// A topic with its items, each with the rule that put it there.
struct SiteTopic: Sendable {
  let title: String
  /// Nil for a topic of the publisher's own.
  let code: String?
  let path: String
  /// In words: why items stand here.
  let rules: [String]
  /// Newest first.
  var entries: [Entry]
  /// Positions in the model's topics.
  var subtopics: [Int]
  let parent: Int?
  /// Positions of topics that share items with it, those with the most first.
  var related: [Int] = []

  struct Entry: Sendable {
    let meeting: Int
    let item: Int
    /// Nil where the page has one rule only.
    let rule: String?
  }
}

extension SiteModel {
  private static func municipalities(of meetings: [SiteMeeting], newestFirst: [Int]) -> [SiteMunicipality] {
    // Grouping keeps the order: every group is newest first, too.
    let byPath = Dictionary(grouping: newestFirst, by: { meetings[$0].municipalityPath })
    return byPath.map { path, newest in
      let bodies = Dictionary(grouping: newest, by: { meetings[$0].bodyPath }).map { bodyPath, own in
        // A body is called what its latest meeting calls it.
        SiteBody(
          name: meetings[own[0]].meeting.body, path: bodyPath, municipalityName: meetings[newest[0]].municipalityName,
          municipalityPath: path, meetings: own)
      }
      return SiteMunicipality(
        name: meetings[newest[0]].municipalityName, path: path,
        bodies: bodies.sorted { $0.name == $1.name ? $0.path < $1.path : DanishOrder.precedes($0.name, $1.name) },
        meetings: newest)
    }
    .sorted { $0.name == $1.name ? $0.path < $1.path : DanishOrder.precedes($0.name, $1.name) }
  }

  var itemCount: Int { meetings.reduce(0) { $0 + $1.items.count } }

  /// Agendas younger than all minutes of their body, the first to come first.
  ///
  /// What is to come depends on the day a page is read; what has no minutes yet does not.
  func upcoming(_ count: Int) -> [Int] {
    let waiting = municipalities.flatMap(\.bodies).flatMap { body in
      body.meetings.prefix { meetings[$0].meeting.kind == .agenda }
    }
    return Array(
      waiting.sorted { (meetings[$0].meeting.date, meetings[$0].path) < (meetings[$1].meeting.date, meetings[$1].path) }
        .prefix(count))
  }

  /// The first open items with a decision in meetings that are given newest first.
  func latestDecisions(_ count: Int, among newest: [Int]) -> [(meeting: Int, item: Int)] {
    let matters = firstDecisions(count, among: newest) { !isProcedural($0) }
    // Minutes without heads of sections tell nothing of procedure.
    return matters.isEmpty ? firstDecisions(count, among: newest) { _ in true } : matters
  }

  private func firstDecisions(
    _ count: Int, among newest: [Int], where belongs: (SiteItem) -> Bool
  ) -> [(meeting: Int, item: Int)] {
    var found: [(meeting: Int, item: Int)] = []
    for index in newest where meetings[index].meeting.kind == .minutes {
      for (position, item) in meetings[index].items.enumerated()
      where item.record.decision.value != nil && belongs(item) {
        found.append((index, position))
        if found.count == count { return found }
      }
    }
    return found
  }

  /// The meetings before and after in the same body. Meetings stand by body and date.
  func neighbours(of index: Int) -> (previous: Int?, next: Int?) {
    func sameBody(_ other: Int) -> Int? {
      meetings.indices.contains(other) && meetings[other].bodyPath == meetings[index].bodyPath ? other : nil
    }
    return (sameBody(index - 1), sameBody(index + 1))
  }

  /// Agenda, announcements, signatures: decided at each meeting, news to nobody.
  private func isProcedural(_ item: SiteItem) -> Bool {
    item.facts.isProcedural || item.record.decision.value?.outcomes == [.none]
      || item.record.sections.allSatisfy { section in
        section.role == .decision || section.role == .absence || section.role == .procedure
      } && item.record.attachments.isEmpty
  }
}
