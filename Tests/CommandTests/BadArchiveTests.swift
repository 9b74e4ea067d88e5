import Foundation
import Testing

@testable import minutebook

@Suite("A bad archive")
struct BadArchiveTests {
  private static let minutes = "\(Document.folder)/minutes.md"

  /// Runs the body in a workspace with two meetings and their site.
  private func built(_ body: (Workspace) throws -> Void) throws {
    try Workspace.use { workspace in
      for date in ["25-03-2026", "26-03-2026"] {
        let document = try workspace.write(Document.minutes(date: date), "herlev-\(date).txt")
        #expect(workspace.import(document).code == 0)
      }
      let answer = workspace.build()
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(answer.output.hasPrefix("\(workspace.output): 2 meetings, 4 items, "))
      #expect(workspace.exists("Public/herlev/oekonomiudvalget/2026-03-25/2/index.html"))
      try body(workspace)
    }
  }

  /// Asserts that a build is refused, says so and leaves everything as it is.
  private func expectRefused(_ workspace: Workspace, _ lines: [String], templates: String? = nil) throws {
    let before = try workspace.files()
    let answer = workspace.build(templates: templates ?? Workspace.templates)
    #expect(answer.code == 1)
    #expect(answer.output.isEmpty)
    for line in lines { #expect(answer.complaints.contains(line), "\(answer.complaints)") }
    #expect(answer.complaints.contains("\n  "), "what to do next: \(answer.complaints)")
    #expect(answer.complaints.hasSuffix("\nNothing was changed in \(workspace.output)."))
    #expect(try workspace.files() == before)
  }

  /// Changes one place of the first meeting's file, which must be there.
  private func edit(_ workspace: Workspace, _ old: String, _ new: String) throws {
    let text = try workspace.read(Self.minutes)
    #expect(text.contains(old))
    try workspace.write(text.replacing(old, with: new, maxReplacements: 1), Self.minutes)
  }

  /// What a person damaged, and where and how that is told.
  static let damages: [(String, String, String)] = [
    ("---\nschema", "schema", ":1: error: the file does not begin with front matter"),
    ("kind: minutes", "kind: minuts", ":3:7: error: “kind” is neither minutes nor agenda"),
    (
      "body: Økonomiudvalget", "body: \"Økonomi",
      ":6:7: error: front matter: the quoted text that begins here never ends"
    ),
    ("body: Økonomiudvalget", "bodi: Økonomiudvalget", ":6:1: error: unknown key “bodi” in the front matter"),
    ("date: 2026-03-25", "date: 2026-02-31", ":7:7: error: “date” is no day of the calendar"),
    ("path: herlev/", "path: ../herlev/", ": error: “path” is not of the form municipality/body/2026-03-25"),
    ("items: 2", "items: 3", ": error: the front matter says 3 items, the text has 2"),
    ("## 2. Budget", "##2. Budget", ": error: a heading needs a space behind ##"),
    ("## 2. Budget", "## 2 Budget", ": error: the number 2 "),
    ("## 2. Budget", "## 1. Budget", ": error: two items have the address 1"),
    ("## 2. Budget 2027", "Budget 2027", ": error: the front matter says 2 items, the text has 1"),
    ("## 2. Budget 2027", "##", ": error: a heading without words"),
    ("# REFERAT", "REFERAT", ": error: the title “# …” is missing below the front matter"),
  ]

  @Test("A damaged file is told with its place and what to do, and the site stays", arguments: damages.indices)
  func damage(index: Int) throws {
    try built { workspace in
      let (old, new, message) = Self.damages[index]
      try edit(workspace, old, new)
      let answer = workspace.build()
      let first = answer.complaints.prefix { $0 != "\n" }
      #expect(first.hasPrefix("\(workspace[Self.minutes]):"))
      #expect(first.drop { $0 != ":" }.dropFirst().first?.isNumber == true, "a line: \(first)")
      try expectRefused(workspace, [message])
    }
  }

  @Test("Everything that is wrong is told, in every file")
  func all() throws {
    try built { workspace in
      try edit(workspace, "items: 2", "items: 3")
      try workspace.write("tilte: X\n", "Content/site.yml")
      try workspace.write("---\n", "Content/herlev/oekonomiudvalget/2026-03-26/minutes.md")
      try expectRefused(
        workspace,
        [
          "/site.yml:1:1: error: unknown key “tilte”", "2026-03-25/minutes.md:", "2026-03-26/minutes.md:1: error: ",
        ])
    }
  }

  @Test("An unknown key in site.yml is told with the one that was meant; import, too, stops at it")
  func settings() throws {
    try built { workspace in
      try workspace.write("title: A\nredct: [\"x\"]\n", "Content/site.yml")
      let expected =
        "\(workspace.archive)/site.yml:2:1: error: unknown key “redct”\n"
        + "    redct: [\"x\"]\n    ^\n  Did you mean “redact”?"
      try expectRefused(workspace, [expected])
      let before = try workspace.files()
      let answer = workspace.import(workspace["herlev-25-03-2026.txt"], workspace["herlev-26-03-2026.txt"])
      #expect(answer.code == 1)
      #expect(answer.complaints.hasPrefix(expected))
      #expect(answer.output.isEmpty)
      #expect(try workspace.files() == before)
    }
  }

  @Test("A mistake in a dialect is told with its place")
  func dialect() throws {
    try built { workspace in
      try workspace.write("name: ours\nitms: []\n", "Content/dialects/ours.yml")
      try expectRefused(workspace, ["\(workspace.archive)/dialects/ours.yml:2"])
    }
  }

  /// A damage to a template, and what is told of it.
  static let templates: [(String, String)] = [
    ("{{#items}}\n{{title}}\n", "item.html:"), ("{{/items}}\n", "item.html:"), ("{{title\n", "item.html:"),
    ("{{> nowhere}}\n", "item.html:"),
  ]

  @Test("A template with an unclosed section or tag is told with its place", arguments: templates.indices)
  func template(index: Int) throws {
    try built { workspace in
      let (damage, message) = Self.templates[index]
      let templates = try workspace.copyTemplates()
      let line = try workspace.read("Templates/item.html").split(separator: "\n", omittingEmptySubsequences: false)
        .count
      let text = try workspace.read("Templates/item.html")
      try workspace.write(text + (text.hasSuffix("\n") ? "" : "\n") + damage, "Templates/item.html")
      let answer = workspace.build(templates: templates)
      let prefix = "\(templates)/\(message)\(text.hasSuffix("\n") ? line : line + 1):"
      #expect(answer.complaints.contains(prefix), "\(prefix)\n\(answer.complaints)")
      try expectRefused(workspace, ["\(message)", ": error: "], templates: templates)
    }
  }

  @Test("A folder of templates that is named and missing is told; a template that is left out is the built-in one")
  func missingTemplate() throws {
    try built { workspace in
      try expectRefused(
        workspace, ["nowhere: error: there is no folder of templates here"], templates: workspace["nowhere"])
      let templates = try workspace.copyTemplates()
      let before = try workspace.files(below: "Public")
      try workspace.remove("Templates/topic.html")
      #expect(workspace.build(templates: templates).code == 0)
      #expect(try workspace.files(below: "Public") == before)
    }
  }

  @Test("An output that holds files of somebody else's is not touched")
  func strangers() throws {
    try built { workspace in
      try workspace.write("mine", "Public/notes.txt")
      try expectRefused(
        workspace, ["\(workspace.output): error: the folder holds files that no build wrote: notes.txt\n"])
      try workspace.remove("Public/notes.txt")
      try workspace.write("mine", "Public/herlev/.notes")
      try expectRefused(workspace, ["files that no build wrote: herlev/.notes"])
    }
  }

  @Test(
    "An output that is a file, lies below one, or is the archive is told",
    arguments: ["file", "below", "archive", "loop"])
  func output(kind: String) throws {
    try built { workspace in
      let file = try workspace.write("mine", "file")
      var output = file
      switch kind {
      case "below": output = file + "/site"
      case "archive": output = workspace.archive
      case "loop":
        output = workspace["loop"]
        try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "loop")
      default: break
      }
      let before = try workspace.files()
      let answer = workspace.build("--output", output)
      #expect(answer.code == 1)
      #expect(answer.complaints.contains(": error: "), "\(answer.complaints)")
      #expect(answer.complaints.contains("\n  "))
      #expect(answer.complaints.hasSuffix("Nothing was changed in \(output)."))
      #expect(try workspace.files() == before)
    }
  }

