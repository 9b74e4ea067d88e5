import Foundation
import Markdown
import Minutes
import Parsing
import Testing

@testable import Exchange

@Suite("A published record")
struct RoundTripTests {
  @Test("imported as it is, is the same record again", arguments: Samples.files)
  func roundTrip(file: String) throws {
    let meeting = try Samples.meeting(file)
    var expected = try Samples.record(of: meeting)
    let json = Samples.json(expected)
    let documents = try Samples.documents(json)
    let document = try #require(documents.first)
    #expect(documents.count == 1)
    var record = try Samples.record(of: document.meeting)
    expected.source = record.source
    #expect(document.diagnostics.filter { $0.message.hasPrefix("/") }.isEmpty, "\(document.diagnostics)")
    #expect(record.items.count == expected.items.count)
    for (item, other) in zip(record.items, expected.items) { #expect(item == other) }
    record.items = expected.items
    #expect(record == expected)
  }

  @Test("has every fact of the meeting's file, the lead and the preamble too, where the record says them")
  func whole() throws {
    #expect(Samples.files.count == 5)
    for file in Samples.files {
      let meeting = try Samples.meeting(file)
      var json = try #require(
        try JSONSerialization.jsonObject(with: Data(Samples.json(try Samples.record(of: meeting)))) as? [String: Any])
      json["heading"] = meeting.heading
      json["preamble"] = MeetingFile.markdown(meeting.preamble)
      json["itemLabel"] = meeting.itemLabel
      json["dialect"] = meeting.dialect
      json["items"] = zip(json["items"] as? [[String: Any]] ?? [], meeting.items).map { object, item in
        object.merging(["lead": MeetingFile.markdown(item.lead)]) { $1 }
      }
      var document = try #require(try Samples.documents(Array(JSONSerialization.data(withJSONObject: json))).first)
      document.meeting.source = meeting.source
      document.meeting.municipalityOrigin = meeting.municipalityOrigin
      #expect(document.meeting == meeting, "\(file)")
    }
  }

  @Test(
    "holds to its schema, and what breaks the schema breaks the import",
    .enabled(if: SchemaChecker.isThere, "Python's jsonschema is not installed"))
  func schema() throws {
    let records = try Samples.files.map { Samples.json(try Samples.record(of: try Samples.meeting($0))) }
    #expect(try SchemaChecker.mistakes(of: records) == records.map { _ in "" })
    let broken = RecordMistakeTests.errors.map { Array($0.json.utf8) }
    for (json, told) in zip(RecordMistakeTests.errors, try SchemaChecker.mistakes(of: broken)) {
      // Addresses that collide and days that the calendar lacks are beyond a schema.
      #expect(!told.isEmpty || json.isBeyondSchema, "\(json.json)")
    }
  }
}

/// Python's jsonschema, where it is installed.
enum SchemaChecker {
  static let isThere = (try? run("import jsonschema", [])) != nil

  /// For each text what is wrong by the schema; empty where nothing is.
  static func mistakes(of texts: [[UInt8]]) throws -> [String] {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sys.argv[2:]:
          errors = sorted(validator.iter_errors(json.load(open(name, encoding="utf-8"))), key=str)
          print(errors[0].json_path if errors else "")
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try Data(MeetingExchange.schema.utf8).write(to: schema)
    var names = [schema.path]
    for (index, text) in texts.enumerated() {
      let file = folder.appending(path: "\(index).json")
      try Data(text).write(to: file)
      names.append(file.path)
    }
    return Array(
      try run(script, names).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        .prefix(texts.count))
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return String(decoding: data, as: UTF8.self)
  }
}
