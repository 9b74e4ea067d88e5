import Archive
import Foundation
import Minutes
import Testing

@testable import Fetching

@Suite("Fetching a portal", .serialized, .enabled(if: PortalServer.isPossible, "curl or python3 is not installed"))
struct PortalMirrorTests {
  static let list = "/api/agenda/udvalgsliste"
  static func agenda(_ id: String) -> String { "/api/agenda/dagsorden/\(id)" }

  private static func three() -> [String: [String: Any]] {
    let meetings = [
      ("a1", "Byrådet", "2026-01-10"), ("a2", "Byrådet", "2026-02-10"), ("a3", "Økonomiudvalget", "2026-03-10"),
    ]
    var files: [String: [String: Any]] = [
      list: ["body": PortalServer.list(meetings.map { (id: $0.0, body: $0.1, date: $0.2) }), "etag": "\"l\""]
    ]
    for (id, body, date) in meetings {
      files[agenda(id)] = ["body": PortalServer.agenda(body: body, date: date), "etag": "\"\(id)\""]
    }
    return files
  }

  private func minutes(_ server: PortalServer, _ place: String) throws -> String {
    try Files.readText(server.archive.file(place + "/minutes.md"))
  }

  @Test("asks for the cookie, the list and each meeting once, the newest first, and files them")
  func whole() throws {
    let server = try PortalServer()
    try server.answer(Self.three(), cookie: true)
    let answer = try server.fetch { $0.userAgent = "minutebook/test" }
    #expect(answer.summary.diagnostics.filter { $0.severity == .error }.isEmpty, "\(answer.told)")
    let requests = server.requests()
    #expect(
      requests.map { $0.split(separator: " ").first.map(String.init) } == [
        "/robots.txt", "/", "/vis", Self.list, Self.agenda("a3"), Self.agenda("a2"), Self.agenda("a1"),
      ])
    #expect(requests.dropFirst(2).allSatisfy { $0.contains(" cookie minutebook/test") })
    #expect(answer.summary.requests == 7 && answer.summary.left == 0)
    #expect(answer.summary.outcomes.map(\.change) == [.filed, .filed, .filed])
    #expect(try minutes(server, "herlev/oekonomiudvalget/2026-03-10").contains("Godkendt."))
    // What the host has not changed is not sent again.
    let again = try server.fetch()
    #expect(again.summary.unchanged == 3 && again.summary.outcomes.isEmpty)
    #expect(
      server.paths().suffix(4).sorted() == [
        "\(Self.agenda("a1")) \"a1\"", "\(Self.agenda("a2")) \"a2\"", "\(Self.agenda("a3")) \"a3\"",
        "\(Self.list) \"l\"",
      ])
  }

  @Test("keeps to the budget, the body and the day, and goes on where it was")
  func budget() throws {
    let server = try PortalServer()
    try server.answer(Self.three())
    let first = try server.fetch { $0.budget = 5 }
    #expect(first.summary.requests == 5 && first.summary.left == 2)
    #expect(first.summary.outcomes.map(\.report.path) == ["herlev/oekonomiudvalget/2026-03-10/minutes.md"])
    #expect(!first.summary.diagnostics.contains { $0.severity == .error })
    _ = server.requests()
    let second = try server.fetch { $0.budget = 5 }
    #expect(second.summary.outcomes.map(\.report.path) == ["herlev/byraadet/2026-02-10/minutes.md"])
    let body = try server.fetch { wishes in
      wishes.body = "byråd"
      wishes.since = CalendarDate(iso: "2026-02-01")
    }
    #expect(body.summary.listed == 1 && body.summary.unchanged == 1)
    let error = #expect(throws: DiagnosticsError.self) { try server.fetch { $0.body = "Byrodet" } }
    #expect(error?.diagnostics.first?.advice?.contains("Did you mean “Byrådet”?") == true)
  }

  @Test("files nothing twice where what it knew is lost or damaged, and its own folder is no part of the archive")
  func forgotten() throws {
    let server = try PortalServer()
    try server.answer(Self.three())
    _ = try server.fetch()
    let folder = server.archive.file(".fetch/\(server.portal.host.replacing(":", with: "_"))")
    try Files.write(Array("{\"schema\": 1, \"run\"".utf8), to: folder + "/state.json")
    let answer = try server.fetch()
    #expect(answer.summary.outcomes.map(\.change) == [.unchanged, .unchanged, .unchanged])
    #expect(try server.archive.meetingFiles().count == 3)
    #expect(try Files.names(in: server.archive.path) == ["herlev"])
    #expect(try Files.readText(server.archive.file(".fetch/.gitignore")) == "*\n")
  }

  @Test("a corrected text takes the place of the one from before; what a person edited, or filed, stays")
  func corrected() throws {
    let server = try PortalServer()
    var files = Self.three()
    try server.answer(files)
    // Somebody has filed the meeting of March by hand.
    let own = server.folder + "/own.json"
    try Files.write(
      Array(PortalServer.agenda(body: "Økonomiudvalget", date: "2026-03-10", decision: "Drøftet.").utf8), to: own)
    var importer = try Importer(archive: server.archive, municipality: "Herlev", replaces: false)
    #expect(importer.file(own).change == .filed)
    let first = try server.fetch()
    #expect(first.summary.outcomes.map(\.change) == [.refused, .filed, .filed])
    #expect(first.told.contains("holds this meeting already, with other words"))
    #expect(try minutes(server, "herlev/oekonomiudvalget/2026-03-10").contains("Drøftet."))
    // And edits that of February.
    let edited = server.archive.file("herlev/byraadet/2026-02-10/minutes.md")
    try Files.write(Array(Files.readText(edited).replacing("Godkendt.", with: "Godkendt, rettet.").utf8), to: edited)
    for (id, date) in [("a1", "2026-01-10"), ("a2", "2026-02-10")] {
      files[Self.agenda(id)] = [
        "body": PortalServer.agenda(body: "Byrådet", date: date, decision: "Udsat."), "etag": "\"new\"",
      ]
    }
    try server.answer(files)
    let second = try server.fetch()
    #expect(second.summary.outcomes.map(\.change) == [.refused, .refused, .updated], "\(second.told)")
    #expect(second.told.contains("was edited by a person and is never overwritten"))
    #expect(try minutes(server, "herlev/byraadet/2026-01-10").contains("Udsat."))
    #expect(try minutes(server, "herlev/byraadet/2026-02-10").contains("rettet"))
  }

  @Test("a meeting that is published again under another identity is not doubled; one that is gone stays")
  func republished() throws {
    let server = try PortalServer()
    try server.answer(Self.three())
    _ = try server.fetch()
    var files = Self.three()
    files[Self.list] = [
      "body": PortalServer.list([("b1", "Byrådet", "2026-01-10"), ("a2", "Byrådet", "2026-02-10")]), "etag": "\"m\"",
    ]
    files[Self.agenda("b1")] = ["body": PortalServer.agenda(body: "Byrådet", date: "2026-01-10", decision: "Afvist.")]
    try server.answer(files)
    let answer = try server.fetch()
    #expect(answer.summary.outcomes.map(\.change) == [.updated])
    #expect(answer.told.contains("note: Byrådet 2026-01-10 was published again under another identity"))
    #expect(
      answer.told.contains("herlev/oekonomiudvalget/2026-03-10/minutes.md: note: the host no longer lists this meeting")
    )
    #expect(try minutes(server, "herlev/byraadet/2026-01-10").contains("Afvist."))
    #expect(try server.archive.meetingFiles().count == 3)
  }

  @Test("rests as long as a busy host asks, tries a broken one again, and leaves one alone that asks for more")
  func busy() throws {
    let server = try PortalServer()
    var files = Self.three()
    let good = files[Self.agenda("a3")] ?? [:]
    files[Self.agenda("a3")] = ["status": 429, "headers": ["Retry-After": "7"], "times": 1, "then": good]
    files[Self.agenda("a2")] = ["status": 500, "times": 1, "then": files[Self.agenda("a2")] ?? [:]]
    files[Self.agenda("a1")] = ["status": 503, "headers": ["Retry-After": "3600"]]
    try server.answer(files)
    let answer = try server.fetch()
    #expect(answer.waited == [7, 1])
    #expect(answer.summary.outcomes.map(\.change) == [.filed, .filed])
    #expect(answer.summary.left == 1)
    #expect(answer.told.contains("error: the host is busy and asks for a rest of 3600 seconds"))
  }

  @Test("one meeting that cannot be had does not keep the others back")
  func broken() throws {
    let server = try PortalServer()
    var files = Self.three()
    files[Self.agenda("a3")] = ["headers": ["Location": "https://elsewhere.example/x"], "status": 302]
    files[Self.agenda("a2")] = nil
    try server.answer(files)
    let answer = try server.fetch()
    #expect(
      answer.told.contains(
        "error: the host leads to “https://elsewhere.example/x”, which is another host and was not asked"))
    #expect(answer.told.contains("dagsorden/a2: error: the host answers with 404"))
    #expect(answer.summary.outcomes.map(\.report.path) == ["herlev/byraadet/2026-01-10/minutes.md"])
    files[Self.agenda("a3")] = ["body": "<html>Log ind</html>"]
    files[Self.agenda("a2")] = ["size": (64 << 20) + 10]
    try server.answer(files)
    let other = try server.fetch()
    #expect(other.told.contains("dagsorden/a3: error: the host answers with something else than data"))
    #expect(other.told.contains("dagsorden/a2: error: the answer is larger than 67108864 bytes"))
    #expect(other.summary.unchanged == 1)
  }

  @Test(
    "never leaves the host by a redirect",
    arguments: [
      "//elsewhere.example/", "http://127.0.0.1:1/", "http://127.0.0.1@elsewhere.example/", "file:///etc/passwd",
      "/\\elsewhere", "x",
    ])
  func redirect(target: String) throws {
    let server = try PortalServer()
    try server.answer([Self.list: ["status": 302, "headers": ["Location": target]]])
    let error = #expect(throws: DiagnosticsError.self) { try server.fetch() }
    #expect(error?.diagnostics.first?.message.hasPrefix("the host leads to “") == true)
  }

  @Test("does as robots.txt says")
  func robots() throws {
    let server = try PortalServer()
    var files = Self.three()
    files["/robots.txt"] = ["body": "User-agent: *\nCrawl-delay: 9\nDisallow: /api/agenda/dagsorden/a2\n"]
    try server.answer(files)
    let answer = try server.fetch()
    #expect(Set(answer.waited) == [9])
    #expect(answer.summary.outcomes.count == 2)
    #expect(
      answer.told.contains("dagsorden/a2: error: the host's robots.txt asks programs to leave this address alone"))
    #expect(!server.paths().contains { $0.contains("a2") })
    files["/robots.txt"] = ["status": 500]
    try server.answer(files)
    #expect(throws: DiagnosticsError.self) { try server.fetch() }
  }

  @Test("fetches the attachments of open items once, under their titles, and notes those that are gone")
  func attachments() throws {
    let server = try PortalServer()
    let text = PortalServer.agenda(
      body: "Byrådet", date: "2026-01-10",
      attachments: [
        ("p1", "Budget 2027.pdf"), ("p2", "Budget 2027"), ("p3", "../../Væk"), ("p4", "Side"), ("../x", "Sti"),
      ],
      closed: [("p9", "Hemmeligt")])
    try server.answer([
      Self.list: ["body": PortalServer.list([("a1", "Byrådet", "2026-01-10")])],
      Self.agenda("a1"): ["body": text, "etag": "\"1\""],
      "/vis/pdf/bilag/p1": ["body": "%PDF-1.4 one"], "/vis/pdf/bilag/p2": ["body": "%PDF-1.4 two"],
      "/vis/pdf/bilag/p4": ["body": "<html>"], "/vis/pdf/bilag/p9": ["body": "%PDF-1.4 nine"],
    ])
    let answer = try server.fetch { $0.keepsAttachments = true }
    #expect(answer.summary.attachments == 2)
    #expect(answer.told.contains("bilag/p3: note: the host no longer has the attachment vaek.pdf"))
    #expect(answer.told.contains("bilag/p4: error: the attachment is no PDF file"))
    let folder = server.archive.file("herlev/byraadet/2026-01-10/files")
    #expect(try Files.names(in: folder) == ["budget-2027-2.pdf", "budget-2027.pdf"])
    #expect(try Files.readText(folder + "/budget-2027-2.pdf") == "%PDF-1.4 two")
    #expect(!server.paths().contains { $0.contains("p9") })
    _ = try server.fetch { $0.keepsAttachments = true }
    #expect(server.paths().filter { $0.contains("bilag") } == ["/vis/pdf/bilag/p4 -"])
  }

  @Test("says so where the host is no such portal, and where it does not answer")
  func other() throws {
    let server = try PortalServer()
    try server.answer([Self.list: ["body": "<html></html>"]])
    let error = #expect(throws: DiagnosticsError.self) { try server.fetch() }
    #expect(error?.diagnostics.first?.advice?.contains("FirstAgenda Publication") == true)
    let silent = #expect(throws: DiagnosticsError.self) {
      try server.fetch { $0.portal = PortalAddress("http://127.0.0.1:1") ?? $0.portal }
    }
    #expect(silent?.diagnostics.first?.message.hasPrefix("the host does not answer") == true)
  }
}
