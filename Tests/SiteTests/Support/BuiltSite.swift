import Archive
import Foundation
import Testing

@testable import Site

/// A site that was built and read back; its folder is gone already.
struct BuiltSite: Sendable {
  let files: [String: [UInt8]]
  /// The compressed siblings of some of them, by their own paths.
  let compressed: [String: [UInt8]]
  let summary: SiteBuilder.Summary
  var all: [String: [UInt8]] { files.merging(compressed) { first, _ in first } }

  /// The archive that ships with the project.
  static let shipped = Result { try BuiltSite(archive: Repository.content) }
  static let shippedUnderBase = Result {
    try BuiltSite(archive: Repository.content, baseURL: "https://minutes.example/arkiv/")
  }

  init(archive: String, baseURL: String? = nil) throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    summary = try BuiltSite.build(archive, into: output, baseURL: baseURL)
    let found = try TemporaryFolder.files(below: output)
    files = found.filter { !$0.key.hasSuffix(".gz") }
    compressed = found.filter { $0.key.hasSuffix(".gz") }
  }

  /// Throws a test's issue with every diagnostic where the build fails.
  @discardableResult
  static func build(_ archive: String, into output: String, baseURL: String? = nil) throws -> SiteBuilder.Summary {
    do throws(DiagnosticsError) {
      return try builder(archive, into: output, baseURL: baseURL).build(listsReferences: true)
    } catch {
      throw Failure(text: error.diagnostics.map(\.description).joined(separator: "\n"))
    }
  }

  static func builder(_ archive: String, into output: String, baseURL: String? = nil) -> SiteBuilder {
    SiteBuilder(
      archive: ArchiveFolder(path: archive), templates: Repository.templates, output: output, baseURL: baseURL)
  }

  struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  func text(_ path: String) throws -> String {
    let bytes = try #require(files[path], "\(path) is missing")
    return try #require(String(validating: bytes, as: UTF8.self), "\(path) is no UTF-8")
  }

  func page(_ path: String) throws -> HTMLPage { HTMLPage(try text(path)) }

  /// A JSON file's object, nulls kept.
  func json(_ path: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(try #require(files[path], "\(path) is missing")))
    return try #require(object as? [String: Any])
  }

  /// What `search.json` holds.
  func search() throws -> SearchReader { try SearchReader(try json("search.json")) }

  var pagePaths: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  /// Files that hold the text, whatever their kind.
  func holders(of text: String) -> [String] {
    let needle = Data(text.utf8)
    return files.filter { Data($0.value).range(of: needle) != nil || $0.key.contains(text) }.keys.sorted()
  }
}
