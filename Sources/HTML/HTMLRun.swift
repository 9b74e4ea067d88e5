import Minutes

/// Words of a line that look alike.
struct HTMLRun {
  var text: String
  var style: HTMLStyle
}

/// How words look.
struct HTMLStyle: Equatable {
  var strong = false
  var emphasis = false
  /// Where they lead: an address that may go out.
  var link: String?
}

/// A line of words as prose: emphasis and links where Markdown reads them as such, else the plain words.
enum HTMLLine {
  static func prose(_ runs: [HTMLRun]) -> Prose {
    let runs = squeezed(runs)
    let plain = runs.map(\.text).joined()
    let safe = Prose(plain: plain)
    guard runs.contains(where: { $0.style != HTMLStyle() }) else { return safe }
    let marked = Prose(markdown: runs.indices.map { markdown(of: runs, at: $0) }.joined())
    // Whatever the signs beside them make of the marks: the words are what counts.
    return marked.plain == safe.plain ? marked : safe
  }

  /// The words alone.
  static func text(_ runs: [HTMLRun]) -> String { squeezed(runs).map(\.text).joined() }

  /// Whether every word is strong.
  static func isStrong(_ runs: [HTMLRun]) -> Bool {
    let words = squeezed(runs).filter { $0.text.contains { !$0.isWhitespace } }
    return !words.isEmpty && words.allSatisfy(\.style.strong)
  }

  /// Single spaces, none at the ends and none inside marks at their ends; neighbours that look alike as one run.
  private static func squeezed(_ runs: [HTMLRun]) -> [HTMLRun] {
    var line: [HTMLRun] = []
    var afterSpace = true
    func append(_ text: String, _ style: HTMLStyle) {
      if text.isEmpty { return }
      if line.last?.style == style {
        line[line.count - 1].text += text
      } else {
        line.append(HTMLRun(text: text, style: style))
      }
    }
    for run in runs {
      let text = HTMLCharacters.visible(run.text)
      let words = text.split { $0.isWhitespace }
      let opens = text.first?.isWhitespace ?? false
      if opens, !afterSpace {
        append(" ", HTMLStyle())
        afterSpace = true
      }
      guard !words.isEmpty else { continue }
      append(words.joined(separator: " "), run.style)
      afterSpace = false
      if text.last?.isWhitespace ?? false {
        append(" ", HTMLStyle())
        afterSpace = true
      }
    }
    if line.last?.text == " " {
      line.removeLast()
    } else if line.last?.text.last == " " {
      line[line.count - 1].text.removeLast()
    }
    return joined(line)
  }

  /// "**a** **b**" as "**a b**".
  private static func joined(_ line: [HTMLRun]) -> [HTMLRun] {
    var joined: [HTMLRun] = []
    for run in line {
      let last = joined.count - 1
      if last >= 1, joined[last].text == " ", joined[last].style == HTMLStyle(), joined[last - 1].style == run.style {
        joined.removeLast()
        joined[last - 1].text += " " + run.text
      } else if last >= 0, joined[last].style == run.style {
        joined[last].text += run.text
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private static func markdown(of runs: [HTMLRun], at index: Int) -> String {
    let run = runs[index]
    let words = Prose.escapedRun(run.text)
    if let link = run.style.link {
      let text = words.replacing("]", with: "\\]")
      return "[\(text)](<\(link)>)"
    }
    guard run.style.strong || run.style.emphasis else { return words }
    let before = index > 0 ? runs[index - 1].text.last : nil
    let after = index + 1 < runs.count ? runs[index + 1].text.first : nil
    // Part of a word, or beside another sign: Markdown's readers differ there.
    guard before.map({ $0.isWhitespace || "([\"“".contains($0) }) ?? true,
      after.map({ $0.isWhitespace || ".,:;)?!".contains($0) }) ?? true,
      let first = run.text.first, let last = run.text.last, !first.isWhitespace, !last.isWhitespace,
      first.isLetter || first.isNumber || before?.isWhitespace ?? true,
      last.isLetter || last.isNumber || after?.isWhitespace ?? true
    else { return words }
    let mark = run.style.strong ? "**" : "*"
    return mark + words + mark
  }
}
