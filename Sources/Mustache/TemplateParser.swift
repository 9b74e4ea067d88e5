/// Makes a tree of the tags of one template.
struct TemplateParser {
  let source: SourceText
  let mode: TemplateMode
  /// The index of each template of the library, so that references are resolved here, once.
  let templates: [String: Int]
  let vocabulary: TemplateVocabulary
  /// How many values the library has so far; each gets the next number.
  private(set) var valueCount: Int
  var problems: [TemplateProblem] = []
  private var tokens: [TemplateToken] = []
  private var open: [OpenTag] = []
  private var root: [TemplateNode] = []

  /// Sections deeper than any author means; a limit keeps rendering within the stack of a thread.
  static let nestingLimit = 64

  init(
    _ source: SourceText, mode: TemplateMode, templates: [String: Int], vocabulary: TemplateVocabulary,
    valueCount: Int
  ) {
    self.source = source
    self.mode = mode
    self.templates = templates
    self.vocabulary = vocabulary
    self.valueCount = valueCount
  }

  /// A tag whose closing tag has not come yet.
  private struct OpenTag {
    let token: TemplateToken
    var nodes: [TemplateNode] = []
    /// The fillings, where the tag is a parent.
    var arguments: [BlockNode] = []
    /// Whether something that no block takes up has been reported for the parent.
    var hasStray = false

    init(_ token: TemplateToken) {
      self.token = token
    }
  }

  /// Reads the template; what is wrong with it stands in `problems` afterwards.
  mutating func parse() -> Template {
    if let problem = source.encodingProblem() {
      problems.append(problem)
      return Template(source: source, nodes: [])
    }
    var scanner = TemplateScanner(source)
    scanner.scan()
    problems += scanner.problems
    tokens = StandaloneLines.assign(scanner.tokens, in: source.bytes)
    for token in tokens { read(token) }
    while let tag = open.popLast() {
      reportUnclosed(tag)
      append(tag.nodes)
    }
    return Template(source: source, nodes: root)
  }

  private mutating func read(_ token: TemplateToken) {
    switch token.kind {
    case .comment, .delimiters: break
    case .text:
      guard !token.rendered.isEmpty else { break }
      reportStray(token)
      append([.text(TextNode(Array(source.bytes[token.rendered]), at: location(of: token)))])
    case .value(let isRaw):
      reportStray(token)
      if let node = value(token, isRaw: isRaw) { append([node]) }
    case .partial:
      reportStray(token)
      guard let reference = reference(of: token) else { break }
      append([
        .partial(
          PartialNode(reference: reference, indentation: indentation(of: token), location: location(of: token)))
      ])
    case .section, .parent, .block:
      reportStray(token)
      if open.count == Self.nestingLimit {
        report(token, "more than \(Self.nestingLimit) tags are open here", advice: "Move the inner ones to a partial.")
      }
      open.append(OpenTag(token))
    case .close: close(token)
    }
  }

  /// A number for one more value.
  mutating func nextOrdinal() -> Int {
    valueCount += 1
    return valueCount - 1
  }

  private mutating func append(_ nodes: [TemplateNode]) {
    if open.isEmpty {
      root += nodes
    } else {
      open[open.count - 1].nodes += nodes
    }
  }
}

extension TemplateParser {
  private mutating func close(_ token: TemplateToken) {
    guard let last = open.last else {
      report(token, "`\(spelling(token))` closes nothing", advice: "Remove it, or open `\(token.name)` before it.")
      return
    }
    if !matches(last.token, token) {
      if open.contains(where: { matches($0.token, token) }) {
        while let inner = open.last, !matches(inner.token, token) {
          open.removeLast()
          reportUnclosed(inner)
          append(inner.nodes)
        }
      } else if !token.name.isEmpty {
        // Taken for a slip in the name, so that the rest of the template is read as it was meant.
        let place = location(of: last.token)
        report(
          token, "`\(spelling(token))` does not match `\(spelling(last.token))` of line \(place.line)",
          advice: "Close it with `\(closingSpelling(of: last.token))`.")
      }
    }
    guard let tag = open.popLast() else { return }
    close(tag, with: token)
  }

  private mutating func close(_ tag: OpenTag, with closing: TemplateToken) {
    // Reported where it was opened; what is not kept cannot be nested too deep to be released.
    guard open.count < Self.nestingLimit else { return }
    switch tag.token.kind {
    case .section(let isInverted):
      guard let path = path(of: tag.token) else { return }
      append([
        .section(
          SectionNode(path: path, isInverted: isInverted, body: tag.nodes, location: location(of: tag.token)))
      ])
    case .parent:
      guard let reference = reference(of: tag.token) else { return }
      append([
        .parent(
          ParentNode(
            reference: reference, arguments: tag.arguments, indentation: indentation(of: tag.token),
            location: location(of: tag.token)))
      ])
    default:
      guard isOneWord(tag.token) else { return }
      closeBlock(block(tag, closedBy: closing), isArgument: tag.token.isArgument)
    }
  }

