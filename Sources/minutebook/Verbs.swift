import Archive
import Minutes
import Wording

extension Verb {
  static let common = [Option(name: "--help", value: nil, help: "show this help")]

  static let new = Verb(
    name: "new", summary: "make a folder with an archive that begins", operands: "DIR",
    options: [
      Option(name: "--title", value: "TEXT", help: "the name of the site"),
      Option(name: "--municipality", value: "NAME", help: "whose minutes they will be (default: by the folder's name)"),
      Option(name: "--language", value: "da|en", help: "the language of the pages' own words (default: da)"),
      Option(name: "--base-url", value: "URL", help: "the address the site will have (default: by the git remote)"),
    ],
    details: """
      Asks nothing. The folder holds an archive without meetings, which builds; its settings, in
      Content/site.yml; a README that says what to do next; what GitHub Pages and GitLab Pages need to
      build and publish it; and settings for web servers. A folder that holds anything but a git
      repository that has just begun is left alone.
      """)

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
      JSON is a meeting's record (see minutebook schema), a meeting of OParl 1.1 or an event of Open
      Civic Data, or a list of them: each meeting is filed as a document of its own.
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

  static let serve = Verb(
    name: "serve", summary: "show the website in a browser, and every change at once", operands: nil,
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--output", value: "DIR", help: "build into this folder (default: one of the preview's own)"),
      Option(name: "--port", value: "N", help: "listen on this port (default: the first free one from 8080)"),
      Option(name: "--base-url", value: "URL", help: "the address the site will have, instead of site.yml's base-url"),
      Option(name: "--templates", value: "DIR", help: "templates of your own (default: Templates beside the archive)"),
    ],
    details: """
      Builds the site and shows it at an address of this machine that nobody else can reach. When a file
      of the archive or of the templates changes, the site is built anew and the browser shows it. What
      is wrong stands on top of the page, and the last good site below it. Ctrl-C ends it.
      Nothing is published: the preview has a folder of its own, .Public.minutebook-preview, which may be
      removed at any time. Public is only ever what minutebook build made.
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
      Option(name: "--strict", value: nil, help: "end with exit code 1 where anything is to do, not only at an error"),
    ],
    details: """
      Nothing is written. What would stop a build is an error. What the archive's own documents say is
      missing is listed: item numbers, minutes behind an agenda, meetings that a plan announces, files
      of attachments, meetings and items that a text refers to, votes whose names do not add up.
      The exit code is 1 where a build would stop; with --strict also where something is missing.
      """)

  static let dialect = Verb(
    name: "dialect", summary: "show what each line of a document is taken for, and draft a dialect", operands: "FILE",
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--draft", value: "NAME", help: "write a dialect for this layout, to be corrected by hand"),
      Option(name: "--colours", value: "auto|always|never", help: "whether lines are coloured (default: auto)"),
    ],
    details: """
      Nothing is imported. In front of each line stands what an import takes it for: a title, an item, a
      section with its role, a row of a table. What no rule understood stands out. --draft writes the
      beginning of a dialect, DIR/dialects/NAME.yml, with the words of this document that are not known
      yet; every document is then read with it, too.
      """)

  static let schema = Verb(
    name: "schema", summary: "print the form of a meeting as JSON, for programs that write it", operands: nil,
    options: [],
    details: """
      A JSON Schema (draft 2020-12) of what minutebook import takes as meeting.json and what the site
      publishes as index.json beside every meeting's page.
      """)

  static let fetch = Verb(
    name: "fetch", summary: "mirror a portal of FirstAgenda Publication into the archive", operands: "[HOST]",
    options: [
      Option(name: "--archive", value: "DIR", help: "the archive's folder (default: Content)"),
      Option(name: "--body", value: "NAME", help: "only bodies whose names hold this"),
      Option(name: "--since", value: "DATE", help: "only meetings from this day on, as 2026-03-25"),
      Option(name: "--budget", value: "N", help: "ask N times at most in this run (default: 500)"),
      Option(name: "--pause", value: "SECONDS", help: "rest between two requests (default: 1, and no less)"),
      Option(name: "--attachments", value: nil, help: "fetch the attachments of open items too"),
      Option(name: "--municipality", value: "NAME", help: "whose minutes these are, where their text does not tell"),
    ],
    details: """
      HOST is the portal's name, like dagsordener.example.dk; without it, site.yml's “fetch: { host: … }”
      counts. No other host is ever asked. The host is asked one thing at a time, with a rest between,
      as its robots.txt allows and no more often than the budget says; a run that is stopped, or whose
      budget is used up, goes on with the next. What has not changed is not sent again. What the host
      has corrected takes the place of what came from it before, but never of what a person has edited.
      What is known about the host stands in DIR/.fetch and may be removed at any time.
      """)

  static let all = [new, importing, fetch, build, serve, merge, check, dialect, templates, schema]

  /// For whoever installs the program; no help lists them.
  static let hidden = [
    Verb(
      name: "manual", summary: "write the manual page", operands: nil, options: [],
      details: "For man(1): minutebook manual > minutebook.1"),
    Verb(
      name: "completions", summary: "write what a shell completes", operands: "bash|zsh|fish", options: [],
      details: "For bash: minutebook completions bash > /etc/bash_completion.d/minutebook"),
  ]

  /// What the program is for.
  static let purpose = "Turns the minutes of public bodies into a website that citizens can browse, search and cite."

  /// What the shell is told at the end.
  static let exitCodes: [(code: Int, meaning: String)] = [
    (0, "done"), (1, "something is wrong in the content"), (2, "something is wrong in the command"),
  ]

  /// The verb of that name. Throws where there is none, with the nearest.
  static func named(_ name: String) throws(UsageError) -> Verb {
    if let verb = (all + hidden).first(where: { $0.name == name }) { return verb }
    guard name.hasPrefix("-") else { throw UsageError.unknownVerb(name) }
    // "minutebook --archive X build": a command's option stands behind the command.
    if let verb = all.first(where: { $0.options.contains { option in option.name == name } }) {
      throw UsageError("\(name) stands in front of the command", advice: "Write minutebook \(verb.name) \(name) ….")
    }
    let near = NearestWord.find(name, among: ["--help", "--version"]).map { "Did you mean \($0)? " } ?? ""
    throw UsageError("unknown option \(name)", advice: near + "See minutebook --help.")
  }

  /// The help of one command.
  func help(_ words: Wording) -> String {
    let summary = words(summary)
    let sentence = summary.prefix(1).uppercased() + summary.dropFirst()
    let usage = "\(words("Usage")): minutebook \(name) [\(words("OPTION"))…]\(operands.map { " " + $0 } ?? "")"
    var text = "\(usage)\n\n\(sentence).\n\n\(words(details))\n\n\(words("Options")):\n"
    let shown = (options + Verb.common).map { option in
      (option.name + (option.value.map { " " + $0 } ?? ""), words(option.help))
    }
    let width = shown.map { $0.0.count }.max() ?? 0
    for (name, help) in shown { text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(help)\n" }
    return text
  }

  /// The help of the program.
  static func overview(_ words: Wording) -> String {
    let purpose = words(Verb.purpose)
    var text = "\(words("Usage")): minutebook \(words("COMMAND")) [\(words("OPTION"))…]\n\n\(purpose)\n\n"
    text += "\(words("Commands")):\n"
    for verb in all {
      text += "  \(verb.name)\(String(repeating: " ", count: 11 - verb.name.count))\(words(verb.summary))\n"
    }
    text += "\n\(words("Options")):\n"
    text += "  --help     \(words("show this help; behind a command, the command's"))\n"
    text += "  --version  \(words("show the version"))\n\n"
    let codes = exitCodes.map { "\($0.code) \(words($0.meaning))" }.joined(separator: ", ")
    return text + "\(words("Exit codes")): \(codes).\n"
  }
}
