import Foundation
import Testing

@testable import minutebook

@Suite("A bad document")
struct BadDocumentTests {
  /// A document that cannot be filed, and what is said of it behind its name.
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let message: String
    let advice: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ message: String, _ advice: String) {
      self.name = name
      self.bytes = bytes
      self.message = message
      self.advice = advice
    }

    init(_ name: String, _ text: String, _ message: String, _ advice: String) {
      self.init(name, Array(text.utf8), message, advice)
    }
  }

  static let documents: [Bad] = [
    Bad("empty.txt", "", ": error: the file is empty", "Export the document again"),
    Bad("blank.txt", " \n\t\r\n\u{C}\n", ": error: the file is empty", "Export the document again"),
    Bad(
      "binary.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }, ": error: this is a binary file",
      "plain text"),
    Bad("a.docx", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], ": error: this is a ZIP file or a Word document", "plain text"),
    Bad(
      "letter.txt", "Kære alle\n\nTak for sidst.\n\nHilsen Bo\n",
      ": error: no agenda item was found: this does not look like minutes", "Punkt 3: Title"),
    Bad(
      "undated.txt", Document.minutes().replacing(" d. 25-03-2026", with: ""),
      ":1: error: the document names no date of the meeting", "Mødedato: 25. marts 2026"),
    Bad(
      "impossible.txt", Document.minutes(date: "31-02-2026"),
      ":1:28: error: the calendar has no day “31-02-2026”\n    REFERAT Økonomiudvalget d. 31-02-2026\n"
        + String(repeating: " ", count: 31) + "^\n", "Correct the date"),
    Bad(
      "impossible-month.txt", Document.minutes(date: "12-13-2026"),
      ":1:28: error: the calendar has no day “12-13-2026”",
      "Correct the date"),
    Bad(
      "twice.txt", Document.minutes(second: "Punkt 1: Budget 2027"),
      ":11: error: two items have the number 1: the other one is on line 5\n    Punkt 1: Budget 2027\n",
      "Give each item its own number"),
  ]

  /// Asserts that two good documents, before and after the bad one, are filed, and nothing else.
  private func expectOnlyGood(_ workspace: Workspace, _ bad: String, _ message: String, _ advice: String) throws {
    let before = try workspace.write(Document.minutes(date: "01-03-2026"), "in/herlev-1.txt")
    let after = try workspace.write(Document.minutes(date: "02-03-2026"), "in/herlev-2.txt")
    let answer = workspace.import(before, bad, after)
    #expect(answer.code == 1)
    #expect(answer.complaints.hasPrefix("\(bad)\(message)"), "\(answer.complaints)")
    let next = answer.complaints.split(separator: "\n").last ?? ""
    #expect(next.hasPrefix("  ") && next.contains(advice), "\(answer.complaints)")
    #expect(answer.output.hasSuffix("2 of 3 documents are in \(workspace.archive). 1 was refused."))
    let folder = "herlev/oekonomiudvalget/"
    let expected = [1, 2].flatMap { day in
      ["", "minutes.md", "minutes.source.txt"].map { "\(folder)2026-03-0\(day)/\($0)" }
    }
    #expect(try workspace.files(below: "Content").keys.sorted() == (["herlev/", folder] + expected).sorted())
    for (day, document) in [(1, before), (2, after)] {
      let kept = try workspace.bytes("Content/\(folder)2026-03-0\(day)/minutes.source.txt")
      #expect(Data(kept) == FileManager.default.contents(atPath: document))
    }
  }

  @Test("is told with its place and what to do, and harms no other", arguments: documents)
  func told(document: Bad) throws {
    try Workspace.use { workspace in
      let path = try workspace.write(document.bytes, document.name)
      try expectOnlyGood(workspace, path, document.message, document.advice)
    }
  }

  @Test("alone leaves no folder behind", arguments: documents)
  func alone(document: Bad) throws {
    try Workspace.use { workspace in
      let path = try workspace.write(document.bytes, document.name)
      #expect(workspace.import(path).code == 1)
      #expect(try workspace.files().keys.sorted() == [document.name])
    }
  }

  @Test(
    "that cannot be read is told with the reason", arguments: ["missing", "loop", "below", "pipe", "device", "closed"])
  func unreadable(kind: String) throws {
    try Workspace.use { workspace in
      var path = workspace["bad.txt"]
      var message = ": error: cannot be read: "
      var advice = ""
      switch kind {
      case "missing": (message, advice) = (message + "no such file or directory", "Check the name.")
      case "loop":
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "bad.txt")
        (message, advice) = (message + "too many levels of symbolic links", "A link leads back to itself")
      case "below":
        path = try workspace.write("x", "file") + "/bad.txt"
        (message, advice) = (message + "not a directory", "name another place")
      case "pipe":
        #expect(mkfifo(path, 0o600) == 0)
        (message, advice) = (": error: this is no file", "Name a file")
      case "device":
        path = "/dev/null"
        (message, advice) = (": error: this is no file", "Name a file")
      default:
        // Permissions do not stop the superuser.
        guard geteuid() != 0 else { return }
        try workspace.write(Document.minutes(), "bad.txt")
        #expect(chmod(path, 0) == 0)
        (message, advice) = (message + "permission denied", "Check who may read and write there.")
      }
      try expectOnlyGood(workspace, path, message, advice)
    }
  }

  @Test("in a folder is told by its own name; links that lead nowhere, too")
  func folder() throws {
    try Workspace.use { workspace in
      try workspace.write(Document.minutes(), "herlev/a.txt")
      try workspace.write("", "herlev/b.txt")
      try FileManager.default.createSymbolicLink(atPath: workspace["herlev/c.txt"], withDestinationPath: "nowhere")
      try FileManager.default.createSymbolicLink(atPath: workspace["herlev/d"], withDestinationPath: ".")
      let answer = workspace.import(workspace["herlev"])
      #expect(answer.code == 1)
      let told = answer.complaints.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      #expect(
        told == [
          "\(workspace["herlev/b.txt"]): error: the file is empty",
          "\(workspace["herlev/c.txt"]): error: cannot be read: no such file or directory",
        ])
      #expect(workspace.exists("\(Document.folder)/minutes.md"))
    }
  }

  @Test("An empty folder is told")
  func emptyFolder() throws {
    try Workspace.use { workspace in
      let answer = workspace.import(workspace.path)
      #expect(answer.code == 1)
      #expect(answer.complaints.hasPrefix("\(workspace.path): error: the folder holds no document\n  Name a folder"))
      let left = try workspace.files()
      #expect(left.isEmpty)
    }
  }

  @Test("The same meeting twice with other words: the first stays as it is, the second is told")
  func twice() throws {
    try Workspace.use { workspace in
      let first = try workspace.write(Document.minutes(), "herlev-1.txt")
      let second = try workspace.write(Document.minutes(decision: "Udsat."), "herlev-2.txt")
      #expect(workspace.import(first).code == 0)
      let filed = try workspace.files(below: "Content")
      let answer = workspace.import(second)
      #expect(answer.code == 1)
      let place = workspace["\(Document.folder)/minutes.md"]
      #expect(
        answer.complaints.hasPrefix("\(second): error: \(place) holds this meeting already, with other words\n  "))
      #expect(try workspace.files(below: "Content") == filed)
    }
    try Workspace.use { workspace in
      try workspace.write(Document.minutes(), "herlev/1.txt")
      try workspace.write(Document.minutes(decision: "Udsat."), "herlev/2.txt")
      let answer = workspace.import(workspace["herlev"])
      #expect(answer.code == 1)
      #expect(answer.complaints.hasPrefix("\(workspace["herlev/2.txt"]): error: "))
      let first = try workspace.bytes("herlev/1.txt")
      #expect(try workspace.bytes("\(Document.folder)/minutes.source.txt") == first)
    }
  }

  @Test("of 50 MB in one line is told, not read to its end for every word of it", .timeLimit(.minutes(5)))
  func long() throws {
    try Workspace.use { workspace in
      let head = Array(Document.minutes().utf8)
      let path = try workspace.write(head + [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20), "long.txt")
      let answer = workspace.import(path)
      #expect(answer.code == 1)
      #expect(
        answer.complaints.hasPrefix("\(path):20: error: this line is 52428800 bytes long"),
        "\(answer.complaints.prefix(300))")
      #expect(answer.complaints.contains("\n  The line breaks were lost on the way"))
      #expect(answer.complaints.utf8.count < 1000)
      #expect(!workspace.exists("Content"))
    }
  }

  @Test(
    "An archive that cannot be written is told, and nothing is left half written",
    arguments: ["archive", "folder", "file"])
  func unwritable(kind: String) throws {
    try Workspace.use { workspace in
      let document = try workspace.write(Document.minutes(), "herlev.txt")
      switch kind {
      case "archive": try workspace.write("a file", "Content")
      case "folder": try workspace.write("a file", "Content/herlev/oekonomiudvalget")
      // The second of the two files cannot be written.
      default: try workspace.write("in the way", "\(Document.folder)/.minutes.md.new/file")
      }
      let before = try workspace.files()
      let answer = workspace.import(document)
      #expect(answer.code == 1)
      #expect(answer.complaints.contains(": error: ") && answer.complaints.contains("\n  "), "\(answer.complaints)")
      #expect(try workspace.files() == before)
    }
  }
}
