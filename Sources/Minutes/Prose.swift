/// A line of running text, held as Markdown inlines that mean exactly what the source says.
///
/// Invariant: one line without leading, trailing or doubled spaces, that no Markdown reader takes for a block of another
/// kind. Text from a source enters by `init(plain:)` and is escaped; text from a Markdown file enters by
/// `init(markdown:)` and keeps its emphasis and links.
public struct Prose: Hashable, Sendable {
  public let markdown: String

  public static let empty = Prose(markdown: "")

  public var isEmpty: Bool { markdown.isEmpty }

  /// What another `Prose` was: `markdown` as it is, without looking at it.
  package init(normalised markdown: String) { self.markdown = markdown }

  /// Text as a person reads it: every character that Markdown would take for markup is escaped.
  public init(plain text: some StringProtocol) { self.init(plain: String(text)) }

  /// Text as a person reads it: every character that Markdown would take for markup is escaped.
  public init(plain text: String) {
    markdown =
      Prose.isSimple(text, escapes: true)
      ? text : Prose.guardingStart(Prose.escape(Prose.oneLine(Array(text.utf8))))
  }

  /// Markdown inlines; line breaks become spaces, a start that would make another block is escaped.
  public init(markdown text: some StringProtocol) { self.init(markdown: String(text)) }

  /// Markdown inlines; line breaks become spaces, a start that would make another block is escaped.
  public init(markdown text: String) {
    markdown = Prose.isSimple(text, escapes: false) ? text : Prose.guardingStart(Prose.oneLine(Array(text.utf8)))
  }

  /// Whether the text is a line of inlines as it stands, as most lines are: no sign that might begin a block, single
  /// spaces and none at the ends; with `escapes` no sign of markup either.
  private static func isSimple(_ text: String, escapes: Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.isEmpty || !mayBeginBlock(bytes) && isSingleSpaced(bytes) && !(escapes && needsEscapes(bytes))
    } ?? false
  }

  /// Single spaces between words and none at the ends; false also where a sign of Latin-1 is no letter, as a no-break space.
  private static func isSingleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first != space && bytes.last != space && !bytes.holds { $0 < space || $0 == 0xC2 }
      && !bytes.holdsPair(of: space)
  }

  private static func needsEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.holds(isSpecial) && bytes.indices.contains { isSpecial(bytes[$0]) && isEscaped(bytes, at: $0) }
  }

  /// False only where `blockMark` finds none: most lines begin with a letter, and many cells with a figure.
  private static func mayBeginBlock(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let end = bytes.next(from: 0) { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return false }
      return end + 1 == bytes.count || bytes[end + 1] <= space
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: ":"):
      return bytes.count == 1 || !isLetter(bytes[1])
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "~"): return true
    default: return false
    }
  }

  /// Plain text as one line of inlines, for places where a line's start means nothing: headings.
  public static func inline(_ text: some StringProtocol) -> String {
    let isInline = text.utf8.withContiguousStorageIfAvailable { isSingleSpaced($0) && !needsEscapes($0) } ?? false
    return isInline ? String(text) : String(decoding: escape(oneLine(Array(text.utf8))), as: UTF8.self)
  }

  /// One of several runs that together make a line: escaped, its spaces kept, its start unguarded.
  public static func escapedRun(_ text: some StringProtocol) -> String {
    String(decoding: escape(Array(text.utf8)), as: UTF8.self)
  }

  /// Plain text on one line, as `plain` gives it back: white space of every kind is one space, none at the ends.
  public static func squeezed(_ text: some StringProtocol) -> String {
    var whole = String(text)
    let squeezed = whole.withUTF8 { isOneLine($0) ? nil : oneLine(Array($0)) }
    return squeezed.map { String(decoding: $0, as: UTF8.self) } ?? whole
  }

  /// Whether the text stays as it is: single spaces of ASCII between words, nothing else that is white.
  private static func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last = space
    for byte in bytes {
      // U+00A0 begins with C2: a closer look costs little.
      if byte < space || byte == 0xC2 || (byte == space && last == space) { return false }
      last = byte
    }
    return last != space || bytes.isEmpty
  }

  /// White space of every kind becomes one space; none at the ends.
  static func oneLine(_ bytes: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // U+00A0, two bytes in UTF-8, is a space to a reader and to a search.
      let isNoBreakSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        if let last = line.last, last != space { line.append(space) }
        index += isNoBreakSpace ? 2 : 1
      } else {
        line.append(byte)
        index += 1
      }
    }
    if line.last == space { line.removeLast() }
    return line
  }

  /// `\|` as `|`, but for one that keeps the line's start from being a table's.
  var withoutEscapedPipes: Prose {
    let mayHoldOne = markdown.utf8.withContiguousStorageIfAvailable { $0.holds { $0 == Prose.backslash } } ?? true
    guard mayHoldOne, markdown.utf8.contains(UInt8(ascii: "|")) else { return self }
    var kept: [UInt8] = []
    var afterBackslash = false
    for byte in markdown.utf8 {
      if byte == UInt8(ascii: "|"), afterBackslash { kept.removeLast() }
      afterBackslash = byte == Prose.backslash && !afterBackslash
      kept.append(byte)
    }
    return Prose(markdown: String(decoding: kept, as: UTF8.self))
  }

  static func escape(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: isSpecial) else { return bytes }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 8)
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if isSpecial(bytes[index]), isEscaped(bytes, at: index) { escaped.append(backslash) }
        escaped.append(bytes[index])
      }
    }
    return escaped
  }

  /// Whether a special sign needs a backslash where it stands.
  private static func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    // Inside a word an underscore is never emphasis: file names stay readable.
    case UInt8(ascii: "_"): !(endsInLetter(bytes[..<index]) && beginsWithLetter(bytes[(index + 1)...]))
    case UInt8(ascii: "&"): startsEntity(bytes, at: index)
    default: true
    }
  }

  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "~"),
      UInt8(ascii: "_"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Whether a letter or digit ends the bytes: ASCII's, or Latin-1's and Latin Extended's two-byte ones. Other scripts and
  /// signs (a dash, a quotation mark) do not count: next to them an underscore can be emphasis.
  private static func endsInLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last else { return false }
    return isLetter(last) || bytes.count >= 2 && isLetter(bytes[bytes.endIndex - 2], last)
  }

  private static func beginsWithLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return false }
    return isLetter(first) || bytes.count >= 2 && isLetter(first, bytes[bytes.startIndex + 1])
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// U+00C0–U+024F without × and ÷.
  private static func isLetter(_ lead: UInt8, _ trail: UInt8) -> Bool {
    guard (0x80...0xBF).contains(trail) else { return false }
    return lead == 0xC3 ? trail != 0x97 && trail != 0xB7 : (0xC4...0xC8).contains(lead) || lead == 0xC9 && trail < 0x90
  }

  private static func startsEntity(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var next = index + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    let first = next
    while next < bytes.count, next - first < 32, isLetter(bytes[next]) { next += 1 }
    return next > first && next < bytes.count && bytes[next] == UInt8(ascii: ";")
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
}

