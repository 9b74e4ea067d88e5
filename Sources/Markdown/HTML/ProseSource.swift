/// A text made ready for cmark: what it must not see is replaced by stand-ins, and lines can be found by number.
///
/// Raw HTML is the source of most of cmark's slow cases and loses words in its safe mode, so no `<` reaches it but those
/// of addresses. A reference definition can multiply a text a thousandfold and swallows words, so no `]:` does either.
struct ProseSource {
  private(set) var bytes: [UInt8] = []
  private(set) var lineStarts: [Int] = [0]

  /// Takes blocks of Markdown.
  init(blocks text: UnsafeBufferPointer<UInt8>) {
    bytes = ProseSource.prepared(text)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
  }

  /// Takes one paragraph, in which no line is to begin a block.
  init(inline text: UnsafeBufferPointer<UInt8>) {
    bytes = ProseParagraph.joined(ProseSource.prepared(text))
  }

  /// The lines, without their line feeds.
  var lines: [ArraySlice<UInt8>] { lineStarts.indices.map { line($0 + 1, from: 1) } }

  /// The bytes of a line, counted from 1 as cmark counts, from a column on; empty where there are none.
  func line(_ number: Int, from column: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1), column >= 1 else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return start + column - 1 <= end ? bytes[(start + column - 1)..<end] : []
  }

  private static func prepared(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let dropped = ProseCharacters.droppedLength(at: index, in: text)
      if dropped > 0 {
        index += dropped
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "\r"):
        result.append(UInt8(ascii: "\n"))
        if index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: ":") where result.last == UInt8(ascii: "]"): result.append(ProseCharacters.colon)
      case UInt8(ascii: "<"): appendLessThan(at: index - 1, of: text, to: &result)
      default: result.append(byte)
      }
    }
    return result
  }

  private static func appendLessThan(
    at index: Int, of text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    if endsInEscape(result) {
      result[result.count - 1] = ProseCharacters.escapedLessThan
    } else if opensAddress(at: index, in: text) || opensDestination(at: index, in: text) {
      result.append(UInt8(ascii: "<"))
    } else {
      result.append(ProseCharacters.lessThan)
    }
  }

  /// Whether a text ends in an odd number of backslashes, so that the next character is escaped.
  private static func endsInEscape(_ bytes: [UInt8]) -> Bool {
    bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Whether `<https://…>` begins here: an address in angle brackets, without spaces.
  private static func opensAddress(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = text[(index + 1)...]
    guard ["http://", "https://", "mailto:"].contains(where: { rest.starts(with: $0.utf8) }) else { return false }
    let end = rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return end.map { text[$0] == UInt8(ascii: ">") } ?? false
  }

  /// Whether `](<…>)` holds this bracket: a destination that may contain spaces.
  private static func opensDestination(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 2, text[index - 1] == UInt8(ascii: "("), text[index - 2] == UInt8(ascii: "]") else { return false }
    let rest = text[(index + 1)...]
    guard let first = rest.first, !"!?/".utf8.contains(first) else { return false }
    guard let end = rest.firstIndex(where: { $0 < 0x20 || "<>\"'".utf8.contains($0) }) else { return false }
    return text[end] == UInt8(ascii: ">") && end + 1 < text.count && text[end + 1] == UInt8(ascii: ")")
  }
}
