import Minutes

/// One line of a received document with what can be seen of its shape.
struct SourceLine: Sendable {
  /// 1-based, in the file as received.
  let number: Int
  /// What is told without looking at the text: in two words, so that it costs nothing to hand on.
  private let facts: Facts
  /// Without marks of markup (`##`, `**` around the whole) and without white space at the ends; tabs inside are kept.
  let text: String
  /// What few lines have.
  private let rare: Rare?

  private final class Rare: Sendable {
    let key: String?
    let runIn: (head: String, rest: String)?

    init(_ shape: borrowing Shape) {
      key = shape.key
      runIn = shape.runIn
    }
  }

  init(_ shape: consuming Shape, number: Int, startsPage: Bool) {
    self.number = number
    facts = Facts(of: shape, startsPage: startsPage)
    rare = shape.key == nil && shape.runIn == nil ? nil : Rare(shape)
    text = shape.text
  }

  /// A line without a byte.
  private init(emptyLine number: Int, startsPage: Bool) {
    self.number = number
    facts = Facts(startsPage: startsPage)
    rare = nil
    text = ""
  }

  init(number: Int, raw: some StringProtocol, startsPage: Bool) {
    self = raw.withBytes { bytes in
      SourceLine(Shape(bytes) { String(raw.piece($0)) }, number: number, startsPage: startsPage)
    }
  }

  /// A form feed stood in front.
  var startsPage: Bool { facts.startsPage }
  var isBlank: Bool { facts.isBlank }
  /// Of the line as received.
  var signs: ByteSigns { facts.signs }
  /// What the line may be.
  var looks: LineLooks { facts.looks }
  /// The first byte of `key`, 0 where it is empty.
  var keyBeginning: UInt8 { facts.keyBeginning }
  /// Of `key`, in bytes: told without making it.
  var keyLength: Int { facts.keyLength }

  /// `text` in lower case without a closing colon: what vocabularies are compared with. Empty for long lines.
  var key: String { rare?.key ?? (keyLength == 0 ? "" : Vocabulary.key(text)) }
  /// Whether the key is the text in lower case as its bytes show it, what is left out at its end apart.
  var hasPlainKey: Bool { looks.contains(.plainKey) }
  /// Runs the body with the bytes of the key, or of the text that is the key but for its case and what stands at its end:
  /// enough for a quick look.
  func withKeyOrText<Result>(_ body: (ByteText.Bytes) -> Result) -> Result {
    hasPlainKey ? text.withBytes(body) : key.withBytes(body)
  }
  /// The number of `#` in front.
  var hashes: Int { facts.hashes }
  /// The whole line is bold.
  var bold: Bool { facts.bold }
  /// A bold run in front of other text, with the rest: `**Fraværende** Jon Krongaard`.
  var runIn: (head: String, rest: String)? { rare?.runIn }
  var endsWithColon: Bool { facts.endsWithColon }
  /// The first scalar is a letter in lower case.
  var startsInLowerCase: Bool { facts.startsInLowerCase }
  /// With a pipe at either end: a row of a table.
  var isPiped: Bool { facts.isPiped }
  /// Spaces in front.
  var indent: Int { facts.indent }
  /// Two spaces at the end: the writing program broke the line, not the author.
  var brokenByProgram: Bool { facts.brokenByProgram }
  /// Leading or inner tabs: a row of a table.
  var hasTab: Bool { facts.hasTab }
  /// The length in characters (Unicode scalars) as printed.
  var width: Int { facts.width }
  var isMarked: Bool { facts.isMarked }

  /// Of the first word, in Unicode scalars.
  var firstWordWidth: Int {
    text.withBytes { bytes in
      var end = 0
      while end < bytes.count, ByteText.spaceWidth(bytes, at: end, end: bytes.count) == 0 { end += 1 }
      return ByteText.width(0..<end, of: bytes)
    }
  }

