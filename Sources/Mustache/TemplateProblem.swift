/// One thing that is wrong with a template: where, what, and what to do next.
public struct TemplateProblem: Error, Sendable, Hashable {
  /// The file, as the caller named it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// The line of the template, without its line end.
  public let sourceLine: String
  /// What the author can do about it.
  public let advice: String
  /// How a page comes to hold it, the innermost step first: "included from Templates/home.html:33:1".
  public var chain: [String] = []

  /// Describes one problem.
  public init(file: String, line: Int, column: Int, message: String, sourceLine: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.sourceLine = sourceLine
    self.advice = advice
  }
}

extension TemplateProblem: CustomStringConvertible {
  /// The problem as a terminal shows it: place and message, the line, a caret under the place, the advice.
  public var description: String {
    // Tabs stay tabs under the line, so that the caret stands in the right place whatever their width.
    let margin = String(
      String.UnicodeScalarView(sourceLine.unicodeScalars.prefix(max(column - 1, 0)).map { $0 == "\t" ? "\t" : " " }))
    return """
      \(file):\(line):\(column): error: \(message)
      \(sourceLine)
      \(margin)^
      \((chain + [advice]).joined(separator: "\n"))
      """
  }
}

/// Everything that is wrong with a set of templates, so that an author mends it in one go.
public struct TemplateProblems: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, in the order of the sources, and in each from top to bottom. Never empty.
  public let problems: [TemplateProblem]

  /// All problems, one below the other.
  public var description: String {
    problems.map(\.description).joined(separator: "\n\n")
  }
}

/// The program asked for a template that the library does not hold.
public struct UnknownTemplate: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name that was asked for.
  public let name: String
  /// The name that was probably meant, where one is close.
  public let suggestion: String?

  /// What is wrong, and which name is close.
  public var description: String {
    "there is no template `\(name)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
  }
}
