import Archive
import Exchange
import Foundation
import Minutes

/// Where a command's words go: to the terminal, or into a test.
struct Console: Sendable {
  var write: @Sendable (String) -> Void
  var complain: @Sendable (String) -> Void
  /// How far long work is; nil where nobody wants to know.
  var progress: Progress?

  /// Where words about progress go.
  enum Progress: Sendable {
    /// A screen: the line is drawn over.
    case screen(@Sendable (String) -> Void)
    /// A file: one line after the other.
    case lines(@Sendable (String) -> Void)
  }

  static let terminal = Console(
    write: { text in try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) },
    complain: { text in try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) },
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
        console.complain(Verb.overview)
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
        console.write(verb.help)
        return 0
      }
      switch verb.name {
      case Verb.importing.name: return try ImportCommand(arguments).run(console)
      case Verb.check.name: return try CheckCommand(arguments).run(console)
      case Verb.templates.name: return try TemplatesCommand(arguments).run(console)
      case Verb.fetch.name: return try FetchCommand(arguments).run(console)
      case Verb.schema.name:
        console.write(MeetingExchange.schema)
        return 0
      case Verb.merge.name: return try BuildCommand(arguments, merges: true).run(console)
      default: return try BuildCommand(arguments).run(console)
      }
    } catch {
      console.complain("minutebook: error: \(error.message)\n  \(error.advice)")
      return 2
    }
  }

  private static func help(_ topic: String?, console: Console) throws(UsageError) -> Int32 {
    console.write(try topic.map { name throws(UsageError) in try Verb.named(name).help } ?? Verb.overview)
    return 0
  }
}
