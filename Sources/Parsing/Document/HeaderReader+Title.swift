import Minutes

extension HeaderReader {
  /// The longest word of the dialect for minutes or an agenda that the line begins with, or holds as a word.
  func kindWord(in text: String) -> (kind: Meeting.Kind, range: Range<String.Index>)? {
    guard text.utf8.count <= 200 else { return nil }
    let lower = text.lowered()
    guard lower.utf8.count == text.utf8.count else { return nil }
    var best: (kind: Meeting.Kind, range: Range<String.Index>)?
    for (kind, words) in dialect.kindWords {
      for word in words {
        guard let range = lower.firstRange(ofText: word) else { continue }
        let before =
          range.lowerBound == lower.startIndex
          || lower[..<range.lowerBound].unicodeScalars.last.map { !$0.isLetter } == true
        let after =
          range.upperBound == lower.endIndex
          || lower[range.upperBound...].unicodeScalars.first.map { !$0.isLetter } == true
        guard before, after else { continue }
        let length = lower.utf8.distance(from: range.lowerBound, to: range.upperBound)
        let known = best.map { lower.utf8.distance(from: $0.range.lowerBound, to: $0.range.upperBound) } ?? 0
        if length > known { best = (kind, range) }
      }
    }
    guard let best else { return nil }
    let start = text.utf8.distance(from: lower.startIndex, to: best.range.lowerBound)
    let end = text.utf8.distance(from: lower.startIndex, to: best.range.upperBound)
    let range = text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: end)
    return (best.kind, range)
  }

  /// Reads kind, body, term and date of the title; returns the positions of its lines.
  func readTitle(_ free: [Int], into header: inout Header) -> [Int] {
    let zone = Array(free.prefix(12))
    guard
      let at = zone.firstIndex(where: { position in
        guard let word = kindWord(in: lines[position].text) else { return false }
        // A sentence that mentions minutes is no title.
        return !lines[position].text.ends(with: ".") || word.range.lowerBound == lines[position].text.startIndex
      }), let word = kindWord(in: lines[zone[at]].text)
    else { return [] }
    header.kind = word.kind
    var last = at
    let text = lines[zone[at]].text
    let behind = titleRest(String(text[word.range.upperBound...]))
    let before = text[..<word.range.lowerBound].trimmingSpaces().trimmingCharacters("-–:, ")
    if behind.unicodeScalars.contains(where: \.isLetter) { header.body = body(in: behind) }
    if header.body == nil, BodyName.first(in: before) != nil { header.body = body(in: before) }
    if header.body == nil {
      // Title lines around it: below first, as most print it, then above.
      let below = zone[(at + 1)...].prefix(2).first { isBodyLine(lines[$0].text) }
      let above = zone[..<at].reversed().first { isBodyLine(lines[$0].text) }
      if let below, below == zone[safe: at + 1] || above == nil {
        header.body = body(in: lines[below].text)
        last = zone.firstIndex(of: below) ?? at
      } else if let above {
        header.body = body(in: lines[above].text)
      }
    }
    let printed = zone[...last].map { lines[$0].text.replacing("\t", with: " ") }.joined(separator: " ")
    header.heading = MarkedText.prose(printed).plain
    header.term = term(in: printed)
    return Array(zone[...last])
  }

  private func isBodyLine(_ text: String) -> Bool {
    guard text.utf8.count <= 100, !text.ends(with: ".") else { return false }
    if BodyName.first(in: text) != nil { return true }
    return text.isAllCapitals && BodyName.isBodyWord(text.split(separator: " ").last ?? "")
  }

  /// The rest of a title without date, weekday, term and joining words.
  private func titleRest(_ text: String) -> String {
    var rest = text
    if let found = DateReader.first(in: rest) {
      let bytes = Array(rest.utf8)
      rest = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
    }
    if let range = termRange(in: rest) { rest = String(rest[..<range.lowerBound]) }
    var words = rest.split(separator: " ").map(String.init)
    let joining: Set<String> = [
      "af", "fra", "til", "for", "i", "mødet", "møde", "møderne", "ordinært", "ekstraordinært", "det", "på", "-", "–",
      "|", ":", "over", "om", "åbent", "offentligt", "fælles", "og",
    ]
    let tail: Set<String> = [
      "d.", "d", "den", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "-", "–", ",", "(",
      "møde", "mødet", "kl.", "|", ":",
    ]
    while let first = words.first, joining.contains(first.lowered()) { words.removeFirst() }
    while let last = words.last, tail.contains(last.lowered().trimmingCharacters(",")) { words.removeLast() }
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
    rest = rest.trimmingCharacters(",:;-–( ")
    guard rest.unicodeScalars.filter(\.isLetter).count >= 3, rest.utf8.count <= 160 else { return nil }
    return rest
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
    let printed = String(text[range]).replacing("–", with: "-").replacing(" ", with: "")
    let years = printed.split(separator: "-").compactMap { Int($0) }
    guard years.count == 2, years[1] > years[0], years[1] - years[0] <= 8 else { return nil }
    return printed
  }
}
