/// What templates may say beside the names of fields: the interface's texts, and filters.
struct TemplateVocabulary: Sendable {
  /// The first step of a text's name in a tag.
  static let root = "text"
  /// Where the plural forms of filters stand among the texts.
  static let pluralRoot = "count"

  let texts: [String: TemplateText]
  let filters: [String: TemplateFilter]

  init(texts: [TemplateText], filters: [TemplateFilter]) {
    self.texts = Dictionary(texts.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
    self.filters = Dictionary(filters.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The key of the text that a tag names; nil where it names a field.
  func key(of name: String) -> String? {
    guard !texts.isEmpty, name.hasPrefix(TemplateVocabulary.root + ".") else { return nil }
    return String(name.dropFirst(TemplateVocabulary.root.utf8.count + 1))
  }

  /// The text of that key. Throws where there is none, or where it has two forms.
  func text(_ key: String) throws(NameProblem) -> (text: TemplateText, words: String) {
    guard let text = texts[key] else {
      let near = NearestName.suggestion(for: key, among: texts.keys)
      throw NameProblem(
        message: "there is no text `\(key)`",
        advice: near.map { "Did you mean `text.\($0)`?" }
          ?? "Add it to the strings of the language, or correct the name.")
    }
    guard case .plain(let words) = text.value else {
      let name = key.hasPrefix(TemplateVocabulary.pluralRoot + ".") ? String(key.dropFirst(6)) : key
      throw NameProblem(
        message: "the text `\(key)` has two forms, one of which a number chooses",
        advice: "Write it behind the number's field, as in `{{itemCount|count \(name)}}`.")
    }
    return (text, words)
  }

  /// The filter and its argument, as written behind `|`.
  func filter(_ written: String) throws(NameProblem) -> FilterCall {
    let parts = written.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = parts.first else {
      throw NameProblem(message: "there is no filter behind `|`", advice: known)
    }
    guard let filter = filters[name] else {
      let near = NearestName.suggestion(for: name, among: filters.keys)
      throw NameProblem(message: "there is no filter `\(name)`", advice: near.map { "Did you mean `\($0)`?" } ?? known)
    }
    guard parts.count <= 2, !(filter.argument == .none && parts.count > 1) else {
      throw NameProblem(
        message: "the filter `\(name)` takes \(filter.argument == .none ? "nothing" : "one name") behind it",
        advice: "Take “\(parts.dropFirst(filter.argument == .none ? 1 : 2).joined(separator: " "))” out.")
    }
    guard filter.argument == .plural else { return FilterCall(filter: filter, forms: [:]) }
    guard parts.count == 2 else {
      throw NameProblem(
        message: "the filter `\(name)` needs the name of what is counted", advice: "Write one of: \(plurals).")
    }
    guard case .plural(let forms)? = texts["\(TemplateVocabulary.pluralRoot).\(parts[1])"]?.value else {
      let names = pluralNames
      let near = NearestName.suggestion(for: parts[1], among: names)
      throw NameProblem(
        message: "there is no text `\(TemplateVocabulary.pluralRoot).\(parts[1])` with two forms",
        advice: near.map { "Did you mean `\($0)`?" } ?? "Write one of: \(plurals).")
    }
    return FilterCall(filter: filter, forms: forms)
  }

  private var known: String { "There are: \(filters.keys.sorted().joined(separator: ", "))." }
  private var plurals: String { pluralNames.joined(separator: ", ") }
  private var pluralNames: [String] {
    texts.values.compactMap { text in
      guard case .plural = text.value, text.key.hasPrefix(TemplateVocabulary.pluralRoot + ".") else { return nil }
      return String(text.key.dropFirst(TemplateVocabulary.pluralRoot.utf8.count + 1))
    }.sorted()
  }
}
