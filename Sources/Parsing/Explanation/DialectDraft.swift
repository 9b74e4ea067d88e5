import Minutes

/// What a document shows of a layout that no dialect describes: the beginning of a dialect file, for a person to correct.
public struct DialectDraft: Hashable, Sendable {
  /// The word in front of the items' numbers, where no dialect knows it.
  public var itemLabel: String?
  /// Names of sections that are known, as printed: by these the layout is recognised again.
  public var knownSections: [String] = []
  /// Lines that return below several items like names of sections, and are none that is known.
  public var unknownSections: [String] = []
  /// Labels in the head that are none that is known, as printed.
  public var unknownFields: [String] = []

  init(_ lines: [LineReading], dialect: Dialect) {
    let hasItems = lines.contains { if case .item = $0.kind { true } else { false } }
    if !hasItems { itemLabel = DialectDraft.countingWord(lines) }
    for line in lines where line.text.utf8.count <= dialect.words.longestName + 2 {
      let name = SectionHeading.withoutColon(line.text)
      guard let known = dialect.words.section(named: Vocabulary.key(name)), !knownSections.contains(name) else {
        continue
      }
      // Without items no line was taken for a section; a name that is no ordinary word is one all the same.
      if case .section = line.kind {
        knownSections.append(name)
      } else if !hasItems, !known.ambiguous {
        knownSections.append(name)
      }
    }
    unknownSections = DialectDraft.returning(lines, dialect: dialect)
    unknownFields = DialectDraft.labels(lines, itemLabel: itemLabel)
  }

  /// A word that stands in front of rising numbers at lines' beginnings: "TOP 1 …", "TOP 2 …".
  private static func countingWord(_ lines: [LineReading]) -> String? {
    var numbers: [String: [Int]] = [:]
    for line in lines where line.text.utf8.count <= 300 {
      let words = line.text.split(separator: " ", maxSplits: 2)
      guard words.count >= 2, words[0].unicodeScalars.allSatisfy(\.isLetter),
        let number = Int(words[1].trimmingCharacters(".:)–-"))
      else { continue }
      numbers[words[0].lowered(), default: []].append(number)
    }
    let rising = numbers.filter { $0.value.count >= 2 && zip($0.value, $0.value.dropFirst()).allSatisfy { $0 < $1 } }
    return rising.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }

  /// Short lines that stand alone several times, are no sentences and were taken for text.
  private static func returning(_ lines: [LineReading], dialect: Dialect) -> [String] {
    var counts: [String: Int] = [:]
    var printed: [(key: String, text: String)] = []
    for (index, line) in lines.enumerated() {
      switch line.kind {
      case .text, .unknown, .subheading: break
      default: continue
      }
      let text = SectionHeading.withoutColon(line.text)
      guard text.utf8.count <= 60, text.startsInUpperCase, !text.ends(with: "."),
        !text.unicodeScalars.contains(where: \.isDigit),
        index + 1 < lines.count
      else { continue }
      let key = Vocabulary.key(text)
      guard dialect.words.section(named: key) == nil else { continue }
      if counts[key] == nil { printed.append((key, text)) }
      counts[key, default: 0] += 1
    }
    return printed.filter { counts[$0.key, default: 0] >= 2 }.map(\.text)
  }

  /// "Ordfører: Anna Holm" in front of the first item.
  private static func labels(_ lines: [LineReading], itemLabel: String?) -> [String] {
    var labels: [String] = []
    for line in lines {
      if case .item = line.kind { break }
      if let itemLabel, line.text.lowered().begins(with: itemLabel + " ") { break }
      guard line.kind == .unknown, let colon = line.text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else {
        continue
      }
      let label = String(line.text[..<colon].trimmingSpaces())
      if label.startsInUpperCase, label.split(separator: " ").count <= 3, !labels.contains(label) {
        labels.append(label)
      }
    }
    return labels
  }

  /// The file of a dialect, with a comment where a person has to decide.
  ///
  /// - Parameter name: letters a–z, digits and hyphens.
  public func yaml(name: String, description: String) -> String {
    func words(_ texts: [String]) -> String {
      "["
        + texts.map { "\"" + $0.lowered().replacingText("\\", with: "\\\\").replacingText("\"", with: "\\\"") + "\"" }
        .joined(separator: ", ") + "]"
    }
    var lines = ["name: \(name)", "description: \"\(description.replacingText("\"", with: "'"))\"", "extends: generic"]
    if let itemLabel {
      lines += ["items:", "  labels: \(words([itemLabel]))", "  only: true"]
    }
    if !unknownFields.isEmpty {
      lines += ["# Labels in the head that are not known. Sort them: body, date, time, place, members, absent, other."]
      lines += ["header:", "  other: \(words(unknownFields))"]
    }
    if !unknownSections.isEmpty {
      lines += [
        "# Lines that return like names of sections. Give each its role instead of \"other\": summary, recommendation,",
        "# background, legal, economy, authority, decision, attachments …; take out what is no name of a section.",
        "sections:", "  other: \(words(unknownSections))",
      ]
    }
    if !knownSections.isEmpty || !unknownSections.isEmpty {
      lines += [
        "# Names that every document of this layout has: by them it is recognised. Take out what only some have.",
        "signature: \(words(knownSections + unknownSections))",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
