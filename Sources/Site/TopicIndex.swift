import Archive
import Minutes

/// Which items belong to which topic, and by which rule.
struct TopicIndex {
  private let interface: Interface
  private(set) var topics: [SiteTopic] = []
  private(set) var byItem: ItemTable<[Int]>

  init(meetings: [SiteMeeting], newestFirst: [Int], rules: [Settings.TopicRule], interface: Interface) {
    self.interface = interface
    byItem = ItemTable(meetings: meetings)
    addSubjects(meetings, order: newestFirst)
    add(rules, meetings: meetings, order: newestFirst)
    for (position, topic) in topics.enumerated() {
      for entry in topic.entries {
        byItem[ItemPlace(meeting: entry.meeting, item: entry.item), default: []].append(position)
      }
    }
    relate()
  }

  /// Topics that share the most items with a topic, besides those above and below it.
  private mutating func relate() {
    var shared: [Int: [Int: Int]] = [:]
    for own in byItem.all {
      for first in own {
        for second in own where second != first { shared[first, default: [:]][second, default: 0] += 1 }
      }
    }
    for (index, counts) in shared {
      let topic = topics[index]
      let others = counts.filter { other, _ in
        other != topic.parent && topics[other].parent != index
          && !(topic.code == nil && topics[other].code?.utf8.count == 2)
      }
      topics[index].related = Array(
        others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(6))
    }
  }

  /// Groups and subjects of KLE, as the case numbers name them.
  private mutating func addSubjects(_ meetings: [SiteMeeting], order: [Int]) {
    var entries: [String: [SiteTopic.Entry]] = [:]
    for meeting in order {
      for (item, found) in meetings[meeting].items.enumerated() {
        if let code = found.record.topic.value {
          entries[code, default: []].append(.init(meeting: meeting, item: item, rule: nil))
        }
      }
    }
    // A number that the plan does not name says nothing to anybody: its items stand under their group.
    let codes = entries.keys.sorted()
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let groups = Set(codes.map(SubjectPlan.group)).filter(SubjectPlan.names).sorted()
    for group in groups {
      let parent = topics.count
      topics.append(
        SiteTopic(
          title: SubjectPlan.title(of: group), code: group, path: "emner/\(group)/",
          rules: [interface.word("rules.group", ["code": group, "title": SubjectPlan.title(of: group)])], entries: [],
          subtopics: [], parent: nil))
      for code in codes where SubjectPlan.group(of: code) == group {
        let own = entries[code] ?? []
        topics[parent].entries += own
        guard SubjectPlan.names(code) else { continue }
        topics[parent].subtopics.append(topics.count)
        topics.append(
          SiteTopic(
            title: SubjectPlan.title(of: code), code: code, path: "emner/\(SubjectPlan.slug(of: code))/",
            rules: [interface.word("rules.subject", ["code": code])], entries: own, subtopics: [], parent: parent))
      }
      topics[parent].entries.sort { (rank[$0.meeting] ?? 0, $0.item) < (rank[$1.meeting] ?? 0, $1.item) }
    }
  }

  /// Topics of the publisher's own, as `TopicRules` found their items.
  private mutating func add(_ rules: [Settings.TopicRule], meetings: [SiteMeeting], order: [Int]) {
    guard !rules.isEmpty else { return }
    var entries = [[SiteTopic.Entry]](repeating: [], count: rules.count)
    for meeting in order {
      for (position, item) in meetings[meeting].items.enumerated() {
        for (topic, reason) in item.topicReasons.enumerated() where reason != nil && topic < rules.count {
          entries[topic].append(.init(meeting: meeting, item: position, rule: reason))
        }
      }
    }
    for (rule, found) in zip(rules, entries) {
      let reasons =
        rule.words.map { interface.word("rules.word", ["word": $0]) }
        + rule.subjects.map { interface.word("rules.subject", ["code": $0]) }
      topics.append(
        SiteTopic(
          title: rule.name, code: nil, path: "emner/\(Slug.make(rule.name))/", rules: reasons, entries: found,
          subtopics: [],
          parent: nil))
    }
  }
}
