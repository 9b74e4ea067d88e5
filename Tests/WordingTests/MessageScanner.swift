/// Finds the texts in Swift sources that a person may get to read: what stands in the calls that make messages.
struct MessageScanner {
  /// What each text is, with `%1`, `%2` … for what is put in.
  private(set) var messages: [String] = []

  private static let makers: Set<String> = [
    "error", "Diagnostic", "UsageError", "wrong", "mistake", "report", "problem", "Refusal", "NameProblem", "YAMLError",
    "failure", "note", "warning", "Option", "Verb", "unexpected", "TemplateProblem", "fail", "words", "wording", "tell",
    "refuse", "doubt",
  ]
  private static let others: Set<String> = [
    "joined", "split", "hasPrefix", "hasSuffix", "replacingOccurrences", "contains", "begins", "ends", "containsText",
  ]

  private let source: [UInt8]
  private var position = 0
  private var calls: [String] = []
  /// The text that ended last, and where: one behind a `+` goes on with it.
  private var last: (text: String, places: Int, end: Int)?

  init(_ source: String) {
    self.source = Array(source.utf8)
    while position < self.source.count { step() }
    finish()
  }

  private func stands(_ text: StaticString) -> Bool {
    source[position...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func step() {
    if stands("//") {
      while position < source.count, source[position] != 0x0A { position += 1 }
    } else if stands("\"\"\"") {
      multiLine()
    } else if source[position] == UInt8(ascii: "\"") {
      singleLine()
    } else {
      if source[position] == UInt8(ascii: "(") {
        finish()
        calls.append(name(before: position))
      } else if source[position] == UInt8(ascii: ")") {
        finish()
        _ = calls.popLast()
      }
      position += 1
    }
  }

  private func name(before end: Int) -> String {
    var start = end
    while start > 0, source[start - 1] == UInt8(ascii: "_") || isLetter(source[start - 1]) { start -= 1 }
    return String(decoding: source[start..<end], as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func multiLine() {
    finish()
    position += 3
    let start = position
    while position < source.count, !stands("\"\"\"") { position += 1 }
    var lines = String(decoding: source[start..<position], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropFirst()
    let indent = lines.popLast()?.count ?? 0
    last = (lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n"), 0, position)
    position += 3
    finish()
  }

  private mutating func singleLine() {
    var text = ""
    var places = 0
    if let before = last, source[before.end..<position].filter({ $0 != 0x20 && $0 != 0x0A }) == [UInt8(ascii: "+")] {
      (text, places) = (before.text, before.places)
    } else {
      finish()
    }
    var bytes: [UInt8] = []
    position += 1
    while position < source.count, source[position] != UInt8(ascii: "\"") {
      if stands("\\(") {
        places += 1
        bytes += Array("%\(places)".utf8)
        skipPlace()
      } else if source[position] == UInt8(ascii: "\\") {
        bytes.append(source[position + 1] == UInt8(ascii: "n") ? 0x0A : source[position + 1])
        position += 2
      } else {
        bytes.append(source[position])
        position += 1
      }
    }
    position += 1
    last = (text + String(decoding: bytes, as: UTF8.self), places, position)
  }

  /// What is put in, texts inside it included.
  private mutating func skipPlace() {
    var depth = 1
    position += 2
    while depth > 0, position < source.count {
      switch source[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""):
        position += 1
        while source[position] != UInt8(ascii: "\"") { position += source[position] == UInt8(ascii: "\\") ? 2 : 1 }
      default: break
      }
      position += 1
    }
  }

  private mutating func finish() {
    guard let text = last?.text else { return }
    last = nil
    guard let innermost = calls.last(where: { !$0.isEmpty }), !MessageScanner.others.contains(innermost),
      calls.contains(where: MessageScanner.makers.contains), text.contains(" "), !text.hasPrefix("<"),
      text.contains(where: \.isLetter)
    else { return }
    messages.append(text)
  }
}
