/// One page in the order in which it is read.
enum PageReading {
  static func elements(
    of page: PrintedPage, tables: [PrintedTable], edges: ClosedRange<Double>, labels: LabelColumn?, gutters: [Double]
  ) -> [PageElement] {
    var words = page.words
    var labelLines: [PrintedLine] = []
    if let labels { labelLines = takeLabels(labels, from: &words) }
    var elements: [PageElement] = []
    for group in TextColumns.groups(of: words, edges: edges, known: gutters) {
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
    let bands = AlignedTables.bands(of: lines)
    var elements: [PageElement] = []
    var index = 0
    while index < bands.count {
      if let (table, end) = AlignedTables.table(in: bands, at: index) {
        elements.append(.table(table))
        index = end
      } else {
        elements += bands[index].lines.map { .line($0) }
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
    let lines = PrintedLine.lines(of: words)
    for line in lines {
      guard let (label, rest) = labels.label(of: line) else { continue }
      // Beside the text, or right below a label that is: what stands alone at the edge is a line like any other.
      if rest.isEmpty {
        let box = PrintedLine(words: label).box
        let goesOn = found.last.map { box.top - $0.box.bottom < 0.6 * box.height } ?? false
        let isBeside = lines.contains { $0.box.left >= labels.edge && $0.box.sharedHeight(box) > 0.2 * box.height }
        guard goesOn || isBeside else { continue }
      }
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
