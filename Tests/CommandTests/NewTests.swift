import Foundation
import Testing

@testable import minutebook

@Suite("minutebook new")
struct NewTests {
  private func settings(_ words: String..., environment: [String: String] = [:]) throws -> NewArchive {
    try NewCommand(Arguments(words, for: .new), environment: environment).archive
  }

  private func text(_ archive: NewArchive, _ path: String) -> String? {
    archive.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("leaves an archive that builds, and goes on building with a document in it", arguments: ["da", "en"])
  func builds(language: String) throws {
    try Workspace.use { work in
      let made = Answer("new", work["herlev"], "--language", language)
      #expect(made.code == 0)
      #expect(made.output.contains("minutebook import FILE…"))
      #expect(
        try Set(work.files(below: "herlev").keys.filter { !$0.hasSuffix("/") }) == [
          "Content/site.yml", "README.md", ".gitignore", ".github/workflows/pages.yml", ".gitlab-ci.yml",
          "server/nginx.conf", "server/apache.htaccess", "server/Caddyfile",
        ])
      let words = ["--archive", work["herlev/Content"], "--output", work["Public"]]
      let built = Answer(["build"] + words)
      #expect(built.code == 0)
      #expect(built.complaints.contains("no meeting yet"))
      #expect(try work.read("Public/index.html").contains("minutebook import"))
      #expect(Answer("check", "--archive", work["herlev/Content"]).code == 0)
      try work.write(Document.minutes(), "in/referat.txt")
      #expect(Answer("import", "--archive", work["herlev/Content"], work["in/referat.txt"]).code == 0)
      // The municipality is the folder's.
      #expect(work.exists("herlev/\(Document.folder)/minutes.md"))
      #expect(Answer(["build"] + words).code == 0)
      #expect(work.exists("Public/herlev/oekonomiudvalget/2026-03-25/index.html"))
    }
  }

  @Test(
    "finds the municipality in the folder's name",
    arguments: [
      ("herlev", "Herlev"), ("/x/Ishøj Kommune", "Ishøj"), ("referater-faaborg-midtfyn/", "Faaborg-Midtfyn"),
      ("koebenhavn", "København"), ("minutes", nil), ("/", nil), ("herlevs", nil),
    ])
  func municipality(folder: String, name: String?) throws {
    #expect(try settings(folder).municipality == name)
  }

  @Test("says what it is told, and calls a municipality as it calls itself")
  func told() throws {
    let told = try settings(
      "x", "--title", "A: \"b\" # c\\", "--municipality", "Herlev Kommune", "--base-url", "https://a.dk/b")
    let file = try #require(text(told, "Content/site.yml"))
    for line in [
      "title: \"A: \\\"b\\\" # c\\\\\"", "  - name: \"Herlev Kommune\"", "    municipality: \"Herlev\"",
      "base-url: https://a.dk/b/",
    ] { #expect(file.contains(line + "\n")) }
    #expect(try settings("koebenhavn").publisher == "Københavns Kommune")
    #expect(try settings("x").publisher == nil)
  }

  @Test(
    "reads back whatever the title is", arguments: ["- x: [y]", "{{language}}", "\\n\"", "Referater\n\nfra æøå", "'#'"])
  func titles(title: String) throws {
    try Workspace.use { work in
      #expect(Answer("new", work["a"], "--title", title).code == 0)
      #expect(Answer("build", "--archive", work["a/Content"], "--output", work["Public"]).code == 0)
    }
  }

  @Test("writes for its reader: Danish where the terminal is, the pages' words apart")
  func languages() throws {
    let danish = try settings("x", environment: ["LANG": "da_DK.UTF-8"])
    #expect(text(danish, "README.md")?.contains("Læg dokumenter i arkivet") == true)
    for environment in [["LANG": "en_GB.UTF-8"], ["LC_ALL": "C", "LANG": "da_DK.UTF-8"], [:]] {
      let english = try settings("x", environment: environment)
      #expect(text(english, "README.md")?.contains("Put documents into the archive") == true)
      #expect(english.language == "da")
    }
    #expect(try settings("x", "--language", "en").language == "en")
  }

  @Test("leaves a folder alone that holds something")
  func inTheWay() throws {
    try Workspace.use { work in
      try work.write("mine", "mine/brev.txt")
      let before = try work.files()
      let refused = Answer("new", work["mine"])
      #expect(refused.code == 1)
      #expect(refused.complaints.contains("the folder is not empty: brev.txt"))
      #expect(Answer("new", work["mine/brev.txt"]).code == 1)
      #expect(try work.files() == before)
      #expect(Answer("new").code == 2)
      #expect(Answer("new", "a", "b").code == 2)
      #expect(Answer("new", "a", "--language", "sv").code == 2)
      #expect(Answer("new", "a", "--municipality", "Kommune").code == 2)
      try work.write("[remote \"origin\"]\n\turl = git@github.com:Herlev/arkiv.git\n", "repo/.git/config")
      #expect(Answer("new", work["repo"]).code == 0)
      #expect(try work.read("repo/Content/site.yml").contains("base-url: https://herlev.github.io/arkiv/\n"))
    }
  }

  @Test(
    "knows where a repository's pages are",
    arguments: [
      ("https://github.com/Herlev/arkiv.git", "https://herlev.github.io/arkiv/"),
      ("ssh://git@github.com/a/b", "https://a.github.io/b/"),
      ("https://github.com/a/a.github.io", "https://a.github.io/"),
      ("git@gitlab.com:gruppe/under/arkiv.git", "https://gruppe.gitlab.io/under/arkiv/"),
      ("https://git.example.dk/a/b", nil), ("https://github.com/a", nil), ("https://github.com/a/..", nil),
      ("https://github.com/a/b\"\nx: y", nil), ("/srv/a/b", nil),
    ])
  func remotes(remote: String, address: String?) {
    #expect(GitRemote.pagesAddress(remote: remote) == address)
  }

  @Test("reads the remote that is called origin")
  func origin() {
    let text =
      "[remote \"upstream\"]\n url = a\n[remote \"origin\"]\n\tfetch = x\n\turl = b\n[branch \"main\"]\n url = c\n"
    #expect(GitRemote.originAddress(in: text) == "b")
    #expect(GitRemote.originAddress(in: "[core]\n url = a\n") == nil)
  }
}
