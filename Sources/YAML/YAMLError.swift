/// Why a YAML text cannot be read, or a tree cannot be written, in words for the person who edits the file.
public struct YAMLError: Error, Sendable, Equatable {
  /// Where the fault stands; for a tree built in memory, the position its node carries.
  public let position: YAMLPosition
  /// What is wrong, in plain words.
  public let message: String
  /// What to do about it.
  public let advice: String

  /// The line of the fault, counted from the first line that the caller named.
  public var line: Int { position.line }
  /// The column of the fault, counted from 1.
  public var column: Int { position.column }

  /// Creates an error from its place, what is wrong and what to do.
  public init(position: YAMLPosition, message: String, advice: String) {
    self.position = position
    self.message = message
    self.advice = advice
  }
}

extension YAMLError: CustomStringConvertible {
  /// The error on one line: `line:column: error: message. advice`.
  public var description: String {
    "\(line):\(column): error: \(message). \(advice)"
  }
}
