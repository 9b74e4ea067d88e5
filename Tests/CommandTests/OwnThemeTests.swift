import Foundation
import Testing

@testable import minutebook

/// A publisher's own look, in an archive of its own, with nothing but the program.
@Suite("An own theme")
struct OwnThemeTests {
  /// Runs the body in a workspace with one meeting, and no templates but those of the program.
  private func archive(_ body: (Workspace) throws -> Void) throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(date: "25-03-2026"), "herlev.txt")
      #expect(workspace.import(document).code == 0)
      try body(workspace)
    }
  }

  private func build(_ workspace: Workspace, _ words: String...) -> Answer {
    Answer(["build", "--archive", workspace.archive, "--output", workspace.output] + words)
  }

  private func expectRefused(_ workspace: Workspace, _ lines: [String]) throws {
    let before = try workspace.files()
    let answer = build(workspace)
    #expect(answer.code == 1)
    for line in lines { #expect(answer.complaints.contains(line), "\(answer.complaints)") }
    #expect(answer.complaints.hasSuffix("Nothing was changed in \(workspace.output)."))
    #expect(try workspace.files() == before)
  }

  @Test("needs no file: the program carries a theme")
  func none() throws {
    try archive { workspace in
      let answer = build(workspace)
      #expect(answer.code == 0, "\(answer.complaints)")
      let home = try workspace.read("Public/index.html")
      #expect(home.contains("Seneste beslutninger"))
      let style = try workspace.read("Public/assets/style.css")
      #expect(style.hasPrefix(":root{color-scheme"))
      let headers = try workspace.read("Public/_headers")
      #expect(headers.contains("frame-ancestors 'none'"))
    }
  }

  @Test("may be one template, one text and one colour", arguments: ["Content/Templates", "Templates"])
  func some(folder: String) throws {
    try archive { workspace in
      try workspace.write("{{<layout}}{{$main}}<h1>Egen {{siteTitle}}</h1>{{/main}}{{/layout}}", "\(folder)/home.html")
      try workspace.write("search:\n  button: Find\n", "\(folder)/strings/da.yml")
      try workspace.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Content/mark.svg")
      try workspace.write(
        """
        title: Byens bog
        logo: mark.svg
        colours: { light: { accent: "#7a1f2b" } }
        footer:
          - { title: Kommunen, address: "https://www.eksempel.dk/" }
        accessibility-statement: https://was.digst.dk/eksempel-dk
        """, "Content/site.yml")
      try workspace.write("# Om bogen\n\nEn *bog*.\n\n## Hvem\n\nVi.\n", "Content/om.md")
      let answer = build(workspace)
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(try workspace.read("Public/index.html").contains("<h1>Egen Byens bog</h1>"))
      #expect(try workspace.read("Public/assets/style.css").contains("--accent:#7a1f2b"))
      let mark = try workspace.bytes("Content/mark.svg")
      #expect(try workspace.bytes("Public/assets/logo.svg") == mark)
      let item = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/2/index.html")
      #expect(item.contains(">Find</button>"))
      #expect(item.contains("<img class=\"logo\" src=\"../../../../assets/logo.svg\" alt=\"\">"))
      #expect(item.contains("<a href=\"https://www.eksempel.dk/\">Kommunen</a>"))
      #expect(try workspace.read("Public/was/index.html").contains("href=\"https://was.digst.dk/eksempel-dk\""))
      let about = try workspace.read("Public/om/index.html")
      #expect(about.contains("<h1>Om bogen</h1>") && about.contains("<h2>Hvem</h2>") && about.contains("<em>bog</em>"))
      #expect(item.contains("href=\"../../../../om/index.html\""))
    }
  }

  @Test("that is wrong is told whole, and nothing is written")
  func wrong() throws {
    try archive { workspace in
      try workspace.write(
        "{{<layout}}{{$main}}\n<p>{{titel}}</p>\n{{>ro}}{{/main}}{{/layout}}", "Content/Templates/home.html")
      try workspace.write("{{text.home.titel}}", "Content/Templates/outcome.html")
      try expectRefused(
        workspace,
        [
          "Content/Templates/home.html:3:1: error: there is no template `ro`",
          "Content/Templates/outcome.html:1:1: error: there is no text `home.titel`\n    {{text.home.titel}}\n    ^\n",
          "Did you mean `text.home.title`?",
        ])
      try workspace.write("{{<layout}}{{$main}}\n<p>{{titel}}</p>\n{{/main}}{{/layout}}", "Content/Templates/home.html")
      try workspace.write("<b>{{wrod}}</b>", "Content/Templates/outcome.html")
      try expectRefused(
        workspace,
        [
          "Content/Templates/home.html:2:4: error: `titel` is no field of the start page\n    <p>{{titel}}</p>\n       ^\n",
          "Content/Templates/outcome.html:1:4: error: `wrod` is no field of an outcome\n",
          "\n  included from ", "\n  Did you mean `word`?",
        ])
    }
  }

  @Test("with a colour that is too weak is told, with the pair and its ratio")
  func weakColour() throws {
    try archive { workspace in
      try workspace.write("colours:\n  light:\n    accent: \"#7fb3b8\"\n    acent: \"#000\"\n", "Content/site.yml")
      try expectRefused(
        workspace,
        [
          "site.yml:3:13: error: light: accent #7fb3b8 on paper #fcfbf8 has a contrast of 2.2",
          ":1, and 4.5:1 is needed",
          "Take a darker colour for accent", "site.yml:4:12: error: the theme has no colour “acent”",
          "Did you mean “accent”?",
        ])
    }
  }

  @Test(
    "is told what is wrong in the settings of the look",
    arguments: [
      ("logo: ../mark.svg", "the logo does not lie in the archive's folder"),
      ("logo: mark.exe", "“mark.exe” is no picture for the web"),
      ("logo: mark.svg", "there is no file "),
      ("colours: { light: { accent: red } }", "“red” is no colour"),
      ("colours:\n  light:\n    accent: #fff", "“accent” has no colour"),
      ("colours: { night: {} }", "unknown key “night”"),
      ("footer: [{ title: A, address: \"javascript:alert(1)\" }]", "“address” is no address"),
      ("footer: [{ title: A }]", "the link “A” leads nowhere"),
      ("accessibility-statement: was", "“accessibility-statement” is no address"),
      ("language: sv", "the interface has no words in the language “sv”"),
    ])
  func settings(text: String, message: String) throws {
    try archive { workspace in
      try workspace.write(text + "\n", "Content/site.yml")
      try expectRefused(workspace, ["Content/site.yml:1:", message].suffix(1) + ["Content/site.yml:"])
    }
  }

  @Test("speaks English, and another language as soon as all its words are there")
  func languages() throws {
    try archive { workspace in
      try workspace.write("language: en\n", "Content/site.yml")
      #expect(build(workspace).code == 0)
      let home = try workspace.read("Public/index.html")
      #expect(home.contains("<html lang=\"en\">") && home.contains("What has been decided?"))
      #expect(home.contains("25 March 2026") && home.contains(" lang=\"da\""))
      try workspace.write("language: sv\n", "Content/site.yml")
      try workspace.write("pages:\n  home: Hem\n", "Content/Templates/strings/sv.yml")
      try expectRefused(
        workspace,
        [
          "strings/sv.yml: error: the text “pages.topics” is missing\n  Add it; strings/da.yml has “Emner”.",
          "strings/sv.yml: error: the list “calendar.months” is missing",
        ])
    }
  }

  @Test("can be begun with a copy of the built-in one, which builds the same site")
  func copy() throws {
    try archive { workspace in
      #expect(build(workspace).code == 0)
      let site = try workspace.files(below: "Public")
      #expect(Answer(["templates", "--copy", workspace["Theme"]]).code == 0)
      #expect(build(workspace, "--templates", workspace["Theme"]).code == 0)
      #expect(try workspace.files(below: "Public") == site)
      let again = Answer(["templates", "--copy", workspace["Theme"]])
      #expect(again.code == 1 && again.complaints.contains("is not empty"))
    }
  }

  @Test("`minutebook templates` lists every kind of page with fields, types and examples, the filters and the texts")
  func list() throws {
    let answer = Answer(["templates"])
    #expect(answer.code == 0)
    for kind in [
      "404", "about", "accessibility", "body", "home", "item", "meeting", "municipality", "search", "topic", "topics",
    ] {
      #expect(answer.output.contains("\(kind).html: "))
    }
    #expect(answer.output.contains("  place?                  text     where it was  “Mødelokale 3”\n"))
    #expect(answer.output.contains("  {{field|date}}      a day in words: 25. marts 2026\n"))
    #expect(answer.output.contains("\n  home.intro\n"))
    let one = Answer(["templates", "item"])
    #expect(one.output.contains("an item's page") && !one.output.contains("the start page\n  meetingCount"))
    #expect(Answer(["templates", "itme"]).complaints.contains("Did you mean item?"))
  }
}
