import Minutes

/// Lines that `<br>` or a paragraph ends: paragraphs, or entries of a list that somebody typed.
enum HTMLLines {
  static func blocks(_ lines: [[HTMLRun]]) -> [Block] {
    let texts = lines.map { HTMLLine.text($0) }
    var blocks: [Block] = []
    var index = 0
    while index < lines.count {
      let text = texts[index]
      if text.isEmpty {
        index += 1
        continue
      }
      if let sign = bullet(text), "•·▪◦■–-".contains(sign), isList(sign, texts, at: index) {
        blocks.append(.list([ListEntry(text: HTMLLine.prose(HTMLLine.dropping(1, from: lines[index])))]))
      } else {
        blocks.append(.paragraph(HTMLLine.prose(lines[index])))
      }
      index += 1
    }
    return joined(blocks)
  }

  /// The sign of a bullet at the start, with a space behind it.
  private static func bullet(_ text: String) -> Character? {
    guard let first = text.first, text.dropFirst().first == " ", "•·▪◦■–-".contains(first) else { return nil }
    return first
  }

  /// A dash is a bullet only beside another line with one, and not in front of a number: "- 5 kr." is an amount.
  private static func isList(_ sign: Character, _ texts: [String], at index: Int) -> Bool {
    guard sign == "-" || sign == "–" else { return true }
    func opens(_ text: String?) -> Bool {
      guard let text, bullet(text) == sign else { return false }
      return text.dropFirst(2).first?.isLetter ?? false
    }
    guard opens(texts[index]) else { return false }
    let before = texts[..<index].last { !$0.isEmpty }
    let after = texts[(index + 1)...].first { !$0.isEmpty }
    return opens(before) || opens(after)
  }

  private static func joined(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    for block in blocks {
      if case .list(let entries) = block, case .list(let before) = joined.last {
        joined[joined.count - 1] = .list(before + entries)
      } else {
        joined.append(block)
      }
    }
    return joined
  }
}

extension HTMLLine {
  /// The runs without their first visible characters.
  static func dropping(_ count: Int, from runs: [HTMLRun]) -> [HTMLRun] {
    var count = count
    var rest: [HTMLRun] = []
    for run in runs {
      var text = HTMLCharacters.visible(run.text)
      while count > 0, let first = text.first {
        text.removeFirst()
        if !first.isWhitespace { count -= 1 }
      }
      if !text.isEmpty { rest.append(HTMLRun(text: text, style: run.style)) }
    }
    return rest
  }
}
