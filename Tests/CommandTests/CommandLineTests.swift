import Testing

@testable import minutebook

@Suite("The command line")
struct CommandLineTests {
  @Test("says its version")
  func version() {
    let answer = Answer("--version")
    #expect(answer.code == 0)
    #expect(answer.output == "minutebook \(Minutebook.version)")
    #expect(answer.complaints.isEmpty)
  }

  @Test("says how it is used", arguments: [["--help"], ["-h"], ["help"]])
  func help(words: [String]) {
    let answer = Answer(words)
    #expect(answer.code == 0)
    #expect(answer.complaints.isEmpty)
    for word in ["Usage: minutebook COMMAND", "import", "build", "--help", "--version", "Exit codes: 0 done"] {
      #expect(answer.output.contains(word))
    }
  }

  @Test("says how each command is used", arguments: Verb.all.map(\.name))
  func verbHelp(name: String) throws {
    let verb = try Verb.named(name)
    let valued = verb.options.first { $0.value != nil }.map { [$0.name, "x"] } ?? []
    for words in [
      [name, "--help"], [name, "-h"], ["help", name], ["--help", name], [name] + valued + ["--help"],
    ] {
      let answer = Answer(words)
      #expect(answer.code == 0)
      #expect(answer.output == verb.help(.english))
      #expect(answer.complaints.isEmpty)
    }
    #expect(verb.help(.english).hasPrefix("Usage: minutebook \(name) "))
    for option in verb.options + Verb.common {
      #expect(verb.help(.english).contains("\n  \(option.name)"))
      #expect(verb.help(.english).contains(option.help))
    }
    #expect(verb.help(.english).split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("without a command says how it is used, as a mistake")
  func nothing() {
    let answer = Answer([])
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.complaints.contains("Usage: minutebook COMMAND"))
  }

  /// Words, what is wrong with them and what to do.
  static let mistakes: [([String], String, String)] = [
    (["bild"], "unknown command “bild”", "Did you mean “build”? See minutebook --help."),
    (["improt"], "unknown command “improt”", "Did you mean “import”? See minutebook --help."),
    (["fly"], "unknown command “fly”", "See minutebook --help."),
    (["help", "bild"], "unknown command “bild”", "Did you mean “build”? See minutebook --help."),
    (["--versoin"], "unknown option --versoin", "Did you mean --version? See minutebook --help."),
    (["-x"], "unknown option -x", "See minutebook --help."),
    (["--archive", "x", "build"], "--archive stands in front of the command", "Write minutebook import --archive …."),
    (["build", "--achive", "x"], "unknown option --achive", "Did you mean --archive? See minutebook build --help."),
    (["build", "--achive=x"], "unknown option --achive", "Did you mean --archive? See minutebook build --help."),
    (["build", "-output", "x"], "unknown option -output", "Did you mean --output? See minutebook build --help."),
    (["build", "--baseurl", "x"], "unknown option --baseurl", "Did you mean --base-url? See minutebook build --help."),
    (["build", "--replace"], "unknown option --replace", "See minutebook build --help."),
    (["import", "--report"], "--report needs a value", "Write --report text|json."),
    (["import", "--archive", "--replace", "x"], "--archive needs a value", "Write --archive DIR."),
    (["build", "--archive="], "--archive needs a value", "Write --archive DIR."),
    (["build", "--archive", ""], "--archive needs a value", "Write --archive DIR."),
    (["import", "--replace=yes", "x"], "--replace takes no value", "Write --replace alone."),
    (["import", "--report", "xml", "x"], "--report is neither text nor json: “xml”", "--report json."),
    (["import"], "no document is named", "Write minutebook import FILE…, or name a folder."),
    (["import", "--"], "no document is named", "Write minutebook import FILE…, or name a folder."),
    (["import", "--municipality", "?", "x"], "--municipality names no municipality: “?”", "\"Herlev Kommune\"."),
    (["import", "--municipality", "dialects", "x"], "--municipality names no municipality", "\"Herlev Kommune\"."),
    (["build", "Content"], "minutebook build takes no “Content”", "See minutebook build --help."),
    (["build", "--", "--help"], "minutebook build takes no “--help”", "See minutebook build --help."),
    (["build", "--base-url", "example.dk"], "--base-url is no address of a website: “example.dk”", "https://"),
  ]

  @Test("says what is wrong with it and what to do", arguments: mistakes.indices)
  func mistake(index: Int) {
    let (words, message, advice) = Self.mistakes[index]
    let answer = Answer(words)
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    let lines = answer.complaints.split(separator: "\n")
    #expect(lines.count == 2, "\(answer.complaints)")
    #expect(lines.first?.hasPrefix("minutebook: error: \(message)") == true, "\(answer.complaints)")
    #expect(lines.last?.hasPrefix("  ") == true)
    #expect(lines.last?.contains(advice) == true, "\(answer.complaints)")
  }

  @Test(
    "takes a value behind an equals sign or a space, and everything behind two dashes as it is",
    arguments: [
      (["--archive", "a", "x"], "a", ["x"]), (["--archive=a", "x"], "a", ["x"]),
      (["x", "--archive=a=b"], "a=b", ["x"]),
      (["--archive=a", "--archive", "b", "x"], "b", ["x"]), (["--", "--archive=a"], nil, ["--archive=a"]),
      (["--archive", "-a", "--", "-x", "--"], "-a", ["-x", "--"]), (["-", "x"], nil, ["-", "x"]),
    ] as [([String], String?, [String])])
  func sorted(words: [String], archive: String?, operands: [String]) throws {
    let arguments = try Arguments(words, for: Verb.importing)
    #expect(arguments.values["--archive"] == archive)
    #expect(arguments.operands == operands)
  }

  @Test("answers 0 for done, 1 for a mistake in the content and 2 for one in the command")
  func codes() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(), "herlev.txt")
      #expect(Answer("import", "--archive=\(workspace.archive)", "--", document).code == 0)
      #expect(workspace.exists("\(Document.folder)/minutes.md"))
      #expect(workspace.import(workspace["missing.txt"]).code == 1)
      #expect(workspace.import("--nonsense", document).code == 2)
      #expect(workspace.build().code == 0)
      #expect(workspace.build("--nonsense").code == 2)
      try workspace.write("colour: red\n", "Content/site.yml")
      #expect(workspace.build().code == 1)
    }
  }
}
