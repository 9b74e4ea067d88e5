import Archive
import Feeds
import Minutes

/// Feeds and calendars of a site, each beside the page that shows the same.
struct SiteFeeds {
  let model: SiteModel

  /// So many of the newest entries stand in a feed: who follows it has seen the others.
  static let most = 60

  /// A feed of decisions.
  ///
  /// - Parameter folder: The page's folder, with a closing slash; empty for the archive's own feed.
  func feed(_ folder: String, title: String, author: String = "", items: [ItemPlace], agendas: [Int] = []) -> [UInt8] {
    var entries: [(date: CalendarDate, entry: AtomFeed.Entry)] = []
    for place in items.prefix(SiteFeeds.most) {
      entries.append((model.meetings[place.meeting].meeting.date, entry(place, in: folder)))
    }
    for index in agendas.prefix(SiteFeeds.most) {
      entries.append((model.meetings[index].meeting.date, entry(agenda: index, in: folder)))
    }
    // Newest first; of one day in the order they were given.
    let order = entries.indices.sorted { (entries[$1].date, $0) < (entries[$0].date, $1) }
    let newest = model.newestFirst.first.map { model.meetings[$0].meeting.date.description } ?? "1970-01-01"
    return AtomFeed(
      id: SiteFeeds.identifier(folder + "feed.xml"),
      title: folder.isEmpty ? model.settings.title : "\(title) – \(model.settings.title)",
      link: address(folder, from: folder),
      selfLink: (model.settings.baseURL.map { $0 + folder } ?? "") + "feed.xml",
      author: author.isEmpty ? model.settings.publisher ?? model.settings.title : author,
      language: model.documentLanguage ?? model.interface.language, updated: SiteFeeds.time(newest),
      entries: order.prefix(SiteFeeds.most).map { entries[$0].entry }
    ).bytes()
  }

  private func entry(_ place: ItemPlace, in folder: String) -> AtomFeed.Entry {
    let site = model.meetings[place.meeting]
    let item = model[place]
    let number = item.item.number.map { "\(site.meeting.itemLabel) \($0): " } ?? ""
    let outcomes = (item.record.decision.value?.outcomes ?? []).map { model.interface.outcomeWords[$0] ?? "" }
    let topics = (model.topicsByItem[place] ?? []).map { model.topics[$0].title }
    return AtomFeed.Entry(
      id: SiteFeeds.identifier(item.path), title: number + item.name, link: address(item.path, from: folder),
      updated: SiteFeeds.time(site.meeting.date.description), author: SiteFeeds.body(of: site),
      summary: item.record.decision.value?.text ?? "", categories: outcomes + topics)
  }

  private func entry(agenda index: Int, in folder: String) -> AtomFeed.Entry {
    let site = model.meetings[index]
    let titles = site.items.map { item in
      item.item.number.map { "\(site.meeting.itemLabel) \($0): \(item.name)" } ?? item.name
    }
    let word = model.interface.kind(.agenda)
    return AtomFeed.Entry(
      id: SiteFeeds.identifier(site.path + "dagsorden"),
      title: "\(word): \(site.meeting.body), \(model.interface.date(site.meeting.date))",
      link: address(site.path, from: folder), updated: SiteFeeds.time(site.meeting.date.description),
      author: SiteFeeds.body(of: site), summary: titles.joined(separator: "\n"), categories: [word])
  }

  private static func body(of site: SiteMeeting) -> String { "\(site.meeting.body), \(site.municipalityName)" }

  /// A calendar of meetings held and to come.
  func calendar(_ name: String, events: [SiteEvent]) -> [UInt8] {
    CalendarFile(name: name, events: events.map(event)).bytes()
  }

  /// Announced, called, held: one event that changes twice.
  private func event(_ event: SiteEvent) -> CalendarFile.Event {
    let uid = SiteFeeds.identifier(event.identity).dropFirst("urn:uuid:".count) + "@minutebook"
    var title = event.bodyName
    if model.municipalities.count > 1 { title += ", \(event.municipalityName)" }
    let base = model.settings.baseURL
    switch event.source {
    case .meeting(let index):
      let site = model.meetings[index]
      let isAgenda = site.meeting.kind == .agenda
      return CalendarFile.Event(
        uid: String(uid), date: event.date, start: event.start, title: title, place: site.meeting.place,
        description: site.items.map { ($0.item.number.map { $0 + ". " } ?? "") + $0.name }.joined(separator: "\n"),
        url: base.map { $0 + site.path }, sequence: isAgenda ? 1 : 2, stamp: site.meeting.date)
    case .plan(let place, let isDecided):
      let word = model.interface.word(isDecided ? "calendar.planned" : "calendar.proposed")
      return CalendarFile.Event(
        uid: String(uid), date: event.date, start: event.start, title: title, description: word,
        url: base.map { $0 + model[place].path }, isTentative: true, stamp: model.meetings[place.meeting].meeting.date)
    }
  }

  private func address(_ path: String, from folder: String) -> String {
    model.settings.baseURL.map { $0 + path } ?? Links.page(from: folder, to: path)
  }

  private static func time(_ day: String) -> String { day + "T00:00:00Z" }

  /// A name that stays when the site moves to another address: version 8 of RFC 9562, made of the path's digest.
  private static func identifier(_ path: String) -> String {
    guard let digest = ContentDigest(of: Array("minutebook/\(path)".utf8)) else { return "urn:minutebook:" + path }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    digest.appendHexadecimal(to: &digits)
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    var text: [UInt8] = []
    text.reserveCapacity(48)
    text += "urn:uuid:".utf8
    for (start, end) in [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)] {
      if start > 0 { text.append(UInt8(ascii: "-")) }
      text += digits[start..<end]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
