import Minutes
import YAML

extension Dialect {
  /// The built-in dialects, the generic one first; files of the same form as a publisher's own.
  ///
  /// Throws what is wrong in them: they are checked by a test, but data stays data.
  public static func builtIn() throws(DiagnosticList) -> [Dialect] {
    try load([
      ("generic.yml", PackageResources.generic_yml), ("gladsaxe.yml", PackageResources.gladsaxe_yml),
      ("haderslev.yml", PackageResources.haderslev_yml), ("herlev.yml", PackageResources.herlev_yml),
      ("herning.yml", PackageResources.herning_yml), ("norsk.yml", PackageResources.norsk_yml),
      ("english.yml", PackageResources.english_yml), ("german.yml", PackageResources.german_yml),
    ])
  }

  /// Reads dialect files; one may extend any read before it, `known` included.
  ///
  /// Throws every mistake found in all of the files.
  public static func load(_ files: [(file: String, bytes: [UInt8])], known: [Dialect] = []) throws(DiagnosticList)
    -> [Dialect]
  {
    var dialects = known
    var mistakes: [Diagnostic] = []
    for (file, bytes) in files {
      var reader = DialectFile(file: file)
      if let dialect = reader.read(bytes, known: dialects) {
        if dialects.contains(where: { $0.name == dialect.name }) {
          reader.mistakes.append(
            .error(file, "there is a dialect “\(dialect.name)” already", advice: "Give this one another name."))
        } else {
          dialects.append(dialect)
        }
      }
      mistakes += reader.mistakes
    }
    guard mistakes.isEmpty else { throw DiagnosticList(mistakes) }
    return dialects
  }
}

/// Reads one dialect file, collecting mistakes.
private struct DialectFile {
  let file: String
  var mistakes: [Diagnostic] = []

  init(file: String) { self.file = file }

  private static let keys = [
    "name", "description", "language", "extends", "kinds", "header", "contents", "items", "closed", "case", "sections",
    "ambiguous",
    "weak", "residue",
    "containers", "outcomes", "negations", "changed", "asRecommended", "remarks", "procedural", "signature", "remove",
  ]

  mutating func read(_ bytes: [UInt8], known: [Dialect]) -> Dialect? {
    let root: YAMLNode
    do {
      root = try YAMLNode.parse(bytes)
    } catch {
      mistakes.append(.error(file, line: error.line, column: error.column, error.message, advice: error.advice))
      return nil
    }
    guard let pairs = root.pairs else {
      mistakes.append(
        .error(
          file, line: 1, "a dialect is a list of “key: value” lines",
          advice: "Begin with “name: …” and “extends: generic”."))
      return nil
    }
    for pair in pairs where !DialectFile.keys.contains(pair.key) { unknown(pair, among: DialectFile.keys) }
    guard let name = root["name"]?.string else {
      mistakes.append(.error(file, line: 1, "the dialect has no name", advice: "Add a line “name: …”."))
      return nil
    }
    var dialect = DialectWords(name: name, description: root["description"]?.string ?? name)
    if let base = root["extends"] {
      guard let parent = known.first(where: { $0.name == base.string }) else {
        mistakes.append(
          .error(
            file, line: base.position.line, column: base.position.column,
            "there is no dialect “\(base.string ?? "")” to extend",
            advice: "Known are: \(known.map(\.name).joined(separator: ", "))."))
        return nil
      }
      dialect = parent.words
      dialect.name = name
      dialect.description = root["description"]?.string ?? name
      dialect.signature = []
    }
    remove(root["remove"], from: &dialect)
    readHead(root, into: &dialect)
    readItems(root["items"], into: &dialect)
    readSections(root, into: &dialect)
    readOutcomes(root, into: &dialect)
    readDecisions(root, into: &dialect)
    readProcedural(root["procedural"], into: &dialect)
    if let language = root["language"]?.string { dialect.language = language }
    dialect.signature = words(root["signature"])
    dialect.finish()
    return Dialect(dialect)
  }

  private mutating func remove(_ node: YAMLNode?, from dialect: inout DialectWords) {
    let names = Set(words(node))
    guard !names.isEmpty else { return }
    dialect.sections.removeAll { names.contains($0.key) }
    for kind in Dialect.TitleKind.allCases { dialect.kindWords[kind]?.removeAll(where: names.contains) }
    for field in Dialect.HeaderField.allCases { dialect.headerLabels[field]?.removeAll(where: names.contains) }
    dialect.contents.removeAll(where: names.contains)
    dialect.itemLabels.removeAll(where: names.contains)
    dialect.containers.subtract(names)
    let phrases = Set(names.map(phrase))
    dialect.changed.removeAll(where: phrases.contains)
    dialect.asRecommended.removeAll(where: phrases.contains)
    let remarks = Set(names.map { Dialect.Remark(Sentences.folded($0)) })
    dialect.remarks.removeAll(where: remarks.contains)
    dialect.proceduralTitles.subtract(names)
    dialect.proceduralBeginnings.removeAll(where: names.contains)
  }

