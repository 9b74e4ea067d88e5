import Minutes
import Testing

@testable import Parsing

/// A reading that is probably wrong is said to be doubtful.
@Suite struct PlausibilityTests {
  private func warnings(_ text: String) throws -> [String] {
    let decoded = try DecodedText.decode(Array(text.utf8), file: "x.txt")
    let context = DocumentContext(file: "x.txt", source: SourceDocument(file: "x", sha256: ""))
    return try DocumentReader(dialects: Dialect.builtIn()).read(decoded, context: context).diagnostics.map(\.message)
  }

  private let prose = String(repeating: "Udvalget drøftede sagen indgående og længe på mødet. ", count: 40)

  @Test("a contents list taken for the items is pointed out") func contentsAsItems() throws {
    let text = """
      Referat fra Kulturudvalget den 12. marts 2024

      Dagsorden
      Punkt 1: Godkendelse af dagsorden
      Punkt 2: Budget
      Punkt 3: Eventuelt

      OVERSKRIFT UDEN NUMMER
      \(prose)
      """
    #expect(try warnings(text).first?.hasPrefix("nearly all of the text stands in item 3") == true)
  }

  @Test("minutes without any decision are pointed out, an agenda is not") func noDecision() throws {
    let items = (1...3).map { "Punkt \($0): Sag \($0)\n\nSagsfremstilling\n\n\(prose)\n" }.joined(separator: "\n")
    let body = "Kulturudvalget d. 12-03-2024\n\n\(items)"
    #expect(try warnings("REFERAT \(body)") == ["no decision was found in these minutes"])
    #expect(try warnings("DAGSORDEN \(body)") == [])
  }
}
