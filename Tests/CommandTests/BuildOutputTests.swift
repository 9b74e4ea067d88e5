import Testing

@testable import minutebook

@Suite("What a build says") struct BuildOutputTests {
  @Test("its summary by itself, nothing with --quiet, what took how long with --timings")
  func summary() throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(date: "25-03-2026"), "herlev.txt")
      #expect(workspace.import(document).code == 0)
      let plain = workspace.build()
      #expect(plain.code == 0)
      #expect(plain.output.contains(": 1 meeting, 2 items, "))
      #expect(plain.output.contains(/\d+ written, 0 unchanged, 0 removed in \d+\.\d s/))
      #expect(!plain.output.contains("slowest files"))

      let quiet = workspace.build("--quiet")
      #expect(quiet.code == 0)
      #expect(quiet.output == "" && quiet.complaints == "")

      // Another address is another site: there is something to do.
      let timed = workspace.build("--timings", "--base-url", "https://minutes.example/").output
      for part in ["reading", "planning", "pages", "search", "publishing", "item.html", "MB of memory at most"] {
        #expect(timed.contains(part), "\(part)")
      }
    }
  }

  @Test(
    "that an item looks closed and is not marked as such",
    arguments: [("Skolelederen, lukket", true), ("LUKKET SAG om skolen", true), ("Den lukkede skole", false)])
  func closed(title: String, warns: Bool) throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(), "herlev.txt")
      #expect(workspace.import(document).code == 0)
      let file = "Content/herlev/oekonomiudvalget/2026-03-25/minutes.md"
      try workspace.write(try workspace.read(file).replacing("## 2. Budget 2027", with: "## 2. \(title)"), file)
      let said = workspace.build().complaints
      #expect(said.contains("is not marked as closed, and its text is published") == warns, "\(said)")
    }
  }

  @Test("what is wrong, with --quiet, too")
  func failure() throws {
    try Workspace.use { workspace in
      let failed = workspace.build("--quiet")
      #expect(failed.code == 1)
      #expect(failed.complaints.contains("error"))
    }
  }
}
