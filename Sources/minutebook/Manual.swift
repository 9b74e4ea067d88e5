import Foundation

/// The manual page, minutebook(1), made of the same words as --help.
enum Manual {
  /// For man(1): requests of man(7), ASCII alone, so that every roff reads it.
  static var page: String {
    var page = """
      .\\" Made by "minutebook manual" out of the program's own help.
      .TH MINUTEBOOK 1 "" "minutebook \(Minutebook.version)" "User Commands"
      .SH NAME
      minutebook \\- turn the minutes of public bodies into a website
      .SH SYNOPSIS
      .B minutebook
      .I COMMAND
      .RI [ OPTION ...]
      .SH DESCRIPTION
      \(text(Verb.purpose))
      .PP
      \(text(Manual.overview))
      .SH COMMANDS

      """
    for verb in Verb.all { page += section(verb) }
    page += ".SH OPTIONS\n" + entry("--help", "show the commands; behind a command, its options")
    page += entry("--version", "show the version")
    page += ".SH EXIT STATUS\n"
    for code in Verb.exitCodes { page += entry("\(code.code)", code.meaning) }
    page += ".SH FILES\n"
    for file in files { page += entry(file.name, file.meaning) }
    return page
  }

  private static let overview =
    "Documents are imported into an archive, a folder of Markdown files that a person can read and correct. The archive "
    + "is built into a folder of plain web pages that any web server shows."

  private static let files = [
    (name: "Content/site.yml", meaning: "the settings of the site"),
    (
      name: "Content/<municipality>/<body>/<date>/",
      meaning: "a meeting: its Markdown, and the documents as they were received"
    ),
    (name: "Public/", meaning: "the website, which can always be made again"),
    (name: ".Public.minutebook-state", meaning: "what builds remember; it may be removed at any time"),
    (name: ".Public.minutebook-preview", meaning: "the website of a preview; it may be removed at any time"),
  ]

  private static func section(_ verb: Verb) -> String {
    let operands = verb.operands.map { " \($0)" } ?? ""
    var section = ".SS \"\(text("minutebook \(verb.name) [OPTION…]\(operands)"))\"\n"
    section += text(verb.summary.prefix(1).uppercased() + verb.summary.dropFirst() + ".") + "\n"
    var isExample = false
    for (index, line) in verb.details.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isExample {
        section += isIndented ? ".PP\n.nf\n" : ".fi\n.PP\n"
      } else if index == 0 {
        section += ".PP\n"
      }
      isExample = isIndented
      section += line.isEmpty ? ".PP\n" : text(String(line)) + "\n"
    }
    if isExample { section += ".fi\n" }
    for option in verb.options { section += entry(option.name + (option.value.map { " \($0)" } ?? ""), option.help) }
    return section
  }

  private static func entry(_ term: String, _ meaning: String) -> String {
    ".TP\n.B \(text(term))\n\(text(meaning))\n"
  }

  /// A text in which roff sees no request and no escape. A hyphen is the one of the keyboard: it may be typed.
  private static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "\"": result += "\\(dq"
      case "-": result += "\\-"
      case "“": result += "\\(lq"
      case "”": result += "\\(rq"
      case "…": result += "..."
      case "–": result += "\\(en"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "`": result += "\\(ga"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
