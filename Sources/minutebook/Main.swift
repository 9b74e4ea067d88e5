import Archive
import Exchange
import Foundation
import Minutes
import Wording

/// Where a command's words go: to the terminal, or into a test.
struct Console: Sendable {
  var write: @Sendable (String) -> Void
  var complain: @Sendable (String) -> Void
  /// The program's words in the reader's language.
  var wording = Wording.english
  /// Whether words may be coloured where a command does so by itself.
  var hasColours = false
  /// How far long work is; nil where nobody wants to know.
  var progress: Progress?

  /// Where words about progress go.
  enum Progress: Sendable {
    /// A screen: the line is drawn over.
    case screen(@Sendable (String) -> Void)
    /// A file: one line after the other.
    case lines(@Sendable (String) -> Void)
  }

  /// Writes a text of the program's own.
  func tell(_ english: String) { write(wording(english)) }

  /// Complains of what is wrong in the content, or says what is worth knowing about it.
  func complain(of diagnostic: Diagnostic) { complain(diagnostic.text { wording($0) }) }

  func complain(of error: UsageError) {
    complain("minutebook: \(wording("error")): \(wording(error.message))\n  \(wording(error.advice))")
  }

  static let terminal = Console(
    write: { text in try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) },
    complain: { text in try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) },
    wording: Wording(environment: ProcessInfo.processInfo.environment),
    // https://no-color.org
    hasColours: isatty(1) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty,
    progress: isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      ? .screen { text in try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
      : .lines { text in try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) })
}

@main
enum Minutebook {
  /// As `--version` says it.
  static let version = "0.1.0"

  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst()), console: .terminal))
  }

  /// Runs one command line; the exit code is 0 for done, 1 for a mistake in the content, 2 for one in the command.
  static func run(_ words: [String], console: Console) -> Int32 {
    do throws(UsageError) {
      guard let name = words.first else {
        console.complain(Verb.overview(console.wording))
        return 2
      }
      switch name {
      case "--help", "-h", "help": return try help(words.dropFirst().first, console: console)
      case "--version":
        console.write("minutebook \(version)")
        return 0
      default: break
      }
      let verb = try Verb.named(name)
      let arguments = try Arguments(Array(words.dropFirst()), for: verb)
      if arguments.asksForHelp {
        console.write(verb.help(console.wording))
        return 0
      }
      switch verb.name {
      case Verb.new.name: return try NewCommand(arguments).run(console)
      case "manual":
        console.write(Manual.page)
        return 0
      case "completions": return try completions(arguments, console: console)
      case Verb.importing.name: return try ImportCommand(arguments).run(console)
      case Verb.check.name: return try CheckCommand(arguments).run(console)
      case Verb.dialect.name: return try DialectCommand(arguments).run(console)
      case Verb.templates.name: return try TemplatesCommand(arguments).run(console)
      case Verb.serve.name: return try ServeCommand(arguments).run(console)
      case Verb.fetch.name: return try FetchCommand(arguments).run(console)
      case Verb.schema.name:
        console.write(MeetingExchange.schema)
        return 0
      case Verb.merge.name: return try BuildCommand(arguments, merges: true).run(console)
      default: return try BuildCommand(arguments).run(console)
      }
    } catch {
      console.complain(of: error)
      return 2
    }
  }

  private static func completions(_ arguments: Arguments, console: Console) throws(UsageError) -> Int32 {
    guard arguments.operands.count == 1, let shell = Completions(rawValue: arguments.operands[0]) else {
      throw UsageError(
        "one shell is to be named",
        advice: "There are: \(Completions.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    console.write(shell.text)
    return 0
  }

  private static func help(_ topic: String?, console: Console) throws(UsageError) -> Int32 {
    let words = console.wording
    console.write(
      try topic.map { name throws(UsageError) in try Verb.named(name).help(words) } ?? Verb.overview(words))
    return 0
  }
}
