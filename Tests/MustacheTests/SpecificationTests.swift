import Foundation
import Mustache
import Testing

/// The public specification's cases, where the folder that holds them is at hand.
///
/// Left out: the suite `~lambdas`, because data is values here and holds no functions.
@Suite struct SpecificationTests {
  static let suites = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance", "~dynamic-names",
  ]

  @Test("Flat mode passes the specification", arguments: suites)
  func flatModePassesTheSpecification(suite: String) throws {
    let file = Self.folder.appending(path: "\(suite).json")
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("The specification's suite \(suite) is absent (\(file.path)); only our own cases are tested.")
      return
    }
    let cases = try JSONDecoder().decode(SpecificationSuite.self, from: Data(contentsOf: file)).tests
    #expect(!cases.isEmpty)
    for specified in cases {
      var sources = [TemplateSource(name: "", file: suite, source: Array(specified.template.utf8))]
      sources += (specified.partials ?? [:]).sorted { $0.key < $1.key }.map {
        TemplateSource(name: $0.key, file: $0.key, source: Array($0.value.utf8))
      }
      var output: [UInt8] = []
      try TemplateLibrary(sources, mode: .flat).render("", specified.data.value, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == specified.expected, "\(suite): \(specified.name)")
    }
  }

  private static var folder: URL {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["MINUTEBOOK_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "conformance/mustache")
  }
}

private struct SpecificationSuite: Decodable {
  let tests: [SpecificationCase]
}

private struct SpecificationCase: Decodable {
  let name: String
  let template: String
  let data: JSONValue
  let partials: [String: String]?
  let expected: String
}

/// A template value as JSON has it.
private struct JSONValue: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let condition = try? container.decode(Bool.self) {
      value = .bool(condition)
    } else if let number = try? container.decode(Int.self) {
      value = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      value = .decimal(number)
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([JSONValue].self) {
      value = .list(items.map(\.value))
    } else {
      value = .object(TemplateObject(try container.decode([String: JSONValue].self).mapValues(\.value)))
    }
  }
}
