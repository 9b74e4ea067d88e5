/// A text of the interface, kept beside the templates so that a page can speak several languages.
///
/// A template says it as `{{text.home.title}}`. The text may hold value tags itself, which mean what they would mean
/// in the place where the text is said.
public struct TemplateText: Sendable, Hashable {
  /// What a text says.
  public enum Value: Sendable, Hashable {
    /// One text.
    case plain(String)
    /// A text for one and a text for more, under "one" and "other"; for filters that count.
    case plural([String: String])
  }

  /// The name behind `text.`: "home.title".
  public let key: String
  /// The file it came from, for messages.
  public let file: String
  /// Where the text begins in the file, counted from 1.
  public let line: Int
  /// Counted from 1 in Unicode scalars.
  public let column: Int
  /// The line of the file, for messages.
  public let sourceLine: String
  /// What it says.
  public let value: Value

  /// A text and where it stands.
  public init(key: String, file: String, line: Int, column: Int, sourceLine: String, value: Value) {
    self.key = key
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
    self.value = value
  }
}
