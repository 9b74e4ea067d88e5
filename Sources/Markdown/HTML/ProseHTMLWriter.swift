/// Writes a tree as HTML, walking it without recursion; every tag it can write stands in this file.
struct ProseHTMLWriter {
  private var output: [UInt8] = []
  private let source: ProseSource
  private let topHeading: Int
  /// What closes the nodes that are open, innermost last.
  private var open: [Closing] = []
  /// The number that the next item of each open list has by counting.
  private var expectedNumbers: [Int] = []
  private var imageDepth = 0
  private var inlineDepth = 0
  private var isInTableHeader = false
  private var hasTableBody = false
  private var cellCount = 0

  /// Browsers flatten elements nested deeper than some hundreds; nobody means more than this.
  private static let inlineDepthLimit = 32

  private enum Closing {
    case nothing
    case tag(String)
    case inline(String)
    case image
    case list(String)
    case table
    case tableHeader
    case tableRow(ProseNode)
  }

  /// Appends the HTML of all that a node holds; the source is asked for what cmark does not keep.
  ///
  /// - Parameter topHeading: The level of HTML that the highest heading gets.
  static func append(_ root: ProseNode, from source: ProseSource, topHeading: Int = 4, to html: inout [UInt8]) {
    var writer = ProseHTMLWriter(source: source, topHeading: topHeading)
    writer.writeChildren(of: root)
    html.append(contentsOf: writer.output)
  }

  private init(source: ProseSource, topHeading: Int) {
    self.source = source
    self.topHeading = topHeading
    output.reserveCapacity(source.bytes.count * 5 / 4 + 64)
  }

  private mutating func writeChildren(of root: ProseNode) {
    guard var node = root.firstChild else { return }
    while true {
      enter(node)
      if let child = node.firstChild {
        node = child
        continue
      }
      leave()
      while node.next == nil {
        guard let parent = node.parent, !parent.isSame(as: root) else { return }
        leave()
        node = parent
      }
      guard let next = node.next else { return }
      node = next
    }
  }
}

extension ProseHTMLWriter {
  /// Writes what opens a node, or all of one without children, and notes what closes it.
  private mutating func enter(_ node: ProseNode) {
    switch node.kind {
    case .text: node.appendLiteral(as: .text, to: &output)
    case .softBreak: write(imageDepth > 0 ? " " : "\n")
    case .hardBreak: write(imageDepth > 0 ? " " : "<br>\n")
    case .inlineCode: writeInlineCode(node)
    case .html: writeLiteralHTML(node)
    case .code:
      startLine("<pre><code>")
      // What stands behind the fence is a word like any other: minutes hold no program.
      node.appendFenceInfo(to: &output)
      node.appendLiteral(as: .code, to: &output)
      write("</code></pre>\n")
    case .rule: startLine("<hr>\n")
    default:
      open.append(opening(of: node))
      return
    }
    open.append(.nothing)
  }

  private mutating func opening(of node: ProseNode) -> Closing {
    switch node.kind {
    case .emphasis: return openInline("em")
    case .strong: return openInline("strong")
    case .link: return openLink(node)
    case .image:
      imageDepth += 1
      return .image
    case .paragraph:
      if node.isInTightItem { return .nothing }
      return openBlock("<p>", "</p>\n")
    case .heading where node.firstChild == nil:
      // A heading without words is no heading: the signs are what was written.
      return openBlock("<p>" + String(repeating: "#", count: node.headingLevel), "</p>\n")
    case .heading:
      let level = min(6, node.headingLevel + topHeading - 1)
      return openBlock("<h\(level)>", "</h\(level)>\n")
    case .quote: return openBlock("<blockquote>\n", "</blockquote>\n")
    case .list: return openList(node)
    case .item: return openItem(node)
    case .table:
      hasTableBody = false
      startLine("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\"><table>\n")
      return .table
    case .tableHeader, .tableRow: return openRow(node)
    case .tableCell: return openCell(node)
    default: return .nothing
    }
  }

