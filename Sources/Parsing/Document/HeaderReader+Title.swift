import Minutes

extension HeaderReader {
  /// Whether the line says what the document is.
  func isTitle(_ text: String) -> Bool { TitleWords(text, dialect: dialect).kind != nil }

  /// Reads kind, body, term and date of the title; returns the positions of its lines.
  func readTitle(_ free: [Int], into header: inout Header) -> [Int] {
    let zone = Array(free.prefix(12))
    var title: (at: Int, words: TitleWords, kind: Dialect.TitleKind)?
    for (at, position) in zone.enumerated() {
      let text = lines[position].text
      let words = TitleWords(text, dialect: dialect)
      guard let kind = words.kind, let first = words.found.first else { continue }
      // A sentence that mentions minutes is no title.
      guard !text.ends(with: ".") || first.range.lowerBound == text.startIndex else { continue }
      title = (at, words, kind)
      break
    }
    guard let title else { return [] }
    header.kind = title.kind
    var last = title.at
    // "Dagsorden", and below it "Tillæg nr. 2".
    if title.kind == .agenda, let next = zone[safe: last + 1],
      TitleWords(lines[next].text, dialect: dialect).isSupplementAlone
    {
      header.kind = .supplement
      last += 1
    }
    let text = lines[zone[title.at]].text
    header.body = body(in: text, around: title.words)
    if header.body == nil {
      // Title lines around it: below first, as most print it, then above.
      let below = zone[(last + 1)...].prefix(2).first { isBodyLine(lines[$0].text) }
      let above = zone[..<title.at].reversed().first { isBodyLine(lines[$0].text) }
      if let below, below == zone[safe: last + 1] || above == nil {
        header.body = body(in: lines[below].text)
        last = zone.firstIndex(of: below) ?? last
      } else if let above {
        header.body = body(in: lines[above].text)
      }
    }
    // "Dagsorden til møde den 2. juni 2026 i Økonomiudvalget"
    if header.body == nil { header.body = BodyName.first(in: text).flatMap { body(in: $0.name) } }
    let printed = zone[...last].map { lines[$0].text.replacingText("\t", with: " ") }.joined(separator: " ")
    header.heading = MarkedText.prose(printed).plain
    header.term = term(in: printed)
    return Array(zone[...last])
  }

  /// The body that a title names: behind its words, between them, or in front of them.
  private func body(in title: String, around words: TitleWords) -> String? {
    guard let first = words.found.first else { return nil }
    var pieces: [String] = []
    for (index, found) in words.found.enumerated() {
      let end = words.found[safe: index + 1]?.range.lowerBound ?? title.endIndex
      var behind = titleRest(String(title[found.range.upperBound..<end]))
      // "Tillægsdagsorden 2 til Økonomiudvalget"
      if found.word.kind == .supplement { behind = titleRest(String(behind.drop { $0.isNumber || $0 == "." })) }
      if behind.unicodeScalars.contains(where: \.isLetter) { pieces.append(behind) }
    }
    // "Udskrift af udvalgets protokol": what stands between two words need not name the body.
    if words.found.count > 1 { pieces.removeAll { $0.startsInLowerCase && BodyName.first(in: $0) == nil } }
    let before = title[..<first.range.lowerBound].trimmingSpaces().trimmingCharacters("-–:, ")
    let named = pieces.first { BodyName.first(in: $0) != nil }
    for piece in [named].compactMap(\.self) + pieces.reversed() { if let body = body(in: piece) { return body } }
    return BodyName.first(in: before) == nil ? nil : body(in: before)
  }

  private func isBodyLine(_ text: String) -> Bool {
    guard text.utf8.count <= 100, !text.ends(with: ".") else { return false }
    if BodyName.first(in: text) != nil { return true }
    return text.isAllCapitals && BodyName.isBodyWord(text.split(separator: " ").last ?? "")
  }

