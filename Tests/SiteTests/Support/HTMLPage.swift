import Foundation

/// A page as a browser would see it, as far as the tests need it: elements, attributes, text.
struct HTMLPage {
  struct Element {
    let name: String
    let attributes: [String: String]
    let parent: Int?
    /// Positions in `events` of what stands between the tags.
    var content: Range<Int>
  }

  enum Event {
    case text(String)
    case open(Int)
    case close(Int)
  }

  private(set) var elements: [Element] = []
  private(set) var events: [Event] = []
  /// Tags that do not fit together, and what is no tag at all.
  private(set) var faults: [String] = []

  private static let empty: Set<String> = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]
  /// Elements that stand in a line: two words that only such a tag divides are one.
  private static let inline: Set<String> = ["a", "code", "em", "span", "strong", "time", "b", "i"]

  init(_ html: String) {
    var open: [Int] = []
    var rest = html.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if start > rest.startIndex { events.append(.text(HTMLPage.unescaped(String(rest[..<start]) ?? ""))) }
      guard let end = HTMLPage.tagEnd(rest[start...]) else {
        faults.append("a tag that never ends")
        rest = rest[rest.endIndex...]
        break
      }
      let tag = String(rest[rest.index(after: start)..<end]) ?? ""
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        close(String(tag.dropFirst()), &open)
      } else {
        add(tag, &open)
      }
    }
    if !rest.isEmpty { events.append(.text(HTMLPage.unescaped(String(rest) ?? ""))) }
    for index in open { faults.append("<\(elements[index].name)> is never closed") }
  }

  /// The `>` that ends the tag: one in quotes does not.
  private static func tagEnd(_ text: Substring.UTF8View) -> Substring.UTF8View.Index? {
    var quoted = false
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { quoted.toggle() }
      if text[index] == UInt8(ascii: ">"), !quoted { return index }
    }
    return nil
  }

  private mutating func add(_ tag: String, _ open: inout [Int]) {
    let name = String(tag.prefix { $0 != " " && $0 != "\n" })
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count).dropLast(tag.hasSuffix("/") ? 1 : 0)
    while let match = rest.firstMatch(of: #/^\s+([^\s=]+)(?:="([^"]*)")?/#) {
      attributes[String(match.1)] = HTMLPage.unescaped(match.2.map(String.init) ?? "")
      rest = rest[match.range.upperBound...]
    }
    if !rest.allSatisfy(\.isWhitespace) { faults.append("<\(tag)>") }
    let index = elements.count
    elements.append(
      Element(name: name, attributes: attributes, parent: open.last, content: events.count..<events.count))
    // Shapes of a picture close themselves.
    if HTMLPage.empty.contains(name) || tag.hasSuffix("/") {
      if name == "br" { events.append(.text(" ")) }
      return
    }
    events.append(.open(index))
    elements[index].content = events.count..<events.count
    open.append(index)
  }

  private mutating func close(_ name: String, _ open: inout [Int]) {
    guard let last = open.last, elements[last].name == name else {
      faults.append("</\(name)> closes nothing")
      return
    }
    elements[last].content = elements[last].content.lowerBound..<events.count
    events.append(.close(last))
    open.removeLast()
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

extension HTMLPage {
  func all(_ name: String, class wanted: String? = nil) -> [Element] {
    elements.filter { element in
      element.name == name && wanted.map { element.classes.contains($0[...]) } ?? true
    }
  }

  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// The text of an element without the elements that repeat others' words.
  func text(of element: Element, withoutRepeats: Bool = false) -> String {
    var text = ""
    var skipped: Int?
    for event in events[element.content] {
      switch event {
      case .open(let index):
        if withoutRepeats, skipped == nil, elements[index].attributes["data-repeats"] != nil { skipped = index }
        if !HTMLPage.inline.contains(elements[index].name) { text += " " }
      case .close(let index):
        if skipped == index { skipped = nil }
        if !HTMLPage.inline.contains(elements[index].name) { text += " " }
      case .text(let words): if skipped == nil { text += words }
      }
    }
    return text
  }

  /// The text of the first element of a name; white space of every kind is one space.
  func text(_ name: String, class wanted: String? = nil) -> String? {
    all(name, class: wanted).first.map { HTMLPage.squeezed(text(of: $0)) }
  }

  func texts(_ name: String, class wanted: String? = nil) -> [String] {
    all(name, class: wanted).map { HTMLPage.squeezed(text(of: $0)) }
  }

  /// Everything that can be read on the page.
  var visibleText: String { all("body").first.map { HTMLPage.squeezed(text(of: $0)) } ?? "" }

  /// The document's own words, in order.
  var documentText: String {
    all("article", class: "document").map { text(of: $0, withoutRepeats: true) }.joined(separator: " ")
  }

  /// Addresses of links, assets and forms.
  var addresses: [String] {
    elements.flatMap { element in
      switch element.name {
      case "a", "link": element.attributes["rel"] == "canonical" ? [] : [element.attributes["href"]]
      case "script", "img": [element.attributes["src"]]
      case "form": [element.attributes["action"]]
      default: [String?]()
      }
    }.compactMap { $0 }
  }

  static func squeezed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension HTMLPage.Element {
  var classes: [Substring] { attributes["class", default: ""].split(separator: " ") }
}

/// Words by letters and digits.
enum Words {
  static func of(_ text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// Where two texts part, with the words around; nil where they are one.
  static func difference(_ expected: [String], _ found: [String]) -> String? {
    guard expected != found else { return nil }
    let at = zip(expected, found).prefix { $0 == $1 }.count
    func around(_ words: [String]) -> String { words.dropFirst(max(0, at - 6)).prefix(16).joined(separator: " ") }
    return "word \(at) of \(expected.count)/\(found.count): “\(around(expected))” became “\(around(found))”"
  }

  /// The words of `expected` that `found` has fewer of.
  static func lost(_ expected: [String], from found: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for word in found { counts[word, default: 0] += 1 }
    return expected.filter { word in
      counts[word, default: 0] -= 1
      return counts[word, default: 0] < 0
    }
  }
}
