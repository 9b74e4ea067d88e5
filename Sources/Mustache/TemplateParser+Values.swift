/// Tags that put something into the page: values, filtered values and texts of the interface.
extension TemplateParser {
  /// The node of a value's tag; nil where something is wrong with it, which is reported.
  mutating func value(_ token: TemplateToken, isRaw: Bool) -> TemplateNode? {
    guard !token.name.isEmpty else { return nil }
    do throws(NameProblem) {
      if mode == .strict, let key = vocabulary.key(of: token.name) {
        guard !isRaw else {
          throw NameProblem(
            message: "the text `\(key)` is no HTML", advice: "Write it with two braces, `{{\(token.name)}}`.")
        }
        return try words(key, at: location(of: token))
      }
      return .value(try value(named: token.name, isRaw: isRaw, at: location(of: token)))
    } catch {
      report(token, error.message, advice: error.advice)
      return nil
    }
  }

  private mutating func value(
    named name: String, isRaw: Bool, at location: TemplateLocation
  ) throws(NameProblem) -> ValueNode {
    guard mode == .strict, let bar = name.firstIndex(of: "|") else {
      let path = try TemplatePath(name, mode: mode)
      return ValueNode(path: path, isRaw: isRaw, filter: nil, ordinal: nextOrdinal(), location: location)
    }
    let field = String(name[..<bar].reversed().drop { $0.isWhitespace }.reversed())
    guard !field.isEmpty else {
      throw NameProblem(message: "there is no field in front of `|`", advice: "Write one, as in `{{date|date}}`.")
    }
    guard !isRaw else {
      throw NameProblem(
        message: "a filter makes a text, and a text is no HTML", advice: "Write it with two braces, `{{\(name)}}`.")
    }
    let filter = try vocabulary.filter(String(name[name.index(after: bar)...]))
    let path = try TemplatePath(field, mode: mode)
    return ValueNode(path: path, isRaw: false, filter: filter, ordinal: nextOrdinal(), location: location)
  }

  // MARK: Texts

  /// A text's words and values. What is wrong in it is reported where it stands, in the file of texts.
  private mutating func words(_ key: String, at location: TemplateLocation) throws(NameProblem) -> TemplateNode {
    let (text, words) = try vocabulary.text(key)
    let place = TemplateLocation(line: text.line, column: text.column)
    var scanner = TemplateScanner(
      SourceText(TemplateSource(name: key, file: text.file, source: Array(words.utf8))))
    scanner.scan()
    let chain = ["used at \(source.file):\(location.line):\(location.column)"]
    for problem in scanner.problems { report(problem.message, problem.advice, in: text, chain: chain) }
    var nodes: [TemplateNode] = []
    for token in scanner.tokens {
      switch token.kind {
      case .text:
        var bytes: [UInt8] = []
        HTMLEscaping.append(Array(words.utf8)[token.source], to: &bytes)
        nodes.append(.text(TextNode(bytes, at: place)))
      case .value(isRaw: false) where vocabulary.key(of: token.name) == nil:
        do throws(NameProblem) {
          nodes.append(.value(try value(named: token.name, isRaw: false, at: place)))
        } catch {
          report(error.message, error.advice, in: text, chain: chain)
        }
      default:
        report(
          "a text holds words and values only",
          "Take `\(String(decoding: Array(words.utf8)[token.source], as: UTF8.self))` out.",
          in: text, chain: chain)
      }
    }
    return .words(WordsNode(text: text, nodes: nodes, location: location))
  }

  private mutating func report(_ message: String, _ advice: String, in text: TemplateText, chain: [String]) {
    var problem = text.problem(message, advice: advice)
    problem.chain = chain
    problems.append(problem)
  }
}

extension TemplateText {
  /// Says that something is wrong in the text.
  func problem(_ message: String, advice: String) -> TemplateProblem {
    TemplateProblem(
      file: file, line: line, column: column, message: message, sourceLine: sourceLine, advice: advice)
  }
}
