import Archive
import Parsing
import Wording

/// An import's report in words.
struct ImportReportText {
  private let words: Wording

  init(_ words: Wording) { self.words = words }

  func text(_ outcome: Importer.Outcome, archive: ArchiveFolder) -> String {
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
    var lines = ["\(report.file): \(words(done))"]
    if outcome.change == .skipped { return lines[0] }
    lines += facts(report).map { "  \(words($0.label)): \($0.text)" }
    return lines.joined(separator: "\n")
  }

  private func facts(_ report: ImportReport) -> [(label: String, text: String)] {
    let found = report.found
    let municipality = found.municipality ?? words("municipality unknown")
    let kind = words("\(found.supplement ? "supplementary " : "")\(found.kind)")
    var facts = [
      ("layout", words("\(report.dialect) (\(report.score) of 100), \(report.encoding)")),
      ("meeting", "\(kind), \(municipality), \(found.body), \(found.date)"),
      ("found", counts(found)),
    ]
    if !found.outcomes.isEmpty {
      let outcomes = found.outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \(words($0.key))" }
      facts.append(("outcomes", outcomes.joined(separator: ", ")))
    }
    facts += report.guessed.map { ("guessed", words($0)) }
    facts += report.notCarriedOver.map { dropped in
      let place = dropped.lines.isEmpty ? "" : ", " + places(dropped.lines, report)
      return ("not carried over", words(dropped.reason) + place)
    }
    facts += report.withheld.map { withheld in
      let text = words("item \(withheld.item) is closed: \(number(withheld.words, "word")) kept in the archive only")
      return ("withheld", text + (withheld.lines.isEmpty ? "" : " (\(places(withheld.lines, report)))"))
    }
    facts += report.keptAsText.prefix(20).map { kept in
      let text = kept.text.count > 70 ? kept.text.prefix(70) + "…" : kept.text
      let line = kept.line > 0 ? places([kept.line], report) + ", " : ""
      return ("kept as text", "\(line)\(words(kept.place)): \(text)")
    }
    if report.keptAsText.count > 20 {
      facts.append(("kept as text", words("and \(report.keptAsText.count - 20) more; see --report json")))
    }
    return facts
  }

  private func counts(_ found: ImportReport.Found) -> String {
    let counts = [
      (found.caseNumbers, "case number"), (found.decisions, "decision"),
      (found.votes, "vote"), (found.attachments, "attachment"), (found.tables, "table"), (found.members, "member"),
      (found.substitutes, "substitute"), (found.references, "reference"),
    ]
    let closed = found.closedItems > 0 ? [words("\(found.closedItems) closed")] : []
    let parts = closed + counts.filter { $0.0 > 0 }.map { number($0.0, $0.1) }
    return ([number(found.items, "item")] + parts).joined(separator: ", ")
  }

  private func number(_ count: Int, _ word: String) -> String { words("\(count) \(word)\(count == 1 ? "" : "s")") }

  /// "line 3", "lines 3–7, 12", "page 2".
  private func places(_ numbers: [Int], _ report: ImportReport) -> String {
    let word = report.placesArePages ? "page" : "line"
    return words("\(word)\(numbers.count == 1 ? "" : "s") \(ImportReportText.ranges(numbers))")
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
