import Minutes

/// Which rows of a table are parts and which are sums.
struct BudgetRows {
  let groups: [BarChart.Group]

  init(_ grid: BudgetGrid, rows: [BudgetGrid.Row], labels: Int, columns: [Int]) {
    var groups = rows.map { row in
      let label = grid.label(of: row, in: labels)
      return BarChart.Group(
        label: label,
        values: columns.map { column in
          row.amounts[column].value.map { BarChart.Value(amount: $0, text: Prose.squeezed(row.texts[column])) }
        }, isTotal: AmountWords.all.has(.total, AmountWords.all.words(label)))
    }.filter { group in group.values.contains { $0 != nil } }
    guard groups.count > 2, let last = groups.indices.last, BudgetRows.lastIsSum(groups) else {
      self.groups = groups
      return
    }
    // Of all other rows: then they are its parts, also where they are sums themselves, and whatever it is called.
    for index in groups.indices { groups[index].isTotal = index == last }
    self.groups = groups
  }

  /// Whether the last row is the sum of all others, column by column, but for rounding.
  private static func lastIsSum(_ groups: [BarChart.Group]) -> Bool {
    guard let last = groups.last else { return false }
    return last.values.indices.allSatisfy { column in
      guard let total = last.values[column] else { return false }
      let values = groups.dropLast().compactMap { $0.values[column] }
      let sum = values.reduce(0) { $0 + $1.amount }
      var step = 1.0
      if case .amount(_, let decimals) = AmountText(total.text) { for _ in 0..<decimals { step /= 10 } }
      // Each part may be rounded by half a step, and the sum, too. Without a name it must be no chance.
      let rounding = last.isTotal ? Double(values.count + 1) / 2 : 0
      let isLarge = last.isTotal || last.values.count > 1 || abs(total.amount) >= 100 * step
      return isLarge && abs(sum - total.amount) < step * (rounding + 0.01)
    }
  }
}
