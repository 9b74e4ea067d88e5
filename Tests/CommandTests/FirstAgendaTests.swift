import Foundation
import Testing

@testable import minutebook

@Suite("Exports of FirstAgenda")
struct FirstAgendaTests {
  /// Minutes of an open and a closed item.
  static func export(id: String = "a1", body: String = "Økonomiudvalget", day: Int = 25, decision: String = "Godkendt.")
    -> String
  {
    """
    {"Id": "\(id)", "Udvalg": {"Id": "\(id)u", "Navn": "\(body)"},
     "Moede": {"Id": "00000000-0000-0000-0000-000000000000", "MeetingBeginUtc": "2026-03-\(day)T16:00:00+01:00", "Afsluttet": true},
     "Dagsordenspunkter": [
      {"Id": "\(id)1", "Number": 1, "Caption": "Ny sti", "IsOpen": true, "CaseNumber": "05.01.00-P20-1-26",
       "Felter": [{"Html": "<h3>Indstilling</h3><span class='indstilling'><p onclick='x()'>At stien bygges.</p><script>alert(1)</script></span>"}],
       "Bilag": [{"Id": "\(id)b", "Navn": "Kort", "Order": 1}], "ItemDecision": "<p>\(decision)</p>"},
      {"Id": "\(id)2", "Number": 2, "Caption": "Lukket: Køb af grund", "IsOpen": false,
       "Felter": [{"Html": "<p>HEMMELIGT</p>"}], "Bilag": [{"Navn": "HEMMELIGT"}], "ItemDecision": "HEMMELIGT"}]}
    """
  }

