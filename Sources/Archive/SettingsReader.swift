import Minutes
import YAML

/// One pass over the keys of `site.yml`.
struct SettingsReader {
  private let file: String
  private let bytes: [UInt8]
  private var mistakes: [Diagnostic] = []

  private static let keys = [
    "title", "language", "base-url", "publishers", "topics", "redact", "allow", "closed", "logo", "colours", "footer",
    "accessibility-statement", "parties", "completeness", "fetch",
  ]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// A key without a value is a key left out. Throws every mistake found.
  mutating func read() throws(DiagnosticsError) -> Settings {
    var settings = Settings()
    do throws(YAMLError) {
      let root = try YAMLNode.parse(bytes)
      if root.isNull { return settings }
      if let pairs = root.pairs {
        for pair in pairs { read(pair, into: &settings) }
      } else {
        wrong(root.position, "site.yml is not a list of “key: value” lines", "Begin with “title: …”.")
      }
    } catch {
      wrong(error.position, error.message, error.advice)
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return settings
  }

  private mutating func read(_ pair: YAMLPair, into settings: inout Settings) {
    guard SettingsReader.keys.contains(pair.key) else { return unknown(pair, among: SettingsReader.keys) }
    if pair.value.isNull { return }
    switch pair.key {
    case "title": settings.title = text(pair) ?? settings.title
    case "language": readLanguage(pair, into: &settings)
    case "base-url": settings.baseURL = address(pair)
    case "publishers": readPublishers(pair, into: &settings)
    case "topics": readTopics(pair, into: &settings)
    case "redact": settings.redactions = texts(pair.value)
    case "allow": settings.allowed = Set(texts(pair.value))
    case "closed": readClosed(pair, into: &settings)
    case "logo": settings.logo = logo(pair)
    case "colours": readColours(pair, into: &settings)
    case "footer": readFooter(pair, into: &settings)
    case "parties": readParties(pair, into: &settings)
    case "completeness": readCompleteness(pair, into: &settings)
    case "fetch": readFetch(pair, into: &settings)
    default: settings.accessibilityStatement = webAddress(pair.value, named: pair.key)
    }
  }

  private mutating func readLanguage(_ pair: YAMLPair, into settings: inout Settings) {
    guard let language = text(pair) else { return }
    // A subtag of RFC 5646 is letters, digits and hyphens: what goes into lang and into a file's name.
    guard language.utf8.allSatisfy({ SettingsReader.isTagLetter($0) }), (2...35).contains(language.utf8.count) else {
      return wrong(
        pair.value.position, "“\(language)” is no code of a language", "Write “language: da” or “language: en”.")
    }
    settings.language = language
    settings.languageLine = pair.value.position.line
  }

  private static func isTagLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private mutating func readClosed(_ pair: YAMLPair, into settings: inout Settings) {
    guard let value = pair.value.string, ["title", "decision"].contains(value) else {
      return wrong(
        pair.value.position, "“closed” is neither title nor decision",
        "Write “closed: title” (the default) or “closed: decision”.")
    }
    settings.publishesClosedDecisions = value == "decision"
  }

  private mutating func address(_ pair: YAMLPair) -> String? {
    guard let text = text(pair) else { return nil }
    guard let address = BaseURL.normalised(text) else {
      wrong(pair.value.position, "“base-url” is no address of a website", "Write it as https://example.dk/arkiv/.")
      return nil
    }
    return address
  }
}

// MARK: - Lists

extension SettingsReader {
  private mutating func readPublishers(_ pair: YAMLPair, into settings: inout Settings) {
    var names: [String] = []
    var municipalities: [String] = []
    for element in pair.value.elements ?? [pair.value] {
      let fields = ["name", "municipality"]
      let name: String
      var municipality: YAMLNode?
      if let alone = element.string {
        name = alone
      } else if let given = element["name"]?.string {
        name = given
        municipality = element["municipality"]
      } else {
        checkKeys(element, among: fields)
        wrong(element.position, "a publisher has a name", "Write “- name: Herlev Kommune”.")
        continue
      }
      checkKeys(element, among: fields)
      names.append(name)
      if let municipality, !municipality.isNull {
        guard let written = municipality.string, let normalised = MunicipalityName.normalised(written) else {
          wrong(municipality.position, "this names no municipality", "Write it as “municipality: Herlev”.")
          continue
        }
        municipalities.append(normalised)
      } else if MunicipalityName.isOne(name), let normalised = MunicipalityName.normalised(name) {
        // A newspaper is no municipality.
        municipalities.append(normalised)
      }
    }
    settings.publisher = names.isEmpty ? nil : names.joined(separator: ", ")
    if Set(municipalities).count == 1 { settings.municipality = municipalities[0] }
  }

  private mutating func readTopics(_ pair: YAMLPair, into settings: inout Settings) {
    guard let elements = pair.value.elements else {
      return wrong(
        pair.value.position, "“topics” is not a list", "Write “- name: …” with “words:” and “subjects:” below it.")
    }
    var lines: [String: Int] = [:]
    for element in elements {
      checkKeys(element, among: ["name", "words", "subjects"])
      guard let name = element["name"]?.string, name.contains(where: { $0.isLetter || $0.isNumber }) else {
        wrong(element["name"]?.position ?? element.position, "a topic without a name", "Write “- name: …”.")
        continue
      }
      let before = mistakes.count
      let words = element["words"].map { texts($0) } ?? []
      let subjects = element["subjects"].map { texts($0) } ?? []
      if words.isEmpty, subjects.isEmpty, mistakes.count == before {
        wrong(
          element.position, "the topic “\(name)” has neither words nor subjects",
          "Add “words: […]” or “subjects: […]”.")
      }
      if let line = lines[Slug.make(name)] {
        wrong(
          element.position, "two topics would have the address “\(Slug.make(name))”: the other one is on line \(line)",
          "Give one of them another name.")
      }
      lines[Slug.make(name)] = element.position.line
      settings.topics.append(.init(name: name, words: words, subjects: subjects))
    }
  }

  mutating func checkKeys(_ node: YAMLNode, among known: [String]) {
    for field in node.pairs ?? [] where !known.contains(field.key) { unknown(field, among: known) }
  }
}

// MARK: - Values

extension SettingsReader {
  mutating func text(_ pair: YAMLPair) -> String? {
    guard let text = pair.value.string else {
      wrong(
        pair.value.position, "“\(pair.key)” is \(pair.value.kindInWords), not a text", "Write “\(pair.key): …”.")
      return nil
    }
    return text
  }

  private mutating func texts(_ node: YAMLNode) -> [String] {
    guard let texts = node.strings else {
      wrong(node.position, "a list of texts is expected here", "Write [\"one\", \"another\"].")
      return []
    }
    if texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      wrong(node.position, "a text of this list is empty", "Take it out of the list.")
    }
    return texts
  }

  mutating func unknown(_ pair: YAMLPair, among known: [String]) {
    let near = NearestWord.find(pair.key, among: known).map { "Did you mean “\($0)”? " } ?? ""
    wrong(pair.position, "unknown key “\(pair.key)”", near + "Known here are: \(known.joined(separator: ", ")).")
  }

  mutating func wrong(_ position: YAMLPosition, _ message: String, _ advice: String) {
    mistakes.append(
      .error(
        file, line: position.line, column: position.column, message, sourceLine: sourceLine(position), advice: advice))
  }

  /// The line of the file, for messages.
  func sourceLine(_ position: YAMLPosition) -> String? {
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    return lines.indices.contains(position.line - 1) ? String(lines[position.line - 1]) : nil
  }
}
