/// A description of the archive's search, as OpenSearch 1.1 has it, so that a browser can offer it beside its own.
///
/// Clients follow only addresses with a host, so a site without one has no such file.
public struct OpenSearchFile: Hashable, Sendable {
  /// What a browser calls the search: at most 16 characters, as the specification says.
  public let shortName: String
  /// The archive's whole name.
  public var title: String
  /// One sentence.
  public var description: String
  /// The search page's address, without a query.
  public var page: String
  /// Where the description itself is.
  public var selfLink: String
  /// Of the documents: `da`.
  public var language: String

  /// The specification's limits, in characters.
  private static let longestShortName = 16
  private static let longestTitle = 48
  private static let longestDescription = 1_024

  /// - Parameter names: What the search may be called, the best first; the first that is short enough is taken.
  public init(
    names: [String], title: String, description: String, page: String, selfLink: String, language: String
  ) {
    shortName = OpenSearchFile.shortName(of: names + [title])
    self.title = title
    self.description = description
    self.page = page
    self.selfLink = selfLink
    self.language = language
  }

  /// The file, UTF-8.
  public func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("OpenSearchDescription", [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")])
    xml.element("ShortName", shortName)
    xml.element("LongName", OpenSearchFile.cut(FeedText.line(title), to: OpenSearchFile.longestTitle))
    xml.element("Description", OpenSearchFile.cut(FeedText.line(description), to: OpenSearchFile.longestDescription))
    xml.empty("Url", [("type", "text/html"), ("template", FeedAddress.link(page) + "?q={searchTerms}")])
    xml.empty(
      "Url",
      [
        ("type", "application/opensearchdescription+xml"), ("rel", "self"), ("template", FeedAddress.link(selfLink)),
      ])
    xml.element("Language", FeedText.line(language))
    xml.element("InputEncoding", "UTF-8")
    xml.element("OutputEncoding", "UTF-8")
    xml.end("OpenSearchDescription")
    return xml.bytes
  }

  private static func shortName(of names: [String]) -> String {
    let lines = names.map(FeedText.line).filter { !$0.isEmpty }
    return lines.first { length($0) <= longestShortName } ?? cut(lines.last ?? "", to: longestShortName)
  }

  /// Whole words where one fits, an ellipsis where something is left out.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard length(text) > limit else { return text }
    var kept = ""
    for character in text {
      guard length(kept) + length(String(character)) < limit else { break }
      kept.append(character)
    }
    let isWhole = text.dropFirst(kept.count).first == " "
    if !isWhole, let space = kept.lastIndex(of: " ") { kept = String(kept[..<space]) }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// A client may count code points.
  private static func length(_ text: String) -> Int { text.unicodeScalars.count }
}
