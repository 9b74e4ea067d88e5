import Minutes

/// Case numbers and the KLE subject inside them.
///
/// Shapes measured in the samples: `00.01.00A00-29-25`, `15.00.00-A00-4-21`, `25-1-85.10.00-P07`, `22/19162`.
/// KLE is KL's classification of municipal subjects: group, subject group and subject of two digits each, then a facet
/// (a letter and two digits).
enum CaseNumber {
  struct Found: Equatable {
    /// As printed; nil where only a KLE code is printed.
    var number: String?
    var topic: String?
  }

  /// What a line tells about the case; nil where it is not such a line.
  ///
  /// A line is one when it is nothing but a case number, or a label of the dialect followed by one.
  static func read(_ line: some StringProtocol, dialect: Dialect) -> Found? {
    let mayBeOne = line.withBytes { bytes in
      let range = ByteText.trimmed(0..<bytes.count, of: bytes)
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      guard !text.isEmpty, text.count <= 160 else { return false }
      // A number's signs alone, or a label in front.
      return text.count <= 40 && text.allSatisfy(isNumberByte) || dialect.words.caseLabelTable.mayLabel(text)
    }
    return mayBeOne ? read(trimmed: line.trimmingSpaces(), dialect: dialect) : nil
  }

  private static func read(trimmed text: some StringProtocol, dialect: Dialect) -> Found? {
    guard !text.isEmpty, text.utf8.count <= 160 else { return nil }
    if isNumber(text) { return Found(number: String(text), topic: topic(in: text)) }
    if isTopic(text) { return Found(number: nil, topic: String(text)) }
    return labelled(text, dialect: dialect)
  }

  private static func labelled(_ text: some StringProtocol, dialect: Dialect) -> Found? {
    var rest = String(text)
    var found = Found()
    var matched = false
    // Several facts may share the line: "Sagsnr.: 23/4567   J.nr.: 00.30.14".
    while let label = leadingLabel(of: rest, dialect: dialect) {
      var value = String(rest.dropFirst(label.length).trimmingSpaces())
      if value.begins(with: ":") { value = String(value.dropFirst().trimmingSpaces()) }
      let token = value.prefix { !$0.isWhitespace && $0 != "," && $0 != ";" && $0 != "|" }
      guard token.unicodeScalars.contains(where: \.isDigit), token.scalarCount >= 3 else { break }
      // "Sag nr. 10" heads an item; a case's number is longer or has parts.
      if dialect.words.itemLabels.contains(label.text), token.utf8.filter(DateReader.isDigit).count < 5,
        !token.dropLast().contains(where: { $0 == "/" || $0 == "-" })
      {
        break
      }
      let printed = token.ends(with: ".") || token.ends(with: ")") ? token.dropLast() : token
      if isTopic(printed) {
        if label.isSubject || label.isCase { found.topic = String(printed) }
      } else if label.isCase, found.number == nil {
        found.number = String(printed)
        found.topic = found.topic ?? topic(in: printed)
      } else {
        break
      }
      matched = true
      rest = String(
        value.dropFirst(token.count).drop {
          $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "|" || $0 == "-" || $0 == "–"
        })
      if rest.isEmpty { break }
    }
    // Words behind the number: a sentence that mentions a case, not a line that names this item's.
    guard matched, rest.scalarCount <= 40 || closesWithMark(rest, dialect: dialect) else { return nil }
    return found
  }

  /// "Sagsnr. 299835 Økonomiudvalget Åbent punkt": body and openness behind the number.
  private static func closesWithMark(_ rest: String, dialect: Dialect) -> Bool {
    guard rest.scalarCount <= 160 else { return false }
    let key = Vocabulary.key(rest)
    return (dialect.words.closedWords + dialect.words.openWords).contains { key.ends(with: $0) }
  }

  private static func leadingLabel(
    of text: String, dialect: Dialect
  ) -> (text: String, length: Int, isCase: Bool, isSubject: Bool)? {
    guard text.withBytes(dialect.words.caseLabelTable.mayLabel) else { return nil }
    let lower = text.beginning(40).lowered()
    var best: (text: String, length: Int, isCase: Bool, isSubject: Bool)?
    func consider(_ label: String, isCase: Bool) {
      guard lower.begins(with: label) else { return }
      let after = lower.dropFirst(label.count).unicodeScalars.first
      guard let after, after == ":" || after.isSpace || after == "." || after.isDigit && label.ends(with: ".") else {
        return
      }
      let length = label.count
      if let known = best, known.length > length { return }
      if let known = best, known.length == length {
        best = (label, length, known.isCase || isCase, known.isSubject || !isCase)
      } else {
        best = (label, length, isCase, !isCase)
      }
    }
    for label in dialect.words.caseLabels { consider(label, isCase: true) }
    for label in dialect.words.subjectLabels { consider(label, isCase: false) }
    return best
  }

  /// A case number of one of the shapes that need no label.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    guard (4...40).contains(text.utf8.count), text.withBytes({ $0.allSatisfy(isNumberByte) }) else { return false }
    let bytes = Array(text.utf8)
    if let kle = topicRange(in: bytes) {
      // Something besides the code itself: a facet, a running number.
      return bytes.count > 8 && (kle.lowerBound == 0 || bytes[kle.lowerBound - 1] == UInt8(ascii: "-"))
        && bytes.contains(UInt8(ascii: "-"))
    }
    // 22/19162, 2023/001234, 2023-014521
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" })
    guard parts.count == 2, parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isDigit) }) else { return false }
    let first = parts[0].utf8.count
    // "2022-2025" is a term, "2023/2024" a school year.
    if first == 4, parts[1].utf8.count == 4, let from = Int(parts[0]), let to = Int(parts[1]), (from...from + 10) ~= to
    {
      return false
    }
    let slash = text.contains("/")
    return slash
      ? (first == 2 || first == 4) && (1...7).contains(parts[1].utf8.count)
      : first == 4 && (4...7).contains(parts[1].utf8.count)
  }

  /// `00.30.14`, and nothing else.
  static func isTopic(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 8 && topicRange(in: Array(text.utf8)) == 0..<8
  }

  /// The KLE code inside a case number.
  static func topic(in number: some StringProtocol) -> String? {
    let bytes = Array(number.utf8)
    return topicRange(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func topicRange(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.count >= 8 else { return nil }
    for start in 0...(bytes.count - 8) {
      let digits = [0, 1, 3, 4, 6, 7].allSatisfy { DateReader.isDigit(bytes[start + $0]) }
      guard digits, bytes[start + 2] == UInt8(ascii: "."), bytes[start + 5] == UInt8(ascii: ".") else { continue }
      if start > 0, DateReader.isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { continue }
      if start + 8 < bytes.count, DateReader.isDigit(bytes[start + 8]) || bytes[start + 8] == UInt8(ascii: ".") {
        continue
      }
      return start..<(start + 8)
    }
    return nil
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    // A facet's letter may be Æ, Ø or Å: 0xC3 and 0x86, 0x98 or 0x85 in UTF-8.
    DateReader.isDigit(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == 0xC3 || byte == 0x86 || byte == 0x98 || byte == 0x85
  }
}
