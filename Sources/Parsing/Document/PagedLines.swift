/// A document's lines with what is the same in every dialect.
struct PagedLines {
  let lines: [SourceLine]
  let pages: PageFurniture.Pages
  /// Lines drawn with signs.
  let drawn: Set<Int>
  /// Lines that may head an item in some dialect.
  let numbered: [Int]
  /// For each byte the last line whose key begins with it, and for each line the one before it that begins alike.
  private let lastBeginning: [Int?]
  private let previousBeginning: [Int?]

  init(_ lines: [SourceLine]) {
    self.lines = lines
    pages = PageFurniture.Pages(lines)
    drawn = PageFurniture.drawnLines(in: lines)
    numbered = lines.indices.filter { lines[$0].looks.contains(.numbered) }
    var last = [Int?](repeating: nil, count: 256)
    var previous = [Int?](repeating: nil, count: lines.count)
    for index in lines.indices where lines[index].keyLength > 0 {
      let first = Int(lines[index].keyBeginning)
      previous[index] = last[first]
      last[first] = index
    }
    lastBeginning = last
    previousBeginning = previous
  }

  /// How much of the dialect's signature the document shows, from 0 to 40; nil where the dialect has none.
  func share(of dialect: Dialect) -> Int? {
    guard !dialect.words.signature.isEmpty else { return nil }
    let shown = dialect.words.signature.filter(shows)
    return shown.count * 40 / dialect.words.signature.count
  }

  /// Whether a line begins with the name.
  private func shows(_ name: String) -> Bool {
    name.withBytes { bytes in
      var next = bytes.first.flatMap { lastBeginning[Int($0)] }
      while let index = next {
        if mayBegin(index, with: bytes), PagedLines.begins(lines[index].key, with: name) { return true }
        next = previousBeginning[index]
      }
      return false
    }
  }

  /// False only where the line's key does not begin with the name, as its letters of ASCII show.
  private func mayBegin(_ index: Int, with name: ByteText.Bytes) -> Bool {
    guard lines[index].hasPlainKey else { return true }
    guard lines[index].keyLength >= name.count else { return false }
    return lines[index].text.withBytes { text in
      for place in name.indices where name[place] < 0x80 && ByteText.lowerASCII(text[place]) != name[place] {
        return false
      }
      return true
    }
  }

  /// With the name and a colon, or with the name and " i "; or whether it is the name.
  private static func begins(_ key: String, with name: String) -> Bool {
    key.withBytes { key in
      name.withBytes { name in
        if key.count == name.count { return ByteText.stands(name, in: key, at: 0) }
        guard key.count > name.count, key[name.count] == UInt8(ascii: ":") || key[name.count] == 0x20 else {
          return false
        }
        return ByteText.stands(name, in: key, at: 0)
          && (key[name.count] == UInt8(ascii: ":") || ByteText.stands(" i ", in: key, at: name.count))
      }
    }
  }

  /// A dialect that misses its own signature is worse than one without.
  func shows(_ dialect: Dialect) -> Bool { share(of: dialect).map { $0 >= PagedLines.needed } ?? true }

  static let needed = 32
}