  @Test("a folder of exports becomes an archive and a site; what closed items carry stays in the source alone")
  func folder() throws {
    try Workspace.use { workspace in
      try workspace.write(FirstAgendaTests.export(), "eksport/a.json")
      let list = "{\"Udvalg\": {\"Aktive\": [{\"Navn\": \"Økonomiudvalget\", \"Moeder\": [{\"Id\": \"a1\"}]}]}}"
      try workspace.write(list, "eksport/udvalgsliste.json")
      let two =
        "{\"Dagsordner\": [\(FirstAgendaTests.export(id: "b", body: "Byrådet")), \(FirstAgendaTests.export(id: "c", body: "Børneudvalget"))]}"
      try workspace.write(two, "eksport/to.json")
      let answer = workspace.import(workspace["eksport"], "--municipality", "Herlev")
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(answer.output.contains("udvalgsliste.json: holds no minutes, skipped"))
      #expect(answer.output.contains("item 2 is closed: 4 words kept in the archive only"))
      #expect(answer.output.hasSuffix("3 of 3 documents are in \(workspace.archive)."))
      for (body, id) in [("oekonomiudvalget", "a1"), ("byraadet", "b"), ("boerneudvalget", "c")] {
        let folder = "Content/herlev/\(body)/2026-03-25"
        let name = id == "a1" ? "Økonomiudvalget" : id == "b" ? "Byrådet" : "Børneudvalget"
        #expect(try workspace.read("\(folder)/minutes.source.json") == FirstAgendaTests.export(id: id, body: name))
        let text = try workspace.read("\(folder)/minutes.md")
        #expect(text.contains("## 2. Lukket: Køb af grund") && !text.contains("HEMMELIGT") && !text.contains("alert"))
      }
      #expect(workspace.build().code == 0)
      for (name, bytes) in try workspace.files(below: "Public") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("HEMMELIGT") && !text.contains("alert(1)"), "\(name)")
      }
      #expect(try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/1/index.html").contains("At stien bygges."))
    }
  }

  @Test("a meeting that the portal published again is the same one: unchanged with the same words, else for --replace")
  func again() throws {
    try Workspace.use { workspace in
      #expect(workspace.import(try workspace.write(FirstAgendaTests.export(), "herlev/1.json")).code == 0)
      let same = workspace.import(try workspace.write(FirstAgendaTests.export(id: "ny"), "herlev/2.json"))
      #expect(same.code == 0 && same.output.contains("unchanged"), "\(same.output) \(same.complaints)")
      let other = try workspace.write(FirstAgendaTests.export(id: "tredje", decision: "Udsat."), "herlev/3.json")
      #expect(workspace.import(other).code == 1)
      #expect(workspace.import(other, "--replace").output.contains("read again"))
      #expect(try workspace.read("Content/herlev/oekonomiudvalget/2026-03-25/minutes.md").contains("Udsat."))
    }
  }

  @Test("what is wrong with one meeting of a file is told with its place in it, and the others are filed")
  func part() throws {
    try Workspace.use { workspace in
      let bad = FirstAgendaTests.export(body: "Byrådet").replacing("\"MeetingBeginUtc\"", with: "\"Ukendt\"")
      let file = try workspace.write("[\(FirstAgendaTests.export()), \(bad)]", "herlev/to.json")
      let answer = workspace.import(file)
      #expect(answer.code == 1)
      #expect(answer.complaints.contains("names no day of the meeting"))
      #expect(answer.complaints.contains("in meeting 2 of 2 in the file"))
      #expect(workspace.exists("Content/herlev/oekonomiudvalget/2026-03-25/minutes.md"))
    }
  }

  @Test(
    "JSON that was cut off is told so, with its line",
    arguments: ["{\"Id\": \"a\",\n \"Udvalg\"", "[{\"a\": 1}", "{\"a\" 1}"])
  func broken(_ text: String) throws {
    try Workspace.use { workspace in
      let answer = workspace.import(try workspace.write(text, "a.json"))
      #expect(answer.code == 1 && answer.complaints.contains("JSON"), "\(answer.complaints)")
    }
  }

  @Test("odd exports lose no visible word, let no closed one out, and what does something is inert")
  func odd() throws {
    try Workspace.use { workspace in
      var generator = OddExports(seed: 7)
      let exports = (1...60).map { generator.export($0) }
      for (index, export) in exports.enumerated() { try workspace.write(export, "herlev/eksport-\(index).json") }
      let answer = workspace.import(workspace["herlev"])
      #expect(answer.code == 0, "\(answer.complaints.prefix(1000))")
      let texts = try workspace.files(below: "Content").filter { $0.key.hasSuffix(".md") }.values
        .map { String(decoding: $0, as: UTF8.self) }
      #expect(texts.count == 60)
      let all = texts.joined(separator: "\n")
      let lost = generator.visible.filter { !all.contains($0) }
      #expect(
        generator.visible.count > 500 && lost.isEmpty,
        "\(lost.count) \(lost.prefix(5)) \(exports.filter { export in lost.prefix(2).contains { export.contains($0) } })"
      )
      #expect(!all.contains("hemmelig") && !all.contains("skjult"))
      let built = workspace.build("--quiet")
      #expect(built.code == 0, "\(built.complaints.prefix(1000))")
      for (name, bytes) in try workspace.files(below: "Public") where name.hasSuffix("html") || name.hasSuffix("json") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("hemmelig") && !text.contains("skjult"), "\(name)")
      }
    }
  }

  @Test("a caseworker's address and the place of a file stay in the archive, whatever the format; the build says so")
  func contacts() throws {
    try Workspace.use { workspace in
      let text = Document.minutes(
        decision: "Godkendt. Spørg anna.holm@herlev.dk eller post@herlev.dk, se H:\\sager\\x.docx.")
      #expect(workspace.import(try workspace.write(text, "herlev/referat.txt")).code == 0)
      #expect(try workspace.read("\(Document.folder)/minutes.md").contains("anna.holm@herlev.dk"))
      let answer = workspace.build()
      #expect(
        answer.code == 0 && answer.complaints.contains("blacked out: 2, in 1 of the meetings"), "\(answer.complaints)")
      for (name, bytes) in try workspace.files(below: "Public") {
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(!page.contains("anna.holm") && !page.contains("sager"), "\(name)")
      }
      let item = try workspace.read("Public/herlev/oekonomiudvalget/2026-03-25/1/index.html")
      #expect(item.contains("post@herlev.dk") && item.contains("█████"))
      try workspace.write("allow: [anna.holm@herlev.dk]\n", "Content/site.yml")
      #expect(workspace.build().complaints.contains("blacked out: 1, in 1"))
    }
  }

  @Test("a saved web page of a portal is imported, and what was left out of it is told without line numbers")
  func page() throws {
    try Workspace.use { workspace in
      let html = """
        <!DOCTYPE html><html><head><title>x</title></head><body><nav>Forside Politik</nav><main><h1>Referat Økonomiudvalget d. 25-03-2026</h1>
        <h2>1. Budget for Herlev Kommune</h2><h3>Beslutning</h3><p>Godkendt.</p><h2>2. Eventuelt</h2></main></body></html>
        """
      let answer = workspace.import(try workspace.write(html, "herlev/side.html"))
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(answer.output.contains("not carried over: navigation (2 words)"))
      #expect(workspace.exists("\(Document.folder)/minutes.source.html"))
      #expect(try workspace.read("\(Document.folder)/minutes.md").contains("## 2. Eventuelt"))
    }
  }
}
