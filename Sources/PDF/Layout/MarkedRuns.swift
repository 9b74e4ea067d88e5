/// Words with the marks that the parser reads: bold and italic runs, links.
struct MarkedRuns {
  /// Words of a paragraph that follow one another in one style.
  private struct Run {
    var text: String
    var isBold: Bool
    var isItalic: Bool
    var link: String?
  }

  private var runs: [Run] = []

  /// The words of several lines, the ends of lines seamed.
  init(_ lines: [PrintedLine], dropping count: Int, hyphenation: Hyphenation) {
    var last: PrintedWord?
    for (index, line) in lines.enumerated() {
      let words = index == 0 ? line.words.dropFirst(count) : line.words[...]
      for (position, word) in words.enumerated() {
        var joint = ""
        if let last {
          if position > 0 {
            joint = Hyphenation.gap(between: last, and: word)
          } else {
            let seam = hyphenation.seam(after: last.text, before: word.text)
            joint = seam.joint
            if seam.dropping > 0, !runs.isEmpty { runs[runs.count - 1].text.removeLast(seam.dropping) }
          }
        }
        append(word, joint: joint)
        last = word
      }
    }
  }

  private mutating func append(_ word: PrintedWord, joint: String) {
    if let open = runs.last, open.isBold == word.isBold, open.isItalic == word.isItalic, open.link == word.link {
      runs[runs.count - 1].text += joint + word.text
      return
    }
    if !runs.isEmpty { runs[runs.count - 1].text += joint }
    runs.append(Run(text: word.text, isBold: word.isBold, isItalic: word.isItalic, link: word.link))
  }

  /// Soft hyphens inside a line are no characters of the text.
  var plain: String { runs.map(\.text).joined().replacing("\u{AD}", with: "") }

  /// The whole is bold.
  var isBold: Bool {
    let lettered = runs.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    return !lettered.isEmpty && lettered.allSatisfy(\.isBold)
  }

  /// With `**` and `*` around runs that stand out; none where the whole does, or where asterisks are the text's own.
  var marked: String {
    guard !plain.contains("*"), !isBold, runs.count > 1 || runs.first?.isItalic == true && plain.utf8.count > 60 else {
      return plain
    }
    var text = ""
    for run in merged {
      let core = run.text.trimming { $0 == " " }
      let mark = run.isBold ? "**" : run.isItalic ? "*" : ""
      guard !mark.isEmpty, core.contains(where: { $0.isLetter || $0.isNumber }) else {
        text += run.text
        continue
      }
      // A mark inside a word is none.
      let opensInWord = text.last.map { $0.isLetter || $0.isNumber || $0 == "*" } ?? false
      let tail = run.text.last == " " ? " " : ""
      let head = run.text.first == " " ? " " : ""
      text += opensInWord && head.isEmpty ? run.text : head + mark + core + mark + tail
    }
    return text.replacing("\u{AD}", with: "")
  }

  /// Runs that differ in nothing that is marked, as one.
  private var merged: [Run] {
    var merged: [Run] = []
    for run in runs {
      if let last = merged.last, last.isBold == run.isBold, last.isBold || last.isItalic == run.isItalic {
        merged[merged.count - 1].text += run.text
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  /// Links with their words, in order.
  var links: [(text: String, address: String)] {
    var links: [(text: String, address: String)] = []
    for run in runs {
      guard let address = run.link else { continue }
      if let last = links.last, last.address == address {
        links[links.count - 1].text += run.text
      } else {
        links.append((run.text, address))
      }
    }
    return links
  }
}
