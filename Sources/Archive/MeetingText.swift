import Markdown
import Minutes

/// The lines of a meeting's file, with a view to what of them is published.
struct MeetingText {
  var lines: [String]
  /// The line that closes the front matter; 0 where there is none.
  private let frontMatterEnd: Int
  private let publishesClosed: Bool

  /// Lines of the front matter that hold no words of the document.
  private static let structure = [
    "schema:", "kind:", "supplement:", "municipality-from:", "date:", "start:", "path:", "dialect:", "items:",
    "source:",
    "  file:", "  sha256:", MeetingFile.importedKey + ":",
  ]

  /// Some neighbouring lines that a page shows as one text.
  struct Piece {
    /// 1-based.
    var line: Int
    /// Joined by `\n`.
    var text: String

    var lines: Range<Int> { line..<(line + 1 + text.utf8.count { $0 == 0x0A }) }
  }

  init(_ text: String, publishesClosed: Bool) {
    self.publishesClosed = publishesClosed
    // `\r\n` is one Character in Swift, and no "\n".
    let plain = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let opens = lines.first.map { $0 == "---" || $0 == "\u{FEFF}---" } ?? false
    frontMatterEnd = opens ? lines.dropFirst().firstIndex(of: "---") ?? 0 : 0
  }

  private func isStructure(_ index: Int) -> Bool {
    index <= frontMatterEnd && frontMatterEnd > 0
      && (lines[index] == "---" || MeetingText.structure.contains(where: lines[index].hasPrefix))
  }

  /// The same lines, blacked out where the publisher says so.
  func redacted(_ redaction: Redaction) -> MeetingText {
    var redacted = self
    for index in lines.indices where !isStructure(index) { redacted.lines[index] = redaction.apply(to: lines[index]) }
    return redacted
  }

  /// What a page may show: not the text of closed items.
  func publishedPieces() -> [Piece] {
    var pieces: [Piece] = []
    var closed = false
    var open = false
    for (index, line) in lines.enumerated() where !isStructure(index) {
      let isHeading = line.hasPrefix("#")
      if line.hasPrefix("## ") {
        closed = MeetingFile.isClosedHeading(line)
      } else if closed, !publishesClosed {
        open = false
        continue
      }
      let blank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if blank || isHeading || index <= frontMatterEnd || MeetingText.beginsBlock(line) { open = false }
      if blank { continue }
      if open {
        pieces[pieces.count - 1].text += "\n" + line
      } else {
        pieces.append(Piece(line: index + 1, text: line))
        open = !isHeading && index > frontMatterEnd
      }
    }
    return pieces
  }

  /// Whether the line is an entry of a list or a row of a table, and no continuation of the line above.
  private static func beginsBlock(_ line: String) -> Bool {
    let text = line.utf8.drop { $0 == 0x20 }
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return true }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let mark = text.dropFirst(digits.count)
    guard let sign = mark.first, mark.dropFirst().first ?? 0x20 == 0x20 else { return false }
    return digits.isEmpty ? "-*+".utf8.contains(sign) : ".)".utf8.contains(sign)
  }

  /// The text as a page shows it, without a heading's signs.
  static func plain(_ text: String) -> String { Prose(markdown: text.drop { $0 == "#" }).plain }
}
