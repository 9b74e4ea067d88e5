import Minutes

/// One line of a meeting's file, without its line end.
///
/// Read byte by byte: a letter with an accent of its own behind a sign must not hide the sign, as it would in a `String`.
struct MarkdownLine {
  let bytes: ArraySlice<UInt8>

  /// The lines of a text, whatever its line ends; a byte order mark is no part of it.
  static func lines(of text: String) -> [MarkdownLine] { lines(of: Array(text.utf8)) }

  /// The lines of a text that is given by its bytes.
  static func lines(of text: [UInt8]) -> [MarkdownLine] {
    var bytes = text
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var lines: [MarkdownLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.withUnsafeBufferPointer { $0.next(from: start) { $0 == 0x0A || $0 == 0x0D } }
      guard end < bytes.count else { break }
      lines.append(MarkdownLine(bytes: bytes[start..<end]))
      // The line feed of CR LF ends no line of its own.
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    lines.append(MarkdownLine(bytes: bytes[start...]))
    return lines
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isBlank: Bool { bytes.allSatisfy(MarkdownLine.isSpace) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func contains(_ sign: Unicode.Scalar) -> Bool { bytes.contains(UInt8(ascii: sign)) }

  /// The line that opens or closes front matter.
  var isFrontMatterMark: Bool { trimmed(bytes).elementsEqual("---".utf8) && bytes.first == UInt8(ascii: "-") }

  // MARK: Headings

  /// The sign `#`, how often it stands at the line's beginning, and what stands behind.
  enum Heading {
    case none
    /// The heading's words without its signs, the optional ones at the end included.
    case words(level: Int, ArraySlice<UInt8>)
    /// No space behind the signs (`##25. Title`), or an item's heading with space in front: who is to be trusted with what
    /// is closed must not have to guess where an item begins.
    case damaged(level: Int)
  }

  /// What the line heads; up to three spaces may stand in front of other headings than items', as Markdown allows.
  var heading: Heading {
    let sign = UInt8(ascii: "#")
    // Most lines begin with a word.
    guard let first = bytes.first, first == sign || first == 0x20 else { return .none }
    let indent = bytes.prefix { $0 == 0x20 }.count
    guard indent < 4 else { return .none }
    let rest = bytes.dropFirst(indent)
    let level = rest.prefix(7) { $0 == sign }
    guard (1...6).contains(level) else { return .none }
    let behind = rest.dropFirst(level)
    if level == 2, let next = behind.first, MarkdownLine.isSpace(next), indent > 0 || next != 0x20 {
      return .damaged(level: level)
    }
    guard behind.first.map(MarkdownLine.isSpace) ?? true else {
      // "#5" is text, and so is what begins with more signs than this file's headings have.
      return indent == 0 && (2...4).contains(level) ? .damaged(level: level) : .none
    }
    return .words(level: level, withoutClosingSigns(trimmed(behind)))
  }

  private func withoutClosingSigns(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let before = words.dropLast(words.reversed().prefix { $0 == UInt8(ascii: "#") }.count)
    guard before.count < words.count, before.last.map(MarkdownLine.isSpace) ?? true else { return words }
    return trimmed(before)
  }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = slice.drop(while: MarkdownLine.isSpace)
    guard let last = start.lastIndex(where: { !MarkdownLine.isSpace($0) }) else { return [] }
    return start[start.startIndex...last]
  }

  // MARK: Fences, quotations, rules

  /// The line that opens a piece of code: three or more backticks or tildes.
  struct Fence: Equatable {
    let sign: UInt8
    let length: Int
  }

  /// The fence that the line opens; "```a```" is code within a line and opens none.
  var fence: Fence? {
    guard let sign = bytes.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let rest = bytes.drop { $0 == sign }
    let length = bytes.count - rest.count
    guard length >= 3, !(sign == UInt8(ascii: "`") && rest.contains(sign)) else { return nil }
    return Fence(sign: sign, length: length)
  }

  func closes(_ fence: Fence) -> Bool {
    let rest = bytes.drop { $0 == fence.sign }
    return bytes.count - rest.count >= fence.length && rest.allSatisfy(MarkdownLine.isSpace)
  }

  var isQuotation: Bool { bytes.first == UInt8(ascii: ">") }

  /// Three or more equal signs and nothing else.
  var isRule: Bool {
    guard let first = bytes.first,
      first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for byte in bytes where !MarkdownLine.isSpace(byte) {
      guard byte == first else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Dashes and pipes and nothing else: what stands below the head of a table.
  var isDelimiterRow: Bool {
    var dashes = 0
    var pipes = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && pipes > 0
  }

  // MARK: Lists

  /// The sign or number in front of an entry of a list.
  struct Marker {
    /// As printed, with its full stop or bracket; nil for a bullet.
    var number: String?
    /// In columns; a tab reaches to the next fourth one.
    var indent: Int
    var words: ArraySlice<UInt8>
  }

  /// The entry of a list that begins here; a number without words is text.
  var marker: Marker? {
    // Spaces, signs and digits stand in front of the letters.
    guard let start = bytes.first, start < 0x40 else { return nil }
    var indent = 0
    var rest = bytes
    while let first = rest.first, MarkdownLine.isSpace(first) {
      indent += first == 0x09 ? 4 - indent % 4 : 1
      rest = rest.dropFirst()
    }
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      let words = rest.dropFirst()
      guard words.first.map(MarkdownLine.isSpace) ?? true else { return nil }
      return Marker(number: nil, indent: indent, words: words)
    }
    let digits = rest.prefix(10) { (0x30...0x39).contains($0) }
    guard (1...9).contains(digits), let sign = rest.dropFirst(digits).first,
      sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    else {
      return nil
    }
    let words = rest.dropFirst(digits + 1)
    guard let space = words.first, MarkdownLine.isSpace(space), !words.allSatisfy(MarkdownLine.isSpace) else {
      return nil
    }
    let number = String(decoding: rest.prefix(digits + 1), as: UTF8.self)
    return Marker(number: number, indent: indent, words: words)
  }

  // MARK: Paragraphs

  /// The line without a backslash that breaks it: a paragraph is one line here.
  var withoutHardBreak: ArraySlice<UInt8> {
    let backslashes = bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes % 2 == 1 ? bytes.dropLast() : bytes
  }
}

extension ArraySlice<UInt8> {
  /// How many of the first `limit` bytes, from the first one on, fulfil a condition.
  fileprivate func prefix(_ limit: Int, while isIncluded: (UInt8) -> Bool) -> Int {
    prefix(limit).prefix(while: isIncluded).count
  }
}