  private static let joining: Set<String> = [
    "af", "fra", "til", "for", "i", "mødet", "møde", "møderne", "ordinært", "ekstraordinært", "det", "på", "-", "–",
    "|", ":", "over", "om", "åbent", "offentligt", "fælles", "og",
  ]
  private static let tail: Set<String> = [
    "d.", "d", "den", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "-", "–", ",", "(",
    "møde", "mødet", "kl.", "|", ":",
  ]

  /// The rest of a title without date, weekday, term and joining words.
  private func titleRest(_ text: String) -> String {
    var rest = text
    if let found = DateReader.first(in: rest) {
      let bytes = Array(rest.utf8)
      rest = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
    }
    if let range = termRange(in: rest) { rest = String(rest[..<range.lowerBound]) }
    var words = rest.split(separator: " ").map(String.init)
    while let first = words.first, HeaderReader.joining.contains(first.lowered()) { words.removeFirst() }
    // "nr. 2 til Økonomiudvalget"
    if words.count > 1, ["nr.", "nr"].contains(words[0].lowered()), words[1].utf8.first.map(DateReader.isDigit) == true
    {
      words.removeFirst(2)
      while let first = words.first, HeaderReader.joining.contains(first.lowered()) { words.removeFirst() }
    }
    while let last = words.last, HeaderReader.tail.contains(last.lowered().trimmingCharacters(",")) {
      words.removeLast()
    }
    return words.joined(separator: " ").trimmingCharacters(",:;-–( ")
  }

  /// A body's name out of a title line: without term, date and "i … Kommune".
  func body(in text: String) -> String? {
    var rest = titleRest(text)
    if let range = rest.firstRange(ofText: " i "), rest[range.upperBound...].containsText("ommune") {
      rest = String(rest[..<range.lowerBound])
    }
    if rest.lowered().ends(with: " kommune") || rest.lowered() == "kommune" { return nil }
    if let found = BodyName.first(in: rest), rest.split(separator: " ").count > 8 || rest.startsInLowerCase {
      rest = found.name
    }
    rest = withoutGenitive(rest.trimmingCharacters(",:;-–( "))
    guard rest.unicodeScalars.filter(\.isLetter).count >= 3, rest.utf8.count <= 160 else { return nil }
    return rest
  }

  /// "Økonomiudvalgets møde", "Teknisk Udvalgs dagsorden": the body's own name, so that all its documents have one address.
  private func withoutGenitive(_ name: String) -> String {
    guard name.ends(with: "s") || name.ends(with: "S") else { return name }
    let base = String(name.dropLast())
    guard let found = BodyName.first(in: base), found.range == 0..<base.utf8.count else { return name }
    return base
  }

  private func termRange(in text: String) -> Range<String.Index>? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 9 else { return nil }
    for start in 0...(bytes.count - 9) {
      let digits = [0, 1, 2, 3].allSatisfy { DateReader.isDigit(bytes[start + $0]) }
      guard digits, bytes[start] == UInt8(ascii: "2") || bytes[start] == UInt8(ascii: "1"),
        start == 0 || !DateReader.isDigit(bytes[start - 1])
      else { continue }
      var next = start + 4
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: "-") {
        next += 1
      } else if next + 2 < bytes.count, bytes[next] == 0xE2, bytes[next + 1] == 0x80 {
        next += 3
      } else {
        continue
      }
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      guard next + 4 <= bytes.count, bytes[next..<(next + 4)].allSatisfy(DateReader.isDigit),
        next + 4 == bytes.count || !DateReader.isDigit(bytes[next + 4]) && bytes[next + 4] != UInt8(ascii: "-")
      else { continue }
      return text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: next + 4)
    }
    return nil
  }

  private func term(in text: String) -> String? {
    guard let range = termRange(in: text) else { return nil }
    let printed = String(text[range]).replacingText("–", with: "-").replacingText(" ", with: "")
    let years = printed.split(separator: "-").compactMap { Int($0) }
    guard years.count == 2, years[1] > years[0], years[1] - years[0] <= 8 else { return nil }
    return printed
  }
}
