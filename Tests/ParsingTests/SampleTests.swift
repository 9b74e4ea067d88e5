import Foundation
import Testing

@testable import Parsing

/// The archive that ships with the project: five real documents of four municipalities.
@Suite struct SampleTests {
  /// What a person wrote down, and the document it was read in, as received.
  static let documents = [
    "gladsaxe-2025-06-04-referat": "gladsaxe/beskaeftigelses-og-integrationsudvalget/2025-06-04/minutes.source.txt",
    "haderslev-2022-09-15-referat": "haderslev/beskaeftigelse-og-borgerserviceudvalget/2022-09-15/minutes.source.txt",
    "herlev-2024-01-31-referat": "herlev/arbejdsmarkedsudvalget/2024-01-31/minutes.source.txt",
    "herlev-2026-03-25-referat":
      "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/minutes.source.txt",
    "herning-2026-06-02-dagsorden": "herning/beskaeftigelsesudvalget/2026-06-02/agenda.source.txt",
  ]

  @Test("a sample's record says what a person read in the document", arguments: documents.keys.sorted())
  func record(name: String) throws {
    let path = try #require(Self.documents[name])
    let document = try Reading.read(Folders.package.appending(path: "Content/\(path)"))
    let expected = try ExpectedRecord(
      name: name, file: Folders.tests.appending(path: "Samples/\(name).expected.json"))
    let differences = try expected.differences(from: Reading.record(document))
    #expect(differences.isEmpty, "\(name) \(document.report.scores)\n\(differences.joined(separator: "\n"))")
  }

  @Test("a sample is read by the dialect of its municipality", arguments: documents.keys.sorted())
  func dialect(name: String) throws {
    let path = try #require(Self.documents[name])
    let document = try Reading.read(Folders.package.appending(path: "Content/\(path)"))
    #expect(document.report.dialect == path.split(separator: "/").first.map(String.init))
    #expect(document.report.keptAsText.isEmpty)
  }
}