  /// Small facts side by side.
  private struct Facts: Sendable {
    private let bits: UInt64
    private let spaces: UInt32
    private let scalars: UInt32

    /// Of a line without a byte.
    init(startsPage: Bool) {
      bits = 2 | (startsPage ? 1 : 0)
      spaces = 0
      scalars = 0
    }

    init(of shape: borrowing Shape, startsPage: Bool) {
      var first: UInt64 = (startsPage ? 1 : 0) | (shape.text.isEmpty ? 2 : 0) | (shape.hasTab ? 4 : 0)
      if shape.hashes > 0 || shape.bold { first |= 8 }
      if shape.brokenByProgram { first |= 16 }
      if shape.startsInLowerCase { first |= 32 }
      if shape.isPiped { first |= 64 }
      if shape.endsWithColon { first |= 128 }
      let kinds = UInt64(shape.signs.rawValue) << 8 | UInt64(shape.looks.rawValue) << 16
      // A key is made of 200 bytes at most, and `#` stand six times at most.
      let marks = UInt64(shape.hashes) << 56 | (shape.bold ? 1 : 0) << 60
      bits = first | kinds | UInt64(shape.keyBeginning) << 24 | UInt64(shape.keyLength) << 32 | marks
      spaces = UInt32(clamping: shape.indent)
      scalars = UInt32(clamping: shape.width)
    }

    var startsPage: Bool { bits & 1 != 0 }
    var isBlank: Bool { bits & 2 != 0 }
    var hasTab: Bool { bits & 4 != 0 }
    var isMarked: Bool { bits & 8 != 0 }
    var brokenByProgram: Bool { bits & 16 != 0 }
    var startsInLowerCase: Bool { bits & 32 != 0 }
    var isPiped: Bool { bits & 64 != 0 }
    var endsWithColon: Bool { bits & 128 != 0 }
    var signs: ByteSigns { ByteSigns(rawValue: UInt8(truncatingIfNeeded: bits >> 8)) }
    var looks: LineLooks { LineLooks(rawValue: UInt8(truncatingIfNeeded: bits >> 16)) }
    var keyBeginning: UInt8 { UInt8(truncatingIfNeeded: bits >> 24) }
    var keyLength: Int { Int(bits >> 32 & 0xFF_FFFF) }
    var hashes: Int { Int(bits >> 56 & 7) }
    var bold: Bool { bits >> 60 & 1 != 0 }
    var indent: Int { Int(spaces) }
    var width: Int { Int(scalars) }
  }

  /// What a line shows by itself.
  struct Shape: ~Copyable {
    private(set) var text: String
    /// Nil where it is made when it is asked for: few lines are compared with words.
    private(set) var key: String?
    private(set) var keyLength = 0
    private(set) var keyBeginning: UInt8 = 0
    private(set) var hashes = 0
    private(set) var bold = false
    private(set) var runIn: (head: String, rest: String)?
    var indent: Int
    var brokenByProgram: Bool
    private(set) var hasTab: Bool
    private(set) var width: Int
    let signs: ByteSigns
    private(set) var looks: LineLooks = []
    private(set) var startsInLowerCase = false
    private(set) var isPiped = false
    private(set) var endsWithColon = false

    /// `piece` makes a text of some of the bytes: where they are a text's already, they need no check again.
    init(_ raw: ByteText.Bytes, piece: (Range<Int>) -> String) {
      text = ""
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
      if raw[line.lowerBound] == UInt8(ascii: "#") { takeHashes(of: &line, raw) }
      takeBold(of: &line, raw, piece: piece)
      // A leading tab is an empty first cell and must survive trimming.
      let leadingTabs = hasTab ? raw.prefix { $0 == 0x09 }.count : 0
      let words = piece(line)
      text = hashes == 0 && !bold && leadingTabs > 0 ? String(repeating: "\t", count: leadingTabs) + words : words
      let shown = UnsafeBufferPointer(rebasing: raw[line])
      if leadingTabs == 0 || hashes > 0 || bold { looks = LineLooks(of: shown, signs: signs, hasTab: hasTab) }
      if runIn != nil { looks.insert(.mayHeadSection) }
      if leadingTabs + line.count <= 200 { takeKey(of: shown) }
      takeEnds(of: shown, isIndentedByTab: text.utf8.count > shown.count)
    }

