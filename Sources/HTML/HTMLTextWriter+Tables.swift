import Minutes

extension HTMLTextWriter {
  mutating func writeTable(_ element: HTMLElement) {
    flush()
    let rows = HTMLTextWriter.rows(of: element)
    for caption in element.elements where caption.name == "caption" { write([.element(caption)]) }
    let cells = rows.flatMap { $0 }
    let isLayout = rows.allSatisfy { $0.count <= 1 } || cells.contains { HTMLTextWriter.holdsHeading($0) }
    if isLayout {
      for cell in cells {
        flush()
        write(cell.children)
        flush()
      }
    } else {
      writeGrid(rows)
    }
    // What stands in a table but in no cell.
    let rest = HTMLTextWriter.outsideCells(element)
    if !rest.isEmpty { write(rest) }
    flush()
  }

  private mutating func writeGrid(_ rows: [[HTMLElement]]) {
    var grid: [[Prose]] = []
    /// For each column, how many more rows a cell above reaches down.
    var reaching: [Int: Int] = [:]
    for row in rows {
      var cells: [Prose] = []
      func fill() {
        while let left = reaching[cells.count], left > 0 {
          reaching[cells.count] = left - 1
          cells.append(.empty)
        }
      }
      for cell in row {
        fill()
        let room = max(1, Table.mostColumns + 1 - cells.count)
        let columns = min(room, HTMLTextWriter.span(cell, "colspan"))
        let down = HTMLTextWriter.span(cell, "rowspan")
        for offset in 0..<columns {
          if down > 1 { reaching[cells.count] = down - 1 }
          cells.append(offset == 0 ? text(of: cell) : .empty)
        }
      }
      fill()
      if cells.contains(where: { !$0.isEmpty }) { grid.append(cells) }
    }
    append(HTMLTextWriter.withoutEmptyColumns(grid))
  }

  private mutating func append(_ grid: [[Prose]]) {
    let columns = grid.map(\.count).max() ?? 0
    if columns > 1, let table = Table(rows: grid) {
      pieces.append(.block(.table(table)))
      return
    }
    for row in grid {
      let words = row.filter { !$0.isEmpty }.map(\.markdown).joined(separator: " ")
      pieces.append(.block(.paragraph(Prose(markdown: words))))
    }
  }

  private mutating func text(of cell: HTMLElement) -> Prose {
    var inner = HTMLTextWriter()
    inner.style = style
    inner.write(cell.children)
    let proses = inner.proses()
    loss.add(inner.loss)
    return Prose(markdown: proses.map(\.markdown).joined(separator: " "))
  }

  private static func span(_ cell: HTMLElement, _ name: String) -> Int {
    let digits = (cell.attributes[name] ?? "").filter(\.isNumber)
    return max(1, min(1000, Int(digits) ?? 1))
  }

  private static func withoutEmptyColumns(_ grid: [[Prose]]) -> [[Prose]] {
    let columns = grid.map(\.count).max() ?? 0
    let shown = (0..<columns).filter { column in grid.contains { column < $0.count && !$0[column].isEmpty } }
    return grid.map { row in shown.map { $0 < row.count ? row[$0] : .empty } }
  }

  /// The cells of the table's own rows, not of tables inside it.
  private static func rows(of table: HTMLElement) -> [[HTMLElement]] {
    var rows: [[HTMLElement]] = []
    for element in table.elements where !isHidden(element) {
      switch element.name {
      case "tr": rows.append(element.elements.filter { isCell($0) && !isHidden($0) })
      case "td", "th": rows.append([element])
      case "thead", "tbody", "tfoot": rows += self.rows(of: element)
      default: break
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  private static func isCell(_ element: HTMLElement) -> Bool { element.name == "td" || element.name == "th" }

  /// Nodes between rows and cells, which a browser shows in front of the table.
  private static func outsideCells(_ table: HTMLElement) -> [HTMLNode] {
    table.children.flatMap { node -> [HTMLNode] in
      guard let element = node.element else { return node.isBlank ? [] : [node] }
      switch element.name {
      case "td", "th", "caption", "col", "colgroup": return []
      case "tr", "thead", "tbody", "tfoot": return outsideCells(element)
      default: return [node]
      }
    }
  }

  private static func holdsHeading(_ element: HTMLElement) -> Bool {
    element.elements.contains { child in
      HTMLNames.headingLevel(child.name) != nil || child.name != "table" && holdsHeading(child)
    }
  }
}
