/// Texts with places for what is put in, each in two languages.
///
/// A file of entries: a line in English, below it `= ` and the other language, an empty line between two of them. `%1`,
/// `%2` … are places, `\n` is a line's end, `#` begins a comment, and `~` in front of an entry says that it may also
/// stand in a place of another one: a word, a list's part.
struct WordingTable: Sendable {
  /// Texts without a place.
  private var whole: [String: Entry] = [:]
  /// Texts with places, those with the most words of their own first.
  private var patterns: [Entry] = []

  private struct Entry: Sendable {
    /// What stands between the places.
    var parts: [[UInt8]]
    var translation: String
    var fillsPlaces: Bool

    var length: Int { parts.reduce(0) { $0 + $1.count } }
  }

  init(_ file: String) {
    var english: Substring?
    for line in file.split(separator: "\n") where !line.hasPrefix("# ") && line != "#" {
      if line.hasPrefix("= "), let text = english {
        add(String(text), String(line.dropFirst(2)))
        english = nil
      } else {
        english = line
      }
    }
    patterns.sort { $0.length > $1.length }
  }

  private mutating func add(_ english: String, _ translation: String) {
    let fills = english.hasPrefix("~")
    let text = WordingTable.unescaped(fills ? String(english.dropFirst()) : english)
    let entry = Entry(
      parts: WordingTable.parts(of: text), translation: WordingTable.unescaped(translation), fillsPlaces: fills)
    if entry.parts.count == 1 { whole[text] = entry } else { patterns.append(entry) }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let at = rest.firstIndex(of: "\\") {
      let next = rest.index(after: at)
      guard next < rest.endIndex, rest[next] == "n" else {
        result += rest[...at]
        rest = rest[next...]
        continue
      }
      result += rest[..<at] + "\n"
      rest = rest[rest.index(after: next)...]
    }
    return result + rest
  }

  /// Cut at `%1`, `%2` ….
  private static func parts(of text: String) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.first {
      if byte == UInt8(ascii: "%"), let digit = bytes.dropFirst().first, (0x31...0x39).contains(digit) {
        parts.append([])
        bytes = bytes.dropFirst(2)
      } else {
        parts[parts.count - 1].append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return parts
  }

  // MARK: Saying

  /// Longer texts are no messages; looking for places in them would take long.
  private static let longest = 8 << 10

  /// Nil where the table does not have the text.
  func text(for english: String) -> String? { text(for: english, inPlace: false, depth: 0) }

  private func text(for english: String, inPlace: Bool, depth: Int) -> String? {
    if let entry = whole[english], !inPlace || entry.fillsPlaces { return entry.translation }
    let bytes = Array(english.utf8)
    guard bytes.count <= WordingTable.longest, depth < 3 else { return nil }
    for entry in patterns where !inPlace || entry.fillsPlaces {
      guard let values = WordingTable.values(of: entry.parts, in: bytes) else { continue }
      return filled(entry.translation, with: values.map { text(for: $0, inPlace: true, depth: depth + 1) ?? $0 })
    }
    return inPlace ? nil : placed(english, depth: depth) ?? sentences(english, depth: depth)
  }

  /// A place in front of the text, which is no word of any language: `/items/0/title: this text is empty`.
  private func placed(_ english: String, depth: Int) -> String? {
    guard let space = english.firstIndex(of: " "), english[..<space].hasSuffix(":") else { return nil }
    let rest = String(english[english.index(after: space)...])
    return text(for: rest, inPlace: false, depth: depth + 1).map { english[...space] + $0 }
  }

  /// Several sentences, each of which the table has: advice is put together of them.
  private func sentences(_ english: String, depth: Int) -> String? {
    var search = english.startIndex
    while let end = english[search...].firstIndex(where: { $0 == "." || $0 == "?" || $0 == ";" }) {
      let behind = english.index(after: end)
      guard behind < english.endIndex else { return nil }
      if english[behind] == " ", let first = text(for: String(english[..<behind]), inPlace: false, depth: depth + 1),
        let rest = text(for: String(english[english.index(after: behind)...]), inPlace: false, depth: depth + 1)
      {
        return first + " " + rest
      }
      search = behind
    }
    return nil
  }

  /// What stands in the places; nil where the text is another one.
  private static func values(of parts: [[UInt8]], in text: [UInt8]) -> [String]? {
    guard let first = parts.first, let last = parts.last, text.starts(with: first),
      text.count >= parts.reduce(0, { $0 + $1.count }), text.suffix(last.count).elementsEqual(last)
    else { return nil }
    var values: [String] = []
    var start = first.count
    for part in parts.dropFirst().dropLast() {
      guard let place = text[start..<(text.count - last.count)].firstIndexOf(part) else { return nil }
      values.append(String(decoding: text[start..<place], as: UTF8.self))
      start = place + part.count
    }
    guard start <= text.count - last.count else { return nil }
    values.append(String(decoding: text[start..<(text.count - last.count)], as: UTF8.self))
    return values
  }

  private func filled(_ translation: String, with values: [String]) -> String {
    var text = ""
    var rest = Substring(translation)
    while let at = rest.firstIndex(of: "%") {
      let next = rest.index(after: at)
      guard next < rest.endIndex, let number = rest[next].wholeNumberValue, values.indices.contains(number - 1) else {
        text += rest[...at]
        rest = rest[next...]
        continue
      }
      text += rest[..<at] + values[number - 1]
      rest = rest[rest.index(after: next)...]
    }
    return text + rest
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstIndexOf(_ part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return part.isEmpty ? startIndex : nil }
    return (startIndex...(endIndex - part.count)).first { self[$0] == first && self[$0...].starts(with: part) }
  }
}
