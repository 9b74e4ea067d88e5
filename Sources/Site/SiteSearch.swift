import Archive
import Guarding
import Minutes
import Parsing
import Search

/// The site's items as the search reads them.
struct SiteSearch: SearchSource {
  private let model: SiteModel
  private let meetings: [SearchMeeting]
  /// Set where an item's text could not be read: what was built then is not to be used.
  let failure: Failure

  /// The first thing that went wrong, from any thread.
  final class Failure: Sendable {
    private let first = Guarded<Diagnostic?>(nil)

    func set(_ diagnostic: Diagnostic) { first.withLock { $0 = $0 ?? diagnostic } }

    var diagnostic: Diagnostic? { first.withLock { $0 } }
  }

  let language: SearchLanguage
  let topics: [SearchTopic]

  private let words: DigestStore?

  init(_ model: SiteModel, words: DigestStore?, failure: Failure) {
    self.words = words
    self.failure = failure
    self.model = model
    var counts: [String: Int] = [:]
    for meeting in model.meetings { counts[meeting.language, default: 0] += meeting.items.count }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    language = SearchLanguage(most?.key ?? model.settings.language)
    topics = model.topics.map { topic in
      SearchTopic(value: topic.code ?? topic.path.split(separator: "/").last.map(String.init) ?? "", name: topic.title)
    }
    // A body meets often: its name is taken apart once.
    var bodyWords: [String: [String]] = [:]
    meetings = model.meetings.map { site in
      let body = site.meeting.body
      let words = bodyWords[body] ?? BodyName.bodyWords(in: body)
      bodyWords[body] = words
      return SearchMeeting(
        path: site.path, date: site.meeting.date, municipality: site.meeting.municipality, body: body,
        bodyWords: words, itemCount: site.items.count + SiteSearch.itemsWithoutMinutes(site).count)
    }
  }

  var meetingCount: Int { meetings.count }

  func meeting(at index: Int) -> SearchMeeting { meetings[index] }

  func items(ofMeeting index: Int) -> [SearchItem] {
    let site = model.meetings[index]
    let items = site.items.enumerated().map { position, item in
      searched(
        item, of: site, at: position, topics: model.topicsByItem[ItemPlace(meeting: index, item: position)] ?? [])
    }
    // An item of the agenda that the minutes do not have keeps its page, and is found.
    return items
      + SiteSearch.itemsWithoutMinutes(site).map {
        searched($0.agenda.items[$0.item], of: $0.agenda, at: $0.item, topics: [])
      }
  }

  func topics(ofMeeting index: Int) -> [[Int]] {
    let site = model.meetings[index]
    return site.items.indices.map { model.topicsByItem[ItemPlace(meeting: index, item: $0)] ?? [] }
      + SiteSearch.itemsWithoutMinutes(site).map { _ in [] }
  }

  private static func itemsWithoutMinutes(_ site: SiteMeeting) -> [(agenda: SiteMeeting, item: Int)] {
    site.agendas.isEmpty ? [] : site.itemsWithoutMinutes
  }

  var keepsWords: Bool { words != nil }

  func keptWords(ofMeeting index: Int) -> [UInt8]? { key(ofMeeting: index).flatMap { words?.head($0)?.bytes } }

  func keep(_ bytes: [UInt8], ofMeeting index: Int) {
    if let key = key(ofMeeting: index) { _ = words?.keep(bytes, as: key) }
  }

  func kept(_ name: String) -> [UInt8]? { words?.head(key(name))?.bytes }

  func keep(_ bytes: [UInt8], as name: String) { _ = words?.keep(bytes, as: key(name)) }

  /// Of the meeting's texts, the language and the program that counts.
  private func key(ofMeeting index: Int) -> ContentDigest? {
    guard let text = model.meetings[index].textDigest else { return nil }
    var writer = StoredWriter()
    writer.put(SiteSources.program)
    writer.put(text)
    writer.put(language.code)
    return ContentDigest.of(writer.bytes)
  }

  /// Of a name, the language and the program that counts.
  private func key(_ name: String) -> ContentDigest {
    var writer = StoredWriter()
    writer.put(SiteSources.program)
    writer.put(name)
    writer.put(language.code)
    return ContentDigest.of(writer.bytes)
  }

  private func searched(_ item: SiteItem, of site: SiteMeeting, at position: Int, topics: [Int]) -> SearchItem {
    var content = ItemContent()
    do throws(Diagnostic) { content = try site.content.item(position) } catch { failure.set(error) }
    let texts = item.record.closed ? [] : content.sections.map { text($0.blocks) }
    return SearchItem(path: item.path, record: item.record, lead: text(content.lead), texts: texts, topics: topics)
  }

  private func text(_ blocks: [Block]) -> String {
    var text = ""
    var isFirst = true
    for block in blocks {
      for line in block.plainTexts {
        if !isFirst { text += " " }
        isFirst = false
        text += line
      }
    }
    return text
  }
}
