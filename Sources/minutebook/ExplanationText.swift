import Minutes
import Parsing
import Wording

/// The lines of a document with what they were taken for, in words and in colours.
struct ExplanationText {
  private let words: Wording
  private let hasColours: Bool

  init(_ words: Wording, hasColours: Bool) {
    self.words = words
    self.hasColours = hasColours
  }

  /// The width of the column in front of the text, in characters.
  private static let width = 24

  /// "  12  section: decision       Beslutning"
  func line(_ line: LineReading) -> String {
    guard line.kind != .blank else { return "" }
    let number = String(line.number)
    let name = name(of: line.kind)
    let padding = String(repeating: " ", count: max(1, ExplanationText.width - name.count))
    let text = "\(name)\(padding)\(Diagnostic.printable(line.text))"
    return String(repeating: " ", count: max(0, 5 - number.count)) + number + "  " + coloured(text, line.kind)
  }

  /// What a line was taken for.
  private func name(of kind: LineReading.Kind) -> String {
    switch kind {
    case .blank: ""
    case .title: words("title")
    case .field(let name): words("field: \(name)")
    case .furniture: words("left out")
    case .contents: words("contents list")
    case .item(let number, let closed): words(closed ? "closed item" : "item") + (number.isEmpty ? "" : " \(number)")
    case .caseNumber: words("case number")
    case .closedMark: words("mark of closed items")
    case .section(let role): words("section: \(role.rawValue)")
    case .subheading: words("subheading")
    case .row: words("row of a table")
    case .entry: words("entry of a list")
    case .text: words("text")
    case .unknown: words("not understood")
    }
  }

  /// By signs of ECMA-48, "Select Graphic Rendition"; what was not understood stands out most.
  private func coloured(_ text: String, _ kind: LineReading.Kind) -> String {
    guard hasColours else { return text }
    let code: String? =
      switch kind {
      case .title, .field: "36"
      case .item: "1;34"
      case .section: "1;32"
      case .subheading: "1"
      case .caseNumber, .closedMark: "35"
      case .furniture, .contents: "2"
      case .row, .entry: "33"
      case .unknown: "30;43"
      case .text, .blank: nil
      }
    return code.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
  }

  /// Which dialect read the document, and how well each fits.
  func summary(_ explanation: DocumentExplanation) -> [String] {
    let scores = explanation.scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let items = Set(
      explanation.lines.compactMap { if case .item(let number, _) = $0.kind { number } else { nil } }
    ).count
    let unknown = explanation.lines.count { $0.kind == .unknown }
    return [
      "", words("read as \(explanation.dialect); of 100 points: \(scores)"),
      words("\(items) items") + ", " + words("\(unknown) lines not understood"),
    ]
  }
}
