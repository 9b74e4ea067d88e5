import Foundation
import Testing

@testable import minutebook

@Suite("Import again")
struct ImportAgainTests {
  private let minutes = "\(Document.folder)/minutes.md"
  private let source = "\(Document.folder)/minutes.source.txt"

  /// Runs the body in a workspace with one imported document.
  private func imported(_ body: (Workspace, String) throws -> Void) throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(), "herlev.txt")
      let answer = workspace.import(document)
      #expect(answer.code == 0, "\(answer.complaints)")
      try body(workspace, document)
    }
  }

  /// Asserts that a command leaves the archive as it is, to the byte and to the moment.
  private func unchanged(_ workspace: Workspace, _ command: () throws -> Void) throws {
    let files = try workspace.files(below: "Content")
    let stamps = try workspace.stamps(below: "Content")
    try command()
    #expect(try workspace.files(below: "Content") == files)
    #expect(try workspace.stamps(below: "Content") == stamps)
  }

  @Test("moves what was filed under an unknown municipality, once it is named, unless a person edited it")
  func unnamed() throws {
    try Workspace.use { workspace in
      let text = Document.minutes().replacing("Herlev", with: "Den")
      let document = try workspace.write(text, "received.txt")
      #expect(workspace.import(document).code == 0)
      let unnamed = try workspace.files(below: "Content").keys.sorted()
      #expect(unnamed.count == 5 && unnamed.allSatisfy { $0.contains("ukendt/") }, "\(unnamed)")
      let answer = workspace.import("--municipality", "Odense", document)
      #expect(answer.code == 0 && answer.output.contains("filed as"), "\(answer)")
      let named = try workspace.files(below: "Content").keys.sorted()
      #expect(named.count == 5 && named.allSatisfy { $0.contains("odense/") }, "\(named)")
      #expect(!workspace.exists("Content/ukendt"))
    }
    try Workspace.use { workspace in
      let text = Document.minutes().replacing("Herlev", with: "Den")
      let document = try workspace.write(text, "received.txt")
      #expect(workspace.import(document).code == 0)
      let file = try #require(try workspace.files(below: "Content").keys.first { $0.hasSuffix(".md") })
      let path = workspace[file.hasPrefix("Content") ? file : "Content/" + file]
      try (String(contentsOfFile: path, encoding: .utf8) + "\nTilføjet.\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      #expect(workspace.import("--municipality", "Odense", document).output.contains("edited by a person"))
      #expect(workspace.exists("Content/ukendt"))
    }
  }

  @Test("changes nothing, not even a file's time")
  func nothing() throws {
    try imported { workspace, document in
      try unchanged(workspace) {
        for words in [[document], [document, "--replace"], [document, document]] {
          let answer = Answer(["import", "--archive", workspace.archive] + words)
          #expect(answer.code == 0)
          #expect(answer.output.contains(": unchanged: "))
        }
      }
    }
  }

  @Test("keeps a person's edit, with --replace too")
  func edited() throws {
    try imported { workspace, document in
      let text = try workspace.read(minutes).replacing("Budget 2027", with: "Budgettet for 2027")
      try workspace.write(text, minutes)
      try unchanged(workspace) {
        for words in [[document], [document, "--replace"]] {
          let answer = Answer(["import", "--archive", workspace.archive] + words)
          #expect(answer.code == 0)
          #expect(answer.output.contains("edited by a person, left as it is: "))
        }
        let other = try workspace.write(Document.minutes(decision: "Udsat."), "herlev-ny.txt")
        let answer = workspace.import("--replace", other)
        #expect(answer.code == 1)
        #expect(answer.complaints.hasPrefix("\(other): error: \(workspace[minutes]) was edited by a person"))
        #expect(answer.complaints.contains("\n  Carry the changes over by hand"))
      }
    }
  }

  @Test("finds no conflict in the same words of another encoding", arguments: ["cp1252", "utf16", "crlf", "nfd"])
  func encoding(name: String) throws {
    try imported { workspace, _ in
      let text = Document.minutes()
      let bytes: [UInt8] =
        switch name {
        case "cp1252": Array(try #require(text.data(using: .windowsCP1252)))
        case "utf16": [0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian)))
        case "crlf": Array(text.replacing("\n", with: "\r\n").utf8)
        default: Array(text.decomposedStringWithCanonicalMapping.utf8)
        }
      #expect(bytes != Array(text.utf8))
      let other = try workspace.write(bytes, "herlev-\(name).txt")
      try unchanged(workspace) {
        let answer = workspace.import(other)
        #expect(answer.code == 0, "\(answer.complaints)")
        #expect(answer.output.contains(": unchanged: "))
      }
    }
  }

  @Test("takes over a file that nobody touched, with --replace only")
  func replace() throws {
    try imported { workspace, _ in
      let other = try workspace.write(Document.minutes(decision: "Udsat."), "herlev-ny.txt")
      try unchanged(workspace) {
        let answer = workspace.import(other)
        #expect(answer.code == 1)
        #expect(answer.complaints.hasPrefix("\(other): error: \(workspace[minutes]) holds this meeting already"))
        #expect(answer.complaints.contains("\n  If this document is the right one, import it with --replace"))
      }
      let answer = workspace.import("--replace", other)
      #expect(answer.code == 0)
      #expect(answer.output.contains("read again: \(workspace[minutes])"))
      #expect(try workspace.bytes(source) == workspace.bytes("herlev-ny.txt"))
      #expect(try workspace.read(minutes).contains("\nUdsat.\n"))
      try unchanged(workspace) { #expect(workspace.import(other).output.contains(": unchanged: ")) }
    }
  }

  @Test("leaves one source beside a meeting, whatever the endings of those that came")
  func endings() throws {
    try imported { workspace, _ in
      // The same bytes under another name are the same document.
      let copy = try workspace.write(Document.minutes(), "herlev.asc")
      try unchanged(workspace) { #expect(workspace.import(copy).output.contains(": unchanged: ")) }
      let other = try workspace.write(Document.minutes(decision: "Udsat."), "herlev-ny.asc")
      #expect(workspace.import("--replace", other).code == 0)
      #expect(try workspace.files(below: Document.folder).keys.sorted() == ["minutes.md", "minutes.source.asc"])
      #expect(try workspace.read(minutes).contains("\n  file: minutes.source.asc\n"))
    }
  }

  @Test("stays where a person moved it")
  func moved() throws {
    try imported { workspace, document in
      let path = "Content/herlev/okonomi/2026-03-25"
      let text = try workspace.read(minutes)
        .replacing("path: herlev/oekonomiudvalget/2026-03-25", with: "path: herlev/okonomi/2026-03-25")
      try workspace.write(text, minutes)
      try unchanged(workspace) { #expect(workspace.import(document).output.contains(": \(workspace[minutes])\n")) }
      try FileManager.default.createDirectory(
        atPath: workspace["Content/herlev/okonomi"], withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: workspace[Document.folder], toPath: workspace[path])
      try unchanged(workspace) {
        for words in [[document], [document, "--replace"]] {
          let answer = Answer(["import", "--archive", workspace.archive] + words)
          #expect(answer.code == 0)
          #expect(answer.output.contains("edited by a person, left as it is: \(workspace[path])/minutes.md"))
        }
      }
    }
  }

  @Test("stays where a person moved its folder, even where the name has a full stop")
  func movedWithStop() throws {
    try imported { workspace, document in
      let folder = "Content/herlev/oekonomiudvalget/2026-03-25.gammel"
      try FileManager.default.moveItem(atPath: workspace[Document.folder], toPath: workspace[folder])
      try unchanged(workspace) {
        #expect(workspace.import(document).output.contains(": unchanged: \(workspace[folder])/minutes.md"))
      }
    }
  }

  @Test("never writes over a file whose front matter is damaged")
  func damaged() throws {
    try imported { workspace, document in
      try workspace.write(try workspace.read(minutes).replacing("kind: minutes", with: "kind: minuts"), minutes)
      let other = try workspace.write(Document.minutes(decision: "Udsat."), "herlev-ny.txt")
      try unchanged(workspace) {
        for words in [[document], [document, "--replace"], [other], [other, "--replace"]] {
          let answer = Answer(["import", "--archive", workspace.archive] + words)
          #expect(answer.code == 1)
          #expect(answer.complaints.hasPrefix("\(workspace[minutes]):3:7: error: “kind” is neither minutes nor agenda"))
        }
      }
    }
  }
}
