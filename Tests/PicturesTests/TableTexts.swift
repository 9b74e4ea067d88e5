import Minutes
import Testing

@testable import Pictures

/// A table as a test writes it: a row a line, cells divided by `|`.
func table(_ text: String) throws -> Table {
  let rows = text.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { Prose(plain: $0) }
  }
  return try #require(Table(rows: rows))
}

/// What is drawn of a table, a row a line: "label: value | value", totals with "=" in front; nil where nothing is.
func drawn(_ text: String, caption: String? = nil) throws -> String? {
  guard let data = try BudgetTable.read(table(text), caption: caption) else { return nil }
  let head = "[\(data.unit ?? "")] \(data.series.joined(separator: " | "))"
  let rows = data.groups.map { group in
    (group.isTotal ? "= " : "") + group.label + ": " + group.values.map { $0?.text ?? "" }.joined(separator: " | ")
  }
  return ([head] + rows).joined(separator: "\n")
}