    /// What the first and the last sign tell.
    private mutating func takeEnds(of shown: ByteText.Bytes, isIndentedByTab: Bool) {
      guard let first = shown.first, let last = shown.last else { return }
      endsWithColon = last == UInt8(ascii: ":")
      guard !isIndentedByTab else { return }
      isPiped = first == UInt8(ascii: "|") && last == first && shown.count > 2
      startsInLowerCase = first < 0x80 ? first &- 0x61 < 26 : text.startsInLowerCase
    }

    /// Tabs, doubled spaces and rare letters are what makes a key of another length than the text's.
    private mutating func takeKey(of shown: ByteText.Bytes) {
      if signs.isDisjoint(with: [.tab, .doubledSpace, .beyondLatin]) {
        var count = shown.count
        while count > 0, Vocabulary.isClosing(shown[count - 1]) { count -= 1 }
        keyLength = count
        keyBeginning = count > 0 ? ByteText.lowerASCII(shown[0]) : 0
        looks.insert(.plainKey)
      } else {
        let whole = Vocabulary.key(of: shown)
        key = whole
        keyLength = whole.utf8.count
        keyBeginning = whole.utf8.first ?? 0
      }
    }

    private mutating func takeHashes(of line: inout Range<Int>, _ raw: ByteText.Bytes) {
      let marks = raw[line].prefix { $0 == UInt8(ascii: "#") }.count
      let rest = line.lowerBound + marks..<line.upperBound
      guard (1...6).contains(marks), rest.isEmpty || raw[rest.lowerBound] == 0x20 else { return }
      hashes = marks
      line = ByteText.trimmed(rest, of: raw)
    }

    private mutating func takeBold(
      of line: inout Range<Int>, _ raw: ByteText.Bytes, piece: (Range<Int>) -> String
    ) {
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
        runIn = (piece(head), piece(rest))
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
      lines.reserveCapacity(bytes.count / 32)
      let hasFormFeed = bytes.next(from: 0, 0x0C) < bytes.count
      var number = 0
      var start = 0
      while start <= bytes.count {
        let end = bytes.next(from: start, 0x0A)
        number += 1
        if hasFormFeed {
          append(start..<end, of: text, bytes, number: number, to: &lines)
        } else {
          lines.append(line(start..<end, of: text, bytes, number: number, startsPage: false))
        }
        start = end + 1
      }
      return lines
    }
  }

  private static func line(
    _ range: Range<Int>, of text: String, _ bytes: ByteText.Bytes, number: Int, startsPage: Bool
  ) -> SourceLine {
    if range.isEmpty { return SourceLine(emptyLine: number, startsPage: startsPage) }
    let shape = Shape(UnsafeBufferPointer(rebasing: bytes[range])) { piece in
      String(text.piece(range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound))
    }
    return SourceLine(shape, number: number, startsPage: startsPage)
  }

  /// One line, or the several that form feeds make of it.
  private static func append(
    _ range: Range<Int>, of text: String, _ bytes: ByteText.Bytes, number: Int, to lines: inout [SourceLine]
  ) {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    var start = 0
    while start <= raw.count {
      let end = raw.next(from: start, 0x0C)
      // The first part ends the page before; an empty one adds nothing, unless it is the whole line.
      if start > 0 || end > 0 || end == raw.count {
        let part = range.lowerBound + start..<range.lowerBound + end
        lines.append(line(part, of: text, bytes, number: number, startsPage: start > 0))
      }
      start = end + 1
    }
  }
}
