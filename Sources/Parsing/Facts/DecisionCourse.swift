import Minutes

/// How a decision relates to what was recommended, only where the text says so.
public enum CourseOfDecision: String, Sendable, CaseIterable, Encodable {
  case asRecommended, changed, postponed, rejected
}

/// Tells from a decision's words whether it follows the recommendation.
///
/// "As recommended" is said only where nothing else stands in the decision than an approval, or what was recommended to
/// do ("tages til efterretning": "Taget til efterretning."). One sentence that tells anything more leaves it open.
struct CourseReader {
  let dialect: Dialect
  /// The recommendation's paragraphs and points; empty where the item has none.
  let recommendation: [String]

  /// Nil where the text does not say it.
  func course(of lines: [String], outcomes: [Outcome]) -> CourseOfDecision? {
    if outcomes == [.postponed] { return .postponed }
    let sentences = lines.flatMap(CourseReader.sentences).map { DecisionStatement($0, dialect: dialect) }
    if outcomes == [.rejected] { return sentences.contains(where: \.rejectsTheCase) ? .rejected : nil }
    if outcomes.contains(where: { [.approved, .recommended, .noted].contains($0) }),
      sentences.contains(where: \.changes)
    {
      return .changed
    }
    return isAsRecommended(sentences) ? .asRecommended : nil
  }

  /// "a) Tiltrådt. b) Udsat." is two sentences, too.
  private static func sentences(of line: String) -> [String] {
    Sentences.split(line).flatMap { sentence in
      var parts: [[Substring]] = [[]]
      for word in sentence.splitAtSpaces() {
        let isLabel = word.utf8.count <= 3 && word.last == ")" && word.first != "("
        if isLabel, let last = parts.last?.last, last.last == "." || last.last == ";" { parts.append([]) }
        parts[parts.count - 1].append(word)
      }
      return parts.map { $0.joined(separator: " ") }
    }
  }

  // MARK: as recommended

  private func isAsRecommended(_ sentences: [DecisionStatement]) -> Bool {
    let statements = sentences.filter { !$0.isAside }
    guard !recommendation.isEmpty, !statements.isEmpty, statements.allSatisfy(\.isBare) else { return false }
    let points = points.map { DecisionStatement.mentioned(in: $0, dialect: dialect) }
    guard !points.isEmpty else { return false }
    let labels = statements.flatMap(\.labels)
    // "Ad 1: Godkendt." leaves the other points open.
    if let last = labels.max(), points.count > 1, last < points.count { return false }
    let all = points.reduce(into: Set<Outcome>()) { $0.formUnion($1) }
    let approvesAll = statements.contains { $0.labels.isEmpty && $0.approves }
    return statements.allSatisfy { statement in
      let done = statement.acts
      guard !done.isEmpty else { return true }
      // "Ad 2: Taget til efterretning." does what the second point recommends.
      let meant = statement.labels.filter { points.indices.contains($0 - 1) }.map { points[$0 - 1] }
      if !meant.isEmpty {
        return meant.allSatisfy { !$0.isDisjoint(with: done) || statement.approves }
          && done.isSubset(of: meant.reduce(into: Set<Outcome>()) { $0.formUnion($1) })
      }
      guard done.isSubset(of: all) else { return false }
      // An approval answers the points that this sentence does not.
      return approvesAll || !labels.isEmpty || points.allSatisfy { !$0.isDisjoint(with: done) }
    }
  }

  /// What is recommended, point by point, without the line that says who recommends.
  private var points: [String] {
    let lines = recommendation.filter { !$0.trimmingCharacters(" .:–-").isEmpty }
    guard lines.count > 1 else { return lines }
    return lines.filter { !isIntroduction($0) }
  }

  /// "Forvaltningen indstiller, at", "Udvalget anbefaler Byrådet:"
  private func isIntroduction(_ line: String) -> Bool {
    var words = Sentences.foldedWords(line)
    let isOpen = words.last == "at" || line.trimmingCharacters(" ").last.map { ":,".contains($0) } ?? true
    if words.last == "at" { words.removeLast() }
    guard let last = words.last else { return true }
    return dialect.words.outcomes.contains { entry in
      entry.outcome == .recommended
        && entry.words.contains { $0 == [last] || isOpen && $0.count == 1 && words.contains($0[0]) }
    }
  }
}
