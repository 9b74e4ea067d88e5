import Minutes

/// Decides whether a table is one of amounts that a picture helps to read, and what of it is drawn.
///
/// A wrong picture is worse than none: wherever a person would have to think twice (units that differ, counts of people
/// beside money, a table cut in two, numbers in English spelling), the answer is no.
public enum BudgetTable {
  /// What to draw; nil where nothing should be.
  ///
  /// `caption` is the line above the table, where there is one: it may hold the unit.
  /// - Complexity: O(n) in the number of cells.
  public static func read(_ table: Table, caption: String?) -> BarChart.Data? {
    guard holdsNumbers(table), let grid = BudgetGrid(table) else { return nil }
    let words = AmountWords.all
    let cornerWords = AmountWords.all.words(grid.corner)
    // "Antal fuldtidspersoner" in the corner: the table counts, whatever its columns are called.
    if words.has(.counting, cornerWords) || words.has(.ratio, cornerWords) { return nil }
    guard let labels = grid.labelColumn else { return nil }
    let unit = BudgetUnit.find(in: grid.corner) ?? BudgetUnit.find(in: grid.headers[labels])
    // A caption may be a long paragraph: it is read only where the table itself names no unit.
    let captionUnit = unit == nil ? BudgetUnit.find(in: caption ?? "") : nil
    if unit == nil, words.has(.count, cornerWords) { return nil }
    if unit == nil, captionUnit == nil, let caption {
      let captionWords = words.words(caption)
      if words.has(.counting, captionWords) || words.has(.ratio, captionWords) { return nil }
    }

    let rows = grid.rows.filter { row in
      !words.hold([.part, .ratio, .counting], grid.label(of: row, in: labels))
    }
    guard (2...BarChart.mostGroups).contains(rows.count) else { return nil }
    let columns = BudgetColumns(grid, rows: rows, right: labels)
    guard let chosen = columns.chosen, !columns.spelling(of: chosen, in: rows).isEnglish else { return nil }

    // Columns may have units of their own: then all of them the same.
    let units = Set(chosen.map { BudgetUnit.find(in: grid.headers[$0]) })
    guard units.count == 1, let ownUnit = units.first else { return nil }
    let cellUnit = grid.unitOfCells(in: chosen, rows: rows)
    let named = ownUnit ?? unit ?? captionUnit ?? cellUnit
    guard named != nil || columns.tellOfMoney(chosen) else { return nil }

    let groups = BudgetRows(grid, rows: rows, labels: labels, columns: chosen).groups
    let parts = groups.filter { !$0.isTotal }
    guard parts.count >= 2, Set(parts.map(\.label)).count == parts.count, !parts.contains(where: \.label.isEmpty),
      parts.contains(where: { $0.values.contains { $0.map { $0.amount != 0 } ?? false } })
    else { return nil }
    return BarChart.Data(unit: named, series: chosen.map { grid.headers[$0] }, groups: groups)
  }

  /// Whether two cells behind the first column have a digit: no picture is drawn of fewer amounts.
  private static func holdsNumbers(_ table: Table) -> Bool {
    var count = 0
    for row in table.rows {
      for cell in row.dropFirst() where cell.markdown.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        count += 1
        if count == 2 { return true }
      }
    }
    return false
  }
}

/// The unit of money that a text prints, in its own spelling.
enum BudgetUnit {
  /// "1.000 kr." of "Netto i 1.000 kr., 2026-pl"; nil where no word for money stands.
  static func find(in text: String) -> String? {
    guard AmountWords.all.mayHold(.money, text) else { return nil }
    let pieces = AmountText.pieces(of: text, between: " ,;:()[]/*")
    let words = AmountWords.all
    guard let money = pieces.firstIndex(where: { words.hold([.money], $0) }) else { return nil }
    var start = money
    while start > 0, words.hold([.multiple], pieces[start - 1]) { start -= 1 }
    var end = money
    while end + 1 < pieces.count, words.hold([.money], pieces[end + 1]) { end += 1 }
    return pieces[start...end].joined(separator: " ")
  }
}
