import Minutes

/// `p-1a2b3c`, `p-1a2b3c-2`: FNV-1a of the words, which is no secret and only has to differ within a page.
struct ParagraphAddress {
  let number: UInt32
  /// Which of the paragraphs with that number this is, counted from 1.
  var count = 1

  init(of prose: Prose) {
    var hash: UInt32 = 2_166_136_261
    var text = prose.markdown
    text.withUTF8 { for byte in $0 { hash = (hash ^ UInt32(byte)) &* 16_777_619 } }
    number = hash & 0xFF_FFFF
  }

  func append(to html: inout [UInt8]) {
    html.append("p-")
    for shift in stride(from: UInt32(20), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
      html.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    guard count > 1 else { return }
    html.append("-")
    html.append(contentsOf: String(count).utf8)
  }
}

/// What a screen reader says of the link to a paragraph, escaped, in the pieces between its numbers.
struct Permalink {
  private var pieces: [[UInt8]] = [[]]

  init(_ label: String) {
    var rest = Array(label.utf8)[...]
    let mark = Array("{number}".utf8)
    while !rest.isEmpty {
      if rest.starts(with: mark) {
        rest = rest.dropFirst(mark.count)
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(rest.removeFirst())
      }
    }
    pieces = pieces.map { piece in
      var escaped: [UInt8] = []
      ProseCharacters.appendEscaped(piece, as: .typed, to: &escaped)
      return escaped
    }
  }

  func append(_ number: Int, to html: inout [UInt8]) {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { html.append(contentsOf: String(number).utf8) }
      html.append(contentsOf: piece)
    }
  }
}
