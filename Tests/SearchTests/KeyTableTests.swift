import Foundation
import Testing

@testable import Search

/// `Tests/Search/keys.json` holds texts, their words and the words' keys: the program and the script in the browser are
/// held to the same table (`Tests/Browser/test_engine.py`).
@Suite struct KeyTableTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  @Test("a text's words and their keys are those of the table")
  func table() throws {
    let data = try Data(contentsOf: Self.tests.appendingPathComponent("Search/keys.json"))
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[Any]])
    #expect(rows.count >= 20)
    var scanner = WordScanner()
    var keys = WordKeys(SearchLanguage("da"))
    for row in rows {
      let text = try #require(row[0] as? String)
      let words = try #require(row[1] as? [String])
      var found: [String] = []
      scanner.scan(text) { found.append(String(decoding: $0, as: UTF8.self)) }
      // The program hands over parts of codes and sections, too, which a query does not ask for by themselves.
      #expect(Set(words).subtracting(found).isEmpty, "\(text): \(found)")
      let made = words.map { String(decoding: keys.key(Array($0.utf8)), as: UTF8.self) }
      #expect(made == row[2] as? [String], "\(text)")
    }
  }

  @Test("libstemmer stems Snowball's own words as Snowball says")
  func snowball() throws {
    let named = ProcessInfo.processInfo.environment["MINUTEBOOK_SHARED"].map { URL(fileURLWithPath: $0) }
    let shared = named ?? Self.tests.deletingLastPathComponent().appendingPathComponent("../shared")
    let folder = shared.appendingPathComponent("conformance/snowball-danish")
    guard let words = try? String(contentsOf: folder.appendingPathComponent("voc.txt"), encoding: .utf8) else {
      // A clone without ../shared holds the stemmer to the table above.
      print("../shared/conformance/snowball-danish is not there: Snowball's own words were not tried")
      return
    }
    let stems = try String(contentsOf: folder.appendingPathComponent("output.txt"), encoding: .utf8)
    let pairs = zip(words.split(separator: "\n"), stems.split(separator: "\n"))
    guard let stemmer = Stemmer("danish") else {
      Issue.record("libstemmer has no Danish")
      return
    }
    var differences: [String] = []
    var count = 0
    for (word, stem) in pairs {
      count += 1
      if !stemmer.stem(Array(word.utf8)).elementsEqual(stem.utf8) { differences.append(String(word)) }
    }
    #expect(count == 23_832)
    #expect(differences == [])
  }
}
