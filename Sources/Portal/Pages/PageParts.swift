import HTML
import Minutes
import Parsing

/// The part of a page that holds the minutes, and what stands around it.
struct PageParts {
  private(set) var content: [HTMLNode] = []
  /// The page's own title, where the content has none that says body and day.
  private(set) var title: [HTMLNode] = []
  private(set) var leftOut: [String] = []
  /// Words that are left out, by what they stood in.
  private var words: [String: Int] = [:]
  /// Heads of the page that say which meeting it is.
  private var heads: [HTMLNode] = []

  init(_ nodes: [HTMLNode]) {
    let page = HTMLElement(name: "", children: nodes)
    let whole = page.first("body") ?? page
    let all = HTMLCharacters.words(of: whole)
    var body = whole
    body.children = withoutFrame(whole.children, whole: all)
    let main = PageParts.main(in: body)
    let rest = HTMLCharacters.words(of: body) - HTMLCharacters.words(of: main)
    content = heads + main.children
    var lost = rest
    if heads.isEmpty, main.first("h1") == nil, let heading = whole.first("h1"), PageParts.namesMeeting(heading.text) {
      title.append(.element(heading))
      lost = max(0, lost - HTMLCharacters.words(of: heading))
    }
    addPageTitle(page.first("title"), main: main)
    if lost > 0 { words["what stands outside the main part", default: 0] += lost }
    for (name, count) in words.sorted(by: { $0.key < $1.key }) where count > 0 {
      leftOut.append("\(name) (\(count) \(count == 1 ? "word" : "words"))")
    }
  }

  /// The title of the window, where nothing near the top of the content says body or day.
  private mutating func addPageTitle(_ element: HTMLElement?, main: HTMLElement) {
    let top = ((title + heads).compactMap(\.element).map(\.text) + [String(main.text.prefix(600))]).joined(
      separator: " ")
    guard ReceivedWords.date(in: top) == nil || ReceivedWords.body(in: top) == nil, let element else { return }
    // Of "Referat – Økonomiudvalget – Herlev Kommune" the last part names the site.
    let words = HTMLElement(name: "h1", children: element.children)
    guard PageParts.namesMeeting(words.text) else { return }
    title.insert(.element(words), at: 0)
  }

  /// Whether a heading says body or day: a site's own name does not.
  private static func namesMeeting(_ text: String) -> Bool {
    ReceivedWords.body(in: text) != nil || ReceivedWords.date(in: text) != nil
  }

  // MARK: The frame of a site

  private static let roles = [
    "navigation": "navigation", "banner": "page header", "contentinfo": "page footer", "complementary": "side column",
    "search": "search", "dialog": "dialogs", "alertdialog": "dialogs",
  ]

  /// What an element that frames the content is called in the report; nil for any other.
  private func frame(_ element: HTMLElement, isInMain: Bool) -> String? {
    if let role = element.attributes["role"].flatMap({ PageParts.roles[$0.lowercased()] }) { return role }
    let marks = element.classes + [(element.attributes["id"] ?? "").lowercased()]
    if marks.contains(where: { $0.contains("cookie") || $0.contains("consent") }) { return "cookie banner" }
    switch element.name {
    case "nav": return "navigation"
    case "aside": return "side column"
    case "dialog": return "dialogs"
    case "search": return "search"
    case "header" where !isInMain: return "page header"
    case "footer" where !isInMain: return "page footer"
    default: return nil
    }
  }

  /// The nodes without what frames them. Whatever it is called, most of the page is no frame.
  private mutating func withoutFrame(_ nodes: [HTMLNode], whole: Int, isInMain: Bool = false) -> [HTMLNode] {
    nodes.compactMap { node in
      guard var element = node.element else { return node }
      if let name = frame(element, isInMain: isInMain) {
        if name == "page header", PageParts.tellsMeeting(element) {
          element.children = withoutFrame(element.children, whole: whole, isInMain: true)
          heads.append(.element(element))
          return nil
        }
        let own = HTMLCharacters.words(of: element)
        if own * 2 <= whole, !PageParts.holdsItems(element), !PageParts.holdsAttachments(element) {
          words[name, default: 0] += own
          return nil
        }
      }
      let isContent = ["main", "article", "section"].contains(element.name)
      element.children = withoutFrame(element.children, whole: whole, isInMain: isInMain || isContent)
      return .element(element)
    }
  }

  private static func holdsItems(_ element: HTMLElement) -> Bool {
    element.elements.contains { child in
      HTMLNames.headingLevel(child.name) != nil && PageHeading.isItem(child.text) || holdsItems(child)
    }
  }

  /// A head with a heading of the meeting, not of the site.
  private static func tellsMeeting(_ element: HTMLElement) -> Bool {
    let heading = element.first("h1") ?? element.first("h2")
    return heading != nil && namesMeeting(element.text)
  }

  /// A column with an item's attachments or its decision.
  private static func holdsAttachments(_ element: HTMLElement) -> Bool {
    guard element.name == "aside" else { return false }
    let text = element.text.lowercased()
    return text.contains("bilag") || text.contains("beslutning")
  }

  // MARK: The main part

  /// `main`, or the one article that holds most of the page; else all of it.
  private static func main(in body: HTMLElement) -> HTMLElement {
    let mains = all(in: body) { $0.name == "main" || $0.attributes["role"]?.lowercased() == "main" }
    if let largest = largest(mains), !largest.text.isEmpty { return largest }
    let articles = all(in: body) { $0.name == "article" }
    if let largest = largest(articles), HTMLCharacters.words(of: largest) * 10 >= HTMLCharacters.words(of: body) * 7 {
      return largest
    }
    return body
  }

  private static func largest(_ elements: [HTMLElement]) -> HTMLElement? {
    elements.map { ($0, $0.text.utf8.count) }.max { $0.1 < $1.1 }?.0
  }

  /// The outermost elements that fit.
  private static func all(in element: HTMLElement, _ fits: (HTMLElement) -> Bool) -> [HTMLElement] {
    element.elements.flatMap { fits($0) ? [$0] : all(in: $0, fits) }
  }
}

extension HTMLCharacters {
  /// How many words an element shows.
  static func words(of element: HTMLElement) -> Int { element.text.split(separator: " ").count }
}