  private mutating func leave() {
    switch open.popLast() {
    case .nothing, nil: break
    case .tag(let tag): write(tag)
    case .inline(let tag):
      inlineDepth -= 1
      write(tag)
    case .image: imageDepth -= 1
    case .list(let tag):
      expectedNumbers.removeLast()
      startLine(tag)
    case .table: write(hasTableBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    case .tableHeader:
      isInTableHeader = false
      write("</tr>\n</thead>\n")
    case .tableRow(let row):
      writeCellsBeyondHeader(of: row)
      write("</tr>\n")
    }
  }
}

extension ProseHTMLWriter {
  private mutating func openInline(_ name: String) -> Closing {
    guard imageDepth == 0, inlineDepth < ProseHTMLWriter.inlineDepthLimit else { return .nothing }
    inlineDepth += 1
    write("<\(name)>")
    return .inline("</\(name)>")
  }

  private mutating func openLink(_ node: ProseNode) -> Closing {
    guard imageDepth == 0, let href = ProseAddress.href(node.address) else { return .nothing }
    write("<a href=\"")
    output.append(contentsOf: href)
    write("\">")
    inlineDepth += 1
    return .inline("</a>")
  }

  private mutating func writeInlineCode(_ node: ProseNode) {
    if imageDepth == 0 { write("<code>") }
    node.appendLiteral(as: .code, to: &output)
    if imageDepth == 0 { write("</code>") }
  }

  /// Raw HTML is words like any others.
  private mutating func writeLiteralHTML(_ node: ProseNode) {
    node.appendLiteral(as: .code, to: &output)
  }

  private mutating func openBlock(_ start: String, _ end: String) -> Closing {
    startLine(start)
    return .tag(end)
  }

  private mutating func openList(_ node: ProseNode) -> Closing {
    let start = node.listStart
    expectedNumbers.append(start)
    guard node.isOrdered else {
      startLine("<ul>\n")
      return .list("</ul>\n")
    }
    startLine(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
    return .list("</ol>\n")
  }

  /// cmark counts an ordered list on from its first number; the numbers that were typed are read from the source.
  private mutating func openItem(_ node: ProseNode) -> Closing {
    guard let list = node.parent, list.isOrdered, let expected = expectedNumbers.popLast() else {
      return openBlock("<li>", "</li>\n")
    }
    let digits = source.line(node.startLine, from: node.startColumn).prefix(9).prefix { (0x30...0x39).contains($0) }
    let typed = Int(String(decoding: digits, as: UTF8.self)) ?? expected
    expectedNumbers.append(typed + 1)
    return openBlock(typed == expected ? "<li>" : "<li value=\"\(typed)\">", "</li>\n")
  }

  private mutating func openRow(_ node: ProseNode) -> Closing {
    cellCount = 0
    if node.kind == .tableHeader {
      isInTableHeader = true
      write("<thead>\n<tr>")
      return .tableHeader
    }
    write(hasTableBody ? "<tr>" : "<tbody>\n<tr>")
    hasTableBody = true
    return .tableRow(node)
  }

  private mutating func openCell(_ node: ProseNode) -> Closing {
    cellCount += 1
    // An empty heading names nothing, and a screen reader would announce it.
    if isInTableHeader, node.firstChild != nil {
      write("<th scope=\"col\">")
      return .tag("</th>")
    }
    write("<td>")
    return .tag("</td>")
  }

  /// cmark leaves out the cells that a row has beyond its header; their words are kept here.
  private mutating func writeCellsBeyondHeader(of row: ProseNode) {
    let cells = ProseTableRow.cells(in: source.line(row.startLine, from: row.startColumn))
    for cell in cells.dropFirst(cellCount) {
      write("<td>")
      ProseCharacters.appendEscaped(cell, as: .text, to: &output)
      write("</td>")
    }
  }

  private mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Writes on a line of its own.
  private mutating func startLine(_ text: String) {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    write(text)
  }
}
