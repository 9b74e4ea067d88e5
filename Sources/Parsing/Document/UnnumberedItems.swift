import Minutes

/// Finds items in a document that prints no numbers.
///
/// Three signs, the surest first: the contents list names the titles; headings of one level stand above case numbers or
/// sections; a title stands above each case number.
struct UnnumberedItems {
  let lines: [SourceLine]
  let dialect: Dialect
  let dropped: Set<Int>
  /// The heads of sections by their lines.
  let headings: [SectionHeading?]

  /// Candidates without a number, in order; fewer than two are none.
  func find() -> [ItemCandidate] {
    for found in [listed(), marked(), aboveCaseNumbers()] where found.count >= 2 { return found.map(candidate) }
    return []
  }

  private func candidate(_ index: Int) -> ItemCandidate {
    ItemCandidate(
      line: index, firstLine: index, number: "", order: 0, title: lines[index].text, label: "",
      shape: .init(label: "", separator: " ", composite: false, trailing: false, marked: lines[index].isMarked))
  }

  /// Lines that repeat a title of the contents list, in its order.
  private func listed() -> [Int] {
    let entries = lines.indices.filter { ItemFinder.hasLeaders(lines[$0]) && !dropped.contains($0) }
    guard entries.count >= 2, let end = entries.last else { return [] }
    var found: [Int] = []
    var from = end + 1
    for entry in entries {
      let title = Vocabulary.letters(
        ClosedMark.strip(ItemFinder.withoutLeaders(lines[entry].text), dialect: dialect).title)
      guard title.utf8.count >= 4 else { continue }
      let match = (from..<lines.count).first { index in
        guard !lines[index].isBlank, !dropped.contains(index), lines[index].text.utf8.count <= 400 else { return false }
        let letters = Vocabulary.letters(ClosedMark.strip(lines[index].text, dialect: dialect).title)
        return letters == title || title.utf8.count >= 12 && letters.begins(with: title)
      }
      guard let match else { continue }
      found.append(match)
      from = match + 1
    }
    return found.count * 2 >= entries.count ? found : []
  }

  /// Headings of the level that stands above case numbers or sections most often.
  private func marked() -> [Int] {
    var byLevel: [Int: [Int]] = [:]
    for index in lines.indices where lines[index].isMarked && isTitle(index) {
      if opensItem(index) { byLevel[lines[index].hashes, default: []].append(index) }
    }
    return byLevel.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.value ?? []
  }

  private func aboveCaseNumbers() -> [Int] {
    lines.indices.filter { index in
      // Right above: at an item's end a number stands below an attachment's title, after a blank line.
      guard isTitle(index), let below = below(index), below == index + 1 else { return false }
      return CaseNumber.read(lines[below].text, dialect: dialect)?.number != nil
    }
  }

  private func isTitle(_ index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && !dropped.contains(index) && !line.hasTab && line.text.utf8.count <= 300
      && !line.text.ends(with: ".") && !line.endsWithColon && CaseNumber.read(line.text, dialect: dialect) == nil
      && headings[index] == nil && line.text.startsInUpperCase
  }

  private func opensItem(_ index: Int) -> Bool {
    guard let below = below(index) else { return false }
    return CaseNumber.read(lines[below].text, dialect: dialect) != nil
      || headings[below] != nil
  }

  private func below(_ index: Int) -> Int? {
    lines[(index + 1)...].indices.first { !lines[$0].isBlank && !dropped.contains($0) }
  }
}
