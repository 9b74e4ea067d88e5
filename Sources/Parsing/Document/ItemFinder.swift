import Minutes

/// Finds where the items of a document begin.
///
/// Each line that may head an item is a candidate. Candidates of one shape are chained by rising numbers; what follows a
/// candidate (a case number, a section) makes it strong, a page number at its end or a neighbour of the same kind makes
/// it a line of the contents list. The strongest chain wins.
struct ItemFinder {
  let pages: PagedLines
  let dialect: Dialect
  /// Furniture and other lines that are not the minutes' own.
  let dropped: Set<Int>
  /// The heads of sections by their lines.
  let headings: [SectionHeading?]

  private var lines: [SourceLine] { pages.lines }

  struct Result {
    var items: [ItemCandidate]
    /// Two candidates with one number, both strong: the second one's position.
    var repeated: [ItemCandidate]
    /// False where the numbers may be those of lists in the text: no word in front, and no case or section below.
    var isSure: Bool
  }

  func find() -> Result {
    // There are few shapes: in the order in which they appear.
    var groups: [(shape: ItemCandidate.Shape, candidates: [ItemCandidate])] = []
    for index in pages.numbered where !dropped.contains(index) {
      guard var candidate = ItemPattern.candidate(lines[index], at: index, dialect: dialect) else { continue }
      candidate.shape.marked = false
      if let known = groups.firstIndex(where: { $0.shape == candidate.shape }) {
        groups[known].candidates.append(candidate)
      } else {
        groups.append((candidate.shape, [candidate]))
      }
    }
    var best: (score: Int, chain: [ItemCandidate], all: [ItemCandidate]) = (0, [], [])
    for (shape, group) in groups {
      let weighed = weigh(shape.composite ? ItemFinder.ordered(group) : group, shape: shape)
      let chain = strongestChain(of: weighed)
      let score = chain.reduce(0) { $0 + $1.strength } + (shape.label.isEmpty && !shape.composite ? 0 : 2 * chain.count)
      if score > best.score { best = (score, chain, weighed) }
    }
    let numbers = Set(best.chain.map(\.number))
    let chosen = Set(best.chain.map(\.line))
    let contentsEnd = best.chain.first?.line ?? 0
    let repeated = best.all.filter { candidate in
      candidate.line > contentsEnd && !chosen.contains(candidate.line) && numbers.contains(candidate.number)
        && candidate.strength >= 6 && !candidate.shape.label.isEmpty
    }
    let first = best.chain.first?.shape
    let strength = best.chain.reduce(0) { $0 + $1.strength }
    let isSure = first.map { !$0.label.isEmpty || $0.composite || strength >= 2 * best.chain.count } ?? false
    return Result(items: best.chain, repeated: repeated, isSure: isSure)
  }

  /// `C048/23` counts in front of the slash, `PS 18/26` of 2018 behind it: the part that changes is the running number.
  private static func ordered(_ group: [ItemCandidate]) -> [ItemCandidate] {
    let orders = group.map { candidate -> Int in
      let digits = candidate.number.split(separator: "/").last.flatMap { Int($0) } ?? 0
      return digits * 1000
    }
    guard Set(orders).count > Set(group.map(\.order)).count else { return group }
    return zip(group, orders).map { candidate, order in
      var candidate = candidate
      candidate.order = order
      return candidate
    }
  }

  private func weigh(_ group: [ItemCandidate], shape: ItemCandidate.Shape) -> [ItemCandidate] {
    // Only of numbers that stand there twice the titles are compared.
    var places: [String: [Int]] = [:]
    if Set(group.map(\.order)).count < group.count {
      for (place, candidate) in group.enumerated() { places[candidate.number, default: []].append(place) }
    }
    var titles: [Int: String] = [:]
    for same in places.values where same.count > 1 {
      for place in same { titles[place] = letters(of: group[place]) }
    }
    return group.enumerated().map { place, candidate in
      var weighed = candidate
      weighed.strength = strength(
        of: candidate, shape: shape, nextLine: place + 1 < group.count ? group[place + 1].line : nil)
      // The same number and title again further down: this is the contents list.
      if let title = titles[place], title.utf8.count >= 4 {
        let again = places[candidate.number, default: []].contains { other in
          guard group[other].line > candidate.line, let letters = titles[other] else { return false }
          return letters.begins(with: title) || title.begins(with: letters) && !letters.isEmpty
        }
        if again { weighed.strength -= 8 }
      }
      return weighed
    }
  }

  /// The title's letters; a title on the line below counts.
  private func letters(of candidate: ItemCandidate) -> String {
    var title = candidate.title
    if title.isEmpty || title.begins(with: "(") || title.begins(with: "["),
      ClosedMark.strip(title, dialect: dialect).title.isEmpty
    {
      let below = (candidate.line + 1..<min(lines.count, candidate.line + 4)).first {
        !lines[$0].isBlank && !dropped.contains($0)
      }
      title = below.map { lines[$0].text } ?? ""
    }
    return Vocabulary.letters(ItemFinder.withoutLeaders(title))
  }

