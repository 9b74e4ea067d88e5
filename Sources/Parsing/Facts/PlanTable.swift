import Minutes

/// The dates of meetings in a table of a plan: bodies, months or dates head its columns or its rows.
struct PlanTable {
  /// A date in a cell; the body where a head names one.
  struct Entry {
    var date: PrintedDate
    var weekday: Int?
    var start: ClockTime?
    var body: String?
  }

  private struct Column {
    var body: String?
    var month: Int?
    var year: Int?
    var start: ClockTime?
    /// Its cells are times.
    var isTime = false
    /// Deadlines, numbers of weeks, remarks.
    var isOther = false
  }

  private var columns: [Column] = []
  private(set) var entries: [Entry] = []

  init(_ rows: [[String]], headerRows: Int) {
    guard let width = rows.first?.count else { return }
    // A header that holds dates is a row like the others.
    let heads = rows.prefix(headerRows).joined().contains { !PlanLine($0).entries.isEmpty } ? 0 : headerRows
    columns = (0..<width).map { index in
      PlanTable.column(rows.prefix(heads).map { $0[index] }.filter { !$0.isEmpty }.joined(separator: " "))
    }
    for row in rows.dropFirst(heads) { read(row) }
  }

  private static func column(_ head: String) -> Column {
    var column = Column()
    let lower = head.lowered()
    let words = Sentences.words(head)
    column.body = BodyName.first(in: head)?.name
    column.month = words.compactMap { DateReader.months[$0] }.first
    column.year = PlanTitle.years(in: head).first
    column.start = lower.containsText("kl") ? DateReader.time(in: head) : nil
    column.isTime = column.body == nil && (lower.containsText("tid") || lower.begins(with: "kl"))
    column.isOther =
      column.body == nil && !lower.containsText("mødedato")
      && (PlanWords.contains(PlanWords.otherEvents, in: lower) || words.contains { $0 == "uge" || $0 == "ugenr" })
    return column
  }

  private mutating func read(_ row: [String]) {
    var month: Int?
    var year: Int?
    var body: String?
    var start: ClockTime?
    for (index, cell) in row.enumerated() where PlanLine(cell).entries.isEmpty {
      let words = Sentences.words(cell)
      if month == nil, words.count <= 2, let named = words.compactMap({ DateReader.months[$0] }).first {
        month = named
        year = PlanTitle.years(in: cell).first
      }
      if body == nil, words.count <= 12 { body = BodyName.first(in: cell)?.name }
      if start == nil { start = time(in: cell, of: columns[index]) }
      // A remark about the whole row.
      let lower = cell.lowered()
      let isRemark = words.count > 0 && columns[index].body == nil && !columns[index].isOther
      if isRemark, PlanWords.contains(PlanWords.cancelled, in: lower) { return }
    }
    for (index, cell) in row.enumerated() where !columns[index].isOther && !cell.isEmpty {
      let column = columns[index]
      let line = PlanLine(cell)
      var found = line.entries
      if found.isEmpty, let month = column.month ?? month { found = PlanTable.days(in: cell, month: month) }
      for var entry in found {
        entry.date.year = entry.date.year ?? column.year ?? year
        let bodies = column.body ?? body ?? line.body
        let marked = bodies == nil ? markedBodies(row) : []
        for body in marked.isEmpty ? [bodies] : marked.map(Optional.some) {
          entries.append(
            Entry(
              date: entry.date, weekday: entry.weekday, start: entry.start ?? start ?? column.start, body: body))
        }
      }
    }
  }

  /// The bodies in whose columns a row has a mark and no date.
  private func markedBodies(_ row: [String]) -> [String] {
    zip(columns, row).compactMap { column, cell in
      ["x", "✓", "✔", "ja", "•"].contains(cell.lowered()) ? column.body : nil
    }
  }

  /// A cell that is a time and no more: "16.00" under "Tidspunkt", "kl. 16.00 - 18.00" anywhere.
  private func time(in cell: String, of column: Column) -> ClockTime? {
    let isNamed = cell.lowered().begins(with: "kl")
    guard isNamed || column.isTime else { return nil }
    return DateReader.time(in: isNamed ? cell : "kl. " + cell)
  }

  /// "14", "14. og 28.", "ons. 14 (kl. 15.00)": days of a month that a head names.
  static func days(in cell: String, month: Int) -> [PlanLine.Entry] {
    let lower = cell.lowered()
    guard !PlanWords.contains(PlanWords.cancelled, in: lower) else { return [] }
    let start = lower.containsText("kl") ? DateReader.time(in: cell) : nil
    // Up to a time or a bracket.
    let end = [lower.firstRange(ofText: "kl"), lower.firstRange(ofText: "(")].compactMap { $0?.lowerBound }.min()
    let words = Sentences.words(lower[..<(end ?? lower.endIndex)])
    var days: [PlanLine.Entry] = []
    for word in words.flatMap({ $0.split(whereSeparator: { $0 == "," || $0 == "+" || $0 == "." }) }) {
      if let day = Int(word), word.utf8.count <= 2 {
        let date = PrintedDate(day: day, month: month, year: nil, range: 0..<0)
        if date.isPossible { days.append(PlanLine.Entry(date: date, weekday: nil, start: start)) }
      } else if !PlanWords.isWeekday(String(word)), !PlanWords.joins.contains(String(word)) {
        return []
      }
    }
    return days
  }
}
