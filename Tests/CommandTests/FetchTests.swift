import Testing

@testable import minutebook

@Suite("The command fetch")
struct FetchTests {
  @Test(
    "says what is wrong in the command",
    arguments: [
      (["http://example.dk"], "“http://example.dk” is no host of a portal"), (["a.dk", "b.dk"], "one host at a time"),
      (["a.dk", "--since", "1. maj"], "--since is no day of the calendar"),
      (["a.dk", "--budget", "0"], "--budget is no number"),
      (["a.dk", "--pause", "0.1"], "--pause is no number of seconds from 1 on"),
      (["a.dk", "--municipality", "Kommune"], "--municipality names no municipality"),
    ])
  func usage(words: [String], told: String) {
    let answer = Answer(["fetch"] + words)
    #expect(answer.code == 2)
    #expect(answer.complaints.contains(told))
  }

  @Test("asks the host of site.yml where none is named, and says so where there is none")
  func settings() throws {
    try Workspace.use { workspace in
      try workspace.write("title: X\n", "Content/site.yml")
      let none = Answer(["fetch", "--archive", workspace.archive])
      #expect(none.code == 1)
      #expect(none.complaints.contains("site.yml: error: no host is named"))
      try workspace.write("fetch: {host: \"http://127.0.0.1:1\"}\n", "Content/site.yml")
      let silent = Answer(["fetch", "--archive", workspace.archive])
      #expect(silent.code == 1)
      #expect(silent.complaints.hasPrefix("http://127.0.0.1:1/: error: "), "\(silent.complaints)")
      try workspace.write("fetch: {host: \"http://example.dk\"}\n", "Content/site.yml")
      let refused = Answer(["fetch", "--archive", workspace.archive])
      #expect(
        refused.complaints.contains("site.yml:1:15: error: “fetch” names no host of a portal"), "\(refused.complaints)")
    }
  }
}
