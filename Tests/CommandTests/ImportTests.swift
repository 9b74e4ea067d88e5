import Foundation
import Testing

@testable import minutebook

@Suite("Import")
struct ImportTests {
  @Test("files a document beside its source, byte for byte")
  func filed() throws {
    try Workspace.use { workspace in
      // A byte-order mark, Windows line ends and an umlaut of two parts: what is kept is what was received.
      let received = Array(
        ("\u{FEFF}" + Document.minutes().replacing("Ø", with: "O\u{308}")).replacing("\n", with: "\r\n").utf8)
      let answer = workspace.import(try workspace.write(received, "post/herlev-referat.txt"))
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(answer.complaints.isEmpty)
      #expect(answer.output.contains("herlev-referat.txt: filed as \(workspace.archive)/herlev/"))
      #expect(answer.output.contains("minutes, Herlev, "))
      #expect(answer.output.contains("2 items"))
      let files = try workspace.files(below: "Content").filter { !$0.key.hasSuffix("/") }
      #expect(files.count == 2)
      let source = try #require(files.keys.first { $0.hasSuffix("/2026-03-25/minutes.source.txt") })
      #expect(files[source] == received)
      let text = String(decoding: files[source.replacing(".source.txt", with: ".md")] ?? [], as: UTF8.self)
      #expect(text.hasPrefix("---\nschema: 1\nkind: minutes\nmunicipality: Herlev\n"))
      #expect(text.contains("\n## 2. Budget 2027\n"))
      #expect(!text.contains("\r"))
    }
  }

  @Test("files an agenda as an agenda, and both of one meeting beside each other")
  func agenda() throws {
    try Workspace.use { workspace in
      let agenda = try workspace.write(Document.agenda(), "herlev-dagsorden.txt")
      let minutes = try workspace.write(Document.minutes(), "herlev-referat.txt")
      #expect(workspace.import(agenda).code == 0)
      #expect(workspace.import(minutes).code == 0)
      let names = try workspace.files(below: Document.folder).keys.sorted()
      #expect(names == ["agenda.md", "agenda.source.txt", "minutes.md", "minutes.source.txt"])
      #expect(try workspace.bytes("\(Document.folder)/agenda.source.txt") == Array(Document.agenda().utf8))
      #expect(try workspace.read("\(Document.folder)/agenda.md").contains("\nkind: agenda\n"))
    }
  }

  @Test("reads every document in a folder, in the order of their names, whatever they are called")
  func folder() throws {
    try Workspace.use { workspace in
      try workspace.write(Document.minutes(date: "01-03-2026"), "herlev/b/Ærø møde (2).TXT")
      try workspace.write(Document.minutes(date: "02-03-2026"), "herlev/b.txt")
      try workspace.write(Document.minutes(date: "03-03-2026"), "herlev/a/æøå 🙂.txt")
      try workspace.write(Document.minutes(date: "04-03-2026"), "herlev/a/Referat 04.03.2026")
      try workspace.write("no minutes", "herlev/.DS_Store")
      let answer = workspace.import(workspace["herlev"], "--municipality", "Herlev")
      #expect(answer.code == 0, "\(answer.complaints)")
      let named = answer.output.split(separator: "\n").filter { $0.contains(": filed as ") }
        .map { $0.dropFirst(workspace["herlev/"].count).prefix { $0 != ":" } }
      #expect(named == ["a/Referat 04.03.2026", "a/æøå 🙂.txt", "b/Ærø møde (2).TXT", "b.txt"])
      #expect(answer.output.hasSuffix("4 of 4 documents are in \(workspace.archive)."))
      for day in 1...4 {
        #expect(workspace.exists("Content/herlev/oekonomiudvalget/2026-03-0\(day)/minutes.source.txt"))
      }
    }
  }

