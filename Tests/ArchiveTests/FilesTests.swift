import Foundation
import Testing

@testable import Archive

@Suite("Files")
struct FilesTests {
  /// What a call that must fail tells a person.
  private func told(_ call: () throws -> Void) -> String {
    do { try call() } catch { return "\(error)" }
    return "nothing was thrown"
  }

  @Test("come back byte for byte", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func round(count: Int) throws {
    try Folder.use { folder in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Files.replace(folder["a/b/c"], with: bytes)
      #expect(try Files.read(folder["a/b/c"]) == bytes)
    }
  }

  @Test("that cannot be read say why, and what to do")
  func unreadable() throws {
    try Folder.use { folder in
      try folder.write("x", "file")
      try FileManager.default.createSymbolicLink(atPath: folder["loop"], withDestinationPath: "loop")
      #expect(mkfifo(folder["pipe"], 0o600) == 0)
      for (name, message) in [
        ("missing", "cannot be read: no such file or directory"), ("file/below", "cannot be read: not a directory"),
        ("loop", "cannot be read: too many levels of symbolic links"), ("pipe", "this is no file"),
        ("", "this is no file"),
      ] {
        let path = folder[name]
        let told = told { _ = try Files.read(path) }
        #expect(told.hasPrefix("\(path): error: \(message)\n  "))
      }
    }
  }

  @Test("are all replaced or none is; folders made on the way are gone again")
  func together() throws {
    try Folder.use { folder in
      try folder.write("old", "one")
      try folder.write("in the way", "file")
      let files: [(path: String, bytes: [UInt8])] = [
        (folder["one"], Array("new".utf8)), (folder["new/two"], [1]), (folder["file/three/four"], [2]),
      ]
      let told = told { try Files.replace(files) }
      #expect(
        told.hasPrefix("\(folder["file/three"]): error: the folder cannot be made: not a directory\n  "), "\(told)")
      #expect(try Files.read(folder["one"]) == Array("old".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["file", "one"])
    }
  }

  @Test("of a folder are found below it, in the order of their bytes, without those that a program hides")
  func below() throws {
    try Folder.use { folder in
      for name in ["b.txt", "a/z.txt", "a/æ.txt", "a.txt", ".DS_Store", "a/.hidden/x", "Ø.txt", "a/b/c/d.txt"] {
        try folder.write("x", name)
      }
      try FileManager.default.createSymbolicLink(atPath: folder["a/up"], withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: folder["link.txt"], withDestinationPath: "b.txt")
      try FileManager.default.createSymbolicLink(atPath: folder["lost.txt"], withDestinationPath: "nowhere")
      let found = try Files.files(below: folder.path).map { $0.dropFirst(folder.path.count + 1) }
      #expect(found == ["a/b/c/d.txt", "a/z.txt", "a/æ.txt", "a.txt", "b.txt", "link.txt", "lost.txt", "Ø.txt"])
    }
  }

  @Test(
    "have a folder",
    arguments: [
      ("a", "."), ("a/b", "a"), ("a/b/", "a"), ("/a", "/"), ("/a/b", "/a"), ("/", "/"), ("../a", ".."), ("./a", "."),
      ("a//b/c", "a/b"), ("//a/b", "/a"), ("a//b", "a"),
    ])
  func parent(path: String, folder: String) { #expect(Files.parent(of: path) == folder) }

  @Test("that must be UTF-8 say which line is not")
  func text() throws {
    try Folder.use { folder in
      let path = try folder.write(Array("Første\nK".utf8) + [0xF8] + Array("benhavn\n".utf8), "minutes.md")
      let told = told { _ = try Files.readText(path) }
      let line = "\n    K\u{FFFD}benhavn\n"
      #expect(told == "\(path):2: error: this line is not in UTF-8\(line)  Save the file as UTF-8 in your editor.")
    }
  }
}

@Suite("A received document")
struct ReceivedDocumentTests {
  @Test(
    "is kept under its own ending where that is a plain one",
    arguments: [
      ("referat.txt", "txt"), ("REFERAT.TXT", "txt"), ("/a.b/referat", "txt"), ("referat.", "txt"), (".txt", "txt"),
      ("a.tar.gz", "gz"), ("referat.html", "html"), ("referat.md", "txt"), ("Referat 25.03.2026", "txt"),
      ("Referat d. 25", "txt"), ("referat.docx-kopi", "txt"), ("referat.tæt", "txt"), ("referat.t xt", "txt"),
      ("referat.overlong", "txt"), ("referat.mp3", "mp3"),
    ])
  func ending(file: String, ending: String) {
    #expect(ReceivedDocument(file: file, bytes: []).ending == ending)
  }
}
