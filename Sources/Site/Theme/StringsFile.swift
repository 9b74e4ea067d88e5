import Archive
import Minutes
import Mustache
import Parsing
import YAML

/// A file of the interface's words, `strings/<language>.yml`: nested maps whose keys are joined by dots.
struct StringsFile {
  /// By key, in no order.
  private(set) var texts: [String: TemplateText] = [:]
  private(set) var months: [String] = []
  private(set) var weekdays: [String] = []
  private var mistakes: [Diagnostic] = []

  private let file: String
  private let lines: [String]

  /// Reads one file. Throws every mistake in it.
  init(file: String, bytes: [UInt8]) throws(DiagnosticsError) {
    self.file = file
    lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }.map(String.init)
    do throws(YAMLError) {
      let root = try YAMLNode.parse(bytes)
      if !root.isNull { read(root, key: "") }
    } catch {
      wrong(error.position, error.message, error.advice)
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
  }

  /// The texts of another file take the place of the ones of this file, key by key.
  mutating func override(with other: StringsFile) {
    texts.merge(other.texts) { _, own in own }
    if !other.months.isEmpty { months = other.months }
    if !other.weekdays.isEmpty { weekdays = other.weekdays }
  }

  private mutating func read(_ node: YAMLNode, key: String) {
    switch key {
    case "calendar.months": months = names(node, key: key, count: 12)
    case "calendar.weekdays": weekdays = names(node, key: key, count: 7)
    default: readText(node, key: key)
    }
  }

  private mutating func readText(_ node: YAMLNode, key: String) {
    if let text = node.string, !key.isEmpty {
      add(key, .plain(text), at: node.position)
    } else if let pairs = node.pairs {
      // "other" is the name of an outcome, too.
      guard key.hasPrefix("count.") else {
        for pair in pairs { read(pair.value, key: key.isEmpty ? pair.key : "\(key).\(pair.key)") }
        return
      }
      var forms: [String: String] = [:]
      for pair in pairs { forms[pair.key] = pair.value.string }
      guard Set(forms.keys) == ["one", "other"], pairs.count == 2 else {
        return wrong(
          node.position, "“\(key)” needs two forms, “one” and “other”",
          "Write “\(key.split(separator: ".").last ?? ""): { one: \"{number} …\", other: \"{number} …\" }”.")
      }
      add(key, .plural(forms), at: node.position)
    } else {
      wrong(node.position, "“\(key)” is \(node.kindInWords), not a text", "Write a text in quotation marks.")
    }
  }

  private mutating func add(_ key: String, _ value: TemplateText.Value, at position: YAMLPosition) {
    texts[key] = TemplateText(
      key: key, file: file, line: position.line, column: position.column, sourceLine: line(position), value: value)
  }

  private mutating func names(_ node: YAMLNode, key: String, count: Int) -> [String] {
    if let names = node.strings, names.count == count { return names }
    wrong(node.position, "“\(key)” is not a list of \(count) names", "Write [\"…\", \"…\"] with \(count) names in it.")
    return []
  }

  private func line(_ position: YAMLPosition) -> String {
    lines.indices.contains(position.line - 1) ? lines[position.line - 1] : ""
  }

  private mutating func wrong(_ position: YAMLPosition, _ message: String, _ advice: String) {
    mistakes.append(
      .error(
        file, line: position.line, column: position.column, message, sourceLine: line(position), advice: advice))
  }
}

extension StringsFile {
  /// The keys that the program itself uses; templates name theirs.
  static let needed: [String] =
    [
      "pages.home", "pages.topics", "pages.search", "pages.accessibility", "pages.notFound", "search.short",
      "names.closedItem", "names.unknownMunicipality", "names.permalink", "rules.group", "rules.subject", "rules.word",
      "calendar.date", "calendar.time", "calendar.thousands", "calendar.planned", "calendar.proposed", "pages.cases",
      "pages.laws", "pages.decisions", "pages.people", "pages.calendar", "pages.gaps", "votes.summary",
      "pictures.timeline", "pictures.year", "pictures.attendance", "pictures.bars",
    ] + SitePerson.Vote.Side.allCases.map { "votes.\($0.rawValue)" }
    + CourseOfDecision.allCases.map { "course.\($0.rawValue)" }
    + SitePerson.Attendance.State.allCases.map { "attendance.\($0.rawValue)" }
    + ArchiveGap.Kind.allCases.flatMap { ["gaps.\($0.rawValue)", "gaps.kinds.\($0.rawValue)"] }
    + SiteReference.Reason.allCases.map { "gaps.reasons.\($0.rawValue)" }
    + Outcome.allCases.map { "outcomes.\($0.rawValue)" } + Meeting.Kind.allCases.map { "kinds.\($0.rawValue)" }

  /// What is missing beside `reference`, the words of the built-in theme in its own language.
  func missing(beside reference: StringsFile) -> [Diagnostic] {
    var missing: [Diagnostic] = []
    for key in Set(reference.texts.keys).union(StringsFile.needed).sorted() {
      guard let own = texts[key] else {
        missing.append(
          .error(file, "the text “\(key)” is missing", advice: "Add it\(StringsFile.quoted(reference.texts[key]))."))
        continue
      }
      if case .plural? = reference.texts[key]?.value, case .plain = own.value {
        missing.append(
          .error(
            file, line: own.line, column: own.column, "“\(key)” needs two forms, “one” and “other”",
            sourceLine: own.sourceLine, advice: "Write { one: \"{number} …\", other: \"{number} …\" }."))
      }
      if case .plain? = reference.texts[key]?.value, case .plural = own.value {
        missing.append(
          .error(
            file, line: own.line, column: own.column, "“\(key)” is one text, without “one” and “other”",
            sourceLine: own.sourceLine, advice: "Write it behind the colon, in quotation marks."))
      }
    }
    for (key, names) in [("calendar.months", months), ("calendar.weekdays", weekdays)] where names.isEmpty {
      missing.append(.error(file, "the list “\(key)” is missing", advice: "Add it, as in strings/da.yml."))
    }
    return missing
  }

  private static func quoted(_ text: TemplateText?) -> String {
    guard case .plain(let words)? = text?.value else { return "" }
    return "; strings/da.yml has “\(words)”"
  }
}
