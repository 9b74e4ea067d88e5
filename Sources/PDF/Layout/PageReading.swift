/// One page in the order in which it is read.
enum PageReading {
  static func elements(of page: PrintedPage, edges: ClosedRange<Double>, labels: LabelColumn?) -> [PageElement] {
    var words = page.words
    let tables = RuledTables.take(from: &words, rules: page.rules)
    var labelLines: [PrintedLine] = []
    if let labels { labelLines = takeLabels(labels, from: &words) }
    var elements: [PageElement] = []
    for group in TextColumns.groups(of: words, tables: tables, edges: edges) {
      let lines = PrintedLine.lines(of: group.words).map { line in
        var line = line
        line.edges = group.edges
        line.hasDot = hasDot(line, dots: page.dots)
        return line
      }
      elements += PageReading.elements(of: lines)
    }
    for label in labelLines { insert(label, into: &elements) }
    for table in tables { insert(table, into: &elements) }
    return elements
  }

  private static func elements(of lines: [PrintedLine]) -> [PageElement] {
    var elements: [PageElement] = []
    var index = 0
    while index < lines.count {
      if let (table, end) = AlignedTables.table(in: lines, at: index) {
        elements.append(.table(table))
        index = end
      } else {
        elements.append(.line(lines[index]))
        index += 1
      }
    }
    return elements
  }

  /// A small drawn spot left of the line, at half its height.
  private static func hasDot(_ line: PrintedLine, dots: [Box]) -> Bool {
    let height = line.height
    return dots.contains { dot in
      dot.right < line.box.left + 1 && line.box.left - dot.right < 2.2 * height
        && dot.middle > line.bottom - height && dot.middle < line.bottom && dot.height < height * 0.7
    }
  }

  /// Labels of several lines are put together.
  private static func takeLabels(_ labels: LabelColumn, from words: inout [PrintedWord]) -> [PrintedLine] {
    var found: [PrintedLine] = []
    var taken: Set<PrintedWord> = []
    for line in PrintedLine.lines(of: words) {
      guard let (label, _) = labels.label(of: line) else { continue }
      taken.formUnion(label)
      var next = PrintedLine(words: label)
      next.isLabel = true
      next.edges = next.box.left...labels.edge
      found.append(next)
    }
    words.removeAll { taken.contains($0) }
    return found
  }

  /// In front of the first element that does not stand above it.
  private static func insert(_ label: PrintedLine, into elements: inout [PageElement]) {
    let place = elements.firstIndex { element in
      if case .line(let line) = element, line.isLabel { return false }
      return box(of: element).bottom > label.box.top + 2
    }
    elements.insert(.line(label), at: place ?? elements.count)
  }

  private static func insert(_ table: PrintedTable, into elements: inout [PageElement]) {
    var place: Int?
    for (index, element) in elements.enumerated() {
      let other = box(of: element)
      // In columns only what stands in the same one tells where it belongs.
      guard other.right > table.box.left, other.left < table.box.right else { continue }
      if other.middle < table.box.middle { place = index + 1 }
    }
    if place == nil {
      place = elements.firstIndex { box(of: $0).top > table.box.middle }
    }
    elements.insert(.table(table), at: place ?? (elements.isEmpty ? 0 : elements.count))
  }

  static func box(of element: PageElement) -> Box {
    switch element {
    case .line(let line): line.box
    case .table(let table): table.box
    }
  }
}
