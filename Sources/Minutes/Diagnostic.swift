/// Something wrong, or worth knowing, in content: a value that is collected, not thrown, so that a clerk sees all of it at once.
public struct Diagnostic: Hashable, Sendable, Error {
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  public var severity: Severity
  /// The file as the user named it, or relative to the archive.
  public var file: String
  /// 1-based; nil where the whole file is meant.
  public var line: Int?
  /// 1-based, in Unicode scalars.
  public var column: Int?
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The line itself, where there is one.
  public var sourceLine: String?
  /// How the place came to be read, where that is not plain: "included from Templates/home.html:33:1".
  public var trail: [String] = []
  /// What to do next.
  public var advice: String?

  public init(
    _ severity: Severity, file: String, line: Int? = nil, column: Int? = nil, message: String,
    sourceLine: String? = nil, advice: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.sourceLine = sourceLine
    self.advice = advice
  }

  /// An error that has no better place than its file.
  public static func error(
    _ file: String, line: Int? = nil, column: Int? = nil, _ message: String, sourceLine: String? = nil,
    advice: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, file: file, line: line, column: column, message: message, sourceLine: sourceLine, advice: advice)
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String { text { $0 } }

  /// `file:line:column: error: what is wrong`, the line itself with a caret below, then what to do; the program's own
  /// words as `translate` says them.
  public func text(_ translate: (String) -> String) -> String {
    var text = Diagnostic.printable(file)
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    text += ": \(translate(severity.rawValue)): \(Diagnostic.printable(translate(message)))"
    for line in excerpt { text += "\n    \(line)" }
    for step in trail { text += "\n  \(Diagnostic.printable(translate(step)))" }
    if let advice { text += "\n  \(Diagnostic.printable(translate(advice)))" }
    return text
  }

  /// The line itself, cut where it is long, and below it a caret where the column is known; empty where there is no line.
  public var excerpt: [String] {
    guard let sourceLine else { return [] }
    let (shown, caret) = Diagnostic.window(sourceLine, around: column)
    return [shown] + (caret.map { [String(repeating: " ", count: $0) + "^"] } ?? [])
  }

  /// Content is untrusted: no control character of it reaches a terminal.
  public static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isPrintable($0) ? $0 : " " }))
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// At most 160 characters of a line, with the column among them, and how many stand in front of the column.
  private static func window(_ line: String, around column: Int?) -> (shown: String, caret: Int?) {
    let width = 160
    let scalars = line.unicodeScalars
    let start = column.map { $0 > width ? $0 - width + 40 : 0 } ?? 0
    var shown = String.UnicodeScalarView()
    for scalar in scalars.dropFirst(start).prefix(width) { shown.append(isPrintable(scalar) ? scalar : " ") }
    let isCut = scalars.dropFirst(start + width).first != nil
    let caret = column.map { $0 - 1 - start }.flatMap { (0...shown.count).contains($0) ? $0 : nil }
    let front = start > 0 ? "…" : ""
    return (front + String(shown) + (isCut ? "…" : ""), caret.map { $0 + front.unicodeScalars.count })
  }
}
