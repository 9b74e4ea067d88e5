import Minutes

/// One line of a received document with what can be seen of its shape.
struct SourceLine: Sendable {
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

  var isBlank: Bool { text.isEmpty }
  var isMarked: Bool { hashes > 0 || bold }

  init(number: Int, raw: Substring, startsPage: Bool) {
    self.number = number
    self.startsPage = startsPage
    indent = raw.utf8.prefix { $0 == 0x20 }.count
    brokenByProgram = raw.utf8.count > 2 && raw.ends(with: "  ")
    var line = raw.trimmingSpaces()
    hasTab = line.utf8.contains(0x09) || raw.utf8.first == 0x09 && !line.isEmpty
    width = line.unicodeScalars.count
    var hashCount = 0
    if line.utf8.first == UInt8(ascii: "#") {
      let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
      let rest = line.dropFirst(marks)
      if marks <= 6, rest.isEmpty || rest.utf8.first == 0x20 {
        hashCount = marks
        line = rest.trimmingSpaces()
      }
    }
    hashes = hashCount
    var isBold = false
    var bolded: (head: String, rest: String)?
    if line.begins(with: "**") {
      let inner = line.dropFirst(2)
      if let close = inner.firstRange(ofText: "**") {
        let head = inner[..<close.lowerBound].trimmingSpaces()
        let rest = inner[close.upperBound...].trimmingSpaces()
        if rest.isEmpty {
          isBold = true
          line = head
        } else {
          bolded = (String(head), String(rest))
        }
      }
    }
    bold = isBold
    runIn = bolded
    // A leading tab is an empty first cell and must survive trimming.
    let leadingTabs = raw.utf8.prefix { $0 == 0x09 }.count
    text =
      hashCount == 0 && !isBold && leadingTabs > 0 ? String(repeating: "\t", count: leadingTabs) + line : String(line)
    endsWithColon = text.utf8.last == UInt8(ascii: ":")
    key = text.utf8.count <= 200 ? Vocabulary.key(text) : ""
  }

  static func split(_ text: String) -> [SourceLine] {
    var lines: [SourceLine] = []
    var number = 0
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let raw = Substring(bytes)
      number += 1
      guard raw.utf8.contains(0x0C) else {
        lines.append(SourceLine(number: number, raw: raw, startsPage: false))
        continue
      }
      for (index, part) in bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map(Substring.init)
        .enumerated()
      {
        // The first part ends the page before; an empty one adds nothing.
        if index == 0, part.isEmpty { continue }
        lines.append(SourceLine(number: number, raw: part, startsPage: index > 0 || raw.utf8.first == 0x0C))
      }
    }
    return lines
  }
}
