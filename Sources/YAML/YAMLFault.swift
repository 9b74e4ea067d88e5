/// What libyaml found wrong, in its own words; `error(in:)` says it in plain ones.
struct YAMLFault: Error {
  let isOutOfMemory: Bool
  let problem: String
  let context: String
  let problemIndex: Int
  let contextIndex: Int

  /// The fault in words for the person who edits the file.
  func error(in source: YAMLSource) -> YAMLError {
    if isOutOfMemory { return YAMLLimits.outOfMemory(at: source.position(ofScalar: problemIndex)) }
    let (message, advice) = words(in: source)
    let index = pointsToItsStart ? contextIndex : problemIndex
    return YAMLError(position: source.position(ofScalar: index), message: message, advice: advice)
  }

  /// A quote or bracket that never ends is noticed far below; a person needs to see where it began.
  private var pointsToItsStart: Bool {
    [
      "found unexpected end of stream", "found unexpected document indicator", "could not find expected ':'",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ].contains(problem) || context == "while scanning a directive"
  }

  private func words(in source: YAMLSource) -> (message: String, advice: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      return (
        "a colon with a space after it stands inside a value",
        "Put the whole value in double quotes, or begin the key on a line of its own"
      )
    case "could not find expected ':'":
      return ("this line has no colon after its key", "Write “key: value”, or indent the line if it continues a text")
    case "found unexpected end of stream", "found unexpected document indicator":
      return ("the quoted text that begins here never ends", "Close it with the same quote, “\"” or “'”")
    case "found unknown escape character", "did not find expected hexdecimal number":
      return (
        "a backslash inside double quotes begins an escape that does not exist",
        "Write the backslash twice, or use single quotes"
      )
    case "found invalid Unicode character escape code":
      return ("this escape names no character", "Write the character itself")
    case "did not find expected ',' or ']'":
      return (
        "the list that begins here is not closed", "End it with “]”, and look for a missing comma \(near(source))"
      )
    case "did not find expected ',' or '}'":
      return (
        "the group that begins here is not closed", "End it with “}”, and look for a missing comma \(near(source))"
      )
    case "did not find expected node content":
      return ("a value is missing here", "Write it, or put a text that begins with an unusual sign in double quotes")
    case _ where context == "while scanning a directive":
      return ("a line cannot begin with “%”", "Put the value in double quotes")
    case "did not find expected '-' indicator":
      return ("a line inside a list does not begin with a dash", "Begin it with “- ”, at the same indent as the others")
    case "did not find expected key":
      return ("no key was expected to stand here", "Indent the line as the lines above it, and close open quotes")
    case "block sequence entries are not allowed in this context":
      return ("a dash begins a list where none can stand", "Put the list on the lines below its key")
    case "mapping keys are not allowed in this context":
      return ("a question mark begins a key where none can stand", "Put the value in double quotes")
    case "found character that cannot start any token":
      return forbiddenStart(source.character(atScalar: problemIndex))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return ("a tab character is used to indent", "Indent with spaces")
    case "did not find expected <document start>":
      return ("something stands after the end of the text", "Keep one text, and indent its lines alike")
    case "exceeded maximum nesting depth", "Exceeded maximum depth":
      return ("too many levels stand inside one another", "Write the inner levels as a list of their own")
    default: return unknown()
    }
  }

  private func near(_ source: YAMLSource) -> String {
    let position = source.position(ofScalar: problemIndex)
    return "before line \(position.line), column \(position.column)"
  }

  private func forbiddenStart(_ character: Unicode.Scalar?) -> (String, String) {
    guard let character else { return unknown() }
    if character == "\t" { return ("a tab character is used to indent", "Indent with spaces") }
    return ("a value cannot begin with “\(character)”", "Put the value in double quotes")
  }

  private func unknown() -> (String, String) {
    let detail = [context, problem].filter { !$0.isEmpty }.joined(separator: ", ")
    return ("this is not YAML (\(detail))", "Put texts with unusual signs in double quotes")
  }
}
