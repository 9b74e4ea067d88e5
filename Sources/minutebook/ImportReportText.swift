import Archive
import Parsing

/// An import's report in words.
enum ImportReportText {
  static func text(_ outcome: Importer.Outcome, archive: ArchiveFolder) -> String {
    let report = outcome.report
    let place = report.path.map { "\(archive.path)/\($0)" } ?? ""
    let done =
      switch outcome.change {
      case .filed: "filed as \(place)"
      case .updated: "read again: \(place)"
      case .unchanged: "unchanged: \(place)"
      case .edited: "edited by a person, left as it is: \(place)"
      case .refused: "refused"
      case .skipped: "holds no minutes, skipped"
      }
    var lines = ["\(report.file): \(done)"]
    if outcome.change == .skipped { return lines[0] }
    lines += facts(report).map { "  \($0.label): \($0.text)" }
    return lines.joined(separator: "\n")
  }

  private static func facts(_ report: ImportReport) -> [(label: String, text: String)] {
    let found = report.found
    var facts = [
      ("layout", "\(report.dialect) (\(report.score) of 100), \(report.encoding)"),
      (
        "meeting",
        "\(found.supplement ? "supplementary " : "")\(found.kind), \(found.municipality ?? "municipality unknown"), \(found.body), \(found.date)"
      ),
      ("found", counts(found)),
    ]
    if !found.outcomes.isEmpty {
      let outcomes = found.outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      facts.append(("outcomes", outcomes.joined(separator: ", ")))
    }
    facts += report.guessed.map { ("guessed", $0) }
    facts += report.notCarriedOver.map { dropped in
      ("not carried over", dropped.reason + (dropped.lines.isEmpty ? "" : ", \(lines(dropped.lines))"))
    }
    facts += report.withheld.map { withheld in
      let text = "item \(withheld.item) is closed: \(number(withheld.words, "word")) kept in the archive only"
      return ("withheld", text + (withheld.lines.isEmpty ? "" : " (\(lines(withheld.lines)))"))
    }
    facts += report.keptAsText.prefix(20).map { kept in
      let text = kept.text.count > 70 ? kept.text.prefix(70) + "…" : kept.text
      return ("kept as text", (kept.line > 0 ? "line \(kept.line), " : "") + "\(kept.place): \(text)")
    }
    if report.keptAsText.count > 20 {
      facts.append(("kept as text", "and \(report.keptAsText.count - 20) more lines; see --report json"))
    }
    return facts
  }

  private static func counts(_ found: ImportReport.Found) -> String {
    let counts = [
      (found.caseNumbers, "case number"), (found.decisions, "decision"),
      (found.votes, "vote"), (found.attachments, "attachment"), (found.tables, "table"), (found.members, "member"),
      (found.substitutes, "substitute"), (found.references, "reference"),
    ]
    let closed = found.closedItems > 0 ? ["\(found.closedItems) closed"] : []
    let parts = closed + counts.filter { $0.0 > 0 }.map { number($0.0, $0.1) }
    return ([number(found.items, "item")] + parts).joined(separator: ", ")
  }

  private static func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  private static func lines(_ numbers: [Int]) -> String {
    "\(numbers.count == 1 ? "line" : "lines") \(ranges(numbers))"
  }

  /// "3–7, 12"
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < numbers.count {
      var last = index
      while last + 1 < numbers.count, numbers[last + 1] == numbers[last] + 1 { last += 1 }
      parts.append(last == index ? "\(numbers[index])" : "\(numbers[index])–\(numbers[last])")
      index = last + 1
    }
    return parts.joined(separator: ", ")
  }
}
