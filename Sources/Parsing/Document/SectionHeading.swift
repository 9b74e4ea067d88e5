import Minutes

/// The head of a section, read from one line.
struct SectionHeading {
  /// As printed, without marks and closing colon.
  var heading: String
  var role: SectionRole
  /// Text behind the heading on the same line.
  var rest: String
  /// The name is an ordinary word, too.
  var ambiguous: Bool

  /// How a document prints the heads of its sections: learnt from names that are no ordinary words.
  struct Style {
    /// Most heads carry `#` or are bold.
    var marked = false
    var capitals = false
    /// Most heads end in a colon, or have their text behind one.
    var colon = false
    /// How many heads were seen.
    var seen = 0
    /// How often each line that is a section's name and an ordinary word stands alone, in lower case.
    var occurrences: [String: Int] = [:]
  }

  /// Nil where the line is no section's head, judged by itself.
  static func read(_ line: SourceLine, dialect: Dialect) -> SectionHeading? {
    let mayBeWhole = line.keyLength > 0 && line.keyLength <= dialect.words.longestName
    guard mayBeWhole || line.looks.contains(.mayHeadSection) else { return nil }
    let text = line.text
    guard let first = text.utf8.first, first != 0x09 else { return nil }
    if let runIn = line.runIn {
      if let name = dialect.words.section(named: Vocabulary.key(runIn.head)) {
        return SectionHeading(
          heading: withoutColon(runIn.head), role: name.role, rest: withoutLeadingColon(runIn.rest),
          ambiguous: name.ambiguous)
      }
    }
    if mayBeWhole, let name = dialect.words.names.section(named: line) {
      return SectionHeading(heading: withoutColon(text), role: name.role, rest: "", ambiguous: name.ambiguous)
    }
    guard line.looks.contains(.mayHeadSection) else { return nil }
    if let heading = withColon(text, dialect: dialect) { return heading }
    guard line.looks.contains(.mayBeExtendedHead) else { return nil }
    return extended(line, dialect: dialect) ?? extendedWithRest(line, dialect: dialect)
  }

