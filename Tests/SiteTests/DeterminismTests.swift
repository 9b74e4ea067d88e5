import Archive
import Foundation
import Testing

/// The fifth promise: same input, same bytes.
@Suite struct DeterminismTests {
  @Test("the same archive builds to the same bytes, in whatever order its files were made, into whatever folder")
  func sameBytes() throws {
    let first = try BuiltSite.shipped.get()
    let folder = try TemporaryFolder()
    let files = try TemporaryFolder.files(below: Repository.content).sorted { $0.key > $1.key }
    for (path, bytes) in files { try folder.write(String(decoding: bytes, as: UTF8.self), to: "Andet sted/\(path)") }
    let output = folder.path + "/et/andet/sted"
    try FileManager.default.createDirectory(atPath: folder.path + "/et/andet", withIntermediateDirectories: true)
    try BuiltSite.build(folder.path + "/Andet sted/", into: output)
    #expect(try Self.differences(first.all, TemporaryFolder.files(below: output)) == [])
    // A second build over the first changes nothing either.
    try BuiltSite.build(folder.path + "/Andet sted", into: output + "/")
    #expect(try Self.differences(first.all, TemporaryFolder.files(below: output)) == [])
  }

  @Test(
    "time zone, locale and working folder of the program do not show",
    arguments: [
      ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"], ["TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "Asia/Kathmandu", "LC_ALL": "da_DK.UTF-8", "LANGUAGE": "da"],
    ])
  func environment(_ environment: [String: String]) throws {
    let program = try #require(Self.program, "the program is not built beside the tests")
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "build", "--archive", Repository.content, "--templates", Repository.templates, "--output", folder.path + "/site",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let files = try TemporaryFolder.files(below: folder.path + "/site")
    #expect(Self.differences(try BuiltSite.shipped.get().all, files) == [])
  }

  @Test("SHA256SUMS lists exactly the site's files, in the order of their bytes, with their digests")
  func manifest() throws {
    let site = try BuiltSite.shipped.get()
    let lines = try site.text("SHA256SUMS").split(separator: "\n").map(String.init)
    let expected = site.all.filter { $0.key != "SHA256SUMS" }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\(Digest.sha256($0.value))  \($0.key)" }
    #expect(lines == expected)
    #expect(site.summary.files == expected.count)
    #expect(site.summary.bytes == site.all.reduce(0) { $0 + ($1.key == "SHA256SUMS" ? 0 : $1.value.count) })
  }

  /// Paths of files that only one tree has, or that differ.
  static func differences(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }

  /// The program, where the package manager puts it: beside the tests' bundle.
  private static let program: URL? = {
    for argument in CommandLine.arguments {
      guard let bundle = argument.range(of: ".xctest") else { continue }
      let folder = URL(filePath: String(argument[..<bundle.lowerBound])).deletingLastPathComponent()
      let program = folder.appending(path: "minutebook")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    return nil
  }()
}
