import HTML
import Minutes
import Parsing

/// Writes a page's content as lines of text.
struct PageLines {
  let words: ReceivedWords
  private(set) var lines: [String] = []
  private var controls = 0
  private var pictures = 0
  /// Words in columns of links.
  var navigation = 0
  /// The line that is being written, and whether every word of it is bold.
  private var line = ""
  private var isBold = true
  private var bold = 0
  /// In front of the next line: "- ", "3. ".
  private var mark = ""

  init(words: ReceivedWords) { self.words = words }

  /// The lines, joined.
  var text: String { lines.joined(separator: "\n") + "\n" }

  var leftOut: [String] {
    (navigation > 0 ? ["navigation (\(navigation) \(navigation == 1 ? "word" : "words"))"] : [])
      + (controls > 0 ? ["words of buttons, forms and frames: \(controls)"] : [])
      + (pictures > 0 ? ["pictures without a description: \(pictures)"] : [])
  }

  // MARK: Lines

  mutating func flush() {
    let words = HTMLCharacters.oneLine(line)
    line = ""
    guard !words.isEmpty else { return }
    let isHead = isBold && mark.isEmpty && words.utf8.count <= 200 && !words.contains("*")
    lines.append(mark + (isHead ? "**\(words)**" : words))
    mark = ""
    isBold = true
  }

  /// An empty line, unless there is one.
  private mutating func part() {
    flush()
    if lines.last?.isEmpty == false { lines.append("") }
  }

  mutating func add(_ text: String) {
    part()
    if !text.isEmpty { lines.append(text) }
  }

  /// A line right below the one above.
  mutating func addLine(_ text: String) {
    flush()
    lines.append(text)
  }

  mutating func addHeading(_ text: String, level: Int) {
    part()
    if text.isEmpty { return }
    lines.append(String(repeating: "#", count: level) + " " + text)
    lines.append("")
  }

  private mutating func append(_ text: String) {
    line += text
    if bold == 0, text.contains(where: { !$0.isWhitespace }) { isBold = false }
  }

  // MARK: Elements

  mutating func write(_ nodes: [HTMLNode]) {
    for node in nodes {
      switch node {
      case .text(let text): append(text)
      case .element(let element): write(element)
      }
    }
  }

  private mutating func write(_ element: HTMLElement) {
    let name = element.name
    if let level = HTMLNames.headingLevel(name) { return writeHeading(element, level: level) }
    if isToggle(element) { return writeHeading(element, level: 2) }
    if HTMLNames.inert.contains(name) {
      if ["button", "select", "textarea", "iframe"].contains(name) {
        controls += HTMLElement(name: "div", children: element.children).text.split(separator: " ").count
      }
      return
    }
    switch name {
    case "br": flush()
    case "hr": part()
    case "img":
      let words = HTMLCharacters.oneLine(element.attributes["alt"] ?? "")
      if words.isEmpty { pictures += 1 } else { append(" [Billede: \(words)] ") }
    case "ul", "ol", "menu": writeList(element)
    case "dl": writePairs(element)
    case "table": writeTable(element)
    case "b", "strong":
      bold += 1
      write(element.children)
      bold -= 1
    case "sup":
      let text = element.text
      append(
        Int(text) == nil || text.utf8.count > 3
          ? text : String(text.compactMap { $0.wholeNumberValue.map { Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0] } }))
    default:
      let isBlock = HTMLNames.isBlock(name)
      if isBlock { part() }
      write(element.children)
      if isBlock { part() }
    }
  }

  private mutating func writeHeading(_ element: HTMLElement, level: Int) {
    addHeading(PageHeading.text(of: element), level: min(level, 3))
    pictures += element.first("img") == nil ? 0 : 1
  }

  /// What opens a part of the page when it is clicked and says which: an accordion's head.
  private func isToggle(_ element: HTMLElement) -> Bool {
    switch element.name {
    case "summary": return true
    case "button":
      return element.attributes["aria-expanded"] != nil || element.attributes["aria-controls"] != nil
        || PageHeading.isItem(PageHeading.text(of: element))
    case "a", "div", "span":
      let opens =
        element.attributes["aria-expanded"] != nil || element.attributes["role"]?.lowercased() == "button"
        || element.attributes["role"]?.lowercased() == "heading"
        || element.attributes["data-toggle"] != nil || element.attributes["data-bs-toggle"] != nil
      return opens && !element.text.isEmpty && element.text.utf8.count <= 400
    default: return false
    }
  }

  // MARK: Lists

  private mutating func writeList(_ list: HTMLElement) {
    part()
    var number = list.attributes["start"].flatMap { Int($0) } ?? 1
    for node in list.children {
      guard let entry = node.element, entry.name == "li" else {
        write([node])
        continue
      }
      number = entry.attributes["value"].flatMap { Int($0) } ?? number
      let sign = list.name == "ol" ? "\(number). " : "- "
      number = number < 1_000_000 ? number + 1 : number
      if let heading = entry.elements.first, HTMLNames.headingLevel(heading.name) != nil || isToggle(heading) {
        // An item of its own: "<ol><li><h3>Title</h3>…".
        let text = PageHeading.text(of: heading)
        addHeading(list.name == "ol" && !PageHeading.isItem(text) ? sign + text : text, level: 2)
        let first = entry.children.firstIndex { $0.element != nil } ?? 0
        write(Array(entry.children[(first + 1)...]))
        part()
        continue
      }
      flush()
      mark = sign
      writeEntry(entry)
      flush()
      mark = ""
    }
    part()
  }

  /// An entry's words on one line, lists inside it below.
  private mutating func writeEntry(_ entry: HTMLElement) {
    for node in entry.children {
      if let inner = node.element, ["ul", "ol", "table", "dl"].contains(inner.name) {
        flush()
        write(inner)
      } else if let inner = node.element, HTMLNames.isBlock(inner.name) {
        append(" ")
        writeEntry(inner)
        append(" ")
      } else {
        write([node])
      }
    }
  }

  // MARK: Pairs of a name and what it says

  private mutating func writePairs(_ list: HTMLElement) {
    part()
    var label = ""
    for element in PageLines.pairs(in: list) {
      if element.name == "dt" {
        flushLabel(&label)
        label = PageHeading.text(of: element)
        if PageHeading.isItem(label) || element.elements.contains(where: { HTMLNames.headingLevel($0.name) != nil }) {
          addHeading(label, level: 2)
          label = ""
        }
      } else {
        let isShort = !element.elements.contains { HTMLNames.isBlock($0.name) && $0.name != "p" && $0.name != "div" }
        if !label.isEmpty, isShort, element.text.utf8.count <= 200, !words.isStandingName(label) {
          add(label.hasSuffix(":") ? "\(label) \(element.text)" : "\(label): \(element.text)")
          label = ""
        } else {
          flushLabel(&label)
          write(element.children)
          part()
        }
      }
    }
    flushLabel(&label)
  }

  private mutating func flushLabel(_ label: inout String) {
    if !label.isEmpty {
      if words.isStandingName(label) { addHeading(label, level: 3) } else { add(label) }
    }
    label = ""
  }

  private static func pairs(in list: HTMLElement) -> [HTMLElement] {
    list.elements.flatMap { $0.name == "dt" || $0.name == "dd" ? [$0] : pairs(in: $0) }
  }
}
