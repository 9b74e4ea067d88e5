/// A body's name as the portal lists it: "Økonomiudvalget (2022-2025)", "Historisk - Byrådet".
struct FirstAgendaBody {
  var name: String
  /// "2022-2025".
  var term: String?

  init(_ text: String) {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let core = word.lowercased().filter { $0.isLetter }
      if ["historisk", "historiske", "nedlagt", "tidligere"].contains(core), core != "tidligere" || word.contains("(") {
        continue
      }
      words.append(String(word))
    }
    (words, term) = FirstAgendaBody.withoutTerm(words)
    let marks: Set<String> = ["-", "–", "—", "|", ":", ",", "()", "(", ")"]
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    while let last = words.last, marks.contains(last) { words.removeLast() }
    while let last = words.last, last.hasSuffix(","), last.count > 1 { words[words.count - 1].removeLast() }
    name = words.joined(separator: " ")
  }

  /// Takes out "(2022-2025)", "2022 - 2025", "2022-25".
  private static func withoutTerm(_ words: [String]) -> ([String], String?) {
    let joined = words.joined(separator: " ")
    let digits = Array(joined)
    var index = 0
    while index + 8 < digits.count {
      defer { index += 1 }
      guard index == 0 || !digits[index - 1].isNumber, let first = year(digits, at: index) else { continue }
      var next = index + 4
      while next < digits.count, digits[next] == " " { next += 1 }
      guard next < digits.count, "-–—/".contains(digits[next]) else { continue }
      next += 1
      while next < digits.count, digits[next] == " " { next += 1 }
      guard let second = year(digits, at: next), second > first, second - first <= 8 else { continue }
      var (start, end) = (index, next + 4)
      if start > 0, digits[start - 1] == "(", end < digits.count, digits[end] == ")" {
        (start, end) = (start - 1, end + 1)
      }
      let rest = String(digits[..<start]) + " " + String(digits[end...])
      return (rest.split(separator: " ").map(String.init), "\(first)-\(second)")
    }
    return (words, nil)
  }

  private static func year(_ text: [Character], at index: Int) -> Int? {
    guard index + 4 <= text.count, text[index] == "1" || text[index] == "2",
      index + 4 == text.count || !text[index + 4].isNumber
    else { return nil }
    return Int(String(text[index..<index + 4]))
  }
}
