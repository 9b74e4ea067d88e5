import Foundation
import Testing

@testable import minutebook

/// `minutebook check` and the report of references.
@Suite("Check")
struct CheckTests {
  /// Imports a document that is written for it.
  private func take(_ text: String, _ name: String, _ workspace: Workspace) throws {
    let answer = workspace.import(try workspace.write(text, name))
    #expect(answer.code == 0, "\(answer.complaints)")
  }

  private func workspace(_ body: (Workspace) throws -> Void) throws {
    try Workspace.use { workspace in
      let text =
        Document.minutes().replacing("Punkt 2:", with: "Punkt 3:")
        + "\nSe Teknisk Udvalg 01.04.2025, punkt 8, for Herlev Kommune.\n"
      try take(text, "herlev.txt", workspace)
      try body(workspace)
    }
  }

  @Test("says what is missing, with its file, and writes nothing")
  func text() throws {
    try workspace { workspace in
      let before = try workspace.files()
      let answer = Answer(["check", "--archive", workspace.archive])
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(
        answer.output.contains(
          "Manglende punkter: 1\n  \(workspace.archive)/herlev/oekonomiudvalget/2026-03-25/minutes.md: Punkt 2 er der ikke."
        ))
      #expect(answer.output.contains("“Teknisk Udvalg 01.04.2025, punkt 8”: arkivet har intet udvalg af det navn"))
      #expect(try workspace.files() == before)
    }
  }

  @Test("names the file where it lies, whatever address the meeting has")
  func moved() throws {
    try workspace { workspace in
      let folder = "Content/herlev/oekonomiudvalget/2026-03-25"
      let text = try workspace.read("\(folder)/minutes.md")
      let moved = text.replacing("/2026-03-25\n", with: "/2026-03-24\n") + "\n### Bilag\n\n- Notat\n"
      try workspace.write(moved, "\(folder)/minutes.md")
      try workspace.write("x", "\(folder)/files/Notat.pdf")
      let answer = Answer(["check", "--archive", workspace.archive])
      #expect(answer.output.contains("/2026-03-25/minutes.md: Punkt 2 er der ikke."), "\(answer)")
      #expect(!answer.output.contains("Bilag uden fil"), "\(answer)")
    }
  }

  @Test("says the same as data")
  func json() throws {
    try workspace { workspace in
      let answer = Answer(["check", "--archive", workspace.archive, "--format", "json"])
      let record = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
      let gaps = try #require(record?["gaps"] as? [[String: Any]])
      #expect(gaps.compactMap { $0["kind"] as? String } == ["missingNumber", "reference"])
      #expect(Answer(["check", "--format", "xml"]).code == 2)
    }
  }

  @Test("tells as data what would stop a build, with its place")
  func problems() throws {
    try workspace { workspace in
      try workspace.write("titel: x\n", "Content/site.yml")
      let answer = Answer(["check", "--archive", workspace.archive, "--format", "json"])
      #expect(answer.code == 1)
      let record = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
      let problem = try #require((record?["problems"] as? [[String: Any]])?.first)
      #expect(problem["severity"] as? String == "error" && problem["line"] as? Int == 1)
      #expect(problem["message"] as? String == "unknown key “titel”")
      #expect((problem["file"] as? String)?.hasSuffix("Content/site.yml") == true)
    }
  }

  @Test("ends with 1 for what is missing where --strict asks for it")
  func strict() throws {
    try workspace { workspace in
      #expect(Answer(["check", "--archive", workspace.archive]).code == 0)
      #expect(Answer(["check", "--archive", workspace.archive, "--strict"]).code == 1)
      try workspace.remove("Content/herlev")
      try take(Document.minutes(), "herlev.txt", workspace)
      #expect(Answer(["check", "--archive", workspace.archive, "--strict"]).code == 0)
    }
  }

  @Test("stops at what would stop a build")
  func mistakes() throws {
    try workspace { workspace in
      try workspace.write("titel: x\n", "Content/site.yml")
      let answer = Answer(["check", "--archive", workspace.archive])
      #expect(answer.code == 1 && answer.complaints.contains("unknown key “titel”"))
      try workspace.write("completeness: maybe\nparties: [{letter: L}]\n", "Content/site.yml")
      let settings = Answer(["check", "--archive", workspace.archive]).complaints
      #expect(settings.contains("site.yml:1:15: error: “completeness” is neither public nor private"), "\(settings)")
      #expect(settings.contains("the party “L” has no name"))
    }
  }

  @Test("a build counts the references, and lists on request those that lead nowhere")
  func references() throws {
    try workspace { workspace in
      let build = ["build", "--archive", workspace.archive, "--output", workspace.output]
      let short = Answer(build)
      #expect(
        short.output.contains("references: 0 lead to a page; 1 do not (1 to a body that is not in the archive)"),
        "\(short)")
      #expect(!short.output.contains("Teknisk Udvalg"))
      let long = Answer(build + ["--references"])
      #expect(long.output.contains("“Teknisk Udvalg 01.04.2025, punkt 8”: to a body that is not in the archive"))
    }
  }

  @Test("letters behind names mean what site.yml says they mean there")
  func parties() throws {
    try Workspace.use { workspace in
      let text = Document.minutes().replacing(
        "Mødested Rådhuset", with: "Mødested Rådhuset\n\nMødedeltagere Anna Holm (L), Bo Lund (A)")
      try take(text, "herlev.txt", workspace)
      try workspace.write(
        """
        parties:
          - { letter: L, name: Alle andre }
          - { letter: L, name: Lokallisten, municipality: Herlev Kommune }
          - { letter: A, name: Fremmed, municipality: Odense }

        """, "Content/site.yml")
      let answer = Answer(["build", "--archive", workspace.archive, "--output", workspace.output])
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(try workspace.read("Public/personer/herlev/anna-holm/index.html").contains("Lokallisten (L)"))
      #expect(try workspace.read("Public/personer/herlev/bo-lund/index.html").contains("Socialdemokratiet (A)"))
    }
  }
}
