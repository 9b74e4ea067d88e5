import Minutes

/// An archive as the search reads it: meeting by meeting, so that nobody has to hold all texts at once.
///
/// Meetings are asked for from several threads, each once or twice.
public protocol SearchSource: Sendable {
  /// The language that most of the minutes are in.
  var language: SearchLanguage { get }
  var meetingCount: Int { get }
  /// The topics that the site has; items name them by their position here.
  var topics: [SearchTopic] { get }
  func meeting(at index: Int) -> SearchMeeting
  /// The meeting's items in their order.
  func items(ofMeeting index: Int) -> [SearchItem]
  /// The topics of each of the meeting's items, as the items have them.
  func topics(ofMeeting index: Int) -> [[Int]]
  /// Whether what is counted of a meeting is worth keeping for the next index.
  var keepsWords: Bool { get }
  /// What was kept of a meeting that has not changed since, topics apart; nil where nothing was.
  func keptWords(ofMeeting index: Int) -> [UInt8]?
  func keep(_ words: [UInt8], ofMeeting index: Int)
  /// What else the last index kept, by its name; nil where it kept nothing.
  func kept(_ name: String) -> [UInt8]?
  func keep(_ bytes: [UInt8], as name: String)
}

extension SearchSource {
  public func topics(ofMeeting index: Int) -> [[Int]] { items(ofMeeting: index).map(\.topics) }
  public var keepsWords: Bool { false }
  public func keptWords(ofMeeting index: Int) -> [UInt8]? { nil }
  public func keep(_ words: [UInt8], ofMeeting index: Int) {}
  public func kept(_ name: String) -> [UInt8]? { nil }
  public func keep(_ bytes: [UInt8], as name: String) {}
}

/// A topic that one can filter by.
public struct SearchTopic: Sendable, Hashable {
  /// What stands in addresses: a subject's code, or the folder of a topic of the publisher's own.
  public var value: String
  public var name: String

  public init(value: String, name: String) {
    self.value = value
    self.name = name
  }
}

/// What all items of a meeting share.
public struct SearchMeeting: Sendable {
  /// Below the site's root: `herlev/byraadet/2026-03-25/`.
  public var path: String
  public var date: CalendarDate
  /// Nil where nobody knows it.
  public var municipality: String?
  public var body: String
  /// The words of the body's name that name a body: "Sundhedsudvalget" of "Social- og Sundhedsudvalget". Its subjects
  /// would stand for every one of its items.
  public var bodyWords: [String]
  public var itemCount: Int

  public init(
    path: String, date: CalendarDate, municipality: String?, body: String, bodyWords: [String], itemCount: Int
  ) {
    self.path = path
    self.date = date
    self.municipality = municipality
    self.body = body
    self.bodyWords = bodyWords
    self.itemCount = itemCount
  }
}
