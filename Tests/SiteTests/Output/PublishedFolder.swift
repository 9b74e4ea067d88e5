import Archive
import Foundation
import Testing

@testable import Site

/// An output that a test publishes sites to, each a text for each path.
struct PublishedFolder {
  let folder: TemporaryFolder
  var output: String { folder.path + "/site" }
  var place: OutputPlace { OutputPlace(output) }

  init() throws { folder = try TemporaryFolder() }

  /// Files that every site has, with others.
  static func site(_ others: [String: String]) -> [String: String] {
    ["index.html": "forside", "search.json": "{}", "sitemap.xml": "<urlset/>"].merging(others) { $1 }
  }

  @discardableResult
  func publish(_ files: [String: String], atomic: Bool = false) throws -> Published {
    try telling {
      let target = try SiteOutput(path: output)
      let staged = try target.stage()
      for (path, text) in files { try staged.add(OutputFile(path: path, bytes: Array(text.utf8))) }
      return try target.publish(staged, atomic: atomic)
    }
  }

  /// What stops the build, as text.
  func refusal(_ files: [String: String]) throws -> String {
    do { try publish(files) } catch { return "\(error)" }
    return ""
  }

  private func telling<Result>(_ build: () throws -> Result) throws -> Result {
    do { return try build() } catch let error as DiagnosticsError {
      throw BuiltSite.Failure(text: error.diagnostics.map(\.description).joined(separator: "\n"))
    }
  }

  /// A build that is killed when it has done so many steps of its small commit. Returns how many there are.
  @discardableResult
  func publish(_ files: [String: String], killedAfter steps: Int) throws -> Int {
    try telling {
      let target = try SiteOutput(path: output)
      let staged = try target.stage()
      for (path, text) in files { try staged.add(OutputFile(path: path, bytes: Array(text.utf8))) }
      let change = try #require(SiteChange(staged))
      let list = try staged.addList(of: change)
      let commit = try #require(try SmallCommit(staged, change, list: list, place: target.place))
      try commit.journal.stand(beside: target.place)
      for step in commit.journal.steps.prefix(steps) { try commit.folders.perform(step) }
      return commit.journal.steps.count
    }
  }

  /// Every file of the output but the list, as text.
  func files() throws -> [String: String] {
    try TemporaryFolder.files(below: output).filter { $0.key != SiteList.name }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the list names what stands, and nothing else.
  func listsItself() throws -> Bool {
    let files = try TemporaryFolder.files(below: output)
    let lines = files.filter { $0.key != SiteList.name && !StandingSite.keeperNames.contains($0.key) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\(Digest.sha256($0.value))  \($0.key)\n" }
    return files[SiteList.name] == Array(lines.joined().utf8)
  }

  /// What stands beside the output.
  func beside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "site" }.sorted()
  }

  /// Everything that the file system says of everything in the output and beside it.
  func stamps() throws -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [] {
      guard let path = path as? String else { continue }
      var status = stat()
      #expect(lstat(folder.path + "/" + path, &status) == 0)
      stamps[path] = FileStamp(status)
    }
    return stamps
  }
}

extension Published {
  /// How many files were written, left and removed.
  var counts: [Int] { [written, unchanged, removed] }
}