  /// Every extended head holds one of these words; most lines hold none, and need no closer look. `hasColon` is false only
  /// where there is no colon.
  static func mayBeExtended(_ bytes: ByteText.Bytes, hasColon: Bool) -> Bool {
    // Such a head begins in upper case, is short and no sentence, or stands in front of a colon: most paragraphs are not.
    guard let first = bytes.first, let last = bytes.last, bytes.count >= 10,
      (0x41...0x5A).contains(first) || first > 0xC2
    else { return false }
    let end = min(bytes.count, 160)
    let isWhole =
      last != UInt8(ascii: ".") && bytes.count <= 160 || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
    let start = UnsafeBufferPointer(rebasing: bytes[..<end])
    guard isWhole || hasColon && start.next(from: 0, UInt8(ascii: ":")) < end, mayHoldHeadingWord(start) else {
      return false
    }
    for start in 0..<max(0, end - 9) {
      let word: StaticString
      switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
      case (UInt8(ascii: "b"), UInt8(ascii: "e")): word = "beslutning"
      case (UInt8(ascii: "i"), UInt8(ascii: "n")): word = "indstilling"
      case (UInt8(ascii: "v"), UInt8(ascii: "e")): word = "vedtagelse"
      case (UInt8(ascii: "a"), UInt8(ascii: "n")): word = "anbefaling"
      default: continue
      }
      if ByteText.standsInAnyCase(word, in: bytes, at: start, end: end) { return true }
    }
    return false
  }

  /// Whether two letters stand together anywhere that each have one of the words below: "sl", "ds", "dt", "nb".
  private static func mayHoldHeadingWord(_ bytes: ByteText.Bytes) -> Bool {
    guard bytes.count >= 10 else { return false }
    return bytes.holdsLetters { before, letter in
      (before ^ UInt8(ascii: "s")) | (letter ^ UInt8(ascii: "l")) == 0
        || (before ^ UInt8(ascii: "d")) | (letter ^ UInt8(ascii: "s")) == 0
        || (before ^ UInt8(ascii: "d")) | (letter ^ UInt8(ascii: "t")) == 0
        || (before ^ UInt8(ascii: "n")) | (letter ^ UInt8(ascii: "b")) == 0
    }
  }

  /// `Beslutning i Byrådet den 12-03-2024: Godkendt.`
  private static func extendedWithRest(_ line: SourceLine, dialect: Dialect) -> SectionHeading? {
    guard let colon = line.text.utf8.prefix(160).firstIndex(of: UInt8(ascii: ":")), !line.endsWithColon else {
      return nil
    }
    let head = SourceLine(number: line.number, raw: line.text[..<colon], startsPage: false)
    guard var heading = extended(head, dialect: dialect) else { return nil }
    heading.rest = String(line.text[line.text.utf8.index(after: colon)...].trimmingSpaces())
    return heading
  }

  /// `Beslutning: Godkendt.`
  private static func withColon(_ text: String, dialect: Dialect) -> SectionHeading? {
    guard let (head, rest, isColon) = split(text), head.utf8.count <= dialect.words.longestName + 8,
      let name = dialect.words.section(named: Vocabulary.key(head))
    else {
      return nil
    }
    guard isColon || name.role == .decision && !name.ambiguous else { return nil }
    guard !rest.isEmpty else { return nil }
    return SectionHeading(heading: String(head), role: name.role, rest: String(rest), ambiguous: name.ambiguous)
  }

  /// Whether a line may have a head and text behind it.
  static func mayBeParted(_ text: ByteText.Bytes) -> Bool {
    let start = UnsafeBufferPointer(rebasing: text.prefix(64))
    return colon(in: start) != nil || mayHoldMark(start)
  }

  /// Where a colon parts head and text among the first 64 bytes.
  private static func colon(in start: ByteText.Bytes) -> Int? {
    let colon = start.next(from: 0, UInt8(ascii: ":"))
    return colon < min(60, start.count) ? colon : nil
  }

  /// The head and the text behind a colon; for decisions also behind a dash or dots: "Beslutning ........ Godkendt".
  private static func split(_ text: String) -> (head: Substring, rest: Substring, isColon: Bool)? {
    if let colon = text.withBytes({ colon(in: UnsafeBufferPointer(rebasing: $0.prefix(64))) }) {
      return (text.piece(0..<colon), text.piece(colon + 1..<text.utf8.count).trimmingSpaces(), true)
    }
    for mark in [" - ", " – ", " ...."] {
      guard let range = Substring(text.utf8.prefix(64)).firstRange(ofText: mark) else { continue }
      let rest = text[range.upperBound...].drop { $0 == "." }.trimmingSpaces()
      return (text[..<range.lowerBound], rest, false)
    }
    return nil
  }

  /// Each of the marks behind a head begins with a space and a sign.
  private static func mayHoldMark(_ bytes: ByteText.Bytes) -> Bool {
    var found: UInt8 = 0
    var index = 1
    while index < bytes.count {
      let sign = bytes[index]
      let isMark: UInt8 =
        (sign == UInt8(ascii: "-") ? 1 : 0) | (sign == 0xE2 ? 1 : 0) | (sign == UInt8(ascii: ".") ? 1 : 0)
      found |= isMark & (bytes[index &- 1] == 0x20 ? 1 : 0)
      index &+= 1
    }
    return found != 0
  }

  /// `Beslutning i Byrådet den 12-03-2024`, `Indstilling fra Økonomiudvalget`, `Økonomiudvalgets indstilling 08-04-2025`.
  private static func extended(_ line: SourceLine, dialect: Dialect) -> SectionHeading? {
    let text = withoutColon(line.text)
    guard text.utf8.count <= 160, !text.ends(with: "."), !text.ends(with: ","), !text.containsText(": "),
      text.startsInUpperCase
    else { return nil }
    let key = Vocabulary.key(text)
    for (word, role) in [
      ("beslutning", SectionRole.decision), ("indstilling", .recommendation), ("vedtagelse", .decision),
      ("anbefaling", .recommendation),
    ]
    where key.begins(with: word + " ") {
      let tail = text.dropFirst(word.count).trimmingSpaces()
      let lower = tail.lowered()
      let follows = ["i ", "fra ", "den ", "af ", "på møde", "d. "].contains { lower.begins(with: $0) }
      let names = BodyName.first(in: tail) != nil
      let dated = DateReader.first(in: tail) != nil
      guard
        follows && (names || dated || role == .recommendation && tail.split(separator: " ").count <= 6)
          || names && tail.split(separator: " ").count <= 12 && tail.startsInUpperCase
      else { continue }
      return SectionHeading(heading: text, role: role, rest: "", ambiguous: false)
    }
    // The body in front: "Økonomiudvalgets indstilling 08-04-2025", "Byrådets beslutning den …".
    let words = key.split(separator: " ")
    if words.count <= 8, let at = words.firstIndex(where: { $0 == "indstilling" || $0 == "beslutning" }), at > 0,
      BodyName.isBodyWord(words[at - 1]), words[at - 1].ends(with: "s"),
      at == words.count - 1 || DateReader.first(in: key) != nil
    {
      return SectionHeading(
        heading: text, role: words[at] == "indstilling" ? .recommendation : .decision, rest: "", ambiguous: false)
    }
    return nil
  }

  static func withoutColon(_ text: some StringProtocol) -> String {
    var rest = text.trimmingSpaces()
    while rest.ends(with: ":") || rest.ends(with: ",") { rest = rest.dropLast().trimmingSpaces() }
    return String(rest)
  }

  private static func withoutLeadingColon(_ text: String) -> String {
    text.begins(with: ":") ? String(text.dropFirst().trimmingSpaces()) : text
  }

  /// How many lines head sections, from the first item's on: by names that are no ordinary words.
  static func count(_ headings: [SectionHeading?], from first: Int) -> Int {
    headings[min(first, headings.count)...].count { $0.map { !$0.ambiguous && $0.role != .absence } ?? false }
  }

  /// Learns the style from the lines of all items, from the first one's on, each with what it heads.
  static func style(of lines: [SourceLine], from first: Int, headings: [SectionHeading?]) -> Style {
    var style = Style()
    var marked = 0
    var capitals = 0
    var colon = 0
    for index in first..<max(first, lines.count) {
      guard let heading = headings[index] else { continue }
      let line = lines[index]
      if heading.rest.isEmpty, heading.ambiguous { style.occurrences[line.key, default: 0] += 1 }
      guard !heading.ambiguous, heading.role != .absence else { continue }
      style.seen += 1
      if line.isMarked || line.runIn != nil { marked += 1 }
      if heading.heading.isAllCapitals { capitals += 1 }
      if line.endsWithColon || !heading.rest.isEmpty { colon += 1 }
    }
    style.marked = marked * 2 > style.seen
    style.capitals = capitals * 2 > style.seen
    style.colon = colon * 2 > style.seen
    return style
  }

  /// An ordinary word heads a section only where it looks like the document's other heads.
  func fits(_ style: Style, line: SourceLine) -> Bool {
    if style.marked != (line.isMarked || line.runIn != nil), style.marked { return false }
    if style.capitals, !heading.isAllCapitals { return false }
    let hasColon = line.endsWithColon || !rest.isEmpty
    if hasColon != style.colon { return false }
    return true
  }
}
