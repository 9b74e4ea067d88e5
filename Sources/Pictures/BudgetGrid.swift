import Minutes

/// A table as plain cells: headers joined column by column, then the rows that hold amounts.
struct BudgetGrid {
  struct Row {
    var texts: [String]
    var amounts: [AmountText]
  }

  /// One for each column.
  private(set) var headers: [String]
  /// What stands above the labels: a unit, a body.
  private(set) var corner: String
  private(set) var rows: [Row]

  /// Nil where the header holds amounts: then the table is the second half of one that was cut in two.
  init?(_ table: Table) {
    guard table.columns >= 2 else { return nil }
    let all = table.rows.map { cells -> Row in
      let texts = cells.map(\.plain)
      return Row(texts: texts, amounts: texts.map { AmountText($0) })
    }
    var headerCount = table.headerRows
    while headerCount < all.count - 1, BudgetGrid.continuesHeader(all[headerCount]) { headerCount += 1 }
    let head = all[..<headerCount]
    guard !head.contains(where: { $0.amounts.dropFirst().contains { if case .amount = $0 { true } else { false } } })
    else { return nil }
    let areFormulas = head.map { BudgetGrid.isFormula($0) }
    headers = (0..<table.columns).map { column in
      var texts: [String] = []
      for (row, isFormula) in zip(head, areFormulas) where !isFormula && !row.texts[column].isEmpty {
        if texts.last != row.texts[column] { texts.append(row.texts[column]) }
      }
      return texts.joined(separator: " ")
    }
    let formulas = zip(head, areFormulas).filter(\.1).map { $0.0.texts[0] }
    corner = ([headers[0]] + formulas).joined(separator: " ")
    // Rows of nothing but a label are headings between the others.
    rows = all[headerCount...].filter { row in row.amounts.dropFirst().contains { $0 != .nothing } }
  }

  /// A row of years, units or formulas below the header.
  private static func continuesHeader(_ row: Row) -> Bool {
    if isFormula(row) { return true }
    let cells = row.texts.indices.dropFirst().filter { !row.texts[$0].isEmpty }
    guard !cells.isEmpty else { return false }
    let isYears = cells.count > 1 && cells.allSatisfy { if case .year = row.amounts[$0] { true } else { false } }
    let labelIsFree = row.texts[0].isEmpty || BudgetUnit.find(in: row.texts[0]) != nil
    return labelIsFree
      && (isYears || cells.allSatisfy { BudgetUnit.find(in: row.texts[$0]) != nil && row.amounts[$0] == .words })
  }

  /// "A", "B", "C=(A+B)": single letters and signs of arithmetic in every cell behind the first.
  private static func isFormula(_ row: Row) -> Bool {
    let cells = row.texts.dropFirst().filter { !$0.isEmpty }
    guard !cells.isEmpty else { return false }
    return cells.allSatisfy { cell in
      if hasLongWord(cell) || !mayHoldLetter(cell) { return false }
      let words = cell.split { " =()+-–/*.:".contains($0) }
      return !words.isEmpty
        && words.allSatisfy { $0.utf8.count == 1 && $0.first.map { $0.isLetter || $0.isNumber } ?? false }
        && cell.contains { $0.isLetter }
    }
  }

  private static func mayHoldLetter(_ cell: String) -> Bool {
    cell.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) || $0 > 0x7F }
  }

  /// Two letters or digits of ASCII side by side: no formula has them, and nearly every cell does.
  private static func hasLongWord(_ cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { bytes in
      var isInside = false
      for byte in bytes {
        let isLetter = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        if isLetter, isInside { return true }
        isInside = isLetter
      }
      return false
    }
  }

  /// Of the columns of words in front of the amounts, the one that tells the rows apart best; a column of years where
  /// there is none.
  var labelColumn: Int? {
    let firstAmounts = headers.indices.first { column in
      rows.count { if case .amount = $0.amounts[column] { true } else { false } } * 2 > rows.count
        && !AmountWords.all.has(.key, AmountWords.all.words(headers[column]))
    }
    guard let end = firstAmounts, end > 0 else { return nil }
    var best: (column: Int, distinct: Int)?
    for column in 0..<end {
      let texts = rows.compactMap { row in row.amounts[column] == .words ? row.texts[column] : nil }
      let years = rows.compactMap { row in if case .year = row.amounts[column] { row.texts[column] } else { nil } }
      let distinct = texts.isEmpty && years.count == rows.count ? Set(years).count : Set(texts).count
      if distinct > best?.distinct ?? 0 { best = (column, distinct) }
    }
    return best?.column
  }

  /// A row without a label of its own may have one in another column: "I alt" in front.
  func label(of row: Row, in column: Int) -> String {
    if !row.texts[column].isEmpty { return row.texts[column] }
    return row.texts.indices.first { row.amounts[$0] == .words }.map { row.texts[$0] } ?? ""
  }

  /// "kr." where it stands behind each amount.
  func unitOfCells(in columns: [Int], rows: [Row]) -> String? {
    let units = columns.flatMap { column in
      rows.compactMap { row in row.amounts[column].value == nil ? nil : BudgetUnit.find(in: row.texts[column]) ?? "" }
    }
    guard let first = units.first, !first.isEmpty, units.allSatisfy({ $0 == first }) else { return nil }
    // "1.925 kr." is no thousand of anything: only the word for money counts.
    return first.split(separator: " ").last.map(String.init)
  }
}

extension AmountText {
  /// A year among amounts is an amount.
  var value: Double? {
    switch self {
    case .amount(let value, _): value
    case .year(let year): Double(year)
    default: nil
    }
  }
}