  @Test(
    "An output that may not be written is told", .enabled(if: geteuid() != 0, "permissions do not stop the superuser"))
  func forbidden() throws {
    try built { workspace in
      #expect(chmod(workspace.output, 0o500) == 0)
      defer { chmod(workspace.output, 0o700) }
      try expectRefused(workspace, ["\(workspace.output): error: cannot be written: permission denied"])
    }
  }

  @Test("An archive that is missing, empty or a file is told", arguments: ["missing", "empty", "file"])
  func archive(kind: String) throws {
    try Workspace.use { workspace in
      switch kind {
      case "empty":
        try FileManager.default.createDirectory(atPath: workspace.archive, withIntermediateDirectories: false)
      case "file": try workspace.write("mine", "Content")
      default: break
      }
      try expectRefused(workspace, ["\(workspace.archive): error: "])
      #expect(!workspace.exists("Public"))
    }
  }

  @Test("What was mended is built; the site is the same whatever went wrong in between")
  func mended() throws {
    try built { workspace in
      let site = try workspace.files(below: "Public")
      let text = try workspace.read(Self.minutes)
      try edit(workspace, "## 2. Budget", "## 1. Budget")
      #expect(workspace.build().code == 1)
      try workspace.write(text, Self.minutes)
      #expect(workspace.build().code == 0)
      #expect(try workspace.files(below: "Public") == site)
    }
  }
}
