/// A feed of decisions, as RFC 4287 has it, for whoever follows a body, a topic or a case.
///
/// The same values give the same bytes: no clock, no locale. Texts are plain text and are escaped; what XML forbids and what
/// turns the direction of text around goes; addresses become ASCII.
public struct AtomFeed: Hashable, Sendable {
  /// One decision.
  public struct Entry: Hashable, Sendable {
    /// An absolute IRI that never changes (`urn:uuid:…`) and that no other entry of the feed has.
    public var id: String
    /// On one line; an entry without one shows its link.
    public var title: String
    /// Where the page is: absolute, or relative to the feed's own folder where the site has no address.
    public var link: String
    /// RFC 3339 (`2026-03-25T00:00:00Z`), all of one feed with the same offset, so that they compare as text.
    public var updated: String
    /// The body that decided; where it is empty, the feed's author speaks.
    public var author: String
    /// What was decided, one paragraph a line; empty where nothing was.
    public var summary: String
    public var categories: [String]

    public init(
      id: String, title: String, link: String, updated: String, author: String, summary: String = "",
      categories: [String] = []
    ) {
      self.id = id
      self.title = title
      self.link = link
      self.updated = updated
      self.author = author
      self.summary = summary
      self.categories = categories
    }
  }

  /// An absolute IRI that never changes.
  public var id: String
  public var title: String
  /// The page that shows the same.
  public var link: String
  /// Where the feed itself is.
  public var selfLink: String
  /// Who publishes the feed; where it is empty, its title.
  public var author: String
  /// Of the texts: `da`.
  public var language: String
  /// RFC 3339: what an empty feed says; otherwise the newest entry's counts.
  public var updated: String
  public var entries: [Entry]

  public init(
    id: String, title: String, link: String, selfLink: String, author: String, language: String, updated: String,
    entries: [Entry]
  ) {
    self.id = id
    self.title = title
    self.link = link
    self.selfLink = selfLink
    self.author = author
    self.language = language
    self.updated = updated
    self.entries = entries
  }

  /// The feed's file, UTF-8.
  /// - Complexity: O(n) in the length of the texts.
  public func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", FeedText.line(language))])
    xml.element("id", FeedAddress.encoded(id))
    let heading = AtomFeed.firstText(title, or: FeedAddress.link(link))
    xml.element("title", heading)
    xml.element("updated", FeedText.line(entries.map(\.updated).max() ?? updated))
    AtomFeed.write(author: AtomFeed.firstText(author, or: heading), into: &xml)
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", FeedAddress.link(link))])
    xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", FeedAddress.link(selfLink))])
    for entry in entries { AtomFeed.write(entry, into: &xml) }
    xml.end("feed")
    return xml.bytes
  }

  private static func write(_ entry: Entry, into xml: inout XMLWriter) {
    let link = FeedAddress.link(entry.link)
    xml.begin("entry")
    xml.element("id", FeedAddress.encoded(entry.id))
    xml.element("title", firstText(entry.title, or: link))
    xml.element("updated", FeedText.line(entry.updated))
    let author = FeedText.line(entry.author)
    if !author.isEmpty { write(author: author, into: &xml) }
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", link)])
    for category in entry.categories.map(FeedText.line) where !category.isEmpty {
      xml.empty("category", [("term", category)])
    }
    let paragraphs = FeedText.lines(entry.summary)
    if !paragraphs.isEmpty {
      var html: [UInt8] = []
      for paragraph in paragraphs {
        html += "<p>".utf8
        XMLWriter.append(paragraph, to: &html)
        html += "</p>".utf8
      }
      xml.element("content", String(decoding: html, as: UTF8.self), [("type", "html")])
    }
    xml.end("entry")
  }

  private static func write(author: String, into xml: inout XMLWriter) {
    xml.begin("author")
    xml.element("name", author)
    xml.end("author")
  }

  /// Readers ask for a title and a name that are not empty.
  private static func firstText(_ text: String, or other: String) -> String {
    let line = FeedText.line(text)
    return line.isEmpty ? other : line
  }
}
