import Minutes

/// The words of a line that say what a document is, as a dialect lists them: "Tillægsdagsorden", "Udskrift af protokol".
struct TitleWords {
  /// One of them, where it stands.
  struct Found {
    var word: Dialect.TitleWord
    var range: Range<String.Index>
    /// "inkl. tillægsdagsorden": it stands within the document, and the document is more.
    var isIncluded = false
  }

  /// In the order in which they stand; of several that begin at one place the longest.
  let found: [Found]
  /// Whether nothing else stands on the line but a number: "(Tillæg nr. 2)".
  let isAlone: Bool

  /// A longer line is no title.
  static let longest = 200

  /// No words where the line is none that heads a document.
  ///
  /// Complexity: linear in the line and in the dialect's words that begin alike.
  init(_ text: String, dialect: Dialect) {
    let runs = text.utf8.count <= TitleWords.longest ? TitleWords.runs(of: text) : []
    var found: [Found] = []
    var others = 0
    var position = 0
    while position < runs.count {
      let word = dialect.words.titleWords[runs[position].letters]?.first {
        TitleWords.stands($0, in: runs, at: position)
      }
      guard let word else {
        if runs[position].letters != "nr" { others += 1 }
        position += 1
        continue
      }
      let last = runs[position + word.letters.count - 1]
      let joining = position > 0 && !found.isEmpty && word.kind == .supplement ? runs[position - 1] : nil
      if let joining, dialect.words.includingWords.contains(joining.letters) {
        let range = joining.range.lowerBound..<last.range.upperBound
        found.append(Found(word: word, range: range, isIncluded: true))
      } else {
        found.append(Found(word: word, range: runs[position].range.lowerBound..<last.range.upperBound))
      }
      position += word.letters.count
    }
    self.found = found
    isAlone = others == 0 && !found.isEmpty
  }

  /// What the line says the document is; nil where it heads none.
  ///
  /// Minutes stay minutes, also those of a supplementary agenda. Else the longest word wins: "Dagsorden med beslutninger".
  var kind: Dialect.TitleKind? {
    // An ordinary word ("tillæg") says nothing by itself.
    let telling = found.filter { !$0.isIncluded }
    let strong = telling.filter { !$0.word.isWeak }
    guard !strong.isEmpty else { return nil }
    let kinds = Set(telling.map(\.word.kind))
    if kinds.contains(.supplement) { return kinds.contains(.minutes) ? .minutes : .supplement }
    var longest = strong[0].word
    for other in strong.dropFirst() where other.word.length > longest.length { longest = other.word }
    return longest.kind
  }

  /// A line that makes a supplement of the agenda that is named above it.
  var isSupplementAlone: Bool { isAlone && found.allSatisfy { $0.word.kind == .supplement } }

  // MARK: Runs of letters

  private struct Run {
    /// In lower case.
    var letters: String
    var range: Range<String.Index>
    /// What parts it from the run before is no more than a space, a dash, a comma or a bracket.
    var isNear: Bool
  }

  /// The letters of a dialect's word, run by run; what stands between them does not matter.
  static func letters(of word: String) -> [String] { runs(of: word).map(\.letters) }

  private static func stands(_ word: Dialect.TitleWord, in runs: [Run], at position: Int) -> Bool {
    guard position + word.letters.count <= runs.count else { return false }
    return word.letters.indices.allSatisfy {
      runs[position + $0].letters == word.letters[$0] && ($0 == 0 || runs[position + $0].isNear)
    }
  }

  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var start: String.Index?
    var end = text.startIndex
    func close(at index: String.Index) {
      guard let begin = start else { return }
      let between = text[end..<begin]
      let isNear = between.utf8.count <= 5 && !between.utf8.contains { $0 == 0x09 || DateReader.isDigit($0) }
      runs.append(Run(letters: text[begin..<index].lowered(), range: begin..<index, isNear: isNear))
      end = index
      start = nil
    }
    for index in text.unicodeScalars.indices {
      if text.unicodeScalars[index].isLetter {
        if start == nil { start = index }
      } else {
        close(at: index)
      }
    }
    close(at: text.endIndex)
    return runs
  }
}
