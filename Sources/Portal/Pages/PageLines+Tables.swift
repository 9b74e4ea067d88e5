import HTML
import Minutes
import Parsing

extension PageLines {
  mutating func writeTable(_ table: HTMLElement) {
    let rows = PageLines.rows(of: table)
    for caption in table.elements where caption.name == "caption" { add(caption.text) }
    if PageLines.isLayout(rows) {
      let shown = PageLines.withoutNavigation(rows)
      let all = rows.flatMap { $0 }.reduce(0) { $0 + HTMLCharacters.words(of: $1) }
      navigation += all - shown.reduce(0) { $0 + HTMLCharacters.words(of: $1) }
      for cell in shown {
        add("")
        write(cell.children)
        add("")
      }
    } else if let items = PageItemTable(rows) {
      write(items, rows: rows)
    } else {
      add("")
      for row in rows {
        let cells = row.flatMap { cell -> [String] in
          [cell.text] + Array(repeating: "", count: min(63, max(0, (Int(cell.attributes["colspan"] ?? "") ?? 1) - 1)))
        }
        if cells.contains(where: { !$0.isEmpty }) { addRow(cells) }
      }
      add("")
    }
  }

  /// A name and what it says, or cells with tabs between them.
  private mutating func addRow(_ cells: [String]) {
    if cells.count == 2, cells[0].hasSuffix(":"), !cells[1].isEmpty {
      add("\(cells[0]) \(cells[1])")
    } else {
      addLine(cells.joined(separator: "\t"))
    }
  }

  /// A table whose rows are items.
  private mutating func write(_ table: PageItemTable, rows: [[HTMLElement]]) {
    for row in rows.dropFirst() where row.count > table.title {
      let number = row[table.number].text
      let title = row[table.title].text
      let mark = number.last.map { ".:)".contains($0) } ?? false ? " " : ". "
      addHeading(PageHeading.isItem(title) ? title : "\(number)\(mark)\(title)", level: 2)
      for (index, cell) in row.enumerated() where index != table.number && index != table.title && !cell.text.isEmpty {
        let label = index < table.labels.count ? table.labels[index] : ""
        if words.role(ofHeading: label) != nil {
          addHeading(label, level: 3)
          write(cell.children)
        } else {
          add(label.isEmpty ? cell.text : "\(label): \(cell.text)")
        }
      }
    }
    add("")
  }

  private static func rows(of table: HTMLElement) -> [[HTMLElement]] {
    table.elements.flatMap { element -> [[HTMLElement]] in
      switch element.name {
      case "tr": return [element.elements.filter { $0.name == "td" || $0.name == "th" }]
      case "thead", "tbody", "tfoot": return rows(of: element)
      default: return []
      }
    }.filter { !$0.isEmpty }
  }

  /// Cells that hold whole parts of a page: headings, tables, several paragraphs; or one cell a row.
  private static func isLayout(_ rows: [[HTMLElement]]) -> Bool {
    rows.allSatisfy { $0.count == 1 }
      || rows.contains { row in
        row.contains { cell in
          cell.elements.contains { HTMLNames.headingLevel($0.name) != nil || $0.name == "table" } || holdsHeading(cell)
            || cell.elements.count { $0.name == "p" || $0.name == "br" } > 8
        }
      }
  }

  private static func holdsHeading(_ element: HTMLElement) -> Bool {
    element.elements.contains { HTMLNames.headingLevel($0.name) != nil || $0.name != "table" && holdsHeading($0) }
  }

  /// The cells without columns of links beside a much larger one.
  private static func withoutNavigation(_ rows: [[HTMLElement]]) -> [HTMLElement] {
    rows.flatMap { row -> [HTMLElement] in
      let most = row.map { $0.text.utf8.count }.max() ?? 0
      return row.filter { cell in
        let size = cell.text.utf8.count
        return size * 3 > most || holdsHeading(cell) || linked(cell) * 10 < size * 8 || size == 0
      }
    }
  }

  /// How many bytes of an element's text are links.
  private static func linked(_ element: HTMLElement) -> Int {
    element.elements.reduce(0) { $0 + ($1.name == "a" ? $1.text.utf8.count : linked($1)) }
  }
}

/// Which columns of a table hold items' numbers and titles.
struct PageItemTable {
  let number: Int
  let title: Int
  /// The words above the columns.
  let labels: [String]

  /// Nil where the rows are no items.
  init?(_ rows: [[HTMLElement]]) {
    guard let head = rows.first, rows.count > 1 else { return nil }
    labels = head.map(\.text)
    let keys = labels.map { $0.lowercased().filter { $0.isLetter || $0 == "#" } }
    let numbers: Set<String> = ["nr", "punkt", "punktnr", "pkt", "pktnr", "#", "no", "nummer", "punktnummer", "sagnr"]
    let titles: Set<String> = [
      "titel", "emne", "overskrift", "sag", "sagstitel", "dagsordenspunkt", "punkt", "indhold", "sagen", "tekst",
      "navn",
    ]
    guard let number = keys.firstIndex(where: numbers.contains),
      let title = keys.indices.first(where: { $0 != number && titles.contains(keys[$0]) })
    else { return nil }
    let isNumbered = rows.dropFirst().allSatisfy { row in
      row.count > max(number, title) && PageItemTable.isNumber(row[number].text)
    }
    guard isNumbered else { return nil }
    self.number = number
    self.title = title
  }

  /// "3", "3.", "3a".
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isNumber, text.count <= 5 else { return false }
    return text.allSatisfy { character in
      character.isASCII && (character.isNumber || character.isLetter || ".:)".contains(character))
    }
  }
}