// MARK: - The start of a line

extension Prose {
  /// Escapes what would make a heading, a list, a quotation, a rule, code or a table of a line of text.
  static func guardingStart(_ line: [UInt8]) -> String {
    guard let escapeAt = blockMark(in: line) else { return String(decoding: line, as: UTF8.self) }
    var guarded = line
    guarded.insert(backslash, at: escapeAt)
    return String(decoding: guarded, as: UTF8.self)
  }

  /// Where a backslash takes a block's meaning from the line; nil where it is a paragraph already.
  static func blockMark(in line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      let level = line.prefix { $0 == first }.count
      // "##25." is a damaged heading to whoever reads the file: text never begins so.
      return level > 1 || level == line.count || line[level] == space ? 0 : nil
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if line.count == 1 || line[1] == space { return 0 }
      return isRule(line) ? 0 : nil
    case UInt8(ascii: "="): return line.allSatisfy { $0 == first } ? 0 : nil
    case UInt8(ascii: ":"): return isRule(line) ? 0 : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      // "```a```" on one line is code within a line.
      let rest = line.drop { $0 == first }
      return line.count - rest.count >= 3 && !(first == UInt8(ascii: "`") && rest.contains(first)) ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      guard digits <= 9, digits < line.count,
        line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
      else { return nil }
      return digits + 1 == line.count || line[digits + 1] == space ? digits : nil
    default: return nil
    }
  }

  /// A line of nothing but rules: a thematic break, an underline or a table's delimiter row.
  private static func isRule(_ line: [UInt8]) -> Bool {
    line.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "|") || byte == space
    }
  }
}
