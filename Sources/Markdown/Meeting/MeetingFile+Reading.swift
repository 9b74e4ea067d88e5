import Minutes

extension MeetingFile {
  /// Reads a file's text.
  ///
  /// Throws every mistake found, each with its place and what to do; nothing of a damaged file is used.
  ///
  /// Complexity: linear in the text.
  public static func read(_ text: String, file: String) throws(MeetingFileMistakes) -> MeetingFile {
    try read(Array(text.utf8), file: file)
  }

  /// Reads a file's text, given by its bytes, which are UTF-8.
  ///
  /// Throws every mistake found, each with its place and what to do; nothing of a damaged file is used.
  ///
  /// Complexity: linear in the text.
  public static func read(_ bytes: [UInt8], file: String) throws(MeetingFileMistakes) -> MeetingFile {
    var reader = MeetingFileReader(lines: MarkdownLine.lines(of: bytes), file: file)
    let result = reader.read()
    guard let result, reader.mistakes.isEmpty else { throw MeetingFileMistakes(diagnostics: reader.mistakes) }
    return result
  }
}

/// What is wrong with a meeting's Markdown file, in the order of its lines.
public struct MeetingFileMistakes: Error, Sendable {
  public var diagnostics: [Diagnostic]
}

/// One pass over the lines of a file.
struct MeetingFileReader {
  private let file: String
  private let lines: [MarkdownLine]
  private(set) var mistakes: [Diagnostic] = []
  private var heading: String?
  private var preamble: [Block] = []
  private var items: [AgendaItem] = []
  /// The items' headings: where they stand, and a number that may have lost its full stop.
  private var headings: [(index: Int, suspiciousDigits: String?)] = []

  init(lines: [MarkdownLine], file: String) {
    self.lines = lines
    self.file = file
  }

  mutating func read() -> MeetingFile? {
    guard let first = lines.first, first.isFrontMatterMark else {
      mistake(
        at: 0, "the file does not begin with front matter between two lines “---”",
        "Restore the lines between the two “---”, or import the document again.")
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: \.isFrontMatterMark) else {
      mistake(
        at: 0, "the front matter that begins here is not closed",
        "Write a line “---” below its last key, above the title.")
      return nil
    }
    let matter = FrontMatter.read(Array(lines[1..<end]), file: file, mistakes: &mistakes)
    readBody(from: end + 1)
    if heading != nil { checkItems(against: matter, bodyIndex: end) }
    let order = mistakes.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
    mistakes = order.map(\.element)
    guard let matter, let heading else { return nil }
    var meeting = matter.meeting
    meeting.heading = heading
    meeting.preamble = preamble
    meeting.items = items
    return MeetingFile(meeting: meeting, imported: matter.imported)
  }

  private mutating func mistake(at index: Int, _ message: String, _ advice: String) {
    let text = lines.indices.contains(index) ? lines[index].text : nil
    mistakes.append(.error(file, line: index + 1, message, sourceLine: text, advice: advice))
  }

  /// A line's words for a piece of advice: not the whole of a long one.
  private func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(60)
    return start.count < 60 ? text : String(start) + "…"
  }
}

// MARK: - Title, items, sections

extension MeetingFileReader {
  private mutating func readBody(from start: Int) {
    var index = start
    while index < lines.count, lines[index].isBlank { index += 1 }
    guard index < lines.count, case .words(level: 1, let words) = lines[index].heading, !plain(words).isEmpty else {
      mistake(
        at: min(index, lines.count - 1), "the title “# …” is missing below the front matter",
        "Write the meeting's title as “# Title”.")
      return
    }
    heading = plain(words)
    index += 1
    while index < lines.count {
      let next = headingIndex(from: index)
      if next > index {
        append(BlockReader.read(lines[index..<next]))
        index = next
      } else {
        readHeading(at: index)
        index += 1
      }
    }
  }

  /// The blocks belong to the last section; before the first one to the item, before the first item to the meeting.
  private mutating func append(_ blocks: [Block]) {
    guard let item = items.indices.last else {
      preamble += blocks
      return
    }
    if let section = items[item].sections.indices.last {
      items[item].sections[section].blocks += blocks
    } else {
      items[item].lead += blocks
    }
  }

