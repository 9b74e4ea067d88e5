import Minutes
import Parsing

/// A meeting without what may not go out: from here on no page, record or index can tell more.
///
/// A closed item keeps number and title. Its decision, where the publisher lets decisions out, is worked out of the
/// whole item and then stands alone.
struct PublishedMeeting {
  let site: SiteMeeting

  init(
    _ archived: Meeting, file: String, dialect: Dialect, interface: Interface, topics: TopicRules,
    tellsClosedDecisions: Bool
  ) {
    var meeting = archived
    let decisions = tellsClosedDecisions ? PublishedMeeting.closedDecisions(of: archived, dialect: dialect) : [:]
    for index in meeting.items.indices where meeting.items[index].closed {
      meeting.items[index].lead = []
      meeting.items[index].sections = decisions[index].map { [$0.section] } ?? []
    }
    let facts = Interpreter(meeting: meeting, dialect: dialect).items()
    let folders = meeting.itemFolders
    let items = meeting.items.enumerated().map { position, item in
      var facts = facts[position]
      if let decided = decisions[position] { facts.record.decision = Nullable(decided.decision) }
      return SiteItem(
        item: ItemHeading(item), facts: facts, path: "\(meeting.path)/\(folders[position])/",
        name: PublishedMeeting.name(of: item, label: meeting.itemLabel, interface: interface),
        named: NamedText.all(of: item), planned: item.closed ? [] : MeetingPlanReader.read(item, meeting: meeting),
        topicReasons: topics.reasons(for: item, subject: facts.record.topic.value))
    }
    let content = meeting.items.map { ItemContent(lead: $0.lead, sections: $0.sections) }
    let parts = meeting.path.split(separator: "/").map(String.init)
    meeting.items = []
    site = SiteMeeting(
      meeting: meeting, file: file, items: items, bodyPath: "\(parts[0])/\(parts[1])/",
      municipalityPath: "\(parts[0])/",
      municipalityName: meeting.municipality ?? interface.word("names.unknownMunicipality"), language: dialect.language,
      content: MeetingContent(content))
  }

  private static func name(of item: AgendaItem, label: String, interface: Interface) -> String {
    if !item.title.isEmpty { return item.title }
    return item.number.map { "\(label) \($0)" } ?? (item.closed ? interface.word("names.closedItem") : label)
  }

  /// What was decided under a heading of the decision, by the item's position: the words and nothing around them.
  ///
  /// Who is competent decides what "Tiltrådt" means, so the outcome follows from the whole item.
  private static func closedDecisions(
    of archived: Meeting, dialect: Dialect
  ) -> [Int: (decision: Decision, section: Section)] {
    var opened = archived
    for index in opened.items.indices { opened.items[index].closed = false }
    var found: [Int: (decision: Decision, section: Section)] = [:]
    for (position, facts) in Interpreter(meeting: opened, dialect: dialect).items().enumerated() {
      let item = archived.items[position]
      guard item.closed, let decision = facts.record.decision.value, let place = facts.roles.firstIndex(of: .decision)
      else {
        continue
      }
      let words = decision.text.split(separator: "\n").map { Block.paragraph(Prose(plain: $0)) }
      found[position] = (decision, Section(heading: item.sections[place].heading, blocks: words))
    }
    return found
  }
}
