import Foundation
import Guarding
import Wording

@testable import minutebook

/// A folder of a test's own, with an archive, templates and an output; removed when the test is done.
struct Workspace: Sendable {
  let path: String

  /// Runs the body with an empty folder.
  static func use<Result>(_ body: (Workspace) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(Workspace(path: url.path))
  }

  /// The templates that ship with the program.
  static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates").resolvingSymlinksInPath().path

  var archive: String { path + "/Content" }
  var output: String { path + "/Public" }

  subscript(_ relative: String) -> String { path + "/" + relative }

  /// Writes a file and the folders above it. Returns its path.
  @discardableResult
  func write(_ text: String, _ relative: String) throws -> String { try write(Array(text.utf8), relative) }

  /// Writes a file and the folders above it. Returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], _ relative: String) throws -> String {
    let url = try inside(relative)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return self[relative]
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(at: inside(relative)) }

  /// Copies the shipped templates into this workspace, file by file. Returns the copy's path.
  func copyTemplates() throws -> String {
    for name in try FileManager.default.subpathsOfDirectory(atPath: Workspace.templates) {
      let file = Workspace.templates + "/" + name
      guard try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeRegular else {
        continue
      }
      try write(Array(try Data(contentsOf: URL(filePath: file))), "Templates/\(name)")
    }
    return self["Templates"]
  }

  /// A place in this workspace. Throws where a link leads out of it: no test may touch what is not its own.
  private func inside(_ relative: String) throws -> URL {
    let url = URL(filePath: self[relative])
    let root = URL(filePath: path).resolvingSymlinksInPath().path + "/"
    guard url.deletingLastPathComponent().resolvingSymlinksInPath().path.appending("/").hasPrefix(root),
      url.resolvingSymlinksInPath().path.hasPrefix(root)
    else { throw CocoaError(.fileWriteNoPermission) }
    return url
  }

  func read(_ relative: String) throws -> String { String(decoding: try bytes(relative), as: UTF8.self) }

  func bytes(_ relative: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: self[relative]))) }

  func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: self[relative]) }

  // MARK: Commands

  /// `minutebook import` into this archive.
  func `import`(_ words: String...) -> Answer { Answer(["import", "--archive", archive] + words) }

  /// `minutebook build` of this archive with the shipped templates, or others.
  func build(_ words: String..., templates: String = templates) -> Answer {
    Answer(["build", "--archive", archive, "--output", output, "--templates", templates] + words)
  }

  // MARK: What stands here

  /// Every file below a folder, hidden ones too, with its bytes; folders end in a slash, links hold their target.
  func files(below relative: String = "") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try names(below: relative) {
      let path = (relative.isEmpty ? "" : relative + "/") + name
      let type = try FileManager.default.attributesOfItem(atPath: self[path])[.type] as? FileAttributeType
      switch type {
      case .typeDirectory: files[name + "/"] = []
      case .typeSymbolicLink:
        files[name] = Array(try FileManager.default.destinationOfSymbolicLink(atPath: self[path]).utf8)
      default: files[name] = try bytes(path)
      }
    }
    return files
  }

  /// When each file below a folder was last written, and which file it is.
  func stamps(below relative: String) throws -> [String: String] {
    var stamps: [String: String] = [:]
    for name in try names(below: relative) {
      let attributes = try FileManager.default.attributesOfItem(atPath: self["\(relative)/\(name)"])
      let date = attributes[.modificationDate] as? Date
      stamps[name] = "\(date?.timeIntervalSince1970 ?? 0) \(attributes[.systemFileNumber] ?? 0)"
    }
    return stamps
  }

  private func names(below relative: String) throws -> [String] {
    guard relative.isEmpty || exists(relative) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: relative.isEmpty ? path : self[relative]).sorted()
  }
}

/// What a command line answered.
struct Answer: Sendable {
  let code: Int32
  /// What went to the standard output, and to the standard error.
  let output: String
  let complaints: String

  init(_ words: [String], in language: String = "en") {
    let written = Lines()
    let complained = Lines()
    code = Minutebook.run(
      words,
      console: Console(
        write: written.append, complain: complained.append, wording: Wording(language: language)))
    output = written.text
    complaints = complained.text
  }

  init(_ words: String...) { self.init(words) }

  private final class Lines: Sendable {
    private let lines = Guarded<[String]>([])
    @Sendable func append(_ line: String) { lines.withLock { $0.append(line) } }
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
  }
}

/// Documents that a test imports.
enum Document {
  /// Minutes of two items, as Herlev prints them.
  static func minutes(
    body: String = "Økonomiudvalget", date: String = "25-03-2026", kind: String = "REFERAT",
    decision: String = "Godkendt.", second: String = "Punkt 2: Budget 2027"
  ) -> String {
    """
    \(kind) \(body) d. \(date)

    Mødested Rådhuset

    Punkt 1: Godkendelse af dagsorden

    Beslutning

    \(decision)

    \(second)

    Indstilling

    Forvaltningen indstiller, at budgettet for Herlev Kommune godkendes.

    Beslutning

    Godkendt.

    """
  }

  /// The agenda of the same meeting.
  static func agenda(date: String = "25-03-2026") -> String {
    """
    DAGSORDEN Økonomiudvalget d. \(date)

    Mødested Rådhuset

    Punkt 1: Godkendelse af dagsorden

    Indstilling

    Forvaltningen indstiller, at dagsordenen for Herlev Kommune godkendes.

    """
  }

  /// Where these are filed.
  static let folder = "Content/herlev/oekonomiudvalget/2026-03-25"
}