  /// Where the next heading of level 1 to 3, or a damaged one, stands; inside a fence of code nothing is a heading.
  private mutating func headingIndex(from start: Int) -> Int {
    var open: (fence: MarkdownLine.Fence, index: Int)?
    for index in start..<lines.count {
      let line = lines[index]
      if let fence = open?.fence {
        if line.closes(fence) { open = nil }
        continue
      }
      if let fence = line.fence {
        open = (fence, index)
        continue
      }
      switch line.heading {
      case .damaged: return index
      case .words(let level, let words):
        if level < 4 || level == 4 && words.isEmpty { return index }
      case .none: break
      }
    }
    if let open {
      let signs = String(repeating: Character(Unicode.Scalar(open.fence.sign)), count: open.fence.length)
      mistake(at: open.index, "the code that begins here has no end", "Close it with a line “\(quoted(signs))”.")
    }
    return lines.count
  }

  private mutating func readHeading(at index: Int) {
    switch lines[index].heading {
    case .none: break
    case .damaged(let level):
      let signs = String(repeating: "#", count: level)
      guard lines[index].bytes.first == UInt8(ascii: "#") else {
        mistake(
          at: index, "an item's heading stands at the line's beginning", "Remove the spaces in front of \(signs).")
        return
      }
      let words = String(decoding: lines[index].bytes.dropFirst(level).drop(while: MarkdownLine.isSpace), as: UTF8.self)
      mistake(
        at: index, "a heading needs a space behind \(signs)",
        "Write “\(signs) \(quoted(words))”; in a text that begins so, write “\\\(signs)\(quoted(words))”.")
    case .words(let level, let words):
      guard !words.isEmpty, !plain(words).isEmpty else {
        mistake(at: index, "a heading without words", "Write the heading's words behind the signs, or remove the line.")
        return
      }
      readHeading(at: index, level: level, words: words)
    }
  }

  private mutating func readHeading(at index: Int, level: Int, words: ArraySlice<UInt8>) {
    switch level {
    case 1:
      mistake(
        at: index, "a second title: a file holds one meeting",
        "Write “##” for an item, “###” for a section, “####” for a heading inside a section.")
    case 2:
      let text = ItemHeadingText(words)
      items.append(AgendaItem(number: text.number, title: text.title, closed: text.closed))
      headings.append((index, text.suspiciousDigits))
    default:
      guard let item = items.indices.last else {
        mistake(
          at: index, "a section before the first item",
          "An item begins with a line like “## 25. Title”: that line is missing above.")
        return
      }
      items[item].sections.append(Section(heading: plain(words)))
    }
  }

  private func plain(_ words: ArraySlice<UInt8>) -> String {
    Prose.squeezed(Prose(markdown: String(decoding: words, as: UTF8.self)).plain)
  }
}

// MARK: - What only the whole file shows

extension MeetingFileReader {
  private mutating func checkItems(against matter: FrontMatter?, bodyIndex: Int) {
    if items.isEmpty {
      mistake(at: bodyIndex, "the file has no agenda item", "An item begins with a line like “## 25. Title”.")
    } else if let matter, items.count != matter.items {
      mistake(
        at: matter.itemsLine - 1, "the front matter says \(matter.items) items, the text has \(items.count)",
        "A heading “## …” is damaged, missing or new: mend it, or write “items: \(items.count)” if the text is right.")
    }
    checkNumbers()
    // Where no item has a number, a title may begin with one.
    guard items.contains(where: { $0.number != nil }) else { return }
    for (index, digits) in headings {
      guard let digits else { continue }
      mistake(
        at: index, "the number \(digits) needs a full stop and a space behind it",
        "Write “## \(digits). …”; where it is a word of the title, write “\(digits)&#32;…”.")
    }
  }

  private mutating func checkNumbers() {
    var seen: [String: Int] = [:]
    for (position, item) in items.enumerated() {
      let folder = item.number.map(Slug.make) ?? "p\(position + 1)"
      guard let other = seen.updateValue(headings[position].index + 1, forKey: folder) else { continue }
      seen[folder] = other
      mistake(
        at: headings[position].index, "two items have the address \(folder): the other one is on line \(other)",
        "Give each item its own number.")
    }
  }
}
