/// Templates that are read and checked, ready to be rendered by any number of threads.
///
/// Everything that can be wrong with a template is found when the library is made, so that rendering cannot fail
/// half-way through a site.
public struct TemplateLibrary: Sendable {
  /// How deep partials and parents may nest.
  ///
  /// Deeper ones are refused in strict mode and render as nothing in flat mode, where recursion is allowed.
  public static let depthLimit = 32

  /// How strictly the templates were read.
  public let mode: TemplateMode
  let program: TemplateProgram
  let indices: [String: Int]

  /// The names of the templates, in alphabetical order.
  public var names: [String] { indices.keys.sorted() }

  /// Reads and checks all templates.
  /// - Parameters:
  ///   - sources: The templates, the ones that are only parts of others included.
  ///   - mode: How much is let through.
  ///   - pages: In strict mode, the fields of each template that is a page, by its name. With them every name is checked,
  ///     and every value is written as its place in the HTML needs it.
  ///   - words: Texts of the interface.
  ///   - filters: What may stand behind `|`.
  /// - Throws: All problems of all templates, sorted by source, line and column.
  public init(
    _ sources: [TemplateSource], mode: TemplateMode = .strict, pages: [String: TemplateFields] = [:],
    texts words: [TemplateText] = [], filters: [TemplateFilter] = []
  ) throws(TemplateProblems) {
    let vocabulary = TemplateVocabulary(texts: words, filters: filters)
    let texts = sources.map(SourceText.init)
    var problems: [[TemplateProblem]] = sources.map { _ in [] }
    var indices: [String: Int] = [:]
    for (index, text) in texts.enumerated() {
      if let other = indices[text.name] {
        problems[index].append(
          text.problem(
            at: 0, "there are two templates `\(text.name)`",
            advice: "Rename one; the other is \(texts[other].file)."))
      } else {
        indices[text.name] = index
      }
    }
    var templates: [Template] = []
    var valueCount = 0
    for (index, text) in texts.enumerated() {
      var parser = TemplateParser(
        text, mode: mode, templates: indices, vocabulary: vocabulary, valueCount: valueCount)
      templates.append(parser.parse())
      problems[index] += parser.problems
      valueCount = parser.valueCount
    }
    var writings: [HTMLPosition.Writing] = []
    if mode == .strict {
      var links = TemplateLinks(templates, broken: Set(problems.indices.filter { !problems[$0].isEmpty }))
      links.check()
      for (index, found) in links.problems.enumerated() { problems[index] += found }
      // A circle has no end to walk to.
      if !pages.isEmpty, !links.hasCircle {
        var checker = TemplateChecker(templates, valueCount: valueCount)
        for (name, fields) in pages.sorted(by: { $0.key < $1.key }) {
          if let index = indices[name] { checker.check(page: index, fields: fields) }
        }
        writings = checker.writings.map { $0 ?? .text }
        problems.append(checker.problems)
      }
    }
    let sorted = TemplateLibrary.sorted(problems.joined(), sources: texts)
    guard sorted.isEmpty else { throw TemplateProblems(problems: sorted) }
    self.mode = mode
    program = TemplateCompiler(templates, writings: writings).program
    self.indices = indices
  }

  /// By source, line and column, each problem once.
  private static func sorted(_ problems: some Sequence<TemplateProblem>, sources: [SourceText]) -> [TemplateProblem] {
    let order = Dictionary(sources.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[String]> = []
    return problems.sorted {
      (order[$0.file] ?? sources.count, $0.file, $0.line, $0.column, $0.message)
        < (order[$1.file] ?? sources.count, $1.file, $1.line, $1.column, $1.message)
    }.filter { seen.insert([$0.file, "\($0.line):\($0.column)", $0.message]).inserted }
  }

  /// Renders a template as UTF-8.
  /// - Parameters:
  ///   - name: The template's name.
  ///   - data: What its names refer to.
  ///   - output: What the page is appended to.
  /// - Throws: Only where the library has no template of that name.
  /// - Complexity: O(n) in the length of what is rendered, and in the number of names looked up.
  public func render(
    _ name: String, _ data: TemplateValue, into output: inout [UInt8]
  ) throws(UnknownTemplate) {
    guard let index = indices[name] else {
      throw UnknownTemplate(name: name, suggestion: NearestName.suggestion(for: name, among: indices.keys))
    }
    var renderer = TemplateRenderer(self, data)
    renderer.render(program.templates[index], into: &output)
  }
}
