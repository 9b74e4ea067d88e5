import Foundation
import Testing

@testable import minutebook

@Suite("What is installed beside the program")
struct InstalledTextTests {
  private static let folders = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]

  private static func tool(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a tool says of a text that it reads, on both its outputs; nothing where it is content.
  private func complaints(_ name: String, _ words: [String], about text: String) throws -> String {
    let path = try #require(InstalledTextTests.tool(name))
    return try Workspace.use { work in
      let process = Process()
      process.executableURL = URL(filePath: path)
      process.arguments = words + [try work.write(text, "text")]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: said, as: UTF8.self) + (process.terminationStatus == 0 ? "" : "failed")
    }
  }

  @Test("tells of every command and option", arguments: ["manual", "bash", "zsh", "fish"])
  func whole(kind: String) throws {
    let text = (kind == "manual" ? Answer("manual") : Answer("completions", kind)).output.replacing("\\-", with: "-")
    for verb in Verb.all {
      #expect(text.contains(verb.name))
      for option in verb.options {
        #expect(text.contains(kind == "fish" ? "-l \(option.name.dropFirst(2))" : option.name))
      }
    }
    if kind != "bash" { for verb in Verb.all { #expect(text.lowercased().contains(verb.summary.lowercased())) } }
    #expect(kind != "manual" || text.unicodeScalars.allSatisfy(\.isASCII))
  }

  @Test("is listed by no help, and asks for a shell that it knows")
  func hidden() {
    #expect(!Answer("--help").output.contains("completions"))
    #expect(Answer("completions").code == 2)
    #expect(Answer("completions", "tcsh").code == 2)
    #expect(Answer("completions", "bash", "zsh").code == 2)
  }

  @Test("is a manual page without a warning", .enabled(if: tool("groff") != nil, "groff is not installed"))
  func groff() throws {
    let said = try complaints("groff", ["-man", "-ww", "-z", "-Tutf8"], about: Answer("manual").output)
    #expect(said.isEmpty)
  }

  @Test("is what each shell can read", arguments: Completions.allCases)
  func shells(shell: Completions) throws {
    // A machine without the shell has nobody to read it.
    guard InstalledTextTests.tool(shell.rawValue) != nil else { return }
    #expect(try complaints(shell.rawValue, ["-n"], about: shell.text).isEmpty)
  }
}