  private mutating func readHead(_ root: YAMLNode, into dialect: inout DialectWords) {
    for pair in root["kinds"]?.pairs ?? [] {
      if pair.key == "including" {
        dialect.includingWords.formUnion(words(pair.value).flatMap(TitleWords.letters))
        continue
      }
      guard let kind = Dialect.TitleKind(rawValue: pair.key) else {
        unknown(pair, among: Dialect.TitleKind.allCases.map(\.rawValue) + ["including"])
        continue
      }
      dialect.kindWords[kind, default: []] += words(pair.value)
    }
    for pair in root["header"]?.pairs ?? [] {
      guard let field = Dialect.HeaderField(rawValue: pair.key) else {
        unknown(pair, among: Dialect.HeaderField.allCases.map(\.rawValue))
        continue
      }
      dialect.headerLabels[field, default: []] += words(pair.value)
    }
    dialect.absenceLabels = dialect.headerLabels[.absent] ?? []
    dialect.contents += words(root["contents"])
    dialect.closedWords = (dialect.closedWords + words(root["closed"]?["words"])).sorted {
      ($0.count, $1) > ($1.count, $0)
    }
    dialect.openWords += words(root["closed"]?["open"])
    dialect.caseLabels += words(root["case"]?["labels"])
    dialect.subjectLabels += words(root["case"]?["subjects"])
    for (key, allowed) in [
      ("closed", ["words", "open"]), ("case", ["labels", "subjects"]), ("items", ["labels", "behind", "bare", "only"]),
    ] {
      for pair in root[key]?.pairs ?? [] where !allowed.contains(pair.key) { unknown(pair, among: allowed) }
    }
  }

  private mutating func readItems(_ node: YAMLNode?, into dialect: inout DialectWords) {
    guard let node else { return }
    if node["only"]?.bool == true {
      dialect.itemLabels = []
      dialect.trailingLabels = []
      dialect.bareNumbers = false
    }
    dialect.itemLabels += words(node["labels"])
    dialect.trailingLabels += words(node["behind"])
    if let bare = node["bare"]?.bool { dialect.bareNumbers = bare }
  }

  private mutating func readSections(_ root: YAMLNode, into dialect: inout DialectWords) {
    for pair in root["sections"]?.pairs ?? [] {
      guard let role = SectionRole(rawValue: pair.key) else {
        unknown(pair, among: SectionRole.allCases.map(\.rawValue))
        continue
      }
      for word in words(pair.value) {
        dialect.sections.removeAll { $0.key == word }
        dialect.sections.append(.init(key: word, role: role, ambiguous: false))
      }
    }
    let ambiguous = Set(words(root["ambiguous"]))
    for index in dialect.sections.indices where ambiguous.contains(dialect.sections[index].key) {
      dialect.sections[index].ambiguous = true
    }
    dialect.weakNames.formUnion(words(root["weak"]))
    dialect.containers.formUnion(words(root["containers"]))
    dialect.residue.formUnion(words(root["residue"]).map { $0.trimmingCharacters(".") })
  }

  private mutating func readOutcomes(_ root: YAMLNode, into dialect: inout DialectWords) {
    for pair in root["outcomes"]?.pairs ?? [] {
      guard let outcome = Outcome(rawValue: pair.key) else {
        unknown(pair, among: Outcome.allCases.map(\.rawValue))
        continue
      }
      dialect.outcomes.append(
        (outcome, words(pair.value).map { Sentences.folded($0).split(separator: " ").map(String.init) }))
    }
    dialect.negations.formUnion(words(root["negations"]))
  }

  private mutating func readDecisions(_ root: YAMLNode, into dialect: inout DialectWords) {
    dialect.changed += words(root["changed"]).map(phrase)
    dialect.asRecommended = (dialect.asRecommended + words(root["asRecommended"]).map(phrase)).sorted {
      ($0.count, $1.joined()) > ($1.count, $0.joined())
    }
    dialect.remarks += words(root["remarks"]).map { Dialect.Remark(Sentences.folded($0)) }
  }

  private mutating func readProcedural(_ node: YAMLNode?, into dialect: inout DialectWords) {
    let allowed = ["titles", "beginnings"]
    for pair in node?.pairs ?? [] where !allowed.contains(pair.key) { unknown(pair, among: allowed) }
    dialect.proceduralTitles.formUnion(words(node?["titles"]))
    dialect.proceduralBeginnings += words(node?["beginnings"])
  }

  /// A phrase word by word, as decisions are compared with it.
  private func phrase(_ text: String) -> [String] { Sentences.folded(text).split(separator: " ").map(String.init) }

  /// Words in the form in which they are compared.
  private mutating func words(_ node: YAMLNode?) -> [String] {
    guard let node else { return [] }
    guard let words = node.strings else {
      mistakes.append(
        .error(
          file, line: node.position.line, column: node.position.column, "a list of words is expected here",
          advice: "Write [word, another word]."))
      return []
    }
    return words.map { Vocabulary.key($0) }
  }

  private mutating func unknown(_ pair: YAMLPair, among known: [String]) {
    mistakes.append(
      .error(
        file, line: pair.position.line, column: pair.position.column, "unknown key “\(pair.key)”",
        advice: "Known here are: \(known.joined(separator: ", "))."))
  }
}
