import Foundation
import Testing

@testable import minutebook

@Suite("Import of meetings in JSON")
struct ImportJSONTests {
  private static func record(body: String = "Økonomiudvalget", decision: String = "Godkendt.") -> String {
    """
    {"schema": 1, "kind": "minutes", "municipality": "Herlev Kommune", "body": "\(body)", "date": "2026-03-25",
     "items": [{"number": "1", "title": "Budget", "caseNumber": "22/19162",
                "sections": [{"heading": "Beslutning", "role": "decision", "markdown": "\(decision)"}]},
               {"number": "2", "title": "Om Bo", "closed": true, "lead": "Hemmeligt"}]}
    """
  }

  @Test("files a record beside its source, and builds a site of it that leaks nothing")
  func record() throws {
    try Workspace.use { workspace in
      let file = try workspace.write(Self.record(), "x.json")
      let answer = workspace.import(file)
      #expect(answer.code == 0 && answer.complaints.isEmpty, "\(answer.complaints)")
      #expect(answer.output.contains("JSON, a meeting's record"))
      #expect(answer.output.contains("withheld: item 2 is closed: "))
      let folder = "Content/herlev/oekonomiudvalget/2026-03-25"
      let text = try workspace.read("\(folder)/minutes.md")
      #expect(text.contains("\nmunicipality: Herlev\nmunicipality-from: document\n"))
      #expect(text.contains("\n## 2. Lukket: Om Bo\n") && !text.contains("Hemmeligt"))
      #expect(try workspace.bytes("\(folder)/minutes.source.json") == Array(Self.record().utf8))
      #expect(workspace.import(file).output.contains("unchanged: "))
      #expect(workspace.build().code == 0)
      let pages = try workspace.files(below: "Public").values.map { String(decoding: $0, as: UTF8.self) }
      #expect(!pages.contains { $0.contains("Hemmeligt") })
    }
  }

  @Test("takes what the site publishes as it is")
  func published() throws {
    try Workspace.use { workspace in
      #expect(workspace.import(try workspace.write(Document.minutes(), "herlev.txt")).code == 0)
      #expect(workspace.build().code == 0)
      let page = "herlev/oekonomiudvalget/2026-03-25/index.json"
      let published = try workspace.read("Public/\(page)")
      try workspace.remove("Content")
      let answer = workspace.import(try workspace.write(published, "index.json"))
      #expect(answer.code == 0 && answer.complaints.isEmpty, "\(answer.complaints)")
      #expect(workspace.build().code == 0)
      func facts(_ text: String) throws -> NSDictionary? {
        var object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        object?["source"] = nil
        return object.map { $0 as NSDictionary }
      }
      #expect(try facts(workspace.read("Public/\(page)")) == facts(published))
    }
  }

  @Test("files the meetings of a list one by one, and tells what is wrong with the others")
  func list() throws {
    try Workspace.use { workspace in
      let list = "[\(Self.record()), {\"schema\": 1, \"body\": \"X\"}, \(Self.record(body: "Byrådet"))]"
      let answer = workspace.import(try workspace.write(list, "x.json"))
      #expect(answer.code == 1)
      #expect(answer.complaints.contains("x.json:4:86: error: /1: “date” is missing"), "\(answer.complaints)")
      #expect(answer.output.contains("2 of 3 documents are in"))
      for body in ["oekonomiudvalget", "byraadet"] {
        let source = try workspace.read("Content/herlev/\(body)/2026-03-25/minutes.source.json")
        #expect(source.hasPrefix("{\"schema\"") && source.hasSuffix("}]}"))
      }
    }
  }

  @Test("says which forms it knows where JSON has none of them, and what is no JSON")
  func unknown() throws {
    try Workspace.use { workspace in
      let other = workspace.import(try workspace.write("{\"name\": \"package\", \"version\": 3}", "package.json"))
      #expect(other.code == 1)
      #expect(
        other.complaints.contains("package.json: error: nothing in this JSON is a meeting of a form that is known"))
      #expect(other.complaints.contains("OParl 1.1"))
      let broken = workspace.import(try workspace.write("{\"schema\": 1,\n \"body\": }", "broken.json"))
      #expect(broken.complaints.contains("broken.json:2:10: error: this is no JSON here"))
    }
  }

  @Test("the form of a record is printed as JSON Schema")
  func schema() throws {
    let answer = Answer(["schema"])
    #expect(answer.code == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
