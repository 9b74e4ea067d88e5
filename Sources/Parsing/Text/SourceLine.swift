import Minutes

/// One line of a received document with what can be seen of its shape.
///
/// A class, for lines are handed about far more often than they are made.
final class SourceLine: Sendable {
  /// 1-based, in the file as received.
  let number: Int
  /// Without marks of markup (`##`, `**` around the whole) and without white space at the ends; tabs inside are kept.
  let text: String
  /// `text` in lower case without a closing colon: what vocabularies are compared with. Empty for long lines.
  let key: String
  /// The number of `#` in front.
  let hashes: Int
  /// The whole line is bold.
  let bold: Bool
  /// A bold run in front of other text, with the rest: `**Fraværende** Jon Krongaard`.
  let runIn: (head: String, rest: String)?
  let endsWithColon: Bool
  /// Spaces in front.
  let indent: Int
  /// Two spaces at the end: the writing program broke the line, not the author.
  let brokenByProgram: Bool
  /// A form feed stood in front.
  let startsPage: Bool
  /// Leading or inner tabs: a row of a table.
  let hasTab: Bool
  /// The length in characters (Unicode scalars) as printed.
  let width: Int
  /// Of the line as received.
  let signs: ByteSigns

  /// Of the first word, in Unicode scalars.
  var firstWordWidth: Int {
    text.withBytes { bytes in
      var end = 0
      while end < bytes.count, ByteText.spaceWidth(bytes, at: end, end: bytes.count) == 0 { end += 1 }
      return ByteText.width(0..<end, of: bytes)
    }
  }

  var isBlank: Bool { text.isEmpty }
  var isMarked: Bool { hashes > 0 || bold }

  init(_ shape: Shape, number: Int, startsPage: Bool) {
    self.number = number
    self.startsPage = startsPage
    text = shape.text
    key = shape.key
    hashes = shape.hashes
    bold = shape.bold
    runIn = shape.runIn
    endsWithColon = shape.text.utf8.last == UInt8(ascii: ":")
    indent = shape.indent
    brokenByProgram = shape.brokenByProgram
    hasTab = shape.hasTab
    width = shape.width
    signs = shape.signs
  }

  convenience init(number: Int, raw: some StringProtocol, startsPage: Bool) {
    self.init(raw.withBytes { Shape($0) }, number: number, startsPage: startsPage)
  }

  /// What a line shows by itself.
  struct Shape {
    private(set) var text: String
    private(set) var key: String
    private(set) var hashes = 0
    private(set) var bold = false
    private(set) var runIn: (head: String, rest: String)?
    var indent: Int
    var brokenByProgram: Bool
    private(set) var hasTab: Bool
    private(set) var width: Int
    let signs: ByteSigns

    init(_ raw: ByteText.Bytes) {
      text = ""
      key = ""
      signs = ByteSigns(of: raw)
      indent = 0
      while indent < raw.count, raw[indent] == 0x20 { indent += 1 }
      brokenByProgram = raw.count > 2 && raw[raw.count - 1] == 0x20 && raw[raw.count - 2] == 0x20
      var line = ByteText.trimmed(0..<raw.count, of: raw)
      hasTab = signs.contains(.tab) && (raw[line].contains(0x09) || raw[0] == 0x09 && !line.isEmpty)
      width = signs.contains(.wide) ? ByteText.width(line, of: raw) : line.count
      if line.isEmpty {
        // Tabs alone are empty cells.
        if signs.contains(.tab) { text = String(repeating: "\t", count: raw.prefix { $0 == 0x09 }.count) }
        return
      }
      takeHashes(of: &line, raw)
      takeBold(of: &line, raw)
      // A leading tab is an empty first cell and must survive trimming.
      let leadingTabs = hasTab ? raw.prefix { $0 == 0x09 }.count : 0
      let words = ByteText.text(line, of: raw)
      text = hashes == 0 && !bold && leadingTabs > 0 ? String(repeating: "\t", count: leadingTabs) + words : words
      if leadingTabs + line.count <= 200 { key = Vocabulary.key(of: UnsafeBufferPointer(rebasing: raw[line])) }
    }

    private mutating func takeHashes(of line: inout Range<Int>, _ raw: ByteText.Bytes) {
      let marks = raw[line].prefix { $0 == UInt8(ascii: "#") }.count
      let rest = line.lowerBound + marks..<line.upperBound
      guard (1...6).contains(marks), rest.isEmpty || raw[rest.lowerBound] == 0x20 else { return }
      hashes = marks
      line = ByteText.trimmed(rest, of: raw)
    }

    private mutating func takeBold(of line: inout Range<Int>, _ raw: ByteText.Bytes) {
      let start = line.lowerBound + 2
      guard start <= line.upperBound, Shape.isBoldMark(raw, line.lowerBound) else { return }
      var close = start
      while close + 2 <= line.upperBound, !Shape.isBoldMark(raw, close) { close += 1 }
      guard close + 2 <= line.upperBound else { return }
      let head = ByteText.trimmed(start..<close, of: raw)
      let rest = ByteText.trimmed(close + 2..<line.upperBound, of: raw)
      if rest.isEmpty {
        bold = true
        line = head
      } else {
        runIn = (ByteText.text(head, of: raw), ByteText.text(rest, of: raw))
      }
    }

    /// Two asterisks; the caller has seen that two bytes stand there.
    private static func isBoldMark(_ raw: ByteText.Bytes, _ index: Int) -> Bool {
      raw[index] == UInt8(ascii: "*") && raw[index + 1] == UInt8(ascii: "*")
    }
  }

  static func split(_ text: String) -> [SourceLine] {
    text.withBytes { bytes in
      var lines: [SourceLine] = []
      lines.reserveCapacity(bytes.count / 64)
      let hasFormFeed = bytes.contains(0x0C)
      var number = 0
      var start = 0
      while start <= bytes.count {
        let end = bytes.next(from: start) { $0 == 0x0A }
        number += 1
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if hasFormFeed {
          append(raw, number: number, to: &lines)
        } else {
          lines.append(SourceLine(Shape(raw), number: number, startsPage: false))
        }
        start = end + 1
      }
      return lines
    }
  }

  /// One line, or the several that form feeds make of it.
  private static func append(_ raw: ByteText.Bytes, number: Int, to lines: inout [SourceLine]) {
    guard raw.contains(0x0C) else {
      lines.append(SourceLine(Shape(raw), number: number, startsPage: false))
      return
    }
    for (index, part) in raw.split(separator: 0x0C, omittingEmptySubsequences: false).enumerated() {
      // The first part ends the page before; an empty one adds nothing.
      if index == 0, part.isEmpty { continue }
      lines.append(SourceLine(Shape(UnsafeBufferPointer(rebasing: part)), number: number, startsPage: index > 0))
    }
  }
}
