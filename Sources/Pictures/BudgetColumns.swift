/// Which columns of a table are drawn.
struct BudgetColumns {
  private enum Kind { case budget, actual, deviation, other }

  private struct Column {
    let index: Int
    let kind: Kind
    let words: [AmountWord]
    let years: [String]
    let isTotal: Bool
  }

  private let grid: BudgetGrid
  private let rows: [BudgetGrid.Row]
  /// Columns of amounts with at most one gap and something else than zeros.
  private var columns: [Column] = []
  /// Amounts as well, but with gaps.
  private var gapped: [Int] = []
  /// Whether a column that must hold amounts spells them in a way that is not known: "(4.138)".
  private var isUnreadable = false

  /// Only columns to the `right` of the labels are looked at.
  init(_ grid: BudgetGrid, rows: [BudgetGrid.Row], right labels: Int) {
    self.grid = grid
    self.rows = rows
    let vocabulary = AmountWords.all
    for index in grid.headers.indices.dropFirst(labels + 1) {
      let words = AmountWords.all.words(grid.headers[index])
      let hasUnit = BudgetUnit.find(in: grid.headers[index]) != nil
      guard !vocabulary.has(.ratio, words), !vocabulary.has(.key, words), !vocabulary.has(.counting, words),
        hasUnit || !vocabulary.has(.count, words),
        !grid.headers[index].contains("%")
      else { continue }
      let values = rows.compactMap { $0.amounts[index].value }
      if rows.allSatisfy({ if case .year = $0.amounts[index] { true } else { false } }) { continue }
      if rows.contains(where: { $0.amounts[index] == .percent }) { continue }
      guard values.count >= rows.count - 1 else {
        if !values.isEmpty { gapped.append(index) }
        let unread = rows.count { $0.amounts[index] == .words }
        if unread > 1, hasUnit || BudgetColumns.isOfMoney(words) || vocabulary.has(.deviation, words) {
          isUnreadable = true
        }
        continue
      }
      guard values.contains(where: { $0 != 0 }) else { continue }
      columns.append(
        Column(
          index: index, kind: BudgetColumns.kind(of: words), words: words,
          years: words.map(\.text).filter { if case .year = AmountText($0) { true } else { false } },
          isTotal: vocabulary.has(.total, words)))
    }
  }

  private static func kind(of words: [AmountWord]) -> Kind {
    let vocabulary = AmountWords.all
    if vocabulary.has(.deviation, words) { return .deviation }
    if vocabulary.has(.addition, words) { return .other }
    // "Forventet regnskab ift. budget" tells of the accounts: what comes first counts.
    switch (vocabulary.position(of: .budget, in: words), vocabulary.position(of: .actual, in: words)) {
    case (let budget?, let actual?): return budget < actual ? .budget : .actual
    case (.some, nil): return .budget
    case (nil, .some): return .actual
    case (nil, nil): return vocabulary.has(.expected, words) ? .actual : .other
    }
  }

  /// In the table's order; nil where no choice is safe.
  var chosen: [Int]? {
    if isUnreadable { return nil }
    if let comparison { return comparison }
    let parts = columns.filter { !$0.isTotal }
    let areYears =
      parts.count > 1 && parts.allSatisfy { $0.years.count == 1 } && Set(parts.map(\.years)).count == parts.count
    if areYears {
      // A course of years with one left out is another course.
      return gapped.isEmpty && parts.count <= BarChart.mostSeries ? parts.map(\.index) : nil
    }
    // More parts than can be drawn, or parts with gaps: what they sum up to.
    let total = columns.last { $0.isTotal }
    if let total, parts.isEmpty || parts.count + gapped.count > 3 { return [total.index] }
    let firstOnes = parts.prefix(3).map(\.index)
    return firstOnes.isEmpty ? nil : firstOnes
  }

  /// Budget, accounts and what lies between them, where at least two of the three are there.
  private var comparison: [Int]? {
    let budgets = columns.filter { $0.kind == .budget }
    let budget = budgets.first { AmountWords.all.has(.revised, $0.words) } ?? budgets.last
    let actuals = columns.filter { $0.kind == .actual }
    let actual =
      actuals.last { column in column.years.contains { budget?.years.contains($0) ?? false } } ?? actuals.last
      ?? spending
    let deviations = columns.filter { $0.kind == .deviation }
    // Where there are several, the one from the budget that is drawn.
    let revised = budget.map { AmountWords.all.has(.revised, $0.words) } ?? false
    let deviation = deviations.first { AmountWords.all.has(.revised, $0.words) == revised } ?? deviations.first
    let found = [budget, actual, deviation].compactMap { $0?.index }
    guard budget != nil, found.count >= 2 else { return nil }
    return found.sorted()
  }

  /// What was spent, where nothing was earned.
  private var spending: Column? {
    let spent = columns.filter { AmountWords.all.has(.spending, $0.words) && !$0.isTotal }
    return spent.count == 1 && !columns.contains { AmountWords.all.has(.income, $0.words) } ? spent.first : nil
  }

  /// Whether the headers say that the chosen columns hold money: each its own, or the one that sums them up. What lies
  /// between two amounts is an amount.
  func tellOfMoney(_ chosen: [Int]) -> Bool {
    let isOfMoney = columns.filter { chosen.contains($0.index) }
      .map { BudgetColumns.isOfMoney($0.words) || ($0.kind == .deviation && chosen.count > 1) }
    return isOfMoney.allSatisfy { $0 } || columns.contains { $0.isTotal && BudgetColumns.isOfMoney($0.words) }
  }

  private static func isOfMoney(_ words: [AmountWord]) -> Bool {
    [.money, .budget, .actual, .amount].contains { AmountWords.all.has($0, words) }
  }

  struct Spelling {
    /// "1,234" beside "950": thousands, not decimals.
    var isEnglish: Bool
  }

  func spelling(of columns: [Int], in rows: [BudgetGrid.Row]) -> Spelling {
    var hasThreeDecimals = false
    var hasOther = false
    for row in rows {
      for column in columns {
        guard case .amount(let value, let decimals) = row.amounts[column] else { continue }
        // A point and a comma in one number settle it.
        if decimals > 0, row.texts[column].utf8.contains(UInt8(ascii: ".")) { return Spelling(isEnglish: false) }
        if decimals == 3 { hasThreeDecimals = true } else if value != 0 { hasOther = true }
      }
    }
    return Spelling(isEnglish: hasThreeDecimals && hasOther)
  }
}
