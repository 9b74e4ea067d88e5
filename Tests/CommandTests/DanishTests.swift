import Testing
import Wording

@testable import minutebook

@Suite("In Danish")
struct DanishTests {
  @Test(
    "a command says what is wrong, and what to do",
    arguments: [
      (["improt"], "minutebook: fejl: ukendt kommando “improt”", "Mente du “import”? Se minutebook --help."),
      (["import"], "minutebook: fejl: ", "Skriv minutebook import FILE…"),
      (["build", "--archive", "/no/such/folder"], "/no/such/folder: fejl: ", "--archive"),
    ])
  func mistakes(words: [String], said: String, advice: String) {
    let answer = Answer(words, in: "da")
    #expect(answer.code != 0)
    #expect(answer.complaints.contains(said))
    #expect(answer.complaints.contains(advice))
  }

  @Test("an import's report and a build's summary are told")
  func report() throws {
    try Workspace.use { workspace in
      let document = workspace["referat.txt"]
      try workspace.write(Document.minutes(), "referat.txt")
      let imported = Answer(["import", "--archive", workspace.archive, document], in: "da")
      #expect(imported.code == 0)
      for words in ["lagt ind som", "  fundet: 2 punkter", "  møde: referat, ", "  gættet: kommune: "] {
        #expect(imported.output.contains(words), "\(words) in \(imported.output)")
      }
      let built = Answer(["build", "--archive", workspace.archive, "--output", workspace.output], in: "da")
      #expect(built.code == 0)
      #expect(built.output.contains(" 1 møde, 2 punkter, "))
      #expect(built.output.contains(" skrevet, 0 uændret, 0 fjernet på "))
    }
  }

  @Test("the help has its words, and every option of the English one", arguments: Verb.all.map(\.name))
  func help(name: String) throws {
    let verb = try Verb.named(name)
    let danish = verb.help(Wording(language: "da"))
    #expect(danish.hasPrefix("Brug: minutebook \(name) [TILVALG…]"))
    for option in verb.options { #expect(danish.contains("\n  \(option.name)")) }
    #expect(danish.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }
}