  private mutating func closeBlock(_ block: BlockNode, isArgument: Bool) {
    guard isArgument, let parent = open.last, parent.token.kind == .parent else { return append([.block(block)]) }
    if mode == .strict, let first = parent.arguments.first(where: { $0.name == block.name }) {
      problems.append(
        source.problem(
          at: block.location, "`{{$\(block.name)}}` is filled twice",
          advice: "It is filled in line \(first.location.line) already; keep one of the two."))
    }
    open[open.count - 1].arguments.append(block)
  }

  private func block(_ tag: OpenTag, closedBy closing: TemplateToken) -> BlockNode {
    let hasOwnLines = closing.ownLine != nil
    var body = tag.nodes
    var indentation = indentation(of: tag.token)
    if tag.token.ownLine?.holdsTagsOnly == true {
      // The body begins a line: how far it is indented is a matter of its own template, not of where it ends up.
      let common = BlockIndentation.common(to: body)
      body = BlockIndentation.remove(common ?? [], from: body)
      indentation = common ?? indentation
    }
    return BlockNode(
      name: tag.token.name, body: body, indentation: tag.token.isArgument ? nil : indentation,
      lineEnd: hasOwnLines && indentation != nil ? closing.ownLine.map { Array(source.bytes[$0.lineEnd]) } ?? [] : [],
      endsLine: closing.ownLine?.holdsTagsOnly == true, location: location(of: tag.token))
  }

  private func matches(_ opening: TemplateToken, _ closing: TemplateToken) -> Bool {
    opening.name.utf8.filter { !$0.isWhitespace } == closing.name.utf8.filter { !$0.isWhitespace }
  }

  private mutating func reportUnclosed(_ tag: OpenTag) {
    guard !tag.token.name.isEmpty else { return }
    report(
      tag.token, "`\(spelling(tag.token))` is never closed",
      advice: "Add `\(closingSpelling(of: tag.token))` where it ends.")
  }
}

extension TemplateParser {
  /// In strict mode refuses what stands directly inside a parent and would be dropped.
  private mutating func reportStray(_ token: TemplateToken) {
    guard mode == .strict, !token.isArgument, let parent = open.last, parent.token.kind == .parent, !parent.hasStray,
      let start = source.bytes[token.rendered].firstIndex(where: { !$0.isWhitespace })
    else { return }
    open[open.count - 1].hasStray = true
    problems.append(
      source.problem(
        at: start, "this stands in `\(spelling(parent.token))`, but in none of its blocks, and would be lost",
        advice: "Move it into a block, as in `{{$content}}…{{/content}}`."))
  }

  private mutating func path(of token: TemplateToken) -> TemplatePath? {
    guard !token.name.isEmpty else { return nil }
    do throws(NameProblem) {
      return try TemplatePath(token.name, mode: mode)
    } catch {
      report(token, error.message, advice: error.advice)
      return nil
    }
  }

  private mutating func isOneWord(_ token: TemplateToken) -> Bool {
    guard !token.name.isEmpty else { return false }
    do throws(NameProblem) {
      try TemplatePath.checkIsOneWord(token.name)
      return true
    } catch {
      report(token, error.message, advice: error.advice)
      return false
    }
  }

  private mutating func reference(of token: TemplateToken) -> TemplateReference? {
    if token.name.hasPrefix("*") { return dynamicReference(of: token) }
    guard isOneWord(token) else { return nil }
    if let index = templates[token.name] { return .template(index) }
    guard mode == .strict else { return .missing }
    let suggestion = NearestName.suggestion(for: token.name, among: templates.keys)
    report(
      token, "there is no template `\(token.name)`",
      advice: suggestion.map { "Did you mean `\($0)`?" } ?? "Add the file, or correct the name.")
    return nil
  }

  private mutating func dynamicReference(of token: TemplateToken) -> TemplateReference? {
    guard mode == .flat else {
      report(
        token, "`\(token.name)` lets the data choose a template",
        advice: "Name the template; choose between several with sections.")
      return nil
    }
    let name = String(token.name.dropFirst().drop { $0.isWhitespace })
    do throws(NameProblem) {
      return .dynamic(try TemplatePath(name, mode: mode))
    } catch {
      report(token, error.message, advice: error.advice)
      return nil
    }
  }

  private func indentation(of token: TemplateToken) -> [UInt8]? {
    token.ownLine.map { Array(source.bytes[$0.indentation]) }
  }

  func location(of token: TemplateToken) -> TemplateLocation {
    source.location(at: token.rendered.lowerBound)
  }

  mutating func report(_ token: TemplateToken, _ message: String, advice: String) {
    problems.append(source.problem(at: token.source.lowerBound, message, advice: advice))
  }

  /// The tag as the author wrote it.
  private func spelling(_ token: TemplateToken) -> String {
    source.text(token.source)
  }

  private func closingSpelling(of opening: TemplateToken) -> String {
    "{{/\(opening.name)}}"
  }
}
