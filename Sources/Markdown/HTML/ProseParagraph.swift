/// Joins the lines of a paragraph so that cmark reads its marks and takes none of its lines for a block.
enum ProseParagraph {
  /// The paragraph on one line, but for its hard line breaks.
  ///
  /// Complexity: linear in the text.
  static func joined(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    var isAtStart = true
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = trimmed(line)
      guard !words.isEmpty else { continue }
      if isAtStart {
        appendDisarmed(words, to: &result)
      } else {
        result.append(UInt8(ascii: " "))
        result.append(contentsOf: words)
      }
      isAtStart = breaksHard(line)
      if isAtStart { result.append(contentsOf: (endsInEscape(words) ? "\n" : "  \n").utf8) }
    }
    return result
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let words = line.drop(while: ProseCharacters.isSpace)
    let last = words.lastIndex { !ProseCharacters.isSpace($0) } ?? words.startIndex - 1
    return words[words.startIndex..<(last + 1)]
  }

  private static func breaksHard(_ line: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    if line.suffix(2).elementsEqual([space, space]) { return true }
    return endsInEscape(line)
  }

  private static func endsInEscape(_ line: ArraySlice<UInt8>) -> Bool {
    line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Puts a backslash before what would begin a heading, quote, list, rule or code block.
  private static func appendDisarmed(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let backslash = UInt8(ascii: "\\")
    guard let first = line.first else { return }
    let rest = line.dropFirst()
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      result.append(backslash)
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      let isBullet = rest.first.map(ProseCharacters.isSpace) ?? true
      let isRule = rest.allSatisfy { $0 == first || ProseCharacters.isSpace($0) }
      if isBullet || isRule { result.append(backslash) }
    case UInt8(ascii: "`"):
      let run = line.prefix { $0 == first }.count
      if run >= 3, !line.dropFirst(run).contains(first) { result.append(backslash) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let next = line.dropFirst(digits.count).first
      if next == UInt8(ascii: ".") || next == UInt8(ascii: ")") {
        result.append(contentsOf: digits)
        result.append(backslash)
        result.append(contentsOf: line.dropFirst(digits.count))
        return
      }
    default: break
    }
    result.append(contentsOf: line)
  }
}
