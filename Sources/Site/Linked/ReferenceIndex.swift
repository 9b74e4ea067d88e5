import Minutes
import Parsing

/// What an item's text refers to: another item, a meeting, or something that the archive does not have.
struct SiteReference: Sendable {
  let mention: Mention
  /// As printed.
  let words: String
  let target: Target

  enum Target: Hashable, Sendable {
    case item(ItemPlace)
    case meeting(Int)
    case missing(Reason)
  }

  /// Why a reference leads nowhere; nothing is guessed.
  enum Reason: String, Sendable, CaseIterable, Encodable {
    /// Day and month are printed without a year.
    case noYear
    /// The archive has no body of that name in the municipality.
    case noBody
    /// The body has no meeting on that day.
    case noMeeting
    /// The meeting has no item of that number.
    case noItem
    /// The body has several meetings on that day, and nothing tells which is meant.
    case severalMeetings
  }
}

/// References of all items, both ways.
struct ReferenceIndex: Sendable {
  /// By item, distinct, in the order of the text; items without any are left out.
  private(set) var outgoing: ItemTable<[SiteReference]>
  /// By text of an item: every mention that leads somewhere, for the links inside the text.
  private(set) var links: ItemTable<[TextKey: [(words: String, target: SiteReference.Target)]]>
  /// Items whose text refers to an item, in the order of the model.
  private(set) var toItem: ItemTable<[ItemPlace]>
  /// Items whose text refers to a meeting as a whole, in the order of the model.
  private(set) var toMeeting: [Int: [ItemPlace]] = [:]

  /// Complexity: linear in what the texts name.
  init(meetings: [SiteMeeting]) {
    outgoing = ItemTable(meetings: meetings)
    links = ItemTable(meetings: meetings)
    toItem = ItemTable(meetings: meetings)
    let directory = BodyDirectory(meetings: meetings)
    var byBodyAndDay: [BodyDay: [Int]] = [:]
    for (index, meeting) in meetings.enumerated() {
      byBodyAndDay[BodyDay(folder: meeting.bodyPath, date: meeting.meeting.date), default: []].append(index)
    }
    var resolver = Resolver(meetings: meetings, directory: directory, byBodyAndDay: byBodyAndDay)
    for place in SiteModel.places(of: meetings) {
      let item = meetings[place.meeting].items[place.item]
      var seen = DistinctValues<SiteReference.Target>()
      var missing = DistinctValues<MissingName>()
      for text in item.named {
        var lead = ""
        for mention in text.mentions {
          guard let target = resolver.target(of: mention, from: place) else { continue }
          let words = text.words(mention.range)
          // "… punkt 1 og 8": the second number says nothing alone.
          let isContinued = words == mention.item && !lead.isEmpty
          let told = isContinued ? "\(lead) … \(words)" : words
          if !isContinued { lead = words }
          if case .missing = target {
            // Two ways to name one meeting that is not here are two lines in the report, one name is one.
            guard missing.insert(MissingName(mention, words: words)) else { continue }
          } else {
            links[place, default: [:]][TextKey(text.prose), default: []].append((words, target))
            guard seen.insert(target) else { continue }
          }
          outgoing[place, default: []].append(SiteReference(mention: mention, words: told, target: target))
        }
      }
      for target in seen.values {
        switch target {
        case .item(let other): toItem[other, default: []].append(place)
        case .meeting(let other): toMeeting[other, default: []].append(place)
        case .missing: break
        }
      }
    }
  }

  private struct BodyDay: Hashable {
    var folder: String
    var date: CalendarDate
  }

  /// A place that is not here, as a text names it.
  private struct MissingName: Hashable {
    private let body: String?
    private let date: CalendarDate?
    private let item: String?
    /// Where no date tells more.
    private let words: String

    init(_ mention: Mention, words: String) {
      body = mention.body
      date = mention.date
      item = mention.item
      self.words = mention.date == nil ? words : ""
    }
  }

  /// Where a mention leads.
  private struct Resolver {
    let meetings: [SiteMeeting]
    let directory: BodyDirectory
    let byBodyAndDay: [BodyDay: [Int]]
    /// Folders of the bodies that texts of the last municipality named: the same few names come again and again, and
    /// meetings of one municipality stand together.
    private var folders: [TextKey: String?] = [:]
    private var municipality = ""

    init(meetings: [SiteMeeting], directory: BodyDirectory, byBodyAndDay: [BodyDay: [Int]]) {
      self.meetings = meetings
      self.directory = directory
      self.byBodyAndDay = byBodyAndDay
    }

    private mutating func bodyFolder(_ body: String, municipality: String) -> String? {
      if municipality != self.municipality {
        folders = [:]
        self.municipality = municipality
      }
      if let known = folders[TextKey(body)] { return known }
      let found = directory.folder(of: body, municipality: municipality)
      folders[TextKey(body)] = .some(found)
      return found
    }

    /// Nil where the text names its own meeting or itself: that is no reference.
    mutating func target(of mention: Mention, from place: ItemPlace) -> SiteReference.Target? {
      let own = meetings[place.meeting]
      guard let date = mention.date else { return .missing(.noYear) }
      var folder = own.bodyPath
      if let body = mention.body {
        guard let found = bodyFolder(body, municipality: own.municipalityPath) else {
          return .missing(.noBody)
        }
        folder = found
      }
      guard let meant = byBodyAndDay[BodyDay(folder: folder, date: date)] else { return .missing(.noMeeting) }
      guard let number = mention.item else {
        guard !meant.contains(place.meeting) else { return nil }
        guard meant.count == 1 else { return .missing(.severalMeetings) }
        let there = meant[0]
        return sameMatter(as: place, in: there).map { .item(ItemPlace(meeting: there, item: $0)) } ?? .meeting(there)
      }
      let numbered = meant.compactMap { meeting in
        meetings[meeting].items.firstIndex { $0.item.number == number }.map { ItemPlace(meeting: meeting, item: $0) }
      }
      guard let target = numbered.first else { return .missing(.noItem) }
      guard numbered.count == 1 else { return .missing(.severalMeetings) }
      return target == place ? nil : .item(target)
    }

    /// The one item of another meeting that deals with the same case.
    private func sameMatter(as place: ItemPlace, in meeting: Int) -> Int? {
      let item = meetings[place.meeting].items[place.item]
      guard !item.facts.isProcedural, let number = item.record.caseNumber.value else { return nil }
      let same = meetings[meeting].items.indices.filter {
        meetings[meeting].items[$0].record.caseNumber.value == number
      }
      return same.count == 1 ? same[0] : nil
    }
  }
}

/// Values in the order in which they came, each once: a few are compared, which costs less than a set, and many are hashed.
private struct DistinctValues<Value: Hashable> {
  private(set) var values: [Value] = []
  private var hashed: Set<Value> = []

  /// Whether the value is new.
  mutating func insert(_ value: Value) -> Bool {
    if values.count < 16 {
      guard !values.contains(value) else { return false }
    } else {
      if hashed.isEmpty { hashed = Set(values) }
      guard hashed.insert(value).inserted else { return false }
    }
    values.append(value)
    return true
  }
}
