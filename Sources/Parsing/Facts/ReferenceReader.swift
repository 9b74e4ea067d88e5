import Minutes

/// Other meetings' items that a text names with body, full date and number: "Økonomiudvalget 01.04.2025, punkt 8".
enum ReferenceReader {
  private static let itemWords = [
    "punkt nr.", "punkt.", "punkt", "pkt. nr.", "pkt.", "pkt", "dagsordenspunkt", "sag nr.",
  ]

  /// In order of appearance; the meeting's own items do not count.
  static func read(_ texts: [String], own meeting: Meeting) -> [ItemReference] {
    var references: [ItemReference] = []
    for text in texts where text.utf8.contains(where: DateReader.isDigit) {
      for reference in read(text) {
        let isOwn = reference.date == meeting.date.description && BodyName.same(reference.body, meeting.body)
        let known = references.contains {
          $0.date == reference.date && $0.item == reference.item && BodyName.same($0.body, reference.body)
        }
        if !isOwn, !known { references.append(reference) }
      }
    }
    return references
  }

  private static func read(_ text: String) -> [ItemReference] {
    let bytes = Array(text.utf8)
    var dates: [DateReader.Found] = []
    var index = 0
    while index < bytes.count {
      guard DateReader.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      if index == 0 || !DateReader.isDigit(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: "."),
        let found = DateReader.date(in: bytes, at: index), found.date != nil
      {
        dates.append(found)
        index = found.range.upperBound
      } else {
        while index < bytes.count, DateReader.isDigit(bytes[index]) { index += 1 }
      }
    }
    guard !dates.isEmpty else { return [] }
    let bodies = BodyName.all(in: bytes)
    guard !bodies.isEmpty else { return [] }
    var references: [ItemReference] = []
    for (position, found) in dates.enumerated() {
      guard let date = found.date else { continue }
      let limit = position + 1 < dates.count ? dates[position + 1].range.lowerBound : bytes.count
      let floor = position > 0 ? dates[position - 1].range.upperBound : 0
      guard let body = body(before: found.range.lowerBound, floor: floor, in: bytes, bodies: bodies) else { continue }
      var numbers = numbers(after: found.range.upperBound, limit: limit, in: bytes)
      if numbers.isEmpty { numbers = self.numbers(before: body.range.lowerBound, floor: floor, in: bytes) }
      references += numbers.map { ItemReference(body: body.name, date: date.description, item: $0) }
    }
    return references
  }

  /// The last body in front of the date, at most five words away and in the same sentence.
  private static func body(before end: Int, floor: Int, in bytes: [UInt8], bodies: [BodyName.Found]) -> BodyName.Found?
  {
    guard let body = bodies.last(where: { $0.range.upperBound <= end && $0.range.lowerBound >= floor }) else {
      return nil
    }
    let gap = String(decoding: bytes[body.range.upperBound..<end], as: UTF8.self)
    let words = gap.split(separator: " ")
    guard words.count <= 5, !gap.containsText(". "), !gap.containsText(") ") else { return nil }
    // "… på udvalgsmødet den": the meeting named last is another one.
    guard !words.contains(where: { $0.lowered().begins(with: "udvalgsm") || $0.lowered().begins(with: "udvalgsr") })
    else { return nil }
    return body
  }

  /// ", punkt 1 og 8", "(punkt 24)", "som punkt 11"
  private static func numbers(after start: Int, limit: Int, in bytes: [UInt8]) -> [String] {
    let window = String(decoding: bytes[start..<min(limit, start + 80)], as: UTF8.self)
    let lower = window.lowered()
    guard lower.utf8.count == window.utf8.count else { return [] }
    for word in itemWords {
      guard let range = lower.firstRange(ofText: word) else { continue }
      let gap = lower[..<range.lowerBound]
      guard gap.split(separator: " ").count <= 5, !gap.containsText("bilag"), !gap.containsText(". ") else { return [] }
      return list(
        window[
          window.utf8.index(
            window.startIndex, offsetBy: lower.utf8.distance(from: lower.startIndex, to: range.upperBound))...])
    }
    return []
  }

  /// "punkt 214 på Økonomiudvalgets møde den …"
  private static func numbers(before end: Int, floor: Int, in bytes: [UInt8]) -> [String] {
    let window = String(decoding: bytes[max(floor, end - 40)..<end], as: UTF8.self).lowered()
    for word in itemWords {
      guard let range = window.firstRange(ofText: word + " "), !window[..<range.lowerBound].ends(with: "bilag ") else {
        continue
      }
      let numbers = list(window[range.upperBound...])
      if !numbers.isEmpty { return numbers }
    }
    return []
  }

  /// "1 og 8", "3, 4 og 5", "C012/23"
  private static func list(_ text: Substring) -> [String] {
    var numbers: [String] = []
    var rest = text.drop { $0 == " " || $0 == "." || $0 == ":" }
    while true {
      let token = rest.prefix { $0.isNumber || $0.isUppercase || $0 == "/" }
      guard token.contains(where: \.isNumber) else { break }
      numbers.append(String(token))
      rest = rest.dropFirst(token.count)
      // Another number follows only as "og 8" or ", 9" that is no date.
      let joined =
        rest.begins(with: " og ")
        ? rest.dropFirst(4)
        : rest.begins(with: ", ") && numbers.count < 6 ? rest.dropFirst(2) : rest.dropFirst(rest.count)
      let next = joined.prefix { $0.isNumber }
      let after = joined.dropFirst(next.count).first
      guard (1...3).contains(next.count),
        after.map({ !".-/".contains($0) || joined.dropFirst(next.count + 1).first?.isNumber != true }) ?? true
      else { break }
      rest = joined
    }
    return numbers
  }
}