  @Test(
    "takes the municipality from the option, the path, site.yml or the text, and says which",
    arguments: [
      (["--municipality", "Herning Kommune"], "herlev.txt", "Gentofte Kommune", "Herning", "option"),
      (["--municipality=herning"], "x.txt", nil, "Herning", "option"),
      ([], "herning-referat.txt", "Gentofte Kommune", "Herning", "path"),
      ([], "x.txt", "Gentofte Kommune", "Gentofte", "configuration"), ([], "x.txt", "Byavisen", "Herlev", "text"),
      ([], "x.txt", nil, "Herlev", "text"),
    ] as [([String], String, String?, String, String)])
  func municipality(words: [String], file: String, publisher: String?, name: String, origin: String) throws {
    try Workspace.use { workspace in
      if let publisher { try workspace.write("publishers:\n  - name: \(publisher)\n", "Content/site.yml") }
      let document = try workspace.write(Document.minutes(), file)
      let answer = Answer(["import", "--archive", workspace.archive, document] + words)
      #expect(answer.code == 0, "\(answer.complaints)")
      let text = try workspace.read("Content/\(name.lowercased())/oekonomiudvalget/2026-03-25/minutes.md")
      #expect(text.contains("\nmunicipality: \(name)\nmunicipality-from: \(origin)\n"))
      #expect(answer.output.contains("guessed: municipality: \(name)") == (origin != "option"))
    }
  }

  @Test("reports the same facts as JSON")
  func json() throws {
    try Workspace.use { workspace in
      let good = try workspace.write(Document.minutes(), "herlev.txt")
      let bad = try workspace.write("Kære alle\n\nVi ses.\n", "letter.txt")
      let answer = workspace.import("--report", "json", good, bad)
      #expect(answer.code == 1)
      let root = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
      #expect(root?["schema"] as? Int == 1)
      let documents = try #require(root?["documents"] as? [[String: Any]])
      #expect(documents.map { $0["change"] as? String } == ["filed", "refused"])
      let report = try #require(documents.first?["report"] as? [String: Any])
      #expect(report["file"] as? String == good)
      #expect(report["path"] as? String == "herlev/oekonomiudvalget/2026-03-25/minutes.md")
      #expect(report["encoding"] as? String == "UTF-8")
      #expect(report["dialect"] as? String != nil && report["score"] as? Int != nil)
      let found = try #require(report["found"] as? [String: Any])
      #expect(found["kind"] as? String == "minutes")
      #expect(found["body"] as? String == "Økonomiudvalget")
      #expect(found["date"] as? String == "2026-03-25")
      #expect(found["items"] as? Int == 2)
      #expect(found["decisions"] as? Int == 2)
      for key in ["notCarriedOver", "keptAsText", "guessed", "withheld"] { #expect(report[key] is [Any], "\(key)") }
      let told = try #require(root?["diagnostics"] as? [String])
      #expect(told.count == 1 && told[0].hasPrefix("\(bad): error: "))
      #expect(documents[1]["diagnostics"] as? [String] == told)
      #expect(answer.complaints == told[0])
    }
  }

  @Test("says what is withheld of a closed item, and warns of a personal number that would stop the build")
  func warned() throws {
    try Workspace.use { workspace in
      let text = Document.minutes(
        decision: "Borger 010190-1234 får ret.", second: "Punkt 2: Lukket: Sag om 020290-1235\n\nOm 030390-1236.")
      let document = try workspace.write(text, "herlev.txt")
      let answer = workspace.import(document)
      #expect(answer.code == 0)
      #expect(answer.output.contains("withheld: item 2 is closed: "))
      #expect(
        answer.complaints.contains(
          "\(document): warning: item 1 holds what is shaped like a personal number: 010190-1234"))
      #expect(answer.complaints.contains("warning: item 2 holds what is shaped like a personal number: 020290-1235"))
      #expect(!answer.complaints.contains("030390"))
      let built = workspace.build()
      #expect(built.code == 1)
      #expect(built.complaints.contains("minutes.md:"))
      try workspace.write("redact: [\"0101901234\"]\nallow: [\"020290-1235\"]\n", "Content/site.yml")
      #expect(workspace.import(document).complaints.isEmpty)
      #expect(workspace.build().code == 0, "\(workspace.build().complaints)")
      let pages = try workspace.files(below: "Public").values.map { String(decoding: $0, as: UTF8.self) }
      #expect(!pages.contains { $0.contains("010190") || $0.contains("030390") })
      #expect(pages.contains { $0.contains("Borger █████ får ret.") })
    }
  }
}
