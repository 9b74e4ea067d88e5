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
      Option(name: "--ocr", value: nil, help: "read the words of scanned pages, by tesseract: check them afterwards"),
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
      Option(name: "--templates", value: "DIR", help: "templates of your own (default: Templates beside the archive)"),
      Option(name: "--atomic", value: nil, help: "replace the whole website at once, even where little has changed"),
      Option(
        name: "--shard", value: "I/N", help: "make part I of N of the pages, to be merged: see minutebook merge --help"),
      Option(name: "--jobs", value: "N", help: "work on N cores at most (default: all)"),
      Option(name: "--references", value: nil, help: "list every reference that leads nowhere, with the reason"),
      Option(name: "--timings", value: nil, help: "say what took how long: phases, kinds of pages, the slowest pages"),
      Option(name: "--quiet", value: nil, help: "say only what is wrong"),
    ],
    details: """
      The site is complete or it is not touched: a build that fails leaves what was there.
      What has not changed since the last build is neither made nor written again. Where little has
      changed, files take their places one by one when all are written; a build that is stopped there
      is completed by the next one. With --atomic a reader sees the old site or the new one, never
      pages of both. What builds remember stands beside the output, in .NAME.minutebook-state; it may
      be removed at any time.
      The program carries a theme with it. Files of the same name in your own templates' folder,
      and in DIR/Templates of the archive, take the place of the theme's, one by one.
      Without an address the site works from any place; its sitemap then has no host.
      """)

  static let merge = Verb(
    name: "merge", summary: "make the website of parts that several builds made", operands: nil,
    options: build.options.filter { $0.name != "--shard" },
    details: """
      A large website's pages can be made by several machines, or by several programs on one:
        parallel minutebook build --shard {}/8 ::: $(seq 8) && minutebook merge
        sbatch --array=1-8 --wrap 'minutebook build --shard $SLURM_ARRAY_TASK_ID/8'
      Each part lies in a folder beside the website's, .NAME.minutebook-shard-I-of-N; where the
      machines share no folder, copy it. Merging takes the parts' pages and makes the lists, the search
      and the feeds: the website is, byte for byte, the one that a single build makes. The program, the
      archive, the templates and the address must be the same everywhere, and the archive's folder be
      named alike.
      """)

  static let templates = Verb(
    name: "templates", summary: "list what templates may name: fields, filters, texts", operands: "[PAGE…]",
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--copy", value: "DIR", help: "write the built-in theme into a folder, to be changed there"),
    ],
    details: """
      Each kind of page with its fields, their types and an example. A field with a question mark may be
      missing: a template may use it only in a section that asks for it, {{#place}}…{{place}}…{{/place}}.
      """)

  static let check = Verb(
    name: "check", summary: "say what is wrong in the archive, and what it lacks", operands: nil,
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--format", value: "text|json", help: "how to say it (default: text)"),
    ],
    details: """
      Nothing is written. What would stop a build is an error. What the archive's own documents say is
      missing is listed: item numbers, minutes behind an agenda, meetings that a plan announces, files
      of attachments, meetings and items that a text refers to, votes whose names do not add up.
      """)

  static let all = [importing, build, merge, check, templates]

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
    for verb in all { text += "  \(verb.name)\(String(repeating: " ", count: 11 - verb.name.count))\(verb.summary)\n" }
    text += """

      Options:
        --help     show this help; behind a command, the command's
        --version  show the version

      Exit codes: 0 done, 1 something is wrong in the content, 2 something is wrong in the command.

      """
    return text
  }
}
