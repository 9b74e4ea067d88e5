/// Cuts a template into tags and the texts between them.
struct TemplateScanner {
  private let source: SourceText
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position = 0
  private var textStart = 0
  private(set) var tokens: [TemplateToken] = []
  private(set) var problems: [TemplateProblem] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// Reads the template to its end.
  mutating func scan() {
    while let start = find(opening, from: position) {
      guard scanTag(at: start) else {
        // What looks like a tag and is none stays text, so that the tags behind it are still read.
        position = start + opening.count
        continue
      }
    }
    endText(at: source.bytes.count)
  }

  /// Reads the tag whose opening delimiter is at `start`. Returns false where there is none.
  private mutating func scanTag(at start: Int) -> Bool {
    let content = start + opening.count
    switch content < source.bytes.count ? source.bytes[content] : nil {
    case UInt8(ascii: "="): return scanDelimiters(at: start)
    case UInt8(ascii: "!"): return scanComment(at: start)
    case UInt8(ascii: "{"):
      return scanNamedTag(.value(isRaw: true), at: start, sign: 1, closing: [UInt8(ascii: "}")] + closing)
    case UInt8(ascii: "&"): return scanNamedTag(.value(isRaw: true), at: start, sign: 1)
    case UInt8(ascii: "#"): return scanNamedTag(.section(isInverted: false), at: start, sign: 1)
    case UInt8(ascii: "^"): return scanNamedTag(.section(isInverted: true), at: start, sign: 1)
    case UInt8(ascii: ">"): return scanNamedTag(.partial, at: start, sign: 1)
    case UInt8(ascii: "<"): return scanNamedTag(.parent, at: start, sign: 1)
    case UInt8(ascii: "$"): return scanNamedTag(.block, at: start, sign: 1)
    case UInt8(ascii: "/"): return scanNamedTag(.close, at: start, sign: 1)
    default: return scanNamedTag(.value(isRaw: false), at: start, sign: 0)
    }
  }

  private mutating func scanNamedTag(
    _ kind: TemplateToken.Kind, at start: Int, sign: Int, closing: [UInt8]? = nil
  ) -> Bool {
    let closing = closing ?? self.closing
    let content = start + opening.count + sign
    guard let end = find(closing, from: content), isOneTag(content..<end) else {
      report(
        at: start, "the tag is never closed",
        advice: "Close it with `\(String(decoding: closing, as: UTF8.self))` behind the name.")
      return false
    }
    let name = trimmedText(content..<end)
    if name.isEmpty {
      report(at: start, "the tag is empty", advice: "Write a name between the delimiters, or remove them.")
    }
    append(TemplateToken(kind, name: name, source: start..<end + closing.count))
    return true
  }

  /// A tag that runs into the next one was not closed; its name would make a riddle of a message.
  private func isOneTag(_ content: Range<Int>) -> Bool {
    guard let next = find(opening, from: content.lowerBound) else { return true }
    return next >= content.upperBound
  }

  private mutating func scanComment(at start: Int) -> Bool {
    guard let end = find(closing, from: start + opening.count + 1) else {
      report(
        at: start, "the comment is never closed",
        advice: "Close it with `\(String(decoding: closing, as: UTF8.self))`.")
      return false
    }
    append(TemplateToken(.comment, source: start..<end + closing.count))
    return true
  }

  /// `{{=<% %>=}}`: from here on other delimiters count.
  private mutating func scanDelimiters(at start: Int) -> Bool {
    let content = start + opening.count + 1
    let end = find([UInt8(ascii: "=")] + closing, from: content)
    let words = end.map { source.bytes[content..<$0].split(whereSeparator: \.isWhitespace).map(Array.init) }
    guard let end, let words, words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      let example = String(decoding: opening + Array("=<% %>=".utf8) + closing, as: UTF8.self)
      report(
        at: start, "the tag does not set two delimiters",
        advice: "Write both, with a space between them and without `=` in them: `\(example)`.")
      return false
    }
    append(TemplateToken(.delimiters, source: start..<end + 1 + closing.count))
    opening = words[0]
    closing = words[1]
    return true
  }

  private mutating func append(_ tag: TemplateToken) {
    endText(at: tag.source.lowerBound)
    tokens.append(tag)
    position = tag.source.upperBound
    textStart = position
  }

  private mutating func endText(at end: Int) {
    guard textStart < end else { return }
    tokens.append(TemplateToken(.text, source: textStart..<end))
  }

  private mutating func report(at offset: Int, _ message: String, advice: String) {
    problems.append(source.problem(at: offset, message, advice: advice))
  }

  /// The first place of a delimiter, which is never empty.
  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    var candidate = start
    while candidate + delimiter.count <= source.bytes.count {
      if source.bytes[candidate...].starts(with: delimiter) { return candidate }
      candidate += 1
    }
    return nil
  }

  private func trimmedText(_ range: Range<Int>) -> String {
    let content = source.bytes[range].drop(while: \.isWhitespace)
    let end = content.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? content.startIndex
    return String(decoding: content[..<end], as: UTF8.self)
  }
}