  private func strength(of candidate: ItemCandidate, shape: ItemCandidate.Shape, nextLine: Int?) -> Int {
    let line = lines[candidate.line]
    var strength = shape.label.isEmpty && !shape.composite ? 0 : shape.separator == ":" || shape.composite ? 3 : 2
    if line.isMarked { strength += 2 }
    if ItemFinder.hasLeaders(line) { strength -= 10 }
    if candidate.line == 0 || lines[candidate.line - 1].isBlank || line.startsPage
      || dropped.contains(candidate.line - 1)
    {
      strength += 1
    }
    let title = candidate.title
    if title.utf8.count > 220 { strength -= 3 }
    if title.utf8.count > 30, title.endsInOne(of: ".,;") { strength -= 4 }
    if title.startsInLowerCase { strength -= 3 }
    // What stands below: a case number or a section makes an item of it.
    var seen = 0
    var index = candidate.line + 1
    while index < lines.count, seen < 4 {
      let below = lines[index]
      if below.isBlank || dropped.contains(index) {
        index += 1
        continue
      }
      if index == nextLine {
        if seen == 0 { strength -= 1 }
        break
      }
      if CaseNumber.read(below.text, dialect: dialect) != nil {
        strength += 5
        break
      }
      if headings[index] != nil {
        strength += seen < 3 ? 5 : 3
        break
      }
      seen += 1
      index += 1
    }
    if candidate.line > 0, let above = lineAbove(candidate.line), CaseNumber.read(above.text, dialect: dialect) != nil {
      strength += 3
    }
    return strength
  }

  private func lineAbove(_ index: Int) -> SourceLine? {
    var above = index - 1
    while above >= 0, lines[above].isBlank || dropped.contains(above) { above -= 1 }
    return above >= 0 ? lines[above] : nil
  }

  /// The chain of rising numbers with the greatest total strength; a step of one is worth more than a gap.
  private func strongestChain(of candidates: [ItemCandidate]) -> [ItemCandidate] {
    guard !candidates.isEmpty else { return [] }
    var best = candidates.map(\.strength)
    var previous = [Int?](repeating: nil, count: candidates.count)
    let orders = candidates.map(\.order)
    for index in candidates.indices {
      let to = orders[index]
      let own = candidates[index].strength
      // Lists inside the text make many candidates in long documents: the nearest 400 are enough.
      for earlier in max(0, index - 400)..<index {
        let from = orders[earlier]
        let step = to - from
        guard step > 0 else { continue }
        // The next number, the next one below it (3.a, 7.2), or the next main number after those.
        let isNext = step == 1 || to / 1000 == from / 1000 + 1 && to % 1000 <= 1
        let link = isNext ? 2 : step <= 4000 ? -1 : -6
        let total = best[earlier] + own + link
        if total > best[index] {
          best[index] = total
          previous[index] = earlier
        }
      }
    }
    guard var last = best.indices.max(by: { (best[$0], -$0) < (best[$1], -$1) }) else { return [] }
    var chain = [candidates[last]]
    while let earlier = previous[last] {
      chain.append(candidates[earlier])
      last = earlier
    }
    return chain.reversed()
  }

  /// Dots or a tab before a page number: a line of a contents list.
  static func hasLeaders(_ line: SourceLine) -> Bool {
    !line.signs.isDisjoint(with: [.leader, .tab, .wide]) && hasLeaders(line.text)
  }

  /// Dots or a tab before a page number: a line of a contents list.
  static func hasLeaders(_ text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      var tab: Int?
      for index in bytes.indices {
        switch bytes[index] {
        case 0x09: tab = index
        case UInt8(ascii: "."):
          if ByteText.stands("....", in: bytes, at: index) || ByteText.stands(". . .", in: bytes, at: index) {
            return true
          }
        case UInt8(ascii: "_"): if ByteText.stands("____", in: bytes, at: index) { return true }
        case 0xE2: if ByteText.stands("………", in: bytes, at: index) { return true }
        default: break
        }
      }
      guard let tab else { return false }
      let tail = bytes[(tab + 1)...]
      return (1...3).contains(tail.count) && tail.allSatisfy(DateReader.isDigit)
    }
  }

  static func withoutLeaders(_ text: some StringProtocol) -> Substring {
    var rest = text.trimmingSpaces()[...]
    if hasLeaders(rest) || rest.unicodeScalars.last?.isDigit == true && rest.containsText("  ") {
      while let last = rest.unicodeScalars.last,
        last.isDigit || last.isSpace || last == "." || last == "…" || last == "_"
      {
        rest = rest[..<rest.unicodeScalars.index(before: rest.endIndex)]
      }
    }
    return Substring(rest)
  }
}
