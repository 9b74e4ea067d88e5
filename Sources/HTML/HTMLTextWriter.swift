import Minutes

/// Walks over elements and writes their text as blocks.
struct HTMLTextWriter {
  var pieces: [HTMLPiece] = []
  var loss = HTMLLoss()
  /// The line that is being written.
  private var line: [HTMLRun] = []
  /// Lines since the last block began: `<br>` ends a line, not a block.
  private var lines: [[HTMLRun]] = []
  var style = HTMLStyle()
  /// Inside the element that holds the text of a heading.
  var isInsideText = false
  /// Lists inside lists.
  var depth = 0

  mutating func write(_ nodes: [HTMLNode]) {
    var isBehindHeading = false
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text): line.append(HTMLRun(text: text, style: style))
      case .element(let element):
        let outer = isInsideText
        isInsideText = isInsideText || isBehindHeading && HTMLTextWriter.isText(element)
        write(element, followedBy: nodes[(index + 1)...])
        isInsideText = outer
      }
      if !node.isBlank, node.element?.name != "br" {
        isBehindHeading = node.element.map { HTMLNames.headingLevel($0.name) != nil } ?? false
      }
    }
  }

  /// Whether an element holds a heading's text and is there for nothing else.
  private static func isText(_ element: HTMLElement) -> Bool {
    element.name == "span" && element.attributes.keys.allSatisfy { $0 == "class" || $0 == "id" }
  }

  private mutating func write(_ element: HTMLElement, followedBy rest: ArraySlice<HTMLNode>) {
    let name = element.name
    if HTMLNames.inert.contains(name), !HTMLTextWriter.holdsText(element) {
      leaveOut(element)
      return
    }
    if HTMLTextWriter.isHidden(element) {
      loss.hiddenWords += HTMLCharacters.words(in: element.text)
      return
    }
    switch name {
    case "br": endLine()
    case "hr": flush()
    case "img", "image": writePicture(element)
    case "ul", "ol", "menu", "dir": writeList(element)
    case "li": writeEntries([element], of: HTMLElement(name: "ul"))
    case "table": writeTable(element)
    case "pre": writeLines(element)
    case "q":
      line.append(HTMLRun(text: "“", style: style))
      write(element.children)
      line.append(HTMLRun(text: "”", style: style))
    case "sup": writeRaised(element)
    case "h1", "h2", "h3", "h4", "h5", "h6": writeHeading(element, followedBy: rest)
    default:
      if HTMLNames.isBlock(name) { flush() }
      writeStyled(element)
      if HTMLNames.isBlock(name) { flush() }
    }
  }

  private mutating func writeStyled(_ element: HTMLElement) {
    let (outer, outerInside) = (style, isInsideText)
    switch element.name {
    case "b", "strong": style.strong = true
    case "i", "em": style.emphasis = true
    case "s", "strike", "del": loss.struckWords += HTMLCharacters.words(in: element.text)
    case "span" where !element.classes.isEmpty: isInsideText = true
    case "a":
      let reference = element.attributes["href"] ?? ""
      style.link = HTMLLink.address(reference)
      if style.link == nil, HTMLLink.isLeftOut(reference) { loss.links += 1 }
    default: break
    }
    write(element.children)
    (style, isInsideText) = (outer, outerInside)
  }

  private mutating func writeHeading(_ element: HTMLElement, followedBy rest: ArraySlice<HTMLNode>) {
    flush()
    var inner = HTMLTextWriter()
    inner.write(element.children)
    let parts = inner.proses()
    loss.add(inner.loss)
    let words = parts.map(\.plain).joined(separator: " ")
    guard !words.isEmpty else { return }
    let next = rest.first { !$0.isBlank && $0.element?.name != "br" }?.element
    pieces.append(
      .heading(
        HTMLHeading(
          level: HTMLNames.headingLevel(element.name) ?? 3, prose: Prose(plain: words),
          followingClasses: next.map { $0.name == "span" || $0.name == "div" ? $0.classes : [] } ?? [],
          isFollowedByText: next.map { HTMLTextWriter.isText($0) } ?? false,
          isInsideText: isInsideText)))
  }

  /// Everything written so far as lines of prose, whatever it was.
  mutating func proses() -> [Prose] {
    flush()
    return pieces.flatMap { piece -> [Prose] in
      switch piece.block {
      case .paragraph(let prose), .subheading(let prose): return [prose]
      case .list(let entries):
        return entries.map { entry in
          let number = entry.number.map { Prose.escapedRun($0) + " " } ?? "- "
          return Prose(markdown: number + entry.text.markdown)
        }
      case .table(let table):
        return table.rows.map { row in
          Prose(markdown: row.filter { !$0.isEmpty }.map(\.markdown).joined(separator: " "))
        }
      case .other(let text): return [Prose(plain: text)]
      }
    }.filter { !$0.isEmpty }
  }

  private mutating func writePicture(_ element: HTMLElement) {
    let words = HTMLCharacters.oneLine(element.attributes["alt"] ?? "")
    if words.isEmpty {
      loss.pictures += 1
    } else {
      line.append(HTMLRun(text: " [Billede: \(words)] ", style: style))
    }
  }

  /// "m<sup>2</sup>" is "m²", "10<sup>6</sup>" is not 106.
  private mutating func writeRaised(_ element: HTMLElement) {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let text = element.text
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      write(element.children)
      return
    }
    line.append(
      HTMLRun(text: String(text.utf8.map { digits[Int($0 - 0x30)] }), style: style))
  }

  private mutating func writeLines(_ element: HTMLElement) {
    flush()
    for line in element.preformatted.split(whereSeparator: \.isNewline) {
      write([.text(String(line))])
      endLine()
    }
    flush()
  }

  /// A button that nobody closed, around paragraphs of text.
  private static func holdsText(_ element: HTMLElement) -> Bool {
    element.name == "button"
      && (element.elements.contains { HTMLNames.isBlock($0.name) } || element.text.utf8.count > 200)
  }

  private mutating func leaveOut(_ element: HTMLElement) {
    guard HTMLNames.controls.contains(element.name) else { return }
    var open = element
    open.name = "div"
    loss.controlWords += HTMLCharacters.words(in: open.visibleControlText)
  }

  static func isHidden(_ element: HTMLElement) -> Bool {
    if element.attributes["hidden"] != nil { return true }
    let style = (element.attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all")
  }

  // MARK: Lines and paragraphs

  mutating func endLine() {
    lines.append(line)
    line = []
  }

  /// Ends the paragraph: its lines become paragraphs, or entries of a list where they look like one.
  mutating func flush() {
    if !line.isEmpty { endLine() }
    let ended = lines
    lines = []
    for block in HTMLLines.blocks(ended) { pieces.append(.block(block)) }
  }
}

extension HTMLElement {
  /// The text with its line ends.
  fileprivate var preformatted: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element):
        element.name == "br" ? "\n" : HTMLNames.inert.contains(element.name) ? "" : element.preformatted
      }
    }.joined()
  }

  /// What a control or a frame shows.
  fileprivate var visibleControlText: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): ["script", "style"].contains(element.name) ? "" : element.visibleControlText + " "
      }
    }.joined()
  }
}
