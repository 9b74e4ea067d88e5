/// The words of a line of Markdown, read as CommonMark 0.29 reads it: what a page shows of the line, without its markup.
struct InlineWords {
  private let bytes: [UInt8]
  private var index = 0
  /// The words so far, signs included that may turn out to be marks.
  private var words: [UInt8] = []
  private var runs = EmphasisRuns()
  private var brackets: [Bracket] = []
  /// Places in `words` whose signs are marks.
  private var marks: [Range<Int>] = []
  /// Where the last run of backticks of each length stands; nil until one is asked for.
  private var lastBackticks: [Int: Int]?

  /// An opening bracket that may begin a link or a picture.
  private struct Bracket {
    /// Its place in the words.
    var mark: Range<Int>
    var isImage: Bool
    /// False inside which a link has been found: links do not nest.
    var isActive = true
    /// The last run of emphasis in front of it.
    var lastRun: Int?
  }

  static func read(_ bytes: [UInt8]) -> [UInt8] {
    var reader = InlineWords(bytes: bytes)
    reader.readAll()
    return reader.wordsWithoutMarks()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count)
  }

  private mutating func readAll() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case Prose.backslash where index + 1 < bytes.count && Prose.isPunctuation(bytes[index + 1]):
        words.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readRun(of: byte)
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        open(length: 2)
      case UInt8(ascii: "["): open(length: 1)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "&"):
        if let entity = Entity(in: bytes, at: index) {
          words += entity.text
          index = entity.end
        } else {
          take(1)
        }
      case UInt8(ascii: "<"): readAddress()
      default: takePlain()
      }
    }
    runs.pair(above: nil)
  }

  private mutating func take(_ count: Int) {
    words.append(contentsOf: bytes[index..<index + count])
    index += count
  }

  /// The byte and all behind it that mark nothing.
  private mutating func takePlain() {
    var end = index + 1
    while end < bytes.count, !InlineWords.mayMark(bytes[end]) { end += 1 }
    take(end - index)
  }

  private static func mayMark(_ byte: UInt8) -> Bool {
    Prose.isSpecial(byte) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "]")
  }

  private func wordsWithoutMarks() -> [UInt8] {
    let gone = (marks + runs.marks).sorted { $0.lowerBound < $1.lowerBound }
    guard !gone.isEmpty else { return words }
    var text: [UInt8] = []
    text.reserveCapacity(words.count)
    var start = 0
    for mark in gone {
      text += words[start..<mark.lowerBound]
      start = mark.upperBound
    }
    return text + words[start...]
  }
}

// MARK: - Code, emphasis, addresses

extension InlineWords {
  private mutating func readCode() {
    let sign = UInt8(ascii: "`")
    let length = runLength(of: sign, at: index)
    guard isClosed(length) else {
      take(length)
      return
    }
    var next = index + length
    while bytes[next] != sign || runLength(of: sign, at: next) != length {
      next += max(1, runLength(of: sign, at: next))
    }
    appendCode(bytes[index + length..<next])
    index = next + length
  }

  /// Whether a run of backticks of a length stands behind the one that is being read.
  private mutating func isClosed(_ length: Int) -> Bool {
    let last = lastBackticks ?? findLastBackticks()
    lastBackticks = last
    return last[length, default: 0] > index
  }

  private func findLastBackticks() -> [Int: Int] {
    var last: [Int: Int] = [:]
    var next = index
    while next < bytes.count {
      let length = runLength(of: UInt8(ascii: "`"), at: next)
      if length > 0 { last[length] = next }
      next += max(1, length)
    }
    return last
  }

  /// One space at either end only keeps backticks apart.
  private mutating func appendCode(_ code: ArraySlice<UInt8>) {
    let isPadded = code.count >= 2 && code.first == Prose.space && code.last == Prose.space
    words += isPadded && code.contains { $0 != Prose.space } ? code.dropFirst().dropLast() : code
  }

  private func runLength(of sign: UInt8, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == sign { end += 1 }
    return end - start
  }

  private mutating func readRun(of sign: UInt8) {
    let length = runLength(of: sign, at: index)
    let before = Flank(String(decoding: bytes[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars.last)
    let end = index + length
    let after = Flank(String(decoding: bytes[end..<min(bytes.count, end + 4)], as: UTF8.self).unicodeScalars.first)
    runs.append(sign: sign, at: words.count, length: length, before: before, after: after)
    take(length)
  }

  /// `<https://…>` or `<mailto:…>`: the address without its brackets.
  private mutating func readAddress() {
    let rest = bytes[(index + 1)...]
    guard ["http://", "https://", "mailto:"].contains(where: { rest.starts(with: $0.utf8) }),
      let end = rest.firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }),
      bytes[end] == UInt8(ascii: ">")
    else {
      take(1)
      return
    }
    index += 1
    while index < end {
      if let entity = Entity(in: bytes, at: index), entity.end <= end {
        words += entity.text
        index = entity.end
      } else {
        take(1)
      }
    }
    index = end + 1
  }
}

// MARK: - Links and pictures

extension InlineWords {
  private mutating func open(length: Int) {
    brackets.append(
      Bracket(mark: words.count..<words.count + length, isImage: length == 2, lastRun: runs.last))
    take(length)
  }

  private mutating func closeBracket() {
    guard let opening = brackets.popLast(), opening.isActive, let end = destinationEnd(from: index + 1) else {
      take(1)
      return
    }
    marks.append(opening.mark)
    runs.pair(above: opening.lastRun)
    index = end
    guard !opening.isImage else { return }
    for other in brackets.indices.reversed() where !brackets[other].isImage {
      guard brackets[other].isActive else { break }
      brackets[other].isActive = false
    }
  }

  /// Where `(address "title")` ends that begins here; nil where none does.
  private func destinationEnd(from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let address = spacesEnd(from: start + 1)
    guard let addressEnd = bracketedEnd(from: address) ?? addressEnd(from: address) else { return nil }
    var end = spacesEnd(from: addressEnd)
    if end > addressEnd, let title = titleEnd(from: end) { end = spacesEnd(from: title) }
    return end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  private func spacesEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == Prose.space { end += 1 }
    return end
  }

  /// `<an address with spaces>`, close to the round bracket.
  private func bracketedEnd(from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<"), bytes[start - 1] == UInt8(ascii: "(") else {
      return nil
    }
    let rest = bytes[(start + 1)...]
    guard let first = rest.first, !"!?/".utf8.contains(first),
      let end = rest.firstIndex(where: { $0 < 0x20 || "<>\"'".utf8.contains($0) }), bytes[end] == UInt8(ascii: ">"),
      end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ")")
    else { return nil }
    return end + 1
  }

  private func addressEnd(from start: Int) -> Int? {
    var depth = 0
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case Prose.backslash where end + 1 < bytes.count && Prose.isPunctuation(bytes[end + 1]): end += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return end }
        depth -= 1
      case Prose.space: return end == start ? nil : end
      default: break
      }
      end += 1
    }
    return nil
  }

  private func titleEnd(from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var end = start + 1
    while end < bytes.count {
      if bytes[end] == closing { return end + 1 }
      if closing == UInt8(ascii: ")"), bytes[end] == UInt8(ascii: "(") { return nil }
      end += bytes[end] == Prose.backslash && end + 1 < bytes.count && Prose.isPunctuation(bytes[end + 1]) ? 2 : 1
    }
    return nil
  }
}
