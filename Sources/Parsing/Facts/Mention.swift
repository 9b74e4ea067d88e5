import Minutes

/// A meeting, or one item of it, that a text names.
public struct Mention: Hashable, Sendable {
  /// The words that a link covers, in UTF-8 offsets into the text; no white space or punctuation at its ends, no bracket
  /// without its partner.
  public var range: Range<Int>
  /// As printed, in the nominative and with a capital; nil where the text means the meeting's own body ("udvalgets møde").
  public var body: String?
  /// Nil where the text prints day and month without a year.
  public var date: CalendarDate?
  /// As printed; nil where only the meeting is named.
  public var item: String?

  public init(range: Range<Int>, body: String? = nil, date: CalendarDate? = nil, item: String? = nil) {
    self.range = range
    self.body = body
    self.date = date
    self.item = item
  }
}

/// Finds the meetings that a text names, and their items: "Økonomiudvalget 01.04.2025, punkt 1 og 8", "på mødet den 3. maj".
public enum MentionReader {
  /// In order; ranges never overlap.
  ///
  /// Complexity: linear in the text; a text without a date costs one look at each byte.
  public static func read(_ text: String) -> [Mention] {
    var text = text
    guard let found = text.withUTF8({ $0.holds(DateReader.isDigit) ? Array($0) : nil }) else { return [] }
    let bytes = withPlainSpaces(found)
    let dates = PrintedDate.all(in: bytes)
    guard !dates.isEmpty else { return [] }
    var scan = MentionScan(bytes: bytes, dates: dates)
    scan.readAll()
    return scan.mentions
  }

  /// No-break spaces, two bytes in UTF-8, as two spaces: no place moves.
  private static func withPlainSpaces(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xA0) else { return bytes }
    var plain = bytes
    for index in bytes.indices.dropLast() where bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 {
      plain[index] = 0x20
      plain[index + 1] = 0x20
    }
    return plain
  }
}
