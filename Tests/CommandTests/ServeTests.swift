import Foundation
import Guarding
import Testing

@testable import minutebook

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("minutebook serve")
struct ServeTests {
  /// What a preview said, line by line, and the address where it shows the site.
  private final class Said: Sendable {
    private let lines = Guarded<[String]>([])
    @Sendable func add(_ line: String) { lines.withLock { $0.append(line) } }
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    var address: String? { text.split(separator: " ").first { $0.hasPrefix("http://") }.map(String.init) }
  }

  /// The page once it holds the one text and not the other; nil where it never comes to that.
  private func page(_ said: Said, holding text: String, without other: String? = nil) -> String? {
    for _ in 0..<300 {
      if let address = said.address.flatMap({ URL(string: $0) }), let data = try? Data(contentsOf: address) {
        let page = String(decoding: data, as: UTF8.self)
        if page.contains(text), other.map(page.contains) != true { return page }
      }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return nil
  }

  private func serve(_ work: Workspace, _ body: (Said) throws -> Void) throws {
    let said = Said()
    let end = Interruption()
    let arguments = try Arguments(
      ["--archive", work.archive, "--output", work["preview"], "--port", "0", "--templates", Workspace.templates],
      for: .serve)
    let command = try ServeCommand(arguments)
    let code = Guarded<Int32?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let answer = command.run(Console(write: said.add, complain: said.add), until: end)
      code.withLock { $0 = answer }
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    defer {
      end.end()
      done.wait()
      #expect(code.withLock { $0 } == 0)
      #expect(said.text.contains("The preview has ended."))
    }
    try body(said)
  }

  @Test("shows the site, each change, and what is wrong in front of the last good page")
  func turns() throws {
    try Workspace.use { work in
      try work.write(Document.minutes(), "in/herlev/referat.txt")
      #expect(work.import("--municipality", "Herlev", work["in"]).code == 0)
      try work.write("title: Første\n", "Content/site.yml")
      try serve(work) { said in
        #expect(page(said, holding: "Første") != nil)
        try work.write("title: Anden\n", "Content/site.yml")
        #expect(page(said, holding: "Anden") != nil)
        try work.write("titel: <Tredje>\n", "Content/site.yml")
        let wrong = try #require(page(said, holding: "could not be built"))
        #expect(wrong.contains("site.yml:1:1") && wrong.contains("titel: &lt;Tredje&gt;") && wrong.contains("Anden"))
        #expect(said.text.contains("unknown key “titel”"))
        try work.write("title: Fjerde\n", "Content/site.yml")
        #expect(page(said, holding: "Fjerde", without: "could not be built") != nil)
      }
      #expect(!work.exists("Public"))
    }
  }

  @Test("says at once where there is no archive, and which port is none")
  func mistakes() throws {
    try Workspace.use { work in
      let missing = Answer("serve", "--archive", work["nowhere"], "--port", "0")
      #expect(missing.code == 1)
      #expect(missing.complaints.contains("there is no such folder"))
      for port in ["x", "-1", "65536", ""] { #expect(Answer("serve", "--port=\(port)").code == 2) }
    }
  }
}
