import Archive

extension Verb {
  static let common = [Option(name: "--help", value: nil, help: "show this help")]

  static let importing = Verb(
    name: "import", summary: "read received minutes and file them in the archive", operands: "FILE…",
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--municipality", value: "NAME", help: "whose minutes these are, where their text does not tell"),
      Option(
        name: "--replace", value: nil, help: "let a document take the place of an earlier one of the same meeting"),
      Option(name: "--report", value: "text|json", help: "how to say what was found (default: text)"),
    ],
    details: """
      Each document is kept byte for byte beside the Markdown made of it, at
      DIR/<municipality>/<body>/<date>/. A folder stands for every document in it.
      A file that a person has edited is never overwritten.
      """)

  static let build = Verb(
    name: "build", summary: "make the website out of the archive", operands: nil,
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--output", value: "DIR", help: "the website's folder (default: Public)"),
      Option(name: "--base-url", value: "URL", help: "the address the site will have, instead of site.yml's base-url"),
      Option(name: "--templates", value: "DIR", help: "the templates' folder (default: Templates)"),
    ],
    details: """
      The site is complete or it is not touched: a build that fails leaves what was there.
      Without an address the site works from any place; its sitemap then has no host.
      """)

  static let all = [importing, build]

  /// The verb of that name. Throws where there is none, with the nearest.
  static func named(_ name: String) throws(UsageError) -> Verb {
    if let verb = all.first(where: { $0.name == name }) { return verb }
    guard name.hasPrefix("-") else { throw UsageError.unknownVerb(name) }
    // "minutebook --archive X build": a command's option stands behind the command.
    if let verb = all.first(where: { $0.options.contains { option in option.name == name } }) {
      throw UsageError("\(name) stands in front of the command", advice: "Write minutebook \(verb.name) \(name) ….")
    }
    let near = NearestWord.find(name, among: ["--help", "--version"]).map { "Did you mean \($0)? " } ?? ""
    throw UsageError("unknown option \(name)", advice: near + "See minutebook --help.")
  }

  /// The help of one command.
  var help: String {
    let sentence = summary.prefix(1).uppercased() + summary.dropFirst()
    var text = "Usage: minutebook \(name) [OPTION…]\(operands.map { " " + $0 } ?? "")\n\n"
    text += "\(sentence).\n\n\(details)\n\nOptions:\n"
    let shown = (options + Verb.common).map { option in
      (option.name + (option.value.map { " " + $0 } ?? ""), option.help)
    }
    let width = shown.map { $0.0.count }.max() ?? 0
    for (name, help) in shown { text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(help)\n" }
    return text
  }

  /// The help of the program.
  static var overview: String {
    var text = """
      Usage: minutebook COMMAND [OPTION…]

      Turns the minutes of public bodies into a website that citizens can browse, search and cite.

      Commands:

      """
    for verb in all { text += "  \(verb.name)\(String(repeating: " ", count: 8 - verb.name.count))\(verb.summary)\n" }
    text += """

      Options:
        --help     show this help; behind a command, the command's
        --version  show the version

      Exit codes: 0 done, 1 something is wrong in the content, 2 something is wrong in the command.

      """
    return text
  }
}
