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
  private(set) var outgoing: [ItemPlace: [SiteReference]] = [:]
  /// By text of an item: every mention that leads somewhere, for the links inside the text.
  private(set) var links: [ItemPlace: [TextKey: [(words: String, target: SiteReference.Target)]]] = [:]
  /// Items whose text refers to an item, in the order of the model.
  private(set) var toItem: [ItemPlace: [ItemPlace]] = [:]
  /// Items whose text refers to a meeting as a whole, in the order of the model.
  private(set) var toMeeting: [Int: [ItemPlace]] = [:]

  /// Complexity: linear in what the texts name.
  init(meetings: [SiteMeeting]) {
    let directory = BodyDirectory(meetings: meetings)
    var byBodyAndDay: [String: [Int]] = [:]
    for (index, meeting) in meetings.enumerated() {
      byBodyAndDay[meeting.bodyPath + meeting.meeting.date.description, default: []].append(index)
    }
    var resolver = Resolver(meetings: meetings, directory: directory, byBodyAndDay: byBodyAndDay)
    for place in SiteModel.places(of: meetings) {
      let item = meetings[place.meeting].items[place.item]
      var seen: Set<SiteReference.Target> = []
      var named: Set<String> = []
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
            guard
              named.insert("\(mention.body ?? "") \(mention.date?.description ?? words) \(mention.item ?? "")").inserted
            else { continue }
          } else {
            links[place, default: [:]][TextKey(text.prose), default: []].append((words, target))
            guard seen.insert(target).inserted else { continue }
          }
          outgoing[place, default: []].append(SiteReference(mention: mention, words: told, target: target))
        }
      }
      for target in seen {
        switch target {
        case .item(let other): toItem[other, default: []].append(place)
        case .meeting(let other): toMeeting[other, default: []].append(place)
        case .missing: break
        }
      }
    }
  }

  /// Where a mention leads.
  private struct Resolver {
    let meetings: [SiteMeeting]
    let directory: BodyDirectory
    let byBodyAndDay: [String: [Int]]
    /// Folders of the bodies that were named, by municipality and name: the same few names come again and again.
    private var folders: [String: [String: String?]] = [:]

    init(meetings: [SiteMeeting], directory: BodyDirectory, byBodyAndDay: [String: [Int]]) {
      self.meetings = meetings
      self.directory = directory
      self.byBodyAndDay = byBodyAndDay
    }

    private mutating func bodyFolder(_ body: String, municipality: String) -> String? {
      if let known = folders[municipality]?[body] { return known }
      let found = directory.folder(of: body, municipality: municipality)
      folders[municipality, default: [:]][body] = .some(found)
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
      guard let meant = byBodyAndDay[folder + date.description] else { return .missing(.noMeeting) }
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
