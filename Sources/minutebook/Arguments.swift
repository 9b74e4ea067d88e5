import Archive
import Minutes

/// One option of a command.
struct Option: Sendable {
  /// With its dashes: `--archive`.
  var name: String
  /// What its value is called in the help; nil for a switch.
  var value: String?
  var help: String
}

/// A command with what may follow it.
struct Verb: Sendable {
  var name: String
  var summary: String
  /// What stands behind the options: `FILE…`; nil where nothing may.
  var operands: String?
  var options: [Option]
  var details: String
}

/// The words of a command line, sorted.
struct Arguments {
  var values: [String: String] = [:]
  var switches: Set<String> = []
  var operands: [String] = []

  var asksForHelp: Bool { switches.contains("--help") }

  /// Sorts the words behind a command. Throws the first that the command does not know, with the nearest it does.
  init(_ words: [String], for verb: Verb) throws(UsageError) {
    var index = 0
    var onlyOperands = false
    while index < words.count {
      let word = words[index]
      index += 1
      if onlyOperands || !word.hasPrefix("-") || word == "-" {
        operands.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      let parts = (word == "-h" ? "--help" : word).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = (verb.options + Verb.common).first(where: { $0.name == name }) else {
        throw UsageError.unknownOption(name, verb: verb)
      }
      guard let value = option.value else {
        guard parts.count == 1 else { throw UsageError("\(name) takes no value", advice: "Write \(name) alone.") }
        switches.insert(name)
        continue
      }
      if parts.count == 2 {
        values[name] = String(parts[1])
      } else if index < words.count, !words[index].hasPrefix("--") {
        values[name] = words[index]
        index += 1
      } else {
        throw UsageError("\(name) needs a value", advice: "Write \(name) \(value).")
      }
      guard values[name]?.isEmpty == false else {
        throw UsageError("\(name) needs a value", advice: "Write \(name) \(value).")
      }
    }
    if verb.operands == nil, let first = operands.first, !asksForHelp {
      throw UsageError("minutebook \(verb.name) takes no “\(first)”", advice: "See minutebook \(verb.name) --help.")
    }
  }
}

/// A command line that says nothing the program can do.
struct UsageError: Error {
  var message: String
  var advice: String

  init(_ message: String, advice: String) {
    self.message = message
    self.advice = advice
  }

  static func unknownOption(_ name: String, verb: Verb) -> UsageError {
    let known = (verb.options + Verb.common).map(\.name)
    let near = NearestWord.find(name, among: known).map { "Did you mean \($0)? " } ?? ""
    return UsageError("unknown option \(name)", advice: near + "See minutebook \(verb.name) --help.")
  }

  static func unknownVerb(_ name: String) -> UsageError {
    let near = NearestWord.find(name, among: Verb.all.map(\.name)).map { "Did you mean “\($0)”? " } ?? ""
    return UsageError("unknown command “\(name)”", advice: near + "See minutebook --help.")
  }
}
