import Minutes
import YAML

/// A meeting as one Markdown file: YAML front matter, then the minutes in the source's own words.
///
/// Laws, tested on generated and on real meetings: `read(write(file)) == file` for a meeting in normal form (see `Meeting`),
/// and `write(read(text)) == text` for text that `write` made. A person may edit the file freely; the reader accepts more
/// than the writer writes.
public struct MeetingFile: Hashable, Sendable {
  public var meeting: Meeting
  /// The digest of what the import wrote; nil in a file that no import wrote. A file whose text has another digest was
  /// edited by a person.
  public var imported: String?

  public init(meeting: Meeting, imported: String? = nil) {
    self.meeting = meeting
    self.imported = imported
  }

  /// The key of the digest's line, which is no part of what the digest is taken of.
  public static let importedKey = "imported"

  /// The text without its digest's line: what the digest is taken of.
  public static func withoutDigest(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "---\n".utf8) else { return text }
    let key = Array("\(importedKey): ".utf8)
    var start = 4
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.elementsEqual("---".utf8) { return text }
      if line.starts(with: key) {
        return String(decoding: bytes[..<start] + bytes[min(end + 1, bytes.count)...], as: UTF8.self)
      }
      start = end + 1
    }
    return text
  }

  /// Whether a line `## …` heads a closed item.
  public static func isClosedHeading(_ line: some StringProtocol) -> Bool { isClosedHeading(Array(line.utf8)[...]) }

  /// Whether a line `## …`, given by its bytes, heads a closed item.
  public static func isClosedHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard case .words(level: 2, let words) = MarkdownLine(bytes: line).heading else { return false }
    return ItemHeadingText(words).closed
  }

  /// Which lines are the text of closed items, their headings left out; one value for each line, lines counted as `read`
  /// counts them. A line `## …` within code heads nothing.
  public static func linesOfClosedItems(in text: String) -> [Bool] {
    var isClosed = false
    var fence: MarkdownLine.Fence?
    return MarkdownLine.lines(of: text).map { line in
      if let open = fence {
        if line.closes(open) { fence = nil }
        return isClosed
      }
      fence = line.fence
      guard case .words(level: 2, let words) = line.heading else { return isClosed }
      isClosed = ItemHeadingText(words).closed
      return false
    }
  }

  /// The headings of the items in order, with their lines, 1-based; a line `## …` within code heads nothing.
  public static func headings(in text: String) -> [(line: Int, text: String)] {
    var headings: [(line: Int, text: String)] = []
    var fence: MarkdownLine.Fence?
    for (index, line) in MarkdownLine.lines(of: text).enumerated() {
      if let open = fence {
        if line.closes(open) { fence = nil }
        continue
      }
      fence = line.fence
      if case .words(level: 2, _) = line.heading { headings.append((index + 1, line.text)) }
    }
    return headings
  }
}
